"""Numbers in another unit than was asked for: only as the questionnaire declares them."""

from fractions import Fraction

import pytest

from handprint.questionnaire.answer_types import understand_answer
from handprint.questionnaire.kin import said_in_kin
from tests.questionnaire.logic import FIELDS
from tests.questionnaire.reading import HERE

GUESTS = FIELDS["guests"]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2 bussen", 100),
        ("1 Bus", 50),
        ("2 coaches", 100),
        ("0,5 bus", 25),
        ("10 per week x 48 weken", 480),
        ("10 per week × 48 weken", 480),
        ("48 weken * 10 per week", 480),
        ("10  a week X 3 weeks", 30),
        ("4 per tafel x 5 tafels x 20 avonden", 200),
        ("480", 480),
    ],
)
def test_people_may_answer_in_a_unit_that_is_declared(written: str, value: int) -> None:
    """In both languages, whatever the capitals, spaces and order; what was written is kept."""
    answer, problems = understand_answer(GUESTS, written, "written", HERE)
    assert answer is not None, problems
    assert (answer.value, answer.written) == (Fraction(value), written)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("10 per week", "number-times-missing"),
        ("48 weken", "number-times-missing"),
        ("4 per tafel x 5 tafels", "number-times-missing"),
        ("2,500 bussen", "number-english-comma"),
        ("2 bussen x 3", "number-with-words"),
        ("2 treinen", "number-with-words"),
        ("bussen", "not-a-number"),
        ("21 bussen", "answer-too-high"),
        ("0,01 bus", "answer-too-many-decimals"),
        ("10 per week x 3 per week", "number-with-words"),
    ],
)
def test_nothing_is_guessed(written: str, code: str) -> None:
    """A word that was not declared, a number that is missing or may mean two things: each gets its question."""
    answer, problems = understand_answer(GUESTS, written, "written", HERE)
    assert answer is None
    assert [fault.code for fault in problems] == [code]


def test_files_hold_plain_numbers() -> None:
    """The grammar for machines has no words."""
    assert understand_answer(GUESTS, "2 bussen", "machine", HERE)[0] is None


def test_what_was_understood_can_be_said() -> None:
    """The multiplication behind it; nothing for a plain number."""
    said = said_in_kin(GUESTS, "4 per tafel x 5 tafels x 20 avonden")
    assert said is not None
    assert (said.nl, said.en) == (
        "4 per tafel × 5 tafels × 20 avonden × 0,5",
        "4 per tafel × 5 tafels × 20 avonden × 0.5",
    )
    assert said_in_kin(GUESTS, "480") is None
