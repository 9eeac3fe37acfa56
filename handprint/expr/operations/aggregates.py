"""The functions over the rows of a repeat group."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Final

from handprint.expr import rules, spreadsheet
from handprint.expr.operations.operation import Operation, Values, numbers
from handprint.expr.sql import totals
from handprint.expr.types import Value
from handprint.problems import Text


def _folded(function: Callable[[Sequence[Fraction]], Fraction]) -> Callable[[Values], Value]:
    return lambda values: function(numbers(values)) if values else None


ROWS: Final[tuple[Operation, ...]] = (
    Operation(
        id="sum_over",
        spelled="sum",
        rule=rules.over_rows_number,
        value=lambda values: sum(numbers(values), Fraction(0)),
        sql=totals.sum_over,
        formula=spreadsheet.SUM_OVER,
        over_rows=True,
        meaning=Text(
            "De som over alle rijen van een groep; zonder rijen 0, met een onbekende rij onbekend.",
            "The sum over all rows of a group; 0 without rows, unknown with an unknown row.",
        ),
        example="sum(activities, participants * sessions)",
    ),
    Operation(
        id="count_over",
        spelled="count",
        rule=rules.over_rows_count,
        value=lambda values: Fraction(sum(value is True for value in values)),
        sql=totals.count_over,
        formula=spreadsheet.COUNT_OVER,
        over_rows=True,
        meaning=Text(
            "Het aantal rijen waarvoor het geldt; zonder rijen 0, met een onbekende rij onbekend.",
            "The number of rows for which it holds; 0 without rows, unknown with an unknown row.",
        ),
        example="count(activities, kind = 'day_activity')",
    ),
    Operation(
        id="min_over",
        spelled="min",
        rule=rules.over_rows_number,
        value=_folded(min),
        sql=totals.min_over,
        formula=spreadsheet.MIN_OVER,
        over_rows=True,
        meaning=Text(
            "De kleinste over alle rijen; zonder rijen onbekend.", "The smallest over all rows; unknown without rows."
        ),
        example="min(activities, participants)",
    ),
    Operation(
        id="max_over",
        spelled="max",
        rule=rules.over_rows_number,
        value=_folded(max),
        sql=totals.max_over,
        formula=spreadsheet.MAX_OVER,
        over_rows=True,
        meaning=Text(
            "De grootste over alle rijen; zonder rijen onbekend.", "The largest over all rows; unknown without rows."
        ),
        example="max(activities, participants)",
    ),
)
