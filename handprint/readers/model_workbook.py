"""A workbook that `handprint model export` made, with what people wrote in it: read, not yet understood."""

import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from io import BytesIO
from typing import TYPE_CHECKING, Final, TypeAlias

from handprint.catalogue import problem
from handprint.model.editable import FORMAT, HEADERS, MODEL_SHEET, SCHEME_TOLD, SHEETS
from handprint.problems import Fact, Place, Problem, Problems

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.workbook.workbook import Workbook

LARGEST_BYTES: Final = 4 * 1024 * 1024
LARGEST_UNPACKED_BYTES: Final = 64 * 1024 * 1024
MOST_PARTS: Final = 200
MOST_ROWS: Final = 20_000
"""A model of 200 indicators has about 4,000 values; a sheet that claims a million rows was not made by us."""

# What openpyxl raises on a file that is not what it says to be; it documents none of them.
_BROKEN: Final = (
    zipfile.BadZipFile,
    ArithmeticError,
    AttributeError,
    LookupError,
    OSError,
    SyntaxError,
    TypeError,
    ValueError,
)
_DECLARATIONS: Final = (b"<!DOCTYPE", b"<!ENTITY")

Written: TypeAlias = str | Fraction | date
"""What stands in a cell: a text, a day or moment, or a number that is typed as one, exactly as the file stores it."""


@dataclass(frozen=True, slots=True)
class WrittenRow:
    """One row: the key of a value, what it was when the workbook was made, and what stands there now."""

    key: str
    was: str
    written: Written
    place: Place


@dataclass(frozen=True, slots=True)
class ModelWorkbook:
    """The id of the model that a workbook was made from, its rows, and the ids of the schemes that are in it."""

    model: str
    rows: tuple[WrittenRow, ...]
    file: str
    schemes: tuple[str, ...] = ()


def read_model_workbook(content: bytes, file: str) -> tuple[ModelWorkbook | None, Problems]:
    """Return the rows of a workbook of a model, or every fault in it at its sheet and cell."""
    faults = _unsafe(content, file)
    if faults:
        return None, faults
    from openpyxl import load_workbook  # noqa: PLC0415 - takes longer to load than all of handprint

    try:
        workbook = load_workbook(BytesIO(content), read_only=True, keep_links=False)
        return _Reading(workbook, file).workbook()
    except _BROKEN:
        return None, (problem("workbook-unreadable", Place(file)),)


def _unsafe(content: bytes, file: str) -> Problems:
    """Look at the parts of a file before they are unpacked: how many, how large, and what none should hold."""
    if len(content) > LARGEST_BYTES:
        return (problem("workbook-too-large", Place(file), largest=LARGEST_BYTES // 1024 // 1024),)
    try:
        with zipfile.ZipFile(BytesIO(content)) as parts:
            known = parts.infolist()
            if len(known) > MOST_PARTS or sum(part.file_size for part in known) > LARGEST_UNPACKED_BYTES:
                return (problem("workbook-too-large", Place(file), largest=LARGEST_BYTES // 1024 // 1024),)
            declared = any(sign in parts.read(part) for part in known for sign in _DECLARATIONS)
    except (*_BROKEN, RuntimeError, zipfile.LargeZipFile):
        declared = True
    return (problem("workbook-unreadable", Place(file)),) if declared else ()


@dataclass(slots=True)
class _Reading:
    source: "Workbook"
    file: str
    problems: list[Problem] = field(default_factory=list)

    def workbook(self) -> tuple[ModelWorkbook | None, Problems]:
        told = self._told()
        if told.get("format") != FORMAT:
            return None, (problem("workbook-not-of-a-model", Place(self.file)),)
        self._check_sheets()
        rows = tuple(row for name in SHEETS if name in self.source.sheetnames for row in self._rows(name))
        self._check_keys(rows)
        schemes = tuple(key.removeprefix(SCHEME_TOLD) for key in told if key.startswith(SCHEME_TOLD))
        found = None if self.problems else ModelWorkbook(told.get("model", ""), rows, self.file, schemes)
        return found, tuple(self.problems)

    def _told(self) -> dict[str, str]:
        """Return what the first sheet says of the model."""
        if MODEL_SHEET not in self.source.sheetnames:
            return {}
        return {str(key.value): str(value.value) for _, (key, value) in self._lines(MODEL_SHEET, 2)}

    def _lines(self, sheet: str, columns: int) -> "Iterator[tuple[int, tuple[Cell | MergedCell, ...]]]":
        """Yield the lines of a sheet with their number, empty ones left out."""
        page = self.source[sheet]
        page.reset_dimensions()
        found = page.iter_rows(min_row=1, max_row=MOST_ROWS + 1, min_col=1, max_col=columns)
        for number, cells in enumerate(found, start=1):
            if len(cells) == columns and any(cell.value is not None for cell in cells):
                yield number, cells

    def _check_sheets(self) -> None:
        names, known = self.source.sheetnames, (MODEL_SHEET, *SHEETS)
        for name in known:
            if name not in names:
                self._note("workbook-sheet-missing", Place(self.file), sheet=name)
        for name in names:
            if name not in known:
                self._note("workbook-sheet-unknown", Place(self.file, sheet=name), sheet=name)

    def _rows(self, sheet: str) -> Iterator[WrittenRow]:
        for number, cells in self._lines(sheet, len(HEADERS)):
            if number == 1:
                self._check_headers(sheet, cells)
            else:
                yield from self._row(sheet, number, cells)

    def _check_headers(self, sheet: str, cells: "tuple[Cell | MergedCell, ...]") -> None:
        for column, cell, header in zip("ABCDEFG", cells, HEADERS, strict=True):
            if cell.value not in (header.nl, header.en):
                self._note("workbook-header", self._place(sheet, f"{column}1"), header=header)

    def _row(self, sheet: str, number: int, cells: "tuple[Cell | MergedCell, ...]") -> Iterator[WrittenRow]:
        places = [self._place(sheet, f"{column}{number}") for column in "ABC"]
        texts = [self._written(cell, place) for cell, place in zip(cells, places, strict=False)]
        if None not in texts:
            key, written, was = (text for text in texts if text is not None)
            yield WrittenRow(str(key), str(was), written, places[1])

    def _written(self, cell: "Cell | MergedCell", place: Place) -> Written | None:
        """Return what stands in a cell, or None with the fault told; numbers come as the fraction that is stored."""
        value, kind = cell.value, cell.data_type
        if kind == "f":
            self._note("workbook-formula", place)
        elif value is None:
            return ""
        elif isinstance(value, str) and kind != "e":
            return value.replace("\r\n", "\n").replace("_x000D_", "")
        elif isinstance(value, int | float) and not isinstance(value, bool):
            return Fraction(value)
        elif isinstance(value, date):
            return value
        else:
            self._note("workbook-cell-kind", place)
        return None

    def _check_keys(self, rows: Iterable[WrittenRow]) -> None:
        seen: set[str] = set()
        for row in rows:
            if row.key in seen:
                self._note("workbook-key-twice", row.place, key=row.key)
            seen.add(row.key)

    def _place(self, sheet: str, cell: str) -> Place:
        return Place(self.file, sheet=sheet, cell=cell)

    def _note(self, code: str, place: Place, **facts: Fact) -> None:
        self.problems.append(problem(code, place, **facts))
