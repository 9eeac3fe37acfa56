"""What one answer means, in both grammars."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handprint.language import format_number
from handprint.questionnaire.answer_types import understand_answer
from handprint.questionnaire.answers import Answer
from handprint.questionnaire.questionnaire import Grammar
from tests.questionnaire.reading import FIELDS, HERE, answer

GRAMMARS: tuple[Grammar, ...] = ("machine", "written")


def refusals(id_: str, written: str, grammar: Grammar = "machine") -> list[str]:
    """Return why an answer is refused; each reason stands at the place of the answer."""
    found, problems = understand_answer(FIELDS[id_], written, grammar, HERE)
    assert (found is None) == bool(problems)
    assert all(problem.place == HERE for problem in problems)
    return [problem.code for problem in problems]


@given(st.integers(0, 10_000_000))
def test_a_number_is_the_same_in_both_grammars(tenths: int) -> None:
    """What a file writes with a point and people with a comma is one value; bounds are inclusive."""
    value = Fraction(tenths, 10)
    assert answer("volunteer_hours", f"{tenths // 10}.{tenths % 10}").value == value
    assert answer("volunteer_hours", format_number(value, "nl"), "written").value == value


@given(st.fractions(max_denominator=1000), st.sampled_from(GRAMMARS))
def test_what_is_understood_is_within_bounds_and_decimals(value: Fraction, grammar: Grammar) -> None:
    """Nothing outside the hard bounds or finer than the declared decimals ever becomes an answer."""
    written = f"{float(value):.3f}" if grammar == "machine" else f"{float(value):.2f}".replace(".", ",")
    found, _ = understand_answer(FIELDS["volunteer_hours"], written, grammar, HERE)
    if found is not None:
        assert isinstance(found.value, Fraction)
        assert 0 <= found.value <= 1_000_000
        assert (found.value * 10).denominator == 1


def test_thousands_are_never_taken_for_decimals() -> None:
    """People write 2.500 for two thousand five hundred; in a file that is refused, not read as two and a half."""
    assert answer("volunteer_hours", "2.500", "written").value == 2500
    assert refusals("volunteer_hours", "2.500") == ["answer-too-many-decimals"]
    assert refusals("donations", "2.500") == ["answer-too-many-decimals"]


def test_zeros_at_the_end_are_no_decimals() -> None:
    """A program may write more digits than there are decimals."""
    assert answer("volunteer_hours", "12.50").value == Fraction(25, 2)
    assert answer("share", "60.0000%").value == Fraction(3, 5)


def test_what_people_wrote_is_kept() -> None:
    """The words stay beside the value; a file has none but the value."""
    assert answer("volunteer_hours", " 2.500 ", "written").written == " 2.500 "
    assert answer("volunteer_hours", "2500").written == ""


@pytest.mark.parametrize(
    ("id_", "written", "code"),
    [
        ("volunteer_hours", "-0.1", "answer-too-low"),
        ("volunteer_hours", "1000000.1", "answer-too-high"),
        ("volunteer_hours", "0.01", "answer-too-many-decimals"),
        ("volunteer_hours", "1e3", "answer-not-a-number"),
        ("volunteer_hours", "12%", "answer-not-a-number"),
        ("share", "60", "answer-without-percent-sign"),
        ("share", "0.6", "answer-without-percent-sign"),
        ("share", "4.9%", "answer-too-low"),
        ("share", "50.25%", "answer-too-many-decimals"),
        ("has_volunteers", "Yes", "answer-not-yes-no"),
        ("kind", "Wandelen", "answer-not-an-option"),
        ("kind", "wlak", "answer-misspelt-option"),
        ("themes", "health, health", "answer-option-double"),
        ("themes", "health, nothing", "answer-none-with-others"),
        ("proud", "x" * 2001, "answer-text-too-long"),
    ],
)
def test_a_machine_answer_that_does_not_fit_is_refused(id_: str, written: str, code: str) -> None:
    """Each with its own reason."""
    assert refusals(id_, written) == [code]


@pytest.mark.parametrize(
    ("id_", "written", "value"),
    [
        ("has_volunteers", "Ja", True),
        ("has_volunteers", "n", False),
        ("share", "12,5 %", Fraction(1, 8)),
        ("donations", "€ 1.250,-", Fraction(1250)),
        ("donations", "nihil", Fraction(0)),
        ("kind", "WANDELEN", "walk"),
        ("kind", "meal", "meal"),
        ("themes", "gezondheid, welzijn", frozenset({"health"})),
        ("themes", "Natuur; health", frozenset({"nature", "health"})),
        ("proud", " Alles ", "Alles"),
    ],
)
def test_people_may_write_labels_signs_and_capitals(id_: str, written: str, value: object) -> None:
    """What leaves no doubt is understood."""
    assert answer(id_, written, "written").value == value


def test_codes_in_files_are_exact() -> None:
    """Machine answers hold codes, and `none` where nothing was ticked."""
    assert answer("themes", "health, nature").value == frozenset({"health", "nature"})
    assert answer("themes", "none").value == frozenset()


@pytest.mark.parametrize("grammar", GRAMMARS)
@pytest.mark.parametrize("id_", ["volunteer_hours", "share", "has_volunteers", "kind", "themes", "donations"])
def test_that_something_is_unknown_can_always_be_said(id_: str, grammar: Grammar) -> None:
    """Unknown and nothing at all are states of every question, whatever it allows."""
    assert answer(id_, "onbekend", grammar) == Answer(
        "dont_know", None, written="onbekend" * (grammar == "written"), place=HERE
    )
    assert answer(id_, "", grammar).state == "no_answer"


def test_other_states_must_be_allowed() -> None:
    """Not every question can be refused or be not applicable."""
    assert answer("share", "n.v.t.", "written").state == "not_applicable"
    assert answer("proud", "geweigerd", "written").state == "refused"
    assert refusals("volunteer_hours", "n.v.t.", "written") == ["answer-state-not-allowed"]
    assert refusals("share", "refused") == ["answer-state-not-allowed"]


def test_words_in_a_file_are_words() -> None:
    """A text in a file that happens to be the name of a state stays a text; a person who writes it means the state."""
    assert answer("proud", "Onbekend") == Answer("answered", "Onbekend", place=HERE)
    assert answer("proud", "Onbekend", "written").state == "dont_know"


@given(st.text(max_size=80), st.sampled_from(sorted(FIELDS)), st.sampled_from(GRAMMARS))
def test_whatever_is_written_is_understood_or_refused(written: str, id_: str, grammar: Grammar) -> None:
    """Never both, never neither, never a crash."""
    refusals(id_, written, grammar)
