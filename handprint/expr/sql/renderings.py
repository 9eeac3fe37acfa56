"""Every operation of the language in SQL: the column `sql` of the table of operations.

AND, OR and NOT of SQL treat unknown as the language does. CASE does not: `CASE WHEN NULL` takes the ELSE, so the second
condition is always written out. LEAST and GREATEST pass over NULL, and are not used.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Final, TypeAlias

from handprint.expr.bounds import Bounds, hull
from handprint.expr.sql import number, rounding, whole
from handprint.expr.sql.columns import Columns
from handprint.expr.sql.dialects import Dialect
from handprint.expr.sql.number import as_number, is_number
from handprint.expr.sql.pieces import Constant, Piece, Pieces, Plain, SqlNumber, Whole, deepest
from handprint.expr.types import as_bars

Rendering: TypeAlias = Callable[[Columns, Pieces], Piece]

UNKNOWN: Final = Plain("CAST(NULL AS BOOLEAN)", short=True)


def as_plain(columns: Columns, piece: Piece) -> Plain:
    """Return a yes/no, text, code or date as SQL.

    Raises:
        TypeError: the piece is a number or a group of rows (a bug: formulas are checked first).
    """
    match piece:
        case Plain():
            return piece
        case Constant(value=bool() as value):
            return Plain("TRUE" if value else "FALSE", short=True)
        case Constant(value=str() as value):
            return Plain(columns.dialect.text(value), short=True)
        case Constant(value=frozenset() as codes):
            return Plain(columns.dialect.text(as_bars(codes)), short=True, codes=len(codes) + 1)
        case Constant(value=None):
            return UNKNOWN
        case _:
            raise TypeError(f"neither a number nor a group was expected: {piece!r}")


def _joined(sign: str) -> Rendering:
    def rendering(columns: Columns, pieces: Pieces) -> Piece:
        parts = [as_plain(columns, piece) for piece in pieces]
        return Plain("(" + f" {sign} ".join(part.text for part in parts) + ")", deepest(parts))

    return rendering


any_of = _joined("OR")
all_of = _joined("AND")


def opposite(columns: Columns, pieces: Pieces) -> Piece:
    """Render `not`."""
    part = as_plain(columns, pieces[0])
    return Plain(f"(NOT {part.text})", part.level)


def comparison(sign: str) -> Rendering:
    """Return the rendering of a comparison: numbers under one denominator, all else as it is."""
    return lambda columns, pieces: _compared(columns, sign, pieces)


def _compared(columns: Columns, sign: str, pieces: Pieces) -> Plain:
    if any(isinstance(piece, Constant) and piece.value is None for piece in pieces):
        return UNKNOWN
    one, two = _comparable(columns, pieces)
    return Plain(f"({one.text} {sign} {two.text})", deepest((one, two)))


def _comparable(columns: Columns, pieces: Pieces) -> Sequence[Whole | Plain]:
    if any(is_number(piece) for piece in pieces):
        return number.levelled(columns.dialect, [as_number(piece) for piece in pieces]).tops
    return [as_plain(columns, piece) for piece in pieces]


def between(columns: Columns, pieces: Pieces) -> Piece:
    """Render `between`."""
    value, low, high = (columns.short(piece) for piece in pieces)
    return all_of(columns, (_compared(columns, "<=", (low, value)), _compared(columns, "<=", (value, high))))


def plus(columns: Columns, pieces: Pieces) -> Piece:
    """Render a sum."""
    return number.total(columns.dialect, [as_number(piece) for piece in pieces])


def minus(columns: Columns, pieces: Pieces) -> Piece:
    """Render a difference."""
    one, two = (as_number(piece) for piece in pieces)
    return number.difference(columns.dialect, one, two)


def times(columns: Columns, pieces: Pieces) -> Piece:
    """Render a product."""
    return number.product(columns.dialect, pieces)


def divided(columns: Columns, pieces: Pieces) -> Piece:
    """Render a quotient."""
    return number.quotient(columns, pieces[0], pieces[1])


def negative(columns: Columns, pieces: Pieces) -> Piece:
    """Render a minus sign."""
    return number.product(columns.dialect, (Constant(Fraction(-1)), pieces[0]))


def chosen(columns: Columns, pieces: Pieces) -> Piece:
    """Render `if`."""
    condition, one, two = pieces
    if isinstance(condition, Constant):
        return condition if condition.value is None else one if condition.value else two
    return _either(columns, as_plain(columns, condition), one, two)


def _either(columns: Columns, condition: Plain, one: Piece, two: Piece) -> Piece:
    if one == two == Constant(None):
        return Constant(None)
    if is_number(one) or is_number(two):
        return number.either(columns, condition, as_number(one), as_number(two))
    asked, first, second = columns.lifted(condition), _alternative(columns, one), _alternative(columns, two)
    text = f"CASE WHEN {asked.text} THEN {first.text} WHEN NOT {asked.text} THEN {second.text} END"
    return Plain(text, deepest((asked, first, second)), codes=max(first.codes, second.codes))


def _alternative(columns: Columns, piece: Piece) -> Plain:
    """An unknown alternative takes the type of the other one."""
    return Plain("NULL", short=True) if piece == Constant(None) else as_plain(columns, piece)


def default(columns: Columns, pieces: Pieces) -> Piece:
    """Render `default`."""
    first, second = pieces
    if isinstance(first, Constant):
        return second if first.value is None else first
    shown = columns.short(first)
    return _either(columns, _known(columns, shown), shown, second)


def answered(columns: Columns, pieces: Pieces) -> Piece:
    """Render `answered`."""
    return _known(columns, pieces[0])


def _known(columns: Columns, piece: Piece) -> Plain:
    part = piece.above if isinstance(piece, SqlNumber) else as_plain(columns, piece)
    return Plain(f"({part.text} IS NOT NULL)", part.level, part.short)


def smallest(columns: Columns, pieces: Pieces) -> Piece:
    """Render `min`."""
    return number.smaller_or_larger(columns, [as_number(piece) for piece in pieces], "<")


def largest(columns: Columns, pieces: Pieces) -> Piece:
    """Render `max`."""
    return number.smaller_or_larger(columns, [as_number(piece) for piece in pieces], ">")


def clamped(columns: Columns, pieces: Pieces) -> Piece:
    """Render `clamp`."""
    value, low, high = pieces
    return largest(columns, (low, smallest(columns, (value, high))))


def band(columns: Columns, pieces: Pieces) -> Piece:
    """Render `band`: the first class that fits; unknown where any bound or value is, and outside all classes."""
    numbers = [as_number(columns.short(piece)) for piece in pieces]
    edges = number.levelled(columns.dialect, [numbers[0], *numbers[1::2]]).tops
    scores = number.levelled(columns.dialect, numbers[2::2])
    measured, bounds = columns.lifted(edges[0]), [columns.lifted(edge) for edge in edges[1:]]
    text = "CASE " + " ".join(_classes(columns.dialect, measured, bounds, scores.tops)) + " END"
    known = _all_known([one.above for one in numbers])
    parts = (measured, *bounds, *scores.tops, *(one.above for one in numbers))
    found = Whole(text, hull(score.bounds for score in scores.tops), deepest(parts))
    return scores.over(replace(found, text=f"CASE WHEN {known} THEN {text} END") if known else found)


def _classes(dialect: Dialect, measured: Whole, bounds: Sequence[Whole], scores: Sequence[Whole]) -> Iterator[str]:
    for low, high, score in zip(bounds, bounds[1:], scores, strict=False):
        fits = f"{low.text} <= {measured.text} AND {measured.text} < {high.text}"
        yield f"WHEN {fits} THEN {whole.typed(dialect, score)}"


def _all_known(tops: Sequence[Whole]) -> str:
    """The measured value needs no test: without it no class fits."""
    return " AND ".join(f"{top.text} IS NOT NULL" for top in tops[1:] if not top.literal)


def rounded(columns: Columns, pieces: Pieces) -> Piece:
    """Render `round`; the number of places is a literal."""
    return rounding.rounded(columns, as_number(pieces[0]), int(_constant(pieces[1])))


def _constant(piece: Piece) -> Fraction:
    if isinstance(piece, Constant) and isinstance(piece.value, Fraction):
        return piece.value
    raise TypeError("a literal number was expected")


def floored(columns: Columns, pieces: Pieces) -> Piece:
    """Render `floor`."""
    return rounding.floored(columns, as_number(pieces[0]))


def absolute(columns: Columns, pieces: Pieces) -> Piece:
    """Render `abs`."""
    value = as_number(pieces[0])
    return replace(value, above=whole.absolute(columns.dialect, value.above))


def selected(columns: Columns, pieces: Pieces) -> Piece:
    """Render `selected`: where `|code|` stands in `|a|b|`."""
    chosen_codes = as_plain(columns, pieces[0])
    code = pieces[1].value if isinstance(pieces[1], Constant) else None
    wanted = columns.dialect.text(f"|{code}|")
    return Plain(f"(position({wanted} in {chosen_codes.text}) > 0)", chosen_codes.level)


def count_selected(columns: Columns, pieces: Pieces) -> Piece:
    """Render `count_selected`: `|a|b|` holds one bar more than codes."""
    codes = columns.lifted(as_plain(columns, pieces[0]))
    bars = f"length({codes.text}) - length(replace({codes.text}, '|', ''))"
    return SqlNumber(Whole(f"CAST({bars} - 1 AS BIGINT)", Bounds(0, codes.codes), codes.level))
