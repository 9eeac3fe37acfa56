"""One sign or function of the language: how it is written, what it means, and every rendering of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from handprint.expr.rules import Rule
from handprint.expr.spreadsheet import CellFormula, RowsFormula
from handprint.expr.sql.renderings import Rendering
from handprint.expr.types import Value
from handprint.problems import Text

Values: TypeAlias = Sequence[Value]


def numbers(values: Values) -> tuple[Fraction, ...]:
    """Return known numbers as numbers; anything else is a bug, for the checks come first."""
    found = tuple(value for value in values if isinstance(value, Fraction))
    if len(found) != len(values):
        raise TypeError(f"numbers expected: {values!r}")
    return found


def every(values: Values) -> tuple[int, ...]:
    """Every argument matters: the way in which most operations look at their arguments."""
    return tuple(range(len(values)))


@dataclass(frozen=True, slots=True)
class Operation:
    """One sign or function of the language.

    `value` gets known values only, unless `sees_unknown`: then None is unknown. `matters` says which arguments decided
    the outcome, so that an explanation can leave out the branch that was not taken. An operation `over_rows` gets the
    values of its term, a value for each row of the group. Signs that may be chained (`most` is None) take any number of
    arguments, so that a sum of eighty lines is one node; the parser makes a chain one node too.
    """

    id: str
    spelled: str
    rule: Rule
    value: Callable[[Values], Value]
    sql: Rendering
    formula: CellFormula | RowsFormula
    meaning: Text
    example: str
    least: int = 2
    most: int | None = 2
    precedence: int = 0
    sees_unknown: bool = False
    over_rows: bool = False
    literal_arguments: tuple[int, ...] = ()
    matters: Callable[[Values], tuple[int, ...]] = every
