"""Values in words: with their unit, exact where a decimal can write them, in Dutch and English."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from handprint.arithmetic import Rounding, decimals_needed, rounded
from handprint.expr.types import NumberType, Type, Value
from handprint.expr.units import NO_UNIT, Unit
from handprint.language import format_number
from handprint.model.model import UnitName
from handprint.problems import Language, Text

UNKNOWN: Final = Text("onbekend", "unknown")
YES: Final = Text("ja", "yes")
NO: Final = Text("nee", "no")
MOST_PLACES: Final = 10
"""An explanation shows a value exactly if this many decimals can; else it says that the rest was left out."""


def said(value: Value, kind: Type, units: Mapping[str, UnitName]) -> Text:
    """Return a value in words."""
    match value:
        case None:
            return UNKNOWN
        case bool():
            return YES if value else NO
        case str():
            return Text(value, value)
        case frozenset():
            codes = ", ".join(sorted(value)) or "-"
            return Text(codes, codes)
        case Fraction():
            unit = kind.unit if isinstance(kind, NumberType) and kind.unit else NO_UNIT
            return Text(_number(value, unit, units, "nl"), _number(value, unit, units, "en"))


def _number(value: Fraction, unit: Unit, units: Mapping[str, UnitName], language: Language) -> str:
    number = plainly(value, language, 2 if ("EUR", 1) in unit.powers else 0)
    if unit == NO_UNIT:
        return number
    named = unit_named(unit, units, language)
    return f"EUR {number}{named.removeprefix('EUR')}" if named.startswith("EUR") else f"{number} {named}"


def unit_named(unit: Unit, units: Mapping[str, UnitName], language: Language) -> str:
    """Return the name of a unit as people say it: "EUR per mens x dagdeel", with the ids where a model names none."""
    upper = [_named(name, units, language) for name, power in unit.powers for _ in range(power)]
    lower = [_named(name, units, language, one=True) for name, power in unit.powers for _ in range(-power)]
    above = " x ".join(upper)
    return f"{above} per {' x '.join(lower)}" if lower else above


def _named(name: str, units: Mapping[str, UnitName], language: Language, *, one: bool = False) -> str:
    if name not in units:
        return name
    return (units[name].one if one else units[name].many).said(language)


def plainly(value: Fraction, language: Language, least_places: int = 0) -> str:
    """Return a number with the decimals that it has; "..." at the end says that more were left out."""
    places = decimals_needed(value)
    if places is not None and places <= MOST_PLACES:
        return format_number(value, language, max(places, least_places))
    return format_number(rounded(value, Rounding(MOST_PLACES, "toward_zero")), language, MOST_PLACES) + "..."


def share(value: Fraction, language: Language) -> str:
    """Return a share (0-1) as a percentage with the decimals that it has."""
    return f"{plainly(value * 100, language)}%"
