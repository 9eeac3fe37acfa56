"""`handprint score`: the worked example to the cent, and what happens where something is unknown."""

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import EXAMPLE, Inside, example_with

# Authority: worked out by hand when the method was written, checked by an independent script (examples/README.md).
FIGURES = {
    "impact_value": "20566.24",
    "known_part": "20566.24",
    "fte": "2.016431",
    "impact_per_fte": "10199.33",
    "impact_to_revenue": "0.541217",
    "social_return": "0.272401",
    "social_return_reference": "0.232568",
}
CONTRIBUTIONS = {
    "day_activity": "9574.87",
    "shared_meals": "4893.75",
    "left_low_literacy": "2522.91",
    "less_lonely": "3574.71",
}


def _scored(inside: Inside, answers: Path) -> dict[str, Any]:
    told = inside("score", answers, "--json")
    assert told.code == 0, told.err
    found: dict[str, Any] = json.loads(told.out)
    return found


def test_the_worked_example_to_the_cent(inside: Inside) -> None:
    """Every figure of the card, exactly as it was worked out by hand."""
    found = _scored(inside, EXAMPLE)
    assert {figure: found[figure] for figure in FIGURES} == FIGURES


def test_the_contributions_of_the_worked_example(inside: Inside) -> None:
    """The four lines that count, exactly; they are all lines that count."""
    lines = _scored(inside, EXAMPLE)["indicators"]
    counting = {id_: line["contribution"] for id_, line in lines.items() if line["counts"] == "impact"}
    assert counting == CONTRIBUTIONS


def test_the_goals_add_up_to_the_impact_value(inside: Inside) -> None:
    """To the cent, in total and for each line."""
    found = _scored(inside, EXAMPLE)
    assert sum(map(Fraction, found["goals"].values())) == Fraction(found["impact_value"])
    for id_, contribution in CONTRIBUTIONS.items():
        assert sum(map(Fraction, found["indicators"][id_]["goals"].values())) == Fraction(contribution)


def test_an_unknown_answer_makes_the_figure_unknown(inside: Inside, tmp_path: Path) -> None:
    """Never zero: null in the data with the answers that are missing, and the part that is known beside it."""
    found = _scored(inside, example_with(tmp_path, ("meals: 1500", "meals: {state: dont_know}")))
    assert found["impact_value"] is None
    assert found["known_part"] == "15672.49"
    assert {"figure": "impact_value", "missing": ["meals"]} in found["unknown"]


def test_the_card_says_unknown_in_words(inside: Inside, tmp_path: Path) -> None:
    """The exit code is 0: an unknown figure is an outcome, no failure."""
    told = inside("score", example_with(tmp_path, ("meals: 1500", "meals: {state: dont_know}")))
    assert told.code == 0
    assert "onbekend" in told.out
    assert "15.672,49" in told.out


def test_a_figure_without_meaning_says_why(inside: Inside, tmp_path: Path) -> None:
    """Without revenue there is no ratio to revenue, and the reason stands in the data."""
    found = _scored(inside, example_with(tmp_path, ("revenue: 38000", "revenue: 0")))
    assert found["impact_to_revenue"] is None
    (reason,) = [one for one in found["not_applicable"] if one["figure"] == "impact_to_revenue"]
    assert reason["because"]["nl"] == "Er is geen omzet."


@pytest.mark.parametrize(
    ("changes", "options", "code"),
    [
        ((), (), 0),
        ((), ("--strict",), 0),
        ((("to: 2024-12-31", "to: 2024-11-30"),), (), 0),
        ((("to: 2024-12-31", "to: 2024-11-30"),), ("--strict",), 1),
        ((("meals: 1500", "meals: duizend"),), (), 2),
        ((("meals: 1500", "maeltijden: 1500"),), (), 2),
    ],
)
def test_exit_codes(
    inside: Inside, tmp_path: Path, changes: tuple[tuple[str, str], ...], options: tuple[str, ...], code: int
) -> None:
    """0 done, 1 a warning where that was asked for, 2 a fault."""
    assert inside("score", example_with(tmp_path, *changes), *options).code == code


def test_json_stands_alone_on_stdout(inside: Inside, tmp_path: Path) -> None:
    """Warnings go to stderr, so that another program can read what comes out."""
    told = inside("score", example_with(tmp_path, ("to: 2024-12-31", "to: 2024-11-30")), "--json")
    assert json.loads(told.out)["handprint"] == 1
    assert "waarschuwing" in told.err


def test_a_file_that_is_not_there_is_told_in_a_sentence(inside: Inside, tmp_path: Path) -> None:
    """With the name of the file and what to do; no traceback."""
    told = inside("score", tmp_path / "geen.yaml")
    assert told.code == 2
    assert "geen.yaml" in told.err
    assert "Traceback" not in told.err
