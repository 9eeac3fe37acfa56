"""The options of `handprint interview`, and what it needs before its first prompt."""

import re
import sys
from pathlib import Path

import pytest

from handprint.cli.exits import Exit
from tests.cli.running import EXAMPLE, ROOT, handprint
from tests.interview.scripted import inside, variables, village_hall
from tests.interview.terminal import Terminal

FILE = "huis.yaml"
HEAVY = (
    "rich",
    "openpyxl",
    "xlsxwriter",
    "duckdb",
    "handprint.score.plan",
    "handprint.score.one",
    "handprint.model.read",
)
MODULES = """
import sys
from handprint.cli.running import RunningFigures
def end(_):
    sys.stdout.write("\\nMODULES " + " ".join(sys.modules) + "\\n")
    sys.stdout.flush()
    import os
    os._exit(0)
RunningFigures.ready = end
"""


def named(*words: str) -> tuple[str, ...]:
    """Return the words of an interview of the village hall."""
    return ("interview", FILE, "--questionnaire", "buurthuis", *words)


@pytest.mark.parametrize("words", [("interview", FILE), named()], ids=["list", "named"])
def test_what_draws_and_scores_is_not_loaded_before_the_first_prompt(tmp_path: Path, words: tuple[str, ...]) -> None:
    """A person waits for what is needed to ask, and for nothing else."""
    command = inside(tmp_path, *words)
    told = handprint(program=(command[0], MODULES + command[1]), typed="", **variables("nl"))
    loaded = told.out.rpartition("MODULES ")[2].split()
    assert "handprint.interview.line_prompts" in loaded, told
    assert [module for module in HEAVY if module in loaded] == []
    assert "prompt_toolkit" not in loaded


@pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal is something of Linux and macOS")
def test_where_the_screen_cannot_start_plain_lines_take_over(tmp_path: Path) -> None:
    """Git Bash on Windows is a terminal that prompt_toolkit refuses; the interview goes on all the same."""
    flag, script = inside(tmp_path, *named())
    broken = f"import sys; sys.modules['prompt_toolkit'] = None; {script}"
    with Terminal([flag, broken], variables("nl")) as terminal:
        for line in ("De Brink", "!q"):
            terminal.child.send(f"{line}\n")
        assert terminal.ended() == Exit.STOPPED
        assert "Dit venster kan alleen gewone regels aan." in terminal.text()
        assert "Genoteerd: De Brink" in terminal.text()
        assert b"\x1b" not in terminal.sent


def test_last_years_answers_take_only_confirmations(tmp_path: Path) -> None:
    """Enter accepts each; a change of more than half asks why. Warnings about last year's file are not told again."""
    (tmp_path / "vorig.yaml").write_bytes(EXAMPLE.read_bytes())
    told = handprint(
        program=inside(tmp_path, "interview", FILE, "--previous", "vorig.yaml"),
        typed="\n" * 12 + "40\nDe zaal was dicht.\n",
        **variables("nl"),
    )
    assert told.code == Exit.STOPPED
    assert "Vorig jaar was dit € 38.000, nu € 40." in told.out
    assert "hoort bij de uitgebreide vragenlijst" not in told.out
    text = (tmp_path / FILE).read_text(encoding="utf-8")
    assert "De zaal was dicht." in text
    assert re.search(r"(?m)^  volunteers: 28$", text)
    assert "focus_areas" not in text


def test_the_extended_route_can_be_asked_for_afterwards(tmp_path: Path) -> None:
    """A file of the short route goes on with the questions that the extended one adds."""
    script = village_hall("short", "nl")
    typed = "".join(f"{line}\n" for line in script.lines)
    assert handprint(program=inside(tmp_path, *named()), typed=typed, **variables("nl")).code == Exit.DONE
    again = handprint(program=inside(tmp_path, "interview", FILE, "--extended"), typed="", **variables("nl"))
    assert again.code == Exit.STOPPED
    assert "> " in again.out
    lines = village_hall("extended", "nl")
    assert len(lines.lines) > len(script.lines)
    first = again.out.split("---")[2]
    assert "Waar werken jullie aan?" in first


def test_a_questionnaire_may_be_a_file(tmp_path: Path) -> None:
    """An own questionnaire is named by its file, also when it goes on."""
    text = (ROOT / "questionnaires" / "buurthuis.yaml").read_text(encoding="utf-8")
    (tmp_path / "eigen.yaml").write_text(
        text.replace("questionnaire: buurthuis", "questionnaire: eigen"), encoding="utf-8"
    )
    words = ("interview", FILE, "--questionnaire", "eigen.yaml")
    first = handprint(program=inside(tmp_path, *words), typed="De Brink\n", **variables("nl"))
    assert (first.code, first.err) == (Exit.STOPPED, "")
    again = handprint(program=inside(tmp_path, *words), typed="", **variables("nl"))
    assert (again.code, "In welke gemeente" in again.out) == (Exit.STOPPED, True)
    without = handprint(program=inside(tmp_path, "interview", FILE), typed="", **variables("nl"))
    assert (without.code, "eigen" in without.err) == (Exit.FAULTS, True)


def test_the_history_tells_who_said_what_and_undoes_it(tmp_path: Path) -> None:
    """By its number; a number that is not there is a fault, and a file without a history too."""
    typed = "De Brink\n\x1b[31mDalfsen\nDalfsen\n"
    told = handprint(program=inside(tmp_path, *named("--by", "Anna [/]")), typed=typed, **variables("nl"))
    assert told.code == Exit.STOPPED
    shown = handprint(program=inside(tmp_path, "interview", FILE, "--history"), **variables("en"))
    assert "Anna [/]: answered\n     initiative.name: De Brink" in shown.out
    numbers = re.findall(r"(?m)^(\d+)\. ", shown.out)
    undone = handprint(program=inside(tmp_path, "interview", FILE, "--undo", numbers[-1]), **variables("en"))
    assert (undone.code, f"undone {numbers[-1]}" in undone.out) == (Exit.DONE, True)
    for words in (("interview", FILE, "--undo", "999"), ("interview", "niets.yaml", "--history")):
        assert handprint(program=inside(tmp_path, *words), **variables("en")).code == Exit.FAULTS
    assert handprint(program=inside(tmp_path, "interview", FILE, "--undo", "0"), **variables("en")).code == Exit.FAULTS


def test_a_day_that_is_none_is_passed_over(tmp_path: Path) -> None:
    """The variable is for rehearsals; a slip in it stops nobody."""
    told = handprint(program=inside(tmp_path, *named()), typed="De Brink\n", HANDPRINT_TODAY="morgen")
    assert told.code == Exit.STOPPED
