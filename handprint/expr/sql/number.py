"""Fractions in SQL: a quotient is never calculated, numerators are brought under one denominator instead."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import gcd, lcm, prod
from typing import Final

from handprint.expr.bounds import Bounds, hull
from handprint.expr.sql import whole
from handprint.expr.sql.columns import Columns
from handprint.expr.sql.dialects import Dialect
from handprint.expr.sql.pieces import Constant, Piece, Pieces, Plain, SqlNumber, Whole, deepest, literal

NULL: Final = Whole("CAST(NULL AS BIGINT)", Bounds(0, 0), short=True)


def as_number(piece: Piece) -> SqlNumber:
    """Return a number as a fraction; a value that nobody can know is one without a numerator.

    Raises:
        TypeError: the piece is no number (a bug: formulas are checked first).
    """
    match piece:
        case SqlNumber():
            return piece
        case Constant(value=Fraction() as value):
            return SqlNumber(literal(value.numerator), value.denominator)
        case Constant(value=None):
            return SqlNumber(NULL)
        case _:
            raise TypeError(f"a number was expected: {piece!r}")


def is_number(piece: Piece) -> bool:
    """Tell whether a piece is surely a number."""
    return isinstance(piece, SqlNumber) or (isinstance(piece, Constant) and isinstance(piece.value, Fraction))


@dataclass(frozen=True, slots=True)
class Level:
    """Numerators under one denominator, so that they can be added and compared."""

    tops: tuple[Whole, ...]
    below: int
    factors: tuple[Whole, ...]

    def over(self, above: Whole) -> SqlNumber:
        """Return a numerator over the denominator that all share."""
        return SqlNumber(above, self.below, self.factors)


def levelled(dialect: Dialect, numbers: Sequence[SqlNumber]) -> Level:
    """Return numbers over their least common denominator."""
    below = lcm(*(number.below for number in numbers))
    wanted: Counter[Whole] = Counter()
    for number in numbers:
        wanted |= Counter(number.factors)
    tops = tuple(_raised(dialect, number, below, wanted) for number in numbers)
    return Level(tops, below, tuple(wanted.elements()))


def _raised(dialect: Dialect, number: SqlNumber, below: int, wanted: Counter[Whole]) -> Whole:
    missing = tuple((wanted - Counter(number.factors)).elements())
    return whole.product(dialect, (literal(below // number.below), number.above, *missing))


def total(dialect: Dialect, numbers: Sequence[SqlNumber]) -> SqlNumber:
    """Return the sum."""
    level = levelled(dialect, numbers)
    return level.over(whole.total(dialect, level.tops))


def difference(dialect: Dialect, one: SqlNumber, two: SqlNumber) -> SqlNumber:
    """Return one minus two."""
    level = levelled(dialect, (one, two))
    return level.over(whole.difference(dialect, *level.tops))


def product(dialect: Dialect, pieces: Pieces) -> SqlNumber:
    """Return the product; everything constant in it becomes one reduced fraction."""
    numbers = tuple(as_number(piece) for piece in pieces)
    above = prod(number.above.bounds.low for number in numbers if number.above.literal)
    constant = Fraction(above, prod(number.below for number in numbers))
    tops = (number.above for number in numbers if not number.above.literal)
    factors = (factor for number in numbers for factor in number.factors)
    return SqlNumber(whole.product(dialect, (literal(constant.numerator), *tops)), constant.denominator, tuple(factors))


def quotient(columns: Columns, one: Piece, two: Piece) -> Piece:
    """Return one divided by two; dividing by 0 is unknown."""
    if isinstance(two, Constant) and isinstance(two.value, Fraction):
        return product(columns.dialect, (one, Constant(1 / two.value))) if two.value else Constant(None)
    return _over_column(columns, as_number(one), as_number(two))


def _over_column(columns: Columns, one: SqlNumber, two: SqlNumber) -> SqlNumber:
    dialect, divisor = columns.dialect, columns.lifted(two.above)
    common = gcd(one.below, two.below)
    upper, lower = Counter(one.factors) - Counter(two.factors), Counter(two.factors) - Counter(one.factors)
    top = whole.product(dialect, (literal(two.below // common), one.above, *lower.elements()))
    factor = columns.lifted(_divisor(dialect, divisor))
    return SqlNumber(_unless_zero(columns, top, divisor), one.below // common, (*upper.elements(), factor))


def _divisor(dialect: Dialect, divisor: Whole) -> Whole:
    size = whole.absolute(dialect, divisor)
    if size.bounds.low > 0:
        return size
    return replace(size, text=f"NULLIF({size.text}, 0)", bounds=Bounds(1, max(1, size.bounds.high)), short=False)


def _unless_zero(columns: Columns, top: Whole, divisor: Whole) -> Whole:
    """The numerator is unknown where the divisor is 0 or unknown, and has the sign of the quotient."""
    above = f"WHEN {divisor.text} > 0 THEN {{0}}"
    if divisor.bounds.low >= 0:
        return _cases(columns, above, top, divisor, top.bounds)
    shown = columns.lifted(top)
    both = f"{above} WHEN {divisor.text} < 0 THEN -{{0}}"
    return _cases(columns, both, shown, divisor, hull((top.bounds, top.bounds.negative())))


def _cases(columns: Columns, cases: str, top: Whole, divisor: Whole, bounds: Bounds) -> Whole:
    text = f"CASE {cases} END".format(whole.typed(columns.dialect, top))
    return Whole(text, bounds, deepest((top, divisor)))


def denominator(dialect: Dialect, number: SqlNumber) -> Whole:
    """Return the whole denominator: positive, or NULL where the number is unknown."""
    return whole.product(dialect, (literal(number.below), *number.factors))


def either(columns: Columns, condition: Plain, one: SqlNumber, two: SqlNumber) -> SqlNumber:
    """Return one where the condition holds, two where it does not, and unknown where that is unknown.

    Two denominators that differ are chosen like the numerators: the denominator that is not taken may be unknown.
    """
    if not one.factors and not two.factors:
        level = levelled(columns.dialect, (one, two))
        return level.over(_either(columns, condition, *level.tops))
    asked = columns.lifted(condition)
    belows = (denominator(columns.dialect, one), denominator(columns.dialect, two))
    factor = columns.lifted(whole.either(columns, asked, *belows))
    return SqlNumber(_either(columns, asked, one.above, two.above), 1, (factor,))


def _either(columns: Columns, condition: Plain, one: Whole, two: Whole) -> Whole:
    """A value that nobody can know does not widen the bounds."""
    known = [part.bounds for part in (one, two) if part is not NULL]
    return whole.either(columns, condition, one, two, hull(known) if known else None)


def smaller_or_larger(columns: Columns, numbers: Sequence[SqlNumber], sign: str) -> SqlNumber:
    """Return the smallest (`<`) or the largest (`>`) number; unknown if any is."""
    level = levelled(columns.dialect, numbers)
    best = level.tops[0]
    for top in level.tops[1:]:
        best = _better(columns, best, top, sign)
    return level.over(best)


def _better(columns: Columns, one: Whole, two: Whole, sign: str) -> Whole:
    one, two = columns.lifted(one), columns.lifted(two)
    pick = min if sign == "<" else max
    bounds = one.bounds.corners(two.bounds, pick)
    order = Plain(f"({one.text} {sign}= {two.text})", deepest((one, two)))
    return whole.either(columns, order, one, two, bounds)
