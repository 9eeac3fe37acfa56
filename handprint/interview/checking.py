"""What does not fit: checks that are broken, and answers that differ much from last year's."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Literal, TypeAlias

from handprint.expr.syntax import names_in
from handprint.interview.asked import ANSWERS, Judged, Part
from handprint.interview.offered import carried
from handprint.interview.standing import Standing, is_of_row, keys_of
from handprint.problems import Text
from handprint.questionnaire.record import Key

Weight: TypeAlias = Literal["must", "check", "change"]


@dataclass(frozen=True, slots=True)
class Concern:
    """One thing that does not fit with an answer: `says` tells it, `names` are all answers that it is about.

    `is_settled`: a reason was given.
    """

    key: Key
    weight: Weight
    says: Text | None
    names: tuple[Key, ...]
    is_settled: bool


@lru_cache(maxsize=4)
def concerns(standing: Standing) -> tuple[Concern, ...]:
    """Return everything that does not fit, in the order of asking. Unknown never breaks a check."""
    return tuple(found for part in standing.asked.parts for found in _in_part(standing, part))


def _in_part(standing: Standing, part: Part) -> Iterator[Concern]:
    for key in keys_of(standing, part):
        spot = standing.asked.spot(key)
        if spot.checks:
            yield from _broken(standing, key, spot.checks)
        if is_large_change(standing, key):
            yield Concern(key, "change", None, (key,), _has_reason(standing, key))


def _broken(standing: Standing, key: Key, checks: tuple[Judged, ...]) -> Iterator[Concern]:
    for judged in checks:
        if standing.holds(judged, key) is False:
            names = tuple(_keys(standing, key, judged))
            must = judged.check.must
            settled = not must and _has_reason(standing, key)
            yield Concern(key, "must" if must else "check", judged.check.say, names, settled)


def _has_reason(standing: Standing, key: Key) -> bool:
    return bool(standing.answer(key).reason)


def _keys(standing: Standing, key: Key, judged: Judged) -> Iterator[Key]:
    """Yield the answers that a check is about, its own first; a field of rows stands for its whole group."""
    found = {key: None}
    for name in (*judged.names, *names_in(judged.node)):
        found[_key(standing, key, name)] = None
    yield from found


def _key(standing: Standing, key: Key, name: str) -> Key:
    spot = standing.asked.spots.get(name)
    if spot is None or not spot.group:
        return (ANSWERS, name)
    return (*key[:3], name) if is_of_row(key) and key[1] == spot.group else (ANSWERS, spot.group)


def is_large_change(standing: Standing, key: Key) -> bool:
    """Tell whether a number differs by more than half from what it was last year."""
    new, last = standing.answer(key).value, None
    if isinstance(new, Fraction) and not isinstance(new, bool) and standing.offered(key) is not None:
        last = carried(standing, key)
    if last is None or not isinstance(last.value, Fraction) or not isinstance(new, Fraction):
        return False
    return abs(new - last.value) > abs(last.value) / 2


def unsettled(found: tuple[Concern, ...]) -> tuple[Concern, ...]:
    """Return what still waits for another answer or for a reason."""
    return tuple(one for one in found if not one.is_settled)


def raised(before: tuple[Concern, ...], after: tuple[Concern, ...], key: Key) -> tuple[Key, ...]:
    """Return the answers to ask about after one changed: what is about it and unsettled, or not broken before."""
    was = {(one.key, one.says) for one in before}
    group = key[:2]
    about = (one for one in after if key in one.names or group in one.names)
    asked = (one.key for one in about if not one.is_settled or (one.key, one.says) not in was)
    return tuple(dict.fromkeys(asked))
