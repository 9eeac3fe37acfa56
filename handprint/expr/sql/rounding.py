"""Rounding in SQL: the only place where something is divided. Sizes are divided, and the sign is put back."""

from fractions import Fraction
from math import gcd

from handprint.arithmetic import Rounding
from handprint.expr.bounds import NotInSql
from handprint.expr.sql import whole
from handprint.expr.sql.columns import Columns
from handprint.expr.sql.number import denominator
from handprint.expr.sql.pieces import Plain, SqlNumber, Whole, literal


def rounded(columns: Columns, number: SqlNumber, rounding: Rounding) -> SqlNumber:
    """Return the number rounded once.

    Raises:
        NotInSql: it is too large, or halves go to even: that is left to the exact engine.
    """
    step = Fraction(10) ** rounding.places
    steps = _whole(columns, _in_steps(columns, number, step), rounding)
    return SqlNumber(whole.product(columns.dialect, (literal(step.denominator), steps)), step.numerator)


def floored(columns: Columns, number: SqlNumber) -> SqlNumber:
    """Return the largest whole number that is not larger."""
    return rounded(columns, number, Rounding(0, "floor"))


def _in_steps(columns: Columns, number: SqlNumber, step: Fraction) -> SqlNumber:
    below = number.below * step.denominator
    common = gcd(step.numerator, below)
    above = whole.product(columns.dialect, (literal(step.numerator // common), number.above))
    return SqlNumber(above, below // common, number.factors)


def _whole(columns: Columns, number: SqlNumber, rounding: Rounding) -> Whole:
    below = denominator(columns.dialect, number)
    if below.literal and below.bounds.low == 1:
        return number.above
    top = number.above if number.above.bounds.low >= 0 else columns.lifted(number.above)
    below = columns.lifted(below)
    match rounding.mode:
        case "half_away":
            return whole.signed_like(columns, _half_up(columns, top, below), top)
        case "toward_zero":
            return whole.signed_like(columns, _down(columns, top, below), top)
        case "floor":
            return _floor(columns, top, below)
        case "ceiling":
            opposite = columns.lifted(whole.negative(columns.dialect, top))
            return whole.negative(columns.dialect, _floor(columns, opposite, below))
        case "half_even":
            raise NotInSql("half to even")


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
    down = _down(columns, top, below)
    if top.bounds.low >= 0:
        return down
    up = whole.negative(columns.dialect, _up(columns, top, below))
    bounds = top.bounds.corners(below.bounds, lambda above, under: above // under)
    return whole.either(columns, Plain(f"({top.text} >= 0)", top.level, short=True), down, up, bounds)
