"""Many initiatives at once: the steps of a plan as the columns of one SQL query.

The query is only written here; `handprint.columns` runs it, or an auditor does so in a database of their own.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from handprint.expr.bounds import NotInSql
from handprint.expr.names import Known, Names
from handprint.expr.operations import OPERATIONS, Operation
from handprint.expr.sql import whole
from handprint.expr.sql.columns import OURS
from handprint.expr.sql.dialects import DUCKDB, Dialect
from handprint.expr.sql.number import as_number, denominator, is_number
from handprint.expr.sql.query import Query
from handprint.expr.sql.relations import ANSWERS, rows_table
from handprint.expr.sql.renderings import as_plain
from handprint.expr.sql.text import query_text
from handprint.expr.syntax import Node, names_in
from handprint.expr.to_sql import to_sql


class SqlStep(Protocol):
    """A step of a plan: its node uses the names of earlier steps and of the inputs."""

    @property
    def name(self) -> str:
        """The name of the step, such as `day_activity.contribution`."""

    @property
    def node(self) -> Node:
        """The formula."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table that the query reads: `@key`, and a column for each of these names.

    A number is stored as a DECIMAL, INTEGER or DOUBLE that is exactly its value, a yes/no as a BOOLEAN, a code, text
    or ISO date as text, a multi-choice as `|a|b|` (nothing chosen: `|`), and whether a repeat group was answered as a
    BOOLEAN. NULL is unknown. `group` is empty for the table of answers.
    """

    name: str
    columns: tuple[Known, ...]
    group: str = ""


@dataclass(frozen=True, slots=True)
class OutputColumn:
    """A column of the outcome. A number is the whole number of the column, divided by `below`.

    For a published amount of two decimals `below` is 100. `below_column` names the column to divide by where the
    denominator is not the same for everybody. `below` is None for what is not a number; `codes` tells that it is a
    multi-choice.
    """

    name: str
    below: int | None = None
    below_column: str | None = None
    codes: bool = False


@dataclass(frozen=True, slots=True)
class ColumnPlan:
    """A query, the tables that it reads, what comes out of it, and the steps that are left to the exact engine.

    Beside the outputs come `@key` and `@fits`: false where a stored value lies outside its declared bounds or decimals,
    or a group has too many rows. Such values count as unknown, so that nothing is ever rounded on the way in.
    """

    sql: str
    tables: tuple[Table, ...]
    outputs: tuple[OutputColumn, ...]
    refused: tuple[str, ...]


def columns_for(
    inputs: Names,
    steps: Sequence[SqlStep],
    wanted: Collection[str],
    dialect: Dialect = DUCKDB,
    operations: Mapping[str, Operation] = OPERATIONS,
) -> ColumnPlan:
    """Return the steps that are wanted, and all that they use, as one query.

    Raises:
        ValueError: two names differ in nothing but capitals, which no database tells apart (a bug).
    """
    _check_names((*inputs.known, *(step.name for step in steps)))
    query = Query(inputs, dialect)
    refused = [step.name for step in _needed(steps, wanted) if not _kept(step, query, operations)]
    shown = [_shown(step.name, query) for step in steps if step.name in wanted and step.name not in refused]
    outputs = tuple(output for output, _ in shown)
    return ColumnPlan(query_text(query, _texts(shown)), _tables(query), outputs, tuple(refused))


def _check_names(names: Sequence[str]) -> None:
    if len({name.casefold() for name in names}) != len(set(names)):
        raise ValueError("names that differ in nothing but capitals")


def _needed(steps: Sequence[SqlStep], wanted: Collection[str]) -> list[SqlStep]:
    needed, found = set(wanted), []
    for step in reversed(steps):
        if step.name in needed:
            needed.update(names_in(step.node))
            found.append(step)
    return found[::-1]


def _kept(step: SqlStep, query: Query, operations: Mapping[str, Operation]) -> bool:
    try:
        query.keep(step.name, to_sql(step.node, query, operations))
        _shown(step.name, query)
    except NotInSql:
        query.refuse(step.name)
        return False
    return True


Shown: TypeAlias = tuple[OutputColumn, tuple[str, ...]]


def _shown(name: str, query: Query) -> Shown:
    """A step as a column of the outcome, with its text, and that of its denominator where that is a column too."""
    piece = query.piece(name)
    if not is_number(piece):
        plain = as_plain(query.columns, piece)
        return OutputColumn(name, codes=plain.codes > 0), (plain.text,)
    number = as_number(piece)
    above = whole.typed(query.dialect, number.above)
    if not number.factors:
        return OutputColumn(name, number.below), (above,)
    return OutputColumn(name, 1, f"{name}{OURS}below"), (above, denominator(query.dialect, number).text)


def _texts(shown: Iterable[Shown]) -> list[tuple[str, str]]:
    return [
        (text, name)
        for output, texts in shown
        for text, name in zip(texts, (output.name, output.below_column), strict=False)
        if name is not None
    ]


def _tables(query: Query) -> tuple[Table, ...]:
    groups: dict[str, dict[str, Known]] = {}
    for rows in query.rows.values():
        groups.setdefault(rows.group, {}).update(rows.source.known)
    return (
        Table(ANSWERS, tuple(query.answers.known.values())),
        *(Table(rows_table(group), tuple(known.values()), group) for group, known in groups.items()),
    )
