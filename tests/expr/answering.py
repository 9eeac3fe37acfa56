"""How the tests give answers to a formula: what is not given is unknown."""

from collections.abc import Mapping
from fractions import Fraction

from handprint.expr.syntax import names_in
from handprint.expr.to_value import Scope, to_value
from handprint.expr.types import Value
from tests.expr.known import GROUP
from tests.expr.reading import checked

ROW: dict[str, Value] = {"fee": Fraction(5, 2), "participants": Fraction(4), "kind": "meal", "is_open": True}


def number(text: str) -> Fraction:
    """Return an exact number."""
    return Fraction(text)


def value(text: str, values: Mapping[str, Value] | None = None, rows: list[Mapping[str, Value]] | None = None) -> Value:
    """Return the value of a formula, where every answer that is not given is unknown."""
    return to_value(checked(text).node, scope(text, values or {}, rows))


def scope(text: str, values: Mapping[str, Value], rows: list[Mapping[str, Value]] | None) -> Scope:
    """Return answers to everything that a formula names."""
    unknown = dict.fromkeys(names_in(checked(text).node))
    return Scope({**unknown, **values}, {GROUP: None if rows is None else tuple(rows), "lessons": ()})
