"""A pot allotted in order of arrival: everybody's turn, lots among equals, and what is left, to the cent."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from fractions import Fraction

from handprint.fingerprint import blob_id
from handprint.scheme.advice import Advice, advice
from handprint.scheme.application import Application, Award
from handprint.scheme.money import is_from_pot
from handprint.scheme.rules import Pot
from handprint.scheme.scheme import Scheme


@dataclass(frozen=True, slots=True)
class Allotted:
    """One application in its turn, with the advice on it, given what those before it got."""

    application: Application
    advice: Advice


@dataclass(frozen=True, slots=True)
class Allotment:
    """A whole queue in order: `before` + all that is allotted + `left` = `pot`, in EUR; without a pot, both are None.

    `before` was awarded from this pot earlier. `left` falls below 0 only where `before` is more than the pot.
    """

    pot: Fraction | None
    before: Fraction
    left: Fraction | None
    allotted: tuple[Allotted, ...]

    def total(self) -> Fraction:
        """Return what is allotted now, in EUR."""
        return sum((one.advice.grantable for one in self.allotted), Fraction(0))


def allot(scheme: Scheme, applications: Iterable[Application], seed: str) -> Allotment:
    """Return what each application gets in order of arrival, whatever order they are given in.

    Those with the same turn are ordered by SHA-256 of the seed, a line feed and the id of the initiative, so that
    anyone can replay the lots, and applying twice is no second lot. An application that gets nothing stops nobody
    after it.

    Raises:
        ValueError: two applications share an id, two awards share a number but not their content, or the seed is empty
            or more than one line (bugs: whoever reads these refuses them).
    """
    waiting = sorted(_told_apart(applications), key=lambda application: turn(scheme, application, seed))
    before = _awards_before(waiting)
    awards, allotted = before, []
    for application in waiting:
        found = advice(scheme, replace(application, earlier=awards))
        allotted.append(Allotted(application, found))
        awards = (*awards, *_award(scheme, application, found))
    return _settled(scheme, before, tuple(allotted))


def _settled(scheme: Scheme, before: tuple[Award, ...], allotted: tuple[Allotted, ...]) -> Allotment:
    spent = sum((award.amount for award in before if is_from_pot(scheme, award)), Fraction(0))
    pot = next((rule.amount.value for rule in scheme.rules if isinstance(rule, Pot)), None)
    now = sum((one.advice.grantable for one in allotted), Fraction(0))
    return Allotment(pot, spent, None if pot is None else pot - spent - now, allotted)


def turn(scheme: Scheme, application: Application, seed: str) -> tuple[date | datetime, str, str]:
    """Return what decides the order: the day or second of arrival or completion, then the lot, then the id.

    Raises:
        ValueError: the seed is empty or more than one line (a bug).
    """
    moved = application.completed if scheme.order.completion == "moves" else None
    moment = max(application.arrived, moved or application.arrived).replace(microsecond=0)
    at = moment.date() if scheme.order.granularity == "day" else moment
    return at, lot(seed, application.initiative), application.id


def lot(seed: str, initiative: str) -> str:
    """Return the lot of an initiative, in hexadecimal; the lowest goes first.

    Raises:
        ValueError: the seed is empty or more than one line (a bug).
    """
    if seed.splitlines() != [seed]:
        raise ValueError("a seed is one line of text")
    return blob_id(f"{seed}\n{initiative}".encode())


def _told_apart(applications: Iterable[Application]) -> tuple[Application, ...]:
    found = tuple(applications)
    if len({application.id for application in found}) != len(found):
        raise ValueError("two applications share an id")
    return found


def _awards_before(applications: Iterable[Application]) -> tuple[Award, ...]:
    """Return all awards that the applications know of, each once."""
    found = {award for application in applications for award in application.earlier}
    if len({award.number for award in found}) != len(found):
        raise ValueError("two awards share a number")
    return tuple(sorted(found, key=lambda award: award.number))


def _award(scheme: Scheme, application: Application, found: Advice) -> Iterable[Award]:
    """Yield what an application gets as an award, for those who come after it."""
    if found.grantable:
        period, day = application.period, application.arrived.date()
        number = f"application {application.id}"
        yield Award(number, scheme.id, application.initiative, period.start, period.end, day, found.grantable)
