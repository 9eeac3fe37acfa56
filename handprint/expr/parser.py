"""From the text of a formula to its tree: a Pratt parser, driven by the table of operations.

It goes on after a fault where it can, so that one reading tells as many as possible, and it is bounded in length, depth
and number of parts, so that no text can exhaust it.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from fractions import Fraction
from typing import Final, TypeAlias

from handprint.catalogue import problem
from handprint.expr.arity import wrong_count
from handprint.expr.cursor import MAX_LEVELS, Cursor, GivenUp, shown
from handprint.expr.operations import OPERATIONS, Operation
from handprint.expr.spelling import FUNCTIONS, nearest_function
from handprint.expr.syntax import Call, Name, Node, Number, String, Unknown, YesNo
from handprint.expr.tokens import Fault, Token, tokens_of
from handprint.expr.units import parse_unit
from handprint.problems import Place, Problems, in_reading_order

Locate: TypeAlias = Callable[[int], Place]

MAX_CHARACTERS: Final = 4_000
MAX_FAULTS: Final = 20

_INFIX: Final = {row.spelled: row for row in OPERATIONS.values() if row.precedence and row.most != 1}
_PREFIX: Final = {row.spelled: row for row in OPERATIONS.values() if row.precedence and row.most == 1}
_LITERALS: Final = {"true": True, "false": False}
_COMPARISON: Final = OPERATIONS["="].precedence


def parse_formula(text: str, locate: Locate) -> tuple[Node | None, Problems]:
    """Return the tree of a formula, or None and what is wrong with it.

    `locate` gives the place of a character of the formula, counted from 0. A chain such as a + b + c is one node.
    Whether `min` and `max` mean a group of rows is not known here: the checks find out.
    """
    node, faults = _parsed(text)
    told = (problem(fault.code, locate(fault.at), **fault.facts) for fault in faults[:MAX_FAULTS])
    return (None if faults else node), in_reading_order(tuple(told))


def _parsed(text: str) -> tuple[Node | None, tuple[Fault, ...]]:
    if len(text) > MAX_CHARACTERS:
        return None, (Fault("formula-too-long", 0, {"most": MAX_CHARACTERS}),)
    if not text.strip():
        return None, (Fault("formula-empty", 0),)
    tokens, faults = tokens_of(text)
    cursor = Cursor(tokens)
    node = _whole(cursor)
    return node, tuple(sorted((*faults, *cursor.faults), key=lambda fault: fault.at))


def _whole(cursor: Cursor) -> Node | None:
    try:
        node = _expression(cursor)
    except GivenUp:
        return None
    if not cursor.is_at_end:
        cursor.stray()
    if _height(node) > MAX_LEVELS:
        cursor.fault("formula-too-deep", node.at, most=MAX_LEVELS)
    return node


def _height(node: Node) -> int:
    """Return how many levels a tree has: a left-hand chain such as a - b - c is deeper than the reading of it was."""
    height, row = 0, [node]
    while row:
        height, row = height + 1, list(_below(row))
    return height


def _below(row: Iterable[Node]) -> Iterable[Node]:
    return (argument for node in row if isinstance(node, Call) for argument in node.arguments)


# ---- signs between operands ----


def _expression(cursor: Cursor, least: int = 0) -> Node:
    """Read an operand and the operations after it that bind at least so strongly."""
    cursor.deeper()
    node = _operations(cursor, _operand(cursor), least)
    cursor.back()
    return node


def _operations(cursor: Cursor, left: Node, least: int) -> Node:
    last: Operation | None = None
    while (operation := _infix(cursor.next)) and operation.precedence >= least:
        sign = cursor.take()
        if last and last.precedence == operation.precedence == _COMPARISON:
            cursor.fault("comparison-chained", sign.at)
        right = _expression(cursor, operation.precedence + 1)
        if last is operation and operation.most is None and isinstance(left, Call):
            left = replace(left, arguments=(*left.arguments, right))
        else:
            left = cursor.made(Call(operation.id, (left, right), left.at))
        last = operation
    return left


def _infix(token: Token) -> Operation | None:
    return _INFIX.get(token.text) if token.kind == "sign" else None


# ---- operands ----


def _operand(cursor: Cursor) -> Node:
    node = _first(cursor)
    while cursor.next.kind == "unit" or cursor.is_next("%"):
        token = cursor.take()
        if token.kind == "unit":
            cursor.fault("unit-without-number", token.at, unit=f"[{token.text}]")
        else:
            cursor.fault("percent-without-number", token.at)
    return node


def _first(cursor: Cursor) -> Node:
    token = cursor.next
    match token.kind:
        case "number":
            return _number(cursor, 1, token.at)
        case "text":
            return cursor.made(String(cursor.take().text, token.at))
        case "name":
            return _named(cursor)
        case "mended":
            return _mended(cursor)
        case "sign" if token.text in _PREFIX:
            return _prefixed(cursor)
        case "sign" if token.text == "(":
            return _parenthesised(cursor)
    if token.kind != "unit":
        cursor.fault("operand-missing", token.at, found=shown(token))
    return Unknown(token.at)


def _mended(cursor: Cursor) -> Node:
    """Read what stands for an unreadable number, with the percent sign or unit that belongs to it."""
    token = cursor.take()
    if cursor.next.kind == "unit" or cursor.is_next("%"):
        cursor.take()
    return cursor.made(Unknown(token.at))


def _number(cursor: Cursor, sign: int, at: int) -> Node:
    value = Fraction(cursor.take().text) * sign
    if cursor.is_next("%"):
        cursor.take()
        return cursor.made(Number(value / 100, percent=True, at=at))
    unit = parse_unit(cursor.take().text) if cursor.next.kind == "unit" else None
    return cursor.made(Number(value, unit, at=at))


def _named(cursor: Cursor) -> Node:
    token = cursor.take()
    if cursor.is_next("("):
        return _function(cursor, token)
    if token.text in _LITERALS:
        return cursor.made(YesNo(_LITERALS[token.text], token.at))
    return cursor.made(Name(token.text, token.at))


def _prefixed(cursor: Cursor) -> Node:
    token = cursor.take()
    operation = _PREFIX[token.text]
    if operation.id == "negative" and cursor.next.kind == "number":
        return _number(cursor, -1, token.at)
    return cursor.made(Call(operation.id, (_expression(cursor, operation.precedence),), token.at))


def _parenthesised(cursor: Cursor) -> Node:
    opened = cursor.take()
    node = _expression(cursor)
    if not cursor.is_at_end and not cursor.is_next(")"):
        cursor.stray()
        cursor.skip_to_closing()
    cursor.close(opened)
    return node


# ---- functions ----


def _function(cursor: Cursor, name: Token) -> Node:
    arguments = _arguments(cursor)
    operation = FUNCTIONS.get(name.text)
    if operation is None:
        _unknown_function(cursor, name)
        return cursor.made(Unknown(name.at))
    expected = wrong_count(operation, len(arguments))
    if expected:
        cursor.fault("wrong-argument-count", name.at, function=name.text, expected=expected, given=len(arguments))
    return cursor.made(Call(operation.id, arguments, name.at))


def _arguments(cursor: Cursor) -> tuple[Node, ...]:
    opened, arguments = cursor.take(), list[Node]()
    while not cursor.is_next(")") or arguments:
        arguments.append(_expression(cursor))
        if cursor.is_at_end or cursor.is_next(")"):
            break
        if cursor.is_next(","):
            cursor.take()
        else:
            cursor.fault("comma-missing", cursor.next.at, found=shown(cursor.next))
    cursor.close(opened)
    return tuple(arguments)


def _unknown_function(cursor: Cursor, name: Token) -> None:
    near = nearest_function(name.text)
    if near:
        cursor.fault("misspelt-function", name.at, name=name.text, nearest=near)
    else:
        cursor.fault("unknown-function", name.at, name=name.text, functions=", ".join(sorted(FUNCTIONS)))
