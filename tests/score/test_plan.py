"""The plan: one list of steps that everything walks over."""

import pytest

from handprint.cli.loading import Loader, questionnaire_ids
from handprint.expr.checks import check_formula
from handprint.expr.names import Known, Names
from handprint.expr.parser import parse_formula
from handprint.expr.syntax import names_in
from handprint.expr.to_text import to_text
from handprint.expr.to_value import to_value
from handprint.expr.types import NumberType
from handprint.problems import Place
from handprint.questionnaire.questionnaire import Route
from handprint.score.one import score_one
from handprint.score.plan import plan_for
from handprint.score.step import Plan
from tests.score.made import ROOT


def plans() -> list[Plan]:
    """Return the plans of everything that travels along."""
    loader = Loader()
    model = loader.model()
    assert model is not None
    found = []
    for id_ in questionnaire_ids():
        questionnaire = loader.questionnaire(id_)
        assert questionnaire is not None
        routes: tuple[Route, ...] = ("short", "extended")
        for route in routes:
            plan, problems = plan_for(model, questionnaire, route)
            assert plan is not None, problems
            found.append(plan)
    return found


def in_text(at: int) -> Place:
    """Return the place of a character in the text of a step."""
    return Place("step", 1, at + 1)


PLANS = plans()


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: f"{plan.questionnaire.id}-{plan.route}")
def test_a_step_uses_only_inputs_and_earlier_steps(plan: Plan) -> None:
    """So that it can be calculated in one walk, by anything."""
    known = set(plan.inputs.known) | set(plan.inputs.rows)
    for step in plan.steps:
        assert set(names_in(step.node)) <= known, step.name
        assert step.name not in known
        known.add(step.name)


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: f"{plan.questionnaire.id}-{plan.route}")
def test_every_step_has_the_type_and_unit_that_it_claims(plan: Plan) -> None:
    """The formulas of the method are in the language of the model, and its checks hold for them too."""
    names: Names = plan.inputs
    for step in plan.steps:
        _, problems = check_formula(step.node, names, in_text, step.type)
        assert problems == (), step.name
        names = names.joined([Known(step.name, step.type)])


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: f"{plan.questionnaire.id}-{plan.route}")
def test_every_number_of_the_method_is_a_step_of_its_own(plan: Plan) -> None:
    """Nothing is folded: each proxy, factor, constant and the discount rate keeps its range, evidence and source."""
    steps = plan.by_name()
    for indicator in plan.indicators():
        if indicator.valuation is not None:
            assert steps[f"proxy.{indicator.valuation.proxy}"].number is not None
            for part in ("effect", "deadweight", "displacement", "attribution", "net", "contribution"):
                assert f"{indicator.id}.{part}" in steps


def test_numbers_that_no_figure_uses_are_left_out() -> None:
    """The base questionnaire reaches no meal, so no price of a meal stands in its plan."""
    base = next(plan for plan in PLANS if plan.questionnaire.id == "base" and plan.route == "short")
    assert "proxy.meal_delivered" not in base.by_name()
    assert [missing.indicator for missing in base.not_asked]


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: f"{plan.questionnaire.id}-{plan.route}")
def test_a_step_written_as_text_means_the_same(plan: Plan) -> None:
    """The text of a plan can be read back by anybody: same names, same text again, and the same value."""
    sheet = Loader().sheet(ROOT / "examples" / "dorpshuis.yaml")
    assert sheet is not None
    scored = score_one(plan, sheet)
    for step in plan.steps:
        text = to_text(step.node)
        if "unknown" in text:
            continue
        node, problems = parse_formula(text, in_text)
        assert node is not None, (step.name, problems)
        checked, problems = check_formula(node, _all_names(plan), in_text)
        assert checked is not None, (step.name, problems)
        assert to_text(checked.node) == text
        assert to_value(checked.node, scored.scope) == scored.value(step.name), step.name


def _all_names(plan: Plan) -> Names:
    return plan.inputs.joined(Known(step.name, step.type) for step in plan.steps)


def test_no_number_of_a_plan_is_without_a_unit_or_a_reason() -> None:
    """Every step of the extended village hall says what it is called in both languages, and in which unit it is."""
    for step in PLANS[-1].steps:
        assert step.label.nl
        assert step.label.en
        assert not isinstance(step.type, NumberType) or step.type.unit is not None, step.name
