"""A workbook of formulas, each with cells of its own for the answers that it uses."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import count
from pathlib import Path

import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from handprint.expr.names import Names
from handprint.expr.spreadsheet_text import workbook_name
from handprint.expr.syntax import Node, names_in
from handprint.expr.to_formula import Column, Rendered, cells_used, in_row, to_formula
from handprint.expr.to_value import Row, Scope, to_value
from handprint.expr.types import Value

FIGURES, INPUTS, ROWS, HELPERS = "Figures", "Inputs", "Rows", "Helpers"
STALE = 123456.0


@dataclass(frozen=True, slots=True)
class Case:
    """A formula with the names that it uses, and answers to them."""

    node: Node
    names: Names
    scope: Scope

    @property
    def exact(self) -> Value:
        """The exact value."""
        return to_value(self.node, self.scope)


def write_cases(path: Path, cases: Sequence[Case]) -> None:
    """Write a workbook whose sheet Figures has the formula of case k in cell A(k+1), with a wrong stored value."""
    book = xlsxwriter.Workbook(path)
    sheets = _Sheets(book, *(book.add_worksheet(name) for name in (FIGURES, INPUTS, ROWS, HELPERS)))
    lines = _Lines(count(), count())
    for at, case in enumerate(cases):
        _write_case(sheets, lines, at, case)
    book.close()


@dataclass(frozen=True, slots=True)
class _Sheets:
    book: Workbook
    figures: Worksheet
    inputs: Worksheet
    rows: Worksheet
    helpers: Worksheet


@dataclass(frozen=True, slots=True)
class _Lines:
    """The next free line on the sheets Inputs and Helpers."""

    inputs: "count[int]"
    helpers: "count[int]"


def _write_case(sheets: _Sheets, lines: _Lines, at: int, case: Case) -> None:
    def spelled(id_: str) -> str:
        return workbook_name(f"case{at}.{id_}")

    rendered = to_formula(case.node, "figure", case.names, spelled)
    for id_ in names_in(case.node):
        if not case.names.known[id_].group:
            line = next(lines.inputs)
            write_input(sheets.inputs, line, 0, _answer(case.scope, id_))
            sheets.book.define_name(spelled(id_), f"={INPUTS}!$A${line + 1}")
    _write_parts(sheets, lines, at, case, rendered)
    sheets.figures.write_formula(at, 0, f"={rendered.formula}", None, STALE)


def _answer(scope: Scope, id_: str) -> Value:
    """A group's cell is TRUE when it was answered."""
    if id_ in scope.rows:
        return None if scope.rows[id_] is None else True
    return scope.values[id_]


def write_input(sheet: Worksheet, line: int, column: int, answer: Value) -> None:
    """Write an answer as the workbook holds it."""
    match answer:
        case None:
            sheet.write_formula(line, column, "=NA()", None, "#N/A")
        case bool():
            sheet.write_boolean(line, column, answer)
        case Fraction():
            sheet.write_number(line, column, float(answer))
        case str():
            sheet.write_string(line, column, answer)
        case frozenset():
            sheet.write_string(line, column, "|".join(("", *sorted(answer), "")) if answer else "|")


def _write_parts(sheets: _Sheets, lines: _Lines, at: int, case: Case, rendered: Rendered) -> None:
    for helper in rendered.helpers:
        line = next(lines.helpers)
        sheets.helpers.write_formula(line, 0, f"={helper.formula}", None, STALE)
        sheets.book.define_name(helper.name, f"={HELPERS}!$A${line + 1}")
    for group in {column.group for column in rendered.columns}:
        columns = tuple(column for column in rendered.columns if column.group == group)
        _write_rows(sheets, at, case, group, columns)


def _write_rows(sheets: _Sheets, at: int, case: Case, group: str, columns: tuple[Column, ...]) -> None:
    """Each case has as many lines as the group may have rows, plus one; the groups of a case share those lines."""
    size, fields = case.names.rows[group], _fields(case.names, group)
    top, places = at * (size + 1), {id_: place for place, id_ in enumerate((*fields, *(c.name for c in columns)))}
    rows = case.scope.rows[group] or ()
    for line in range(size):
        if line < len(rows):
            _write_fields(sheets.rows, top + line, fields, rows[line])
        for column in columns:
            _write_term(sheets.rows, top + line, column, places, len(fields))
    for column in columns:
        first, last = (xl_rowcol_to_cell(top + end, places[column.name], True, True) for end in (0, size - 1))  # noqa: FBT003
        sheets.book.define_name(column.name, f"={ROWS}!{first}:{last}")


def _fields(names: Names, group: str) -> tuple[str, ...]:
    return tuple(known.id for known in names.known.values() if known.group == group)


def _write_fields(sheet: Worksheet, line: int, fields: tuple[str, ...], row: Row) -> None:
    for place, id_ in enumerate(fields):
        write_input(sheet, line, place, row[id_])


def _write_term(sheet: Worksheet, line: int, column: Column, places: dict[str, int], fields: int) -> None:
    exists = f"COUNTA({xl_rowcol_to_cell(line, 0)}:{xl_rowcol_to_cell(line, fields - 1)})>0"
    cells = {id_: xl_rowcol_to_cell(line, places[id_], col_abs=True) for id_ in cells_used(column)}
    sheet.write_formula(line, places[column.name], f"={in_row(column, exists, cells)}", None, STALE)
