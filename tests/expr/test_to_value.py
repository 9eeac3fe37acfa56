from collections.abc import Mapping
from fractions import Fraction
from itertools import product
from typing import TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handprint.expr.syntax import Call, Name, Node, names_in, walk
from handprint.expr.to_value import Scope, deciding_names, to_value, unknown_names
from handprint.expr.types import Value
from tests.expr.generate import formulas, scopes
from tests.expr.known import GROUP, MAX_ROWS
from tests.expr.reading import checked

Truth: TypeAlias = bool | None
TRUTH: tuple[Truth, ...] = (True, False, None)
GROUPS = frozenset({GROUP, "lessons"})


def number(text: str) -> Fraction:
    """Return an exact number."""
    return Fraction(text)


def value(text: str, values: Mapping[str, Value] | None = None, rows: list[Mapping[str, Value]] | None = None) -> Value:
    """Return the value of a formula, where every answer that is not given is unknown."""
    return to_value(checked(text).node, scope(text, values or {}, rows))


def scope(text: str, values: Mapping[str, Value], rows: list[Mapping[str, Value]] | None) -> Scope:
    """Return answers to everything that a formula names."""
    unknown = dict.fromkeys(names_in(checked(text).node))
    return Scope({**unknown, **values}, {GROUP: None if rows is None else tuple(rows), "lessons": ()})


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


# ---- groups of rows ----

ROW: dict[str, Value] = {"fee": Fraction(5, 2), "participants": Fraction(4), "kind": "meal", "is_open": True}


def test_a_group_that_was_not_answered_is_unknown() -> None:
    """And can be asked about."""
    for text in ("sum(activities, fee)", "count(activities, is_open)", "max(activities, fee)"):
        assert value(text) is None
    assert value("answered(activities)") is False
    assert value("answered(activities)", {}, []) is True


def test_a_group_without_rows_adds_up_to_zero() -> None:
    """But has no least and no greatest."""
    assert value("sum(activities, fee)", {}, []) == 0
    assert value("count(activities, is_open)", {}, []) == 0
    assert value("min(activities, fee)", {}, []) is None
    assert value("max(activities, fee)", {}, []) is None


@pytest.mark.parametrize("count", [1, 2, MAX_ROWS])
def test_an_aggregate_goes_over_every_row(count: int) -> None:
    """From one row to as many as there may be."""
    rows: list[Mapping[str, Value]] = [{**ROW, "fee": Fraction(at)} for at in range(1, count + 1)]
    assert value("sum(activities, fee)", {}, rows) == sum(range(count + 1))
    assert value("count(activities, fee > 1 [EUR])", {}, rows) == count - 1
    assert value("min(activities, -fee)", {}, rows) == -count
    assert value("max(activities, fee)", {}, rows) == count


def test_one_unknown_row_makes_the_aggregate_unknown() -> None:
    """Also where its value could not have mattered, unless the term itself says what then counts."""
    rows: list[Mapping[str, Value]] = [ROW, {**ROW, "fee": None, "kind": None}]
    for text in ("sum(activities, fee)", "min(activities, fee)", "max(activities, fee)"):
        assert value(text, {}, rows) is None
    assert value("count(activities, kind = 'meal')", {}, rows) is None
    assert value("sum(activities, default(fee, 1 [EUR]))", {}, rows) == Fraction(7, 2)
    assert value("count(activities, answered(fee))", {}, rows) == 1


def test_a_row_sees_the_answers_outside_it() -> None:
    """A field and an answer can stand in one term."""
    assert value("sum(activities, fee * share)", {"share": number("0.5")}, [ROW, ROW]) == Fraction(5, 2)
    assert value("sum(activities, 1)", {}, [ROW, ROW]) == 2


@given(formulas(), scopes())
def test_the_order_of_rows_does_not_matter(node: Node, answers: Scope) -> None:
    """Rows are a set with repeats: turned round they give the same value."""
    turned = {group: rows and rows[::-1] for group, rows in answers.rows.items()}
    assert to_value(node, Scope(answers.values, turned)) == to_value(node, answers)


# ---- what a value rests on ----


def test_an_explanation_leaves_out_what_did_not_matter() -> None:
    """The branch that was not taken, the second of a default, the rest of an `or` that is already yes."""
    values: dict[str, Value] = {"has_shop": True, "hours": number("3"), "income": number("1"), "has_kitchen": None}
    for text, names in (
        ("if(has_shop, hours, other_hours)", ("has_shop", "hours")),
        ("default(income, result)", ("income",)),
        ("default(result, income)", ("result", "income")),
        ("has_kitchen or has_shop", ("has_shop",)),
        ("has_shop and not has_shop", ("has_shop",)),
        ("income + result", ("income", "result")),
    ):
        assert deciding_names(checked(text).node, scope(text, values, None)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("income * hours + result * hours", ("result",)),
        ("if(has_kitchen, income, 0)", ("has_kitchen",)),
        ("if(has_shop, 1 [EUR] / 1, result)", ()),
        ("if(has_shop, result, other_hours * rate)", ("result",)),
        ("default(result, other_hours * rate)", ("result", "other_hours", "rate")),
        ("has_shop and has_kitchen", ("has_kitchen",)),
        ("sum(activities, fee)", ("activities",)),
        ("income / meals", ("meals",)),
    ],
)
def test_what_is_missing_is_named(text: str, names: tuple[str, ...]) -> None:
    """So that a volunteer hears which answer is still needed, and no other."""
    values: dict[str, Value] = {
        "has_shop": True,
        "hours": number("3"),
        "income": number("1"),
        "meals": number("0"),
    }
    assert unknown_names(checked(text).node, scope(text, values, None)) == names


def test_a_row_with_an_unknown_field_names_the_field() -> None:
    """The group is answered, one of its rows is not."""
    text = "sum(activities, fee * participants)"
    found = scope(text, {}, [ROW, {**ROW, "participants": None}])
    assert unknown_names(checked(text).node, found) == ("participants",)


@given(formulas(), scopes())
def test_an_unknown_value_rests_on_something(node: Node, answers: Scope) -> None:
    """Names are given only for what is unknown, and all of them stand in the formula."""
    missing = unknown_names(node, answers)
    assert set(missing) <= set(names_in(node))
    assert to_value(node, answers) is None or missing == ()


def test_a_name_without_a_value_is_a_bug() -> None:
    """Names are checked first."""
    with pytest.raises(KeyError):
        to_value(Name("nowhere"), Scope({}))
