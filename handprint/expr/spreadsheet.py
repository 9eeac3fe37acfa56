"""How each operation is written in a spreadsheet; the table of operations points here.

Unknown is #N/A and no other error may occur. Spreadsheets count in binary, so a value that is not exact is snapped to
7 decimals before it is compared, divided by, floored or rounded: values nearer than 0.00000005 to each other are equal.
That holds up to 10 million; above it the last binary digit of a number is itself larger than the snap.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from itertools import pairwise
from typing import TypeAlias

from handprint.expr.spreadsheet_text import (
    UNKNOWN,
    ZERO,
    Binding,
    Written,
    call,
    infix,
    number,
    opposite,
    string,
    truth,
)
from handprint.expr.types import NumberType, YesNoType

SNAP_PLACES = 7
MOST_PLACES = 15
MOST_CLASSES = 25
"""Of a band: LibreOffice's CHOOSE takes 30 values, and a longer row of classes is a table, not a formula."""
IFNA = "_xlfn.IFNA"
"""IFNA came with Excel 2013; files must write it with this prefix, which no spreadsheet shows."""

Operands: TypeAlias = Sequence[Written]


class Noise(Enum):
    """What an operation does to the binary noise of its numbers."""

    MADE = "made"
    KEPT = "kept"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class CellFormula:
    """The spelling of an operation. Operands that it `repeats` are kept short; `joins`: may be written in parts."""

    write: Callable[[Operands], Written]
    noise: Noise = Noise.ENDED
    repeats: Sequence[int] = ()
    joins: bool = False


@dataclass(frozen=True, slots=True)
class RowsFormula:
    """The spelling of an aggregate: the cell of one row (is it there? its term), then the step over all those cells."""

    cell: Callable[[Written, Written], Written]
    whole: Callable[[Written, Written], Written]
    noise: Noise = Noise.ENDED


_ONE = number(Fraction(1))
_PLACES = number(Fraction(SNAP_PLACES))


def snapped(value: Written) -> Written:
    """Return the number without binary noise."""
    return call("ROUND", value, _PLACES) if value.noisy else value


def _function(name: str) -> Callable[[Operands], Written]:
    return lambda operands: call(name, *operands)


def _signed(sign: str, binding: Binding) -> Callable[[Operands], Written]:
    return lambda operands: infix(sign, binding, *operands)


# AND(FALSE,#N/A) is #N/A in a spreadsheet. Written as IF(AND(IFNA(a,TRUE),...),AND(a,...),FALSE) every operand stands
# twice, and formulas inside formulas explode; as no 0, unknown 1, yes 2 every operand stands once.
def _kleene(lowest_or_highest: str) -> Callable[[Operands], Written]:
    def written(operands: Operands) -> Written:
        two = number(Fraction(2))
        degrees = (call(IFNA, call("IF", operand, two, ZERO), _ONE) for operand in operands)
        degree = infix("+", Binding.SUM, _ONE, call(lowest_or_highest, *degrees))
        return call("CHOOSE", degree, truth(value=False), UNKNOWN, truth(value=True))

    return written


_both = _kleene("MIN")


def _compared(sign: str) -> Callable[[Operands], Written]:
    def written(operands: Operands) -> Written:
        left, right = operands
        if left.noisy or right.noisy:
            return infix(sign, Binding.COMPARISON, snapped(_difference(left, right)), ZERO)
        return infix(sign, Binding.COMPARISON, left, right)

    return written


def _difference(left: Written, right: Written) -> Written:
    difference = left if right.literal == 0 else infix("-", Binding.SUM, left, right)
    return Written(difference.text, difference.binding, difference.depth, noisy=True)


def _equal(operands: Operands) -> Written:
    return _compared("=")(operands) if _counted(operands) else call("EXACT", *operands)


def _unequal(operands: Operands) -> Written:
    return _compared("<>")(operands) if _counted(operands) else call("NOT", call("EXACT", *operands))


def _counted(operands: Operands) -> bool:
    return any(isinstance(operand.type, NumberType | YesNoType) for operand in operands)


def _between(operands: Operands) -> Written:
    value, low, high = operands
    at_most = _compared("<=")
    return _both((at_most((low, value)), at_most((value, high))))


def _quotient(operands: Operands) -> Written:
    above, below = operands
    divided = infix("/", Binding.PRODUCT, above, below)
    if below.literal is not None:
        return divided if below.literal else UNKNOWN
    return call("IF", infix("=", Binding.COMPARISON, snapped(below), ZERO), UNKNOWN, divided)


def _negative(operands: Operands) -> Written:
    (operand,) = operands
    return opposite(operand) if operand.literal is None else number(-operand.literal)


def _clamp(operands: Operands) -> Written:
    value, low, high = operands
    return call("MAX", low, call("MIN", value, high))


def _band(operands: Operands) -> Written:
    measured, *rest = operands
    bounds, scores = _ascending(rest[::2]), rest[1::2]
    # How many bounds it has reached. MATCH in {0,100} would say so too, but then LibreOffice makes #VALUE! of #N/A.
    reached = (infix(">=", Binding.COMPARISON, snapped(measured), bound) for bound in bounds)
    chosen = call("CHOOSE", infix("+", Binding.SUM, _ONE, *reached), UNKNOWN, *scores, UNKNOWN)
    uncertain = [score for score in scores if score.literal is None]
    if not uncertain:
        return chosen
    return call("IF", call("ISNA", infix("+", Binding.SUM, *uncertain)), UNKNOWN, chosen)


def _ascending(bounds: Operands) -> Operands:
    found = [bound.literal for bound in bounds if bound.literal is not None]
    ascending = len(found) == len(bounds) and all(low < high for low, high in pairwise(found))
    if not ascending or len(bounds) > MOST_CLASSES + 1:
        raise ValueError("the bounds of a band are ascending numbers, of at most 25 classes: checks come first")
    return bounds


def _rounded(operands: Operands) -> Written:
    value, places = operands
    if places.literal is None:
        raise ValueError("a number of places is written out: checks come first")
    # Five digits past the wanted ones: 7 for cents, 11 for FTE and ratios. They must outlast the noise of the value.
    inner = min(max(SNAP_PLACES, int(places.literal) + 5), MOST_PLACES)
    first = call("ROUND", value, number(Fraction(inner))) if value.noisy else value
    return call("ROUND", first, places)


def _selected(operands: Operands) -> Written:
    chosen, code = operands
    wanted = Written(f'"|{code.text[1:-1]}|"')
    return call("IF", call("ISNA", chosen), UNKNOWN, call("ISNUMBER", call("FIND", wanted, chosen)))


def _count_selected(operands: Operands) -> Written:
    (chosen,) = operands
    without = call("SUBSTITUTE", chosen, string("|"), string(""))
    return infix("-", Binding.SUM, call("LEN", chosen), call("LEN", without), _ONE)


def _answered(operands: Operands) -> Written:
    return call("NOT", call("ISNA", *operands))


# ---- over the rows of a group: the group's own cell is TRUE, or #N/A where it was not answered ----


def _or_nothing(nothing: Written) -> Callable[[Written, Written], Written]:
    return lambda there, term: call("IF", there, term, nothing)


def _counted_row(there: Written, condition: Written) -> Written:
    return call("IF", there, call("IF", condition, _ONE, ZERO), ZERO)


def _total(group: Written, cells: Written) -> Written:
    return call("IF", group, call("SUM", cells), UNKNOWN)


def _extreme(function: str) -> Callable[[Written, Written], Written]:
    def written(group: Written, cells: Written) -> Written:
        empty = infix("=", Binding.COMPARISON, call("COUNT", cells), ZERO)
        return call("IF", group, call("IF", empty, UNKNOWN, call(function, cells)), UNKNOWN)

    return written


OR = CellFormula(_kleene("MAX"), joins=True)
AND = CellFormula(_both, joins=True)
NOT = CellFormula(_function("NOT"))
EQUAL = CellFormula(_equal)
UNEQUAL = CellFormula(_unequal)
LESS = CellFormula(_compared("<"))
AT_MOST = CellFormula(_compared("<="))
MORE = CellFormula(_compared(">"))
AT_LEAST = CellFormula(_compared(">="))
PLUS = CellFormula(_signed("+", Binding.SUM), Noise.MADE, joins=True)
MINUS = CellFormula(_signed("-", Binding.SUM), Noise.MADE)
TIMES = CellFormula(_signed("*", Binding.PRODUCT), Noise.MADE, joins=True)
QUOTIENT = CellFormula(_quotient, Noise.MADE, repeats=(1,))
NEGATIVE = CellFormula(_negative, Noise.KEPT)
IF = CellFormula(_function("IF"), Noise.KEPT)
DEFAULT = CellFormula(_function(IFNA), Noise.KEPT)
ANSWERED = CellFormula(_answered)
MIN = CellFormula(_function("MIN"), Noise.KEPT, joins=True)
MAX = CellFormula(_function("MAX"), Noise.KEPT, joins=True)
CLAMP = CellFormula(_clamp, Noise.KEPT)
BETWEEN = CellFormula(_between, repeats=(0,))
BAND = CellFormula(_band, Noise.KEPT, repeats=range(0, 1000, 2))
ROUND = CellFormula(_rounded)
FLOOR = CellFormula(lambda operands: call("INT", snapped(operands[0])))
ABS = CellFormula(_function("ABS"), Noise.KEPT)
SELECTED = CellFormula(_selected, repeats=(0,))
COUNT_SELECTED = CellFormula(_count_selected, repeats=(0,))
SUM_OVER = RowsFormula(_or_nothing(ZERO), _total, Noise.MADE)
COUNT_OVER = RowsFormula(_counted_row, _total)
MIN_OVER = RowsFormula(_or_nothing(string("")), _extreme("MIN"), Noise.KEPT)
MAX_OVER = RowsFormula(_or_nothing(string("")), _extreme("MAX"), Noise.KEPT)
