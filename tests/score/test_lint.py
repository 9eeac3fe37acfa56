"""What looks forgotten is told, and what is in order is not."""

from collections.abc import Mapping

import pytest

from handprint.cli.checking import check_model, check_questionnaire
from handprint.cli.loading import Loader, questionnaire_ids
from handprint.model.model import Model
from handprint.model.read import read_model
from handprint.problems import Problems
from handprint.questionnaire.questionnaire import Questionnaire
from handprint.questionnaire.read import read_questionnaire
from handprint.readers.locate import find_model
from handprint.score.lint import lint_model, lint_questionnaire
from tests.score.made import HEAD, QUESTIONS, TOTALS, indented, line

DISCOUNT = "discount: {rate: 0%, first_year: no, evidence: assumption}\n"
CASES = "cases:\n  - {answers: a.yaml, expect: {meals_shared.contribution: 3}, authority: by hand}\n"


def model_with(indicators: str, cases: str = CASES) -> Model:
    """Return a small model with cases."""
    text = HEAD + DISCOUNT + "indicators:\n" + indented(indicators) + TOTALS + cases
    model, problems = read_model(text, "model.yaml")
    assert model is not None, problems
    return model


def questionnaire_with(*changes: tuple[str, str]) -> Questionnaire:
    """Return the small questionnaire with some of its text replaced."""
    text = QUESTIONS
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    questionnaire, problems = read_questionnaire(text, "small.yaml", lambda _id: None)
    assert questionnaire is not None, problems
    return questionnaire


def told(problems: Problems) -> list[tuple[str, Mapping[str, object]]]:
    """Return the codes and facts of warnings."""
    assert {problem.severity for problem in problems} <= {"warning"}
    return [(problem.code, dict(problem.facts)) for problem in problems]


def lint(indicators: str, cases: str = CASES) -> list[str]:
    """Return the codes of what looks forgotten in a model."""
    return [code for code, _ in told(lint_model(model_with(indicators, cases), [questionnaire_with()]))]


def test_a_model_in_order_has_no_warning() -> None:
    """One line that is reached and has a case."""
    assert lint(line()) == []


def test_a_line_that_no_questionnaire_asks_whole() -> None:
    """Each of its names is asked somewhere, but nowhere together."""
    other = questionnaire_with(("id: pays,", "id: elsewhere,"))
    model = model_with(line(quantity="'meals * elsewhere / 1 [EUR/meal]'"))
    assert told(lint_model(model, [questionnaire_with()])) == []
    without = questionnaire_with(("- id: meals", "- id: lunches"), ("id: pays,", "id: elsewhere,"))
    assert [code for code, _ in told(lint_model(model, [questionnaire_with(), without]))] == ["indicator-unreachable"]
    assert told(lint_model(model, [questionnaire_with(), other])) == []


@pytest.mark.parametrize("expected", ["meals_shared.quantity: 3", "meals_shared.contribution: unknown", "fte: 1"])
def test_a_line_without_a_case(expected: str) -> None:
    """A line in euros needs its euros worked out; its quantity alone, or an unknown, proves nothing."""
    cases = CASES.replace("meals_shared.contribution: 3", expected)
    assert lint(line(), cases) == ["indicator-without-case"]


def test_a_line_that_counts_needs_its_quantity_worked_out() -> None:
    """There are no euros to expect."""
    counted = (
        "meals_shared:\n  name: {nl: Eten, en: Eat}\n  counts: count\n  goals: {2: 100%}\n"
        '  target: "2.1"\n  quantity: meals\n  unit: meal\n  why: {nl: Daarom, en: Because}\n'
    )
    assert lint(counted) == ["indicator-without-case"]
    assert lint(counted, CASES.replace("contribution", "quantity")) == []


def test_a_group_with_one_line_finds_nothing() -> None:
    """Two lines in a group are in order."""
    two = CASES.replace("3}", "3, second.contribution: 3}")
    assert lint(line(exclusive_group="[food]")) == ["exclusive-group-of-one"]
    assert lint(line(exclusive_group="[food]") + line("second", exclusive_group="[food]"), two) == []


@pytest.mark.parametrize(
    ("paid", "codes"),
    [
        ("8 [EUR/meal]", []),
        ("8.01 [EUR/meal]", ["own-contribution-above-price"]),
        ("default(pays, 9 [EUR/meal])", ["own-contribution-above-price"]),
        ("default(pays, 1 [EUR/meal])", []),
        ("pays", []),
        ("900 [EUR]", []),
        ("sum(rows, people_there * 9 [EUR/people])", []),
    ],
)
def test_people_who_pay_more_than_the_price(paid: str, codes: list[str]) -> None:
    """Only where it is certain before anybody answered: a literal or a default, for one unit."""
    assert lint(line(own_contribution=f'"{paid}"')) == codes


def test_the_price_is_that_of_the_price_year() -> None:
    """8.30 is above 8, but below 8 x 1.05."""
    assert lint(line(proxy="old_meal", own_contribution='"8.30 [EUR/meal]"')) == []
    assert lint(line(proxy="old_meal", own_contribution='"8.41 [EUR/meal]"')) == ["own-contribution-above-price"]


# ---- questions ----


def forgotten(indicators: str, *changes: tuple[str, str]) -> list[object]:
    """Return the questions whose answer moves nothing."""
    return [facts["question"] for _, facts in told(_forgotten(indicators, *changes))]


def _forgotten(indicators: str, *changes: tuple[str, str]) -> Problems:
    return lint_questionnaire(model_with(indicators), questionnaire_with(*changes))


def test_questions_that_move_nothing() -> None:
    """What a figure, a condition or a line uses is in order; texts are for reading."""
    assert forgotten(line()) == ["pays", "dead", "people_there"]


def test_a_line_that_is_out_of_reach_uses_nothing() -> None:
    """Its other questions are asked in vain."""
    assert "pays" in forgotten(line(quantity='"meals * pays * nobody / 1 [EUR]"'))
    assert "pays" not in forgotten(line(own_contribution="pays"))


def test_a_default_uses_its_question() -> None:
    """A correction that may be answered moves the figure when it is."""
    corrections = '{deadweight: "default(dead, 50%)", displacement: 0%, attribution: 0%}'
    assert "dead" not in forgotten(line(corrections=corrections))


def test_a_check_uses_the_other_questions_in_it() -> None:
    """A check on the answer itself does not."""
    check = 'check: {{that: "{that}", say: {{nl: "Klopt dit?", en: "Is this right?"}}}}, ask: {{nl: Betaalt'
    own = ("ask: {nl: Betaalt", check.format(that="pays < 50 [EUR/meal]"))
    both = ("ask: {nl: Betaalt", check.format(that="pays * meals < 50 [EUR]"))
    assert "pays" in forgotten(line(), own)
    assert "pays" not in forgotten(line(), both)


def test_a_question_may_say_that_it_only_describes() -> None:
    """Then nobody expects a figure to use it."""
    assert "pays" not in forgotten(line(), ("id: pays,", "id: pays, describes: yes,"))


# ---- what travels along ----


def test_the_files_that_travel_along_are_clean() -> None:
    """`--strict` finds nothing in the model, and nothing in any questionnaire."""
    loader = Loader()
    check_model(loader, find_model(), strict=True)
    for id_ in questionnaire_ids():
        check_questionnaire(loader, loader.questionnaire(id_), strict=True)
    assert loader.told() == ()


def test_the_model_that_travels_along_fails_without_a_case() -> None:
    """The rule is alive for the real files: each line needs its own case."""
    loader = Loader()
    model = loader.model()
    assert model is not None
    found = [loader.questionnaire(id_) for id_ in questionnaire_ids()]
    bare = read_without_cases()
    problems = lint_model(bare, [questionnaire for questionnaire in found if questionnaire])
    assert [problem.code for problem in problems] == ["indicator-without-case"] * len(model.indicators)


def read_without_cases() -> Model:
    """Return the model that travels along, cut off before its cases."""
    content = find_model().read_text(encoding="utf-8").partition("\ncases:\n")[0]
    model, problems = read_model(content, "model.yaml")
    assert model is not None, problems
    return model
