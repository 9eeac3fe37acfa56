"""From the columns of a table to what formulas see: numbers become scaled whole numbers, and only if they fit exactly.

A stored number outside its declared bounds, or with more decimals than declared, would break what the bounds prove. It
becomes unknown, and the row is marked: it is never rounded and never used.
"""

from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor
from typing import Final

from handprint.arithmetic import fixed
from handprint.expr.bounds import Bounds, NotInSql, proved
from handprint.expr.names import Known
from handprint.expr.sql.dialects import Dialect
from handprint.expr.sql.pieces import Plain, SqlNumber, Whole
from handprint.expr.types import GroupType, MultiType, NumberType

DIGITS_OF_64_BITS: Final = 18


@dataclass(frozen=True, slots=True)
class Entry:
    """One column that enters: what formulas see, how it is read, and when the stored value does not fit ("" never)."""

    piece: SqlNumber | Plain
    text: str
    misfit: str = ""


def entry(known: Known, table: str, dialect: Dialect) -> Entry:
    """Return how a column of a table enters.

    Raises:
        NotInSql: a number without bounds or decimals, of which nothing can be proved.
    """
    column, stored = dialect.identifier(known.id), f"{table}.{dialect.identifier(known.id)}"
    match known.type:
        case NumberType():
            return _number(known, column, stored, dialect)
        case GroupType():
            return Entry(Plain(column, short=True), f"CASE WHEN {stored} THEN TRUE END")
        case MultiType(codes=codes):
            return Entry(Plain(column, short=True, codes=len(codes)), stored)
        case _:
            return Entry(Plain(column, short=True), stored)


def _number(known: Known, column: str, stored: str, dialect: Dialect) -> Entry:
    if known.low is None or known.high is None or known.decimals is None:
        raise NotInSql(f"{known.id} has no bounds")
    scale = 10**known.decimals
    bounds = Bounds(ceil(known.low * scale), floor(known.high * scale))
    # Multiplying a decimal by its scale keeps the decimals, so there must be room for both.
    digits = DIGITS_OF_64_BITS if proved(bounds.times(Bounds(scale, scale))).size < 10**DIGITS_OF_64_BITS else 38
    exact = f"CAST({stored} AS DECIMAL({digits}, {known.decimals}))"
    fits = _fits(stored, exact, bounds, known.decimals)
    kind = dialect.wide if bounds.wide else "BIGINT"
    scaled = f"{exact} * {scale}" if known.decimals else exact
    text = f"CASE WHEN {fits} THEN CAST({scaled} AS {kind}) END"
    return Entry(SqlNumber(Whole(column, bounds, short=True), scale), text, f"{stored} IS NOT NULL AND NOT ({fits})")


def _fits(stored: str, exact: str, bounds: Bounds, decimals: int) -> str:
    """Whole bounds come first: what lies far outside fits neither the cast nor a comparison with decimals."""
    scale = 10**decimals
    near = f"{stored} >= {bounds.low // scale} AND {stored} <= {-(-bounds.high // scale)}"
    low, high = (fixed(Fraction(bound, scale), decimals) for bound in (bounds.low, bounds.high))
    return f"CASE WHEN {near} THEN {exact} = {stored} AND {exact} >= {low} AND {exact} <= {high} ELSE FALSE END"
