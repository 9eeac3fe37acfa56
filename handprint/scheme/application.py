"""An application under a scheme as facts: what is asked, when it came, and what its handprint shows."""

from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from typing import TypeAlias

from handprint.model.model import Counts
from handprint.questionnaire.answers import Period
from handprint.questionnaire.questionnaire import Route


@dataclass(frozen=True, slots=True)
class LineFact:
    """One line of a handprint: how it counts, for which goals, and its quantity; None where that is unknown."""

    indicator: str
    counts: Counts
    goals: tuple[int, ...]
    quantity: Fraction | None


@dataclass(frozen=True, slots=True)
class OverlapFact:
    """A possible double counting, the most that it may come to in EUR, and whether a reason was recorded."""

    group: str
    amount: Fraction
    explained: bool


@dataclass(frozen=True, slots=True)
class OwnHandprint:
    """What a handprint of this program shows: `unknown` are the figures that cannot be said for want of answers."""

    model: str
    version: str
    route: Route
    unknown: tuple[str, ...]
    overlaps: tuple[OverlapFact, ...]
    lines: tuple[LineFact, ...]
    confirmed: bool


@dataclass(frozen=True, slots=True)
class ExternalHandprint:
    """A handprint of another maker: it cannot be calculated again; the goals are those that it names."""

    maker: str
    goals: tuple[int, ...]


HandprintFacts: TypeAlias = OwnHandprint | ExternalHandprint


@dataclass(frozen=True, slots=True)
class Award:
    """Money that was awarded before, in EUR; `arrived` is the day on which its application came."""

    number: str
    scheme: str
    initiative: str
    start: date
    end: date
    arrived: date
    amount: Fraction


@dataclass(frozen=True, slots=True)
class Application:
    """What is asked under a scheme. Moments are those of the clock at the counter, without a time zone.

    `completed` is when the last missing paper came, None where nothing was missing. `earlier` are all awards known so
    far, those of other initiatives too: what is left of the pot follows from them.

    Raises:
        ValueError: the amount asked is not above 0 or has parts of a cent, or a moment has a time zone (a bug: whoever
            reads applications refuses these).
    """

    id: str
    initiative: str
    asked: Fraction
    arrived: datetime
    period: Period
    completed: datetime | None = None
    handprint: HandprintFacts | None = None
    earlier: tuple[Award, ...] = ()
    target: Fraction | None = None
    months: int | None = None
    new_activities: bool | None = None
    voucher_issued: date | None = None

    def __post_init__(self) -> None:
        if self.asked <= 0 or (self.asked * 100).denominator != 1:
            raise ValueError(f"an amount asked is a positive number of cents: {self.asked}")
        if any(moment is not None and moment.tzinfo for moment in (self.arrived, self.completed)):
            raise ValueError("a moment of arrival has no time zone")
