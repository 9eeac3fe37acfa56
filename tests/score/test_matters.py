"""How much an open question matters: what waits for it, and how far apart its plausible answers lie."""

import os
import random
from dataclasses import replace
from fractions import Fraction

import pytest

from handprint.questionnaire.answers import Answer, AnswerSheet
from handprint.score.handprint import handprint_of
from handprint.score.matters import Matter, matters_of
from handprint.score.one import score_one
from handprint.score.plan import plan_for
from handprint.score.step import Plan
from tests.score.made import QUESTIONS, handprint, line, model_of, questionnaire_of, sheet_of
from tests.score.random_sheets import random_sheet
from tests.score.test_plan import PLANS

SHEETS = 100 if os.environ.get("HANDPRINT_TESTS") == "long" else 4
REST = "pays: 2, paid: 1, hours: 1000"
UNKNOWN_MEALS = f"{{open: yes, {REST}}}"


def only(answers: str, last_year: str | None = None, indicators: str = "") -> Matter:
    """Return the only open question of an answer sheet."""
    found = matters_of(handprint(indicators or line(), answers), sheet_of(last_year) if last_year else None)
    assert len(found) == 1, found
    return found[0]


def said(matter: Matter) -> tuple[object, ...]:
    """Return where plausible answers come from, which they are, and the euros between them."""
    return matter.basis, matter.ends, matter.euros


def checked(that: str) -> Plan:
    """Return a plan whose question about meals has a soft check."""
    check = f'\n        check: {{that: "{that}", say: {{nl: Zeker, en: Sure}}}}'
    questions = QUESTIONS.replace("ask: {nl: Maaltijden, en: Meals}", "ask: {nl: Maaltijden, en: Meals}" + check)
    plan, problems = plan_for(model_of(line()), questionnaire_of(questions), "short")
    assert plan is not None, problems
    return plan


def test_a_figure_waits_for_what_the_figures_that_it_is_made_of_wait_for() -> None:
    """Euros per FTE wait for the meals, though the FTE is not known either."""
    found = matters_of(handprint(line(), "{open: yes, pays: 2, paid: 1}"))
    assert [(one.question, one.figures) for one in found] == [
        ("meals", ("impact_value", "per_fte")),
        ("hours", ("fte", "per_fte")),
    ]
    assert found[0].lines == ("meals_shared",)
    assert found[1].lines == ()


def test_without_any_sign_of_what_is_plausible_no_euros_are_said() -> None:
    """Hard bounds are far too wide to say anything."""
    found = only(UNKNOWN_MEALS)
    assert (found.basis, found.ends, found.euros) == (None, None, None)


def test_an_estimate_without_bounds_is_set_against_nothing() -> None:
    """It does not count, but it does say what is at stake: 100 x 8 euros."""
    found = only(f"{{open: yes, meals: {{state: estimated, value: 100}}, {REST}}}")
    assert said(found) == ("estimate", (Fraction(0), Fraction(100)), Fraction(800))


def test_last_year_says_what_is_at_stake() -> None:
    """200 meals x 8 euros."""
    found = only(UNKNOWN_MEALS, last_year=f"{{open: yes, meals: 200, {REST}}}")
    assert said(found) == ("last_year", (Fraction(0), Fraction(200)), Fraction(1600))


@pytest.mark.parametrize(
    ("that", "ends"),
    [
        ("meals <= 500 [meal]", (0, 500)),
        ("500 [meal] >= meals", (0, 500)),
        ("meals >= 100 [meal] and meals < 500 [meal]", (100, 500)),
        ("between(meals, 50 [meal], 500 [meal])", (50, 500)),
    ],
)
def test_a_soft_check_says_what_is_plausible(that: str, ends: tuple[int, int]) -> None:
    """Whatever way it is written; 8 euros a meal lie between the ends."""
    (found,) = matters_of(handprint_of(score_one(checked(that), sheet_of(UNKNOWN_MEALS))))
    assert said(found) == ("check", tuple(map(Fraction, ends)), Fraction(8 * (ends[1] - ends[0])))


@pytest.mark.parametrize("that", ["meals >= 100 [meal]", "meals <= hours * 1 [meal/hour]", "meals != 3 [meal]"])
def test_a_check_without_an_upper_end_says_nothing(that: str) -> None:
    """Between 100 and nobody knows what is no range."""
    (found,) = matters_of(handprint_of(score_one(checked(that), sheet_of(UNKNOWN_MEALS))))
    assert (found.basis, found.euros) == (None, None)


def test_a_choice_is_tried_with_every_answer() -> None:
    """Open or not: 800 euros or nothing, whichever comes first."""
    text = line(quantity="if(open, 100 [meal], 0)")
    found = only("{pays: 2, paid: 1, hours: 1000}", indicators=text)
    assert found.question == "open"
    assert said(found) == ("options", (False, True), Fraction(800))


def test_questions_that_only_say_something_together_are_named() -> None:
    """Meals without a price, and a price without meals: nobody can say yet what either does."""
    text = line(own_contribution="pays")
    last_year = sheet_of("{open: yes, meals: 100, pays: 3, paid: 1, hours: 1000}")
    found = matters_of(handprint(text, "{open: yes, paid: 1, hours: 1000}"), last_year)
    assert [(one.question, one.euros, one.together) for one in found] == [
        ("meals", None, ("pays",)),
        ("pays", None, ("meals",)),
    ]


def test_a_whole_list_is_set_against_that_of_last_year() -> None:
    """Two rows of 5 people: 80 euros."""
    text = line(quantity="sum(rows, people_there) * 1 [meal/people]")
    rows = "[{what: a, people_there: 5}, {what: b, people_there: 5}]"
    found = only(f"{{open: yes, {REST}}}", last_year=f"{{open: yes, rows: {rows}, {REST}}}", indicators=text)
    assert found.question == "rows"
    assert said(found) == ("last_year", (Fraction(0), Fraction(2)), Fraction(80))


def test_a_year_without_a_price_factor_is_no_question_but_is_told() -> None:
    """Nothing that is answered mends it."""
    found = matters_of(handprint(line(own_contribution="pays"), f"{{open: yes, meals: 1, {REST}}}", year=2030))
    assert [(one.question, one.euros) for one in found] == [("period.year", None)]


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: f"{plan.questionnaire.id}-{plan.route}")
def test_every_open_question_is_told_and_its_euros_are_those_of_two_scores(plan: Plan) -> None:
    """Nothing that a figure or line waits for is left out; the euros are what filling in either end gives."""
    rng = random.Random(f"{plan.questionnaire.id}{plan.route}")
    for _ in range(SHEETS):
        sheet = random_sheet(rng, plan)
        found = handprint_of(score_one(plan, sheet))
        matters = matters_of(found)
        waited = {name for figure in found.figures.values() for name in figure.missing}
        waited |= {name for one in found.lines for name in one.missing}
        assert {one.question for one in matters} == waited
        sizes = [len(one.figures) for one in matters]
        assert sizes == sorted(sizes, reverse=True)
        for matter in matters:
            if matter.ends and matter.euros and not matter.together and "." not in matter.question:
                apart = [_impact(plan, sheet, matter, value) for value in matter.ends]
                assert abs(apart[1] - apart[0]) == matter.euros


def _impact(plan: Plan, sheet: AnswerSheet, matter: Matter, value: object) -> Fraction:
    """Return the euros of the lines that wait for a question, with one answer filled in."""
    assert isinstance(value, (Fraction, str, bool, frozenset))
    scored = score_one(plan, replace(sheet, answers={**sheet.answers, matter.question: Answer("answered", value)}))
    impact = [plan.model.indicators[id_] for id_ in matter.lines]
    amounts = [scored.number(f"{one.id}.contribution") for one in impact if one.counts == "impact"]
    return sum((amount or Fraction(0) for amount in amounts), Fraction(0))
