"""Dates as people write them: 2025-01-31, 31-1-2025 or 31 januari 2025, the day first; and how they are shown."""

import re
from datetime import date
from typing import Final

from handprint.language.refusal import Refusal, refused
from handprint.problems import Language

_MONTHS: Final = (
    ("januari", "January"),
    ("februari", "February"),
    ("maart", "March"),
    ("april", "April"),
    ("mei", "May"),
    ("juni", "June"),
    ("juli", "July"),
    ("augustus", "August"),
    ("september", "September"),
    ("oktober", "October"),
    ("november", "November"),
    ("december", "December"),
)
_NUMBER_OF_MONTH: Final = {
    word: number
    for number, names in enumerate(_MONTHS, start=1)
    for name in names
    for word in (name.casefold(), name.casefold()[:3])
} | {"mrt": 3, "sept": 9}

_MAX_CHARACTERS: Final = 40
_ISO: Final = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})")
_DAY_FIRST: Final = re.compile(r"(?P<day>[0-9]{1,2})(?P<sign>[-/])(?P<month>[0-9]{1,2})(?P=sign)(?P<year>[0-9]{4})")
_IN_WORDS: Final = re.compile(r"(?P<day>[0-9]{1,2})[ \u00a0](?P<word>[a-z]+)\.?[ \u00a0](?P<year>[0-9]{4})")
_SHORT_YEAR: Final = re.compile(r"[0-9]{1,2}[-/ ](?:[0-9]{1,2}|[a-z]+\.?)[-/ ]'?[0-9]{2}")


def understand_date(written: str) -> date | Refusal:
    """Return the date that a person wrote, or the question to ask about it.

    With slashes the day stands first as well, but 1/2/2025 is asked about: a spreadsheet may have turned it round.
    """
    text = written.strip().casefold()[: _MAX_CHARACTERS + 1]
    if not text:
        return Refusal("date-missing")
    if found := _ISO.fullmatch(text):
        return _date(found, int(found["month"]), written)
    if found := _DAY_FIRST.fullmatch(text):
        return _day_first(found, written)
    if (found := _IN_WORDS.fullmatch(text)) and found["word"] in _NUMBER_OF_MONTH:
        return _date(found, _NUMBER_OF_MONTH[found["word"]], written)
    return refused("date-short-year" if _SHORT_YEAR.fullmatch(text) else "not-a-date", written)


def _day_first(found: re.Match[str], written: str) -> date | Refusal:
    day, month = int(found["day"]), int(found["month"])
    if found["sign"] == "/" and day != month and max(day, month) <= len(_MONTHS):
        return refused("date-day-or-month", written)
    return _date(found, month, written)


def _date(found: re.Match[str], month: int, written: str) -> date | Refusal:
    try:
        return date(int(found["year"]), month, int(found["day"]))
    except ValueError:
        return refused("date-impossible", written)


def format_date(day: date, language: Language) -> str:
    """Return a date in words, such as `31 januari 2025`, whatever the machine's locale."""
    dutch, english = _MONTHS[day.month - 1]
    return f"{day.day} {dutch if language == 'nl' else english} {day.year}"
