"""How functions are spelled, and which one someone may have meant."""

from typing import Final

from handprint.catalogue.nearest import nearest
from handprint.expr.operations import OPERATIONS

FUNCTIONS: Final = {
    **{row.spelled: row for row in OPERATIONS.values() if not row.precedence and row.over_rows},
    **{row.spelled: row for row in OPERATIONS.values() if not row.precedence and not row.over_rows},
}
"""Functions by how they are spelled; `min` and `max` are those of plain numbers until a group turns up."""

_IN_SPREADSHEETS: Final = {
    "als": "if",
    "som": "sum",
    "sumif": "sum",
    "som_als": "sum",
    "aantal": "count",
    "countif": "count",
    "aantal_als": "count",
    "afronden": "round",
    "isblank": "answered",
    "ifna": "default",
    "iferror": "default",
    "coalesce": "default",
}


def nearest_function(written: str) -> str | None:
    """Return the function that was probably meant; the names that Dutch and English spreadsheets use are known."""
    return _IN_SPREADSHEETS.get(written.replace(".", "_")) or nearest(written, FUNCTIONS)
