"""Declared roundings and sums, written in the language of the model so that every rendering does them alike."""

from collections.abc import Sequence
from fractions import Fraction

from handprint.arithmetic import Rounding
from handprint.expr.syntax import Call, Node, Number
from handprint.expr.units import EUR


def rounded_node(node: Node, rounding: Rounding) -> Node:
    """Return the formula of a rounded value: `round()` for halves away from zero, `floor()` for the other modes.

    Raises:
        ValueError: a mode that the model file may not declare (a bug: the reader refuses it).
    """
    match rounding.mode:
        case "half_away":
            return Call("round", (node, Number(Fraction(rounding.places))))
        case "floor":
            return _floored(node, rounding.places)
        case "ceiling":
            return Call("negative", (_floored(Call("negative", (node,)), rounding.places),))
        case _:
            raise ValueError(f"no formula for rounding mode {rounding.mode}")


def _floored(node: Node, places: int) -> Node:
    scale = Number(Fraction(10) ** places)
    return Call("/", (Call("floor", (Call("*", (node, scale)),)), scale))


def total(parts: Sequence[Node]) -> Node:
    """Return a sum of euros as one node; a sum of nothing is 0 euros."""
    if not parts:
        return Number(Fraction(0), EUR)
    return parts[0] if len(parts) == 1 else Call("+", tuple(parts))
