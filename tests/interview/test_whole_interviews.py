"""Whole interviews of the village hall, by the real command: a pipe, a terminal and the session end in the same."""

import os
import re
import signal
from pathlib import Path
from typing import get_args

import pytest

from handprint.cli.exits import Exit
from handprint.cli.loading import Loader
from handprint.problems import Language
from handprint.questionnaire.answers import AnswerSheet
from handprint.questionnaire.questionnaire import Route
from handprint.score.handprint import Handprint, handprint_of
from handprint.score.one import score_one
from handprint.writers.answer_file import write_answers
from tests.cli.running import handprint
from tests.interview.scripted import inside, variables, village_hall
from tests.interview.terminal import LONG, Terminal

EVERY = [(route, language) for language in get_args(Language) for route in get_args(Route)]
PIPED = EVERY if LONG else [("short", "nl"), ("extended", "en")]
FILE = "huis.yaml"
MADE_WITH = {"nl": "Resultaatnummer", "en": "Result number"}


def by_pipe(folder: Path, route: Route, language: Language, *words: str) -> str:
    """Hold an interview over a pipe, and return what it showed."""
    lines = "".join(f"{line}\n" for line in village_hall(route, language).lines)
    command = inside(folder, "interview", FILE, "--questionnaire", "buurthuis", "--plain", *words)
    told = handprint(program=command, typed=lines, **variables(language))
    assert (told.code, told.err) == (Exit.DONE, "")
    return told.out


def file_text(folder: Path) -> str:
    """Return the answer file without the seal of its history, in which the moments are."""
    text = (folder / FILE).read_text(encoding="utf-8")
    return re.sub(r"(?m)^history: .*\n", "", text)


def session_text(route: Route, language: Language) -> str:
    """Return the answer file that the session alone ends in."""
    questionnaire = Loader().questionnaire("buurthuis")
    assert questionnaire is not None
    sheet = village_hall(route, language).sheet
    return write_answers(sheet, questionnaire)


def scored(sheet: AnswerSheet) -> Handprint:
    """Return the handprint of answers that no file holds."""
    loader = Loader()
    questionnaire = loader.questionnaire("buurthuis")
    assert questionnaire is not None
    plan = loader.plan_of(sheet, questionnaire)
    assert plan is not None
    return handprint_of(score_one(plan, sheet))


@pytest.mark.parametrize(("route", "language"), PIPED)
def test_an_interview_over_a_pipe_ends_in_the_card_and_in_the_answers(
    tmp_path: Path, route: Route, language: Language
) -> None:
    """The same answer file as the session's; it scores to the figures that the card showed; no line is too long."""
    told = by_pipe(tmp_path, route, language, "--excel", "huis.xlsx")
    assert file_text(tmp_path) == session_text(route, language)
    loader = Loader()
    result = loader.handprint(tmp_path / FILE)
    assert result is not None
    wanted = scored(village_hall(route, language).sheet)
    assert {name: figure.value for name, figure in result.figures.items()} == {
        name: figure.value for name, figure in wanted.figures.items()
    }
    card = handprint("score", tmp_path / FILE, COLUMNS="80", **variables(language)).out
    assert card.partition(MADE_WITH[language])[0] in told
    assert (tmp_path / "huis.xlsx").read_bytes().startswith(b"PK")
    assert "\x1b" not in told
    assert max(map(len, told.splitlines())) <= 80


@pytest.mark.parametrize(("route", "language"), EVERY if LONG else EVERY[:1])
def test_a_terminal_ends_in_the_same_answers(tmp_path: Path, route: Route, language: Language) -> None:
    """The same lines, typed in a real terminal, with the toolbar and all."""
    command = inside(tmp_path, "interview", FILE, "--questionnaire", "buurthuis")
    with Terminal(command, variables(language)) as terminal:
        terminal.prompted(1)
        for line in village_hall(route, language).lines:
            terminal.type(line)
        terminal.type("")
        assert terminal.ended() == Exit.DONE
    assert file_text(tmp_path) == session_text(route, language)


def test_a_plain_terminal_gets_no_codes(tmp_path: Path) -> None:
    """`--plain` and a dumb terminal add lines and nothing else, up to the card: a screen reader reads it all."""
    cases: tuple[tuple[tuple[str, ...], dict[str, str]], ...] = ((("--plain",), {}), ((), {"TERM": "dumb"}))
    for words, variable in cases if LONG else cases[:1]:
        folder = tmp_path / "-".join(("x", *words))
        folder.mkdir()
        command = inside(folder, "interview", FILE, "--questionnaire", "buurthuis", *words)
        with Terminal(command, {**variables("nl"), **variable}) as terminal:
            for line in (*village_hall("short", "nl").lines, ""):
                terminal.child.send(f"{line}\n")
            assert terminal.ended() == Exit.DONE
            assert b"\x1b" not in terminal.sent
        assert file_text(folder) == session_text("short", "nl")


def test_lines_may_come_from_any_script(tmp_path: Path) -> None:
    """A list of titles comes first where no questionnaire is named; the end of input stops, and all is kept."""
    told = handprint(program=inside(tmp_path, "interview", FILE), typed="dorpshuis\nDe Brink\n", **variables("nl"))
    assert told.code == Exit.STOPPED
    assert told.out.endswith("Verder gaan: handprint interview huis.yaml\n")
    again = handprint(program=inside(tmp_path, "interview", FILE), typed="", **variables("nl"))
    assert (again.code, "Hoe heet het initiatief?" in again.out) == (Exit.STOPPED, False)
    assert "In welke gemeente is het?" in again.out


HEAD = 8


@pytest.mark.parametrize("how", ["interrupt", "end", "kill"] if LONG else ["kill"])
def test_stopped_at_any_question_it_goes_on_there(tmp_path: Path, how: str) -> None:
    """Ctrl-C and Ctrl-D save and give 75; a process that is killed loses nothing that was confirmed."""
    script = village_hall("short", "nl")
    lines, questions = script.lines, [at for at, asks in enumerate(script.asked) if asks in ("head", "question")]
    stops = (0, *questions[3 :: 12 if LONG else 25])
    for begin, end in zip((0, *stops), (*stops, len(lines)), strict=True):
        command = inside(tmp_path, "interview", FILE, *(() if begin else ("--questionnaire", "buurthuis")))
        with Terminal(command, variables("nl")) as terminal:
            terminal.prompted(1)
            for line in lines[begin:end]:
                terminal.type(line)
            if end == len(lines):
                terminal.type("")
                assert terminal.ended() == Exit.DONE
            else:
                _left(terminal, how)
    assert file_text(tmp_path) == session_text("short", "nl")


def _left(terminal: Terminal, how: str) -> None:
    match how:
        case "interrupt":
            terminal.child.send("\x03")
            assert terminal.ended() == Exit.STOPPED
        case "end":
            terminal.child.send("\x04")
            assert terminal.ended() == Exit.STOPPED
        case _:
            os.kill(terminal.child.pid, signal.SIGKILL)
            assert terminal.ended() == -signal.SIGKILL


def test_a_second_window_on_the_same_file_is_refused(tmp_path: Path) -> None:
    """It names who has it open, and what can be done; with a reason it is taken over."""
    words = ("interview", FILE, "--questionnaire", "buurthuis", "--by")
    with Terminal(inside(tmp_path, *words, "Anna"), variables("nl")) as terminal:
        terminal.prompted(1)
        terminal.type("De Brink")
        told = handprint(program=inside(tmp_path, *words, "Bert"), typed="x\n", **variables("nl"))
        assert told.code == Exit.FAULTS
        assert "Anna" in told.err
        assert "--take-over" in told.err
        over = inside(tmp_path, *words, "Bert", "--take-over", "Anna is ziek")
        assert handprint(program=over, typed="Dalfsen\n", **variables("nl")).code == Exit.STOPPED
    told = handprint(program=inside(tmp_path, "interview", FILE, "--history"), **variables("nl"))
    assert "Bert: overgenomen" in told.out
    assert "Anna is ziek" in told.out


def test_only_what_the_goal_needs_is_asked(tmp_path: Path) -> None:
    """And a figure that there is not is a fault that names those that there are."""
    wrong = handprint("interview", tmp_path / FILE, "--questionnaire", "buurthuis", "--goal", "impact_valeu")
    assert (wrong.code, "'impact_value'" in wrong.err) == (Exit.FAULTS, True)
    lines = "\n".join((*village_hall("short", "nl").lines[:HEAD], ""))
    told = handprint(
        *("interview", tmp_path / FILE, "--questionnaire", "buurthuis", "--goal", "impact_value"),
        typed=lines,
        **variables("nl"),
    )
    assert told.code == Exit.STOPPED
    assert "Waar werken jullie aan?" not in told.out
    assert "Activiteiten" in told.out


def test_evidence_is_named_by_its_fingerprint(tmp_path: Path) -> None:
    """A file that is not there is told; one that is has its path from the answers' folder and its SHA-256."""
    (tmp_path / "lijst met namen.pdf").write_bytes(b"abc")
    lines = (*village_hall("short", "nl").lines[:HEAD], "!e weg.pdf", "!e 'lijst met namen.pdf'", "1")
    told = handprint(
        program=inside(tmp_path, "interview", FILE, "--questionnaire", "buurthuis"),
        typed="\n".join(lines),
        **variables("nl"),
    )
    assert told.code == Exit.STOPPED
    assert "Nog niet goed: Dit bestand is er niet." in told.out
    assert "lijst met namen.pdf sha256:ba7816bf8f01cfea" in (tmp_path / FILE).read_text(encoding="utf-8")
