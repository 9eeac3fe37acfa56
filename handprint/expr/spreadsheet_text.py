"""The text of spreadsheet formulas: how parts are put together so that they keep their meaning.

English function names and commas, as workbook files hold them; a spreadsheet shows them in its own language.
"""

import re
from dataclasses import dataclass
from decimal import Context, Decimal
from enum import IntEnum
from fractions import Fraction

from handprint.expr.types import AnyType, Type

SIGNIFICANT_DIGITS = 15
LONGEST_STRING = 255

_LIKE_A_REFERENCE = re.compile(r"[a-z]{1,3}\d+|r\d*(c\d*)?|c\d*|true|false", re.IGNORECASE)
_ROW_MARK = "\x1f"
_ROW_PLACE = re.compile(f"{_ROW_MARK}([^{_ROW_MARK}]*){_ROW_MARK}")


ANY = AnyType()


class Binding(IntEnum):
    """How tightly a text holds together: inside something that holds tighter, it needs brackets."""

    COMPARISON = 1
    JOIN = 2
    SUM = 3
    PRODUCT = 4
    SIGN = 5
    WHOLE = 6


@dataclass(frozen=True, slots=True)
class Written:
    """A part of a formula, and what has to be known of it to build with it.

    `depth` counts functions and brackets inside one another. A number is `noisy` when it may differ from the exact one
    in its last binary digits, so that it must be snapped before it is compared.
    """

    text: str
    binding: Binding = Binding.WHOLE
    depth: int = 0
    type: Type = ANY
    noisy: bool = False
    literal: Fraction | None = None

    @property
    def is_single(self) -> bool:
        """Whether it is one name or literal."""
        return self.binding is Binding.WHOLE and not self.depth


def number(value: Fraction) -> Written:
    """Return a number as a spreadsheet holds it: at most 15 digits; a short fraction such as 1/3 stays a fraction."""
    decimal = Context(prec=SIGNIFICANT_DIGITS).divide(Decimal(value.numerator), Decimal(value.denominator))
    if Fraction(decimal) != value and max(abs(value.numerator), value.denominator) < 10**SIGNIFICANT_DIGITS:
        return Written(f"({value.numerator}/{value.denominator})", depth=1, noisy=True, literal=value)
    noisy = Fraction(decimal) != value
    return Written(format(decimal, "f"), Binding.SIGN if value < 0 else Binding.WHOLE, noisy=noisy, literal=value)


def string(value: str) -> Written:
    """Return a text in double quotes; one literal in a formula holds at most 255 characters."""
    if _ROW_MARK in value:
        raise ValueError("a text with control characters in a formula")
    parts = [value[at : at + LONGEST_STRING] for at in range(0, len(value), LONGEST_STRING)] or [""]
    quoted = (Written('"{}"'.format(part.replace('"', '""'))) for part in parts)
    return infix("&", Binding.JOIN, *quoted)


def truth(value: bool) -> Written:  # noqa: FBT001 - the value is what is written, not a switch
    """Return yes or no."""
    return Written("TRUE" if value else "FALSE")


def call(function: str, *arguments: Written) -> Written:
    """Return a function with its arguments."""
    text = ",".join(argument.text for argument in arguments)
    return Written(f"{function}({text})", depth=1 + max((argument.depth for argument in arguments), default=0))


UNKNOWN = call("NA")
ZERO = number(Fraction(0))


def infix(sign: str, binding: Binding, *operands: Written) -> Written:
    """Return operands with a sign between them, in brackets where they would otherwise fall apart."""
    if len(operands) == 1:
        return operands[0]
    first, *others = operands
    parts = (_held(first, binding), *(_held(other, Binding(binding + 1)) for other in others))
    return Written(sign.join(part.text for part in parts), binding, max(part.depth for part in parts))


def opposite(operand: Written) -> Written:
    """Return the operand with a minus sign."""
    held = _held(operand, Binding.WHOLE)
    return Written(f"-{held.text}", Binding.SIGN, held.depth)


def _held(part: Written, binding: Binding) -> Written:
    return part if part.binding >= binding else call("", part)


def workbook_name(id_: str) -> str:
    """Return the name of a step's cell: its id, or `co2_` where `co2` would be taken for a cell, row or column."""
    like = all(_LIKE_A_REFERENCE.fullmatch(part) for part in id_.split("."))
    return f"{id_}_" if like else id_


def same_row(id_: str) -> str:
    """Return the mark of a cell in the same row; an empty id marks the question whether the row is there."""
    return f"{_ROW_MARK}{id_}{_ROW_MARK}"


def marked(formula: str) -> tuple[str, ...]:
    """Return which cells of its own row a formula uses, each once, in order."""
    return tuple(dict.fromkeys(_ROW_PLACE.findall(formula)))


def filled(formula: str, places: dict[str, str]) -> str:
    """Return the formula with the marks of its row replaced by where those cells stand."""
    return _ROW_PLACE.sub(lambda mark: places[mark[1]], formula)
