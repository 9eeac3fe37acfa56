"""What a formula can be: nothing that can happen is left out."""

import random
from fractions import Fraction

import pytest

from handprint.expr.intervals import EVERYTHING, Interval
from handprint.expr.names import Known
from handprint.expr.possible import Look, Possible, possible
from handprint.expr.to_value import to_value
from handprint.expr.types import ChoiceType, GroupType, NumberType, Type, Value, YesNoType
from tests.expr.generate import NAMES, NUMBER_TYPES, YES_NO, random_formula, random_scope
from tests.expr.reading import checked

FORMULAS = 3000
KINDS: tuple[Type, ...] = (*NUMBER_TYPES, YES_NO)


def of_name(known: Known) -> Possible:
    """Return what an answer can be."""
    match known.type:
        case NumberType():
            return Possible(Interval(known.low, known.high), unknown=True)
        case YesNoType():
            return Possible(frozenset({True, False}), unknown=True)
        case ChoiceType(codes=codes):
            return Possible(frozenset(codes), unknown=True)
        case GroupType():
            return Possible(frozenset({True}), unknown=True)
        case _:
            return Possible(None, unknown=True)


def look(name: str) -> Possible:
    """Return what a name can be."""
    return of_name(NAMES.known[name])


def inside(group: str) -> tuple[int, Look]:
    """Return the rows of a group."""
    return NAMES.rows[group], look


def allows(found: Possible, value: Value) -> bool:
    """Tell whether a value was said to be possible."""
    if value is None:
        return found.unknown
    if isinstance(value, Fraction):
        return found.values is None or (isinstance(found.values, Interval) and found.values.holds(value))
    return isinstance(value, frozenset) or found.may_be(value)


def test_no_value_comes_that_was_said_to_be_impossible() -> None:
    """Over random formulas of every operation, with random answers to them."""
    rng, narrow = random.Random(11), 0
    for _turn in range(FORMULAS):
        node = random_formula(rng, NAMES, rng.choice(KINDS))
        found = possible(node, look, inside)
        narrow += found.values not in (EVERYTHING, None, frozenset({True, False}))
        for _answers in range(4):
            value = to_value(node, random_scope(rng, NAMES))
            assert allows(found, value), (node, found, value)
    assert narrow > FORMULAS / 4


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("hours >= 0 [hour]", frozenset({True})),
        ("hours < 0 [hour]", frozenset({False})),
        ("hours * 0 > 0 [hour]", frozenset({False})),
        ("has_shop and false", frozenset({False})),
        ("has_shop or true", frozenset({True})),
        ("answered(hours) or true", frozenset({True})),
        ("default(has_shop, true)", frozenset({True, False})),
        ("if(has_shop, 2, 3) > 1", frozenset({True})),
        ("min(hours, 5 [hour]) > 5 [hour]", frozenset({False})),
        ("count(activities, true) >= 0", frozenset({True})),
        ("between(hours, -2 [hour], -1 [hour])", frozenset({False})),
    ],
)
def test_a_condition_that_cannot_be_otherwise_is_seen(text: str, values: frozenset[bool]) -> None:
    """By the bounds of numbers, by the closed lists, and by what a part settles."""
    assert possible(checked(text).node, look, inside).values == values
