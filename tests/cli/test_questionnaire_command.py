"""`handprint questionnaire`: show what is asked, and check it."""

from pathlib import Path

import pytest

from handprint.cli.in_words import in_words
from handprint.expr.parser import parse_formula
from handprint.problems import Place
from tests.cli.running import ROOT, Inside


def _row_of(text: str, id_: str) -> str:
    """Return the row of a table that holds a question, without the breaks between its lines."""
    lines = text.splitlines()
    last = next(at for at, line in enumerate(lines) if f"({id_})" in line)
    return " ".join(" ".join(lines[max(0, last - 8) : last + 1]).split())


def test_a_list_of_questionnaires(inside: Inside) -> None:
    """Without a name, all of them with their titles."""
    told = inside("questionnaire", "show")
    assert told.code == 0
    assert "Dorpshuis, buurthuis of ontmoetingsplek" in told.out
    assert "Basisvragen" in told.out


@pytest.mark.parametrize("name", ["buurthuis", ROOT / "questionnaires" / "buurthuis.yaml"])
def test_the_whole_logic(inside: Inside, name: str | Path) -> None:
    """By name or by file: sections, included ones too, questions, bounds, routes, conditions and checks."""
    told = inside("questionnaire", "show", name)
    assert told.code == 0
    assert "Mensen (people)" in told.out
    assert "Activiteiten (activities): voor elke rij van activities, hoogstens 50" in told.out
    row = _row_of(told.out, "volunteers")
    for said in ("van 0 tot", "100.000", "has_volunteers is", "kort", "let op: volunteers"):
        assert said in row


def test_in_english(inside: Inside) -> None:
    """Headings and words follow the language."""
    told = inside("questionnaire", "show", "base", "--lang", "en")
    assert "Skipped counts as" in " ".join(told.out.split())
    assert "yes or no" in told.out


@pytest.mark.parametrize(
    ("formula", "dutch", "english"),
    [
        ("has_volunteers", "has_volunteers is ja", "has_volunteers is yes"),
        ("not has_volunteers", "has_volunteers is nee", "has_volunteers is no"),
        ("meals > 0", "meals is meer dan 0", "meals is more than 0"),
        ("kind = 'sport'", "kind is 'sport'", "kind is 'sport'"),
        ("a >= 1 and b", "a is minstens 1 en b is ja", "a is at least 1 and b is yes"),
        ("a and (b or c)", "a and (b or c)", "a and (b or c)"),
        ("answered(kvk)", "answered(kvk)", "answered(kvk)"),
    ],
)
def test_conditions_in_words(formula: str, dutch: str, english: str) -> None:
    """Simple conditions are sentences; what could be read in two ways stays a formula."""
    node, problems = parse_formula(formula, lambda at: Place("-", 1, at))
    assert node is not None, problems
    assert (in_words(node, "nl"), in_words(node, "en")) == (dutch, english)


def test_a_name_that_is_not_there(inside: Inside) -> None:
    """The one that was meant is named; exit code 2."""
    told = inside("questionnaire", "show", "burthuis")
    assert told.code == 2
    assert "Bedoelt u 'buurthuis'?" in told.err


def test_check_of_those_that_travel_along(inside: Inside) -> None:
    """The questionnaires that everybody gets have no fault and no warning."""
    told = inside("questionnaire", "check", "--strict")
    count = len(list((ROOT / "questionnaires").glob("*.yaml")))
    assert (told.code, told.out) == (0, f"{count} bestanden gecontroleerd: alles in orde.\n")


def test_check_names_the_faults_of_a_file(inside: Inside, tmp_path: Path) -> None:
    """Line and column, and exit code 2."""
    path = tmp_path / "eigen.yaml"
    path.write_text('questionnaire: eigen\nversion: "1"\ntitel: x\n', encoding="utf-8")
    told = inside("questionnaire", "check", path)
    assert told.code == 2
    assert f"{path}:3:1: fout: " in told.out
