"""The parts of the workbook that need no spreadsheet: helper values, near ties, what is missing, what it looks like."""

import re
from fractions import Fraction
from io import BytesIO
from random import Random

import openpyxl
import pytest

from handprint.expr.operations import OPERATIONS
from handprint.expr.syntax import Call, Name, Number, walk
from handprint.expr.to_formula import to_formula
from handprint.expr.to_value import Scope, to_value
from handprint.expr.types import NumberType
from handprint.expr.units import NO_UNIT
from handprint.problems import Text
from handprint.report.initiative import question_text, report_of
from handprint.score.handprint import Handprint
from handprint.score.step import Step
from handprint.writers.excel.missing import MISSING, MISSING_IMPACT
from handprint.writers.excel.near_ties import is_near_tie, is_too_large
from handprint.writers.excel.parts import parts_of
from handprint.writers.excel.workbook import CONTENTS, workbook_of
from tests.expr.generate import NAMES, cases
from tests.workbook.edited import place_of
from tests.workbook.initiative_texts import MANY
from tests.workbook.initiatives import initiatives
from tests.workbook.test_shapes import CASES

FORMULAS = 400
CENTS = Number(Fraction(2))


def _step(value: Fraction) -> Step:
    node = Call("round", (Number(value), CENTS))
    return Step("x", node, NumberType(NO_UNIT), "contribution", Text("x", "x"))


@pytest.mark.parametrize(
    ("amount", "near"),
    [
        ("1.005", False),
        ("1.00500001", True),
        ("1.00499996", True),
        ("-1.00500001", True),
        ("1.0051", False),
        ("1.0050001", False),
        ("1", False),
    ],
)
def test_an_amount_beside_a_tie_is_named_and_one_on_it_is_not(amount: str, near: bool) -> None:  # noqa: FBT001 - what is expected
    """Within 0.00000005 of half a cent a spreadsheet may round the other way; exactly on it does not."""
    assert is_near_tie(_step(Fraction(amount)), Scope({})) is near


def test_only_rounded_amounts_over_ten_million_are_too_large() -> None:
    """Other steps are not rounded, so nothing is promised about their cents."""
    assert not is_too_large(_step(Fraction(20_000_000)), Scope({}))


def test_every_part_of_a_formula_is_found_back_with_its_value() -> None:
    """The helpers and row cells of random formulas each have the value of the part that they stand for."""
    found = 0
    for node, scope in cases(FORMULAS, 7):
        rendered = to_formula(node, "step", NAMES)
        parts = parts_of(node, "step", rendered, NAMES, scope)
        assert parts.helpers.keys() == {helper.name for helper in rendered.helpers}
        assert parts.columns.keys() == {column.name for column in rendered.columns}
        found += len(parts.helpers) + len(parts.columns)
    assert found > FORMULAS // 10


@pytest.mark.parametrize("shape", CASES)
def test_large_formulas_of_every_shape_have_all_their_parts(shape: str) -> None:
    """Also where a formula is split into parts of parts."""
    case = CASES[shape]
    rendered = to_formula(case.node, "step", case.names)
    parts = parts_of(case.node, "step", rendered, case.names, case.scope)
    assert parts.helpers.keys() == {helper.name for helper in rendered.helpers}


def test_the_parts_of_a_long_sum_add_up_to_it() -> None:
    """A sum of many lines is a sum of sums; their values are exact."""
    rng = Random(1)
    names = {name.id: Fraction(rng.randrange(1000), 7) for name in NAMES.known.values() if not name.group}
    numbers = [name for name in names if NAMES.known[name].type == NumberType(NO_UNIT)]
    node = Call("+", tuple(Name(rng.choice(numbers)) for _ in range(600)))
    scope = Scope(dict(names))
    rendered = to_formula(node, "step", NAMES)
    parts = parts_of(node, "step", rendered, NAMES, scope)
    assert rendered.formula == "+".join(parts.helpers) or len(parts.helpers) > 2
    top = [value for name, value in parts.helpers.items() if name in rendered.formula.split("+")]
    assert sum((value for value in top if isinstance(value, Fraction)), Fraction(0)) == to_value(node, scope)


def test_the_workbook_tests_meet_split_formulas() -> None:
    """The initiative with many lines really has helper cells."""
    assert MANY > 60
    assert any(OPERATIONS[part.operation].over_rows for part in _calls())


def _calls() -> list[Call]:
    steps = initiatives()["known"].scored.plan.steps
    return [part for step in steps for part in walk(step.node) if isinstance(part, Call)]


@pytest.mark.parametrize("name", initiatives())
def test_what_is_missing_is_what_the_report_says(name: str) -> None:
    """The live lists hold the questions of the report, and beside them only what a row that cannot count lacks too."""
    handprint = initiatives()[name]
    book = openpyxl.load_workbook(BytesIO(workbook_of(handprint, "nl")), data_only=True)
    questionnaire = handprint.scored.plan.questionnaire
    impact = {question_text(questionnaire, missing).nl for missing in handprint.figures["impact_value"].missing}
    anything = {text.nl for text in report_of(handprint).unknown}
    lacking = {question_text(questionnaire, field).nl for field in _fields_lacking(handprint)}
    assert anything <= _texts(book, MISSING) <= anything | lacking
    assert impact <= _texts(book, MISSING_IMPACT) <= impact | lacking


def _fields_lacking(handprint: Handprint) -> set[str]:
    rows = [row for rows in handprint.scored.scope.rows.values() for row in rows or ()]
    return {field for row in rows for field, value in row.items() if value is None}


def _texts(book: openpyxl.Workbook, name: str) -> set[str]:
    title, place = place_of(book, name)
    return set(str(book[title][place].value).split("; ")) - {"–"}


def test_the_sheets_are_named_in_the_language_of_the_reader() -> None:
    """Six sheets, A4 on its side, one page wide or a few; the first is the card."""
    for language in ("nl", "en"):
        book = openpyxl.load_workbook(BytesIO(workbook_of(initiatives()["example"], language)))
        assert book.sheetnames == [name.said(language) for name, _ in CONTENTS]
        assert {sheet.page_setup.orientation for sheet in book.worksheets} == {"landscape"}
        assert all(not sheet.merged_cells.ranges for sheet in book.worksheets)


def test_cells_that_people_fill_in_are_unlocked_and_look_different() -> None:
    """Who protects the workbook can still fill in answers, and nothing else."""
    answers = openpyxl.load_workbook(BytesIO(workbook_of(initiatives()["example"], "nl")))["Antwoorden"]
    cells = [cell for row in answers.iter_rows(max_col=9) for cell in row if cell.has_style]
    unlocked = {cell.fill.start_color.rgb for cell in cells if not cell.protection.locked}
    locked = {cell.fill.start_color.rgb for cell in cells if cell.protection.locked}
    assert unlocked == {"FFFFF6CC"}
    assert "FFFFF6CC" not in locked


def test_every_goal_has_its_own_colour_in_the_chart_and_on_the_card() -> None:
    """The colours are those of the model."""
    handprint = initiatives()["example"]
    card = openpyxl.load_workbook(BytesIO(workbook_of(handprint, "nl")))["Handprint"]
    fills = {str(cell.value): cell.fill.start_color.rgb for (cell,) in card.iter_rows(max_col=1)}
    goals = handprint.scored.plan.model.goals
    for number in handprint.goals:
        said = f"{number}. {goals[number].name.nl}"
        assert fills[said] == f"FF{goals[number].colour.removeprefix('#').upper()}"


@pytest.mark.parametrize("name", initiatives())
def test_no_formula_is_larger_than_spreadsheets_read(name: str) -> None:
    """Excel stops at 8,192 characters, at 255 in one quoted text and at 255 arguments of a function."""
    book = openpyxl.load_workbook(BytesIO(workbook_of(initiatives()[name], "nl")))
    cells = (cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row)
    formulas = [str(cell.value) for cell in cells if cell.data_type == "f"]
    assert max(map(len, formulas)) < 8192
    assert max(len(text) for formula in formulas for text in re.findall(r'"([^"]*)"', formula)) <= 255
    assert max(formula.count(",") for formula in formulas) < 255
