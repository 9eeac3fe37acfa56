"""`min` and `max` mean the rows of a group where their first argument names one; only the table of names can tell."""

from dataclasses import replace
from typing import Final

from handprint.expr.names import Names
from handprint.expr.operations import OPERATIONS
from handprint.expr.syntax import Call, Name, Node
from handprint.expr.types import GroupType

_OVER_ROWS: Final = {
    row.id: f"{row.id}_over" for row in OPERATIONS.values() if f"{row.id}_over" in OPERATIONS and not row.over_rows
}


def resolved(node: Node, names: Names) -> Node:
    """Return the tree with every aggregate by its own id (`min_over`)."""
    if not isinstance(node, Call):
        return node
    arguments = tuple(resolved(argument, names) for argument in node.arguments)
    over_rows = node.operation in _OVER_ROWS and is_group(arguments[0], names)
    return replace(node, operation=_OVER_ROWS[node.operation] if over_rows else node.operation, arguments=arguments)


def is_group(node: Node, names: Names) -> bool:
    """Whether a node is the name of a repeat group."""
    known = names.known.get(node.id) if isinstance(node, Name) else None
    return known is not None and isinstance(known.type, GroupType)
