"""The values that only scheme files have: days, moments, dated amounts, grounds and lists."""

import re
from collections.abc import Mapping
from datetime import date, datetime, time
from fractions import Fraction
from types import MappingProxyType
from typing import Final, Literal, TypeVar

from handprint.arithmetic import Rounding, RoundingMode
from handprint.document import Path
from handprint.expr.units import EUR, NO_UNIT, Unit
from handprint.model.fields import Fields
from handprint.model.model import EVIDENCE, Source
from handprint.problems import Text
from handprint.scheme.rules import Amount, Ground
from handprint.scheme.shown import euros, number, percent

T = TypeVar("T", bound=str)

_MODES: Final[tuple[RoundingMode, ...]] = ("half_away", "half_even", "floor", "ceiling", "toward_zero")
_MOMENT: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[ T][0-9]{2}:[0-9]{2}:[0-9]{2})?", re.ASCII)
NO_DAY: Final = date.min
"""Stands in for a day that could not be understood."""


def read_day(fields: Fields, path: Path) -> date:
    """Return a day."""
    written = fields.day(path)
    try:
        return date.fromisoformat(written)
    except ValueError:
        return NO_DAY


def read_day_or_none(fields: Fields, path: Path) -> date | None:
    """Return a day where one was written."""
    return read_day(fields, path) if fields.document.has(path) else None


def read_moment(fields: Fields, path: Path, otherwise: Literal["first", "last"] = "first") -> datetime:
    """Return a moment to the second; a day alone is its first or its last moment."""
    written = fields.text(path)
    try:
        found = datetime.fromisoformat(written) if _MOMENT.fullmatch(written) else None
    except ValueError:
        found = None
    if found is None:
        return _no_moment(fields, path, written)
    if otherwise == "last" and len(written) == len(found.date().isoformat()):
        return datetime.combine(found.date(), time.max)
    return found


def _no_moment(fields: Fields, path: Path, written: str) -> datetime:
    fields.has_stand_in = True
    if written.strip():
        fields.note("moment-unreadable", path, written=written)
    return datetime.combine(NO_DAY, time.min)


def check_days(fields: Fields, path: Path, first: date, last: date | None) -> None:
    """Note a last day (or moment) that comes before the first."""
    if last is not None and NO_DAY not in (_day(first), _day(last)) and last < first:
        fields.note("days-reversed", path, first=str(first), last=str(last))


def _day(found: date) -> date:
    return found.date() if isinstance(found, datetime) else found


def read_ground(fields: Fields, path: Path, what: Text, sources: Mapping[str, Source]) -> Ground:
    """Return what a number or rule rests on; an assumption says why it was made."""
    evidence = fields.one_of((*path, "evidence"), EVIDENCE, "assumption")
    note = fields.words_or_none((*path, "note"))
    source = None
    if fields.document.has((*path, "source")):
        source = sources.get(fields.reference((*path, "source"), "sources", "unknown-source"))
    elif fields.written((*path, "evidence")) in ("published", "derived"):
        fields.note_key("source-missing", path, evidence=evidence)
    if fields.written((*path, "evidence")) == "assumption" and note is None:
        fields.note_key("assumption-without-note", path)
    return Ground(what, evidence, source, note)


def read_amounts(fields: Fields, sources: Mapping[str, Source]) -> Mapping[str, Amount]:
    """Return the dated constants by id."""
    found = {id_: _amount(fields, ("amounts", id_), sources) for id_ in fields.keys(("amounts",))}
    return MappingProxyType(found)


def _amount(fields: Fields, path: Path, sources: Mapping[str, Source]) -> Amount:
    fields.check_id(path)
    unit = fields.unit((*path, "unit"))
    read = fields.share if unit == NO_UNIT else fields.number
    value = read((*path, "value")) or Fraction(0)
    first, last = read_day(fields, (*path, "from")), read_day_or_none(fields, (*path, "to"))
    check_days(fields, (*path, "to"), first, last)
    _check_value(fields, (*path, "value"), value, unit)
    name = fields.words((*path, "name"))
    what = _what(name, value, unit)
    ground = read_ground(fields, path, what, sources)
    return Amount(str(path[-1]), value, unit or NO_UNIT, first, last, ground, fields.key_place(path))


def _check_value(fields: Fields, path: Path, value: Fraction, unit: Unit | None) -> None:
    """Money is in whole cents, terms in whole months or days, and nothing is below 0."""
    is_money = unit is not None and dict(unit.powers).get("EUR") == 1
    parts = (value * 100 if is_money else value).denominator
    if value < 0 or (parts != 1 and unit != NO_UNIT):
        fields.has_stand_in = True
        fields.note("amount-not-whole", path, written=fields.written(path) or "")


def _what(name: Text, value: Fraction, unit: Unit | None) -> Text:
    """Return a number by its name and value; one that is not in whole cents has been told as a fault."""
    if unit == NO_UNIT:
        shown = percent(value)
    elif unit is not None and dict(unit.powers).get("EUR") == 1 and (value * 100).denominator == 1:
        shown = euros(value)
    else:
        shown = number(value)
    return Text(f"{name.nl} ({shown.nl})", f"{name.en} ({shown.en})")


def read_amount(fields: Fields, path: Path, amounts: Mapping[str, Amount], unit: Unit = EUR) -> Amount:
    """Return the amount that a rule names, which must have the unit that the rule needs."""
    found = amounts.get(fields.reference(path, "amounts", "unknown-amount"))
    if found is None:
        nothing = Ground(Text("", ""), "assumption", None, None)
        return Amount("", Fraction(1), unit, NO_DAY, None, nothing, fields.place(path))
    if found.unit != unit and fields.written(("amounts", found.id, "unit")) is not None:
        fields.note("amount-unit", path, id=found.id, unit=str(found.unit), wanted=str(unit))
    return found


def read_rounding(fields: Fields, path: Path) -> Rounding:
    """Return how something is rounded, to whole or to the cent."""
    return Rounding(fields.whole((*path, "places"), 0, 2), fields.one_of((*path, "mode"), _MODES, "half_away"))


def read_list(fields: Fields, path: Path, choices: tuple[T, ...]) -> tuple[T, ...]:
    """Return a list of words out of some choices, each at most once."""
    found = tuple(fields.one_of((*path, at), choices, choices[0]) for at in fields.items(path))
    check_once(fields, path)
    return found


def read_texts(fields: Fields, path: Path) -> tuple[str, ...]:
    """Return a list of texts, each at most once."""
    check_once(fields, path)
    return tuple(fields.text((*path, at)) for at in fields.items(path))


def read_wholes(fields: Fields, path: Path, least: int, most: int) -> tuple[int, ...]:
    """Return a list of whole numbers, each at most once."""
    check_once(fields, path)
    return tuple(fields.whole((*path, at), least, most) for at in fields.items(path))


def check_once(fields: Fields, path: Path) -> None:
    """Note what stands twice in a list."""
    seen: set[object] = set()
    for at in fields.items(path):
        written = str(fields.tree((*path, at)))
        if written in seen:
            fields.note("listed-twice", (*path, at), written=written)
        seen.add(written)


def read_yes_no(fields: Fields, path: Path) -> bool:
    """Return yes or no."""
    return fields.one_of(path, ("yes", "true", "no", "false"), "no") in ("yes", "true")
