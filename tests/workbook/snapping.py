"""Where a spreadsheet may differ from the exact figure: its numbers are binary, and it snaps before it decides.

A case is excused only if the exact trace shows a decision so near to its edge that the snap or the binary noise may
take it to the other side: nearer than 5e-8 (handprint/expr/spreadsheet.py), or than the noise of the numbers.
"""

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from handprint.expr.operations import OPERATIONS
from handprint.expr.syntax import Call, Name, Node
from handprint.expr.to_value import Scope, to_value
from handprint.expr.types import Value

HALF_SNAP = Fraction(5, 10**8)
# Spreadsheets take a sum for zero when it is this much smaller than its terms; other steps are sixteen times finer.
EPSILON = Fraction(1, 2**48)


@dataclass(frozen=True, slots=True)
class Traced:
    """A value, how far a spreadsheet's may lie from it, and whether a decision below it was too close to call."""

    value: Value
    error: Fraction = Fraction(0)
    close: bool = False


def traced(node: Node, scope: Scope) -> Traced:
    """Return the value of a formula with what a spreadsheet may make of it."""
    value = to_value(node, scope)
    if not isinstance(node, Call):
        return Traced(value, abs(value) * EPSILON if isinstance(value, Fraction) else Fraction(0))
    if OPERATIONS[node.operation].over_rows:
        below = _rows(node, scope)
    else:
        every = tuple(traced(argument, scope) for argument in node.arguments)
        matters = OPERATIONS[node.operation].matters(tuple(part.value for part in every))
        below = tuple(every[at] for at in matters)
    close = any(part.close for part in below) or _is_close(node.operation, below)
    return Traced(value, _error(node.operation, value, below), close)


def _rows(node: Call, scope: Scope) -> tuple[Traced, ...]:
    group, term = node.arguments
    assert isinstance(group, Name)
    return tuple(traced(term, scope.inside(row)) for row in scope.rows[group.id] or ())


def _numbers(below: tuple[Traced, ...]) -> tuple[tuple[Fraction, Fraction], ...]:
    return tuple((part.value, part.error) for part in below if isinstance(part.value, Fraction))


def _error(operation: str, value: Value, below: tuple[Traced, ...]) -> Fraction:
    numbers = _numbers(below)
    if not isinstance(value, Fraction) or (len(numbers) < len(below) and operation in {"*", "/"}):
        return Fraction(0)
    sums = sum((error for _, error in numbers), Fraction(0))
    match operation:
        case "*" | "/":
            shares = sum((error / abs(number) for number, error in numbers if number), Fraction(0))
            return abs(value) * (shares + EPSILON) + (sums if not value else 0)
        case "+" | "-" | "sum_over":
            return sums + EPSILON * sum((abs(number) for number, _ in numbers), Fraction(0))
        case "round" | "floor" | "band":
            return abs(value) * EPSILON
    return sums


# ---- decisions ----


def _is_close(operation: str, below: tuple[Traced, ...]) -> bool:
    return any(
        _is_too_close(distance, error, finer) for distance, error, finer in _distances(operation, _numbers(below))
    )


def _is_too_close(distance: Fraction, error: Fraction, finer: int) -> bool:
    """On the edge itself the snap must outdo the noise; beside it, the distance must outdo both."""
    half_snap = HALF_SNAP * Fraction(1, 10**finer)
    return error >= half_snap if distance == 0 else distance < half_snap + error


def _distances(operation: str, numbers: tuple[tuple[Fraction, Fraction], ...]) -> list[tuple[Fraction, Fraction, int]]:
    """Return how far each decision lay from its edge, with what noise, and by how many places the snap is finer."""
    match operation:
        case "=" | "!=" | "<" | "<=" | ">" | ">=" | "between":
            return [(abs(one[0] - other[0]), one[1] + other[1], 0) for one, other in pairwise(_value_between(numbers))]
        case "band" if numbers:
            value, error = numbers[0]
            return [(abs(value - bound), error, 0) for bound, _ in numbers[1::2]]
        case "/" if len(numbers) == 2:
            # A quotient is zero or not before it is near or not: only the divisor's own zero is decided.
            return [(abs(numbers[1][0]), numbers[1][1], 0)]
        case "floor" if numbers:
            return [(_to_whole(numbers[0][0]), numbers[0][1], 0)]
        case "round" if len(numbers) == 2:
            (value, error), (places, _) = numbers
            scale = Fraction(10) ** int(places)
            return [(_to_whole(value * scale + Fraction(1, 2)) / scale, error, max(0, int(places) - 2))]
    return []


def _value_between(numbers: tuple[tuple[Fraction, Fraction], ...]) -> tuple[tuple[Fraction, Fraction], ...]:
    """Put the value of `between` between its bounds, so that neighbours are what is compared."""
    return (numbers[1], numbers[0], numbers[2]) if len(numbers) == 3 else numbers


def _to_whole(value: Fraction) -> Fraction:
    """The distance to the nearest whole number."""
    return abs(value - round(value))
