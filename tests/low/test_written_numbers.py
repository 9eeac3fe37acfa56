"""Numbers, euros and percentages as Dutch people write them: understood exactly, or asked about, never guessed."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handprint.arithmetic import MAX_NUMBER_CHARACTERS
from handprint.catalogue import what_is_wrong
from handprint.language import Refusal, understand_euros, understand_number, understand_percent
from handprint.problems import Place

NUMBERS = {
    "0": "0",
    "2500": "2500",
    "2.500": "2500",
    "2.500,00": "2500",
    "1.234.567,89": "1234567.89",
    "12,5": "12.5",
    "0,5": "0.5",
    "0,500": "0.5",
    "-3": "-3",
    "\u22123,25": "-3.25",
    " 2.500 ": "2500",
    "\u00a02.500\u202f": "2500",
    "25\r\n": "25",
}
EUROS = {
    "€ 2.500": "2500",
    "€2.500,-": "2500",
    "€ 2.500,--": "2500",
    "€ 2.500,–": "2500",
    "€\u00a02.500,00": "2500",
    "EUR 2.500,00": "2500",
    "2.500 EUR": "2500",
    "2500 euro": "2500",
    "eur 5": "5",
    "5€": "5",
    "5,-": "5",
    "12,50": "12.5",
    "-€ 5": "-5",
    "€ -5": "-5",
    "0,-": "0",
    "€ 0": "0",
    "nihil": "0",
    " Geen ": "0",
}
SHARES = {"25%": "0.25", "25 %": "0.25", "12,5\u00a0%": "0.125", "25 procent": "0.25", "100%": "1", "-5%": "-0.05"}
QUESTIONS = {
    "1,234.56": "number-mixed-signs",
    "1,2,3": "number-mixed-signs",
    "12.00": "number-with-point",
    "2.50": "number-with-point",
    "0.500": "number-with-point",
    "1.2.3": "number-with-point",
    "1.234.56": "number-with-point",
    "2.5000": "number-with-point",
    "5.": "number-with-point",
    "2,500": "number-english-comma",
    "12,340": "number-english-comma",
    "1e3": "number-with-exponent",
    "NaN": "not-a-number",
    "inf": "not-a-number",
    "-Infinity": "not-a-number",
    "tien": "not-a-number",
    "1_000": "number-with-gaps",
    "1 000": "number-with-gaps",
    "1\u00a0000": "number-with-gaps",
    "1'000": "number-with-gaps",
    "٣٥": "number-other-digits",
    "２５": "number-other-digits",
    "½": "number-small-signs",
    "2²": "number-small-signs",
    "ca. 100": "number-about",
    "ongeveer 5": "number-about",
    "±5": "number-about",
    "> 5": "number-about",
    "100-150": "number-range",
    "100 tot 150": "number-range",
    "1/2": "number-range",
    "1:30": "number-time",
    "(5)": "number-in-brackets",
    "-": "bare-dash",
    "–": "bare-dash",
    "": "number-missing",
    "\u00a0 ": "number-missing",
    "007": "number-leading-zero",
    "01234567": "number-leading-zero",
    ",5": "number-half-decimals",
    "5,": "number-half-decimals",
    "5 uur": "number-with-words",
    "3,5 uur": "number-with-words",
    "1.250 uur": "number-with-words",
    "10k": "number-with-words",
    "--5": "number-with-words",
    "+5": "number-with-words",
    "\u200b25": "number-with-words",
    "9" * (MAX_NUMBER_CHARACTERS + 1): "number-too-long",
}
# Whole amounts up to a hundred billion, with or without their cents.
CENTS = st.integers(-(10**13), 10**13)


def thousands(size: int, sign: str) -> str:
    """Return a whole number with a sign between its groups of three."""
    return f"{size:,}".replace(",", sign)


@pytest.mark.parametrize(("written", "value"), NUMBERS.items(), ids=ascii)
def test_a_number_is_understood_as_it_is_meant(written: str, value: str) -> None:
    """Dots between thousands, a comma before decimals."""
    assert understand_number(written) == Fraction(value)


@pytest.mark.parametrize(("written", "value"), EUROS.items(), ids=ascii)
def test_an_amount_is_understood_as_it_is_meant(written: str, value: str) -> None:
    """With its sign before or behind it, with `,-`, or as a word for nothing."""
    assert understand_euros(written) == Fraction(value)


@pytest.mark.parametrize(("written", "value"), SHARES.items(), ids=ascii)
def test_a_percentage_is_a_share_of_one(written: str, value: str) -> None:
    """With its sign or the word for it."""
    assert understand_percent(written) == Fraction(value)


@pytest.mark.parametrize(("written", "code"), QUESTIONS.items(), ids=ascii)
def test_what_may_mean_two_things_is_asked_about(written: str, code: str) -> None:
    """Each kind has a question of its own, whatever kind of number was asked for."""
    for understand in (understand_number, understand_euros, understand_percent):
        outcome = understand(written)
        assert isinstance(outcome, Refusal)
        assert outcome.code == code


@pytest.mark.parametrize(
    ("written", "code"),
    [("€ 5", "number-with-euro"), ("5 EUR", "number-with-euro"), ("25%", "number-with-percent")],
)
def test_a_number_of_another_kind_is_asked_about(written: str, code: str) -> None:
    """Euros where people are counted: perhaps it is the wrong question."""
    outcome = understand_number(written)
    assert isinstance(outcome, Refusal)
    assert outcome.code == code


@pytest.mark.parametrize("written", ["12,345", "€ 1.234,5678", "0,001"])
def test_euros_have_at_most_two_decimals(written: str) -> None:
    """More may well be an English thousand."""
    assert understand_euros(written) == Refusal("euros-three-decimals", (("written", written),))


@pytest.mark.parametrize("written", ["5,00,-", "€ 12,5,-", "2,5,--"])
def test_an_amount_has_cents_or_a_dash_for_none(written: str) -> None:
    """With both, one of them is a slip, and nobody knows which."""
    assert understand_euros(written) == Refusal("number-mixed-signs", (("written", written),))


@pytest.mark.parametrize("written", ["25", "0,25", "1"])
def test_a_percentage_without_its_sign_is_asked_about(written: str) -> None:
    """0,25 may be a quarter or a quarter of a percent."""
    assert understand_percent(written) == Refusal("percent-sign-missing", (("written", written),))


def test_nothing_is_zero_among_euros_only() -> None:
    """`geen` hours may be a question that was not understood."""
    assert isinstance(understand_number("geen"), Refusal)
    assert isinstance(understand_percent("nihil"), Refusal)


def test_a_long_text_is_repeated_in_part() -> None:
    """A page pasted into a cell does not become the message."""
    outcome = understand_number("a" * 1000)
    assert isinstance(outcome, Refusal)
    fault = outcome.at(Place("answers.xlsx", sheet="Vragen", cell="C4"))
    assert str(fault.place) == "answers.xlsx, Vragen!C4"
    assert len(what_is_wrong(fault, "nl")) < 120


@settings(max_examples=4 * settings().max_examples)
@given(
    CENTS,
    st.sampled_from(["", ".", "EUR ", "€ ", "€", "€\u00a0"]),
    st.sampled_from(["", " euro", " EUR"]),
    st.sampled_from(["", " ", "\u00a0"]),
)
def test_an_amount_reads_back_exactly(cents: int, before: str, after: str, around: str) -> None:
    """Any amount, in any of the ways in which people write it."""
    dotted = before == "."
    sign, size = "-" if cents < 0 else "", abs(cents)
    whole = thousands(size // 100, "." if dotted else "")
    part = f",{size % 100:02}" if size % 100 else (",-" if dotted else "")
    front = "" if dotted else before
    text = f"{around}{sign}{front}{whole}{part}{'' if front else after}{around}"
    assert understand_euros(text) == Fraction(cents, 100)


@settings(max_examples=4 * settings().max_examples)
@given(st.integers(1000, 10**12), st.integers(0, 99))
def test_an_english_amount_is_never_read_as_another(size: int, cents: int) -> None:
    """2,500.00 and 2500.00 are asked about: as Dutch they would be something else, or nothing."""
    for text in (f"{thousands(size, ',')}.{cents:02}", f"{size}.{cents:02}"):
        assert isinstance(understand_euros(text), Refusal)
    outcome = understand_euros(thousands(size, ","))
    assert isinstance(outcome, Refusal)


@given(st.text(max_size=60) | st.text("0123456789.,-€% \u00a0eurEUR()/:", max_size=15))
def test_any_text_is_a_number_or_a_question(written: str) -> None:
    """Nothing raises, and what is understood has ASCII digits, unless it is a word for nothing."""
    for understand in (understand_number, understand_euros, understand_percent):
        outcome = understand(written)
        if isinstance(outcome, Refusal):
            assert what_is_wrong(outcome.at(Place("x")), "en")
        else:
            words = written.casefold().strip(" \t\r\n\u00a0\u202f")
            assert any(sign in "0123456789" for sign in written) or words in {"nihil", "geen"}
