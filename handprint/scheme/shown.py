"""The facts of an application in words, in both languages."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from fractions import Fraction
from typing import Final

from handprint.language import format_date, format_euros, format_number, format_percent
from handprint.problems import Language, Text

NOT_SAID: Final = Text("niet ingevuld", "not filled in")
NONE: Final = Text("geen", "none")


def _both(shown: Callable[[Language], str]) -> Text:
    return Text(shown("nl"), shown("en"))


def euros(value: Fraction | None) -> Text:
    """Return an amount of whole cents."""
    return NOT_SAID if value is None else _both(lambda said: format_euros(value, said))


def percent(share: Fraction) -> Text:
    """Return a share of one as a percentage."""
    return _both(lambda said: format_percent(share, said))


def number(value: Fraction | int | None) -> Text:
    """Return a number in the decimals that it needs."""
    return NOT_SAID if value is None else _both(lambda said: format_number(Fraction(value), said))


def day(value: date | None) -> Text:
    """Return a day."""
    return NOT_SAID if value is None else _both(lambda said: format_date(value, said))


def moment(value: datetime) -> Text:
    """Return a day and the time on the clock, to the second."""
    found, clock = day(value.date()), value.time().isoformat("seconds")
    return Text(f"{found.nl} om {clock}", f"{found.en} at {clock}")


def listed(words: Iterable[Text | str]) -> Text:
    """Return words with commas between them, or that there are none."""
    texts = tuple(word if isinstance(word, Text) else Text(word, word) for word in words)
    if not texts:
        return NONE
    return Text(", ".join(text.nl for text in texts), ", ".join(text.en for text in texts))


def days(start: date, end: date) -> Text:
    """Return a period, both days included."""
    return Text(f"{day(start).nl} tot en met {day(end).nl}", f"{day(start).en} to {day(end).en}")
