"""Whole numbers in SQL: each outcome proved to fit, and made wider or narrower only where that is needed."""

from collections.abc import Sequence
from dataclasses import replace

from handprint.expr.bounds import Bounds, NotInSql, hull, proved
from handprint.expr.sql.columns import Columns
from handprint.expr.sql.dialects import Dialect
from handprint.expr.sql.pieces import Plain, Whole, deepest, literal


def written(dialect: Dialect, template: str, bounds: Bounds, parts: Sequence[Whole]) -> Whole:
    """Return an expression over parts, `{}` each, as wide as its bounds ask.

    The first part is made wide where the outcome is and no part is; a narrow outcome of wide parts is made narrow.
    """
    proved(bounds)
    texts = [part.text for part in parts]
    some_wide = any(part.bounds.wide for part in parts)
    if bounds.wide and not some_wide:
        texts[0] = as_wide(dialect, texts[0])
    text = template.format(*texts)
    narrowed = some_wide and not bounds.wide
    return Whole(f"CAST({text} AS BIGINT)" if narrowed else text, bounds, deepest(parts))


def as_wide(dialect: Dialect, text: str) -> str:
    """Return the text as the widest whole number."""
    return f"CAST({text} AS {dialect.wide})"


def typed(dialect: Dialect, whole: Whole) -> str:
    """Return the text with its full width: a literal by itself would be a 32-bit number."""
    if not whole.literal:
        return whole.text
    return as_wide(dialect, whole.text) if whole.bounds.wide else f"CAST({whole.text} AS BIGINT)"


def product(dialect: Dialect, factors: Sequence[Whole]) -> Whole:
    """Return the product of one or more factors; every step on the way is proved to fit."""
    result = factors[0]
    for factor in factors[1:]:
        result = _times(dialect, result, factor)
    return result


def _times(dialect: Dialect, one: Whole, two: Whole) -> Whole:
    bounds = one.bounds.times(two.bounds)
    if one.literal and two.literal:
        return literal(proved(bounds).low)
    if one.literal and one.bounds.low == 1:
        return two
    if two.literal and two.bounds.low == 1:
        return one
    return written(dialect, "({} * {})", bounds, (one, two))


def total(dialect: Dialect, terms: Sequence[Whole]) -> Whole:
    """Return the sum of one or more terms; every step on the way is proved to fit."""
    result = terms[0]
    for term in terms[1:]:
        result = _plus(dialect, result, term)
    return result


def _plus(dialect: Dialect, one: Whole, two: Whole) -> Whole:
    bounds = one.bounds.plus(two.bounds)
    return written(dialect, "({} + {})", bounds, (one, two))


def difference(dialect: Dialect, one: Whole, two: Whole) -> Whole:
    """Return one minus two."""
    return written(dialect, "({} - {})", one.bounds.plus(two.bounds.negative()), (one, two))


def negative(dialect: Dialect, whole: Whole) -> Whole:
    """Return the opposite."""
    return written(dialect, "(-{})", whole.bounds.negative(), (whole,))


def absolute(dialect: Dialect, whole: Whole) -> Whole:
    """Return the number without its sign."""
    if whole.bounds.low >= 0:
        return whole
    return written(dialect, "abs({})", whole.bounds.absolute(), (whole,))


def quotient(dialect: Dialect, dividend: Whole, divisor: Whole) -> Whole:
    """Return the whole part of a division. SQL truncates where Python floors, so both are proved not negative.

    Raises:
        NotInSql: this database cannot divide numbers of that size.
        ValueError: the dividend may be negative or the divisor may be zero (a bug).
    """
    if dividend.bounds.low < 0 or divisor.bounds.low < 1:
        raise ValueError("only numbers that are not negative are divided")
    if divisor.literal and divisor.bounds.low == 1:
        return dividend
    bounds = dividend.bounds.corners(divisor.bounds, lambda above, below: above // below)
    wide = dividend.bounds.wide or divisor.bounds.wide
    if wide and bounds.size > dialect.largest_quotient:
        raise NotInSql("quotient")
    return written(dialect, dialect.wide_division if wide else dialect.division, bounds, (dividend, divisor))


def signed_like(columns: Columns, size: Whole, sign: Whole) -> Whole:
    """Return a size with the sign of another number put back."""
    if sign.bounds.low >= 0:
        return size
    if sign.bounds.high <= 0:
        return negative(columns.dialect, size)
    bounds = hull((size.bounds, size.bounds.negative()))
    shown = columns.lifted(size)
    text = f"CASE WHEN {sign.text} < 0 THEN -{shown.text} ELSE {shown.text} END"
    return Whole(text, bounds, deepest((sign, shown)))


def either(columns: Columns, condition: Plain, one: Whole, two: Whole, bounds: Bounds | None = None) -> Whole:
    """Return one where the condition holds, two where it does not, and NULL where that is unknown."""
    dialect, asked = columns.dialect, columns.lifted(condition)
    both = (one, two)
    texts = [typed(dialect, part) for part in both] if one.literal and two.literal else [part.text for part in both]
    template = f"CASE WHEN {braced(asked.text)} THEN {{}} WHEN NOT {braced(asked.text)} THEN {{}} END"
    shown = tuple(replace(part, text=text) for part, text in zip(both, texts, strict=True))
    whole = written(dialect, template, bounds or hull(part.bounds for part in both), shown)
    return replace(whole, level=deepest((asked, *both)))


def braced(text: str) -> str:
    """Return text that `str.format` leaves as it is."""
    return text.replace("{", "{{").replace("}", "}}")
