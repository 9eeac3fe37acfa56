"""Faults: what is wrong in a questionnaire."""

from handprint.catalogue.row import Row
from handprint.problems import Text

ROWS: tuple[Row, ...] = (
    Row(
        "questions-example",
        Text("Voorbeeld {name}.", "Example {name}."),
        Text("Verwijder dit.", "Remove this."),
    ),
)
