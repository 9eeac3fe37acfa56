"""Saving an interview: whatever fails, and whenever the process dies, what was acknowledged is there."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from handprint.catalogue import what_is_wrong
from handprint.cli.interview_file import Opened
from handprint.problems import errors
from handprint.questionnaire.record import Said
from handprint.readers.history import read_history
from handprint.writers.disk import DISK
from handprint.writers.history_file import history_path
from handprint.writers.saver import projected
from tests.writers.saving import HOURS, SAVES, StepDisk, Steps, answer, full, go_on, hours_said, loader_in, opened_in

KILLS = 200 if os.environ.get("HANDPRINT_TESTS") == "long" else 20
ROOT = Path(__file__).resolve().parents[2]
posix = pytest.mark.skipif(os.name != "posix", reason="SIGKILL, fork and RLIMIT_FSIZE exist on POSIX only")


def steps_of_an_interview(folder: Path) -> int:
    """Return how many steps of the disk a small interview takes."""
    steps = Steps(lambda _: False, full)
    go_on(folder, loader_in(folder), StepDisk(steps), SAVES)
    return steps.taken


def in_history(folder: Path) -> list[str]:
    """Return the hours that the history holds, in order; it must be readable."""
    path = history_path(folder / "brink.yaml")
    content = path.read_bytes() if path.exists() else b""
    recorded, problems = read_history(content, "brink")
    assert recorded is not None, problems
    changes = (change for entry in recorded.entries for change in entry.said.changes)
    return [str(change.new) for change in changes if change.key == HOURS]


def check_answer_file(folder: Path, opened: Opened) -> None:
    """The answer file says what the history adds up to, and can be read by itself."""
    content = (folder / "brink.yaml").read_text(encoding="utf-8")
    assert content == projected(opened.saver.entries, opened.questionnaire, folder / "brink.yaml")
    loader = loader_in(folder)
    sheet = loader.sheet(folder / "brink.yaml")
    assert sheet is not None, loader.told()
    assert sheet.initiative.name == "De Brink \x1b \ud800"


def test_what_was_said_stands_in_history_and_answer_file(tmp_path: Path) -> None:
    """One line for each time; and afterwards nothing else is left in the folder."""
    go_on(tmp_path, loader_in(tmp_path), DISK, SAVES)
    assert in_history(tmp_path) == ["1", "2", "3", "4"]
    names = {path.name for path in tmp_path.iterdir()}
    assert names == {"hall.yaml", "brink.yaml", "brink.yaml.history.jsonl", "acknowledged"}
    lines = history_path(tmp_path / "brink.yaml").read_text(encoding="ascii").splitlines()
    assert [json.loads(line)["kind"] for line in lines] == ["begun", *["answered"] * SAVES]
    check_answer_file(tmp_path, opened_in(tmp_path, loader_in(tmp_path), DISK))


@pytest.mark.parametrize("length", [1, 2, 3, 30])
def test_every_step_of_the_disk_may_fail(tmp_path: Path, length: int) -> None:
    """It is told in a sentence, nothing is lost or doubled, and trying again helps as soon as the disk works."""
    counted = tmp_path / "counted"
    counted.mkdir()
    for first in range(1, steps_of_an_interview(counted) + 1):
        folder = tmp_path / str(first)
        folder.mkdir()
        steps = Steps(lambda taken, first=first: first <= taken < first + length, full)  # type: ignore[misc]
        told = interview_with_patience(folder, steps)
        assert told
        assert all("No space left" in sentence or "schijf" in sentence for sentence in told)
        assert in_history(folder) == ["1", "2", "3", "4"]
        check_answer_file(folder, opened_in(folder, loader_in(folder), DISK))


def interview_with_patience(folder: Path, steps: Steps) -> list[str]:
    """Hold an interview on a failing disk; what is not acknowledged is said again. Return what was told."""
    opened, told = opened_in(folder, loader_in(folder), StepDisk(steps)), []
    for hours in range(1, SAVES + 1):
        said = (answer(opened, hours),)
        while problems := opened.saver.save(said):
            told += [what_is_wrong(fault, "nl") for fault in problems]
            acknowledged = hours - 1 if errors(problems) else hours
            assert len(in_history(folder)) >= acknowledged
            assert hours_said(opened) == hours
    opened.saver.close()
    return told


def test_what_could_not_be_written_is_written_with_what_is_said_next(tmp_path: Path) -> None:
    """Also when nobody tries the same again."""
    steps = Steps(lambda taken: taken < 5, full)
    opened = opened_in(tmp_path, loader_in(tmp_path), StepDisk(steps))
    assert [fault.code for fault in opened.saver.save((answer(opened, 1),))] == ["history-not-written"]
    assert opened.saver.pending == 2
    steps.taken = 100
    assert opened.saver.save((answer(opened, 2),)) == ()
    assert in_history(tmp_path) == ["1", "2"]
    opened.saver.close()


def test_an_answer_file_that_cannot_be_written_is_a_warning(tmp_path: Path) -> None:
    """The answer itself is safe in the history."""
    opened = opened_in(tmp_path, loader_in(tmp_path), DISK)
    (tmp_path / "brink.yaml").mkdir()
    problems = opened.saver.save((answer(opened, 1),))
    assert [(fault.code, fault.severity) for fault in problems] == [("answer-file-behind", "warning")]
    (tmp_path / "brink.yaml").rmdir()
    assert opened.saver.save() == ()
    check_answer_file(tmp_path, opened)
    opened.saver.close()


# ---- killed ----


@dataclass
class Nursery:
    """A process that starts others, each going on with an interview."""

    process: "subprocess.Popen[str]"

    def start(self, folder: Path, step: int) -> int:
        """Let an interview go on in a folder, up to a step of the disk (0: for ever); return the process."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{folder} {step}\n")
        self.process.stdin.flush()
        return self._told()

    def ended(self) -> int:
        """Wait for the last one that was started, and return how it ended."""
        return self._told()

    def _told(self) -> int:
        assert self.process.stdout is not None
        return int(self.process.stdout.readline())


@contextmanager
def nursery(folder: Path) -> Iterator[Nursery]:
    """Run a nursery whose questionnaire stands in a folder."""
    command = [sys.executable, "-m", "tests.writers.saving", str(folder)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as process:
        yield Nursery(process)


def acknowledged(folder: Path) -> int:
    """Return the last answer that was acknowledged."""
    path = folder / "acknowledged"
    return int(path.read_text(encoding="ascii").split()[-1]) if path.exists() and path.stat().st_size else 0


def check_resumed(folder: Path) -> None:
    """Nothing acknowledged is lost, at most the one answer after it is there too, and the files are whole again."""
    loader = loader_in(folder)
    opened = opened_in(folder, loader, DISK)
    told = {fault.code for fault in loader.told()}
    assert told <= {"lock-left-behind", "history-line-torn", "answer-file-made-again"}
    assert "lock-left-behind" in told
    assert "answer-file-made-again" not in told or acknowledged(folder) == 0
    said, last = hours_said(opened), acknowledged(folder)
    assert last <= said <= last + 1
    assert opened.outside == ()
    assert opened.saver.save((Said("answered", ()),)) == ()
    assert in_history(folder) == [str(hours) for hours in range(1, said + 1)]
    if said:
        check_answer_file(folder, opened)
    opened.saver.close()


@posix
def test_killed_at_every_step_of_the_disk_nothing_acknowledged_is_lost(tmp_path: Path) -> None:
    """Half a write included."""
    counted = tmp_path / "counted"
    counted.mkdir()
    with nursery(tmp_path) as nurse:
        for step in range(1, steps_of_an_interview(counted) + 1):
            folder = tmp_path / str(step)
            folder.mkdir()
            nurse.start(folder, step)
            assert nurse.ended() == -signal.SIGKILL
            check_resumed(folder)


@posix
def test_killed_at_any_moment_nothing_acknowledged_is_lost(tmp_path: Path) -> None:
    """Again and again in the same interview, which each time goes on where it was."""
    rng = random.Random(1)
    with nursery(tmp_path) as nurse:
        for _ in range(KILLS):
            before = acknowledged(tmp_path)
            process = nurse.start(tmp_path, 0)
            while acknowledged(tmp_path) == before:
                time.sleep(0.001)
            time.sleep(rng.uniform(0, 0.05))
            os.kill(process, signal.SIGKILL)
            assert nurse.ended() == -signal.SIGKILL
            check_resumed(tmp_path)


FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from handprint.writers.disk import DISK
from tests.writers.saving import answer, loader_in, opened_in
folder = Path(sys.argv[1])
opened = opened_in(folder, loader_in(folder), DISK)
opened.saver.save((answer(opened, 1),))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
size = (folder / "brink.yaml.history.jsonl").stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 100, resource.RLIM_INFINITY))
said = (answer(opened, 2),)
print([problem.code for problem in opened.saver.save(said)])
print((folder / "brink.yaml.history.jsonl").stat().st_size == size)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
print(opened.saver.save(said))
opened.saver.close()
"""


@posix
def test_a_full_disk_loses_nothing(tmp_path: Path) -> None:
    """Half a line fits; the history is cut back to what it was, and goes on when there is room."""
    command = [sys.executable, "-c", FULL_DISK, str(tmp_path)]
    child = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert child.stdout.splitlines() == ["['history-not-written']", "True", "()"]
    assert in_history(tmp_path) == ["1", "2"]
