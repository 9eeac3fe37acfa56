"""A history file read: every entry in its chain, or where the chain is broken."""

from dataclasses import dataclass

from handprint.catalogue import problem
from handprint.problems import Place, Problems
from handprint.questionnaire.record import BEGINNING, Entry, parse_entry

LARGEST_HISTORY_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Recorded:
    """The entries of a history file.

    `length` counts the bytes up to the end of the last entry; `is_ended` tells whether its line has its end, `is_torn`
    whether something follows it that never became an entry.
    """

    entries: tuple[Entry, ...] = ()
    length: int = 0
    is_ended: bool = True
    is_torn: bool = False


def read_history(content: bytes, file: str) -> tuple[Recorded | None, Problems]:
    """Return the entries of a history file, or None where a line was changed, lost or put in.

    A last line without an end was being written when the process or the power stopped: nobody was told that it was
    saved. It is left out with a warning, unless it is whole.
    """
    *lines, last = content.split(b"\n")
    entries: list[Entry] = []
    for number, line in enumerate(lines, start=1):
        entry = _entry(line)
        if entry is None:
            return None, (problem("history-line-unreadable", Place(file, number, 1)),)
        if not _follows(entry, entries):
            facts = {"sequence": entry.sequence, "expected": len(entries) + 1}
            return None, (problem("history-chain-broken", Place(file, number, 1), **facts),)
        entries.append(entry)
    return _with_last(entries, last, len(content), Place(file, len(lines) + 1, 1))


def _with_last(entries: list[Entry], last: bytes, size: int, place: Place) -> tuple[Recorded, Problems]:
    if not last:
        return Recorded(tuple(entries), size), ()
    entry = _entry(last)
    if entry is not None and _follows(entry, entries):
        return Recorded((*entries, entry), size, is_ended=False), ()
    return Recorded(tuple(entries), size - len(last), is_torn=True), (problem("history-line-torn", place),)


def _entry(line: bytes) -> Entry | None:
    return parse_entry(line.decode("ascii")) if line.isascii() else None


def _follows(entry: Entry, entries: list[Entry]) -> bool:
    before = entries[-1].hash if entries else BEGINNING
    return (entry.sequence, entry.before) == (len(entries) + 1, before)
