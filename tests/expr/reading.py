"""How the tests read a formula: as a text by itself, where the column is the place in the text."""

from handprint.expr.checks import Checked, check_formula
from handprint.expr.names import Known, Names
from handprint.expr.parser import parse_formula
from handprint.expr.syntax import Node
from handprint.expr.types import GroupType, NumberType, TextType, Type
from handprint.problems import Place, Problems
from tests.expr.known import NAMES, unit

MORE_NAMES: Names = NAMES.joined(
    (
        Known("remark", TextType()),
        Known("lessons", GroupType()),
        Known("pupils", NumberType(unit("people")), group="lessons"),
        Known("meals.gross", NumberType(unit("EUR"))),
    )
)


def locate(at: int) -> Place:
    """Return the place of a character in a text of one line."""
    return Place("formula", 1, at + 1)


def codes(problems: Problems) -> list[tuple[str, int]]:
    """Return each fault as its code and column."""
    return [(problem.code, problem.place.column) for problem in problems]


def parsed(text: str) -> Node:
    """Return the tree of a formula that can be read."""
    node, problems = parse_formula(text, locate)
    assert problems == ()
    assert node is not None
    return node


def not_parsed(text: str) -> list[tuple[str, int]]:
    """Return what is wrong with a formula that cannot be read."""
    node, problems = parse_formula(text, locate)
    assert node is None
    return codes(problems)


def checked(text: str, *wanted: Type, names: Names = MORE_NAMES) -> Checked:
    """Return what a formula means that is right."""
    found, problems = check_formula(parsed(text), names, locate, *wanted)
    assert problems == ()
    assert found is not None
    return found


def not_checked(text: str, *wanted: Type, names: Names = MORE_NAMES) -> list[tuple[str, int]]:
    """Return what is wrong with a formula that can be read."""
    found, problems = check_formula(parsed(text), names, locate, *wanted)
    assert found is None
    return codes(problems)
