"""A formula as SQL, equal to its exact value, unknowns included."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from handprint.expr.operations import OPERATIONS, Operation
from handprint.expr.sql.columns import Columns
from handprint.expr.sql.pieces import Constant, Gathered, Piece, Pieces
from handprint.expr.syntax import Call, Codes, Name, Node, Number, String, Unknown, YesNo, names_in


class TermScope(Protocol):
    """What a term over the rows of a group may use."""

    columns: Columns

    def piece(self, name: str, /) -> Piece:
        """Return what a name stands for in a row."""

    def over(self, group: str, names: Iterable[str], /) -> "TermScope":
        """Return what a term over the rows of a group within the row may use."""

    def gathered(self, term: Piece, /) -> Gathered:
        """Return the term, ready to be totalled."""


class SqlScope(Protocol):
    """What a formula may use, and the columns that it may add to."""

    columns: Columns

    def piece(self, name: str, /) -> Piece:
        """Return what a name stands for."""

    def over(self, group: str, names: Iterable[str], /) -> TermScope:
        """Return what a term over the rows of a group may use, given the names in it."""


def to_sql(node: Node, scope: SqlScope, operations: Mapping[str, Operation] = OPERATIONS) -> Piece:
    """Return a checked formula as SQL; helper columns are added to the scope.

    Raises:
        NotInSql: SQL cannot calculate it exactly for all answers within their bounds; the exact engine can.
    """
    match node:
        case Number(value=value) | String(value=value) | YesNo(value=value) | Codes(value=value):
            return Constant(value)
        case Unknown():
            return Constant(None)
        case Name(id=id_):
            return scope.piece(id_)
        case Call(operation=id_, arguments=arguments) if operations[id_].over_rows:
            return operations[id_].sql(scope.columns, (_term(arguments, scope, operations),))
        case Call(operation=id_, arguments=arguments):
            return _applied(operations[id_], scope, [to_sql(argument, scope, operations) for argument in arguments])


def _applied(operation: Operation, scope: SqlScope, pieces: Pieces) -> Piece:
    constants = [piece.value for piece in pieces if isinstance(piece, Constant)]
    if None in constants and not operation.sees_unknown:
        return Constant(None)
    if len(constants) == len(pieces):
        return Constant(operation.value(constants))
    return operation.sql(scope.columns, pieces)


def _term(arguments: tuple[Node, ...], scope: SqlScope, operations: Mapping[str, Operation]) -> Gathered:
    group, term = arguments
    if not isinstance(group, Name):
        raise TypeError("an aggregate's first argument is the name of its group")
    inside = scope.over(group.id, names_in(term))
    return inside.gathered(to_sql(term, inside, operations))
