"""The one exact arithmetic: every value is a reduced fraction of whole numbers, and rounding is always declared.

Nothing here is a float, and nothing depends on the decimal context, the locale or the platform.
"""

import re
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor, trunc
from typing import Final, Literal, TypeAlias

RoundingMode: TypeAlias = Literal["half_away", "half_even", "floor", "ceiling", "toward_zero"]

MAX_NUMBER_CHARACTERS: Final = 40

_MACHINE_NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")


@dataclass(frozen=True, slots=True)
class Rounding:
    """How a figure is rounded: to a number of decimal places, where -2 means whole hundreds."""

    places: int
    mode: RoundingMode = "half_away"


def rounded(value: Fraction, rounding: Rounding) -> Fraction:
    """Return the value rounded once, in the unit of the value."""
    step = Fraction(10) ** -rounding.places
    return _whole(value / step, rounding.mode) * step


def _whole(value: Fraction, mode: RoundingMode) -> int:
    match mode:
        case "half_away":
            return floor(value + Fraction(1, 2)) if value >= 0 else ceil(value - Fraction(1, 2))
        case "half_even":
            return round(value)
        case "floor":
            return floor(value)
        case "ceiling":
            return ceil(value)
        case "toward_zero":
            return trunc(value)


def parse_machine_number(text: str) -> Fraction | None:
    """Return the number that a file or a numeric cell holds, or None if the text is not one.

    A machine number has a point, no thousands, no exponent and no plus sign. A leading zero, as in `007`, makes it an
    identifier; a number of more than 40 characters is refused.
    """
    if len(text) > MAX_NUMBER_CHARACTERS or not _MACHINE_NUMBER.fullmatch(text):
        return None
    return Fraction(text)


def decimals_needed(value: Fraction) -> int | None:
    """Return how many decimals write the value exactly, or None if no number of decimals does."""
    rest, twos = _divided_out(value.denominator, 2)
    rest, fives = _divided_out(rest, 5)
    return max(twos, fives) if rest == 1 else None


def _divided_out(number: int, factor: int) -> tuple[int, int]:
    times = 0
    while number % factor == 0:
        number, times = number // factor, times + 1
    return number, times


def plain(value: Fraction) -> str:
    """Return the shortest plain decimal, such as `0.1`, `-3` or `2500`; never an exponent.

    Raises:
        ValueError: no finite decimal is the value (a bug: round it first, or write `as_ratio`).
    """
    places = decimals_needed(value)
    if places is None:
        raise ValueError(f"{as_ratio(value)} has no finite decimal")
    return fixed(value, places)


def fixed(value: Fraction, places: int) -> str:
    """Return the exact decimal with precisely `places` decimals, such as `0.50` for one half in two places.

    Raises:
        ValueError: the value has more decimals than that (a bug: round it first), or `places` is negative.
    """
    scaled = value * 10 ** max(places, 0)
    if places < 0 or scaled.denominator != 1:
        raise ValueError(f"{as_ratio(value)} does not fit in {places} decimals")
    digits = str(abs(scaled.numerator)).rjust(places + 1, "0")
    sign = "-" if value < 0 else ""
    return sign + (f"{digits[:-places]}.{digits[-places:]}" if places else digits)


def as_ratio(value: Fraction) -> str:
    """Return the value as `numerator/denominator`, for a value that no decimal can write."""
    return f"{value.numerator}/{value.denominator}"
