"""What was written but cannot be understood without guessing: the question to ask, without its place yet."""

from dataclasses import dataclass
from typing import Final

from handprint.catalogue import problem
from handprint.problems import Fact, Place, Problem

_MAX_SHOWN: Final = 60


@dataclass(frozen=True, slots=True)
class Refusal:
    """A code of the catalogue with its facts; the reader knows the place."""

    code: str
    facts: tuple[tuple[str, Fact], ...] = ()

    def at(self, place: Place) -> Problem:
        """Return the refusal as a problem at the place where it was written."""
        return problem(self.code, place, **dict(self.facts))


def refused(code: str, written: str) -> Refusal:
    """Return the refusal of a written text, which the problem repeats, cut off when it is long."""
    shown = written.strip()
    return Refusal(code, (("written", shown if len(shown) <= _MAX_SHOWN else shown[:_MAX_SHOWN] + "…"),))
