"""Many initiatives: the plan as SQL in DuckDB, beside the exact engine and a plain Python loop, over the same rows."""

from collections.abc import Mapping
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
from handprint.expr.to_value import Scope
from handprint.expr.types import Value
from handprint.questionnaire.answers import AnswerSheet
from handprint.score.many import ColumnPlan, columns_for
from handprint.score.one import score_one

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

LOOP: Final = "plain Python loop on floats (not exact, knows no unknowns)"
KEPT: Final = "SQL in DuckDB, outcome kept in the database"
FETCHED: Final = "SQL in DuckDB, outcome fetched as exact fractions"
EXACT: Final = "exact engine, one by one"
HEAD: Final = ("Engine", "Initiatives a second", "Times the loop")


@dataclass(frozen=True, slots=True)
class Batch:
    """The same made-up initiatives in the form that each engine takes; the exact engine gets the first ones only."""

    query: ColumnPlan
    connection: "DuckDBPyConnection"
    loop: PlainLoop
    inputs: tuple[Inputs, ...]
    sheets: tuple[AnswerSheet, ...]


def many_scores(effort: Effort) -> Section:
    """Return how many initiatives each engine scores in a second, after comparing what they give.

    Raises:
        SystemExit: SQL gives anything else than the exact engine.
    """
    given = example()
    with connect() as connection:
        batch = _batch(given, effort, connection)
        differing = _compared(given, batch)
        found = medians(_cases(given, batch), effort.rounds)
    counts = {EXACT: len(batch.sheets)}
    speeds = {label: counts.get(label, effort.table) / seconds for label, seconds in found.items()}
    rows = tuple((label, two_digits(speed), times(speed / speeds[LOOP])) for label, speed in speeds.items())
    return Section("Many initiatives", _about(batch, effort), HEAD, rows, _after(batch, differing))


def _batch(given: Example, effort: Effort, connection: "DuckDBPyConnection") -> Batch:
    plan, scopes = given.plan, made_up(given.plan, effort.table)
    query = columns_for(plan.inputs, plan.steps, wanted(plan))
    for statement, values in statements(query.tables, scopes):
        connection.execute(statement, values)
    loop = plain_loop(plan, [output.name for output in query.outputs])
    inputs = tuple(plain_inputs(plan, scope) for scope in scopes)
    return Batch(query, connection, loop, inputs, tuple(sheets(given.sheet, scopes[: effort.exactly])))


def _cases(given: Example, batch: Batch) -> Mapping[str, Work]:
    return {
        LOOP: wall(lambda: [batch.loop.score(inputs) for inputs in batch.inputs]),
        KEPT: wall(lambda: batch.connection.execute(f"CREATE OR REPLACE TEMP TABLE outcome AS {batch.query.sql}")),
        FETCHED: wall(lambda: list(results(batch.connection, batch.query))),
        EXACT: wall(lambda: [score_one(given.plan, sheet) for sheet in batch.sheets]),
    }


def _compared(given: Example, batch: Batch) -> float:
    """Compare SQL with the exact engine, without any difference allowed, and return the share that floats get wrong."""
    by_key = {row.key: row for row in results(batch.connection, batch.query)}
    for key, sheet in enumerate(batch.sheets):
        exact = score_one(given.plan, sheet)
        if not by_key[key].fits or any(exact.value(name) != value for name, value in by_key[key].values.items()):
            raise SystemExit(f"SQL and the exact engine differ on initiative {key}")
    wrong = sum(_differs(batch, inputs, by_key[key].values) for key, inputs in enumerate(batch.inputs))
    return wrong / len(batch.inputs)


def _differs(batch: Batch, inputs: Inputs, exact: Mapping[str, Value]) -> bool:
    found = batch.loop.score(inputs)
    pairs = zip(found, batch.query.outputs, strict=True)
    return any(_visibly_other(value, exact[output.name], output.below or 1) for value, output in pairs)


def _visibly_other(found: Plain, exact: Value, below: int) -> bool:
    """Tell whether a figure is another one when it is shown: what a float is off behind the cents does not count."""
    if isinstance(found, float) and isinstance(exact, Fraction):
        return abs(Fraction(found) - exact) * below > Fraction(1, 2)
    return found != exact


def _about(batch: Batch, effort: Effort) -> str:
    return (
        f"{effort.table:,} made-up initiatives with {ROWS} activities each, every answer known and within its bounds,"
        f" {len(batch.query.outputs)} columns out. Time by the clock, without reading files or filling tables. The exact"
        f" engine scores {len(batch.sheets):,} of them; SQL gives exactly the same there, which is checked first."
    )


def _after(batch: Batch, differing: float) -> str:
    share = two_digits(100 * differing)
    return (
        f"The loop on floats shows {share}% of the initiatives at least one other figure than SQL and the exact engine"
        " do, be it by a cent."
    )
