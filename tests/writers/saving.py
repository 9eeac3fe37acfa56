"""An interview that is saved answer by answer, on a disk that fails or in a process that is killed.

Run as a program it reads lines `FOLDER STEP`: for each it forks a process that goes on with the interview in that
folder, and that kills itself at that step of the disk (0: never). It tells the number of the process, and later how it
ended.
"""

import errno
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from io import FileIO
from pathlib import Path
from typing import Final

from handprint.cli.interview_file import Opened, open_interview
from handprint.cli.loading import Loader
from handprint.questionnaire.record import Change, Said, Spelled
from handprint.writers.disk import Disk
from tests.questionnaire.reading import FULL

HOURS: Final = ("answers", "volunteer_hours")
HEAD: Final = (
    (("initiative", "id"), "b-1"),
    (("initiative", "name"), "De Brink \x1b \ud800"),
    (("initiative", "kind"), "hall"),
    (("initiative", "municipalities"), ["GM0148"]),
    (("period", "from"), "2025-01-01"),
    (("period", "to"), "2025-12-31"),
    (("period", "status"), "realised"),
    (("questionnaire", "route"), "short"),
)
SAVES: Final = 4
BYE: Final = 10**6


class StepDisk(Disk):
    """A disk that calls something before every step; before a write, half of it has been written already."""

    def __init__(self, before: Callable[[], None]) -> None:
        self._before = before

    def write(self, file: FileIO, content: bytes) -> None:
        """Write the first half, and after the step the rest."""
        half = len(content) // 2
        super().write(file, content[:half])
        self._before()
        super().write(file, content[half:])

    def sync(self, file: FileIO) -> None:
        """Wait for the disk."""
        self._before()
        super().sync(file)

    def cut(self, file: FileIO, length: int) -> None:
        """Cut a file."""
        self._before()
        super().cut(file, length)

    def replace(self, old: Path, new: Path) -> None:
        """Rename a file."""
        self._before()
        super().replace(old, new)

    def sync_folder(self, folder: Path) -> None:
        """Wait for the folder."""
        self._before()
        super().sync_folder(folder)


@dataclass(slots=True)
class Steps:
    """Counts the steps of a disk, and does something at some of them."""

    at: Callable[[int], bool]
    act: Callable[[], None]
    taken: int = 0

    def __call__(self) -> None:
        """Take a step."""
        self.taken += 1
        if self.at(self.taken):
            self.act()


def full() -> None:
    """Fail as a full disk does."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def die() -> None:
    """Stop at once, as after a power cut."""
    os.kill(os.getpid(), signal.SIGKILL)


def loader_in(folder: Path) -> Loader:
    """Return a loader that knows one questionnaire, which stands in the folder."""
    path = folder / "hall.yaml"
    if not path.exists():
        path.write_text(FULL, encoding="utf-8")
    return Loader(questionnaire_file=path)


def opened_in(folder: Path, loader: Loader, disk: Disk) -> Opened:
    """Open the interview in a folder, which must be possible."""
    opened = open_interview(folder / "brink.yaml", loader, "coach-7", questionnaire="hall", disk=disk)
    assert opened is not None, loader.told()
    return opened


def hours_said(opened: Opened) -> int:
    """Return the last number of hours that was said."""
    said = opened.state.get(HOURS)
    return int(said) if isinstance(said, str) else 0


def answer(opened: Opened, hours: int) -> Said:
    """Return that a number of hours was said, at first with everything that the head needs."""
    values: tuple[tuple[tuple[str, ...], Spelled], ...] = ((HOURS, str(hours)),)
    head = HEAD if hours == 1 else ()
    return Said("answered", tuple(Change(key, opened.state.get(key), new) for key, new in (*head, *values)))


def go_on(folder: Path, loader: Loader, disk: Disk, times: int) -> None:
    """Say some more answers, and note each of them in `acknowledged` as soon as it was saved."""
    opened = opened_in(folder, loader, disk)
    start = hours_said(opened)
    with (folder / "acknowledged").open("ab", buffering=0) as noted:
        for hours in range(start + 1, start + times + 1):
            problems = opened.saver.save((answer(opened, hours),))
            assert problems == (), problems
            noted.write(f"{hours}\n".encode())
    opened.saver.close()


def _serve(line: str, loader: Loader) -> None:
    folder, step = line.split()
    child = os.fork()
    if child == 0:
        times = SAVES if int(step) else BYE
        go_on(Path(folder), loader, StepDisk(Steps(lambda taken: taken == int(step), die)), times)
        os._exit(0)
    sys.stdout.write(f"{child}\n")
    sys.stdout.flush()
    sys.stdout.write(f"{os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    known = loader_in(Path(sys.argv[1]))
    known.questionnaire("hall")
    for asked in sys.stdin:
        _serve(asked, known)
