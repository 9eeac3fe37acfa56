"""What a formula means for a fingerprint: one spelling, whatever its layout."""

from dataclasses import replace
from fractions import Fraction

from handprint.expr.syntax import Call, Node, Number
from handprint.expr.to_text import to_text
from handprint.expr.units import NO_UNIT


def meaning_of(node: Node) -> str:
    """Return the one spelling of a formula, in which `10%` and `0.1` are the same number."""
    return to_text(_without_percents(node))


def _without_percents(node: Node) -> Node:
    match node:
        case Number(value=value, unit=unit, percent=percent):
            plain = percent or unit == NO_UNIT
            return Number(Fraction(value), None if plain else unit)
        case Call():
            return replace(node, arguments=tuple(_without_percents(argument) for argument in node.arguments))
        case _:
            return node
