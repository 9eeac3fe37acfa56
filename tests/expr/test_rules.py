from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handprint.expr import rules
from handprint.expr.operations import OPERATIONS, Operation
from handprint.expr.types import (
    AnyType,
    ChoiceType,
    DateType,
    GroupType,
    Misfit,
    MultiType,
    NumberType,
    TextType,
    Type,
    YesNoType,
    named,
)
from handprint.expr.units import LONGEST_UNIT_TEXT, NO_UNIT, Unit, parse_unit

HOUR, MEAL, ANY = NumberType(Unit((("hour", 1),))), NumberType(Unit((("meal", 1),))), NumberType(None)
KINDS: tuple[Type, ...] = (
    HOUR,
    ANY,
    YesNoType(),
    ChoiceType(("a", "b")),
    MultiType(("a",)),
    TextType(),
    DateType(),
    GroupType(),
    AnyType(),
)
units = st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from((1, -1))), max_size=5)


def product_of(powers: list[tuple[str, int]]) -> Unit:
    """Return the unit of a product of single units."""
    unit = NO_UNIT
    for name, power in powers:
        single = Unit(((name, 1),))
        unit = unit.times(single) if power > 0 else unit.over(single)
    return unit


@given(units)
def test_a_unit_survives_being_written_and_read(powers: list[tuple[str, int]]) -> None:
    """However often each name occurs above and below the line."""
    unit = product_of(powers)
    assert parse_unit(str(unit)) == unit


@given(units, units)
def test_units_form_a_group(one: list[tuple[str, int]], other: list[tuple[str, int]]) -> None:
    """Order does not matter, and what was multiplied can be divided away."""
    left, right = product_of(one), product_of(other)
    assert left.times(right) == right.times(left)
    assert left.times(right).over(right) == left
    assert left.over(left) == NO_UNIT


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "EUR/",
        "/hour",
        "EUR//hour",
        "EUR/hour/day",
        "EUR/a*b",
        "1/a*b",
        "2",
        "EUR hour",
        "EUR/(a",
        "€",
        "EUR^2",
    ],
)
def test_what_is_no_unit_is_refused(text: str) -> None:
    """Above all what can be read in two ways, such as EUR/a*b."""
    assert parse_unit(text) is None


def test_spaces_in_units_and_their_length() -> None:
    """A unit may be broken over lines, but not go on for ever."""
    assert parse_unit(" EUR /\n( people *\n daypart ) ") == parse_unit("EUR/(people*daypart)")
    assert parse_unit("a" * LONGEST_UNIT_TEXT) is not None
    assert parse_unit("a" * (LONGEST_UNIT_TEXT + 1)) is None


@pytest.mark.parametrize("operation", OPERATIONS.values(), ids=lambda row: row.id)
def test_a_rule_answers_for_every_kind_of_argument(operation: Operation) -> None:
    """A type or a reason with an argument that exists: never an exception."""
    for first in KINDS:
        for second in KINDS:
            given_types = (first, *[second] * (operation.least - 1))
            outcome = operation.rule(given_types)
            assert not isinstance(outcome, Misfit) or -1 <= outcome.argument < len(given_types)


@pytest.mark.parametrize("operation", OPERATIONS.values(), ids=lambda row: row.id)
def test_a_value_never_known_fits_every_operation(operation: Operation) -> None:
    """So that a part with a fault, or a question that is not asked, makes nothing else wrong."""
    outcome = operation.rule((AnyType(),) * operation.least)
    assert not isinstance(outcome, Misfit) or operation.id == "selected"


@pytest.mark.parametrize("rule", [rules.numbers_of_one_unit, rules.alternatives, rules.order])
def test_the_order_of_arguments_does_not_matter(rule: rules.Rule) -> None:
    """What fits in one order fits in each."""
    groups: tuple[tuple[Type, ...], ...] = (
        (HOUR, ANY, HOUR),
        (HOUR, MEAL, ANY),
        (HOUR, YesNoType(), ANY),
        (DateType(), TextType(), AnyType()),
    )
    for group in groups:
        outcomes = {isinstance(rule(order), Misfit) for order in permutations(group)}
        assert len(outcomes) == 1


def test_a_bare_zero_leaves_the_unit_open() -> None:
    """Also in a product or quotient: 0 times anything fits anywhere."""
    assert rules.numbers_of_one_unit((ANY, HOUR)) == HOUR
    assert rules.product((ANY, HOUR)) == ANY
    assert rules.quotient((ANY, HOUR)) == ANY
    assert rules.product((HOUR, AnyType())) == ANY


def test_the_codes_of_choices_come_together() -> None:
    """One of two choices has any of their codes."""
    outcome = rules.alternatives((ChoiceType(("a", "b")), TextType(), ChoiceType(("b", "c"))))
    assert outcome == ChoiceType(("a", "b", "c"))


def test_a_misfit_points_at_the_argument() -> None:
    """Also where the rule looks at some of the arguments only."""
    found = rules.chosen((YesNoType(), HOUR, MEAL))
    assert isinstance(found, Misfit)
    assert (found.code, found.argument) == ("units-differ", 2)
    banded = rules.bands((HOUR, ANY, ANY, HOUR, ANY, MEAL))
    assert isinstance(banded, Misfit)
    assert banded.argument == 5


def test_every_kind_has_a_name_in_both_languages() -> None:
    """No two kinds are called the same."""
    names = [named(kind) for kind in (*KINDS, NumberType(NO_UNIT))]
    assert len({text.nl for text in names}) == len({text.en for text in names}) == len(names)
