"""A file is written whole or not at all: a stop, a full disk or an open workbook leaves the old one as it was."""

import errno
import glob
import os
import time
from pathlib import Path
from typing import Final

from handprint.catalogue import problem
from handprint.problems import Place, Problems
from handprint.writers.disk import DISK, Disk

TRIES: Final = 5
PAUSE_SECONDS: Final = 0.2
"""Windows refuses to replace a file that is open elsewhere; a virus scanner lets go within a moment."""
LEFT_BEHIND_SECONDS: Final = 3600


def write_whole(
    path: Path, content: bytes, *, may_stand_beside: bool = True, disk: Disk = DISK
) -> tuple[Path | None, Problems]:
    """Write a file by way of a temporary one beside it, and return where it is.

    Where the old file stays locked, as a workbook that is open in Excel, the new one is written beside it as `-2`,
    unless it may not stand beside it: then that is a problem.
    """
    targets = (path, beside(path)) if may_stand_beside else (path,)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return _moved(temporary_of(path, content, disk), targets, disk)
    except OSError as error:
        return None, (problem("file-not-written", Place(str(path)), reason=error.strerror or type(error).__name__),)


def _moved(temporary: Path, targets: tuple[Path, ...], disk: Disk) -> tuple[Path, Problems]:
    path = targets[0]
    try:
        target = next((target for target in targets if _replaced(temporary, target, disk)), None)
        if target is None:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    disk.sync_folder(path.parent)
    notice = () if target == path else (problem("file-locked", Place(str(path)), instead=str(target)),)
    return target, notice


def put_in_place(temporary: Path, target: Path) -> None:
    """Let a file that was written whole take its place.

    Raises:
        OSError: the place is locked or gone; the old file is as it was.
    """
    if not _replaced(temporary, target, DISK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    DISK.sync_folder(target.parent)


def beside(path: Path) -> Path:
    """Return where a file is written that could not take its own place."""
    return path.with_stem(f"{path.stem}-2")


def temporary_of(path: Path, content: bytes, disk: Disk = DISK) -> Path:
    """Write a file whole beside its place, and return where.

    Raises:
        OSError: it cannot be written; nothing is left of it.
    """
    _sweep(path)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("wb", buffering=0) as file:
            disk.write(file, content)
            disk.sync(file)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _sweep(path: Path) -> None:
    """Remove what a killed process left behind; a file that is still being written is younger."""
    for left in path.parent.glob(f".{glob.escape(path.name)}.*.tmp"):
        if time.time() - left.stat().st_mtime > LEFT_BEHIND_SECONDS:
            left.unlink(missing_ok=True)


def _replaced(temporary: Path, target: Path, disk: Disk) -> bool:
    for _ in range(TRIES):
        try:
            disk.replace(temporary, target)
        except PermissionError:
            time.sleep(PAUSE_SECONDS)
        else:
            return True
    return False
