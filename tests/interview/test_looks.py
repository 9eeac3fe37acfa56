"""What a terminal really shows: at 80 and at 120 columns, with colours and without."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from handprint.interview.layout import Row, laid_out
from handprint.interview.speech import Line, Tone
from handprint.interview.wrapping import cells, wrapped
from handprint.problems import Text
from tests.interview.scripted import inside, variables, village_hall
from tests.interview.terminal import Terminal

LINES = 14
ON_TEXT = {"default"}
ON_SIGNS = {"green", "red", "magenta", "brown"}


def shown(folder: Path, columns: int, **extra: str) -> tuple[list[str], set[str], set[str]]:
    """Return the rows of the beginning of an interview, the colours of its letters, and those behind them."""
    folder.mkdir()
    command = inside(folder, "interview", "huis.yaml", "--questionnaire", "buurthuis")
    with Terminal(command, {**variables("nl"), **extra}, columns=columns, rows=100) as terminal:
        terminal.until_bar()
        for line in (*village_hall("short", "nl").lines[:LINES], "kwart"):
            terminal.type(line)
        terminal.until_bar("!q stoppen")
        cells_ = [terminal.screen.buffer[row][column] for row in range(100) for column in range(columns)]
        rows = [row.rstrip() for row in terminal.screen.display]
    return rows, {cell.fg for cell in cells_}, {cell.bg for cell in cells_}


def test_the_same_rows_at_every_width_and_colours_on_signs_only(tmp_path: Path) -> None:
    """None is broken by the terminal itself; the colour to read is that of the person, and so is what is behind it."""
    wide, colours, behind = shown(tmp_path / "wide", 120)
    narrow, none, none_behind = shown(tmp_path / "narrow", 80, NO_COLOR="1")
    assert narrow == wide
    assert max(map(len, narrow)) <= 80
    assert ON_TEXT < colours <= ON_TEXT | ON_SIGNS
    assert behind == none == none_behind == ON_TEXT
    assert any(row.startswith("Nog niet goed: ") for row in narrow)


@pytest.mark.parametrize("tone", ["warning", "fault", "answer"])
def test_a_tone_that_matters_is_a_word(tone: Tone) -> None:
    """Whoever sees no colours, or hears the screen, misses nothing; the word is said once."""
    (row,) = laid_out((Line(Text("Iets.", "Something."), tone),), "nl")
    assert row.text[: row.sign].endswith(": ")
    assert row.text[row.sign :] == "Iets."
    (again,) = laid_out((Line(Text(row.text, row.text), tone),), "nl")
    assert again == Row(row.text, tone, 0)


def _texts() -> Iterator[str]:
    yield from (
        "",
        " ",
        "a",
        "woord " * 40,
        "x" * 400,
        "漢字" * 60,
        "e\u0301" * 200,
        "\x1b[31m" * 50,
        "👨\u200d👩" * 30,
    )
    yield from ("aa\n\nbb", "a  b   c", "\u202e" * 40, " ingesprongen " * 20)


@pytest.mark.parametrize("width", [20, 40, 78])
@pytest.mark.parametrize("text", [*_texts()], ids=ascii)
def test_no_row_is_wider_than_asked(text: str, width: int) -> None:
    """In cells, wide letters counted twice; nothing but blanks at line ends is lost."""
    rows = wrapped(text, "- ", "  ", width)
    assert [row for row in rows if cells(row) > width] == []
    assert "\x1b" not in "".join(rows)
    assert rows[0][:1] == "-"


def test_choices_hang_and_things_to_type_stay_together() -> None:
    """What follows a number stands below its first word; a command stays with what it does."""
    long = "Dagactiviteit voor kwetsbare mensen die anders begeleiding nodig hebben, ongeveer 4 uur per keer"
    choice = [row.text for row in laid_out((Line(Text(f"1  {long}", "")),), "nl")]
    assert [row[:5] for row in choice] == ["  1  ", "     "]
    pieces = " · ".join(f"!{letter} doet iets met deze vraag" for letter in "abcdef")
    rows = [row.text.strip() for row in laid_out((Line(Text(pieces, ""), "help"),), "nl")]
    assert len(rows) > 1
    assert all(row.startswith("!") for row in rows)
