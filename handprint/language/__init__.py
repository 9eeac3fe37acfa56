"""Numbers and dates as people write and read them; foreign text made safe to show."""

from handprint.catalogue.nearest import nearest
from handprint.language.dates import format_date, understand_date
from handprint.language.formats import format_euros, format_number, format_percent
from handprint.language.numbers import understand_euros, understand_number, understand_percent
from handprint.language.refusal import Refusal
from handprint.language.safe_text import safe_text
from handprint.language.states import WrittenState, understand_state

__all__ = [
    "Refusal",
    "WrittenState",
    "format_date",
    "format_euros",
    "format_number",
    "format_percent",
    "nearest",
    "safe_text",
    "understand_date",
    "understand_euros",
    "understand_number",
    "understand_percent",
    "understand_state",
]
