"""The range that the soft checks of a question call plausible, as far as a formula says it outright."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from handprint.expr.syntax import Call, Name, Node, Number
from handprint.questionnaire.questionnaire import Question

AT_MOST: Final = frozenset({"<", "<="})
AT_LEAST: Final = frozenset({">", ">="})


def checked_range(question: Question) -> tuple[Fraction, Fraction] | None:
    """Return the least and most that the checks of a numeric question leave plausible, in its unit.

    Only a comparison of the question itself with a number says so, as in `meals <= 20000 [meal]`. The bounds of the
    question fill in a missing lower end; without an upper end in a check nothing is known of what is plausible.
    """
    lows: list[Fraction] = [question.low or Fraction(0)]
    highs: list[Fraction] = []
    for check in question.checks:
        for is_most, number in _limits(check.that.node, question.id):
            (highs if is_most else lows).append(number)
    if not highs:
        return None
    least, most = max(lows), min(highs)
    return (least, most) if least <= most else None


def _limits(node: Node, name: str) -> Iterator[tuple[bool, Fraction]]:
    """Yield each limit that a formula sets to one name: whether it is the most, and the number."""
    match node:
        case Call(operation="and", arguments=parts):
            for part in parts:
                yield from _limits(part, name)
        case Call(operation="between", arguments=(Name(id=id_), Number(value=low), Number(value=high))) if id_ == name:
            yield False, low
            yield True, high
        case Call(operation=sign, arguments=(Name(id=id_), Number(value=limit))) if id_ == name:
            yield from _limit(sign in AT_MOST, sign in AT_LEAST, limit)
        case Call(operation=sign, arguments=(Number(value=limit), Name(id=id_))) if id_ == name:
            yield from _limit(sign in AT_LEAST, sign in AT_MOST, limit)
        case _:
            return


def _limit(is_most: bool, is_least: bool, limit: Fraction) -> Iterator[tuple[bool, Fraction]]:  # noqa: FBT001 - either
    if is_most or is_least:
        yield is_most, limit
