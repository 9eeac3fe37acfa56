"""Names of files that every system takes: what people call an initiative, as small letters, digits and dashes."""

import re
from typing import Final
from unicodedata import normalize

from handprint.fingerprint import blob_id
from handprint.questionnaire.answers import AnswerSheet, Period

LONGEST_NAME: Final = 32
LONGEST_ID: Final = 24
MARK: Final = 8
"""So many signs tell apart two ids that would be spelled alike."""
_OTHER_SIGNS: Final = re.compile(r"[^a-z0-9]+")
_RESERVED: Final = frozenset(
    {"con", "prn", "aux", "nul", "conin", "conout"} | {f"{port}{at}" for port in ("com", "lpt") for at in range(10)}
)


def slug(text: str, longest: int = LONGEST_NAME) -> str:
    """Return a text in small letters, digits and dashes, perhaps nothing; never a name that Windows keeps to itself."""
    letters = normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    found = _OTHER_SIGNS.sub("-", letters).strip("-")[:longest].strip("-")
    return f"{found}-" if found in _RESERVED else found


def file_stem(sheet: AnswerSheet) -> str:
    """Return the name, without an ending, of the files about one initiative and period.

    Initiatives with different ids, and different periods, have different names.
    """
    parts = (slug(sheet.initiative.name).strip("-"), _id(sheet.initiative.id), _period(sheet.period))
    return "_".join(part for part in parts if part)


def _id(id_: str) -> str:
    """An id that cannot be spelled as it is gets a mark of what it was."""
    spelled = slug(id_, LONGEST_ID)
    if spelled == id_:
        return spelled
    return "-".join(part for part in (spelled.strip("-"), blob_id(id_.encode("utf-8", "surrogatepass"))[:MARK]) if part)


def _period(period: Period) -> str:
    whole_year = (period.start.month, period.start.day, period.end.month, period.end.day) == (1, 1, 12, 31)
    if whole_year and period.start.year == period.end.year:
        return str(period.start.year)
    return f"{period.start.isoformat()}-{period.end.isoformat()}"
