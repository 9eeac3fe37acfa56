"""Faults: what is wrong with a file as a whole."""

from handprint.catalogue.row import Row
from handprint.problems import Text

ROWS: tuple[Row, ...] = (
    Row(
        "files-example",
        Text("Voorbeeld {name}.", "Example {name}."),
        Text("Verwijder dit.", "Remove this."),
    ),
)
