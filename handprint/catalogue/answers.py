"""Faults: what is wrong in an answer file or a written answer."""

from handprint.catalogue.row import Row
from handprint.problems import Text

ROWS: tuple[Row, ...] = (
    Row(
        "answers-example",
        Text("Voorbeeld {name}.", "Example {name}."),
        Text("Verwijder dit.", "Remove this."),
    ),
)
