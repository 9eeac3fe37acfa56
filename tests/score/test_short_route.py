"""The short route: about a quarter of an hour, and the three figures all the same."""

from dataclasses import replace
from pathlib import Path

import pytest

from handprint.cli.loading import Loader, questionnaire_ids
from handprint.questionnaire.flow import counted
from handprint.questionnaire.names import for_route
from handprint.score.handprint import handprint_of
from handprint.score.one import score_one
from handprint.score.plan import plan_for

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))
MOST_QUESTIONS = 20
FIGURES = ("impact_value", "impact_per_fte", "impact_to_revenue")


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: str(path.stem))
def test_the_short_route_is_short_and_gives_the_three_figures(path: Path) -> None:
    """At most 20 questions; an activity is one question, for it is filled in as one row."""
    loader = Loader()
    sheet, model = loader.sheet(path), loader.model()
    assert sheet is not None, loader.told()
    assert model is not None
    questionnaire = loader.questionnaire(sheet.questionnaire.id)
    assert questionnaire is not None
    taken = counted(questionnaire, "short", sheet.answers, sheet.groups)
    once = [one.id for one in for_route(questionnaire, "short").questions() if one.id not in taken.once.off_route]
    asked = len(once) + sum(len(rows or ()) for rows in taken.rows.values())
    assert asked <= MOST_QUESTIONS
    plan, problems = plan_for(model, questionnaire, "short")
    assert plan is not None, problems
    handprint = handprint_of(score_one(plan, replace(sheet, route="short")))
    for figure in FIGURES:
        assert handprint.figures[figure].value is not None, handprint.figures[figure].missing


def test_every_questionnaire_has_an_example() -> None:
    """So that the short route of each is measured."""
    sheets = [Loader().sheet(path) for path in EXAMPLES]
    assert {sheet.questionnaire.id for sheet in sheets if sheet} == {*questionnaire_ids()} - {"base"}
