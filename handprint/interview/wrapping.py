"""Lines no wider than a terminal: broken between words, counted in cells, foreign text made safe first."""

import unicodedata
from collections.abc import Iterator
from typing import Final

from handprint.language import safe_text

NARROW: Final = 78
"""The widest line of an interview: a terminal has at least 80 columns, and a text is read best when it is narrow."""

_WIDE: Final = frozenset("WF")
_MARKS: Final = frozenset(("Mn", "Me"))


def wrapped(text: str, first: str = "", rest: str = "", width: int = NARROW) -> list[str]:
    """Return a text as safe lines of at most `width` cells.

    Args:
        text: anything; its own line ends are kept.
        first: what the first line begins with.
        rest: what every other line begins with.
        width: in cells of a terminal; what people write is broken inside a word only where one word is wider.
    """
    lines: list[str] = []
    for paragraph in safe_text(text, newlines="keep").split("\n"):
        lines += _broken(paragraph, rest if lines else first, rest, width)
    return lines


def _broken(paragraph: str, first: str, rest: str, width: int) -> Iterator[str]:
    line, begun = first, False
    for word in paragraph.split(" "):
        joined = f"{line} {word}" if begun else line + word
        if cells(joined) <= width:
            line, begun = joined, True
            continue
        if begun:
            yield line.rstrip(" ")
        *full, line = _pieces(word, rest if begun else line, rest, width)
        yield from full
        begun = True
    yield line.rstrip(" ")


def _pieces(word: str, first: str, rest: str, width: int) -> list[str]:
    """A word that is wider than a line is broken where the line is full."""
    pieces, used = [first], cells(first)
    for character in word:
        if used + _cells(character) > width:
            pieces.append(rest)
            used = cells(rest)
        pieces[-1] += character
        used += _cells(character)
    return pieces


def cells(text: str) -> int:
    """Return how many cells of a terminal a safe text takes."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def _cells(character: str) -> int:
    if unicodedata.category(character) in _MARKS:
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1
