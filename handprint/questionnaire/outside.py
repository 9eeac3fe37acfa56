"""What somebody changed in an answer file by hand, as changes of its record."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, TypeAlias

from handprint.questionnaire.record import Change, Key, Said, Spelled, State, folded

ANSWERS: Final = "answers"
Row: TypeAlias = Mapping[str, Spelled]


@dataclass(frozen=True, slots=True)
class Compared:
    """An answer file as the record once projected it, and as it was found; in both, rows are numbered from 1."""

    projected: State
    found: State


def changed_outside(
    record: Sequence[Said], until: int, compared: Compared, groups: Iterable[str]
) -> tuple[Change, ...]:
    """Return the changes that bring what was changed by hand into a record.

    What the record changed itself after the file was written stays, where the hand did not change the same.

    Args:
        record: everything that was said, in order.
        until: how much of it the answer file was projected from.
        compared: the answer file then, and as it was found.
        groups: the ids of the repeat groups.
    """
    now = folded(record)
    grouped = tuple(groups)
    changes = list(_once(now, compared, grouped))
    for group in grouped:
        changes.extend(_Group(group, record, folded(record[:until]), now, compared).changes())
    return tuple(changes)


def _once(now: State, compared: Compared, groups: Sequence[str]) -> Iterator[Change]:
    projected, found = compared.projected, compared.found
    for key in dict.fromkeys((*projected, *found)):
        if not (key[0] == ANSWERS and key[1] in groups) and projected.get(key) != found.get(key) != now.get(key):
            yield Change(key, now.get(key), found.get(key))


# ---- rows: they have numbers that never change, and a file does not hold them ----


@dataclass(frozen=True, slots=True)
class _Group:
    group: str
    record: Sequence[Said]
    then: State
    now: State
    compared: Compared

    def changes(self) -> Iterator[Change]:
        """Yield the changes of the rows: which there are, and what stands in each."""
        before, after = _rows(self.compared.projected, self.group), _rows(self.compared.found, self.group)
        if before == after:
            return
        pairs = tuple(self._paired(before or [], after or []))
        numbers = (
            None if after is None else [*(number for number, _, row in pairs if row is not None), *self._others(pairs)]
        )
        listed = self.now.get((ANSWERS, self.group))
        if numbers != listed:
            yield Change((ANSWERS, self.group), listed, numbers)
        for number, old, row in pairs:
            yield from self._in_row(number, old, row)

    def _paired(self, before: list[Row], after: list[Row]) -> Iterator[tuple[str, Row, Row | None]]:
        """Yield each row with its number, as it was and as it is now; None for a row that is gone."""
        known, fresh = self._filled(len(before)), self._fresh()
        for _, start, end, low, high in _alignment(before, after):
            for at in range(max(end - start, high - low)):
                old = before[start + at] if start + at < end else None
                number = known[start + at] if old is not None else str(next(fresh))
                yield number, old or {}, after[low + at] if low + at < high else None

    def _filled(self, count: int) -> Sequence[str]:
        """Return the numbers of the rows that stand in the file: all but those in which nothing was filled in."""
        listed = _numbers(self.then, self.group)
        filled = [number for number in listed if any(key[:3] == (ANSWERS, self.group, number) for key in self.then)]
        return filled if len(filled) == count else [*listed, *map(str, self._fresh())][:count]

    def _fresh(self) -> Iterator[int]:
        changes = (change for said in self.record for change in said.changes)
        lists = (change.new for change in changes if change.key == (ANSWERS, self.group))
        used = [int(number) for numbers in lists if isinstance(numbers, list) for number in numbers]
        yield from range(max(used, default=0) + 1, 10**9)

    def _others(self, pairs: Sequence[tuple[str, Row, Row | None]]) -> list[str]:
        """Return the rows of now that the file did not show."""
        shown = {number for number, _, _ in pairs}
        return [number for number in _numbers(self.now, self.group) if number not in shown]

    def _in_row(self, number: str, old: Row, row: Row | None) -> Iterator[Change]:
        for field in dict.fromkeys((*old, *(row or {}))):
            key: Key = (ANSWERS, self.group, number, field)
            new = (row or {}).get(field)
            if old.get(field) != new and self.now.get(key) != new:
                yield Change(key, self.now.get(key), new)


def _alignment(before: list[Row], after: list[Row]) -> Sequence[tuple[str, int, int, int, int]]:
    """Return which rows are the same, which took the place of which, and which came or went."""
    signs: dict[str, int] = {}
    one, other = ([signs.setdefault(repr(sorted(row.items())), len(signs)) for row in rows] for rows in (before, after))
    return SequenceMatcher(None, one, other, autojunk=False).get_opcodes()


def _numbers(state: State, group: str) -> list[str]:
    found = state.get((ANSWERS, group))
    return found if isinstance(found, list) else []


def _rows(state: State, group: str) -> list[Row] | None:
    if (ANSWERS, group) not in state:
        return None
    return [
        {key[3]: spelled for key, spelled in state.items() if key[:3] == (ANSWERS, group, number)}
        for number in _numbers(state, group)
    ]
