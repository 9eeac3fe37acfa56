"""Several files written together: all of them whole, or none; what could not be put back is named."""

import glob
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from handprint.catalogue import problem
from handprint.problems import Place, Problem, Problems
from handprint.writers.whole import put_in_place, temporary_of, write_whole


def write_together(files: Mapping[Path, bytes]) -> Problems:
    """Write files so that either all of them are new or none is; return what stands in the way, if anything does.

    Every file is first written whole beside its place, so that a full disk changes nothing. Then each takes its place,
    in the order given. Where one cannot, those before it get back what they held. A process that is killed between two
    replacements leaves the rest beside their places, which `left_behind` finds.
    """
    temporaries: dict[Path, Path] = {}
    held: dict[Path, bytes | None] = {}
    for path, content in files.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            held[path] = path.read_bytes() if path.is_file() else None
            temporaries[path] = temporary_of(path, content)
        except OSError as error:
            _discard(temporaries.values())
            return (_not_written(path, error),)
    return _replaced(temporaries, held)


def _replaced(temporaries: Mapping[Path, Path], held: Mapping[Path, bytes | None]) -> Problems:
    done: list[Path] = []
    for path, temporary in temporaries.items():
        try:
            put_in_place(temporary, path)
        except OSError as error:
            # A folder that cannot be synced comes after the replacement itself.
            done += () if temporary.exists() else (path,)
            waiting = [other for other in temporaries if other not in done]
            _discard(temporaries[other] for other in waiting)
            return (_not_written(path, error), *_put_back({other: held[other] for other in done}, waiting))
        done.append(path)
    return ()


def _put_back(held: Mapping[Path, bytes | None], waiting: Sequence[Path]) -> Iterator[Problem]:
    """Give files back what they held; name those that stay new."""
    new = [path for path, content in held.items() if not _is_back(path, content)]
    if new:
        old = [path for path in (*held, *waiting) if path not in new]
        facts = {"new": ", ".join(map(str, new)), "old": ", ".join(map(str, old))}
        yield problem("files-half-written", Place(str(new[0])), **facts)


def _is_back(path: Path, content: bytes | None) -> bool:
    try:
        if content is None:
            path.unlink()
            return True
    except OSError:
        return False
    return write_whole(path, content)[0] == path


def _discard(temporaries: Iterable[Path]) -> None:
    for temporary in temporaries:
        temporary.unlink(missing_ok=True)


def _not_written(path: Path, error: OSError) -> Problem:
    return problem("file-not-written", Place(str(path)), reason=error.strerror or type(error).__name__)


def left_behind(paths: Sequence[Path]) -> Problems:
    """Return a warning for each file that an earlier command wrote beside one of these and never put in its place."""
    return tuple(
        problem("file-left-behind", Place(str(path)), left=str(left))
        for path in paths
        for left in sorted(path.parent.glob(f".{glob.escape(path.name)}.*.tmp"))
    )
