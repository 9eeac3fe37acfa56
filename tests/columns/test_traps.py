"""Traps of SQL, one test each: what the database does by itself, and that our SQL does not step into it."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from handprint.columns.duckdb import connect, run
from handprint.expr.names import Known, table
from handprint.expr.to_value import Scope
from handprint.expr.types import ChoiceType, GroupType, MultiType, NumberType, Value, YesNoType
from handprint.expr.units import NO_UNIT
from handprint.score.many import columns_for
from tests.columns.comparing import Formula
from tests.expr.reading import checked

NUMBER = NumberType(NO_UNIT)
NAMES = table(
    (
        Known("amount", NUMBER, Fraction(-1000), Fraction(1000), 3),
        Known("other", NUMBER, Fraction(-1000), Fraction(1000), 2),
        Known("large", NUMBER, Fraction(0), Fraction(10**18), 0),
        Known("agreed", YesNoType()),
        Known("form", ChoiceType(("bv", "Anders"))),
        Known("themes", MultiType(("health", "health_care"))),
        Known("rows", GroupType()),
        Known("part", NUMBER, Fraction(0), Fraction(100), 1, "rows"),
    ),
    {"rows": 3},
)
UNKNOWN: dict[str, Value] = dict.fromkeys(("amount", "other", "large", "agreed", "form", "themes"))


def raw(sql: str) -> Any:
    """Return what the database itself says."""
    with connect() as connection:
        row = connection.execute(f"SELECT {sql}").fetchone()
    assert row is not None
    return row[0]


def ours(formula: str, rows: tuple[int, ...] | None = None, **values: Value | int) -> Value:
    """Return what a formula is in SQL, for answers of which all others are unknown."""
    exact = {name: _exact(value) for name, value in values.items()}
    plan = columns_for(NAMES, [Formula("figure", checked(formula, names=NAMES).node)], ["figure"])
    assert plan.refused == ()
    given = None if rows is None else tuple({"part": Fraction(row)} for row in rows)
    return run(plan, [Scope({**UNKNOWN, **exact}, {"rows": given})])[0]["figure"]


def _exact(value: Value | int) -> Value:
    return value if isinstance(value, bool) or not isinstance(value, int) else Fraction(value)


def test_a_decimal_divided_by_a_decimal_is_a_double() -> None:
    """A third is not 0.3333333333333333: our quotient is exact until it is rounded."""
    assert isinstance(raw("CAST(1 AS DECIMAL(10, 2)) / CAST(3 AS DECIMAL(10, 2))"), float)
    assert ours("amount / other", amount=1, other=3) == Fraction(1, 3)
    assert ours("amount / other * 3 = amount", amount=1, other=3) is True


def test_rounding_narrows_the_type() -> None:
    """A rounded branch has fewer decimals in its type; our numbers carry their denominator beside the type."""
    assert raw("typeof(round(CAST(1.239 AS DECIMAL(10, 3)), 1))") == "DECIMAL(10,1)"
    amount = Fraction("1.239")
    assert ours("if(agreed, amount, round(amount, 1))", amount=amount, agreed=True) == amount
    assert ours("max(round(amount, 1), amount)", amount=amount) == amount


def test_decimal_multiplication_adds_scales() -> None:
    """Three factors of 20 decimals do not fit a decimal; our denominators are no part of the column."""
    with pytest.raises(Exception, match="scale 40"):
        raw("CAST(1.23 AS DECIMAL(38, 20)) * CAST(1.23 AS DECIMAL(38, 20))")
    assert ours("amount * amount * amount * amount", amount=Fraction("0.001")) == Fraction("1e-12")


def test_case_when_null_takes_the_else_branch() -> None:
    """A condition that nobody knows gives an unknown amount, not the other one."""
    assert raw("CASE WHEN NULL THEN 1 ELSE 2 END") == 2
    assert ours("if(agreed, 1, 2)", agreed=None) is None
    assert ours("if(agreed, amount, 2)", agreed=False) == 2


def test_least_and_greatest_pass_over_null() -> None:
    """A blank does not become the cap."""
    assert raw("LEAST(NULL, 5)") == 5
    assert raw("GREATEST(NULL, 5)") == 5
    assert ours("min(amount, 5)") is None
    assert ours("max(amount, 5)") is None
    assert ours("clamp(amount, 0, 5)") is None


def test_dividing_by_zero_is_infinite_or_an_error() -> None:
    """For us it is unknown, and it can be told from a value."""
    assert raw("1 / 0") == float("inf")
    with pytest.raises(Exception, match="Division by zero"):
        raw("1 // 0")
    assert ours("amount / other", amount=1, other=0) is None
    assert ours("amount / (other * 0)", amount=1, other=1) is None
    assert ours("default(amount / other, 7)", amount=1, other=0) == 7
    assert ours("if(agreed, amount / other, 3)", amount=1, other=0, agreed=False) == 3


def test_sum_passes_over_null_and_is_null_for_no_rows() -> None:
    """One unknown row makes the sum unknown, no rows make it 0, and no answer at all is unknown."""
    assert raw("sum(x) FROM (VALUES (1), (NULL)) AS t(x)") == 1
    assert raw("sum(x) FROM (VALUES (1)) AS t(x) WHERE FALSE") is None
    assert ours("sum(rows, part)", rows=()) == 0
    assert ours("sum(rows, part)", rows=(1, 2)) == 3
    assert ours("sum(rows, if(part > 1, part, amount))", rows=(1, 2)) is None
    assert ours("sum(rows, part)") is None
    assert ours("max(rows, part)", rows=()) is None
    assert ours("count(rows, part > 1)", rows=()) == 0


def test_integer_division_truncates_in_sql_and_floors_in_python() -> None:
    """What is negative is divided as if it were not, and then set right."""
    assert raw("-7 // 2") == -3
    assert -7 // 2 == -4
    assert ours("floor(amount / 2)", amount=-7) == -4
    assert ours("floor(amount / other)", amount=7, other=-2) == -4
    assert ours("floor(amount)", amount=-4) == -4


def test_half_cents_of_negative_amounts_go_away_from_zero() -> None:
    """-0.005 is -0.01, as 0.005 is 0.01."""
    for cents, rounded in (("0.005", "0.01"), ("-0.005", "-0.01"), ("-0.004", "0"), ("-0.015", "-0.02")):
        assert ours("round(amount, 2)", amount=Fraction(cents)) == Fraction(rounded)
    assert ours("round(amount / other, 2)", amount=Fraction("-0.01"), other=2) == Fraction("-0.01")
    assert ours("round(amount, -2)", amount=-50) == -100


def test_a_narrow_number_overflows_halfway() -> None:
    """The outcome fits 64 bits, what it is calculated from does not: it is made wide first."""
    with pytest.raises(Exception, match="Overflow"):
        raw("CAST(9e17 AS BIGINT) * 20")
    assert ours("round(large * 20 / 30, 2)", large=10**18) == Fraction(round(Fraction(2 * 10**20, 3)), 100)


def test_small_literals_are_32_bits() -> None:
    """A branch that holds only literals is wide enough to be multiplied."""
    with pytest.raises(Exception, match="Overflow"):
        raw("CASE WHEN TRUE THEN 2000000000 END * 2")
    assert ours("if(agreed, 2000000000, 1) * 2 * if(agreed, 3, 1)", agreed=True) == 12_000_000_000


def test_a_stored_decimal_is_rounded_in_silence() -> None:
    """A cast that would round makes the row unfit instead, see test_stored.py."""
    assert raw("CAST(CAST(1.005 AS DECIMAL(10, 3)) AS DECIMAL(10, 2))") == Decimal("1.01")


def test_minus_a_negative_literal_is_no_comment() -> None:
    """Two minus signs in a row would hide the rest of the line."""
    assert raw("1 --5") == 1
    assert ours("amount - (-5)", amount=1) == 6
    assert ours("-(amount * -1)", amount=1) == 1


def test_codes_are_compared_exactly() -> None:
    """Capitals count, and one code is not found within another."""
    assert ours("form = 'Anders'", form="Anders") is True
    assert ours("selected(themes, 'health')", themes=frozenset({"health_care"})) is False
    assert ours("count_selected(themes)", themes=frozenset({"health_care"})) == 1
    assert ours("count_selected(themes)", themes=frozenset()) == 0
    assert ours("selected(themes, 'health')") is None
