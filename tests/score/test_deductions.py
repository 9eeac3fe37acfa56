"""What is taken off a line adds up, to the cent, whatever the answers are."""

import os
import random
from fractions import Fraction

import pytest

from handprint.arithmetic import rounded
from handprint.report.lower import TOLD, lower_of
from handprint.score.deductions import Descent, descents_of
from handprint.score.handprint import handprint_of
from handprint.score.one import Scored, score_one
from handprint.score.step import Plan
from tests.score.made import handprint, line, model_of, plan_of, sheet_of
from tests.score.random_sheets import random_sheet
from tests.score.test_plan import PLANS

SHEETS = 300 if os.environ.get("HANDPRINT_TESTS") == "long" else 25
OPEN = "open: yes, pays: 2, paid: 1, hours: 1000"


def only(indicators: str, answers: str) -> Descent:
    """Return the way down of the only line."""
    (descent,) = descents_of(handprint(indicators, answers))
    return descent


def euros(descent: Descent) -> dict[str, object]:
    """Return the euros of each deduction, in order."""
    return {one.kind: one.euros for one in descent.deductions}


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: f"{plan.questionnaire.id}-{plan.route}")
def test_deductions_add_up_to_gross_less_net_on_every_line(plan: Plan) -> None:
    """From quantity x price in every year down to the contribution, exactly; so does what people are told."""
    rng = random.Random(f"{plan.questionnaire.id}{plan.route}")
    told = 0
    for _ in range(SHEETS):
        found = handprint_of(score_one(plan, random_sheet(rng, plan)))
        descents = descents_of(found)
        assert [one.line for one in descents] == [
            one for one in found.lines_of("impact") if one.contribution is not None
        ]
        for descent in descents:
            assert descent.before - sum(one.euros for one in descent.deductions) == descent.after
            assert descent.after == descent.line.contribution
            _check_levels(found.scored, descent)
        lower = lower_of(found)
        assert lower.before - sum(one.euros for one in lower.largest) - lower.others == lower.after
        assert lower.after == sum(one.contribution or Fraction(0) for one in found.lines_of("impact"))
        assert len(lower.largest) <= TOLD
        told += len(lower.largest)
    assert told or plan.questionnaire.id == "base"


def _check_levels(scored: Scored, descent: Descent) -> None:
    """Halfway down, after the own contribution and the effect, stands the gross value of the plan, in every year."""
    indicator = descent.line.indicator
    assert indicator.valuation is not None
    years, rounding = indicator.valuation.duration_years, indicator.valuation.rounding
    quantity, price, gross = (scored.number(f"{indicator.id}.{part}") for part in ("quantity", "price", "gross"))
    assert quantity is not None
    assert price is not None
    assert gross is not None
    assert descent.before == rounded(quantity * price * years, rounding)
    above = sum(one.euros for one in descent.deductions if one.kind in ("own_contribution", "effect"))
    assert descent.before - above == rounded(gross * years, rounding)


def test_corrections_come_off_one_after_the_other() -> None:
    """100 x 8 = 800; 2 a meal is paid: 600 left; 50 % off: 300; 50 % of that: 150; a third of that: 100."""
    corrections = "{deadweight: 50%, displacement: 50%, attribution: 1 / 3}"
    found = only(line(own_contribution="pays", corrections=corrections), f"{{{OPEN}, meals: 100}}")
    assert found.before == 800
    assert list(euros(found).items()) == [
        ("own_contribution", 200),
        ("deadweight", 300),
        ("displacement", 150),
        ("attribution", 50),
    ]
    assert found.after == 100


def test_an_own_contribution_in_total_comes_off_once() -> None:
    """800 of meals less 60 euros in all; the effect then takes half."""
    found = only(line(own_contribution="60 [EUR]", effect="50%"), f"{{{OPEN}, meals: 100}}")
    assert euros(found) == {"own_contribution": 60, "effect": 370}


def test_an_effect_of_years_counts_all_years_before_drop_off_and_discount() -> None:
    """4 years of 1,000; with half less each year 1,875 is left; at 25 % a year 1,624 of that."""
    model = model_of(line(duration_years="4", drop_off="50%"), "{rate: 25%, first_year: no, evidence: assumption}")
    found = handprint_of(score_one(plan_of(model), sheet_of(f"{{{OPEN}, meals: 125}}")))
    (descent,) = descents_of(found)
    assert descent.before == 4000
    assert euros(descent) == {"drop_off": 2125, "discount": 251}


def test_a_value_of_the_model_is_told_apart_from_an_answer() -> None:
    """Not asked on the short route, so assumed; answered on the extended one."""
    text = line(corrections='{deadweight: "default(dead, 50%)", displacement: 0%, attribution: 0%}')
    (short,) = descents_of(handprint(text, f"{{{OPEN}, meals: 10}}"))
    (extended,) = descents_of(handprint(text, f"{{{OPEN}, meals: 10, dead: 25%}}", route="extended"))
    assert [one.assumed for one in short.deductions] == [True]
    assert [one.assumed for one in extended.deductions] == [False]


def test_a_line_that_is_unknown_has_no_way_down() -> None:
    """Nothing is taken off what nobody knows, and the rest still adds up."""
    text = line() + line("from_rows", quantity="sum(rows, people_there) * 1 [meal/people]")
    found = handprint(text, f"{{{OPEN}, meals: 10}}")
    assert [one.line.indicator.id for one in descents_of(found)] == ["meals_shared"]
    assert lower_of(found).after == 80
