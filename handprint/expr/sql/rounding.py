"""Rounding in SQL: the only place where something is divided. Sizes are divided, and the sign is put back."""

from fractions import Fraction
from math import gcd

from handprint.expr.sql import whole
from handprint.expr.sql.columns import Columns
from handprint.expr.sql.number import denominator
from handprint.expr.sql.pieces import Plain, SqlNumber, Whole, literal


def rounded(columns: Columns, number: SqlNumber, places: int) -> SqlNumber:
    """Return the number rounded once, halves away from zero."""
    step = Fraction(10) ** places
    steps = _half_away(columns, _in_steps(columns, number, step))
    return SqlNumber(whole.product(columns.dialect, (literal(step.denominator), steps)), step.numerator)


def floored(columns: Columns, number: SqlNumber) -> SqlNumber:
    """Return the largest whole number that is not larger."""
    below = columns.lifted(denominator(columns.dialect, number))
    return number if _is_one(below) else SqlNumber(_floor(columns, number.above, below))


def _is_one(below: Whole) -> bool:
    return below.literal and below.bounds.low == 1


def _in_steps(columns: Columns, number: SqlNumber, step: Fraction) -> SqlNumber:
    below = number.below * step.denominator
    common = gcd(step.numerator, below)
    above = whole.product(columns.dialect, (literal(step.numerator // common), number.above))
    return SqlNumber(above, below // common, number.factors)


def _half_away(columns: Columns, number: SqlNumber) -> Whole:
    below = columns.lifted(denominator(columns.dialect, number))
    if _is_one(below):
        return number.above
    top = number.above if number.above.bounds.low >= 0 else columns.lifted(number.above)
    return whole.signed_like(columns, _half_up(columns, top, below), top)


def _half_up(columns: Columns, top: Whole, below: Whole) -> Whole:
    """(2 * size + below) // (2 * below), or without the twos where half of a constant denominator is whole."""
    dialect, size = columns.dialect, whole.absolute(columns.dialect, top)
    if below.literal and below.bounds.low % 2 == 0:
        return whole.quotient(dialect, whole.total(dialect, (size, literal(below.bounds.low // 2))), below)
    twice = whole.product(dialect, (literal(2), size))
    return whole.quotient(dialect, whole.total(dialect, (twice, below)), whole.product(dialect, (literal(2), below)))


def _down(columns: Columns, top: Whole, below: Whole) -> Whole:
    return whole.quotient(columns.dialect, whole.absolute(columns.dialect, top), below)


def _up(columns: Columns, top: Whole, below: Whole) -> Whole:
    dialect = columns.dialect
    more = whole.total(dialect, (whole.absolute(dialect, top), below, literal(-1)))
    return whole.quotient(dialect, more, below)


def _floor(columns: Columns, top: Whole, below: Whole) -> Whole:
    """What is negative goes away from zero."""
    if top.bounds.low >= 0:
        return _down(columns, top, below)
    top = columns.lifted(top)
    down = _down(columns, top, below)
    up = whole.negative(columns.dialect, _up(columns, top, below))
    bounds = top.bounds.corners(below.bounds, lambda above, under: above // under)
    return whole.either(columns, Plain(f"({top.text} >= 0)", top.level, short=True), down, up, bounds)
