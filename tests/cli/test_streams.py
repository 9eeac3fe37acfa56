"""Where the words go: pipes, code pages, colours, and a reader that goes away."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import ESCAPE, EXAMPLE, ROOT, handprint, raw

BOXES = "╭│─█"


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
@pytest.mark.parametrize(
    "arguments",
    [("score", EXAMPLE), ("explain", EXAMPLE), ("--help",), ("model", "show"), ("questionnaire", "show", "buurthuis")],
    ids=lambda arguments: arguments[0],
)
def test_a_code_page_never_stops_a_command(encoding: str, arguments: tuple[str, ...]) -> None:
    """A letter that cannot be written becomes a question mark; the command goes on."""
    done = raw(*arguments, PYTHONIOENCODING=encoding)
    assert done.returncode == 0, done.stderr
    assert done.stdout.decode(encoding)


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_json_is_utf8_whatever_the_code_page(encoding: str, tmp_path: Path) -> None:
    """Other programs read UTF-8."""
    answers = tmp_path / "naam.yaml"
    text = EXAMPLE.read_text(encoding="utf-8").replace("Dorpshuis De Brink", "Café 't Ĝoê 東")
    answers.write_text(text, encoding="utf-8")
    done = raw("score", answers, "--json", PYTHONIOENCODING=encoding)
    assert json.loads(done.stdout.decode("utf-8"))["initiative"]["name"] == "Café 't Ĝoê 東 (verzonnen)"


def test_plain_text_in_a_pipe() -> None:
    """No escape codes, no frames and no blocks where there is no terminal."""
    told = handprint("score", EXAMPLE, PYTHONIOENCODING="utf-8", TERM="xterm-256color")
    assert told.code == 0
    assert not any(sign in told.out for sign in (ESCAPE, *BOXES))


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of Windows cannot be made here")
@pytest.mark.parametrize(("variables", "colours"), [({}, {True}), ({"NO_COLOR": "1"}, {False})])
def test_colours_on_a_terminal_unless_they_are_not_wanted(variables: dict[str, str], colours: set[bool]) -> None:
    """A real terminal gets frames; NO_COLOR takes the colours away and leaves the words."""
    said = _on_a_terminal("score", str(EXAMPLE), **variables)
    assert {"\x1b[1;32m" in said, "\x1b[38;" in said} == colours
    assert "╭" in said
    assert "Indicatie impactwaarde" in said


def _on_a_terminal(*arguments: str, **variables: str) -> str:
    """Return what a command shows on a terminal of its own."""
    import pty  # noqa: PLC0415 - there is none on Windows

    master, slave = pty.openpty()
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    process = subprocess.Popen(
        [sys.executable, "-m", "handprint", *arguments],
        stdout=slave,
        stderr=slave,
        stdin=slave,
        env={**environment, "TERM": "xterm-256color", "COLUMNS": "110", **variables},
    )
    os.close(slave)
    said = b""
    while chunk := _read(master):
        said += chunk
    os.close(master)
    assert process.wait(timeout=60) == 0
    return said.decode("utf-8")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # how Linux says that the other side was closed
        return b""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
@pytest.mark.parametrize("arguments", [("score", "--json"), ("score",), ("explain",)], ids=" ".join)
def test_a_reader_that_goes_away_is_no_fault(arguments: tuple[str, ...]) -> None:
    """`handprint score ... | head -1` ends quietly."""
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "handprint", arguments[0], str(EXAMPLE), *arguments[1:]],
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
        timeout=60,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")
