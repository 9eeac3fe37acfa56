"""Undoing an entry of a record, also long after it was made."""

from collections.abc import Sequence
from dataclasses import replace

from handprint.catalogue import problem
from handprint.problems import Place, Problems
from handprint.questionnaire.record import Change, Entry, Said, folded, reversal


def undone(entries: Sequence[Entry], sequence: int, place: Place) -> tuple[Said | None, Problems]:
    """Return what undoes an entry, or why that cannot be.

    The beginning stays; and what was changed again later is undone from the end, so that nothing disappears unseen.
    """
    if not 1 < sequence <= len(entries):
        return None, (problem("undo-no-such-entry", place, sequence=sequence, last=len(entries)),)
    entry = entries[sequence - 1]
    if not entry.said.changes:
        return None, (problem("undo-nothing-changed", place, sequence=sequence),)
    later = _changed_by(entries, entry)
    if later is not None:
        return None, (problem("undo-changed-since", place, sequence=sequence, later=later.sequence),)
    return _with_confirmation_void(reversal(entry), entries), ()


def _with_confirmation_void(said: Said, entries: Sequence[Entry]) -> Said:
    """Answers that change are no longer those that the initiative stood for."""
    if any(change.key[0] == "confirmed" for change in said.changes):
        return said
    now = folded(one.said for one in entries)
    void = tuple(Change(key, old, None) for key, old in now.items() if key[0] == "confirmed")
    return replace(said, changes=(*said.changes, *void))


def _changed_by(entries: Sequence[Entry], entry: Entry) -> Entry | None:
    """Return the last entry that made something else of what an entry said, None where all of it still holds."""
    said = folded((entry.said,))
    now = folded(one.said for one in entries)
    touched = {change.key for change in entry.said.changes if now.get(change.key) != said.get(change.key)}
    after = (one for one in reversed(entries) if any(change.key in touched for change in one.said.changes))
    return next(after, None) if touched else None
