"""The cases of a scheme file: applications that differ from one above them, and what must come out."""

from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from typing import Final

from handprint.document import Path
from handprint.model.fields import Fields
from handprint.model.parts import GOALS
from handprint.questionnaire.answers import Period
from handprint.scheme.application import (
    Application,
    Award,
    ExternalHandprint,
    HandprintFacts,
    LineFact,
    OverlapFact,
    OwnHandprint,
)
from handprint.scheme.fields import read_day, read_moment, read_wholes, read_yes_no
from handprint.scheme.rule_read import COUNTS, ROUTES, STATUSES
from handprint.scheme.scheme import Cases, Queue, Try

_ABOVE: Final[Path] = ("cases", "application")
_MOST_MONTHS: Final = 10**10


@dataclass(frozen=True, slots=True)
class _Written:
    """An application in a case: what is written there, and for the rest what is written above all cases."""

    fields: Fields
    here: Path

    def at(self, *keys: str) -> Path:
        """Return where a key is written; the place above all cases where it is not written here."""
        return (*self.here, *keys) if self.fields.document.has((*self.here, *keys)) else (*_ABOVE, *keys)

    def needed(self, *keys: str) -> Path:
        """Return where a key is written; note that it is missing where it stands in neither place."""
        path = self.at(*keys)
        if not self.fields.document.has(path):
            self.fields.note_key("missing-key", path, key=keys[-1])
        return path

    def has(self, *keys: str) -> bool:
        """Return whether a key has a value; `none` takes away what is written above."""
        return self.fields.document.has(self.at(*keys)) and self.fields.written(self.at(*keys)) != "none"

    def amount(self, key: str) -> Fraction:
        """Return an amount of money above 0, in whole cents; 1 stands in."""
        return read_money(self.fields, self.needed(key))

    def day(self, *keys: str) -> date:
        """Return a day."""
        return read_day(self.fields, self.needed(*keys))


def read_money(fields: Fields, path: Path) -> Fraction:
    """Return an amount of money above 0, in whole cents; 1 stands in."""
    value = fields.number(path)
    if value is not None and (value <= 0 or (value * 100).denominator != 1):
        fields.has_stand_in = True
        fields.note("asked-not-cents", path, written=fields.written(path) or "")
        return Fraction(1)
    return value or Fraction(1)


def read_cases(fields: Fields) -> Cases:
    """Return the worked examples of a scheme."""
    return Cases(
        authority=fields.text(("cases", "authority")),
        tries=tuple(_try(fields, ("cases", "tries", at)) for at in fields.items(("cases", "tries"))),
        queues=tuple(_queue(fields, ("cases", "queues", at)) for at in fields.items(("cases", "queues"))),
    )


def _try(fields: Fields, path: Path) -> Try:
    expect, hours = (*path, "expect"), (*path, "hours")
    return Try(
        case=fields.text((*path, "case")),
        application=_application(_Written(fields, (*path, "with"))),
        outcomes=tuple((key, fields.written((*expect, key)) or "") for key in fields.keys(expect)),
        grantable=fields.number((*path, "grantable")) or Fraction(0),
        hours=fields.number(hours) if fields.document.has(hours) else None,
        place=fields.place(path),
    )


def _queue(fields: Fields, path: Path) -> Queue:
    applications, expect, left = (*path, "applications"), (*path, "expect"), (*path, "left")
    return Queue(
        case=fields.text((*path, "case")),
        seed=fields.text((*path, "seed")),
        applications=tuple(_application(_Written(fields, (*applications, at))) for at in fields.items(applications)),
        allotted=tuple((key, fields.number((*expect, key)) or Fraction(0)) for key in fields.keys(expect)),
        left=fields.number(left) if fields.document.has(left) else None,
        place=fields.place(path),
    )


def _application(written: _Written) -> Application:
    fields = written.fields
    return Application(
        id=fields.text(written.needed("id")),
        initiative=fields.text(written.needed("initiative")),
        asked=written.amount("asked"),
        arrived=_moment(written, "arrived"),
        period=_period(written),
        completed=_moment(written, "completed") if written.has("completed") else None,
        handprint=_handprint(written) if written.has("handprint") else None,
        earlier=_awards(fields, written.at("earlier")),
        target=written.amount("target") if written.has("target") else None,
        months=fields.whole(written.at("months"), 0, _MOST_MONTHS) if written.has("months") else None,
        new_activities=read_yes_no(fields, written.at("new_activities")) if written.has("new_activities") else None,
        voucher_issued=written.day("voucher_issued") if written.has("voucher_issued") else None,
    )


def _moment(written: _Written, key: str) -> datetime:
    return read_moment(written.fields, written.needed(key))


def _period(written: _Written) -> Period:
    status = written.fields.one_of(written.needed("period", "status"), STATUSES, "realised")
    return Period(written.day("period", "from"), written.day("period", "to"), status)


def _awards(fields: Fields, path: Path) -> tuple[Award, ...]:
    return tuple(_award(fields, (*path, at)) for at in fields.items(path))


def _award(fields: Fields, path: Path) -> Award:
    return Award(
        number=fields.text((*path, "number")),
        scheme=fields.text((*path, "scheme")),
        initiative=fields.text((*path, "initiative")),
        start=read_day(fields, (*path, "from")),
        end=read_day(fields, (*path, "to")),
        arrived=read_day(fields, (*path, "arrived")),
        amount=read_money(fields, (*path, "amount")),
    )


# ---- handprints ----


def _handprint(written: _Written) -> HandprintFacts:
    """A handprint with a maker is another's; of one of ours everything is told."""
    fields = written.fields
    if written.has("handprint", "maker"):
        goals = read_wholes(fields, written.needed("handprint", "goals"), 1, GOALS)
        return ExternalHandprint(fields.text(written.needed("handprint", "maker")), goals)
    unknown = written.needed("handprint", "unknown")
    return OwnHandprint(
        model=fields.id(written.needed("handprint", "model")),
        version=fields.text(written.needed("handprint", "version")),
        route=fields.one_of(written.needed("handprint", "route"), ROUTES, "short"),
        unknown=tuple(fields.id((*unknown, at)) for at in fields.items(unknown)),
        overlaps=_overlaps(fields, written.needed("handprint", "overlaps")),
        lines=_lines(fields, written.needed("handprint", "lines")),
        confirmed=read_yes_no(fields, written.needed("handprint", "confirmed")),
    )


def _overlaps(fields: Fields, path: Path) -> tuple[OverlapFact, ...]:
    paths = [(*path, at) for at in fields.items(path)]
    return tuple(
        OverlapFact(
            fields.text((*at, "group")), read_money(fields, (*at, "amount")), read_yes_no(fields, (*at, "explained"))
        )
        for at in paths
    )


def _lines(fields: Fields, path: Path) -> tuple[LineFact, ...]:
    return tuple(_line(fields, (*path, at)) for at in fields.items(path))


def _line(fields: Fields, path: Path) -> LineFact:
    quantity = (*path, "quantity")
    return LineFact(
        indicator=fields.id((*path, "indicator")),
        counts=fields.one_of((*path, "counts"), COUNTS, "impact"),
        goals=read_wholes(fields, (*path, "goals"), 1, GOALS),
        quantity=None if fields.written(quantity) == "unknown" else fields.number(quantity),
    )
