"""The numbers on the page that explains the calculation are those that the program calculates."""

import re
from fractions import Fraction
from pathlib import Path
from typing import Final

import pytest

from handprint.arithmetic import Rounding, parse_machine_number, rounded
from handprint.cli.loading import Loader
from handprint.score.handprint import Handprint
from handprint.score.one import Scored

ROOT: Final = Path(__file__).resolve().parents[2]
PAGE: Final = (ROOT / "docs" / "how-it-counts.md").read_text(encoding="utf-8")
DUTCH, ENGLISH = PAGE.split("\n# English\n")


def _rows(text: str) -> list[tuple[str, str]]:
    """Return the step and the figure of each row that begins with a step between backticks."""
    lines = (line for line in text.splitlines() if line.startswith("| `"))
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [(row[0].strip("`"), row[-1]) for row in cells]


@pytest.fixture(scope="module")
def scored() -> Scored:
    """Return the worked example, calculated."""
    loader = Loader()
    handprint = loader.handprint(ROOT / "examples" / "dorpshuis.yaml")
    assert isinstance(handprint, Handprint), loader.told()
    return handprint.scored


def _as_shown(value: Fraction, figure: str) -> tuple[Fraction, Fraction]:
    """Return a value rounded as the figure is, and the figure: with a decimal point, and perhaps a percent sign."""
    number = parse_machine_number(figure.removesuffix("%"))
    assert number is not None, figure
    _, _, decimals = figure.removesuffix("%").partition(".")
    return rounded(value * (100 if figure.endswith("%") else 1), Rounding(len(decimals))), number


@pytest.mark.parametrize(("step", "figure"), _rows(DUTCH))
def test_numbers_in_dutch(scored: Scored, step: str, figure: str) -> None:
    """A dot between thousands and a decimal comma; half up to the places shown."""
    assert re.fullmatch(r"\d{1,3}(\.\d{3})*(,\d+)?%?", figure)
    value = scored.number(step)
    assert value is not None
    shown, written = _as_shown(value, figure.replace(".", "").replace(",", "."))
    assert shown == written


@pytest.mark.parametrize(("step", "figure"), _rows(ENGLISH))
def test_numbers_in_english(scored: Scored, step: str, figure: str) -> None:
    """A comma between thousands and a decimal point; half up to the places shown."""
    assert re.fullmatch(r"\d{1,3}(,\d{3})*(\.\d+)?%?", figure)
    value = scored.number(step)
    assert value is not None
    shown, written = _as_shown(value, figure.replace(",", ""))
    assert shown == written


def test_both_languages_explain_the_same_steps() -> None:
    """Nobody is told less, and the tables are really read."""
    assert [step for step, _ in _rows(DUTCH)] == [step for step, _ in _rows(ENGLISH)]
    assert len(_rows(DUTCH)) > 60


def test_every_contribution_is_explained(scored: Scored) -> None:
    """No line with euros is left out of the page, and no figure."""
    explained = {step for step, _ in _rows(DUTCH)}
    published = {step.name for step in scored.plan.steps if step.role in ("contribution", "figure", "goal")}
    assert {name for name in published if not name.startswith("harm_")} - explained <= {
        "figure.harm_value",
        "figure.known_part",
    }
