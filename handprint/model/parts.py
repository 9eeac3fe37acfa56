"""The parts of a model file around its numbers and lines: sources, goals, display and cases."""

import re
from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from handprint.document import Path
from handprint.model.fields import Fields, ratio
from handprint.model.model import Case, DisplayBand, Goal, Presentation, Source, UnitName

GOALS: Final = 17
"""How many Sustainable Development Goals there are. Source: United Nations, A/RES/70/1 (2015)."""
MOST_PLACES: Final = 6

_COLOUR: Final = re.compile(r"#[0-9A-Fa-f]{6}", re.ASCII)
_TARGET: Final = re.compile(r"(?:[1-9]|1[0-7])\.(?:[1-9][0-9]?|[a-d])", re.ASCII)
_URL: Final = re.compile(r"https?://[^\s/.]+\.[^\s]+")
_ANSWERS: Final = re.compile(r"(?!.*(?:^|/)\.\.(?:/|$))[^/\\:\x00-\x1f][^\\:\x00-\x1f]*\.ya?ml")
NOT_NUMBERS: Final = ("unknown", "not_applicable")
"""What a case may expect of a figure instead of a number."""


def read_sources(fields: Fields) -> Mapping[str, Source]:
    """Return the sources by id."""
    return MappingProxyType({id_: _source(fields, ("sources", id_)) for id_ in fields.keys(("sources",))})


def _source(fields: Fields, path: Path) -> Source:
    fields.check_source_id(path)
    url = fields.text((*path, "url"))
    if url.strip() and not _URL.fullmatch(url):
        fields.note("source-url", (*path, "url"), written=url)
    return Source(
        id=str(path[-1]),
        title=fields.text((*path, "title")),
        publisher=fields.text((*path, "publisher")),
        year=fields.year((*path, "year")),
        url=url,
    )


def read_units(fields: Fields) -> Mapping[str, UnitName]:
    """Return what units are called, by the name that they have in formulas."""
    return MappingProxyType({id_: _unit(fields, ("units", id_)) for id_ in fields.keys(("units",))})


def _unit(fields: Fields, path: Path) -> UnitName:
    many = fields.words(path)
    return UnitName(many, fields.words_or_none((*path, "one")) or many)


def read_goals(fields: Fields) -> Mapping[int, Goal]:
    """Return the goals by number, in the order of the file."""
    goals = (_goal(fields, ("goals", key)) for key in fields.keys(("goals",)))
    return MappingProxyType({goal.number: goal for goal in goals})


def _goal(fields: Fields, path: Path) -> Goal:
    colour = fields.text((*path, "colour"))
    if colour.strip() and not _COLOUR.fullmatch(colour):
        fields.note("colour-unreadable", (*path, "colour"), written=colour)
    return Goal(goal_number(fields, path), fields.words(path), colour.lower())


def goal_number(fields: Fields, path: Path) -> int:
    """Return the number of the goal that is the key of a path; 0 stands in."""
    key = str(path[-1])
    if key in map(str, range(1, GOALS + 1)):
        return int(key)
    fields.note_key("goal-number", path, written=key, most=GOALS)
    return 0


def target(fields: Fields, path: Path) -> str:
    """Return which of the 169 targets an indicator works for, such as `3.8` or `13.b`."""
    written = fields.text(path)
    if written.strip() and not _TARGET.fullmatch(written):
        fields.note("target-unreadable", path, written=written)
    return written


def read_presentation(fields: Fields) -> Presentation:
    """Return how figures are displayed; without this part they are displayed as they are."""
    figures = tuple(key for key in fields.keys(("presentation",)) if key != "by_size")
    places = {id_: _percent_places(fields, id_) for id_ in figures if _has(fields, id_, "percent_places")}
    by_size = frozenset(id_ for id_ in figures if _has(fields, id_, "round_to"))
    for id_ in figures:
        _check_display(fields, id_)
    return Presentation(_bands(fields), by_size, MappingProxyType(places))


def _has(fields: Fields, id_: str, key: str) -> bool:
    return fields.written(("presentation", id_, key)) is not None


def _percent_places(fields: Fields, id_: str) -> int:
    return fields.whole(("presentation", id_, "percent_places"), 0, MOST_PLACES)


def _check_display(fields: Fields, id_: str) -> None:
    """A figure is displayed in one way, and the classes of size must be there if it goes by them."""
    path = ("presentation", id_)
    if _has(fields, id_, "round_to") == _has(fields, id_, "percent_places"):
        fields.note_key("display-one-way", path, id=id_)
    if _has(fields, id_, "round_to") and not fields.document.has(("presentation", "by_size")):
        fields.note("by-size-missing", (*path, "round_to"))


def _bands(fields: Fields) -> tuple[DisplayBand, ...]:
    bands = tuple(_band(fields, ("presentation", "by_size", at)) for at in fields.items(("presentation", "by_size")))
    for at, band in enumerate(bands):
        _check_band(fields, ("presentation", "by_size", at), band, bands[at - 1] if at else None)
    if bands and bands[-1].below is not None:
        fields.note_key("last-band-closed", ("presentation", "by_size", len(bands) - 1))
    return bands


def _band(fields: Fields, path: Path) -> DisplayBand:
    at = (*path, "below")
    below = fields.number(at) if fields.document.has(at) else None
    return DisplayBand(below, fields.number((*path, "to")) or Fraction(0))


def _check_band(fields: Fields, path: Path, band: DisplayBand, before: DisplayBand | None) -> None:
    if before is not None and (before.below is None or (band.below is not None and band.below <= before.below)):
        fields.note_key("bands-not-rising", path)
    if band.to <= 0:
        fields.note("band-step", (*path, "to"))


def read_cases(fields: Fields) -> tuple[Case, ...]:
    """Return the worked examples that the model must reproduce."""
    return tuple(_case(fields, ("cases", at)) for at in fields.items(("cases",)))


def _case(fields: Fields, path: Path) -> Case:
    answers = fields.text((*path, "answers"))
    if answers.strip() and not _ANSWERS.fullmatch(answers):
        fields.note("case-path", (*path, "answers"), written=answers)
    expect = (*path, "expect")
    return Case(
        answers=answers,
        expect=tuple((key, _expected(fields, (*expect, key))) for key in fields.keys(expect)),
        authority=fields.text((*path, "authority")),
        tolerance=_tolerance(fields, (*path, "tolerance")),
        place=fields.place(path),
    )


def _expected(fields: Fields, path: Path) -> str:
    found = fields.written(path)
    if found is not None and found not in NOT_NUMBERS and ratio(found) is None:
        fields.note("case-value", path, written=found)
    return found or ""


def _tolerance(fields: Fields, path: Path) -> Fraction:
    value = fields.number(path) if fields.document.has(path) else Fraction(0)
    if value is not None and value < 0:
        fields.note("case-tolerance", path)
    return value or Fraction(0)
