"""Dates and the words for no answer, as people write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handprint.language import Refusal, WrittenState, understand_date, understand_number, understand_state

LAST_OF_JANUARY = date(2025, 1, 31)
QUESTIONS = {
    "": "date-missing",
    "  ": "date-missing",
    "vorig jaar": "not-a-date",
    "januari 2025": "not-a-date",
    "31 foo 2025": "not-a-date",
    "2025-1-31": "not-a-date",
    "31.1.2025": "not-a-date",
    "45688": "not-a-date",
    "２-1-2025": "not-a-date",
    "2025-01-31T00:00:00": "not-a-date",
    "1-1-10000": "not-a-date",
    "31-1-2025" + " " * 50 + "x": "not-a-date",
    "29-2-2025": "date-impossible",
    "2025-02-30": "date-impossible",
    "31-13-2025": "date-impossible",
    "0000-01-01": "date-impossible",
    "31-1-25": "date-short-year",
    "31 jan '25": "date-short-year",
    "1/2/25": "date-short-year",
    "1/2/2025": "date-day-or-month",
    "12/11/2025": "date-day-or-month",
}
STATES: dict[str, WrittenState] = {
    "": "no_answer",
    "\u00a0": "no_answer",
    "n.v.t.": "not_applicable",
    "NVT": "not_applicable",
    "niet van toepassing": "not_applicable",
    "n/a": "not_applicable",
    "onbekend": "dont_know",
    "Weet niet": "dont_know",
    "weet  ik\nniet": "dont_know",
    "don\u2019t know": "dont_know",
    "geweigerd": "refused",
    "Refused": "refused",
}


@pytest.mark.parametrize(
    "written",
    [
        *("2025-01-31", "31-1-2025", "31-01-2025", "31/1/2025", "31 januari 2025", "31 Januari 2025", "31 jan 2025"),
        *("31 jan. 2025", "31 January 2025", "31\u00a0januari\u00a02025", " 31-1-2025 "),
    ],
)
def test_a_date_is_understood_day_first(written: str) -> None:
    """In numbers or words, Dutch or English."""
    assert understand_date(written) == LAST_OF_JANUARY


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("1/1/2025", date(2025, 1, 1)),
        ("1-2-2025", date(2025, 2, 1)),
        ("29-2-2024", date(2024, 2, 29)),
        ("1 mrt 2025", date(2025, 3, 1)),
        ("1 mei 2025", date(2025, 5, 1)),
        ("1 May 2025", date(2025, 5, 1)),
        ("1 sept. 2025", date(2025, 9, 1)),
        ("1 oct 2025", date(2025, 10, 1)),
        ("1 okt 2025", date(2025, 10, 1)),
    ],
)
def test_dates_that_are_easily_mistaken(written: str, day: date) -> None:
    """The first of February is not the second of January."""
    assert understand_date(written) == day


@pytest.mark.parametrize(("written", "code"), QUESTIONS.items())
def test_a_date_in_doubt_is_asked_about(written: str, code: str) -> None:
    """A day that does not exist, a year that may be another century, a day that may be a month."""
    outcome = understand_date(written)
    assert isinstance(outcome, Refusal)
    assert outcome.code == code


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_date_reads_back(day: date) -> None:
    """As year-month-day and as day-month-year."""
    assert understand_date(f"{day:%Y-%m-%d}") == day
    assert understand_date(f"{day.day}-{day.month}-{day.year}") == day


@given(st.text(max_size=80))
def test_any_text_is_a_date_or_a_question(written: str) -> None:
    """Nothing raises."""
    assert isinstance(understand_date(written), (date, Refusal))


@pytest.mark.parametrize(("written", "state"), STATES.items(), ids=ascii)
def test_words_for_no_answer(written: str, state: WrittenState) -> None:
    """However they are spaced or capitalised."""
    assert understand_state(written) == state


@pytest.mark.parametrize("written", ["0", "-", "geen", "nihil", "?", "nee", "n", "onbekende", "x"])
def test_what_may_be_an_answer_is_no_state(written: str) -> None:
    """Nothing and zero are answers; a dash is asked about."""
    assert understand_state(written) is None


@pytest.mark.parametrize("written", STATES, ids=ascii)
def test_no_state_is_a_number(written: str) -> None:
    """A text is one or the other."""
    assert isinstance(understand_number(written), Refusal)
