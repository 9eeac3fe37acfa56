"""What stands before an interview: the menu, and which questionnaire."""

import io
from pathlib import Path

import pytest

from handprint.cli.choosing import choose_questionnaire, chosen
from handprint.cli.exits import Exit
from handprint.cli.menu import CHOICES, Chosen, answer_files, choose
from handprint.interview.line_prompts import LinePrompts
from handprint.problems import Text
from handprint.readers.questionnaire_list import questionnaire_titles
from tests.cli.running import EXAMPLE, handprint
from tests.interview.terminal import Terminal

TITLES = {"a": Text("Sportclub", "Sports club"), "b": Text("Sport en spel", "Sports and games")}


def typed(*lines: str) -> tuple[LinePrompts, io.StringIO]:
    """Return a front end on which these lines are typed, and what it shows."""
    out = io.StringIO()
    return LinePrompts(io.BytesIO("".join(f"{line}\n" for line in lines).encode()), out, echo=True), out


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("1", ("a",)),
        ("2", ("b",)),
        ("0", ()),
        ("3", ()),
        ("9" * 5000, ()),
        ("²", ()),
        ("b", ("b",)),
        ("CLUB", ("a",)),
        ("sports", ("a", "b")),
        ("sp", ()),
        ("", ()),
        ("tuin", ()),
    ],
)
def test_a_questionnaire_is_chosen_by_number_name_or_words(line: str, found: tuple[str, ...]) -> None:
    """Words of the title in either language; what is too short to be meant, or no number of the list, is nothing."""
    assert chosen(line, TITLES) == found


def test_it_asks_again_until_one_is_meant() -> None:
    """What is not in the list is told, safe to show."""
    front, out = typed("", "\x1b[31m", "huis", "muziek", "1")
    assert choose_questionnaire(front, "nl") == next(iter(questionnaire_titles()))
    assert "'␛[31m' staat niet in de lijst." in out.getvalue()


def test_what_others_include_is_not_in_the_list() -> None:
    """The basic questions are part of every questionnaire, and none by themselves."""
    titles = questionnaire_titles()
    assert "buurthuis" in titles
    assert "base" not in titles


def test_a_file_of_the_organisation_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its title replaces the shipped one, and a file that cannot be read goes by its name."""
    folder = tmp_path / "questionnaires"
    folder.mkdir()
    (folder / "buurthuis.yaml").write_text("title: {nl: Ons huis, en: Our house}\nsections: []\n", encoding="utf-8")
    (folder / "kapot.yaml").write_bytes(b"\xff\xfe[")
    monkeypatch.setenv("HANDPRINT_HOME", str(tmp_path))
    titles = questionnaire_titles()
    assert (titles["buurthuis"], titles["kapot"]) == (Text("Ons huis", "Our house"), Text("kapot", "kapot"))


@pytest.mark.parametrize("lines", [["!q"], []])
def test_leaving_the_list_stops(lines: list[str]) -> None:
    """By command or by the end of input."""
    with pytest.raises(EOFError):
        choose_questionnaire(typed(*lines)[0], "nl")


def test_the_menu_leads_to_each_choice(tmp_path: Path) -> None:
    """Old files are listed by the last change; a new one may not be there yet."""
    (tmp_path / "oud.yaml").write_bytes(EXAMPLE.read_bytes())
    (tmp_path / "iets.yaml").write_text("model: x\n", encoding="utf-8")
    assert answer_files(tmp_path) == (tmp_path / "oud.yaml",)
    asked = {
        "new": (["1", "", "a\0b", "x" * 300, "oud", "nieuw"], Chosen("new", tmp_path / "nieuw.yaml")),
        "on": (["9", "2", "7", "weg.yaml", "1"], Chosen("on", tmp_path / "oud.yaml")),
        "last_year": (["3", "oud.yaml", "n.yml"], Chosen("last_year", tmp_path / "n.yml", tmp_path / "oud.yaml")),
        "card": (["4", "1"], Chosen("card", tmp_path / "oud.yaml")),
        "help": (["5"], Chosen("help")),
    }
    assert set(asked) == set(CHOICES)
    for lines, wanted in asked.values():
        assert choose(typed(*lines)[0], tmp_path) == wanted


def test_without_words_a_terminal_gets_the_menu_and_a_pipe_the_help(tmp_path: Path) -> None:
    """A script that types only the name is not kept waiting."""
    (tmp_path / "huis.yaml").write_bytes(EXAMPLE.read_bytes())
    script = f"import os; os.chdir({str(tmp_path)!r}); from handprint.cli import app; app()"
    assert "Opdrachten:" in handprint().out
    with Terminal(["-c", script], columns=80) as terminal:
        terminal.prompted(1)
        assert "Wat wilt u doen?" in terminal.text()
        terminal.type("4")
        terminal.type("1")
        assert terminal.ended() == Exit.DONE
        assert "Impactwaarde" in terminal.text()
        assert max(map(len, terminal.text().splitlines())) <= 80
