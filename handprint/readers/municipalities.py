"""The municipalities that an interview knows by name: a list beside the questionnaires, with the codes of the CBS."""

import csv
from collections.abc import Mapping
from io import StringIO
from typing import Final

from handprint.problems import Problems
from handprint.readers.locate import questionnaire_folders
from handprint.readers.open_files import read_bytes

FILE: Final = "municipalities.csv"


def read_municipalities() -> tuple[Mapping[str, str], Problems]:
    """Return the names by code; empty where the list is not there, since a code can always be typed."""
    path = next((found for folder in questionnaire_folders() if (found := folder / FILE).is_file()), None)
    if path is None:
        return {}, ()
    content, problems = read_bytes(path)
    rows = csv.DictReader(StringIO((content or b"").decode("utf-8-sig", errors="replace")))
    return {row["code"]: row["name"] for row in rows if row.get("code") and row.get("name")}, problems
