"""A plan as one plain Python function on floats: what somebody in a hurry would write, and what to compare with.

It takes every answer as known, and numbers of the method stand in it as they are. Every number is a double, which is
why it is not what handprint does.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Final, TypeAlias

from handprint.expr.operations import OPERATIONS
from handprint.expr.syntax import Call, Codes, Name, Node, Number, String, Unknown, YesNo
from handprint.expr.to_value import Scope
from handprint.expr.types import Value
from handprint.score.step import Plan

Plain: TypeAlias = "float | bool | str | frozenset[str] | None"
Inputs: TypeAlias = tuple[Any, ...]
"""The answers of one initiative in the order of the plan; a group is a list of tuples, one for each row."""

_TEMPLATES: Final[Mapping[str, str]] = {
    "not": "(not {0})",
    "=": "({0} == {1})",
    "negative": "(-{0})",
    "if": "({1} if {0} else {2})",
    "default": "({1} if {0} is None else {0})",
    "answered": "({0} is not None)",
    "min": "min({all})",
    "max": "max({all})",
    "clamp": "max({1}, min({0}, {2}))",
    "between": "({1} <= {0} <= {2})",
    "round": "round({0}, int({1}))",
    "floor": "({0} // 1)",
    "abs": "abs({0})",
    "selected": "({1} in {0})",
    "count_selected": "len({0})",
    "sum_over": "sum([{1} for {row} in {0}])",
    "count_over": "sum([{1} for {row} in {0}])",
    "min_over": "min([{1} for {row} in {0}])",
    "max_over": "max([{1} for {row} in {0}])",
}


@dataclass(frozen=True, slots=True)
class PlainLoop:
    """The function that gives the outputs of one initiative as a tuple, and its source."""

    score: Callable[[Inputs], tuple[Plain, ...]]
    source: str


def plain_loop(plan: Plan, outputs: Sequence[str]) -> PlainLoop:
    """Return a plan as one function.

    Raises:
        KeyError: the plan uses an operation that has no template here; add a row.
    """
    source = "\n".join(_source(plan, outputs))
    found: dict[str, Any] = {}
    exec(source, found)
    return PlainLoop(found["score"], source)


def _source(plan: Plan, outputs: Sequence[str]) -> list[str]:
    single, rows = _columns(plan)
    names = _names(plan)
    row = _tuple(names, rows)
    steps = [step for step in plan.steps if names[step.name].isidentifier()]
    return [
        "def score(inputs):",
        f"    {_tuple(names, single)} = inputs",
        *(f"    {names[step.name]} = {_text(step.node, names, row)}" for step in steps),
        f"    return {_tuple(names, outputs)}",
    ]


def _names(plan: Plan) -> dict[str, str]:
    """What stands for each name: a variable, or a number of the method itself."""
    known = (*plan.inputs.known, *(step.name for step in plan.steps))
    numbers = {step.name: repr(float(step.node.value)) for step in plan.steps if isinstance(step.node, Number)}
    return {name: f"v{at}" for at, name in enumerate(known)} | numbers


def _tuple(names: Mapping[str, str], wanted: Sequence[str]) -> str:
    return "(" + "".join(f"{names[name]}, " for name in wanted) + ")"


def _columns(plan: Plan) -> tuple[list[str], list[str]]:
    names = plan.inputs.known.values()
    return [name.id for name in names if not name.group], [name.id for name in names if name.group]


def _text(node: Node, names: Mapping[str, str], row: str) -> str:
    match node:
        case Number(value=value):
            return repr(float(value))
        case String(value=plain) | YesNo(value=plain) | Codes(value=plain):
            return repr(plain)
        case Unknown():
            return "None"
        case Name(id=id_):
            return names[id_]
        case Call(operation=operation, arguments=arguments):
            return _call(operation, [_text(argument, names, row) for argument in arguments], row)


def _call(operation: str, texts: Sequence[str], row: str) -> str:
    if operation in _TEMPLATES:
        return _TEMPLATES[operation].format(*texts, all=", ".join(texts), row=row)
    if OPERATIONS[operation].precedence:
        return f"({f' {operation} '.join(texts)})"
    raise KeyError(operation)


def plain_inputs(plan: Plan, scope: Scope) -> Inputs:
    """Return the answers of one initiative as floats."""
    single, rows = _columns(plan)
    return tuple(
        [tuple(_plain(row[field]) for field in rows if field in row) for row in scope.rows[name] or ()]
        if name in scope.rows
        else _plain(scope.values[name])
        for name in single
    )


def _plain(value: Value) -> Plain:
    return float(value) if isinstance(value, Fraction) else value
