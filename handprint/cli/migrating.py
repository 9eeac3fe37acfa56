"""Taking an answer file along to the questionnaire of now: in words first, then on the disk, the old file beside."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from handprint.catalogue import problem
from handprint.cli.interview_file import account, clock, this_holder
from handprint.cli.loading import Loader
from handprint.document import Tree
from handprint.problems import Place, Problems, errors
from handprint.questionnaire.answers import AnswerSheet
from handprint.questionnaire.migrate import Migrated, migrate
from handprint.questionnaire.migration import in_order
from handprint.questionnaire.questionnaire import Questionnaire
from handprint.questionnaire.record import Said, differences, folded
from handprint.questionnaire.spelled import state_of
from handprint.readers.answer_file import read_answers
from handprint.readers.answer_tree import AnswerTree, read_answer_tree
from handprint.readers.history import LARGEST_HISTORY_BYTES, Recorded, read_history
from handprint.readers.open_files import read_bytes
from handprint.writers.answer_file import write_answers
from handprint.writers.history_file import HistoryFile, history_path
from handprint.writers.lock import Lock, take_lock
from handprint.writers.saver import Saver
from handprint.writers.whole import write_whole

_ODD: Final = re.compile(r"[^A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True)
class Moving:
    """An answer file on its way: what it held, what became of it, and the sheet of now."""

    path: Path
    content: bytes
    version: str
    questionnaire: Questionnaire
    migrated: Migrated
    sheet: AnswerSheet

    @property
    def is_older(self) -> bool:
        """Whether there is anything to take along."""
        return self.version != self.migrated.version

    @property
    def kept(self) -> Path:
        """Where the old file stays."""
        return self.path.with_stem(f"{self.path.stem}.{_ODD.sub('-', self.version) or 'old'}")


def moving(path: Path, loader: Loader) -> Moving | None:
    """Return what becomes of an answer file, or None where a problem, which the loader keeps, stands in the way."""
    content, problems = read_bytes(path)
    loader.problems += problems
    if content is None:
        return None
    tree, problems = read_answer_tree(content, str(path))
    loader.problems += problems
    questionnaire = loader.questionnaire(tree.questionnaire.id, Place(str(path))) if tree else None
    if tree is None or questionnaire is None:
        return None
    version = tree.questionnaire.version
    if in_order(version) > in_order(questionnaire.version):
        facts = {"made": version, "used": questionnaire.version}
        loader.problems.append(problem("answers-too-new", Place(str(path)), **facts))
        return None
    migrated = migrate(tree.answers, version, questionnaire)
    sheet, problems = _sheet(path, tree, migrated, questionnaire)
    loader.problems += (replace(fault, place=Place(str(path))) for fault in errors(problems))
    return None if sheet is None else Moving(path, content, version, questionnaire, migrated, sheet)


def _sheet(
    path: Path, tree: AnswerTree, migrated: Migrated, questionnaire: Questionnaire
) -> tuple[AnswerSheet | None, Problems]:
    """Read the answers of now as if they stood in a file: nothing gets in that no file could hold."""
    left_out = {"history"} if migrated.only_names else {"history", "confirmed"}
    asked = tree.parts["questionnaire"]
    named = {**(asked if isinstance(asked, Mapping) else {}), "version": migrated.version}
    kept = {key: part for key, part in tree.parts.items() if key not in left_out}
    whole = {**kept, "questionnaire": named, "answers": migrated.answers}
    text = json.dumps(_plain(whole), ensure_ascii=False, indent=1)
    return read_answers(text, str(path), lambda _id, _version: questionnaire)


def _plain(tree: Tree) -> Any:
    if isinstance(tree, str):
        return tree
    if isinstance(tree, Mapping):
        return {key: _plain(part) for key, part in tree.items()}
    return [_plain(part) for part in tree]


# ---- on the disk ----


def write_moved(found: Moving) -> Problems:
    """Keep the old file beside, tell the history where there is one, and write the answers of now."""
    lock, problems = take_lock(found.path, this_holder(""))
    if lock is None:
        return problems
    try:
        problems = _kept_beside(found)
        return problems if errors(problems) else (*problems, *_written(found, lock))
    finally:
        lock.release()


def _kept_beside(found: Moving) -> Problems:
    if found.kept.exists():
        content, problems = read_bytes(found.kept)
        if content == found.content:
            return ()
        return problems or (problem("migration-kept-already", Place(str(found.path)), kept=found.kept.name),)
    return write_whole(found.kept, found.content, may_stand_beside=False)[1]


def _written(found: Moving, lock: Lock) -> Problems:
    if not history_path(found.path).exists():
        text = write_answers(found.sheet, found.questionnaire)
        return write_whole(found.path, text.encode(), may_stand_beside=False)[1]
    content, problems = read_bytes(history_path(found.path), LARGEST_HISTORY_BYTES)
    if content is None:
        return problems
    recorded, problems = read_history(content, str(history_path(found.path)))
    return problems if recorded is None else (*problems, *_recorded(found, recorded, lock))


def _recorded(found: Moving, recorded: Recorded, lock: Lock) -> Problems:
    """The old answers stay in the history: every change says what was there before."""
    path = history_path(found.path)
    history = HistoryFile(path, recorded.length, recorded.is_ended, recorded.is_torn)
    entries = list(recorded.entries)
    saver = Saver(found.path, found.questionnaire, "", account(), clock, lock, history, entries, len(entries))
    state = folded(entry.said for entry in entries)
    changes = differences(state, state_of(found.sheet, found.questionnaire, state))
    return saver.save((Said("migrated", changes, f"{found.version} > {found.migrated.version}"),))
