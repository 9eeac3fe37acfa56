"""Answers in memory as the tables that a query reads."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any, Final, TypeAlias

from handprint.arithmetic import fixed
from handprint.expr.names import Known
from handprint.expr.sql.dialects import DUCKDB
from handprint.expr.sql.relations import KEY
from handprint.expr.to_value import Row, Scope
from handprint.expr.types import GroupType, NumberType, Value, YesNoType, as_bars
from handprint.score.many import Table

AT_ONCE: Final = 10_000

Statement: TypeAlias = tuple[str, list[list[Any]]]


def statements(tables: Sequence[Table], scopes: Sequence[Scope]) -> Iterator[Statement]:
    """Yield the statements that make and fill the tables; the key of an initiative is its place among the scopes."""
    for table in tables:
        columns = [(KEY, "BIGINT"), *((known.id, stored_type(known)) for known in table.columns)]
        shown = ", ".join(f"{DUCKDB.identifier(name)} {kind}" for name, kind in columns)
        yield f"CREATE TABLE {DUCKDB.identifier(table.name)} ({shown})", []
        rows = list(_rows(table, scopes))
        for start in range(0, len(rows), AT_ONCE):
            yield _insert(table, [kind for _, kind in columns], rows[start : start + AT_ONCE])


def _insert(table: Table, kinds: Sequence[str], rows: Sequence[tuple[int, Row]]) -> Statement:
    shown = ", ".join(f"unnest(CAST(? AS {kind}[]))" for kind in kinds)
    keys: list[Any] = [key for key, _ in rows]
    cells = [[stored(row[known.id], known) for _, row in rows] for known in table.columns]
    return f"INSERT INTO {DUCKDB.identifier(table.name)} SELECT {shown}", [keys, *cells]


def _rows(table: Table, scopes: Sequence[Scope]) -> Iterator[tuple[int, Row]]:
    for key, scope in enumerate(scopes):
        if table.group:
            yield from ((key, row) for row in scope.rows[table.group] or ())
        else:
            yield key, {**scope.values, **{group: rows is not None for group, rows in scope.rows.items()}}


def stored_type(known: Known) -> str:
    """Return the type of the column in which a value is stored exactly."""
    match known.type:
        case NumberType():
            return f"DECIMAL(38, {known.decimals})"
        case YesNoType() | GroupType():
            return "BOOLEAN"
        case _:
            return "VARCHAR"


def stored(value: Value, known: Known) -> str | bool | None:
    """Return a value as it is stored.

    Raises:
        ValueError: a number has more decimals than its question allows (a bug: answers are checked first).
    """
    match value:
        case Fraction():
            return fixed(value, known.decimals or 0)
        case frozenset():
            return as_bars(value)
        case _:
            return value


def codes_of(text: str) -> frozenset[str]:
    """Return the codes of a multi-choice as it is stored."""
    return frozenset(text.split("|")) - {""}
