"""The history file: entries are added at its end and have reached the disk before anything else is asked."""

from dataclasses import dataclass, field
from io import SEEK_END, FileIO
from pathlib import Path

from handprint.catalogue import problem
from handprint.problems import Place, Problems
from handprint.writers.disk import DISK, Disk


def history_path(answers: Path) -> Path:
    """Return where the history of an answer file stands."""
    return answers.with_name(f"{answers.name}.history.jsonl")


@dataclass(slots=True)
class HistoryFile:
    """The end of a history file, as far as this process knows it.

    `length` counts the bytes that are kept, `is_ended` tells whether the last line has its end, `is_torn` whether half
    a line may stand behind it: what a killed process left, or an append of our own that failed.
    """

    path: Path
    length: int = 0
    is_ended: bool = True
    is_torn: bool = False
    disk: Disk = field(default=DISK, repr=False)

    def append(self, lines: tuple[str, ...]) -> Problems:
        """Add lines and wait for the disk; where that fails, the file holds what it held and nothing is added."""
        content = "".join(f"{line}\n" for line in lines).encode("ascii")
        content = content if self.is_ended else b"\n" + content
        try:
            return self._append(content)
        except OSError as error:
            self.is_torn = True
            reason = error.strerror or type(error).__name__
            return (problem("history-not-written", Place(str(self.path)), reason=reason),)

    def _append(self, content: bytes) -> Problems:
        is_new = not self.path.exists()
        if is_new and self.length:
            return (problem("history-changed-meanwhile", Place(str(self.path))),)
        if is_new:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("xb" if is_new else "r+b", buffering=0) as file:
            size = file.seek(0, SEEK_END)
            if size < self.length or (size > self.length and not self.is_torn):
                return (problem("history-changed-meanwhile", Place(str(self.path))),)
            self._write(file, content)
        if is_new or self.length == 0:
            self.disk.sync_folder(self.path.parent)
        self.length, self.is_ended, self.is_torn = self.length + len(content), True, False
        return ()

    def _write(self, file: FileIO, content: bytes) -> None:
        try:
            if self.is_torn:
                self.disk.cut(file, self.length)
            file.seek(self.length)
            self.disk.write(file, content)
            self.disk.sync(file)
        except OSError:
            self._cut_back(file)
            raise

    def _cut_back(self, file: FileIO) -> None:
        """Leave the file as it was; where that fails too, the next append begins with it."""
        try:
            self.disk.cut(file, self.length)
            self.disk.sync(file)
        except OSError:
            return
