"""One sheet under way: text is written as text, formulas with their values, and lines high enough for both."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from fractions import Fraction
from typing import Final

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from handprint.expr.types import Value
from handprint.problems import Language, Text
from handprint.writers.excel.book import Book
from handprint.writers.excel.cell_values import shown_text, stored
from handprint.writers.excel.looks import GENERAL, LOOKS, UNKNOWN, Look

_MARKUP, _MARKUP_END = "<r>", "</r>"
_LINE_POINTS: Final = 15
_HEADING_POINTS: Final = 22
_HIGHEST: Final = 400
_USUAL_WIDTH: Final = 8
# Letters per character of a column's width in a wrapped line: words do not break, and not all fonts are narrow.
_FILLED: Final = 1.05
_BOLD: Final = 1.4


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet; rows and columns count from 0."""

    book: Book
    sheet: Worksheet
    name: str
    _widths: dict[int, int] = field(default_factory=dict)
    _lengths: dict[int, dict[int, int]] = field(default_factory=dict)

    @property
    def language(self) -> Language:
        """Return the language of the workbook."""
        return self.book.language

    def at(self, row: int, column: int) -> str:
        """Return a cell's own place on this sheet, such as `$C$5`."""
        place: str = xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True)
        return place

    def place(self, row: int, column: int) -> str:
        """Return the place of a cell for other sheets, such as `Antwoorden!$C$5`."""
        return f"{self.name}!{self.at(row, column)}"

    def area(self, top: int, left: int, bottom: int, right: int) -> str:
        """Return the place of an area for other sheets."""
        return f"{self.name}!{self.at(top, left)}:{self.at(bottom, right)}"

    def say(self, row: int, column: int, text: Text, look: Look = "plain") -> None:
        """Write a text of this program or of the method."""
        self.text(row, column, text.said(self.language), look)

    def text(self, row: int, column: int, text: str, look: Look | Mapping[str, object] = "plain") -> None:
        """Write any text as text: it is never a formula, a link or a number."""
        kept = shown_text(text, self.language)
        self._measure(row, column, kept, look)
        self._write_text(row, column, kept, self._format(look, ""))

    def _write_text(self, row: int, column: int, text: str, look: Format) -> None:
        """XlsxWriter takes a text such as `<r>...</r>` for its own markup, but never the parts of a text in parts."""
        if text.startswith(_MARKUP) and text.endswith(_MARKUP_END):
            plain = self.book.format({})
            self.sheet.write_rich_string(row, column, text[: len(_MARKUP)], plain, text[len(_MARKUP) :], look)
        else:
            self.sheet.write_string(row, column, text, look)

    def link(self, row: int, column: int, address: str) -> None:
        """Write a web address of the method, checked before, as a link."""
        look = self.book.format({**LOOKS["label"], "font_color": "#1F3FA8", "underline": 1})
        self.sheet.write_url(row, column, address, look)

    def number(  # noqa: PLR0913, PLR0917 - a cell has a place, a value, a look and a name
        self, row: int, column: int, value: Fraction, look: Look = "live", pattern: str = GENERAL, name: str = ""
    ) -> None:
        """Write a number, with a name for formulas."""
        self.sheet.write_number(row, column, float(value), self._format(look, pattern))
        self._named(row, column, name)

    def live(  # noqa: PLR0913, PLR0917 - the same
        self,
        row: int,
        column: int,
        formula: str,
        value: Value,
        look: Look | Mapping[str, object] = "live",
        pattern: str = "",
        name: str = "",
    ) -> None:
        """Write a formula (without `=`) with the value that it has now."""
        self._measure(row, column, value, look)
        self.sheet.write_formula(row, column, f"={formula}", self._format(look, pattern), stored(value))
        self._named(row, column, name)

    def entry(self, row: int, column: int, written: Fraction | date | str, pattern: str) -> None:
        """Write a cell that people may change; nothing written leaves it empty."""
        look = self._format("input", pattern)
        self._measure(row, column, written, "input")
        match written:
            case Fraction():
                self.sheet.write_number(row, column, float(written), look)
            case date():
                self.sheet.write_datetime(row, column, datetime(written.year, written.month, written.day), look)  # noqa: DTZ001
            case "":
                self.sheet.write_blank(row, column, None, look)
            case _:
                self._write_text(row, column, shown_text(written, self.language), look)

    def headers(self, row: int, texts: Sequence[Text], left: int = 0) -> None:
        """Write a row of column headers."""
        for at, text in enumerate(texts):
            self.say(row, left + at, text, "header")

    def heading(self, row: int, text: Text, columns: int) -> None:
        """Write the heading of a section, with a line under all its columns."""
        self.say(row, 0, text, "heading")
        self.height(row, _HEADING_POINTS)
        for column in range(1, columns):
            self.sheet.write_blank(row, column, None, self._format("heading", ""))

    def grey_unknown(self, top: int, left: int, bottom: int, right: int) -> None:
        """Make the unknown cells of an area grey, so that no error code is seen."""
        criteria = f"=ISERROR({xl_rowcol_to_cell(top, left)})"
        options = {"type": "formula", "criteria": criteria, "format": self.book.format(UNKNOWN)}
        self.sheet.conditional_format(top, left, bottom, right, options)

    def widths(self, *widths: int) -> None:
        """Set the widths of the columns from the left, in characters."""
        for column, width in enumerate(widths):
            self.width(column, width)

    def width(self, column: int, width: int) -> None:
        """Set the width of one column, in characters."""
        self._widths[column] = width
        self.sheet.set_column(column, column, width)

    def height(self, row: int, points: float) -> None:
        """Set the height of a line, whatever stands in it."""
        self._lengths.pop(row, None)
        self.sheet.set_row(row, points)

    def fit_rows(self) -> None:
        """Make lines high enough for texts that wrap; not every program does so by itself."""
        for row, lengths in self._lengths.items():
            lines = max(math.ceil(length / self._room(column)) for column, length in lengths.items())
            if lines > 1:
                self.sheet.set_row(row, min(lines * _LINE_POINTS, _HIGHEST))

    def _room(self, column: int) -> float:
        return max(1.0, self._widths.get(column, _USUAL_WIDTH) * _FILLED)

    def _measure(self, row: int, column: int, text: object, look: Look | Mapping[str, object]) -> None:
        chosen = LOOKS[look] if isinstance(look, str) else look
        if isinstance(text, str) and chosen.get("text_wrap"):
            wide = _BOLD if chosen.get("bold") else 1.0
            self._lengths.setdefault(row, {})[column] = math.ceil(len(text) * wide)

    def _format(self, look: Look | Mapping[str, object], pattern: str) -> Format:
        chosen = LOOKS[look] if isinstance(look, str) else look
        return self.book.format({**chosen, "num_format": pattern} if pattern else chosen)

    def _named(self, row: int, column: int, name: str) -> None:
        if name:
            self.book.name(name, self.place(row, column))


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell of a sheet."""

    page: Page
    row: int
    column: int


def add_page(book: Book, name: Text) -> Page:
    """Add a sheet to a workbook."""
    said = name.said(book.language)
    return Page(book, book.worksheet(said), said)
