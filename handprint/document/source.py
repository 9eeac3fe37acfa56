"""The text of one file: its lines, and the place of every character in it."""

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from handprint.problems import Place


@dataclass(frozen=True, slots=True)
class Source:
    """A text whose lines end in a line feed; an index counts its characters from 0."""

    file: str
    text: str
    line_starts: tuple[int, ...]

    def index(self, line: int, column: int) -> int:
        """Return the index of a line and column that both count from 0, at most the end of the text."""
        if line >= len(self.line_starts):
            return len(self.text)
        return min(self.line_starts[line] + column, len(self.text))

    def line_of(self, index: int) -> int:
        """Return the line of an index, counted from 0."""
        return bisect_right(self.line_starts, index) - 1

    def column(self, index: int) -> int:
        """Return the column of an index, counted from 0."""
        return index - self.line_starts[self.line_of(index)]

    def line_text(self, line: int) -> str:
        """Return one line, counted from 0, without its line end; an empty text past the last line."""
        if line >= len(self.line_starts):
            return ""
        end = self.text.find("\n", self.line_starts[line])
        return self.text[self.line_starts[line] : end if end >= 0 else None]

    def place(self, index: int) -> Place:
        """Return the place of a character for people: line and column count from 1."""
        return Place(self.file, self.line_of(index) + 1, self.column(index) + 1)


def source_of(file: str, text: str) -> Source:
    """Return the text with its line starts; Windows and old Mac line ends become line feeds."""
    unix = text.replace("\r\n", "\n").replace("\r", "\n")
    lengths = (len(line) + 1 for line in unix.split("\n")[:-1])
    return Source(file, unix, tuple(accumulate(lengths, initial=0)))
