"""Opening the file of an interview: the history is the truth, the answer file follows it, and nobody else is in it."""

import getpass
import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from handprint.catalogue import problem
from handprint.cli.loading import Loader
from handprint.problems import Place, Problems
from handprint.questionnaire.answers import AnswerSheet, Named
from handprint.questionnaire.outside import Compared, changed_outside
from handprint.questionnaire.questionnaire import Questionnaire
from handprint.questionnaire.record import Change, Entry, Said, State, differences, folded
from handprint.questionnaire.spelled import state_of
from handprint.readers.answer_file import read_answers
from handprint.readers.history import LARGEST_HISTORY_BYTES, Recorded, read_history
from handprint.readers.open_files import read_bytes
from handprint.writers.disk import DISK, Disk
from handprint.writers.history_file import HistoryFile, history_path
from handprint.writers.lock import Holder, Lock, take_lock
from handprint.writers.saver import Saver, projected


@dataclass(frozen=True, slots=True)
class Opened:
    """An interview that this process may go on with.

    `outside` are the changes that somebody made in the answer file by hand; until they are said, or refused, in the
    interview they are no part of it.
    """

    questionnaire: Questionnaire
    saver: Saver
    outside: tuple[Change, ...] = ()
    is_new: bool = False

    @property
    def state(self) -> State:
        """Return what was said up to now."""
        return self.saver.state


def open_interview(
    path: Path,
    loader: Loader,
    by: str,
    take_over_reason: str = "",
    *,
    questionnaire: str = "",
    restore: bool = False,
    disk: Disk = DISK,
) -> Opened | None:
    """Open the interview in a file, or return None where a problem, which the loader keeps, stands in the way.

    Args:
        path: the answer file; where it does not exist, and has no history, a new interview begins.
        loader: finds questionnaires and keeps the problems, notices among them.
        by: who asks the questions.
        take_over_reason: why the file is taken over from somebody who has it open; without one that is refused.
        questionnaire: the id of the questionnaire of a new interview.
        restore: whether an answer file that cannot be read is put aside and made again from its history.
        disk: what is asked of the disk.
    """
    me = this_holder(by)
    lock, problems = take_lock(path, me, take_over_reason)
    loader.problems += problems
    if lock is None:
        return None
    opening = _Opening(path, loader, me, lock, disk, restore)
    opened = None
    try:
        opened = opening.opened(Named(questionnaire, ""))
        if opened is not None and lock.taken_from is not None:
            opened.saver.note(_taken_over(lock.taken_from, take_over_reason))
            loader.problems += opened.saver.save()
    finally:
        if opened is None:
            lock.release()
    return opened


@contextmanager
def interview_of(opened: Opened) -> Iterator[Saver]:
    """Give the saver of an opened interview, and let others open the file afterwards."""
    try:
        yield opened.saver
    finally:
        opened.saver.close()


def this_holder(by: str) -> Holder:
    """Return who this process asks a lock for."""
    return Holder(by, account(), platform.node(), os.getpid(), datetime.now(UTC).isoformat())


def account() -> str:
    """Return under which name this machine knows the person, or nothing where it knows none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def clock() -> str:
    """Return the moment, in UTC to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _taken_over(held: Holder, reason: str) -> Said:
    who = " · ".join(text for text in (held.person or held.account, held.machine, held.since) if text)
    return Said("taken_over", (), f"{reason.strip()} ({who})" if who else reason.strip())


@dataclass(frozen=True, slots=True)
class _Opening:
    path: Path
    loader: Loader
    me: Holder
    lock: Lock
    disk: Disk
    restore: bool

    @property
    def place(self) -> Place:
        return Place(str(self.path))

    def opened(self, new: Named) -> Opened | None:
        recorded = self._recorded()
        if recorded is None:
            return None
        if recorded.entries:
            return self._resumed(recorded)
        return self._begun(recorded) if self.path.exists() else self._new(recorded, new)

    def _recorded(self) -> Recorded | None:
        path = history_path(self.path)
        if not path.exists():
            return Recorded()
        content, problems = read_bytes(path, LARGEST_HISTORY_BYTES)
        self.loader.problems += problems
        if content is None:
            return None
        recorded, problems = read_history(content, str(path))
        self.loader.problems += problems
        return recorded

    # ---- no history yet: it begins, and is written with the first thing that is said ----

    def _new(self, recorded: Recorded, new: Named) -> Opened | None:
        questionnaire = self.loader.questionnaire(new.id, self.place)
        if questionnaire is None:
            return None
        named: State = {("questionnaire", "id"): questionnaire.id, ("questionnaire", "version"): questionnaire.version}
        saver = self._saver(questionnaire, recorded)
        saver.note(Said("begun", differences({}, named)))
        return Opened(questionnaire, saver, is_new=True)

    def _begun(self, recorded: Recorded) -> Opened | None:
        sheet = self.loader.sheet(self.path)
        questionnaire = self.loader.asked(sheet.questionnaire) if sheet else None
        if sheet is None or questionnaire is None:
            return None
        if sheet.history is not None:
            self._note("history-missing", sequence=sheet.history.sequence)
        saver = self._saver(questionnaire, recorded)
        saver.note(Said("begun", differences({}, state_of(sheet, questionnaire))))
        return Opened(questionnaire, saver)

    # ---- a history: the answer file follows it, unless somebody changed that by hand ----

    def _resumed(self, recorded: Recorded) -> Opened | None:
        state = folded(entry.said for entry in recorded.entries)
        named = (state.get(("questionnaire", part)) for part in ("id", "version"))
        questionnaire = self.loader.asked(Named(*(text if isinstance(text, str) else "" for text in named)))
        if questionnaire is None:
            return None
        saver = self._saver(questionnaire, recorded)
        expected = projected(saver.entries, questionnaire, self.path)
        if not self.path.exists():
            return self._made_again(saver, is_told=expected is not None)
        content, problems = read_bytes(self.path)
        if content is None:
            self.loader.problems += problems
            return None
        if expected is not None and content == expected.encode():
            return Opened(questionnaire, saver)
        return self._compared(saver, content)

    def _made_again(self, saver: Saver, *, is_told: bool) -> Opened:
        if is_told:
            self._note("answer-file-made-again")
        self.loader.problems += saver.follow()
        return Opened(saver.questionnaire, saver)

    def _compared(self, saver: Saver, content: bytes) -> Opened | None:
        sheet, problems = self._read(content, saver.questionnaire)
        if sheet is None:
            return self._damaged(saver, problems)
        until = self._until(saver.entries, sheet)
        outside = _outside(saver, sheet, until, self._projection(saver, until))
        if outside:
            self._note("answer-file-changed-outside", changes=len(outside))
        else:
            self.loader.problems += saver.follow()
        return Opened(saver.questionnaire, saver, outside)

    def _damaged(self, saver: Saver, problems: Problems) -> Opened | None:
        if not self.restore:
            self.loader.problems += (*problems, problem("answer-file-damaged", self.place))
            return None
        beside = next(path for path in _damaged_names(self.path) if not path.exists())
        try:
            self.path.rename(beside)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            self.loader.problems.append(problem("file-not-written", Place(str(beside)), reason=reason))
            return None
        self._note("answer-file-restored", beside=str(beside))
        return self._made_again(saver, is_told=False)

    def _until(self, entries: list[Entry], sheet: AnswerSheet) -> int:
        """Return up to which entry the answer file was written; where it names none that is there, up to the last."""
        said = sheet.history
        if said is not None and 0 < said.sequence <= len(entries) and entries[said.sequence - 1].hash == said.hash:
            return said.sequence
        self._note("history-of-another-file")
        return len(entries)

    def _projection(self, saver: Saver, until: int) -> AnswerSheet | None:
        text = projected(saver.entries[:until], saver.questionnaire, self.path)
        return None if text is None else self._read(text.encode(), saver.questionnaire)[0]

    def _read(self, content: bytes, questionnaire: Questionnaire) -> tuple[AnswerSheet | None, Problems]:
        return read_answers(content, str(self.path), lambda id_, _: questionnaire if id_ == questionnaire.id else None)

    def _saver(self, questionnaire: Questionnaire, recorded: Recorded) -> Saver:
        history = HistoryFile(
            history_path(self.path), recorded.length, recorded.is_ended, recorded.is_torn, disk=self.disk
        )
        entries = list(recorded.entries)
        who = (self.me.person, self.me.account)
        return Saver(self.path, questionnaire, *who, clock, self.lock, history, entries, len(entries), disk=self.disk)

    def _note(self, code: str, **facts: str | int) -> None:
        self.loader.problems.append(problem(code, self.place, **facts))


def _outside(saver: Saver, sheet: AnswerSheet, until: int, before: AnswerSheet | None) -> tuple[Change, ...]:
    questionnaire = saver.questionnaire
    compared = Compared({} if before is None else state_of(before, questionnaire), state_of(sheet, questionnaire))
    record = tuple(entry.said for entry in saver.entries)
    return changed_outside(record, until, compared, questionnaire.groups())


def _damaged_names(path: Path) -> Iterator[Path]:
    yield path.with_stem(f"{path.stem}-damaged")
    yield from (path.with_stem(f"{path.stem}-damaged-{number}") for number in count(2))
