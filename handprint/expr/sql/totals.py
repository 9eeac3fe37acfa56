"""Totals over the rows of a repeat group. Not answered: unknown; no rows: 0, or unknown for `min` and `max`."""

from handprint.expr.bounds import Bounds, NotInSql, proved
from handprint.expr.sql import whole
from handprint.expr.sql.columns import Columns
from handprint.expr.sql.number import as_number
from handprint.expr.sql.pieces import Gathered, Piece, Pieces, SqlNumber, Whole
from handprint.expr.sql.renderings import Rendering, as_plain


def sum_over(columns: Columns, pieces: Pieces) -> Piece:
    """Render `sum`: SUM passes over NULL and is NULL for no rows, so both are written out."""
    gathered, term = _numbers(pieces)
    bounds = Bounds(min(0, gathered.most * term.above.bounds.low), max(0, gathered.most * term.above.bounds.high))
    text = _complete(gathered, f"SUM({whole.typed(columns.dialect, term.above)})", term.above.text, none="0")
    return SqlNumber(_fitted(columns, gathered, text, proved(bounds)), term.below)


def _extreme(function: str) -> Rendering:
    def rendering(columns: Columns, pieces: Pieces) -> Piece:
        gathered, term = _numbers(pieces)
        total = f"{function}({whole.typed(columns.dialect, term.above)})"
        text = _complete(gathered, total, term.above.text, none="NULL")
        return SqlNumber(_fitted(columns, gathered, text, term.above.bounds), term.below)

    return rendering


min_over = _extreme("MIN")
max_over = _extreme("MAX")


def count_over(columns: Columns, pieces: Pieces) -> Piece:
    """Render `count`."""
    gathered = _rows(pieces)
    term = as_plain(columns, gathered.term)
    text = _complete(gathered, f"COUNT(CASE WHEN {term.text} THEN 1 END)", term.text, none="0")
    return SqlNumber(_fitted(columns, gathered, text, Bounds(0, gathered.most)))


def _rows(pieces: Pieces) -> Gathered:
    if isinstance(pieces[0], Gathered):
        return pieces[0]
    raise TypeError("an aggregate is over the rows of a group")


def _numbers(pieces: Pieces) -> tuple[Gathered, SqlNumber]:
    gathered = _rows(pieces)
    term = as_number(gathered.term)
    if term.factors:
        raise NotInSql("a fraction over rows, whose denominator differs from row to row")
    return gathered, term


def _complete(gathered: Gathered, total: str, term: str, *, none: str) -> str:
    """Where a row is unknown, or there are more rows than the bounds were proved for, the total is not used."""
    name, known = gathered.total(total), gathered.total(f"COUNT({term})")
    complete = f"{gathered.counted} <= {gathered.most} AND {known} = {gathered.counted}"
    cases = f"CASE WHEN {gathered.counted} IS NULL THEN {none} WHEN {complete} THEN {name} END"
    return f"CASE WHEN {gathered.answered} THEN {cases} END"


def _fitted(columns: Columns, gathered: Gathered, text: str, bounds: Bounds) -> Whole:
    """A total has a type of its own, wider or narrower than that of its terms."""
    kind = columns.dialect.wide if bounds.wide else "BIGINT"
    return columns.lifted(Whole(f"CAST({text} AS {kind})", bounds, gathered.level))
