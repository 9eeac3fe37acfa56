"""A model as a workbook in which its values can be changed: every value as text, exactly as the file has it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from xlsxwriter.worksheet import Worksheet

from handprint.document import Document
from handprint.fingerprint import blob_id
from handprint.model.editable import FORMAT, HEADERS, MODEL_SHEET, SCHEME_TOLD, SHEETS, Row, rows_of
from handprint.model.model import Model
from handprint.problems import Language, Text
from handprint.scheme.editable import SchemeFile, scheme_rows_of
from handprint.writers.excel.book import Book
from handprint.writers.excel.looks import LOOKS, TEXT

_GREY: Final = {
    **LOOKS["label"],
    "bg_color": "#EEF0F2",
    "font_color": "#5B6570",
    "indent": 0,
    "num_format": TEXT,
}
_OPEN: Final = {**LOOKS["input"], "num_format": TEXT}
_FIRST: Final = {"top": 2, "top_color": "#19486A"}
"""The line above the first value of each thing."""
_WIDTHS: Final = (34, 46, 30, 40, 16, 12, 36)
_LINE_POINTS: Final = 15
_MOST_LINES: Final = 27
"""A row of a sheet is at most 409 points high."""
_MODEL_WIDTHS: Final = (24, 100)
_ALLOWED: Final = {"format_columns": True, "format_rows": True, "autofilter": True}
_EXPLAINED: Final = (
    Text(
        "Wijzig alleen de gele cellen. Voeg geen rijen of bladen toe en haal er geen weg.",
        "Change yellow cells only. Add no rows or sheets, and remove none.",
    ),
    Text(
        "Getallen staan er zoals in het bestand: 35.76 of 60%. U mag ook 35,76 schrijven.",
        "Numbers stand as in the file: 35.76 or 60%. You may also write 35,76.",
    ),
    Text(
        "Een dag schrijft u zoals 2027-01-31 of 31-1-2027. Op het blad Regelingen staat elke regeling onder de vorige.",
        "Write a day such as 2027-01-31 or 31-1-2027. On the sheet Regelingen each scheme stands below the one before.",
    ),
    Text(
        "Terug in model en regelingen: handprint model import DIT-BESTAND.xlsx --into sdg_weights.yaml",
        "Back into model and schemes: handprint model import THIS-FILE.xlsx --into sdg_weights.yaml",
    ),
)


def model_workbook_of(
    model: Model, document: Document, content: bytes, language: Language, schemes: Sequence[SchemeFile] = ()
) -> bytes:
    """Return the workbook of a model; the same model always gives the same bytes.

    Args:
        model: the model as it was read.
        document: its file.
        content: the bytes of its file, by which the workbook says what it was made from.
        language: the language of what stands beside the values.
        schemes: the schemes whose values can be changed as well.
    """
    book = Book(language, datetime.fromisoformat(model.valid_from), f"handprint model {model.id} {model.version}")
    blobs = {f"{SCHEME_TOLD}{one.scheme.id}": blob_id(one.content) for one in schemes}
    _write_model_sheet(book, {"model": model.id, "version": model.version, "blob": blob_id(content), **blobs})
    rows = (*rows_of(document), *(row for one in schemes for row in scheme_rows_of(one.document)))
    for name in SHEETS:
        _write_rows(book, name, [row for row in rows if row.sheet == name])
    return book.content()


def _write_model_sheet(book: Book, made_of: Mapping[str, str]) -> None:
    sheet = book.worksheet(MODEL_SHEET)
    grey, plain = book.format(_GREY), book.format(LOOKS["label"])
    told = {"format": FORMAT, **made_of}
    for at, (key, value) in enumerate(told.items()):
        sheet.write_string(at, 0, key, grey)
        sheet.write_string(at, 1, value, grey)
    for at, explained in enumerate(_EXPLAINED, start=len(told) + 1):
        sheet.write_string(at, 1, explained.said(book.language), plain)
    _finish(sheet, _MODEL_WIDTHS)


def _write_rows(book: Book, name: str, rows: Sequence[Row]) -> None:
    sheet = book.worksheet(name)
    for column, text in enumerate(HEADERS):
        sheet.write_string(0, column, text.said(book.language), book.format(LOOKS["header"]))
    things = [(row.scheme, *row.path[:2]) for row in rows]
    for at, row in enumerate(rows, start=1):
        first = _FIRST if at == 1 or things[at - 1] != things[at - 2] else {}
        _write_row(book, sheet, at, row, first)
    sheet.freeze_panes(1, 1)
    sheet.repeat_rows(0)
    sheet.autofilter(0, 0, len(rows), len(HEADERS) - 1)
    _finish(sheet, _WIDTHS)


def _write_row(book: Book, sheet: Worksheet, at: int, row: Row, first: Mapping[str, object]) -> None:
    grey, open_ = book.format({**_GREY, **first}), book.format({**_OPEN, **first})
    cells = (row.key, row.text, row.text, row.what.said(book.language), row.unit, row.evidence, row.source)
    for column, text in enumerate(cells):
        sheet.write_string(at, column, text, open_ if column == 1 else grey)
    sheet.set_row(at, _LINE_POINTS * min(_MOST_LINES, max(map(_lines, cells, _WIDTHS))))


def _lines(text: str, width: int) -> int:
    """Return how many lines a text fills in a column; programs that draw the workbook may need a little more."""
    return sum(1 + len(line) // (width - 2) for line in text.split("\n"))


def _finish(sheet: Worksheet, widths: tuple[int, ...]) -> None:
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    sheet.protect("", _ALLOWED)
