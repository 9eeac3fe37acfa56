"""Whole plans: every step of the model that travels along, exactly and as SQL, over random answer sheets."""

import os
import random

import pytest

from handprint.columns.duckdb import run
from handprint.expr.to_value import Scope, to_value
from handprint.expr.types import Value
from handprint.score.many import columns_for
from handprint.score.plan import plan_for
from handprint.score.step import Plan
from tests.expr.generate import random_scope
from tests.score.test_plan import PLANS
from tests.workbook.initiatives import kinds_model, kinds_questionnaire

SHEETS = 5000 if os.environ.get("HANDPRINT_TESTS") == "long" else 40
MOST_REFUSED = 0.02
"""An effect of many years makes fractions wider than a database keeps; the exact engine does those steps."""


def exact(plan: Plan, scope: Scope) -> dict[str, Value]:
    """Return the exact value of every step."""
    values = dict(scope.values)
    inside = Scope(values, scope.rows)
    for step in plan.steps:
        values[step.name] = to_value(step.node, inside)
    return {step.name: values[step.name] for step in plan.steps}


def every_kind() -> Plan:
    """Return a plan with every kind of question and condition, also of options."""
    plan, problems = plan_for(kinds_model(), kinds_questionnaire(), "extended")
    assert plan is not None, problems
    return plan


@pytest.mark.parametrize("plan", [*PLANS, every_kind()], ids=lambda plan: f"{plan.questionnaire.id}-{plan.route}")
def test_exact_and_sql_agree_on_every_step_of_a_plan(plan: Plan) -> None:
    """No value or unknown differs, goal lines and figures included; next to nothing is left to the exact engine."""
    rng = random.Random(plan.questionnaire.id + plan.route)
    scopes = [random_scope(rng, plan.inputs) for _ in range(SHEETS)]
    query = columns_for(plan.inputs, plan.steps, [step.name for step in plan.steps])
    assert len(query.refused) <= MOST_REFUSED * len(plan.steps), query.refused
    outcomes = run(query, scopes)
    unknown = 0
    for scope, outcome in zip(scopes, outcomes, strict=True):
        expected = exact(plan, scope)
        assert dict(outcome) == {name: value for name, value in expected.items() if name not in query.refused}
        unknown += expected["figure.impact_value"] is None
    assert 0 < unknown < SHEETS or plan.questionnaire.id == "base"
