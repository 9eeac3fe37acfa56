"""Answer sheets at random for any questionnaire: every kind of question and state, lists of no, one and more rows."""

import random
from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from handprint.expr.types import Value
from handprint.questionnaire.answers import Answer, AnswerSheet, Initiative, Named, Period, Row
from handprint.questionnaire.questionnaire import NUMERIC, Question
from handprint.score.step import Plan

MOST_ROWS = 3
LARGEST = 2000


def random_sheet(rng: random.Random, plan: Plan, *, year: int = 2024) -> AnswerSheet:
    """Return an answer sheet for the questionnaire of a plan; some questions are open, some lists as well."""
    questionnaire = plan.questionnaire
    return AnswerSheet(
        initiative=Initiative("i-1", "Hal", questionnaire.id),
        applicant=None,
        period=Period(date(year, 1, 1), date(year, 12, 31), "realised"),
        questionnaire=Named(questionnaire.id, questionnaire.version),
        route=plan.route,
        model=Named(plan.model.id, plan.model.version),
        answers=random_answers(rng, questionnaire.questions()),
        groups={
            group: tuple(Row(random_answers(rng, section.questions)) for _ in range(rng.randint(0, MOST_ROWS)))
            for group, section in questionnaire.groups().items()
            if rng.random() > 0.1
        },
        file="random.yaml",
    )


def random_answers(rng: random.Random, questions: Iterable[Question]) -> dict[str, Answer]:
    """Return answers to most questions."""
    asked = (question for question in questions if question.kind != "note")
    return {question.id: random_answer(rng, question) for question in asked if rng.random() > 0.05}


def random_answer(rng: random.Random, question: Question) -> Answer:
    """Return an answer, now and then one that says why there is none."""
    if rng.random() < 0.05:
        return Answer("dont_know", None)
    if "not_applicable" in question.allow and rng.random() < 0.1:
        return Answer("not_applicable", None)
    value = random_value(rng, question)
    if question.kind in NUMERIC and isinstance(value, Fraction) and rng.random() < 0.1:
        bound = value if rng.random() < 0.5 else None
        return Answer("estimated", value, bound, bound)
    return Answer("answered", value)


def random_value(rng: random.Random, question: Question) -> Value:
    """Return a value within the bounds of a question."""
    match question.kind:
        case "yes_no":
            return rng.random() < 0.7
        case "choice":
            return rng.choice(question.options).code
        case "multi":
            codes = [option.code for option in question.options if not option.none]
            return frozenset(rng.sample(codes, rng.randint(0, len(codes))))
        case "date":
            return date(2024, rng.randint(1, 12), 1).isoformat()
        case "text":
            return rng.choice(["", "iets", "<b>"])
        case _:
            return _number(rng, question)


def _number(rng: random.Random, question: Question) -> Fraction:
    places = 10 ** (question.decimals or 0)
    low, high = question.low or Fraction(0), min(question.high or Fraction(LARGEST), Fraction(LARGEST))
    return max(low, Fraction(rng.randint(0, int(high * places)), places)) if rng.random() > 0.1 else low
