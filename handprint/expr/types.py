"""What kinds of value the language knows, and how a formula that does not fit is told."""

from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from handprint.expr.units import NO_UNIT, Unit
from handprint.problems import Fact, Text

Value: TypeAlias = Fraction | str | bool | frozenset[str] | None
"""A number, a code, text or ISO date, yes/no, the chosen codes of a multi-choice; None is unknown, never zero."""


@dataclass(frozen=True, slots=True)
class NumberType:
    """A number with a unit; no unit at all (None) fits every unit: a bare 0, or a value that is never known."""

    unit: Unit | None


@dataclass(frozen=True, slots=True)
class YesNoType:
    """Yes or no."""


@dataclass(frozen=True, slots=True)
class ChoiceType:
    """One of a closed list of codes."""

    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MultiType:
    """Any number of codes of a closed list."""

    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TextType:
    """Text, of which a formula may only ask whether it was answered or equals something."""


@dataclass(frozen=True, slots=True)
class DateType:
    """A day, held as ISO text (2025-01-31), so that order is alphabetical in every rendering."""


@dataclass(frozen=True, slots=True)
class GroupType:
    """A repeat group: rows of fields, only usable inside an aggregate."""


@dataclass(frozen=True, slots=True)
class AnyType:
    """The type of a value that is never known here: it fits everywhere."""


Type: TypeAlias = NumberType | YesNoType | ChoiceType | MultiType | TextType | DateType | GroupType | AnyType


@dataclass(frozen=True, slots=True)
class Misfit:
    """Why arguments do not fit: a row of the catalogue, its facts, and which argument (-1: the whole)."""

    code: str
    facts: tuple[tuple[str, Fact], ...] = ()
    argument: int = -1


def as_bars(codes: frozenset[str]) -> str:
    """Return chosen codes as one text, `|a|b|`, and `|` where nothing was chosen: so they stand in tables and cells."""
    return "|" + "".join(f"{code}|" for code in sorted(codes))


def named(kind: Type) -> Text:
    """Return what a type is called, for people."""
    match kind:
        case NumberType(unit=unit):
            return _number_in(unit)
        case YesNoType():
            return Text("ja/nee", "yes/no")
        case ChoiceType():
            return Text("keuze", "choice")
        case MultiType():
            return Text("meerkeuze", "multi-choice")
        case TextType():
            return Text("tekst", "text")
        case DateType():
            return Text("datum", "date")
        case GroupType():
            return Text("groep met rijen", "group of rows")
        case AnyType():
            return Text("onbekend", "unknown")


def _number_in(unit: Unit | None) -> Text:
    if unit is None:
        return Text("getal", "number")
    if unit == NO_UNIT:
        return Text("getal zonder eenheid", "number without a unit")
    return Text(f"getal in [{unit}]", f"number in [{unit}]")
