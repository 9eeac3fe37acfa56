"""The one exact arithmetic, against Python's decimals as an independent witness."""

import decimal
from decimal import Decimal
from fractions import Fraction
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handprint.arithmetic import (
    MAX_NUMBER_CHARACTERS,
    Rounding,
    RoundingMode,
    as_ratio,
    decimals_needed,
    fixed,
    parse_machine_number,
    plain,
    rounded,
)

MODES: tuple[RoundingMode, ...] = get_args(RoundingMode)
WITNESS: dict[RoundingMode, str] = {
    "half_away": decimal.ROUND_HALF_UP,
    "half_even": decimal.ROUND_HALF_EVEN,
    "floor": decimal.ROUND_FLOOR,
    "ceiling": decimal.ROUND_CEILING,
    "toward_zero": decimal.ROUND_DOWN,
}
# Few digits, so that many of them lie exactly halfway.
DECIMALS = st.builds(
    lambda digits, places: Decimal(digits).scaleb(-places), st.integers(-99999, 99999), st.integers(0, 5)
)
RATIOS = st.fractions(max_denominator=10**9)
FINITE = st.builds(
    lambda digits, places: Fraction(digits, 10**places), st.integers(-(10**15), 10**15), st.integers(0, 12)
)


@pytest.mark.parametrize(
    ("mode", "outcomes"),
    [
        ("half_away", (3, 2, 2, -2, -3, -2, 0)),
        ("half_even", (2, 2, 2, -2, -2, -2, 0)),
        ("floor", (2, 2, 1, -2, -3, -3, 0)),
        ("ceiling", (3, 3, 2, -1, -2, -2, 0)),
        ("toward_zero", (2, 2, 1, -1, -2, -2, 0)),
    ],
)
def test_each_way_of_rounding(mode: RoundingMode, outcomes: tuple[int, ...]) -> None:
    """Halves and what lies beside them, on both sides of zero."""
    values = ("2.5", "2.4", "1.5", "-1.5", "-2.5", "-2.4", "0")
    assert tuple(rounded(Fraction(value), Rounding(0, mode)) for value in values) == outcomes


@given(DECIMALS, st.integers(-3, 4))
@pytest.mark.parametrize("mode", MODES)
def test_rounding_agrees_with_decimals(mode: RoundingMode, value: Decimal, places: int) -> None:
    """The same outcome in every mode, also for whole tens and hundreds."""
    witness = value.quantize(Decimal(1).scaleb(-places), rounding=WITNESS[mode])
    assert rounded(Fraction(value), Rounding(places, mode)) == Fraction(witness)


@given(RATIOS, st.integers(-3, 6))
@pytest.mark.parametrize("mode", MODES)
def test_rounding_moves_no_further_than_it_must(mode: RoundingMode, value: Fraction, places: int) -> None:
    """The outcome is a multiple of the step, less than a step away, at most half a one for halves; once is enough."""
    step = Fraction(10) ** -places
    outcome = rounded(value, Rounding(places, mode))
    assert (outcome / step).denominator == 1
    assert abs(outcome - value) <= (step / 2 if mode.startswith("half") else step)
    assert rounded(outcome, Rounding(places, mode)) == outcome


@given(RATIOS, st.integers(-3, 6))
@pytest.mark.parametrize("mode", ["half_away", "half_even", "toward_zero"])
def test_a_loss_is_rounded_like_a_gain(mode: RoundingMode, value: Fraction, places: int) -> None:
    """Harm and impact of the same size stay of the same size."""
    assert rounded(-value, Rounding(places, mode)) == -rounded(value, Rounding(places, mode))


def test_rounding_is_away_from_zero_unless_it_is_said() -> None:
    """Half a cent is a whole one, on both sides; hundreds are written with a negative number of places."""
    assert rounded(Fraction("0.005"), Rounding(2)) == Fraction("0.01")
    assert rounded(Fraction("-0.005"), Rounding(2)) == Fraction("-0.01")
    assert rounded(Fraction(250), Rounding(-2)) == 300
    assert rounded(Fraction(-250), Rounding(-2)) == -300
    assert rounded(Fraction(49), Rounding(-2)) == 0


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", Fraction(0)),
        ("-0", Fraction(0)),
        ("2500", Fraction(2500)),
        ("2.500", Fraction(5, 2)),
        ("-0.10", Fraction(-1, 10)),
        ("35.76", Fraction(3576, 100)),
        ("9" * MAX_NUMBER_CHARACTERS, Fraction(10**MAX_NUMBER_CHARACTERS - 1)),
    ],
)
def test_a_machine_number_has_a_point(text: str, value: Fraction) -> None:
    """It is read exactly."""
    assert parse_machine_number(text) == value


@pytest.mark.parametrize(
    "text",
    [
        *("", " 1", "1 ", "1\n", "+1", ".5", "5.", "-", "-.5", "--1", "1,5", "1.2.3", "1.234,56", "1 000", "1_000"),
        *("1e3", "1E3", "NaN", "nan", "inf", "-Infinity", "0x10", "007", "-01", "00", "1/3", "25%", "true", "½", "²"),
        *("１２", "٣", "−1", "9" * (MAX_NUMBER_CHARACTERS + 1), "0." + "0" * MAX_NUMBER_CHARACTERS),
    ],
    ids=ascii,
)
def test_nothing_else_is_a_machine_number(text: str) -> None:
    """No exponent, no thousands, no plus sign, no leading zero, no digits of another script, nothing endless."""
    assert parse_machine_number(text) is None


@given(FINITE)
def test_a_plain_number_reads_back(value: Fraction) -> None:
    """The shortest decimal is the same number, and one decimal fewer is not enough."""
    text = plain(value)
    assert parse_machine_number(text) == value
    assert "." not in text or not text.endswith(("0", "."))


@given(FINITE, st.integers(0, 4))
def test_a_fixed_number_has_its_decimals(value: Fraction, more: int) -> None:
    """Precisely as many as asked for, and the same number."""
    places = (decimals_needed(value) or 0) + more
    text = fixed(value, places)
    assert Fraction(text) == value
    assert len(text.partition(".")[2]) == places


@pytest.mark.parametrize(
    ("value", "places", "text"), [("0.5", 2, "0.50"), ("-0.5", 1, "-0.5"), ("-3", 0, "-3"), ("0", 2, "0.00")]
)
def test_how_a_fixed_number_looks(value: str, places: int, text: str) -> None:
    """A zero before the point, and none that is negative."""
    assert fixed(Fraction(value), places) == text


@pytest.mark.parametrize(("value", "places"), [("0.005", 2), ("1/3", 9), ("250", -1)])
def test_a_number_is_never_rounded_unasked(value: str, places: int) -> None:
    """A value that does not fit is a bug and says so."""
    with pytest.raises(ValueError, match="does not fit"):
        fixed(Fraction(value), places)


def test_a_number_without_end_is_written_as_a_ratio() -> None:
    """One third has no decimals."""
    assert decimals_needed(Fraction(1, 3)) is None
    assert decimals_needed(Fraction(1, 40)) == 3
    assert as_ratio(Fraction(-2, 6)) == "-1/3"
    with pytest.raises(ValueError, match="no finite decimal"):
        plain(Fraction(1, 3))


def test_the_decimal_context_of_a_program_does_not_matter() -> None:
    """A library may set it to two digits."""
    with decimal.localcontext(prec=2):
        assert plain(Fraction("123456789.987654321")) == "123456789.987654321"
        assert parse_machine_number("123456789.987654321") == Fraction(123456789987654321, 10**9)
