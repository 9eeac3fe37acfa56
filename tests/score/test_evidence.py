"""The grade of evidence of a line: its weakest number, wherever on the way that stands."""

from fractions import Fraction

import pytest

from handprint.model.model import Evidence
from handprint.model.read import read_model
from handprint.score.handprint import Handprint, handprint_of
from handprint.score.one import score_one
from tests.score.made import HEAD, TOTALS, indented, line, plan_of, sheet_of

ANSWERS = "open: yes, meals: 10"
CONSTANTS = """
constants:
  hours_per_fte: {value: 1000, unit: hour/FTE, evidence: assumption}
  read: {value: 1, unit: "1", evidence: published, source: s}
  worked_out: {value: 0.5, unit: "1", evidence: derived, source: s}
  ours: {value: 0.5, unit: "1", evidence: assumption}
proxies:
  sourced:
    {value: 8, low: 7, high: 9, unit: EUR/meal, price_year: 2024, kind: public_price, evidence: published, source: s}
"""
_BEFORE, _, _REST = HEAD.partition("constants:")
MODEL = _BEFORE + CONSTANTS + _REST[_REST.index("sources:") :]


def graded(answers: str = ANSWERS, year: int = 2024, **parts: str) -> Handprint:
    """Return the handprint of one line with a published price."""
    text = MODEL + "discount: {rate: 0%, first_year: no, evidence: assumption}\nindicators:\n"
    model, problems = read_model(text + indented(line(proxy="sourced", **parts)) + TOTALS, "model.yaml")
    assert model is not None, problems
    return handprint_of(score_one(plan_of(model, "extended"), sheet_of(f"{{{answers}}}", "extended", year)))


def grade(found: Handprint) -> Evidence:
    """Return the grade on which all euros rest."""
    (only,) = (grade for grade, share in found.evidence.items() if share == 1)
    return only


@pytest.mark.parametrize(
    ("constant", "expected"), [("read", "published"), ("worked_out", "derived"), ("ours", "assumption")]
)
@pytest.mark.parametrize("part", ["quantity", "effect", "own_contribution"])
def test_a_constant_is_as_much_a_link_as_the_price(part: str, constant: str, expected: Evidence) -> None:
    """In the quantity, the effect and the own contribution alike; a stronger one makes nothing stronger."""
    formula = {"quantity": "meals * {}", "effect": "{}", "own_contribution": "1 [EUR/meal] * {}"}[part]
    assert grade(graded(ANSWERS, 2024, **{part: formula.format(constant)})) == expected


def test_a_constant_that_the_line_does_not_use_is_no_link() -> None:
    """The hours of an FTE are an assumption here, and no line rests on them."""
    assert grade(graded()) == "published"


def test_a_constant_behind_default_counts_also_where_it_was_answered() -> None:
    """A grade is never stronger than the weakest number that the formula names."""
    answered = graded(f"{ANSWERS}, pays: 2", quantity="default(meals, 5 [meal] * ours)")
    assert grade(answered) == "assumption"


@pytest.mark.parametrize(
    ("effect", "answers", "expected"),
    [
        ("100%", ANSWERS, "published"),
        ("25%", ANSWERS, "assumption"),
        ("default(dead, 50%)", ANSWERS, "assumption"),
        ("default(dead, 100%)", ANSWERS, "published"),
        ("default(dead, 50%)", f"{ANSWERS}, dead: 30%", "published"),
        ("default(dead, read)", ANSWERS, "published"),
        ("default(dead, worked_out)", ANSWERS, "derived"),
    ],
)
def test_an_effect_that_nobody_answered_is_an_assumption(effect: str, answers: str, expected: Evidence) -> None:
    """A bare share in the model has no source; a constant has one of its own, and 100% takes nothing for granted."""
    assert grade(graded(answers, effect=effect)) == expected


@pytest.mark.parametrize(
    ("year", "pays", "expected"),
    [(2024, "2", "published"), (2023, "2", "assumption"), (2023, "0", "published")],
)
def test_what_people_pay_rests_on_the_factor_of_its_year(year: int, pays: str, expected: Evidence) -> None:
    """That of another year is not used, and nothing paid needs none."""
    assert grade(graded(f"{ANSWERS}, pays: {pays}", year, own_contribution="pays")) == expected


def test_corrections_are_told_apart() -> None:
    """A constant in a correction leaves the grade alone: that the correction was a default is told beside it."""
    corrections = "{deadweight: ours, displacement: 0%, attribution: 0%}"
    found = graded(corrections=corrections)
    assert grade(found) == "published"
    assert found.default_corrections == Fraction(1)
