"""Faults: what is wrong in a model file (sdg_weights.yaml)."""

from handprint.catalogue.row import Row
from handprint.problems import Text

ROWS: tuple[Row, ...] = (
    Row(
        "method-example",
        Text("Voorbeeld {name}.", "Example {name}."),
        Text("Verwijder dit.", "Remove this."),
    ),
)
