"""The migrations of a questionnaire in order: which versions of answers each is for."""

import re
from collections.abc import Iterable
from typing import Final

from handprint.questionnaire.questionnaire import Migration

_NUMBERS: Final = re.compile(r"\d+", re.ASCII)


def in_order(version: str) -> tuple[tuple[int, ...], str]:
    """Return what puts versions in order: 2025.2 comes before 2025.10."""
    return tuple(int(number) for number in _NUMBERS.findall(version)), version


def joined(migrations: Iterable[Migration]) -> tuple[Migration, ...]:
    """Return migrations from the oldest to the newest, those of one version as one: includes bring theirs."""
    by_version: dict[str, Migration] = {}
    for one in migrations:
        other = by_version.get(one.last)
        by_version[one.last] = one if other is None else _together(other, one)
    return tuple(sorted(by_version.values(), key=lambda one: in_order(one.last)))


def _together(one: Migration, other: Migration) -> Migration:
    return Migration(
        one.last,
        {**one.renamed, **other.renamed},
        (*one.made, *other.made),
        {**one.codes, **other.codes},
        {**one.dropped, **other.dropped},
        {**one.old, **other.old},
        {**one.places, **other.places},
    )
