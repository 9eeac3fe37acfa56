"""Amounts so near to a rounding tie, without lying on it, that a spreadsheet may round them the other way."""

from fractions import Fraction
from math import floor
from typing import Final

from handprint.expr.spreadsheet import SNAP_PLACES
from handprint.expr.syntax import Call, Node, Number, walk
from handprint.expr.to_value import Scope, to_value
from handprint.score.step import Step

LARGEST: Final = Fraction(10_000_000)
"""Above this amount the last binary digit of a number is larger than what a spreadsheet snaps away."""
_SPARE: Final = 5


def is_near_tie(step: Step, scope: Scope) -> bool:
    """Tell whether a rounding inside a step decides by less than a spreadsheet can see."""
    return any(_decides_narrowly(node, scope) for node in walk(step.node))


def is_too_large(step: Step, scope: Scope) -> bool:
    """Tell whether a rounded amount is larger than spreadsheets round exactly."""
    value = to_value(step.node, scope) if step.rounding else None
    return isinstance(value, Fraction) and abs(value) > LARGEST


def _decides_narrowly(node: Node, scope: Scope) -> bool:
    if not isinstance(node, Call) or node.operation not in ("round", "floor"):
        return False
    value = to_value(node.arguments[0], scope)
    if not isinstance(value, Fraction):
        return False
    if node.operation == "floor":
        return _is_near(value, Fraction(0), SNAP_PLACES)
    places = node.arguments[1]
    if not isinstance(places, Number):
        raise TypeError("a number of places is written out")
    scale = Fraction(10) ** int(places.value)
    return _is_near(value * scale, Fraction(1, 2), max(SNAP_PLACES - int(places.value), _SPARE))


def _is_near(value: Fraction, tie: Fraction, places: int) -> bool:
    """Whether the part behind the point is within half a unit of the snapped digits from a tie, but not on it."""
    distance = abs(value - floor(value) - tie)
    nearest = min(distance, 1 - distance)
    return Fraction(0) < nearest <= Fraction(1, 2 * 10**places)
