"""Many initiatives: the plan as SQL in DuckDB, beside the exact engine and a plain Python loop."""

from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from benchmarks.made_up import ROWS, made_up, sheets
from benchmarks.measuring import Effort, Work, medians, wall
from benchmarks.one_score import Example, example, wanted
from benchmarks.page import Section, times, two_digits
from benchmarks.plain_loop import Inputs, Plain, PlainLoop, plain_inputs, plain_loop
from handprint.columns.duckdb import connect, results
from handprint.columns.stored import statements
from handprint.expr.sql.relations import KEY
from handprint.expr.to_value import Scope
from handprint.expr.types import Value
from handprint.questionnaire.answers import AnswerSheet
from handprint.score.many import ColumnPlan, columns_for
from handprint.score.one import score_one

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

LOOP: Final = "plain Python loop on floats: not exact, and it knows no unknowns"
KEPT: Final = "SQL in DuckDB, a large table, the outcome kept there"
FETCHED: Final = "SQL in DuckDB, the outcome fetched as exact fractions"
EXACT: Final = "exact engine, one by one"
NO_ROWS: Final = "SQL over empty tables"
HEAD: Final = ("Engine", "Initiatives", "A second", "Times the loop")


@dataclass(frozen=True, slots=True)
class Batch:
    """The same made-up initiatives in the form that each engine takes; the exact engine gets the first ones only."""

    example: Example
    query: ColumnPlan
    none: "DuckDBPyConnection"
    once: "DuckDBPyConnection"
    copied: "DuckDBPyConnection"
    loop: PlainLoop
    inputs: tuple[Inputs, ...]
    sheets: tuple[AnswerSheet, ...]


def many_scores(effort: Effort) -> Section:
    """Return how many initiatives each engine scores in a second, after comparing what they give.

    Raises:
        SystemExit: SQL gives anything else than the exact engine.
    """
    with ExitStack() as open_:
        none, once, copied = (open_.enter_context(connect()) for _ in range(3))
        batch = _batch(effort, none, once, copied)
        differing = _compared(batch)
        seconds = medians(_cases(batch), effort.rounds)
    counts = {
        LOOP: effort.made_up,
        KEPT: effort.made_up * effort.copies,
        FETCHED: effort.made_up,
        EXACT: effort.exactly,
    }
    speeds = {label: count / seconds[label] for label, count in counts.items()}
    rows = (
        (label, f"{counts[label]:,}", two_digits(speed), times(speed / speeds[LOOP])) for label, speed in speeds.items()
    )
    after = _after(differing, seconds[NO_ROWS] * speeds[EXACT])
    return Section("Many initiatives", _about(batch), HEAD, tuple(rows), after)


def _batch(
    effort: Effort, none: "DuckDBPyConnection", once: "DuckDBPyConnection", copied: "DuckDBPyConnection"
) -> Batch:
    given = example()
    plan, scopes = given.plan, made_up(given.plan, effort.made_up)
    query = columns_for(plan.inputs, plan.steps, wanted(plan))
    for connection, stored in ((none, []), (once, scopes), (copied, scopes)):
        _fill(connection, query, stored)
    _copy(copied, query, effort)
    return Batch(
        example=given,
        query=query,
        none=none,
        once=once,
        copied=copied,
        loop=plain_loop(plan, [output.name for output in query.outputs]),
        inputs=tuple(plain_inputs(plan, scope) for scope in scopes),
        sheets=tuple(sheets(given.sheet, scopes[: effort.exactly])),
    )


def _fill(connection: "DuckDBPyConnection", query: ColumnPlan, scopes: list[Scope]) -> None:
    for statement, values in statements(query.tables, scopes):
        connection.execute(statement, values)


def _copy(connection: "DuckDBPyConnection", query: ColumnPlan, effort: Effort) -> None:
    """Put the same initiatives into the tables again, under keys of their own."""
    for table in query.tables:
        one = f'SELECT * FROM "{table.name}" WHERE "{KEY}" < {effort.made_up}'
        for copy in range(1, effort.copies):
            moved = f'"{KEY}" + {copy * effort.made_up} AS "{KEY}"'
            connection.execute(f'INSERT INTO "{table.name}" SELECT * REPLACE ({moved}) FROM ({one})')


def _cases(batch: Batch) -> Mapping[str, Work]:
    return {
        LOOP: wall(lambda: [batch.loop.score(inputs) for inputs in batch.inputs]),
        KEPT: wall(lambda: _keep(batch.copied, batch.query)),
        FETCHED: wall(lambda: list(results(batch.once, batch.query))),
        EXACT: wall(lambda: [score_one(batch.example.plan, sheet) for sheet in batch.sheets]),
        NO_ROWS: wall(lambda: _keep(batch.none, batch.query)),
    }


def _keep(connection: "DuckDBPyConnection", query: ColumnPlan) -> None:
    connection.execute(f"CREATE OR REPLACE TEMP TABLE outcome AS {query.sql}")


def _compared(batch: Batch) -> float:
    """Compare SQL with the exact engine, without any difference allowed, and return the share that floats get wrong."""
    by_key = {row.key: row for row in results(batch.once, batch.query)}
    for key, sheet in enumerate(batch.sheets):
        exact = score_one(batch.example.plan, sheet)
        if not by_key[key].fits or any(exact.value(name) != value for name, value in by_key[key].values.items()):
            raise SystemExit(f"SQL and the exact engine differ on initiative {key}")
    wrong = sum(_differs(batch, inputs, by_key[key].values) for key, inputs in enumerate(batch.inputs))
    return wrong / len(batch.inputs)


def _differs(batch: Batch, inputs: Inputs, exact: Mapping[str, Value]) -> bool:
    found: Iterable[Plain] = batch.loop.score(inputs)
    pairs = zip(found, batch.query.outputs, strict=True)
    return any(_visibly_other(value, exact[output.name], output.below or 1) for value, output in pairs)


def _visibly_other(found: Plain, exact: Value, below: int) -> bool:
    """Tell whether a figure is another one when it is shown: what a float is off behind the cents does not count."""
    if isinstance(found, float) and isinstance(exact, Fraction):
        return abs(Fraction(found) - exact) * below > Fraction(1, 2)
    return found != exact


def _about(batch: Batch) -> str:
    return (
        f"Made-up initiatives with {ROWS} activities each, every answer known and within its bounds;"
        f" {len(batch.query.outputs)} columns out. The large table holds the others several times. Time by the clock,"
        " without reading files or filling tables. First SQL was compared with the exact engine: no difference."
    )


def _after(differing: float, even: float) -> str:
    return (
        f"A query takes its time before the first row: as long as the exact engine for {two_digits(even)} initiatives."
        f" The plain loop shows {two_digits(100 * differing)}% of the initiatives at least one other figure than the"
        " two exact ways, be it by a cent."
    )
