"""Numbers, amounts, percentages and dates as they are shown: what is shown reads back as the same value."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handprint.language import (
    format_date,
    format_euros,
    format_number,
    format_percent,
    understand_date,
    understand_euros,
    understand_number,
    understand_percent,
)
from handprint.problems import Language

FINITE = st.builds(
    lambda digits, places: Fraction(digits, 10**places), st.integers(-(10**12), 10**12), st.integers(0, 8)
)


@given(FINITE)
def test_a_shown_number_reads_back(value: Fraction) -> None:
    """In Dutch, which is how people write it."""
    assert understand_number(format_number(value, "nl")) == value
    assert understand_percent(format_percent(value, "nl")) == value


@given(st.integers(-(10**14), 10**14))
def test_a_shown_amount_reads_back(cents: int) -> None:
    """To the cent, with either sign."""
    value = Fraction(cents, 100)
    assert understand_euros(format_euros(value, "nl")) == value
    assert understand_euros(format_euros(value, "nl", sign="EUR")) == value


@given(FINITE)
def test_english_swaps_the_signs_and_nothing_else(value: Fraction) -> None:
    """The same digits with point and comma in each other's place."""
    assert format_number(value, "en") == format_number(value, "nl").translate(str.maketrans(".,", ",."))


@given(st.dates())
def test_a_shown_date_reads_back(day: date) -> None:
    """In words, and as the numbers of files."""
    if day.year >= 1000:
        assert understand_date(format_date(day, "nl")) == day
        assert understand_date(format_date(day, "en")) == day
    assert understand_date(day.isoformat()) == day


@pytest.mark.parametrize(
    ("language", "amount", "number", "percent", "day"),
    [
        ("nl", "€ 20.566,24", "-1.234.567,5", "54,12%", "1 maart 2025"),
        ("en", "EUR 20,566.24", "-1,234,567.5", "54.12%", "1 March 2025"),
    ],
)
def test_how_values_look(language: Language, amount: str, number: str, percent: str, day: str) -> None:
    """As people of the language expect, whatever the machine's locale."""
    assert format_euros(Fraction("20566.24"), language) == amount
    assert format_number(Fraction("-1234567.5"), language) == number
    assert format_percent(Fraction("0.5412"), language) == percent
    assert format_date(date(2025, 3, 1), language) == day


def test_decimals_that_were_asked_for_are_shown() -> None:
    """Also when they are zero; thousands start at four digits."""
    assert format_number(Fraction(999), "nl", 2) == "999,00"
    assert format_number(Fraction(1000), "nl", 0) == "1.000"
    assert format_euros(Fraction(0), "nl") == "€ 0,00"
    assert format_percent(Fraction(1, 4), "nl", 1) == "25,0%"


def test_showing_never_rounds() -> None:
    """A value that was not rounded is a bug, and is not hidden."""
    with pytest.raises(ValueError, match="does not fit"):
        format_euros(Fraction("0.005"), "nl")
    with pytest.raises(ValueError, match="no finite decimal"):
        format_number(Fraction(1, 3), "nl")
