"""Where an interview can be."""

from dataclasses import dataclass
from typing import TypeAlias

from handprint.questionnaire.record import Key


@dataclass(frozen=True, slots=True)
class Outside:
    """At a change that was made outside the interview."""


@dataclass(frozen=True, slots=True)
class Head:
    """At a field of the head: who it is about."""

    key: Key


@dataclass(frozen=True, slots=True)
class Question:
    """At a question, or at a field of a row; the row may not be there yet."""

    key: Key


@dataclass(frozen=True, slots=True)
class Group:
    """At the list of the rows of a repeat group."""

    group: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """At what does not fit: `key` is what it is about, `origin` what was answered, `rest` comes after."""

    key: Key
    origin: Key
    rest: tuple[Key, ...] = ()


@dataclass(frozen=True, slots=True)
class Review:
    """At the answers of one section, or at all of them."""

    part: int | None = None


@dataclass(frozen=True, slots=True)
class Longer:
    """At the offer to go on with the extended route."""


@dataclass(frozen=True, slots=True)
class Confirm:
    """At a step of the confirmation."""

    step: int = 0


@dataclass(frozen=True, slots=True)
class Gone:
    """The interview has ended."""


At: TypeAlias = Outside | Head | Question | Group | Doubt | Review | Longer | Confirm | Gone
