"""Opening an interview: history and answer file side by side, and what was changed by hand."""

import json
from pathlib import Path

import pytest

from handprint.cli.interview_file import interview_of, open_interview
from handprint.cli.undoing import undo_entry
from handprint.questionnaire.record import Change, Said
from handprint.writers.disk import DISK
from handprint.writers.history_file import history_path
from handprint.writers.lock import lock_path
from tests.cli.opening import HAND_MADE, answers, edit, entries, tried
from tests.writers.saving import HOURS, answer, go_on, loader_in


@pytest.fixture
def interviewed(tmp_path: Path) -> Path:
    """Return a folder with an interview in which hours were said four times, the last time 4."""
    go_on(tmp_path, loader_in(tmp_path), DISK, 4)
    return tmp_path


# ---- the beginning ----


def test_a_new_interview_leaves_nothing_before_something_is_said(tmp_path: Path) -> None:
    """It knows its questionnaire; who looks and leaves, leaves no files."""
    new = tried(tmp_path)
    assert new.opened is not None
    assert new.opened.is_new
    assert new.opened.state == {("questionnaire", "id"): "hall", ("questionnaire", "version"): "1"}
    new.opened.saver.close()
    assert [path.name for path in tmp_path.iterdir()] == ["hall.yaml"]


def test_an_answer_file_without_a_history_begins_one(tmp_path: Path) -> None:
    """With everything that stands in it."""
    answers(tmp_path).write_text(HAND_MADE, encoding="utf-8")
    begun = tried(tmp_path)
    assert begun.opened is not None
    assert begun.codes == []
    assert begun.opened.saver.save((answer(begun.opened, 13),)) == ()
    assert begun.hours() == "13"
    assert [entry.said.kind for entry in entries(tmp_path)] == ["begun", "answered"]
    assert Change(HOURS, None, "12") in entries(tmp_path)[0].said.changes
    assert "GM0148" in answers(tmp_path).read_text(encoding="utf-8")


def test_an_answer_file_whose_history_is_missing_says_so(interviewed: Path) -> None:
    """A colleague may have sent the answers without it."""
    history_path(answers(interviewed)).unlink()
    begun = tried(interviewed)
    assert begun.codes == ["history-missing"]
    assert begun.hours() == "4"


def test_an_answer_file_with_a_fault_and_no_history_is_not_opened(tmp_path: Path) -> None:
    """The fault is told with its place, and the lock is gone."""
    answers(tmp_path).write_text(HAND_MADE.replace("hours: 12", "hours: twaalf"), encoding="utf-8")
    assert tried(tmp_path).codes == ["answer-not-a-number"]
    assert not lock_path(answers(tmp_path)).exists()


def test_a_questionnaire_that_is_not_there_is_told(tmp_path: Path) -> None:
    """And nothing is left behind."""
    loader = loader_in(tmp_path)
    loader.questionnaire_file = tmp_path / "nowhere.yaml"
    assert open_interview(answers(tmp_path), loader, "coach-7", questionnaire="zwembad") is None
    assert [fault.code for fault in loader.told()] == ["file-not-found"]
    assert not lock_path(answers(tmp_path)).exists()


# ---- going on ----


def test_an_interview_goes_on_where_it_was(interviewed: Path) -> None:
    """Nothing is told, nothing is written."""
    before = answers(interviewed).stat().st_mtime_ns
    again = tried(interviewed)
    assert (again.codes, again.hours()) == ([], "4")
    assert answers(interviewed).stat().st_mtime_ns == before


def test_a_history_that_is_ahead_is_projected_again(interviewed: Path) -> None:
    """The process died between the two files."""
    old = answers(interviewed).read_bytes()
    go_on(interviewed, loader_in(interviewed), DISK, 2)
    new = answers(interviewed).read_bytes()
    answers(interviewed).write_bytes(old)
    again = tried(interviewed)
    assert again.opened is not None
    assert again.opened.outside == ()
    assert (again.codes, again.hours()) == ([], "6")
    assert answers(interviewed).read_bytes() == new


def test_an_answer_file_that_is_gone_is_made_again(interviewed: Path) -> None:
    """With a notice: perhaps somebody meant to begin anew."""
    before = answers(interviewed).read_bytes()
    answers(interviewed).unlink()
    again = tried(interviewed)
    assert (again.codes, again.hours()) == (["answer-file-made-again"], "4")
    assert answers(interviewed).read_bytes() == before


# ---- changed by hand ----


def test_a_change_by_hand_is_shown_and_not_yet_taken_over(interviewed: Path) -> None:
    """It becomes part of the interview when the session says so, and the history tells that it came from outside."""
    edit(interviewed, "volunteer_hours: 4", "volunteer_hours: 40")
    changed = tried(interviewed)
    assert changed.opened is not None
    assert changed.codes == ["answer-file-changed-outside"]
    assert changed.opened.outside == (Change(HOURS, "4", "40"),)
    assert changed.opened.state[HOURS] == "4"
    assert "40" in answers(interviewed).read_text(encoding="utf-8")
    changed.opened.saver.save((Said("outside", changed.opened.outside),))
    assert changed.hours() == "40"
    assert entries(interviewed)[-1].said.kind == "outside"
    assert tried(interviewed).codes == []


def test_layout_and_comments_are_no_difference(interviewed: Path) -> None:
    """They are written anew."""
    edit(interviewed, "answers:\n", "answers:\n  # nakijken!\n")
    again = tried(interviewed)
    assert (again.codes, again.hours()) == ([], "4")
    assert "nakijken" not in answers(interviewed).read_text(encoding="utf-8")


def test_a_change_by_hand_in_a_file_that_is_behind(interviewed: Path) -> None:
    """What the history says of other answers stays; where both changed, the person sees both."""
    old = answers(interviewed).read_text(encoding="utf-8")
    go_on(interviewed, loader_in(interviewed), DISK, 2)
    answers(interviewed).write_text(old.replace('name: "De Brink', 'name: "Ons Huis'), encoding="utf-8")
    changed = tried(interviewed)
    assert changed.opened is not None
    assert [change.key for change in changed.opened.outside] == [("initiative", "name")]
    assert changed.hours() == "6"


def test_files_that_do_not_belong_together_are_compared_and_told(interviewed: Path) -> None:
    """A history that was put back from an older copy, or of another file."""
    lines = history_path(answers(interviewed)).read_bytes().splitlines(keepends=True)
    history_path(answers(interviewed)).write_bytes(b"".join(lines[:-1]))
    other = tried(interviewed)
    assert other.opened is not None
    assert sorted(other.codes) == ["answer-file-changed-outside", "history-of-another-file"]
    assert other.opened.outside == (Change(HOURS, "3", "4"),)
    other.opened.saver.close()


# ---- undoing ----


def test_an_entry_can_be_undone_without_the_interview(interviewed: Path) -> None:
    """What was changed again later is undone from the end; a beginning stays."""
    loader = loader_in(interviewed)
    assert not undo_entry(answers(interviewed), loader, "coach-8", 4)
    assert not undo_entry(answers(interviewed), loader, "coach-8", 1)
    assert not undo_entry(answers(interviewed), loader, "coach-8", 6)
    assert undo_entry(answers(interviewed), loader, "coach-8", 5)
    assert sorted(fault.code for fault in loader.told()) == ["undo-changed-since"] + ["undo-no-such-entry"] * 2
    last = entries(interviewed)[-1]
    assert (last.said.kind, last.said.undoes, last.by) == ("undone", 5, "coach-8")
    assert tried(interviewed).hours() == "3"


def test_the_lock_goes_when_the_interview_ends_in_a_fault(interviewed: Path) -> None:
    """Whatever the fault."""
    opened = tried(interviewed).opened
    assert opened is not None
    with pytest.raises(KeyboardInterrupt), interview_of(opened):
        raise KeyboardInterrupt
    assert not lock_path(answers(interviewed)).exists()


def test_the_history_holds_letters_of_ascii_only(interviewed: Path) -> None:
    """So that no editor or drive can harm it; what was said is there all the same."""
    content = history_path(answers(interviewed)).read_bytes()
    assert content.isascii()
    assert "De Brink \x1b \ud800" in [change["new"] for change in json.loads(content.splitlines()[1])["changes"]]
