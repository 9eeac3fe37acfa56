"""What the parts of a long formula are worth: the helper cells and row cells that a spreadsheet formula is split into.

A rendering gives the parts as text. Each is found back in the formula that it is a part of, so that its cell can hold a
value as exact as all others.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from handprint.expr.names import Names
from handprint.expr.operations import OPERATIONS
from handprint.expr.syntax import Call, Node, walk
from handprint.expr.to_formula import Column, Rendered, to_formula
from handprint.expr.to_value import Row, Scope, to_value
from handprint.expr.types import Value

_WORD = re.compile(r"[A-Za-z_][\w.]*")
_COUNTED = re.compile(r"IF(\x1f\x1f),IF(.*),1,0,0", re.DOTALL)
_MARKED = re.compile("\x1f([^\x1f]+)\x1f")


@dataclass(frozen=True, slots=True)
class Parts:
    """The values of the helper cells by name, and of the row cells by name, one value for each row that is there."""

    helpers: Mapping[str, Value]
    columns: Mapping[str, tuple[Value, ...]]
    absent: Mapping[str, Value]
    """What the row cells hold where there is no row."""


def parts_of(node: Node, step: str, rendered: Rendered, names: Names, scope: Scope) -> Parts:
    """Return the values of all parts of a rendered step.

    Raises:
        LookupError: a part is found nowhere in the formula (a bug).
    """
    whole = _Whole(node, step, rendered, names)
    columns = {column.name: _column(whole, column) for column in rendered.columns}
    values = {name: _per_row(in_row, scope) for name, in_row in columns.items()}
    absent = {name: _without_row(in_row) for name, in_row in columns.items()}
    return Parts(_helpers(whole, scope), values, absent)


@dataclass(frozen=True, slots=True)
class _Whole:
    """A step with its rendering; parts of it are rendered in the same way."""

    node: Node
    step: str
    rendered: Rendered
    names: Names

    def of(self, part: Node) -> Rendered:
        """Return the rendering of a part by itself."""
        return to_formula(part, self.step, self.names)


# ---- helpers ----


def _helpers(whole: _Whole, scope: Scope) -> Mapping[str, Value]:
    if not whole.rendered.helpers:
        return {}
    texts = _texts(whole.rendered)
    found = {_key(whole.of(part)): part for part in _candidates(whole.node)}
    return {helper.name: to_value(found[_joined(helper.formula, texts)], scope) for helper in whole.rendered.helpers}


def _candidates(node: Node) -> Iterator[Node]:
    """Yield what may have become a helper: each part of a formula, and runs of the operands of a long sum."""
    if not isinstance(node, Call) or OPERATIONS[node.operation].over_rows:
        return
    for argument in node.arguments:
        yield argument
        yield from _candidates(argument)
    count = len(node.arguments)
    for size in range(2, count):
        for first in range(0, count, size):
            run = node.arguments[first : first + size]
            yield Call(node.operation, run) if len(run) > 1 else run[0]


def _texts(rendered: Rendered) -> Mapping[str, str]:
    helpers = {helper.name: helper.formula for helper in rendered.helpers}
    return helpers | {column.name: column.formula for column in rendered.columns}


def _key(rendered: Rendered) -> str:
    return _joined(rendered.formula, _texts(rendered))


def _joined(formula: str, parts: Mapping[str, str]) -> str:
    """Return a formula with its parts written out again; brackets say nothing that the order does not."""
    text = _WORD.sub(lambda word: _joined(parts[word[0]], parts) if word[0] in parts else word[0], formula)
    return text.replace("(", "").replace(")", "")


# ---- rows ----


@dataclass(frozen=True, slots=True)
class _InRow:
    """What a cell of a row holds: the term of an aggregate (`over` is its operation), or a part of such a term."""

    term: Node
    group: str
    over: str = ""


def _column(whole: _Whole, column: Column) -> _InRow:
    """Return what a row cell holds: it is the term of an aggregate, else a part of one."""
    aggregates = [part for part in walk(whole.node) if isinstance(part, Call) and OPERATIONS[part.operation].over_rows]
    wanted = _in_row_key(column.formula, _texts(whole.rendered))
    for aggregate in aggregates:
        if wanted == _last_key(whole.of(aggregate)):
            return _InRow(aggregate.arguments[1], column.group, aggregate.operation)
    for aggregate in aggregates:
        for part in walk(aggregate.arguments[1]):
            if wanted == _part_key(whole, part, aggregate.arguments[0]):
                return _InRow(part, column.group)
    raise LookupError(f"{column.name} is no part of {whole.step}")


def _last_key(rendered: Rendered) -> str:
    return _in_row_key(rendered.columns[-1].formula, _texts(rendered))


def _in_row_key(formula: str, texts: Mapping[str, str]) -> str:
    written = _MARKED.sub(lambda mark: texts.get(mark[1], mark[0]), formula)
    return _joined(written if written == formula else _in_row_key(written, texts), {})


def _part_key(whole: _Whole, part: Node, group: Node) -> str | None:
    """Return how a part of a term is written in its own cell: as a number, or as a condition."""
    try:
        return _last_key(whole.of(Call("sum_over", (group, part))))
    except TypeError:
        pass
    try:
        return _COUNTED.sub(r"IF\1,\2,0", _last_key(whole.of(Call("count_over", (group, part)))))
    except TypeError:
        return None


def _per_row(cell: _InRow, scope: Scope) -> tuple[Value, ...]:
    return tuple(_of_row(cell, row, scope) for row in scope.rows[cell.group] or ())


def _of_row(cell: _InRow, row: Row, scope: Scope) -> Value:
    value = to_value(cell.term, scope.inside(row))
    return Fraction(value) if cell.over == "count_over" and isinstance(value, bool) else value


def _without_row(cell: _InRow) -> Value:
    """A sum has nothing to add, and the smallest or largest passes a text over."""
    return "" if cell.over in ("min_over", "max_over") else Fraction(0)


def shown_rows(values: Sequence[Value], absent: Value, size: int) -> Iterator[Value]:
    """Yield the value of a row cell on every line that a group may have."""
    yield from values
    yield from (absent for _ in range(size - len(values)))
