from fractions import Fraction
from itertools import product
from typing import TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handprint.expr.syntax import Call, Name, Node, walk
from handprint.expr.to_value import Scope, to_value
from handprint.expr.types import Value
from tests.expr.answering import number, value
from tests.expr.generate import formulas, scopes

Truth: TypeAlias = bool | None
TRUTH: tuple[Truth, ...] = (True, False, None)


# ---- yes, no and unknown ----


@pytest.mark.parametrize(("one", "other"), list(product(TRUTH, TRUTH)))
def test_and_or_not_are_those_of_kleene(one: Truth, other: Truth) -> None:
    """With no < unknown < yes, `and` is the least, `or` the greatest and `not` the mirror (Kleene, 1952)."""
    order: list[Truth] = [False, None, True]
    values = {"has_kitchen": one, "has_shop": other}
    ranks = (order.index(one), order.index(other))
    assert value("has_kitchen and has_shop", values) is order[min(ranks)]
    assert value("has_kitchen or has_shop", values) is order[max(ranks)]
    assert value("not has_kitchen", values) is order[2 - ranks[0]]
    assert value("has_kitchen and has_shop and true", values) is order[min(ranks)]


@pytest.mark.parametrize(
    "text",
    [
        "income + 1 [EUR]",
        "1 [EUR] - income",
        "income * 0",
        "0 / income",
        "-income",
        "abs(income)",
        "floor(income)",
        "round(income, 2)",
        "min(income, 0)",
        "max(income, 0)",
        "clamp(income, 0, 1 [EUR])",
        "band(income, 0, 1, 1 [EUR])",
        "income = income",
        "income != 0",
        "income < 0",
        "income >= 0",
        "if(has_shop, 1, 1)",
        "selected(themes, 'health')",
        "count_selected(themes)",
        "started < ended",
        "legal_form = 'bv'",
        "default(income, result)",
    ],
)
def test_unknown_goes_on(text: str) -> None:
    """What is not known makes everything unknown that is calculated with it, also times zero."""
    assert value(text) is None


def test_only_default_and_answered_make_unknown_known() -> None:
    """They are the two ways out."""
    assert value("default(income, 5 [EUR])") == 5
    assert value("default(income, 5 [EUR])", {"income": number("0")}) == 0
    assert value("answered(income)") is False
    assert value("answered(income)", {"income": number("0")}) is True
    assert (
        value("answered(income / 0 [1])".replace("0 [1]", "hours"), {"income": number("1"), "hours": number("0")})
        is False
    )


@given(formulas(), scopes())
def test_knowing_more_never_changes_what_was_known(node: Node, answers: Scope) -> None:
    """A known value rests on what decided it, unless the formula asks itself whether something is known."""
    if {"default", "answered"} & {part.operation for part in walk(node) if isinstance(part, Call)}:
        return
    before = to_value(node, answers)
    filled = Scope({key: _filled(key, found) for key, found in answers.values.items()}, answers.rows)
    assert before is None or to_value(node, filled) == before


def _filled(key: str, found: Value) -> Value:
    examples: dict[str, Value] = {
        "has_kitchen": True,
        "has_shop": False,
        "legal_form": "bv",
        "former_form": "bv",
        "themes": frozenset({"health"}),
        "started": "2025-01-01",
        "ended": "2025-01-31",
    }
    return found if found is not None else examples.get(key, Fraction(7))


def test_the_branch_that_is_not_taken_does_not_count() -> None:
    """An unknown in it stays without effect, and so does a division by zero."""
    values: dict[str, Value] = {"has_shop": True, "hours": number("3"), "meals": number("0")}
    assert value("if(has_shop, hours, other_hours)", values) == 3
    assert value("if(not has_shop, other_hours, hours)", values) == 3
    assert value("if(has_shop, 1, 1 [meal] / meals)", values) == 1
    assert value("if(has_kitchen, hours, hours)", values) is None


# ---- numbers ----


def test_dividing_by_zero_is_unknown() -> None:
    """No infinity and no exception, also 0 / 0."""
    assert value("income / hours", {"income": number("1"), "hours": number("0")}) is None
    assert value("income / hours", {"income": number("0"), "hours": number("0")}) is None
    assert value("income / hours", {"income": number("1"), "hours": number("3")}) == Fraction(1, 3)


@pytest.mark.parametrize(
    ("meals", "score"),
    [("-1", None), ("0", 1), ("9", 1), ("10", 2), ("19", 2), ("20", None), ("9.99", 1)],
)
def test_bands_are_half_open(meals: str, score: int | None) -> None:
    """A value on a bound belongs to the band that begins there; outside all bands it is unknown."""
    assert value("band(meals, 0, 1, 10 [meal], 2, 20 [meal])", {"meals": number(meals)}) == score


@pytest.mark.parametrize(
    ("income", "places", "rounded"),
    [
        ("0.005", 2, "0.01"),
        ("-0.005", 2, "-0.01"),
        ("0.015", 2, "0.02"),
        ("2.5", 0, "3"),
        ("-2.5", 0, "-3"),
        ("1.00499", 2, "1"),
        ("150", -2, "200"),
        ("149", -2, "100"),
    ],
)
def test_halves_are_rounded_away_from_zero(income: str, places: int, rounded: str) -> None:
    """A half cent becomes a cent, a debt of a half cent a debt of a cent."""
    assert value(f"round(income, {places})", {"income": number(income)}) == number(rounded)


@given(st.fractions(), st.fractions())
def test_floor_abs_min_max_and_clamp(one: Fraction, other: Fraction) -> None:
    """They are those of arithmetic, for negative numbers too."""
    values = {"income": one, "result": other}
    low, high = sorted((one, other))
    floored = value("floor(income)", values)
    assert isinstance(floored, Fraction)
    assert floored <= one < floored + 1
    assert value("abs(income - result)", values) == high - low
    assert (value("min(income, result)", values), value("max(income, result)", values)) == (low, high)
    clamped = value("clamp(income, 0, 1 [EUR])", values)
    assert clamped == max(Fraction(0), min(one, Fraction(1)))


@given(st.fractions(), st.fractions())
def test_comparisons_fit_together(one: Fraction, other: Fraction) -> None:
    """Exactly one of <, = and > holds, and the others follow from them."""
    values = {"income": one, "result": other}
    less, same, more = (value(f"income {sign} result", values) for sign in ("<", "=", ">"))
    assert [less, same, more].count(True) == 1
    assert value("income <= result", values) is (not more)
    assert value("income >= result", values) is (not less)
    assert value("income != result", values) is (not same)


@pytest.mark.parametrize(
    ("low", "high", "inside"),
    [("1", "3", True), ("2", "2", True), ("3", "4", False), ("0", "1", False), (None, "1", False), (None, "3", None)],
)
def test_between_includes_both_ends(low: str | None, high: str, inside: Truth) -> None:
    """With an unknown end it is still no where the other end excludes it."""
    values = {"income": number("2"), "result": None if low is None else number(low)}
    assert value(f"between(income, result, {high} [EUR])", values) is inside


def test_days_are_put_in_order() -> None:
    """The last day of January comes before the first of February."""
    values: dict[str, Value] = {"started": "2025-01-31", "ended": "2025-02-01"}
    assert value("started < ended", values) is True
    assert value("between(started, '2025-01-31', ended)", values) is True
    assert value("started >= '2025-02-01'", values) is False


def test_codes_are_compared_to_the_letter() -> None:
    """Capitals matter: `=` in a spreadsheet would say otherwise."""
    assert value("legal_form = 'Anders'", {"legal_form": "Anders"}) is True
    assert value("legal_form = 'bv'", {"legal_form": "BV"}) is False
    chosen: dict[str, Value] = {"themes": frozenset({"health", "climate"})}
    assert value("selected(themes, 'climate')", chosen) is True
    assert value("selected(themes, 'culture')", chosen) is False
    assert value("count_selected(themes)", chosen) == 2


def test_a_name_without_a_value_is_a_bug() -> None:
    """Names are checked first."""
    with pytest.raises(KeyError):
        to_value(Name("nowhere"), Scope({}))
