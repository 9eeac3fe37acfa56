"""A file that proves an answer: it stays where it is, and its fingerprint tells later whether it is still the same."""

import os
from hashlib import file_digest
from pathlib import Path
from typing import Final

from handprint.catalogue import problem
from handprint.problems import Place, Problem, Problems

_QUOTES: Final = "\"'"


def evidence_at(written: str, beside: Path) -> tuple[str | None, Problems]:
    """Return the reference to a file: its path, from the folder of the answers where it lies below it, and its SHA-256.

    Args:
        written: as typed, or dropped on the window, which puts quotes around it.
        beside: the answer file.
    """
    said = written.strip()
    is_quoted = len(said) > 1 and said[0] == said[-1] and said[0] in _QUOTES
    named = Path(said[1:-1] if is_quoted else said).expanduser()
    try:
        with named.open("rb") as file:
            fingerprint = file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError) as error:
        return None, (_unreadable(named, error),)
    return f"{_reference(named, beside)} sha256:{fingerprint}", ()


def _unreadable(named: Path, error: OSError | ValueError) -> Problem:
    place = Place(str(named))
    match error:
        case FileNotFoundError():
            return problem("file-not-found", place)
        case IsADirectoryError():
            return problem("file-is-a-folder", place)
        case _:
            reason = getattr(error, "strerror", None) or type(error).__name__
            return problem("file-unreadable", place, reason=reason)


def _reference(named: Path, beside: Path) -> str:
    path, folder = Path(os.path.abspath(named)), Path(os.path.abspath(beside)).parent  # noqa: PTH100 - links stay links
    return (path.relative_to(folder) if path.is_relative_to(folder) else path).as_posix()
