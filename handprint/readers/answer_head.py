"""The head of an answer file: who it is about, which days, and which questionnaire and model."""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from handprint.catalogue import problem
from handprint.document import Document, Path
from handprint.problems import Fact, Problem
from handprint.questionnaire.answer_types import machine_day
from handprint.questionnaire.answers import Applicant, Confirmation, History, Initiative, Named, Period
from handprint.questionnaire.quoting import quoted
from handprint.readers.answer_written import (
    WrittenAnswerFile,
    WrittenApplicant,
    WrittenConfirmation,
    WrittenHistory,
    WrittenInitiative,
    WrittenPeriod,
)

NO_KVK: Final = "geen"
_INITIATIVE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,59}", re.ASCII)
_MUNICIPALITY: Final = re.compile(r"GM[0-9]{4}", re.ASCII)
_KVK: Final = re.compile(r"[0-9]{8}", re.ASCII)
_SEQUENCE: Final = re.compile(r"0|[1-9][0-9]{0,11}", re.ASCII)
_SHAPES: Final = {
    "initiative-id-form": _INITIATIVE,
    "municipality-form": _MUNICIPALITY,
    "kvk-form": _KVK,
    "history-sequence-form": _SEQUENCE,
}
_YES: Final = ("yes", "ja")
_UNREAD_DAY: Final = date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class Head:
    """Everything that an answer file says before and after its answers."""

    initiative: Initiative
    applicant: Applicant | None
    period: Period
    model: Named
    confirmed: Confirmation | None
    history: History | None


@dataclass(slots=True)
class _Reading:
    document: Document
    problems: list[Problem] = field(default_factory=list)

    def note(self, code: str, path: Path, **facts: Fact) -> None:
        self.problems.append(problem(code, self.document.place(path), **facts))

    def shaped(self, code: str, path: Path, written: str) -> str:
        if not _SHAPES[code].fullmatch(written):
            self.note(code, path, written=quoted(written))
        return written

    def text(self, path: Path, written: str) -> str:
        if not written.strip():
            self.note("answer-file-text-empty", path)
        return written.strip()

    def day(self, path: Path, written: str) -> date:
        """Return a day; one that cannot be read is noted, and another stands in for it."""
        found = machine_day(written)
        if found is None:
            self.note("day-unreadable", path, written=quoted(written))
        return found or _UNREAD_DAY


def read_head(written: WrittenAnswerFile, document: Document) -> tuple[Head, tuple[Problem, ...]]:
    """Return the head of an answer file, with everything that is wrong in it."""
    reading = _Reading(document)
    head = Head(
        initiative=_initiative(written.initiative, reading),
        applicant=None if written.applicant is None else _applicant(written.applicant, reading),
        period=_period(written.period, reading),
        model=Named("", "") if written.model is None else Named(written.model.id, written.model.version),
        confirmed=None if written.confirmed is None else _confirmed(written.confirmed, reading),
        history=None if written.history is None else _history(written.history, reading),
    )
    return head, tuple(reading.problems)


def _initiative(written: WrittenInitiative, reading: _Reading) -> Initiative:
    municipalities = (
        reading.shaped("municipality-form", ("initiative", "municipalities", at), code)
        for at, code in enumerate(written.municipalities)
    )
    return Initiative(
        id=reading.shaped("initiative-id-form", ("initiative", "id"), written.id),
        name=reading.text(("initiative", "name"), written.name),
        kind=reading.text(("initiative", "kind"), written.kind),
        municipalities=tuple(municipalities),
    )


def _applicant(written: WrittenApplicant, reading: _Reading) -> Applicant:
    if written.kvk != NO_KVK:
        reading.shaped("kvk-form", ("applicant", "kvk"), written.kvk)
    return Applicant(reading.text(("applicant", "name"), written.name), written.kvk)


def _history(written: WrittenHistory, reading: _Reading) -> History:
    sequence = reading.shaped("history-sequence-form", ("history", "sequence"), written.sequence)
    return History(int(sequence) if _SEQUENCE.fullmatch(sequence) else 0, written.hash)


def _confirmed(written: WrittenConfirmation, reading: _Reading) -> Confirmation:
    return Confirmation(
        by=reading.text(("confirmed", "by"), written.by),
        on=reading.day(("confirmed", "on"), written.on).isoformat(),
        publish=written.publish in _YES,
        reuse=written.reuse in _YES,
        role=written.role.strip(),
    )


# ---- the period ----


def _period(written: WrittenPeriod, reading: _Reading) -> Period:
    start = reading.day(("period", "from"), written.start)
    end = reading.day(("period", "to"), written.end)
    if machine_day(written.start) and machine_day(written.end):
        _check_period(start, end, reading)
    return Period(start, end, written.status)


def _check_period(start: date, end: date, reading: _Reading) -> None:
    """A period is never converted to a year, so one that is not a year is told."""
    if end < start:
        reading.note("period-reversed", ("period", "to"), start=start.isoformat(), end=end.isoformat())
    elif not is_whole_year(start, end):
        reading.note("period-part-year", ("period",), days=(end - start).days + 1)


def is_whole_year(start: date, end: date) -> bool:
    """Tell whether the days, both included, are one year, such as a calendar year or a season July-June."""
    days = (end - start).days + 1
    leap_day = any(_is_leap_day_between(year, start, end) for year in (start.year, end.year))
    return days == (366 if leap_day else 365)


def _is_leap_day_between(year: int, start: date, end: date) -> bool:
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return is_leap and start <= date(year, 2, 29) <= end
