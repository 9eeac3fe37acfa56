"""The type rules of the operations: what kinds and units fit together, and what comes out."""

from collections.abc import Callable
from typing import TypeAlias

from handprint.expr.types import (
    AnyType,
    ChoiceType,
    DateType,
    GroupType,
    Misfit,
    MultiType,
    NumberType,
    TextType,
    Type,
    YesNoType,
    named,
)
from handprint.expr.units import NO_UNIT, Unit
from handprint.problems import Text

Rule: TypeAlias = Callable[[tuple[Type, ...]], Type | Misfit]

ANY_NUMBER = NumberType(None)
PLAIN_NUMBER = NumberType(NO_UNIT)
YES_NO = YesNoType()


def _expected(kind: Text, argument: int, found: Type) -> Misfit:
    return Misfit("wrong-kind", (("expected", kind), ("found", named(found))), argument)


def _not_numbers(arguments: tuple[Type, ...]) -> Misfit | None:
    for at, kind in enumerate(arguments):
        if not isinstance(kind, (NumberType, AnyType)):
            return _expected(Text("getal", "number"), at, kind)
    return None


def _units(arguments: tuple[Type, ...]) -> tuple[tuple[int, Unit], ...]:
    return tuple(
        (at, kind.unit) for at, kind in enumerate(arguments) if isinstance(kind, NumberType) and kind.unit is not None
    )


def numbers_of_one_unit(arguments: tuple[Type, ...]) -> Type | Misfit:
    """Numbers that share a unit give that unit; a bare 0 takes the unit of the others."""
    misfit = _not_numbers(arguments)
    if misfit:
        return misfit
    units = _units(arguments)
    for at, unit in units[1:]:
        if unit != units[0][1]:
            return Misfit("units-differ", (("one", str(units[0][1])), ("other", str(unit))), at)
    return NumberType(units[0][1]) if units else ANY_NUMBER


def product(arguments: tuple[Type, ...]) -> Type | Misfit:
    """Units multiply; where a factor fits any unit, so does the product."""
    misfit = _not_numbers(arguments)
    if misfit:
        return misfit
    units = _units(arguments)
    unit = NO_UNIT
    for _, factor in units:
        unit = unit.times(factor)
    return NumberType(unit) if len(units) == len(arguments) else ANY_NUMBER


def quotient(arguments: tuple[Type, ...]) -> Type | Misfit:
    """Units divide; where one of both fits any unit, so does the quotient."""
    misfit = _not_numbers(arguments)
    if misfit:
        return misfit
    units = tuple(unit for _, unit in _units(arguments))
    return NumberType(units[0].over(units[1])) if len(units) == len(arguments) else ANY_NUMBER


def first_number(arguments: tuple[Type, ...]) -> Type | Misfit:
    """The unit of the first number; further arguments are plain numbers."""
    misfit = _not_numbers(arguments)
    if misfit:
        return misfit
    for at, unit in _units(arguments[1:]):
        if unit != NO_UNIT:
            return Misfit("units-differ", (("one", str(NO_UNIT)), ("other", str(unit))), at + 1)
    return arguments[0] if isinstance(arguments[0], NumberType) else ANY_NUMBER


def all_yes_no(arguments: tuple[Type, ...]) -> Type | Misfit:
    """Yes/no in, yes/no out."""
    for at, kind in enumerate(arguments):
        if not isinstance(kind, (YesNoType, AnyType)):
            return _expected(named(YES_NO), at, kind)
    return YES_NO


def order(arguments: tuple[Type, ...]) -> Type | Misfit:
    """Numbers of one unit, or dates, can be put in order."""
    if any(isinstance(kind, DateType) for kind in arguments):
        return same_kind(arguments)
    alike = numbers_of_one_unit(arguments)
    return alike if isinstance(alike, Misfit) else YES_NO


def same_kind(arguments: tuple[Type, ...]) -> Type | Misfit:
    """Two values of one kind can be compared; that a literal is one of the codes is checked where it is written."""
    for at, kind in enumerate(arguments):
        if isinstance(kind, (MultiType, GroupType)):
            return Misfit("cannot-compare", (("found", named(kind)),), at)
    together = alternatives(arguments)
    return together if isinstance(together, Misfit) else YES_NO


def alternatives(arguments: tuple[Type, ...]) -> Type | Misfit:
    """Values of which one is taken must be of one kind; the codes of choices come together."""
    found = tuple(kind for kind in arguments if not isinstance(kind, AnyType))
    if not found:
        return AnyType()
    if all(isinstance(kind, NumberType) for kind in found):
        return numbers_of_one_unit(arguments)
    merged: Type = found[0]
    for kind in found[1:]:
        both = _together(merged, kind)
        if both is None:
            return _expected(named(merged), arguments.index(kind), kind)
        merged = both
    return merged


def _together(one: Type, other: Type) -> Type | None:
    match one, other:
        case (ChoiceType(codes=left), ChoiceType(codes=right)):
            return ChoiceType(tuple(dict.fromkeys((*left, *right))))
        case (ChoiceType() | DateType(), TextType()):
            return one
        case (TextType(), ChoiceType() | DateType()):
            return other
    return one if type(one) is type(other) else None


def chosen(arguments: tuple[Type, ...]) -> Type | Misfit:
    """The first of `if` decides, the other two are alternatives."""
    if not isinstance(arguments[0], (YesNoType, AnyType)):
        return _expected(named(YES_NO), 0, arguments[0])
    return _shifted(alternatives(arguments[1:]), 1)


def _shifted(found: Type | Misfit, by: int) -> Type | Misfit:
    if isinstance(found, Misfit) and found.argument >= 0:
        return Misfit(found.code, found.facts, found.argument + by)
    return found


def known_or_not(arguments: tuple[Type, ...]) -> Type | Misfit:
    """Every value can be known or unknown; a group of rows is asked about by its id as well."""
    del arguments
    return YES_NO


def selection(arguments: tuple[Type, ...]) -> Type | Misfit:
    """A multi-choice and one of its codes."""
    if not isinstance(arguments[0], (MultiType, AnyType)):
        return _expected(Text("meerkeuze", "multi-choice"), 0, arguments[0])
    if not isinstance(arguments[1], TextType):
        return _expected(Text("code tussen aanhalingstekens", "code in quotes"), 1, arguments[1])
    return YES_NO


def selection_count(arguments: tuple[Type, ...]) -> Type | Misfit:
    """How many codes of a multi-choice were chosen."""
    if not isinstance(arguments[0], (MultiType, AnyType)):
        return _expected(Text("meerkeuze", "multi-choice"), 0, arguments[0])
    return PLAIN_NUMBER


def bands(arguments: tuple[Type, ...]) -> Type | Misfit:
    """A number, then bounds in its unit and between each two bounds a value: x, b0, v0, b1, v1, ..., bn."""
    measured = numbers_of_one_unit((arguments[0], *arguments[1::2]))
    if isinstance(measured, Misfit):
        return Misfit(measured.code, measured.facts, max(0, 2 * measured.argument - 1))
    values = numbers_of_one_unit(arguments[2::2])
    return Misfit(values.code, values.facts, 2 * values.argument + 2) if isinstance(values, Misfit) else values


def over_rows_number(arguments: tuple[Type, ...]) -> Type | Misfit:
    """A repeat group and a number for each of its rows."""
    if not isinstance(arguments[0], (GroupType, AnyType)):
        return Misfit("group-expected", (("found", named(arguments[0])),), 0)
    return _shifted(numbers_of_one_unit(arguments[1:]), 1)


def over_rows_count(arguments: tuple[Type, ...]) -> Type | Misfit:
    """A repeat group and a yes/no for each of its rows."""
    if not isinstance(arguments[0], (GroupType, AnyType)):
        return Misfit("group-expected", (("found", named(arguments[0])),), 0)
    return _shifted(_counted(arguments[1:]), 1)


def _counted(arguments: tuple[Type, ...]) -> Type | Misfit:
    found = all_yes_no(arguments)
    return found if isinstance(found, Misfit) else PLAIN_NUMBER
