"""A formula as text again: one way to write each tree, with no more parentheses than it needs."""

from typing import Final

from handprint.arithmetic import decimals_needed, plain
from handprint.expr.operations import OPERATIONS, Operation
from handprint.expr.syntax import Call, Codes, Name, Node, Number, String, Unknown, YesNo
from handprint.expr.tokens import is_thousands_like
from handprint.expr.types import as_bars

_TIGHTEST: Final = 1 + max(row.precedence for row in OPERATIONS.values())
_COMPARISON: Final = OPERATIONS["="].precedence
_NEGATIVE: Final = OPERATIONS["negative"]
_QUOTIENT: Final = OPERATIONS["/"]


def to_text(node: Node) -> str:
    """Return the formula in its canonical spelling; it parses back to a tree with the same values.

    A value that nobody can know prints as `unknown`, which cannot be parsed.
    """
    return _written(node)[0]


def _written(node: Node) -> tuple[str, int]:
    """Return the text, and how strongly it holds together."""
    match node:
        case Number():
            return _number(node)
        case String(value=value):
            return "'" + value.replace("'", "''") + "'", _TIGHTEST
        case YesNo(value=value):
            return ("true" if value else "false"), _TIGHTEST
        case Codes(value=codes):
            return f"codes {as_bars(codes)}", _TIGHTEST
        case Unknown():
            return "unknown", _TIGHTEST
        case Name(id=id_):
            return id_, _TIGHTEST
        case Call(operation=id_, arguments=arguments):
            return _call(OPERATIONS[id_], arguments)


def _number(node: Number) -> tuple[str, int]:
    shown = node.value * 100 if node.percent else node.value
    if decimals_needed(shown) is None:
        whole = Number(type(shown)(node.value.numerator), node.unit), Number(type(shown)(node.value.denominator))
        return _call(_QUOTIENT, whole)
    digits = plain(shown)
    # A third decimal too few reads as thousands to a Dutch eye, and the parser refuses it.
    digits += "0" if is_thousands_like(digits.removeprefix("-")) else ""
    unit = "" if node.unit is None else f" [{node.unit}]"
    return digits + ("%" if node.percent else unit), _TIGHTEST


def _call(operation: Operation, arguments: tuple[Node, ...]) -> tuple[str, int]:
    if not operation.precedence:
        inside = ", ".join(to_text(argument) for argument in arguments)
        return f"{operation.spelled}({inside})", _TIGHTEST
    if operation.most == 1:
        return _prefixed(operation, arguments[0]), operation.precedence
    sign = f" {operation.spelled} "
    return sign.join(_operand(operation, at, argument) for at, argument in enumerate(arguments)), operation.precedence


def _prefixed(operation: Operation, argument: Node) -> str:
    # Without parentheses the minus sign would become part of the number.
    apart = operation is _NEGATIVE and isinstance(argument, Number)
    text = _enclosed(argument, operation.precedence + apart * _TIGHTEST)
    return f"{operation.spelled} {text}" if operation.spelled.isalpha() else f"{operation.spelled}{text}"


def _operand(operation: Operation, at: int, argument: Node) -> str:
    same = isinstance(argument, Call) and argument.operation == operation.id
    chains = same and operation.most is None
    first = at == 0 and operation.precedence != _COMPARISON
    return _enclosed(argument, operation.precedence + (0 if chains or first else 1))


def _enclosed(node: Node, least: int) -> str:
    text, strength = _written(node)
    return text if strength >= least else f"({text})"
