"""What a questionnaire says that can never matter: found where it is certain, and nowhere else."""

import random
from fractions import Fraction

import pytest

from handprint.cli.loading import Loader, questionnaire_ids
from handprint.expr.to_value import to_value
from handprint.expr.types import Value
from handprint.questionnaire.answers import Answer
from handprint.questionnaire.lint import lint_logic
from handprint.questionnaire.questionnaire import Question, Questionnaire
from handprint.questionnaire.reaching import reached
from handprint.questionnaire.standing import At, standing
from tests.questionnaire.reading import file, questions, section, the_questionnaire

QUESTIONS = """
- {id: shop, type: yes_no, ask: {nl: Winkel, en: Shop}}
- {id: bar, type: yes_no, ask: {nl: Bar, en: Bar}, ask_if: shop, when_off_route: no}
- id: form
  type: choice
  options: [{code: a, nl: A, en: A}, {code: b, nl: B, en: B, only_if: shop}]
  ask: {nl: Vorm, en: Form}
- {id: hours, type: hours, min: 0, max: 10, decimals: 0, ask: {nl: Uren, en: Hours}, ask_if: bar, when_off_route: 3}
- id: days
  type: whole
  unit: hour
  min: -5
  max: 5
  decimals: 0
  ask: {nl: Dagen, en: Days}
  allow: [not_applicable]
  when_off_route: 5
"""
LAST = """
- id: last
  type: whole
  unit: hour
  min: 0
  max: 8
  decimals: 0
  ask: {nl: Laatste, en: Last}
"""
TURNS = 250
ANSWERS = 40
CERTAIN = {"condition-always-true": False, "question-never-asked": True, "check-never-breaks": False}


def with_last(more: str) -> Questionnaire:
    """Return the questions with a last one, and what stands in it."""
    return the_questionnaire(file(section("all", f"{QUESTIONS}{LAST}{more}\n")))


def condition(rng: random.Random, depth: int = 2) -> str:
    """Return a condition over the questions."""
    if depth and rng.random() < 0.6:
        parts = condition(rng, depth - 1), condition(rng, depth - 1)
        return rng.choice(["({} and {})", "({} or {})", "(not {} and {})", "if({}, {}, shop)"]).format(*parts)
    number = rng.choice(["hours", "days", "hours + days", "max(hours, days)", "-days", "hours * 2"])
    sign, size = rng.choice(["<", "<=", ">", ">=", "="]), rng.randrange(-6, 13)
    choices = ["shop", "bar", "form = 'a'", "form = 'b'", f"{number} {sign} {size} [hour]", "answered(form)"]
    return rng.choice([*choices, f"between(hours, 0, {abs(size)} [hour])", "default(bar, shop)"])


def answered(rng: random.Random, question: Question) -> Answer:
    """Return any answer that the question accepts."""
    if rng.random() < 0.25:
        return Answer("not_applicable" if "not_applicable" in question.allow else "dont_know", None)
    return Answer("answered", valued(rng, question))


def valued(rng: random.Random, question: Question) -> Value:
    """Return any value within the bounds of a question."""
    if question.kind == "yes_no":
        return rng.random() < 0.5
    if question.options:
        return rng.choice(question.options).code
    return Fraction(rng.randrange(int(question.low or 0), int(question.high or 0) + 1))


def test_what_is_said_to_be_certain_never_fails() -> None:
    """Over random conditions: no answers ask what is never asked, or skip what is always asked."""
    rng, told = random.Random(3), 0
    for _turn in range(TURNS):
        questionnaire = with_last(f'  ask_if: "{condition(rng)}"')
        codes = {fault.code for fault in lint_logic(questionnaire)} & CERTAIN.keys()
        told += bool(codes)
        for _answers in range(ANSWERS if codes else 0):
            answers = {question.id: answered(rng, question) for question in questionnaire.questions()}
            value = standing(questionnaire, "extended", answers, {}).applies(At("last")).value
            assert all(value is not CERTAIN[code] for code in codes), (codes, answers)
    assert TURNS / 20 < told < TURNS


def test_a_check_that_is_said_never_to_break_never_breaks() -> None:
    """Nor does one hold that is said to refuse every answer."""
    rng, told = random.Random(8), 0
    for _turn in range(TURNS):
        other = rng.choice(["hours", "days", "4 [hour]", "9 [hour]", "0 [hour]"])
        that = f"last {rng.choice(['<', '<=', '>', '>='])} {other}"
        text = f"{that} {rng.choice(['and', 'or'])} {condition(rng, 1)}"
        questionnaire = with_last(f'  check: {{that: "{text}", say: {{nl: Nee., en: No.}}}}')
        codes = {fault.code for fault in lint_logic(questionnaire)}
        told += bool(codes)
        (check,) = questions(questionnaire)["last"].checks
        for _answers in range(ANSWERS if codes else 0):
            answers = {question.id: answered(rng, question) for question in questionnaire.questions()}
            now = standing(questionnaire, "extended", answers, {})
            holds = to_value(now.node(check.that), now.scope(At("last")))
            assert not ("check-never-breaks" in codes and holds is False), (text, answers)
            assert not ("check-refuses-all" in codes and holds is True), (text, answers)
    assert 0 < told < TURNS


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ("  ask_if: shop and not shop", "question-never-asked"),
        ("  ask_if: bar and not shop", "question-never-asked"),
        ('  ask_if: "hours > 5 [hour] and not bar"', "question-never-asked"),
        ('  ask_if: "hours > 6 [hour] and hours < 4 [hour]"', "question-never-asked"),
        ("  ask_if: \"form = 'a' or form = 'b'\"", "condition-always-true"),
        ('  ask_if: "days >= -5 [hour]"', "condition-always-true"),
        ("  default: 9 [hour]", "default-refused"),
        ("  default: hours + 20 [hour]", "default-refused"),
        (
            '  default: 1 [hour]\n  check: {that: "last > 3 [hour]", say: {nl: Nee., en: No.}, must: yes}',
            "default-refused",
        ),
    ],
)
def test_what_is_certain_is_told(more: str, code: str) -> None:
    """By contradiction, by what counts where a question is skipped, by bounds, and by closed codes."""
    assert [fault.code for fault in lint_logic(with_last(more))] == [code]


@pytest.mark.parametrize(
    "more",
    [
        '  ask_if: "days > 4 [hour]"',
        '  ask_if: "hours >= 3 [hour]"',
        "  default: hours",
        "  ask_if: \"form = 'b'\"",
        '  check: {that: "last <= hours", say: {nl: Nee., en: No.}}',
        '  default: 1 [hour]\n  check: {that: "last > hours", say: {nl: Nee., en: No.}}',
    ],
)
def test_what_may_happen_is_left_alone(more: str) -> None:
    """A value on a bound, what counts where a question is skipped, and an unknown that may be anything."""
    assert lint_logic(with_last(more)) == ()


def test_the_questionnaires_that_travel_along_have_nothing_of_it() -> None:
    """And every question, option and check of both routes is reached by somebody."""
    loader = Loader()
    for id_ in questionnaire_ids():
        questionnaire = loader.questionnaire(id_)
        assert questionnaire is not None
        assert lint_logic(questionnaire) == ()
        assert [reached(questionnaire, route).missed for route in ("short", "extended")] == [(), ()]


def test_what_nobody_gets_to_is_named() -> None:
    """The question, the option, and the check that never holds."""
    more = '  ask_if: shop and not shop\n  when_off_route: 0\n  check: {that: "last > 9 [hour]", say: {nl: N., en: N.}}'
    assert reached(with_last(more), "short").missed == ("last", "last: last > 9 [hour]")
