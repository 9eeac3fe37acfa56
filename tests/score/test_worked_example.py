"""The village hall of docs/how-it-counts.md. Authority: worked by hand, checked by an independent script."""

from fractions import Fraction

import pytest

from handprint.cli.loading import Loader
from handprint.model.model import Model
from handprint.questionnaire.questionnaire import Route
from handprint.score.handprint import Handprint, handprint_of
from handprint.score.one import score_one
from handprint.score.plan import plan_for
from tests.score.made import ROOT


@pytest.fixture(scope="module", params=["short", "extended"])
def village_hall(request: pytest.FixtureRequest) -> Handprint:
    """The example on both routes: nothing was answered on the extended one, so the figures are the same."""
    loader = Loader()
    sheet, model = loader.sheet(ROOT / "examples" / "dorpshuis.yaml"), loader.model()
    questionnaire = loader.questionnaire("buurthuis")
    assert sheet is not None
    assert model is not None
    assert questionnaire is not None
    route: Route = request.param
    plan, problems = plan_for(model, questionnaire, route)
    assert plan is not None, problems
    return handprint_of(score_one(plan, sheet))


@pytest.mark.parametrize(
    ("indicator", "gross", "contribution"),
    [
        ("day_activity", "35462.4768", "9574.87"),
        ("shared_meals", "8700", "4893.75"),
        ("left_low_literacy", "3414.408", "2522.91"),
        ("less_lonely", "6402", "3574.71"),
    ],
)
def test_each_line_of_the_worked_example(
    village_hall: Handprint, indicator: str, gross: str, contribution: str
) -> None:
    """Gross value and contribution of each of the four lines."""
    found = next(line for line in village_hall.lines if line.indicator.id == indicator)
    assert (found.gross, found.contribution) == (Fraction(gross), Fraction(contribution))


@pytest.mark.parametrize(
    ("figure", "value"),
    [
        ("impact_value", "20566.24"),
        ("known_part", "20566.24"),
        ("fte", "2.016431"),
        ("impact_per_fte", "10199.33"),
        ("impact_to_revenue", "0.541217"),
        ("social_return", "0.272401"),
    ],
)
def test_each_figure_of_the_worked_example(village_hall: Handprint, figure: str, value: str) -> None:
    """The published figures, to their declared places."""
    assert village_hall.figures[figure].value == Fraction(value)


def test_goal_lines_add_up_to_the_impact_value_to_the_cent(village_hall: Handprint) -> None:
    """Every line adds up to its contribution, and all goals to the impact value."""
    for line in village_hall.lines_of("impact"):
        assert sum(amount or 0 for _, amount in line.goals) == line.contribution
    assert sum(amount or 0 for amount in village_hall.goals.values()) == Fraction("20566.24")


def test_harm_and_memo_are_in_no_total(village_hall: Handprint) -> None:
    """They have euros of their own, beside an impact value that does not know them."""
    apart = [line.contribution for counts in ("harm", "memo") for line in village_hall.lines_of(counts)]
    assert apart
    assert all(apart)
    assert village_hall.figures["impact_value"].value == sum(
        line.contribution or 0 for line in village_hall.lines_of("impact")
    )


def test_everything_rests_on_corrections_of_the_model(village_hall: Handprint) -> None:
    """Nobody answered a correction, so all of the euros rest on defaults, and the shares of evidence are whole."""
    assert village_hall.default_corrections == 1
    assert sum(village_hall.evidence.values()) == 1


def test_the_model_that_travels_along_has_all_goals() -> None:
    """All 17 goals have names and colours, also those without a price."""
    model = Loader().model()
    assert isinstance(model, Model)
    assert sorted(model.goals) == list(range(1, 18))
