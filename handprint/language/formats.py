"""Numbers, euros and percentages as people read them. Values come in rounded; nothing is rounded here."""

from fractions import Fraction
from typing import Final, Literal

from handprint.arithmetic import fixed, plain
from handprint.problems import Language

_SIGNS: Final = {"nl": (".", ","), "en": (",", ".")}
_GROUP: Final = 3
_CENT_PLACES: Final = 2
_PERCENT_OF_ONE: Final = 100


def format_number(value: Fraction, language: Language, places: int | None = None) -> str:
    """Return a number with thousands, in the decimals given or else those that it needs.

    Raises:
        ValueError: the value has more decimals than that, or none that end (a bug: round it first).
    """
    text = plain(value) if places is None else fixed(value, places)
    thousands, decimal = _SIGNS[language]
    whole, _, part = text.removeprefix("-").partition(".")
    grouped = f"{int(whole):,}".replace(",", thousands)
    return ("-" if value < 0 else "") + grouped + (decimal + part if part else "")


def format_euros(
    value: Fraction, language: Language, places: int = _CENT_PLACES, sign: Literal["€", "EUR"] | None = None
) -> str:
    """Return an amount such as `€ 20.566,24`, in English `EUR 20,566.24`.

    The sign `EUR` is for screens of Windows that may have no € in their code page.

    Raises:
        ValueError: the value has more decimals than that (a bug: round it first).
    """
    return f"{sign or ('€' if language == 'nl' else 'EUR')} {format_number(value, language, places)}"


def format_percent(share: Fraction, language: Language, places: int | None = None) -> str:
    """Return a share of one as a percentage, such as `54,12%`, in the decimals given or else those that it needs.

    Raises:
        ValueError: the percentage has more decimals than that (a bug: round it first).
    """
    return format_number(share * _PERCENT_OF_ONE, language, places) + "%"
