"""What a cell may hold: values as stored, and foreign text in which nothing acts."""

import math
from fractions import Fraction
from typing import Final

from handprint.expr.spreadsheet_text import string
from handprint.expr.types import Value
from handprint.language import safe_text
from handprint.problems import Language, Text

LONGEST_TEXT: Final = 32_767
LONGEST_LITERAL: Final = 500
_NO_CHARACTERS: Final = {code: f"<U+{code:04X}>" for code in (0xFFFE, 0xFFFF)}
CUT_OFF: Final = Text(" [afgekapt]", " [cut off]")
NOT_KNOWN: Final = "#N/A"
NONE: Final = "–"
"""What stands where there is nothing to say: a live cell is never empty."""


def shown_text(text: str, language: Language) -> str:
    """Return foreign text as a cell may hold it: nothing in it acts, and what is too long ends with a mark."""
    safe = for_xml(safe_text(text, newlines="keep"))
    if len(safe.encode("utf-16-le")) // 2 <= LONGEST_TEXT:
        return safe
    mark = CUT_OFF.said(language)
    return safe.encode("utf-16-le")[: 2 * (LONGEST_TEXT - len(mark))].decode("utf-16-le", errors="ignore") + mark


def literal(text: str) -> str:
    """Return a text of the method in quotes, for use inside a formula."""
    return string(for_xml(safe_text(text))[:LONGEST_LITERAL]).text


def for_xml(text: str) -> str:
    """Return a text without the two characters that no workbook file may hold, in the way of other hidden ones."""
    return text.translate(_NO_CHARACTERS)


def stored(value: Value) -> float | str | bool:
    """Return what a cell holds for a value: unknown is #N/A, a multi-choice is `|a|b|`.

    Raises:
        ValueError: a number that a cell cannot hold (a bug: answers have bounds).
    """
    match value:
        case None:
            return NOT_KNOWN
        case Fraction():
            number = float(value)
            if not math.isfinite(number):
                raise ValueError("a number that no cell can hold")
            return number
        case frozenset():
            return "|".join(("", *sorted(value), "")) if value else "|"
        case _:
            return value
