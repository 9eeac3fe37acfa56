"""The way through a questionnaire: every place where it stops, in order, and what is open there."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import inf
from typing import TypeAlias

from handprint.interview.asked import ANSWERS
from handprint.interview.places import At, Doubt, Group, Question, Review
from handprint.interview.standing import Standing, is_of_row, keys_of
from handprint.questionnaire.record import Key

Order: TypeAlias = float
LEAST_FOR_REVIEW = 2


@dataclass(frozen=True, slots=True)
class Stop:
    """A place on the way through the questionnaire; `part` is its section."""

    order: Order
    at: Question | Group | Review
    part: int


def stops(standing: Standing) -> Iterator[Stop]:
    """Yield every place on the way that is asked now: questions, repeat groups, and the answers of each section."""
    for number, part in enumerate(standing.asked.parts):
        if part.group:
            yield Stop(part.spots[0].number, Group(part.group), number)
            continue
        keys = tuple(keys_of(standing, part))
        yield from (Stop(standing.asked.spot(key).number, Question(key), number) for key in keys)
        if len(keys) >= LEAST_FOR_REVIEW:
            yield Stop(part.spots[-1].number + 1 / 2, Review(number), number)
    yield Stop(inf, Review(), len(standing.asked.parts))


def order_of(standing: Standing, at: At) -> Order:
    """Return where a place stands on the way; what is no part of it stands before the beginning."""
    match at:
        case Question(key=key) | Doubt(origin=key):
            return _order_of_key(standing, key)
        case Group(group=group):
            return standing.asked.part_of(group).spots[0].number
        case Review(part=None):
            return inf
        case Review(part=int() as part):
            return standing.asked.parts[part].spots[-1].number + 1 / 2
        case _:
            return 0


def _order_of_key(standing: Standing, key: Key) -> Order:
    """A field of a row stands where its group does."""
    if is_of_row(key):
        return standing.asked.part_of(key[1]).spots[0].number
    return standing.asked.spot(key).number


def open_at(standing: Standing, at: Question | Group) -> At | None:
    """Return where to go for what is open at a stop; None where nothing is."""
    if isinstance(at, Question):
        return at if standing.is_open(at.key) else None
    return at if standing.rows.get(at.group) is None else open_in_rows(standing, at.group)


def open_in_rows(standing: Standing, group: str) -> Question | None:
    """Return the first open field of the rows of a group."""
    keys = keys_of(standing, standing.asked.part_of(group))
    return next((Question(key) for key in keys if standing.is_open(key)), None)


@lru_cache(maxsize=4)
def open_keys(standing: Standing) -> tuple[Key, ...]:
    """Return every question that waits for an answer; a group without an answer as a whole."""
    found: list[Key] = []
    for part in standing.asked.parts:
        if part.group and standing.rows.get(part.group) is None:
            found.append((ANSWERS, part.group))
        found.extend(key for key in keys_of(standing, part) if standing.is_open(key))
    return tuple(found)
