"""Totals over the rows of a repeat group. Not answered: unknown; no rows: 0, or unknown for `min` and `max`."""

from handprint.expr.bounds import Bounds, NotInSql, proved
from handprint.expr.sql import whole
from handprint.expr.sql.columns import Columns
from handprint.expr.sql.number import as_number
from handprint.expr.sql.pieces import Gathered, Piece, Pieces, SqlNumber, Whole
from handprint.expr.sql.renderings import as_plain


def sum_over(columns: Columns, pieces: Pieces) -> Piece:
    """Render `sum` over rows: SUM passes over NULL and is NULL for no rows, so both are written out."""
    gathered, term = _gathered(pieces)
    bounds = Bounds(min(0, gathered.most * term.above.bounds.low), max(0, gathered.most * term.above.bounds.high))
    return SqlNumber(_over(columns, gathered, term.above, "SUM", bounds, none="0"), term.below)


def min_over(columns: Columns, pieces: Pieces) -> Piece:
    """Render `min` over rows."""
    gathered, term = _gathered(pieces)
    return SqlNumber(_over(columns, gathered, term.above, "MIN", term.above.bounds, none="NULL"), term.below)


def max_over(columns: Columns, pieces: Pieces) -> Piece:
    """Render `max` over rows."""
    gathered, term = _gathered(pieces)
    return SqlNumber(_over(columns, gathered, term.above, "MAX", term.above.bounds, none="NULL"), term.below)


def count_over(columns: Columns, pieces: Pieces) -> Piece:
    """Render `count` over rows."""
    gathered = _rows(pieces)
    term = as_plain(columns, gathered.term)
    text = _summed(gathered, f"COUNT(CASE WHEN {term.text} THEN 1 END)", term.text, none="0")
    return SqlNumber(columns.lifted(Whole(text, Bounds(0, gathered.most), gathered.level)))


def _rows(pieces: Pieces) -> Gathered:
    if isinstance(pieces[0], Gathered):
        return pieces[0]
    raise TypeError("an aggregate is over the rows of a group")


def _gathered(pieces: Pieces) -> tuple[Gathered, SqlNumber]:
    gathered = _rows(pieces)
    term = as_number(gathered.term)
    if term.factors:
        raise NotInSql("a fraction over rows, whose denominator differs from row to row")
    return gathered, term


def _over(columns: Columns, gathered: Gathered, top: Whole, function: str, bounds: Bounds, *, none: str) -> Whole:
    proved(bounds)
    text = _summed(gathered, f"{function}({whole.typed(columns.dialect, top)})", top.text, none=none)
    # SUM has a type of its own, wider or narrower than that of its terms.
    kind = columns.dialect.wide if bounds.wide else "BIGINT"
    return columns.lifted(Whole(f"CAST({text} AS {kind})", bounds, gathered.level))


def _summed(gathered: Gathered, function: str, term: str, *, none: str) -> str:
    """A group with more rows than it may have proves nothing about the bounds: its totals are not used."""
    total, known = gathered.total(function), gathered.total(f"COUNT({term})")
    complete = f"{gathered.counted} <= {gathered.most} AND {known} = {gathered.counted}"
    cases = f"CASE WHEN {gathered.counted} IS NULL THEN {none} WHEN {complete} THEN {total} END"
    return f"CASE WHEN {gathered.answered} THEN {cases} END"
