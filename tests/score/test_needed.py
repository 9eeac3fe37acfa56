"""What a figure depends on: whatever else is answered, it stays as it is."""

import os
import random
from collections.abc import Mapping
from dataclasses import replace

import pytest

from handprint.problems import Place
from handprint.questionnaire.answers import Answer, AnswerSheet, Row
from handprint.score.needed import goal_of, questions_for
from handprint.score.one import score_one
from handprint.score.step import Plan
from tests.score.made import line, model_of, plan_of
from tests.score.random_sheets import random_answers, random_sheet
from tests.score.test_plan import PLANS

SHEETS = 60 if os.environ.get("HANDPRINT_TESTS") == "long" else 2
HERE = Place("--goal")


def goals(plan: Plan) -> list[str]:
    """Return every figure and line of a plan."""
    figures = [step.name.removeprefix("figure.") for step in plan.steps if step.role == "figure"]
    return [*figures, *(line.id for line in plan.indicators())]


def step_of(plan: Plan, goal: str) -> str:
    """Return the step of a figure or line."""
    names = {step.name for step in plan.steps}
    return next(name for name in (f"figure.{goal}", f"{goal}.contribution", f"{goal}.quantity") if name in names)


def changed(rng: random.Random, plan: Plan, sheet: AnswerSheet, kept: frozenset[str]) -> AnswerSheet:
    """Return a sheet with every answer replaced but those that are kept; rows stay as many where the group is kept."""
    other = random_sheet(rng, plan)
    answers = {
        **{id_: answer for id_, answer in other.answers.items() if id_ not in kept},
        **{id_: answer for id_, answer in sheet.answers.items() if id_ in kept},
    }
    groups = {group: rows for group, rows in other.groups.items() if group not in kept}
    for group, rows in sheet.groups.items():
        if group in kept:
            fields = plan.questionnaire.groups()[group].questions
            groups[group] = tuple(_row(row, random_answers(rng, fields), kept) for row in rows)
    return replace(sheet, answers=answers, groups=groups)


def _row(row: Row, other: Mapping[str, Answer], kept: frozenset[str]) -> Row:
    ours = {id_: answer for id_, answer in row.answers.items() if id_ in kept}
    return Row({**{id_: answer for id_, answer in other.items() if id_ not in kept}, **ours})


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: f"{plan.questionnaire.id}-{plan.route}")
def test_what_is_outside_never_moves_a_figure(plan: Plan) -> None:
    """Every other answer changed, in every list too: the figure or line is exactly what it was."""
    rng = random.Random(f"{plan.questionnaire.id}{plan.route}")
    sheets = [random_sheet(rng, plan) for _ in range(SHEETS)]
    scored = [score_one(plan, sheet) for sheet in sheets]
    for goal in goals(plan):
        kept, step = questions_for(plan, goal), step_of(plan, goal)
        for sheet, before in zip(sheets, scored, strict=True):
            assert score_one(plan, changed(rng, plan, sheet, kept)).value(step) == before.value(step), goal


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: f"{plan.questionnaire.id}-{plan.route}")
def test_what_is_inside_does_move_a_figure(plan: Plan) -> None:
    """With nothing kept nearly every line comes out differently at least once: the law above can fail."""
    rng = random.Random(f"{plan.questionnaire.id}{plan.route}")
    sheets = [random_sheet(rng, plan) for _ in range(20)]
    seen = [score_one(plan, sheet) for sheet in sheets]
    moved = [goal for goal in goals(plan) if len({one.value(step_of(plan, goal)) for one in seen}) > 1]
    depends = [goal for goal in goals(plan) if questions_for(plan, goal)]
    assert len(moved) >= len(depends) / 2


def test_conditions_and_what_decides_about_them_belong_to_it() -> None:
    """Meals are asked only where the hall is open; hours and rows are another matter."""
    plan = plan_of(model_of(line(own_contribution="pays")))
    assert questions_for(plan, "impact_value") == {"meals", "open", "pays"}
    assert questions_for(plan, "meals_shared") == {"meals", "open", "pays"}
    assert questions_for(plan, "fte") == {"paid", "hours"}
    assert questions_for(plan, "per_fte") == {"meals", "open", "pays", "paid", "hours"}


def test_a_field_brings_its_group() -> None:
    """The rows themselves count, whatever else stands in them."""
    plan = plan_of(model_of(line(quantity="sum(rows, people_there) * 1 [meal/people]")))
    assert questions_for(plan, "impact_value") == {"rows", "people_there"}


def test_a_goal_is_named_in_full_or_by_its_bare_name() -> None:
    """And a line by the name of its indicator."""
    plan = plan_of(model_of(line()))
    assert goal_of(plan, " impact_value ", HERE) == ("impact_value", ())
    assert goal_of(plan, "figure.impact_value", HERE) == ("impact_value", ())
    assert goal_of(plan, "meals_shared", HERE) == ("meals_shared", ())


def test_a_goal_that_is_not_there_is_a_fault_with_what_was_meant() -> None:
    """The fault names the figures there are."""
    plan = plan_of(model_of(line()))
    found, (fault,) = goal_of(plan, "impact_valeu", HERE)
    assert (found, fault.code, fault.place) == (None, "no-such-figure", HERE)
    assert "impact_value" in str(dict(fault.facts)["meant"])
    with pytest.raises(KeyError):
        questions_for(plan, "impact_valeu")
