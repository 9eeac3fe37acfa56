"""Unknown is a value, never zero; and what does not apply is not unknown."""

from fractions import Fraction

import pytest

from handprint.columns.duckdb import run
from handprint.score.handprint import handprint_of
from handprint.score.many import columns_for
from handprint.score.one import score_one
from handprint.score.plan import plan_for
from tests.score.made import QUESTIONS, handprint, line, model_of, questionnaire_of, sheet_of

BOTH = line() + line("from_rows", quantity="sum(rows, people_there) * 1 [meal/people]")
REST = "pays: 0, paid: 1, hours: 0"


@pytest.mark.parametrize("meals", ["{state: dont_know}", "{state: refused}", '""', "{state: estimated, value: 10}"])
def test_an_answer_that_is_not_known_makes_the_impact_value_unknown(meals: str) -> None:
    """Don't know, refused, no answer, and an estimate without bounds; what is known stands beside it."""
    found = handprint(BOTH, f"{{open: yes, meals: {meals}, rows: [{{what: a, people_there: 2}}], {REST}}}")
    impact = found.figures["impact_value"]
    assert (impact.value, impact.why_not, impact.missing) == (None, "unknown", ("meals",))
    assert found.figures["known_part"].value == 16
    assert found.figures["per_fte"].missing == ("meals",)


def test_an_answer_that_was_left_out_is_unknown_too() -> None:
    """A question that the file does not mention was not answered."""
    assert handprint(BOTH, f"{{open: yes, rows: [], {REST}}}").figures["impact_value"].missing == ("meals",)


def test_an_estimate_with_bounds_counts() -> None:
    """Its value counts; the bounds are for the range."""
    found = handprint(line(), f"{{open: yes, meals: {{state: estimated, value: 10, low: 5, high: 20}}, {REST}}}")
    assert found.figures["impact_value"].value == 80


@pytest.mark.parametrize("answers", ["open: no", "open: no, meals: 99", "open: yes, meals: {state: not_applicable}"])
def test_a_question_off_the_route_or_not_applicable_counts_its_declared_value(answers: str) -> None:
    """An answer given to a question that no longer applies never counts."""
    assert handprint(line(), f"{{{answers}, {REST}}}").figures["impact_value"].value == 0


def test_a_condition_that_is_unknown_leaves_the_question_on_the_route() -> None:
    """The question was asked, so what was answered counts."""
    assert handprint(line(), f"{{meals: 10, {REST}}}").figures["impact_value"].value == 80


def test_a_group_with_no_rows_is_zero_and_a_group_without_answer_is_unknown() -> None:
    """`[]` says that there were none."""
    rows = line("from_rows", quantity="sum(rows, people_there) * 1 [meal/people]")
    assert handprint(rows, f"{{rows: [], {REST}}}").figures["impact_value"].value == 0
    assert handprint(rows, f"{{{REST}}}").figures["impact_value"].missing == ("rows",)


def test_one_unknown_field_makes_the_sum_unknown_and_is_named() -> None:
    """The reader hears which field of which group."""
    rows = line("from_rows", quantity="sum(rows, people_there) * 1 [meal/people]")
    found = handprint(rows, f"{{rows: [{{what: a, people_there: 2}}, {{what: b}}], {REST}}}")
    assert found.figures["impact_value"].missing == ("rows.people_there",)


def test_an_indicator_that_is_not_asked_is_left_out_and_listed() -> None:
    """Not asked is not unknown: the figures stand, and the card says what is not in them."""
    found = handprint(line() + line("elsewhere", quantity="things_nobody_asks"), f"{{open: yes, meals: 1, {REST}}}")
    assert [missing.indicator for missing in found.scored.plan.not_asked] == ["elsewhere"]
    assert found.figures["impact_value"].value == 8


def test_a_correction_that_is_not_asked_takes_the_value_of_the_model() -> None:
    """On the short route nobody is asked; the result says that it was assumed."""
    text = line(corrections='{deadweight: "default(dead, 50%)", displacement: 0%, attribution: 0%}')
    found = handprint(text, f"{{open: yes, meals: 10, {REST}}}")
    assert found.figures["impact_value"].value == 40
    assert "deadweight" in found.lines[0].assumed


def test_a_correction_that_is_answered_counts_on_the_extended_route() -> None:
    """25 % instead of the 50 % of the model, and it is no longer assumed."""
    text = line(corrections='{deadweight: "default(dead, 50%)", displacement: 0%, attribution: 0%}')
    found = handprint(text, f"{{open: yes, meals: 10, dead: 25%, {REST}}}", route="extended")
    assert found.figures["impact_value"].value == 60
    assert "deadweight" not in found.lines[0].assumed
    assert found.default_corrections == Fraction(1)


def test_a_negative_contribution_is_not_in_the_known_part() -> None:
    """What is said to be there at least must still be there when the missing lines turn up."""
    text = line(own_contribution="10 [EUR/meal]") + line(
        "unknown_one", quantity="sum(rows, people_there) * 1 [meal/people]"
    )
    found = handprint(text, f"{{open: yes, meals: 10, {REST}}}")
    assert found.figures["impact_value"].value is None
    assert found.figures["known_part"].value == 0


def test_an_aggregate_over_a_group_that_is_not_asked_is_never_known() -> None:
    """Inside `default()` it takes the default; elsewhere the indicator is not asked."""
    caught = line(quantity="meals + default(sum(nowhere, things), 0) * 1 [meal]")
    assert handprint(caught, f"{{open: yes, meals: 1, {REST}}}").figures["impact_value"].value == 8
    bare = line() + line("bare", quantity="sum(nowhere, things)")
    found = handprint(bare, f"{{open: yes, meals: 1, {REST}}}")
    assert [missing.names for missing in found.scored.plan.not_asked] == [("nowhere", "things")]


def test_a_multi_choice_off_the_route_counts_what_it_declares() -> None:
    """Nothing chosen is an answer: selected() is no, count_selected() is 0, in SQL as well."""
    questions = QUESTIONS.replace(
        "      - {id: pays,",
        "      - id: themes\n"
        "        type: multi\n"
        "        ask: {nl: Wat, en: What}\n"
        "        ask_if: open\n"
        "        when_off_route: none\n"
        "        options: [{code: a, nl: A, en: A1}, {code: b, nl: B, en: B1}]\n"
        "      - {id: pays,",
        1,
    )
    model = model_of(line(quantity="count_selected(themes) * 1 [meal] + if(selected(themes, 'a'), 0, 5 [meal])"))
    plan, problems = plan_for(model, questionnaire_of(questions), "short")
    assert plan is not None, problems
    found = handprint_of(score_one(plan, sheet_of(f"{{open: no, {REST}}}")))
    assert found.figures["impact_value"].value == 40
    query = columns_for(plan.inputs, plan.steps, ["figure.impact_value"])
    assert run(query, [found.scored.scope])[0]["figure.impact_value"] == 40
