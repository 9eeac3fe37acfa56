"""One person at a time: who has a file open is named, and only a lock that nobody holds is taken without a word."""

import json
import os
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from handprint.catalogue import what_is_wrong
from handprint.writers.lock import HALF_WRITTEN_SECONDS, Holder, Lock, is_running, lock_path, take_lock

ME = Holder("coach-7", "anna", "laptop-1", os.getpid(), "2026-02-03T10:00:00+00:00")
COLLEAGUE = Holder("coach-8", "bram", "laptop-2", 1, "2026-02-03T09:00:00+00:00")


def locked_by(answers: Path, holder: Holder) -> None:
    """Let somebody have the file open."""
    assert take_lock(answers, holder)[0] is not None


def a_dead_process() -> int:
    """Return the number of a process that has ended."""
    with subprocess.Popen([sys.executable, "-c", ""]) as child:
        child.wait()
    return child.pid


def test_a_lock_names_person_machine_process_and_moment(tmp_path: Path) -> None:
    """In a file that a colleague can read; it goes when the interview ends, and nothing is left."""
    lock, problems = take_lock(tmp_path / "brink.yaml", ME)
    assert lock is not None
    assert problems == ()
    held = json.loads(lock_path(tmp_path / "brink.yaml").read_text(encoding="ascii"))
    assert (held["person"], held["machine"], held["process"]) == ("coach-7", "laptop-1", os.getpid())
    assert lock.is_ours()
    lock.release()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("holder", [COLLEAGUE, replace(ME, person="coach-9")], ids=["elsewhere", "this machine"])
def test_a_file_that_somebody_has_open_is_refused_by_name(tmp_path: Path, holder: Holder) -> None:
    """Who, where and since when."""
    locked_by(tmp_path / "brink.yaml", holder)
    lock, problems = take_lock(tmp_path / "brink.yaml", ME)
    assert lock is None
    assert [fault.code for fault in problems] == ["interview-open-elsewhere"]
    said = what_is_wrong(problems[0], "nl")
    assert holder.person in said
    assert holder.machine in said
    assert "3 februari 2026" in said


def test_a_lock_of_a_process_that_died_here_is_taken_with_a_notice(tmp_path: Path) -> None:
    """Nobody can be in that interview any more."""
    locked_by(tmp_path / "brink.yaml", replace(ME, process=a_dead_process()))
    lock, problems = take_lock(tmp_path / "brink.yaml", ME)
    assert lock is not None
    assert lock.taken_from is None
    assert [(fault.code, fault.severity) for fault in problems] == [("lock-left-behind", "warning")]


def test_a_lock_of_another_machine_is_never_taken_for_dead(tmp_path: Path) -> None:
    """The number of its process says nothing here."""
    locked_by(tmp_path / "brink.yaml", replace(COLLEAGUE, process=a_dead_process()))
    assert take_lock(tmp_path / "brink.yaml", ME, "  ")[0] is None


def test_with_a_reason_a_lock_is_taken_over_and_its_old_holder_knows(tmp_path: Path) -> None:
    """And leaves the new one alone when it ends."""
    theirs = take_lock(tmp_path / "brink.yaml", COLLEAGUE)[0]
    lock, problems = take_lock(tmp_path / "brink.yaml", ME, "Bram is ziek")
    assert lock is not None
    assert theirs is not None
    assert (lock.taken_from, problems) == (COLLEAGUE, ())
    assert not theirs.is_ours()
    theirs.release()
    assert lock.is_ours()


def test_a_lock_that_somebody_removed_is_made_again(tmp_path: Path) -> None:
    """Whoever tidies up a folder does not end an interview."""
    lock = take_lock(tmp_path / "brink.yaml", ME)[0]
    assert lock is not None
    lock.path.unlink()
    assert lock.is_ours()
    assert lock.path.exists()


def test_a_lock_that_says_nothing_is_respected_for_a_minute(tmp_path: Path) -> None:
    """Somebody may be writing it now; after a while nobody is."""
    path = lock_path(tmp_path / "brink.yaml")
    path.write_bytes(b"")
    lock, problems = take_lock(tmp_path / "brink.yaml", ME)
    assert lock is None
    assert "iemand" in what_is_wrong(problems[0], "nl")
    long_ago = time.time() - 2 * HALF_WRITTEN_SECONDS
    os.utime(path, (long_ago, long_ago))
    assert take_lock(tmp_path / "brink.yaml", ME)[0] is not None


@pytest.mark.parametrize(
    "content", ["[]", '{"person": 1}', "{", '{"person":"a","account":"b","machine":"c","process":"d","since":"e"}']
)
def test_a_lock_that_is_no_lock_is_somebody(tmp_path: Path, content: str) -> None:
    """It is refused, and taken over with a reason."""
    lock_path(tmp_path / "brink.yaml").write_text(content, encoding="ascii")
    assert take_lock(tmp_path / "brink.yaml", ME)[0] is None
    taken = take_lock(tmp_path / "brink.yaml", ME, "oud")[0]
    assert taken is not None
    assert taken.taken_from is not None


def test_only_one_of_many_gets_the_lock(tmp_path: Path) -> None:
    """Whoever comes at the same time."""
    taken: list[Lock | None] = []
    holders = (replace(ME, person=str(number)) for number in range(12))
    together = threading.Barrier(12)

    def take(holder: Holder) -> None:
        together.wait()
        taken.append(take_lock(tmp_path / "brink.yaml", holder)[0])

    threads = [threading.Thread(target=take, args=(holder,)) for holder in holders]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len([lock for lock in taken if lock is not None]) == 1


def test_a_folder_that_takes_no_file_is_told(tmp_path: Path) -> None:
    """In a sentence."""
    (tmp_path / "folder").write_text("", encoding="ascii")
    lock, problems = take_lock(tmp_path / "folder" / "brink.yaml", ME)
    assert lock is None
    assert [fault.code for fault in problems] == ["file-not-written"]


def test_which_processes_are_alive() -> None:
    """This one is, and a number that no process has is not."""
    assert is_running(os.getpid())
    assert not is_running(a_dead_process())
    assert not is_running(0)
