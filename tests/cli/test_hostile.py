"""What people wrote is shown as it is: never as markup, never as a control code."""

import json
from pathlib import Path

import pytest

from handprint.language import safe_text
from tests.cli.running import ESCAPE, ROOT, Inside, example_with

NAME = "Dorpshuis De Brink (verzonnen)"
HOSTILE = (
    "[/] Noaber",
    "[bold red]GOEDGEKEURD[/]",
    "Sporthal [A1] [oost]",
    ":smile: :warning:",
    "pad C:\\[x]\\",
    "\x1b[2J\x1b[1;1HGoedgekeurd",
    "\x1b]8;;https://example.org\x1b\\klik\x1b]8;;\x1b\\",
    "\x9b31mrood",
    "EUR 94\b\b100",
    "EUR 1000\rEUR 9999",
    "EUR \u202e0001\u202c",
    "vrij\u200bwilliger",
)
CORPUS = ROOT / ".." / "shared" / "corpus" / "strings" / "terminal_markup.json"


def _names() -> tuple[str, ...]:
    found = json.loads(CORPUS.read_text(encoding="utf-8")) if CORPUS.is_file() else []
    return tuple(dict.fromkeys((*HOSTILE, *(name for name in found if len(name) < 80))))


def _named(folder: Path, name: str) -> Path:
    return example_with(folder, (json.dumps(NAME), json.dumps(name)))


@pytest.mark.parametrize("name", _names(), ids=ascii)
def test_a_hostile_name_is_text(inside: Inside, tmp_path: Path, name: str) -> None:
    """Either the file is refused, or the card shows the name letter by letter, with what hides made visible."""
    told = inside("score", _named(tmp_path, name))
    assert told.code in (0, 2)
    assert ESCAPE not in told.out + told.err
    assert not any(sign in told.out + told.err for sign in "\x07\x08\r\x9b\u202e\u200b\0")
    if told.code == 0:
        assert told.out.splitlines()[0] == safe_text(name)


@pytest.mark.parametrize("name", ["[/] Noaber", ":smile:", "[bold red]ja[/]"])
def test_a_hostile_choice_in_a_message_is_text(inside: Inside, tmp_path: Path, name: str) -> None:
    """A message repeats what was written, letter by letter."""
    wrong = example_with(tmp_path, ("kind: day_activity", f"kind: {json.dumps(name)}"))
    told = inside("check", wrong)
    assert told.code == 2
    assert safe_text(name) in told.out
    assert ESCAPE not in told.out


def test_a_hostile_file_name_is_text(inside: Inside, tmp_path: Path) -> None:
    """A path is foreign text too."""
    told = inside("score", tmp_path / "[red]boe[/].yaml")
    assert told.code == 2
    assert "[red]boe[/].yaml" in told.err
