"""What a part of a formula is in SQL. NULL is unknown.

A number is a fraction: a whole numerator over a constant and, after dividing by something that is not constant, over
columns. Nothing is rounded on the way, so SQL and the exact engine cannot differ.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from handprint.expr.bounds import Bounds
from handprint.expr.types import Value


@dataclass(frozen=True, slots=True)
class Constant:
    """A value that is the same for everybody; None is unknown for everybody."""

    value: Value


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number. Its SQL type is 64 bits wide, or wider where the bounds ask for it.

    `level` is how many layers of columns must be there first; `short` text may be written more than once.
    """

    text: str
    bounds: Bounds
    level: int = 0
    short: bool = False
    literal: bool = False


@dataclass(frozen=True, slots=True)
class SqlNumber:
    """A number: `above / (below * factors)`; `below` is positive, a factor is a short text, positive or NULL.

    Where the number is known, so are its factors; where it is unknown, `above` is NULL.
    """

    above: Whole
    below: int = 1
    factors: tuple[Whole, ...] = ()


@dataclass(frozen=True, slots=True)
class Plain:
    """A yes/no, text, code or ISO date, or the codes of a multi-choice as `|a|b|` (none: `|`), of `codes` in all."""

    text: str
    level: int = 0
    short: bool = False
    codes: int = 0


@dataclass(frozen=True, slots=True)
class Gathered:
    """A term for each row of a repeat group, as a short text in the relation of its rows.

    `answered` is TRUE or NULL; `counted` is the number of rows, NULL for none; `total` adds a total over the rows and
    returns its name. All three can be used from `level` on.
    """

    term: Constant | SqlNumber | Plain
    most: int
    answered: str
    counted: str
    level: int
    total: Callable[[str], str]


def literal(number: int) -> Whole:
    """Return a constant whole number; a negative one in brackets, since two minus signs begin a comment."""
    text = str(number) if number >= 0 else f"({number})"
    return Whole(text, Bounds(number, number), short=True, literal=True)


def deepest(parts: Iterable[Whole | Plain]) -> int:
    """Return how many layers of columns must be there for all parts."""
    return max((part.level for part in parts), default=0)


Piece: TypeAlias = Constant | SqlNumber | Plain | Gathered
Pieces: TypeAlias = Sequence[Piece]
