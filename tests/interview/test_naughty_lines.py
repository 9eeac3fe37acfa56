"""Texts that have broken something somewhere, typed as answers: kept letter by letter, and harmless on the screen."""

import io
import re
import unicodedata
from datetime import date
from pathlib import Path
from typing import Final

import pytest

from handprint.cli.exits import Exit
from handprint.cli.loading import Loader
from handprint.interview.conversation import converse
from handprint.interview.line_prompts import LinePrompts
from handprint.interview.session import InterviewSession
from handprint.questionnaire.record import Spelled, parse_entry
from tests.cli.running import handprint
from tests.interview.scripted import DAY, inside, variables, village_hall
from tests.interview.terminal import LONG, PASTE, Terminal
from tests.writers.naughty import NAUGHTY

FILE: Final = "huis.yaml"
STEPS: Final = 1 if LONG else 8
ONE_LINE: Final = tuple(
    text
    for text in NAUGHTY
    if text.strip() and not {"\n", "\r"} & set(text) and text == text.encode("utf-8", "ignore").decode()
)
"""Half a surrogate pair cannot be typed, and a line end is the end of the line."""

GOES: Final = "!g proud_of"
"""Goes to the question for a text; behind it the interview goes back to where it was."""

# What prompt_toolkit may send to a terminal: sequences that begin with ESC [, and nothing that sets a title or more.
_MOVES: Final = re.compile(r"\x1b\[\??[0-9;]*[A-HJKPXdfhlmn]")
_ACTS: Final = frozenset({"Cc", "Cf", "Cs", "Co"})


def head() -> tuple[str, ...]:
    """Return the lines up to the first question of the extended route."""
    script = village_hall("extended", "nl")
    return script.lines[: script.asked.index("question")]


def acting(shown: str) -> set[str]:
    """Return what is on a screen and is no letter: it acts, or it hides."""
    return {sign for sign in shown if unicodedata.category(sign) in _ACTS and sign != "\n"}


def said(folder: Path, question: str) -> list[Spelled]:
    """Return everything that was ever answered to a question."""
    lines = (folder / f"{FILE}.history.jsonl").read_text(encoding="ascii").splitlines()
    entries = [entry for entry in map(parse_entry, lines) if entry is not None]
    assert len(entries) == len(lines)
    return [change.new for entry in entries for change in entry.said.changes if change.key == ("answers", question)]


def text_of(spelled: Spelled) -> object:
    """Return the text of an answer, also where it has more about it."""
    return spelled.get("value") if isinstance(spelled, dict) else spelled


def test_every_naughty_text_over_a_pipe_reads_back_equal(tmp_path: Path) -> None:
    """A backslash before it makes anything an answer; blanks around it are no part of it."""
    lines = (*head(), *(line for text in ONE_LINE for line in (GOES, f"\\{text}")))
    told = handprint(
        program=inside(tmp_path, "interview", FILE, "--questionnaire", "buurthuis"),
        typed="".join(f"{line}\n" for line in lines),
        **variables("nl"),
    )
    assert (told.code, told.err) == (Exit.STOPPED, "")
    assert acting(told.out) == set()
    found = [text_of(spelled) for spelled in said(tmp_path, "proud_of")]
    assert found == _changes([text.strip() for text in ONE_LINE])
    sheet = Loader().sheet(tmp_path / FILE)
    assert sheet is not None
    assert sheet.answers["proud_of"].value == ONE_LINE[-1].strip()


def _changes(texts: list[str]) -> list[str]:
    """The same answer twice is no change."""
    return [text for before, text in zip((None, *texts), texts, strict=False) if text != before]


def test_every_naughty_text_that_is_pasted_into_a_terminal_reads_back_equal(tmp_path: Path) -> None:
    """Nothing of it reaches the terminal as it is, neither while it is edited nor when it is repeated."""
    texts = [text for text in ONE_LINE[::STEPS] if PASTE[1] not in text and "\x00" not in text]
    with Terminal(inside(tmp_path, "interview", FILE, "--questionnaire", "buurthuis"), variables("nl")) as terminal:
        terminal.prompted(1)
        for line in head():
            terminal.type(line)
        for text in texts:
            terminal.type(GOES)
            terminal.paste(f"\\{text}")
        terminal.child.send("\x03")
        assert terminal.ended() == Exit.STOPPED
        sent = terminal.sent.decode("utf-8", "replace")
    found = [text_of(spelled) for spelled in said(tmp_path, "proud_of")]
    assert found == _changes([text.strip() for text in texts])
    assert acting(_MOVES.sub("", sent)) <= {"\r", "\b"}
    assert [text for text in texts if len(text) > 1 and acting(text) and text in sent] == []


@pytest.mark.parametrize("before", ["!g naam", "!g aanvrager", "!g kenmerk", "!g gemeente", "!g activities", "", "//"])
def test_no_naughty_text_breaks_the_interview_anywhere(before: str) -> None:
    """As a name, an id, a place, a row, an answer to what is asked, or a remark: it is kept or refused, and shown."""
    questionnaire = Loader().questionnaire("buurthuis")
    assert questionnaire is not None
    for text in NAUGHTY[::STEPS]:
        session, out = InterviewSession(questionnaire, {}, today=date.fromisoformat(DAY)), io.StringIO()
        typed = (*head(), *((before,) if before[:1] == "!" else ()), f"//{text}" if before == "//" else text, "!c", "?")
        content = "".join(f"{line}\n" for line in typed).encode("utf-8", "replace")
        assert converse(session, LinePrompts(io.BytesIO(content), out, echo=True), lambda _: ()) == "stopped"
        assert acting(out.getvalue()) == set(), text
