"""The record of an interview: every change in order, sealed; the answer file is what the changes add up to."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

from handprint.fingerprint import blob_id

Key: TypeAlias = tuple[str, ...]
"""The path of a value in an answer file: ("initiative", "name"), ("answers", "volunteer_hours").

The rows of a repeat group have numbers that never change: ("answers", "activities") holds the numbers in order (None:
the group was not answered), ("answers", "activities", "3", "title") an answer in row 3. What was carried over from an
earlier file, and not confirmed yet, stands under ("offered", ...) with the same path behind it.
"""

Spelled: TypeAlias = "str | list[str] | dict[str, str | list[str]] | None"
"""A value as an answer file spells it: None is not there, a text, codes or row numbers, or an answer with its state."""

Kind: TypeAlias = Literal[
    "begun", "answered", "rows", "undone", "carried", "route", "confirmed", "outside", "migrated", "taken_over"
]
"""What happened. `outside`: the answer file was changed by hand; `taken_over`: the lock of somebody else was."""

BEGINNING: Final = "0" * 64
"""What the first entry follows."""

State: TypeAlias = Mapping[Key, Spelled]
"""What all changes up to a moment add up to; what is not there is absent."""


@dataclass(frozen=True, slots=True)
class Change:
    """One value that became another; None stands for not there."""

    key: Key
    old: Spelled
    new: Spelled


@dataclass(frozen=True, slots=True)
class Said:
    """What was said at one moment: changes that belong together, and why. `undoes` is the number of another entry."""

    kind: Kind
    changes: tuple[Change, ...]
    reason: str = ""
    undoes: int | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """What was said, when (UTC), by whom, under which account of the machine; sealed over the entry before it."""

    sequence: int
    at: str
    by: str
    account: str
    said: Said
    before: str
    hash: str


def sealed(said: Said, after: "Entry | None", at: str, by: str, account: str) -> Entry:
    """Return what was said as the entry that follows another, or that begins a record."""
    before = BEGINNING if after is None else after.hash
    entry = Entry(1 if after is None else after.sequence + 1, at, by, account, said, before, "")
    return Entry(entry.sequence, at, by, account, said, before, blob_id(_body(entry).encode()))


def to_line(entry: Entry) -> str:
    """Return an entry as one line of JSON without a line end, in letters of ASCII only."""
    return _json({**_meaning(entry), "hash": entry.hash})


def parse_entry(line: str) -> Entry | None:
    """Return the entry that a line holds, or None where the line is torn, was changed, or never was an entry."""
    try:
        entry = _entry(json.loads(line))
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    return entry if to_line(entry) == line and entry.hash == blob_id(_body(entry).encode()) else None


def folded(entries: Iterable[Said]) -> State:
    """Return what changes add up to, the last one of a key counts."""
    state: dict[Key, Spelled] = {}
    for said in entries:
        for change in said.changes:
            if change.new is None:
                state.pop(change.key, None)
            else:
                state[change.key] = change.new
    return state


def reversal(entry: Entry) -> Said:
    """Return what undoes an entry: its changes backwards."""
    back = tuple(Change(change.key, change.new, change.old) for change in reversed(entry.said.changes))
    return Said("undone", back, undoes=entry.sequence)


def differences(old: State, new: State) -> tuple[Change, ...]:
    """Return the changes that lead from one state to another, in the order of the old and then of the new."""
    keys = dict.fromkeys((*old, *new))
    return tuple(Change(key, old.get(key), new.get(key)) for key in keys if old.get(key) != new.get(key))


# ---- the line of an entry ----


def _body(entry: Entry) -> str:
    return _json(_meaning(entry))


def _meaning(entry: Entry) -> dict[str, Any]:
    return {
        "sequence": entry.sequence,
        "at": entry.at,
        "by": entry.by,
        "account": entry.account,
        "kind": entry.said.kind,
        "changes": [{"key": list(one.key), "old": one.old, "new": one.new} for one in entry.said.changes],
        "reason": entry.said.reason,
        "undoes": entry.said.undoes,
        "before": entry.before,
    }


def _json(meaning: Mapping[str, Any]) -> str:
    return json.dumps(meaning, ensure_ascii=True, separators=(",", ":"))


def _entry(data: Mapping[str, Any]) -> Entry:
    changes = tuple(Change(tuple(one["key"]), one["old"], one["new"]) for one in data["changes"])
    said = Said(data["kind"], changes, data["reason"], data["undoes"])
    return Entry(data["sequence"], data["at"], data["by"], data["account"], said, data["before"], data["hash"])
