"""Saving an interview: what was said goes to the end of the history first, and then the answer file follows it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeAlias

from handprint.catalogue import problem
from handprint.problems import Place, Problems, errors
from handprint.questionnaire.answers import History
from handprint.questionnaire.questionnaire import Questionnaire
from handprint.questionnaire.record import Entry, Said, State, folded, sealed, to_line
from handprint.questionnaire.spelled import sheet_of
from handprint.writers.answer_file import write_answers
from handprint.writers.disk import DISK, Disk
from handprint.writers.history_file import HistoryFile
from handprint.writers.lock import Lock
from handprint.writers.whole import write_whole

Clock: TypeAlias = Callable[[], str]
"""Gives the moment (UTC) in ISO form."""


@dataclass(slots=True)
class Saver:
    """Keeps the record of one interview; `entries` holds all of it, also what could not be written yet.

    `written` counts the entries that are on the disk; `is_current` tells whether the answer file holds them.
    """

    path: Path
    questionnaire: Questionnaire
    by: str
    account: str
    clock: Clock
    lock: Lock
    history: HistoryFile
    entries: list[Entry]
    written: int
    is_current: bool = True
    disk: Disk = field(default=DISK, repr=False)

    @property
    def state(self) -> State:
        """Return what all entries add up to."""
        return folded(entry.said for entry in self.entries)

    @property
    def pending(self) -> int:
        """Return how many entries are not on the disk yet."""
        return len(self.entries) - self.written

    def note(self, said: Said) -> None:
        """Seal what was said as the next entry; it is written with what is said next."""
        after = self.entries[-1] if self.entries else None
        self.entries.append(sealed(said, after, self.clock(), self.by, self.account))

    def save(self, said: tuple[Said, ...] = ()) -> Problems:
        """Keep what was said on the disk; an error says that it is not there yet, and it is tried again each time.

        Saying the same again after a problem is trying again. A warning says that the history holds everything and the
        answer file not yet.
        """
        if not self._is_said_again(said):
            for one in said:
                self.note(one)
        problems = self._append()
        return problems or self._follow()

    def follow(self) -> Problems:
        """Write the answer file as the history has it."""
        self.is_current = False
        return self._follow()

    def close(self) -> None:
        """Let others open the file."""
        self.lock.release()

    def _is_said_again(self, said: tuple[Said, ...]) -> bool:
        is_waiting = self.pending > 0 or not self.is_current
        return is_waiting and bool(said) and tuple(entry.said for entry in self.entries[-len(said) :]) == said

    def _append(self) -> Problems:
        waiting = tuple(map(to_line, self.entries[self.written :]))
        if not waiting:
            return ()
        problems = self._not_ours() or self.history.append(waiting)
        if not problems:
            self.written, self.is_current = len(self.entries), False
        return problems

    def _not_ours(self) -> Problems:
        """A colleague who took the file over goes on with the history; two ends of it would never come together."""
        try:
            ours = self.lock.is_ours()
        except OSError as error:
            reason = error.strerror or type(error).__name__
            return (problem("history-not-written", Place(str(self.history.path)), reason=reason),)
        return () if ours else (problem("interview-taken-over", Place(str(self.path))),)

    def _follow(self) -> Problems:
        if self.is_current:
            return ()
        text = projected(self.entries, self.questionnaire, self.path)
        if text is None:
            self.is_current = True
            return ()
        written, problems = write_whole(self.path, text.encode(), may_stand_beside=False, disk=self.disk)
        self.is_current = written is not None
        reason = "; ".join(str(dict(fault.facts).get("reason", "")) for fault in errors(problems))
        return () if self.is_current else (problem("answer-file-behind", Place(str(self.path)), reason=reason),)


def projected(entries: list[Entry] | tuple[Entry, ...], questionnaire: Questionnaire, path: Path) -> str | None:
    """Return the text of the answer file that entries add up to, or None as long as its head is incomplete."""
    sheet = sheet_of(folded(entry.said for entry in entries), questionnaire, str(path))
    if sheet is None:
        return None
    return write_answers(replace(sheet, history=History(entries[-1].sequence, entries[-1].hash)), questionnaire)
