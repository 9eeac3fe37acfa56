"""Both front ends, with a stand-in for the interview: what they show, what they hear, and how they end."""

import io
import subprocess
import sys

import pytest
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from handprint.catalogue import problem
from handprint.interview.conversation import Ended, converse
from handprint.interview.layout import ALWAYS
from handprint.interview.line_prompts import LinePrompts
from handprint.interview.screen_prompts import ScreenPrompts
from handprint.problems import Place, Problems
from handprint.questionnaire.record import Said
from tests.interview.stand_in import StandIn
from tests.interview.terminal import ROOT, Terminal

STAND_IN = str(ROOT / "tests" / "interview" / "stand_in.py")
LINES = ("1", "Dorpshuis [/] :smile: é", "a\tb")


def by_lines(content: bytes, count: int = 3, language: str = "nl") -> tuple[StandIn, Ended, str]:
    """Drive the stand-in by the plain front end."""
    session, out = StandIn(count, "en" if language == "en" else "nl"), io.StringIO()
    ended = converse(session, LinePrompts(io.BytesIO(content), out, echo=True), lambda _: ())
    return session, ended, out.getvalue()


def test_every_front_end_hears_the_same_lines() -> None:
    """A pipe, a terminal and the loop itself."""
    session, ended, _ = by_lines("\n".join(LINES).encode() + b"\n")
    with Terminal([STAND_IN, "screen"]) as terminal:
        terminal.prompted(1)
        for line in LINES:
            terminal.paste(line)
        assert terminal.ended() == 0
        told = terminal.text()
    assert (session.heard, ended) == ([*LINES], "finished")
    assert f"finished {list(LINES)!a}" in told.replace("\n", " ")


def test_the_plain_front_end_says_where_one_is_and_what_one_can_type() -> None:
    """And begins each prompt with an empty line, so that it can be heard where it begins."""
    _, _, told = by_lines(b"1\n", 1)
    assert told.splitlines() == [
        "",
        "--- Proef · deel 1 van 1 · vraag 1 van 1 ---",
        "Wat is antwoord 1?",
        "  1  Ja, graag",
        "  2  Nee",
        "Typ: een antwoord · ? is hulp",
        "> 1",
        "Genoteerd: 1",
    ]


def test_the_plain_front_end_speaks_the_language_of_the_session() -> None:
    """Nothing of the other language is left."""
    _, _, told = by_lines(b"1\n", 1, "en")
    assert "What is answer 1?" in told
    assert "--- Trial · part 1 of 1 · question 1 of 1 ---" in told
    assert [word for word in ("vraag", "Typ: ", "deel") if word in told] == []


@pytest.mark.parametrize(
    ("content", "heard"),
    [
        (b"\xef\xbb\xbfeen\r\ntwee\r\n", ["een", "twee"]),
        ("één\ntwee".encode(), ["één", "twee"]),
        ("één\ntwee\n".encode("cp1252"), ["één", "twee"]),
        ("\x85\u2028 x\n\n".encode(), ["\x85\u2028 x", ""]),
    ],
)
def test_lines_of_a_pipe_are_understood(content: bytes, heard: list[str]) -> None:
    """With and without a mark, of Windows and of Unix, of old Windows too; only a line end ends a line."""
    session, ended, _ = by_lines(content, 2)
    assert (session.heard, ended) == (heard, "finished")


def test_the_end_of_input_stops_and_says_that_all_is_saved() -> None:
    """Never a silent default for what was not asked yet."""
    session, ended, told = by_lines(b"een\n")
    assert (session.heard, ended) == (["een"], "stopped")
    assert told.endswith("> \nGestopt. Alles wat u zei is bewaard.\n")


def test_nothing_that_is_typed_acts_on_the_terminal() -> None:
    """Escapes, overrides and invisible letters of a pipe are shown as signs."""
    _, _, told = by_lines("\x1b[31m\u202erood\u200b\x07\x00\n".encode(), 1)
    assert told.isascii() or all(letter.isprintable() or letter == "\n" for letter in told)
    assert "␛[31m<U+202E>rood<U+200B>␇␀" in told


def test_a_failed_save_is_told_and_tried_again() -> None:
    """The answer waits; nothing else is asked before it is kept."""
    kept: list[tuple[Said, ...]] = []
    tries = iter([True, True, False, False, False])

    def save(said: tuple[Said, ...]) -> Problems:
        if next(tries):
            return (problem("file-not-written", Place("answers.yaml"), reason="disk full"),)
        kept.append(said)
        return ()

    session, out = StandIn(2), io.StringIO()
    lines = LinePrompts(io.BytesIO(b"een\n\n\ntwee\n"), out, echo=True)
    assert converse(session, lines, save) == "finished"
    assert [said[0].changes[0].new for said in kept] == ["een", "twee"]
    assert out.getvalue().count("Uw laatste antwoord is nog niet bewaard.") == 2


@pytest.mark.parametrize("content", [b"een\n!q\n", b"een\n"])
def test_who_gives_up_saving_hears_that_the_last_line_is_not_saved(content: bytes) -> None:
    """It is another ending than stopping."""
    session, out = StandIn(2), io.StringIO()
    fault = (problem("file-not-written", Place("answers.yaml"), reason="disk full"),)
    assert converse(session, LinePrompts(io.BytesIO(content), out, echo=True), lambda _: fault) == "unsaved"
    assert "NIET bewaard" in out.getvalue()


@pytest.mark.parametrize("keys", ["\x03", "\x04"], ids=["Ctrl-C", "Ctrl-D"])
def test_leaving_the_screen_stops(keys: str) -> None:
    """The session is at the question where it was."""
    session = StandIn()
    with create_pipe_input() as source:
        source.send_text(f"een\r{keys}")
        assert converse(session, ScreenPrompts(source=source, output=DummyOutput()), lambda _: ()) == "stopped"
    assert session.heard == ["een"]


def test_a_text_of_several_lines_that_is_pasted_is_one_answer() -> None:
    """It must not answer the questions after it."""
    session = StandIn(1)
    with create_pipe_input() as source:
        source.send_text("\x1b[200~een\r\ntwee\ndrie\x1b[201~\r")
        converse(session, ScreenPrompts(source=source, output=DummyOutput()), lambda _: ())
    assert session.heard == ["een twee drie"]


def test_the_toolbar_says_where_one_is_and_the_figures() -> None:
    """It stands on the last rows of the terminal; hidden letters that are typed are shown as signs."""
    with Terminal([STAND_IN, "screen"]) as terminal:
        terminal.prompted(1)
        terminal.until_bar("!q stoppen")
        bottom = [row.strip() for row in terminal.screen.display[-2:]]
        assert bottom == ["Proef · deel 1 van 1 · vraag 1 van 3", ALWAYS.nl]
        terminal.paste("\x1b[31m\u202erood")
        assert "> ␛[31m<U+202E>rood" in terminal.text()
        assert "Genoteerd: ␛[31m<U+202E>rood" in terminal.text()
        terminal.child.sendintr()
        assert terminal.ended() == 0
        assert "stopped ['\\x1b[31m\\u202erood']" in terminal.text()


def test_tab_completes_a_choice_to_what_is_listed() -> None:
    """A label that holds a comma becomes its number, because a comma stands between choices."""
    with Terminal([STAND_IN, "screen"]) as terminal:
        terminal.prompted(1)
        terminal.type("n\t")
        terminal.type("j\t")
        terminal.child.sendintr()
        terminal.ended()
        assert "stopped ['Nee', '1']" in terminal.text()


def test_prompt_toolkit_is_loaded_by_the_screen_only() -> None:
    """The plain front end starts without it, and so do the layout and the loop."""
    script = "import sys, handprint.interview.line_prompts, handprint.interview.conversation as c; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
    heavy = {"prompt_toolkit", "rich", "openpyxl", "xlsxwriter", "pydantic", "typer", "handprint.score"}
    assert heavy & set(done.stdout.split()) == set()
