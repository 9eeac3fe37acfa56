"""An interview at one moment, and what comes of a line: values, so that every step can be looked at by itself."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeAlias

from handprint.catalogue import remedy_of, what_is_wrong
from handprint.interview.asked import Asked
from handprint.interview.places import At
from handprint.interview.speech import Ending, Line
from handprint.interview.standing import Judging, Standing, Understanding, standing_of
from handprint.model.model import UnitName
from handprint.problems import Language, Problem, Problems, Text
from handprint.questionnaire.answers import Answer, Named
from handprint.questionnaire.questionnaire import Questionnaire, Route
from handprint.questionnaire.record import Change, Key, Said, Spelled, State
from handprint.questionnaire.spelled import route_of

Attach: TypeAlias = Callable[[str], tuple[str | None, Problems]]
"""Looks at a file that somebody names as evidence, and gives its reference with its fingerprint."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """What stays the same. `municipalities` are names by code; `units` say what units are called."""

    questionnaire: Questionnaire
    routes: Mapping[Route, Asked]
    today: date
    has_goal: bool
    model: Named
    units: Mapping[str, UnitName]
    municipalities: Mapping[str, str]
    attach: Attach | None
    understand: Understanding = field(default_factory=Understanding)
    judging: Judging = field(default_factory=Judging)

    def standing(self, state: State) -> Standing:
        """Return how a state stands on its own route."""
        return standing_of(self.routes[route_of(state)], state, self.understand, self.judging)


@dataclass(frozen=True, slots=True)
class Moment:
    """Where an interview is. After an excursion it goes to `queue`, the questions that it opened, and then `back`.

    `outside` are the changes made by hand that still have to be shown; `history` is all that was said.
    """

    fixed: Fixed
    standing: Standing
    at: At
    back: At | None = None
    queue: tuple[Key, ...] = ()
    outside: tuple[Change, ...] = ()
    history: tuple[Said, ...] = ()

    @property
    def state(self) -> State:
        """The state that everything adds up to."""
        return self.standing.state

    def after(self, *said: Said) -> "Moment":
        """Return the moment after something was said, in the same place."""
        state = dict(self.state)
        for change in (change for one in said for change in one.changes):
            state.pop(change.key, None)
            if change.new is not None:
                state[change.key] = change.new
        return replace(self, standing=self.fixed.standing(state), history=(*self.history, *said))

    def to(self, at: At) -> "Moment":
        """Return the moment in another place."""
        return replace(self, at=at)


@dataclass(frozen=True, slots=True)
class Turn:
    """What comes of a line."""

    moment: Moment
    lines: tuple[Line, ...] = ()
    said: tuple[Said, ...] = ()
    ending: Ending | None = None
    language: Language | None = None

    def saying(self, *before: Line) -> "Turn":
        """Return the turn with lines before its own."""
        return replace(self, lines=(*before, *self.lines))

    def having(self, *said: Said) -> "Turn":
        """Return the turn with what was said before."""
        return replace(self, said=(*said, *self.said))


def changed(moment: Moment, values: Mapping[Key, Spelled]) -> tuple[Change, ...]:
    """Return the changes that give keys other values; what was confirmed by the initiative no longer is."""
    made = tuple(Change(key, moment.state.get(key), new) for key, new in values.items())
    real = tuple(change for change in made if change.old != change.new)
    if not real or any(change.key[0] == "confirmed" for change in real):
        return real
    void = tuple(Change(key, old, None) for key, old in moment.state.items() if key[0] == "confirmed")
    return (*real, *void)


def told(problems: Problems) -> tuple[Line, ...]:
    """Return what is wrong and what to do about it, as lines."""
    return tuple(Line(_both(problem), "fault") for problem in problems)


def _both(problem: Problem) -> Text:
    return Text(
        f"{what_is_wrong(problem, 'nl')} {remedy_of(problem, 'nl')}",
        f"{what_is_wrong(problem, 'en')} {remedy_of(problem, 'en')}",
    )


def fault(moment: Moment, text: Text) -> Turn:
    """Return the turn in which a line could not be done."""
    return Turn(moment, (Line(text, "fault"),))


def is_same(one: Answer, other: Answer) -> bool:
    """Tell whether two answers say the same, whatever is noted beside them."""
    return (one.state, one.value, one.low, one.high) == (other.state, other.value, other.low, other.high)
