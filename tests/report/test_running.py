"""The figures while they grow: one short line, as far as they are known."""

import time
from dataclasses import replace
from fractions import Fraction

from handprint.questionnaire.answers import Answer
from handprint.report.running import running
from handprint.score.one import score_one
from tests.report.made import empty_example, example, example_with

LONGEST = 70


def test_all_three_figures_once_they_are_known() -> None:
    """Whole euros, so that a small answer is seen to do something."""
    said = running(example().scored)
    assert said.nl == "impact EUR 20.566; per FTE EUR 10.199; 54,12% van de omzet"
    assert said.en == "impact EUR 20,566; per FTE EUR 10,199; 54.12% of revenue"


def test_what_is_known_of_the_impact_is_said_to_be_there_at_least() -> None:
    """The known part is rounded down: 15,672.49 euros is at least 15,672; the FTE stand by themselves."""
    said = running(example_with({"meals": None}).scored)
    assert said.nl == "impact ten minste EUR 15.672; FTE 2,0"
    assert said.en == "impact at least EUR 15,672; FTE 2.0"


def test_almost_a_whole_euro_is_not_said_to_be_one() -> None:
    """9,574.87 euros of the day activity is at least 9,574."""
    gone = dict.fromkeys(("meals", "literacy_left", "less_lonely_people", "volunteer_hours"))
    assert running(example_with(gone).scored).nl == "impact ten minste EUR 9.574"


def test_nothing_is_known_before_the_first_answer() -> None:
    """And nothing is 0."""
    assert running(empty_example().scored).nl == "impact nog onbekend"


def test_a_figure_that_does_not_apply_is_left_out() -> None:
    """No hours at all: no figure per FTE, and FTE 0."""
    none = {"volunteer_hours": Answer("answered", Fraction(0)), "paid_fte": Answer("answered", Fraction(0))}
    assert "FTE 0,0" in running(example_with(none).scored).nl


def test_the_line_fits_in_a_toolbar() -> None:
    """Also with the largest amounts that anybody has."""
    large = {"meals": Answer("answered", Fraction(1000000)), "meal_contribution": Answer("answered", Fraction(0))}
    assert len(running(example_with(large).scored).nl) <= LONGEST


def test_an_answer_is_scored_and_said_in_the_blink_of_an_eye() -> None:
    """Within 100 ms even on a slow and busy machine; ordinarily it takes 3."""
    found = example()
    plan, sheet = found.scored.plan, replace(found.scored.sheet)
    began = time.process_time()
    for _ in range(5):
        running(score_one(plan, sheet))
    assert (time.process_time() - began) / 5 < 0.1
