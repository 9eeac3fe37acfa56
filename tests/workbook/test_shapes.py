"""Formulas of every size and every spelling stay within what a spreadsheet reads, and keep their value."""

import re
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path

import pytest
import xlsxwriter

from handprint.expr.names import Known, Names, table
from handprint.expr.spreadsheet import MOST_CLASSES
from handprint.expr.spreadsheet_text import number, string, workbook_name
from handprint.expr.syntax import Call, Name, Node, Number, String, Unknown
from handprint.expr.to_formula import LONGEST, Rendered, to_formula
from handprint.expr.to_value import Scope
from handprint.expr.types import GroupType, NumberType, TextType, YesNoType
from handprint.expr.units import NO_UNIT
from tests.workbook.case_workbook import FIGURES, Case, write_cases
from tests.workbook.recalculate import Sheets, errors_in, workbook

LEVELS = 39
EXCEL_LENGTH, EXCEL_LEVELS = 8192, 64
LONG_NAME = "a_step_with_a_very_long_name_as_people_sometimes_write_them.contribution"
QUOTED = 'zeg "nee", IFNA(x) & `ja`\n' * 20

NAMES: Names = table(
    (
        Known("x", NumberType(NO_UNIT)),
        Known("y", NumberType(NO_UNIT), decimals=0),
        Known(LONG_NAME, NumberType(NO_UNIT)),
        Known("yes", YesNoType()),
        Known("gap", YesNoType()),
        Known("remark", TextType()),
        Known("rows", GroupType()),
        Known("field", NumberType(NO_UNIT), group="rows"),
    ),
    {"rows": 3},
)
VALUES = {"x": Fraction(7, 4), "y": Fraction(3), LONG_NAME: Fraction(2), "yes": True, "gap": None, "remark": QUOTED}
SCOPE = Scope(VALUES, {"rows": ({"field": Fraction(5)}, {"field": Fraction(1, 4)})})


def _nested(operation: str, levels: int, leaf: Node, *others: Node) -> Node:
    for _ in range(levels):
        leaf = Call(operation, (*others, leaf))
    return leaf


def _divided(levels: int) -> Node:
    """Each divisor would be written twice: 2 to the power of the levels."""
    node: Node = Name("x")
    for _ in range(levels):
        node = Call("/", (Name("y"), Call("+", (Name(LONG_NAME), node))))
    return node


def _band(node: Node, classes: int) -> Node:
    bounds = [Number(Fraction(bound)) for bound in range(classes + 1)]
    return Call(
        "band", (node, bounds[0], *(part for bound in bounds[1:] for part in (Number(bound.value * 10), bound)))
    )


SHAPES: dict[str, Node] = {
    "a long sum": Call("+", tuple(Name(LONG_NAME) for _ in range(400))),
    "a long product": Call("*", (Name("x"), *(Number(Fraction(1)) for _ in range(700)))),
    "many conditions": Call("and", tuple(Call("<", (Name("x"), Name(LONG_NAME))) for _ in range(200))),
    "one unknown of many": Call("or", (*(Call(">", (Name("x"), Name("y"))) for _ in range(200)), Name("gap"))),
    "nested divisors": _divided(LEVELS),
    "nested conditions": _nested("if", LEVELS, Name("x"), Name("yes"), Name(LONG_NAME)),
    "nested and": _nested("and", LEVELS, Name("yes"), Call("not", (Name("gap"),))),
    "nested bands": _band(_band(_divided(6), 12), MOST_CLASSES),
    "nested defaults": _nested("default", LEVELS, Unknown(), Unknown()),
    "nested signs": _nested("negative", LEVELS, Name("x")),
    "divisors in rows": Call(
        "sum_over",
        (Name("rows"), Call("/", (Name("x"), Call("+", tuple(Name("field") for _ in range(90)))))),
    ),
    "a long text": Call("=", (Name("remark"), String(QUOTED))),
    "another long text": Call("=", (Name("remark"), String(QUOTED.upper()))),
    "brackets": Call(
        "-", (Name("x"), Call("-", (Name("y"), Call("*", (Name("x"), Call("+", (Name("y"), Name("x"))))))))
    ),
}
CASES = {shape: Case(node, NAMES, SCOPE) for shape, node in SHAPES.items()}

SPELLINGS = (
    *(
        "fte",
        "fte1",
        "co2",
        "sdg3",
        "xfd1",
        "xfe1",
        "r",
        "c",
        "rc",
        "r1c1",
        "r2",
        "c10c",
        "true",
        "false",
        "euro",
        "sum",
    ),
    *(
        "fte.exact",
        "sdg3.x",
        "a1.contribution",
        "a1.b2",
        "r1.c1",
        "price_factor.2023",
        "day.part1",
        "x.rows1",
        "e.1",
        "na.na",
    ),
)


def _texts(rendered: Rendered) -> tuple[str, ...]:
    beside = (*(part.formula for part in rendered.helpers), *(part.formula for part in rendered.columns))
    return (rendered.formula, *beside)


def levels(formula: str) -> int:
    """Count how deep a formula's brackets go, texts left out."""
    deepest = depth = 0
    for sign in re.sub(r'"[^"]*"', "", formula):
        depth += (sign == "(") - (sign == ")")
        deepest = max(deepest, depth)
    return deepest


@pytest.mark.parametrize("shape", SHAPES)
def test_no_formula_outgrows_a_spreadsheet(shape: str) -> None:
    """Parts move to cells of their own before Excel's 8,192 characters and 64 levels are near."""
    texts = _texts(to_formula(SHAPES[shape], "figure", NAMES))
    assert max(map(len, texts)) < EXCEL_LENGTH * 3 / 4
    assert max(map(levels, texts)) < EXCEL_LEVELS * 3 / 4
    assert sum(map(len, texts)) < LONGEST * 50


@pytest.mark.libreoffice
@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_keeps_its_value(shape: str, recalculated: Mapping[str, Sheets]) -> None:
    """However a formula is cut up, its value is the exact one."""
    found = recalculated["shapes"][FIGURES][f"A{list(SHAPES).index(shape) + 1}"]
    exact = CASES[shape].exact
    assert found == ("#N/A" if exact is None else pytest.approx(float(exact)) if isinstance(exact, Fraction) else exact)
    assert errors_in(recalculated["shapes"]) == {}


@workbook("shapes")
def write_shapes(path: Path) -> None:
    """Write every shape."""
    write_cases(path, tuple(CASES.values()))


@workbook("spellings")
def write_spellings(path: Path) -> None:
    """Name a cell after every spelling and refer to it by name."""
    book = xlsxwriter.Workbook(path)
    cells, uses = book.add_worksheet("Cells"), book.add_worksheet("Uses")
    for line, id_ in enumerate(SPELLINGS):
        cells.write_number(line, 0, 1000 + line)
        book.define_name(workbook_name(id_), f"=Cells!$A${line + 1}")
        uses.write_formula(line, 0, f"={workbook_name(id_)}*1", None, -1)
    book.close()


@pytest.mark.libreoffice
def test_every_name_finds_its_cell(recalculated: Mapping[str, Sheets]) -> None:
    """No name of a step is taken for a cell, a row, a column or a function."""
    found = recalculated["spellings"]["Uses"]
    assert found == {f"A{line + 1}": 1000 + line for line in range(len(SPELLINGS))}


def test_names_stay_apart_and_as_they_are() -> None:
    """Only what looks like a reference is spelled otherwise, and no two ids come to one name."""
    assert len({workbook_name(id_) for id_ in SPELLINGS}) == len(SPELLINGS)
    assert [id_ for id_ in SPELLINGS if workbook_name(id_) != id_] == (
        ["fte1", "co2", "sdg3", "xfd1", "xfe1", "r", "c", "rc", "r1c1", "r2", "true", "false", "a1.b2", "r1.c1"]
    )


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("5", "5"),
        ("-0.5", "-0.5"),
        ("1/3", "(1/3)"),
        ("-2/3", "(-2/3)"),
        ("1e20", "100000000000000000000"),
        ("1e-9", "0.000000001"),
        ("0.1234567890123456", "(19290123283179/156250000000000)"),
        (f"{10**30}/{3**40}", "82252633399.6996"),
    ],
)
def test_numbers_are_plain(value: str, text: str) -> None:
    """A number has at most the 15 digits that a spreadsheet keeps, no exponent, and a short fraction stays one."""
    assert number(Fraction(value)).text == text


def test_texts_cannot_break_out() -> None:
    """Quotes are doubled, long texts are cut where Excel wants it, and control marks are a bug."""
    assert string('a"b').text == '"a""b"'
    assert string("").text == '""'
    assert [len(part) for part in string("x" * 600).text.split("&")] == [257, 257, 92]
    with pytest.raises(ValueError, match="control"):
        string("a\x1fb")
