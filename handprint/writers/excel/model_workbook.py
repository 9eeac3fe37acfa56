"""A model as a workbook in which its values can be changed: every value as text, exactly as the file has it."""

from datetime import datetime
from typing import Final

from xlsxwriter.worksheet import Worksheet

from handprint.document import Document
from handprint.fingerprint import blob_id
from handprint.model.editable import FORMAT, HEADERS, MODEL_SHEET, SHEETS, Row, rows_of
from handprint.model.model import Model
from handprint.problems import Language, Text
from handprint.writers.excel.book import Book
from handprint.writers.excel.looks import LOOKS, TEXT

_GREY: Final = {
    **LOOKS["label"],
    "bg_color": "#EEF0F2",
    "font_color": "#5B6570",
    "indent": 0,
    "text_wrap": False,
    "num_format": TEXT,
}
_OPEN: Final = {**LOOKS["input"], "num_format": TEXT}
_WIDTHS: Final = (44, 40, 24, 48, 18, 12, 48)
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
        "Terug in het model: handprint model import DIT-BESTAND.xlsx --into sdg_weights.yaml",
        "Back into the model: handprint model import THIS-FILE.xlsx --into sdg_weights.yaml",
    ),
)


def model_workbook_of(model: Model, document: Document, content: bytes, language: Language) -> bytes:
    """Return the workbook of a model; the same model always gives the same bytes.

    Args:
        model: the model as it was read.
        document: its file.
        content: the bytes of its file, by which the workbook says what it was made from.
        language: the language of what stands beside the values.
    """
    book = Book(language, datetime.fromisoformat(model.valid_from), f"handprint model {model.id} {model.version}")
    _write_model_sheet(book, model, blob_id(content))
    rows = tuple(rows_of(document))
    for name in SHEETS:
        _write_rows(book, name, [row for row in rows if row.sheet == name])
    return book.content()


def _write_model_sheet(book: Book, model: Model, blob: str) -> None:
    sheet = book.worksheet(MODEL_SHEET)
    grey, plain = book.format(_GREY), book.format(LOOKS["label"])
    told = (("format", FORMAT), ("model", model.id), ("version", model.version), ("blob", blob))
    for at, (key, value) in enumerate(told):
        sheet.write_string(at, 0, key, grey)
        sheet.write_string(at, 1, value, grey)
    for at, explained in enumerate(_EXPLAINED, start=len(told) + 1):
        sheet.write_string(at, 1, explained.said(book.language), plain)
    _finish(sheet, _MODEL_WIDTHS)


def _write_rows(book: Book, name: str, rows: list[Row]) -> None:
    sheet = book.worksheet(name)
    grey, open_, header = (book.format(look) for look in (_GREY, _OPEN, LOOKS["header"]))
    for column, text in enumerate(HEADERS):
        sheet.write_string(0, column, text.said(book.language), header)
    for at, row in enumerate(rows, start=1):
        beside = (row.text, row.what.said(book.language), row.unit, row.evidence, row.source)
        sheet.write_string(at, 0, row.key, grey)
        sheet.write_string(at, 1, row.text, open_)
        for column, shown in enumerate(beside, start=2):
            sheet.write_string(at, column, shown, grey)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(rows), len(HEADERS) - 1)
    _finish(sheet, _WIDTHS)


def _finish(sheet: Worksheet, widths: tuple[int, ...]) -> None:
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    sheet.protect("", _ALLOWED)
