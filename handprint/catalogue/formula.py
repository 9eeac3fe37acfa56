"""Faults: what a formula may not say."""

from handprint.catalogue.row import Row
from handprint.problems import Text

ROWS: tuple[Row, ...] = (
    Row(
        "formula-example",
        Text("Voorbeeld {name}.", "Example {name}."),
        Text("Verwijder dit.", "Remove this."),
    ),
)
