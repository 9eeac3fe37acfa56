"""What a writer asks of the disk, one step at a time, so that a test can let any step fail or be the last."""

import os
from io import FileIO
from pathlib import Path
from typing import Final


class Disk:
    """The disk of this machine; every step may raise OSError."""

    def write(self, file: FileIO, content: bytes) -> None:
        """Write all of the content where the file stands."""
        rest = memoryview(content)
        while rest:
            rest = rest[file.write(rest) :]

    def sync(self, file: FileIO) -> None:
        """Wait until what was written survives a power cut."""
        os.fsync(file.fileno())

    def cut(self, file: FileIO, length: int) -> None:
        """Forget everything behind a number of bytes."""
        file.truncate(length)

    def replace(self, old: Path, new: Path) -> None:
        """Give a file the name of another, which is then gone."""
        old.replace(new)

    def sync_folder(self, folder: Path) -> None:
        """Make a new name survive a power cut; Windows has no such thing for folders."""
        if os.name == "posix":
            descriptor = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)


DISK: Final = Disk()
