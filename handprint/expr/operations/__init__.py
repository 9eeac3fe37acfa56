"""The language of the model is this one table: a row per sign and function, with every rendering of it.

Adding a function means adding a row to `functions.py`; the parser, the checks, the function list in the documentation
and the tests that compare the renderings pick it up.
"""

from collections.abc import Mapping
from types import MappingProxyType

from handprint.expr.operations import aggregates, functions, signs
from handprint.expr.operations.operation import Operation

__all__ = ["OPERATIONS", "Operation"]

OPERATIONS: Mapping[str, Operation] = MappingProxyType(
    {row.id: row for row in (*signs.ROWS, *functions.ROWS, *aggregates.ROWS)}
)
"""Every operation by its id; the id is how it is spelled, but for `negative` and the aggregates (`sum_over`)."""
