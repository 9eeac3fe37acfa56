"""What is checked of values that are written in a formula itself: codes, days, bounds, places, a divisor."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Final

from handprint.catalogue.nearest import nearest
from handprint.expr.operations import OPERATIONS, Operation
from handprint.expr.syntax import Call, Node, Number, String
from handprint.expr.to_text import to_text
from handprint.expr.tokens import Fault
from handprint.expr.types import ChoiceType, DateType, MultiType, TextType, Type, named
from handprint.expr.units import NO_UNIT

MAX_PLACES: Final = 9

_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

# Where one of several arguments is taken, and from which argument on.
_ALTERNATIVES: Final = {"if": 1, "default": 0}


def faults_in_literals(node: Call, operation: Operation, kinds: tuple[Type, ...]) -> tuple[Fault, ...]:
    """Return what is wrong with the literals of one call whose arguments fit each other in kind and unit."""
    return tuple(_not_literal(node, operation)) or (*_not_of_the_kind(node, kinds), *_of_this_operation(node))


def _not_literal(node: Call, operation: Operation) -> Iterator[Fault]:
    for position in operation.literal_arguments:
        if not isinstance(node.arguments[position], (Number, String)):
            yield Fault("literal-needed", node.arguments[position].at, {"function": operation.spelled})


# ---- codes and days ----


def _not_of_the_kind(node: Call, kinds: tuple[Type, ...]) -> Iterator[Fault]:
    """Text beside a choice, a multi-choice or a day must be one of the codes, or a day."""
    codes = tuple(code for kind in kinds if isinstance(kind, (ChoiceType, MultiType)) for code in kind.codes)
    closed = next((kind for kind in kinds if isinstance(kind, (ChoiceType, MultiType, DateType))), None)
    if closed is None:
        return
    for argument, kind in zip(node.arguments, kinds, strict=True):
        if isinstance(kind, TextType):
            for part in _outcomes(argument):
                yield from _unfit(part, closed, codes)


def _outcomes(node: Node) -> Iterator[Node]:
    """Yield the parts of which one is the value: both branches of an `if`, both sides of a `default`."""
    if isinstance(node, Call) and node.operation in _ALTERNATIVES:
        for argument in node.arguments[_ALTERNATIVES[node.operation] :]:
            yield from _outcomes(argument)
    else:
        yield node


def _unfit(node: Node, closed: Type, codes: tuple[str, ...]) -> Iterator[Fault]:
    if not isinstance(node, String):
        yield Fault("wrong-kind", node.at, {"expected": named(closed), "found": named(TextType())})
    elif isinstance(closed, DateType):
        if not is_day(node.value):
            yield Fault("bad-day", node.at, {"written": node.value})
    elif node.value not in codes:
        yield _wrong_code(node, codes)


def _wrong_code(node: String, codes: tuple[str, ...]) -> Fault:
    near, offered = nearest(node.value, codes), ", ".join(codes)
    if near:
        return Fault("misspelt-code", node.at, {"written": node.value, "nearest": near, "codes": offered})
    return Fault("code-not-offered", node.at, {"written": node.value, "codes": offered})


def is_day(written: str) -> bool:
    """Whether a text is a day as ISO 8601 writes it, such as 2025-01-31."""
    if not _DAY.fullmatch(written):
        return False
    try:
        date.fromisoformat(written)
    except ValueError:
        return False
    return True


# ---- numbers ----


def _of_this_operation(node: Call) -> Iterator[Fault]:
    match node.operation:
        case "round":
            yield from _places(node)
        case "band":
            yield from _bands(node)
        case "/":
            yield from _zero_divisor(node)
        case "clamp" | "between":
            yield from _reversed(node)


def _places(node: Call) -> Iterator[Fault]:
    places = node.arguments[1]
    if isinstance(places, Number):
        plain = places.unit in (None, NO_UNIT) and not places.percent and places.value.denominator == 1
        if not plain or abs(places.value) > MAX_PLACES:
            yield Fault("round-places", places.at, {"most": MAX_PLACES})


def _bands(node: Call) -> Iterator[Fault]:
    if len(node.arguments) % 2:
        yield Fault("band-incomplete", node.at, {"given": len(node.arguments)})
        return
    bounds = node.arguments[1::2]
    yield from (
        Fault("literal-needed", bound.at, {"function": "band"}) for bound in bounds if not isinstance(bound, Number)
    )
    for one, other in pairwise(bounds):
        if isinstance(one, Number) and isinstance(other, Number) and one.value >= other.value:
            yield Fault("band-not-rising", other.at, {"one": to_text(one), "other": to_text(other)})


def _zero_divisor(node: Call) -> Iterator[Fault]:
    divisor = node.arguments[1]
    if isinstance(divisor, Number) and divisor.value == 0:
        yield Fault("division-by-zero", divisor.at)


def _reversed(node: Call) -> Iterator[Fault]:
    _, low, high = node.arguments
    if isinstance(low, Number) and isinstance(high, Number) and low.value > high.value:
        yield Fault("bounds-reversed", low.at, {"function": OPERATIONS[node.operation].spelled})
    if isinstance(low, String) and isinstance(high, String) and low.value > high.value:
        yield Fault("bounds-reversed", low.at, {"function": OPERATIONS[node.operation].spelled})
