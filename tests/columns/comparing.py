"""Formulas as the steps of a query, and where its outcome differs from the exact engine."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random

from handprint.columns.duckdb import run
from handprint.expr.names import Known, Names, table
from handprint.expr.operations import OPERATIONS, Operation
from handprint.expr.syntax import Node
from handprint.expr.to_value import Scope, to_value
from handprint.expr.types import Type, Value
from handprint.score.many import ColumnPlan, columns_for
from tests.expr.answers import random_value
from tests.expr.generate import NAMES, half_cent, random_formula, random_published, random_scope
from tests.expr.known import GROUP, MAX_ROWS, NUMBER_TYPES, YES_NO

KINDS: tuple[Type, ...] = (*NUMBER_TYPES, YES_NO)


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula as a step."""

    name: str
    node: Node


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one formula gave for one initiative, in both engines."""

    formula: Formula
    scope: Scope
    exact: Value
    sql: Value


def formulas(rng: Random, count: int) -> list[Formula]:
    """Return random formulas: amounts on half cents, published numbers, and numbers and yes/no as they are."""
    return [Formula(f"formula.{at}", _formula(rng, at)) for at in range(count)]


def _formula(rng: Random, at: int) -> Node:
    match at % 8:
        case 0:
            return half_cent(rng)
        case 1 | 2 | 3:
            return random_published(rng, NAMES)
        case _:
            return random_formula(rng, NAMES, rng.choice(KINDS))


def larger(times: int) -> Names:
    """Return the names of random formulas with bounds that are so many times as large."""
    return table((_larger(known, times) for known in NAMES.known.values()), NAMES.rows)


def _larger(known: Known, times: int) -> Known:
    if known.low is None or known.high is None:
        return known
    return replace(known, low=known.low * times, high=known.high * times)


def scopes(rng: Random, count: int, names: Names = NAMES) -> list[Scope]:
    """Return random answers; and with all answers known, groups of no, one and as many rows as there may be."""
    known = (known_scope(rng, rows, names) for rows in (0, 1, MAX_ROWS))
    return [*(random_scope(rng, names) for _ in range(count)), *known]


def known_scope(rng: Random, rows: int, names: Names = NAMES) -> Scope:
    """Return answers that are all known, with so many rows."""
    fields = [known for known in names.known.values() if known.group]
    singles = [known for known in names.known.values() if not known.group and known.id != GROUP]
    return Scope(
        {known.id: random_value(rng, known, 0.0) for known in singles},
        {GROUP: tuple({known.id: random_value(rng, known, 0.0) for known in fields} for _ in range(rows))},
    )


def plan_of(
    steps: Sequence[Formula], names: Names = NAMES, operations: Mapping[str, Operation] = OPERATIONS
) -> ColumnPlan:
    """Return the query of which every step is an outcome."""
    return columns_for(names, steps, [step.name for step in steps], operations=operations)


def outcomes(steps: Sequence[Formula], answers: Sequence[Scope], plan: ColumnPlan) -> Iterator[Outcome]:
    """Yield both outcomes of every formula that is in SQL, for all answers; a step may use earlier ones."""
    for scope, found in zip(answers, run(plan, answers), strict=True):
        values = dict(scope.values)
        for step in steps:
            values[step.name] = to_value(step.node, Scope(values, scope.rows))
            if step.name in found:
                yield Outcome(step, scope, values[step.name], found[step.name])


def differences(steps: Sequence[Formula], answers: Sequence[Scope], plan: ColumnPlan) -> list[Outcome]:
    """Return the outcomes that differ, in value, in kind or in being unknown."""
    return [found for found in outcomes(steps, answers, plan) if differs(found)]


def differs(found: Outcome) -> bool:
    """Tell whether two outcomes differ; to Python true equals one."""
    return found.exact != found.sql or type(found.exact) is not type(found.sql)
