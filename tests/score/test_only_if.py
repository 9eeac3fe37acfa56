"""An answer that cannot be chosen any more: kept where it was given, unknown wherever it counts."""

import random
from dataclasses import replace
from fractions import Fraction

from handprint.expr.types import ChoiceType, MultiType, NumberType, Value, YesNoType
from handprint.questionnaire.answers import Answer, Row
from handprint.questionnaire.flow import counted
from handprint.questionnaire.identity import answers_fingerprint
from handprint.questionnaire.questionnaire import Question
from handprint.score.one import score_one
from handprint.score.plan import plan_for
from tests.workbook.initiatives import initiatives, kinds_model, kinds_questionnaire

QUESTIONNAIRE = kinds_questionnaire()
SHEET = initiatives()["known"].scored.sheet
SHEETS = 200


def answered(rng: random.Random, question: Question) -> Answer:
    """Return any answer, also one with an option that cannot be chosen, or one that says nothing."""
    if rng.random() < 0.2:
        states = ("dont_know", "no_answer", *(("not_applicable",) if "not_applicable" in question.allow else ()))
        return Answer(rng.choice(states), None)
    return Answer("answered", valued(rng, question))


def valued(rng: random.Random, question: Question) -> Value:
    """Return any value of the kind of a question."""
    match question.type:
        case YesNoType():
            return rng.random() < 0.5
        case ChoiceType(codes=codes):
            return rng.choice(codes)
        case MultiType(codes=codes):
            return frozenset(code for code in codes if rng.random() < 0.5)
        case NumberType():
            return Fraction(rng.randrange(100))
        case _:
            return rng.choice(("2024-01-01", "2025-06-30")) if question.kind == "date" else rng.choice(("A", "B"))


def test_what_the_flow_counts_is_what_the_plan_counts() -> None:
    """Over random answers, every question that a figure needs, options that cannot be chosen included."""
    rng, shut = random.Random(4), 0
    plan, _ = plan_for(kinds_model(), QUESTIONNAIRE, "extended")
    assert plan is not None
    shifts = QUESTIONNAIRE.groups()["shifts"].questions
    for _turn in range(SHEETS):
        answers = {question.id: answered(rng, question) for question in QUESTIONNAIRE.questions()}
        rows = tuple(
            Row({question.id: answered(rng, question) for question in shifts}) for _row in range(rng.randrange(4))
        )
        sheet = replace(SHEET, answers=answers, groups={"shifts": rows})
        taken = counted(QUESTIONNAIRE, "extended", answers, sheet.groups).once
        found = score_one(plan, sheet)
        shut += bool(taken.impossible)
        steps = {step.name.removeprefix("answer.") for step in plan.steps if step.role == "answer"}
        assert {id_: found.value(f"answer.{id_}") for id_ in steps} == {id_: taken.values[id_] for id_ in steps}
    assert 0 < shut < SHEETS


def test_a_figure_says_which_answer_it_waits_for() -> None:
    """The question whose option closed is named as missing, and that of a row too."""
    shut = initiatives()["shut"]
    chosen = next(line for line in shut.lines if line.indicator.id == "chosen")
    assert chosen.quantity is None
    assert {"form", "themes"} <= set(chosen.missing)
    saturdays = next(line for line in shut.lines if line.indicator.id == "saturdays")
    assert saturdays.quantity is None
    assert "shifts.days" in saturdays.missing


def test_an_answer_that_does_not_count_is_not_in_the_fingerprint() -> None:
    """Answers with a closed option have the fingerprint of answers without it; open it again and they differ."""
    sheet = initiatives()["shut"].scored.sheet
    kept = {id_: answer for id_, answer in sheet.answers.items() if id_ not in ("form", "themes")}
    without = replace(sheet, answers=kept)
    assert answers_fingerprint(sheet, QUESTIONNAIRE) == answers_fingerprint(without, QUESTIONNAIRE)
    opened = {**sheet.answers, "open": Answer("answered", value=True)}
    again = replace(sheet, answers=opened)
    assert counted(QUESTIONNAIRE, "extended", opened, sheet.groups).once.values["form"] == "three"
    assert answers_fingerprint(again, QUESTIONNAIRE) != answers_fingerprint(sheet, QUESTIONNAIRE)
