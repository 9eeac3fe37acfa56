"""A file is written whole or not at all, also when the disk is full or the process is killed."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from handprint.writers.whole import LEFT_BEHIND_SECONDS, write_whole

KILLS = 400 if os.environ.get("HANDPRINT_TESTS") == "long" else 12
SIZE = 3_000_000
WRITER = f"""
import sys
from pathlib import Path
from handprint.writers.whole import write_whole
while True:
    for letter in (b"a", b"b"):
        write_whole(Path(sys.argv[1]), letter * {SIZE})
        print(flush=True)
"""
FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from handprint.writers.whole import write_whole
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
written, problems = write_whole(Path(sys.argv[1]), b"n" * 100_000)
print(written, [problem.code for problem in problems])
"""


def test_a_file_is_written_where_it_was_asked_also_in_a_new_folder(tmp_path: Path) -> None:
    """The bytes that were given, and nothing left beside them."""
    path = tmp_path / "new" / "report.json"
    assert write_whole(path, b"one") == (path, ())
    assert write_whole(path, b"two") == (path, ())
    assert path.read_bytes() == b"two"
    assert list(path.parent.iterdir()) == [path]


def test_a_place_that_cannot_be_written_is_told_and_nothing_is_left(tmp_path: Path) -> None:
    """A folder stands where the file should come."""
    (tmp_path / "report.json").mkdir()
    written, problems = write_whole(tmp_path / "report.json", b"one")
    assert written is None
    assert [problem.code for problem in problems] == ["file-not-written"]
    assert [path.name for path in tmp_path.iterdir()] == ["report.json"]


def test_what_a_killed_process_left_behind_is_swept_but_not_what_is_being_written(tmp_path: Path) -> None:
    """An old temporary file goes; a young one may belong to somebody else."""
    old, young = tmp_path / ".report.json.1.tmp", tmp_path / ".report.json.2.tmp"
    for path in (old, young):
        path.write_bytes(b"half")
    long_ago = time.time() - 2 * LEFT_BEHIND_SECONDS
    os.utime(old, (long_ago, long_ago))
    write_whole(tmp_path / "report.json", b"whole")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".report.json.2.tmp", "report.json"]


@pytest.mark.skipif(os.name != "posix", reason="a full disk can only be played on POSIX (RLIMIT_FSIZE)")
def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    """The old report is still whole, and the problem says why."""
    path = tmp_path / "report.json"
    path.write_bytes(b"old")
    child = subprocess.run([sys.executable, "-c", FULL_DISK, str(path)], capture_output=True, text=True, check=True)
    assert child.stdout.strip() == "None ['file-not-written']"
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL exists on POSIX only")
def test_a_killed_process_never_leaves_a_torn_file(tmp_path: Path) -> None:
    """Killed at any moment, what stands there is one whole version."""
    path, rng = tmp_path / "report.json", random.Random(1)
    seen = set()
    for _ in range(KILLS):
        child = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE)
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(rng.uniform(0, 0.03))
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()
        content = path.read_bytes()
        assert len(content) == SIZE
        assert len(set(content)) == 1
        seen.add(content[:1])
    assert seen <= {b"a", b"b"}
