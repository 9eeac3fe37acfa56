"""DuckDB, the embedded engine: whole numbers that are never too large without an error, in bounded memory."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final

from handprint.catalogue import problem
from handprint.columns.stored import codes_of, statements
from handprint.expr.to_value import Scope
from handprint.expr.types import Value
from handprint.problems import Place, Problems
from handprint.score.many import ColumnPlan, OutputColumn

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

ROWS_AT_ONCE: Final = 10_000

_OFFLINE: Final = {"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"}
# Without a temporary folder too much is an error, instead of a folder in the place where the command was given.
_CLOSED: Final = (
    "SET temp_directory = ''",
    "SET enable_external_access = false",
    "SET lock_configuration = true",
)


@dataclass(frozen=True, slots=True)
class ScoredRow:
    """The outcome for one initiative: its key, the values of the outputs, and whether all that was stored fits."""

    key: Any
    values: Mapping[str, Value]
    fits: bool


def check_engine(place: Place) -> Problems:
    """Return a problem if DuckDB, an extra, is not installed."""
    return () if find_spec("duckdb") else (problem("columns-not-installed", place),)


def connect(*, files: bool = False) -> "DuckDBPyConnection":
    """Return a new engine in memory that fetches nothing; without `files` it touches no files either."""
    import duckdb  # noqa: PLC0415 - an extra, and slow to load: only a batch needs it

    connection = duckdb.connect(config=dict(_OFFLINE))
    for closed in () if files else _CLOSED:
        connection.execute(closed)
    return connection


def run(plan: ColumnPlan, scopes: Sequence[Scope]) -> list[Mapping[str, Value]]:
    """Return the outputs of a plan for answers in memory, in the order of the answers.

    Raises:
        ValueError: an answer lies outside the bounds or decimals of its question (a bug: answers are checked first).
    """
    with connect() as connection:
        for statement, values in statements(plan.tables, scopes):
            connection.execute(statement, values)
        found = sorted(results(connection, plan), key=lambda row: int(row.key))
    if any(not row.fits for row in found):
        raise ValueError("an answer outside its declared bounds")
    return [row.values for row in found]


def results(connection: "DuckDBPyConnection", plan: ColumnPlan) -> Iterator[ScoredRow]:
    """Yield the outcomes, in no order; the tables of the plan are tables or views of the connection."""
    cursor = connection.execute(plan.sql)
    while rows := cursor.fetchmany(ROWS_AT_ONCE):
        yield from (_outcome(row, plan.outputs) for row in rows)


def _outcome(row: Sequence[Any], outputs: Sequence[OutputColumn]) -> ScoredRow:
    key, *cells, fits = row
    rest = iter(cells)
    values = {output.name: _value(output, rest) for output in outputs}
    return ScoredRow(key, values, bool(fits))


def _value(output: OutputColumn, cells: Iterator[Any]) -> Value:
    cell = next(cells)
    below = output.below if output.below_column is None else next(cells)
    if cell is None:
        return None
    if output.below is not None:
        return Fraction(cell, below)
    found: str | bool = cell
    return codes_of(cell) if output.codes else found
