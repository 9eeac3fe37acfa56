"""The exact value of a formula, and which names made it unknown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from handprint.expr.operations import OPERATIONS, Operation
from handprint.expr.syntax import Call, Name, Node, Unknown, names_in
from handprint.expr.types import Value

Row: TypeAlias = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Scope:
    """What names stand for: values, for each repeat group its rows (None: not answered), and the row in hand."""

    values: Mapping[str, Value]
    rows: Mapping[str, tuple[Row, ...] | None] = field(default_factory=dict)
    row: Row = field(default_factory=dict)

    def inside(self, row: Row) -> "Scope":
        """Return the scope of one row: its fields beside everything else."""
        return Scope(self.values, self.rows, row)


def to_value(node: Node, scope: Scope) -> Value:
    """Return the exact value of a checked formula; None where it is unknown.

    Raises:
        KeyError: a name is not in the scope (a bug: names are checked first).
    """
    if isinstance(node, Call):
        operation = OPERATIONS[node.operation]
        if operation.over_rows:
            return _over_rows(operation, node.arguments, scope)
        return _applied(operation, [to_value(argument, scope) for argument in node.arguments])
    if isinstance(node, Name):
        return _named(node.id, scope)
    return None if isinstance(node, Unknown) else node.value


def _named(id_: str, scope: Scope) -> Value:
    """A group that is named by itself, as in `answered(activities)`, is known when it was answered."""
    if id_ in scope.rows:
        return None if scope.rows[id_] is None else True
    return scope.row[id_] if id_ in scope.row else scope.values[id_]


def _applied(operation: Operation, values: Sequence[Value]) -> Value:
    if not operation.sees_unknown:
        for value in values:
            if value is None:  # a loop, for `None in values` asks every fraction whether it equals None
                return None
    return operation.value(values)


def _over_rows(operation: Operation, arguments: tuple[Node, ...], scope: Scope) -> Value:
    group, term = arguments
    rows = scope.rows[_id(group)]
    if rows is None:
        return None
    return _applied(operation, [to_value(term, scope.inside(row)) for row in rows])


def _id(group: Node) -> str:
    if not isinstance(group, Name):
        raise TypeError("an aggregate's first argument is the name of its group")
    return group.id


def deciding_names(node: Node, scope: Scope) -> tuple[str, ...]:
    """Return the names on which the value rests, each once: a branch that was not taken is left out."""
    return tuple(dict.fromkeys(_deciding(node, scope, unknown_only=False)))


def unknown_names(node: Node, scope: Scope) -> tuple[str, ...]:
    """Return the names that made the value unknown; none where the value is known or nothing can be answered."""
    if to_value(node, scope) is not None:
        return ()
    return tuple(dict.fromkeys(_deciding(node, scope, unknown_only=True)))


def _deciding(node: Node, scope: Scope, *, unknown_only: bool) -> list[str]:
    if unknown_only and not isinstance(node, Call) and to_value(node, scope) is not None:
        return []
    if isinstance(node, Name):
        return [node.id]
    if not isinstance(node, Call):
        return []
    if OPERATIONS[node.operation].over_rows:
        return _deciding_rows(node, scope, unknown_only=unknown_only)
    values = tuple(to_value(argument, scope) for argument in node.arguments)
    which = OPERATIONS[node.operation].matters(values)
    unknown_only = unknown_only and None in values
    if unknown_only:
        which = tuple(at for at in which if values[at] is None)
    if unknown_only and node.operation == "if" and isinstance(node.arguments[which[0]], Unknown):
        return _deciding(node.arguments[0], scope, unknown_only=False)
    return [name for at in which for name in _deciding(node.arguments[at], scope, unknown_only=unknown_only)]


def _deciding_rows(node: Call, scope: Scope, *, unknown_only: bool) -> list[str]:
    group, term = node.arguments
    rows = scope.rows[_id(group)]
    if not rows:
        return [_id(group)]
    if not unknown_only:
        return [_id(group), *names_in(term)]
    return [
        name
        for row in rows
        if to_value(term, scope.inside(row)) is None
        for name in _deciding(term, scope.inside(row), unknown_only=True)
    ]
