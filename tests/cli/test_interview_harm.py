"""Opening an interview of which a file was damaged, or that somebody else has open."""

import subprocess
import sys
from pathlib import Path

import pytest

from handprint.questionnaire.record import Change, Said, sealed, to_line
from handprint.writers.disk import DISK
from handprint.writers.history_file import history_path
from handprint.writers.lock import lock_path
from tests.cli.opening import answers, edit, entries, tried
from tests.cli.running import ROOT
from tests.writers.saving import HOURS, answer, go_on, loader_in


@pytest.fixture
def interviewed(tmp_path: Path) -> Path:
    """Return a folder with an interview in which hours were said four times, the last time 4."""
    go_on(tmp_path, loader_in(tmp_path), DISK, 4)
    return tmp_path


# ---- damaged ----


def test_a_damaged_answer_file_is_told_and_left_alone(interviewed: Path) -> None:
    """With the place of the fault, and that the history is sound."""
    edit(interviewed, "volunteer_hours: 4", "volunteer_hours: [4")
    before = answers(interviewed).read_bytes()
    told = tried(interviewed)
    assert told.opened is None
    assert "answer-file-damaged" in told.codes
    assert len(told.codes) == 2
    assert answers(interviewed).read_bytes() == before
    assert not lock_path(answers(interviewed)).exists()


def test_a_damaged_answer_file_is_made_again_when_asked(interviewed: Path) -> None:
    """Each broken one stays beside it."""
    sound = answers(interviewed).read_bytes()
    for name in ("brink-damaged.yaml", "brink-damaged-2.yaml"):
        answers(interviewed).write_bytes(name.encode() + b"\0")
        restored = tried(interviewed, restore=True)
        assert (restored.codes, restored.hours()) == (["answer-file-restored"], "4")
        assert answers(interviewed).read_bytes() == sound
        assert (interviewed / name).read_bytes() == name.encode() + b"\0"


def test_a_torn_last_line_is_told_and_written_over(interviewed: Path) -> None:
    """Nobody was told that it was saved."""
    path = history_path(answers(interviewed))
    whole = path.read_bytes()
    path.write_bytes(whole + b'{"sequence":6,"at":"2026')
    torn = tried(interviewed)
    assert torn.opened is not None
    assert torn.codes == ["history-line-torn"]
    assert torn.opened.saver.save((answer(torn.opened, 5),)) == ()
    assert torn.hours() == "5"
    assert path.read_bytes().startswith(whole)
    assert len(entries(interviewed)) == len(path.read_bytes().splitlines()) == 6


def test_a_last_line_that_lost_its_end_is_whole(interviewed: Path) -> None:
    """An editor may have taken the line end off."""
    path = history_path(answers(interviewed))
    path.write_bytes(path.read_bytes().removesuffix(b"\n"))
    again = tried(interviewed)
    assert again.opened is not None
    assert again.opened.saver.save((answer(again.opened, 5),)) == ()
    assert (again.codes, again.hours()) == ([], "5")
    assert len(entries(interviewed)) == len(path.read_bytes().splitlines()) == 6


@pytest.mark.parametrize("line", range(5))
def test_any_change_in_the_history_is_found_where_it_is(interviewed: Path, line: int) -> None:
    """A letter, a line that is gone, a line put in, a line that was sealed anew."""
    path = history_path(answers(interviewed))
    lines = path.read_bytes().splitlines(keepends=True)
    other = lines[line].replace(b"coach-7", b"coach-8")
    for changed, code, at in (
        ([*lines[:line], other, *lines[line + 1 :]], "history-line-unreadable", line + 1),
        ([*lines[: line + 1], lines[line], *lines[line + 1 :]], "history-chain-broken", line + 2),
        ([*lines[:line], b"\xff\n", *lines[line + 1 :]], "history-line-unreadable", line + 1),
        ([*lines[:line], *lines[line + 1 :]], "history-chain-broken", line + 1),
    ):
        path.write_bytes(b"".join(changed))
        told = tried(interviewed)
        if len(changed) < len(lines) and line == len(lines) - 1:
            assert told.hours() == "3"
            continue
        assert told.opened is None
        assert [(fault.code, fault.place.line, fault.place.column) for fault in told.told] == [(code, at, 1)]


def test_an_entry_that_was_sealed_again_breaks_the_chain_after_it(interviewed: Path) -> None:
    """Whoever changes an old answer would have to seal all that follows."""
    path = history_path(answers(interviewed))
    lines, old = path.read_text(encoding="ascii").splitlines(), entries(interviewed)
    lines[2] = to_line(sealed(Said("answered", (Change(HOURS, "1", "9"),)), old[1], "2026-01-01T00:00:00Z", "x", "y"))
    path.write_text("\n".join(lines) + "\n", encoding="ascii")
    assert [(fault.code, fault.place.line) for fault in tried(interviewed).told] == [("history-chain-broken", 4)]


# ---- somebody else ----

OTHER = """
import sys
from pathlib import Path
from handprint.writers.disk import DISK
from tests.writers.saving import loader_in, opened_in
folder = Path(sys.argv[1])
opened = opened_in(folder, loader_in(folder), DISK)
print("open", flush=True)
sys.stdin.readline()
opened.saver.close()
"""


def test_a_second_process_is_refused_until_the_first_is_done(interviewed: Path) -> None:
    """By name; and then it may."""
    pipe, command = subprocess.PIPE, [sys.executable, "-c", OTHER, str(interviewed)]
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        refused = tried(interviewed)
        assert (refused.opened, refused.codes) == (None, ["interview-open-elsewhere"])
        other.communicate("\n")
    assert tried(interviewed).hours() == "4"


def test_taking_over_is_recorded_and_the_other_cannot_save_any_more(interviewed: Path) -> None:
    """The answers of both would fork the history."""
    first = tried(interviewed)
    second = tried(interviewed, "Anna is ziek")
    assert first.opened is not None
    assert second.opened is not None
    assert [fault.code for fault in first.opened.saver.save((answer(first.opened, 5),))] == ["interview-taken-over"]
    assert second.opened.saver.save((answer(second.opened, 6),)) == ()
    first.opened.saver.close()
    assert lock_path(answers(interviewed)).exists()
    assert second.hours() == "6"
    taken = entries(interviewed)[-2]
    assert taken.said.kind == "taken_over"
    assert taken.said.reason.startswith("Anna is ziek (coach-7 · ")


def test_a_history_that_somebody_else_wrote_to_is_not_written_over(interviewed: Path) -> None:
    """A synchronised folder may bring in another copy."""
    mine = tried(interviewed)
    assert mine.opened is not None
    path = history_path(answers(interviewed))
    longer = path.read_bytes() + b"{}\n"
    for content in (longer, b"", None):
        path.unlink() if content is None else path.write_bytes(content)
        assert [fault.code for fault in mine.opened.saver.save((answer(mine.opened, 5),))] == [
            "history-changed-meanwhile"
        ]
        assert (path.read_bytes() if path.exists() else None) == content
    mine.opened.saver.close()


def test_every_entry_says_when_by_whom_and_under_which_account(interviewed: Path) -> None:
    """In UTC."""
    for entry in entries(interviewed):
        assert entry.by == "coach-7"
        assert entry.account
        assert entry.at.endswith("Z")
        assert len(entry.at) == 20
