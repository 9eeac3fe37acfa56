"""A period as people write it: a year, or a first and a last day."""

import re
from datetime import date
from typing import Final

from handprint.language import Refusal, understand_date
from handprint.problems import Text

_YEAR: Final = re.compile(r"(?:19|20)[0-9]{2}", re.ASCII)
_SEASON: Final = re.compile(r"\s+(?:t/m|tot en met|tot|to|until|-)\s+|\s*\.\.\s*", re.IGNORECASE)
_FORM: Final = Text(
    "Typ een jaar, zoals 2025. Of twee dagen: 1-7-2024 t/m 30-6-2025.",
    "Type a year, such as 2025. Or two days: 1-7-2024 to 30-6-2025.",
)
_TURNED: Final = Text(
    "De eerste dag komt na de laatste. Draai ze om.", "The first day comes after the last. Turn them round."
)


def understand_period(said: str) -> tuple[date, date] | Text:
    """Return the first and the last day, both included, or what to say about what was written."""
    if _YEAR.fullmatch(said):
        return date(int(said), 1, 1), date(int(said), 12, 31)
    parts = _SEASON.split(said.strip())
    days = [understand_date(part) for part in parts]
    known = [day for day in days if not isinstance(day, Refusal)]
    if len(parts) != 2 or len(known) != 2:  # noqa: PLR2004 - a first and a last day
        return _FORM
    return _TURNED if known[1] < known[0] else (known[0], known[1])


def last_year(today: date) -> int:
    """Return the year that was over last."""
    return today.year - 1
