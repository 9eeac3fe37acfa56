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
from handprint.expr.spreadsheet import CellFormula
from handprint.expr.syntax import Call, Name, Node, walk
from handprint.expr.to_formula import Column, Rendered, to_formula, to_row_cell
from handprint.expr.to_value import Row, Scope, to_value
from handprint.expr.types import Value

_PART = re.compile("\x1f([^\x1f]+)\x1f|([A-Za-z_][\\w.]*)")
_NO_BRACKETS = str.maketrans("", "", "()")
_PRIME = 2**127 - 1


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
    wanted = {helper.name: _written_out(helper.formula, texts) for helper in whole.rendered.helpers}
    found = _nodes_of(whole, frozenset(wanted.values()))
    return {name: to_value(found[key], scope) for name, key in wanted.items()}


def _nodes_of(whole: _Whole, wanted: frozenset["_Digest"]) -> Mapping["_Digest", Node]:
    found: dict[_Digest, Node] = {}
    for part in _candidates(whole.node):
        if found.keys() >= wanted:
            break
        rendered = whole.of(part)
        found[_written_out(rendered.formula, _texts(rendered))] = part
    return found


def _candidates(node: Node) -> Iterator[Node]:
    """Yield what may have become a helper: each part of a formula, and runs of the operands of a long sum."""
    if not isinstance(node, Call) or OPERATIONS[node.operation].over_rows:
        return
    for argument in node.arguments:
        yield argument
        yield from _candidates(argument)
    spelling = OPERATIONS[node.operation].formula
    if isinstance(spelling, CellFormula) and spelling.joins:
        yield from _runs(node)


def _runs(node: Call) -> Iterator[Node]:
    count = len(node.arguments)
    for size in range(2, count):
        for first in range(0, count, size):
            run = node.arguments[first : first + size]
            yield Call(node.operation, run) if len(run) > 1 else run[0]


def _texts(rendered: Rendered) -> Mapping[str, str]:
    helpers = {helper.name: helper.formula for helper in rendered.helpers}
    return helpers | {column.name: column.formula for column in rendered.columns}


@dataclass(frozen=True, slots=True)
class _Digest:
    """A text by its length and a number: that of texts one after the other follows from theirs.

    A formula with its parts written out may be as long as 2 to the power of its levels.
    """

    length: int
    number: int

    def followed_by(self, other: "_Digest") -> "_Digest":
        """Return the digest of both texts."""
        moved = self.number * pow(256, other.length, _PRIME)
        return _Digest(self.length + other.length, (moved + other.number) % _PRIME)


def _digest(text: str) -> _Digest:
    """Brackets are left out: a part has them only where it stands inside something else."""
    content = text.translate(_NO_BRACKETS).encode()
    return _Digest(len(content), int.from_bytes(content, "big") % _PRIME)


def _written_out(formula: str, texts: Mapping[str, str]) -> _Digest:
    """Return the digest of a formula in which every part stands in the place of its name."""
    known: dict[str, _Digest] = {}

    def whole(text: str) -> _Digest:
        found, at = _digest(""), 0
        for mark in _PART.finditer(text):
            name = mark[1] or mark[2]
            if name in texts:
                if name not in known:
                    known[name] = whole(texts[name])
                found = found.followed_by(_digest(text[at : mark.start()])).followed_by(known[name])
                at = mark.end()
        return found.followed_by(_digest(text[at:]))

    return whole(formula)


# ---- rows ----


@dataclass(frozen=True, slots=True)
class _InRow:
    """What a cell of a row holds: the term of an aggregate (`over` is its operation), or a part of such a term."""

    term: Node
    group: str
    over: str = ""


def _column(whole: _Whole, column: Column) -> _InRow:
    """Return what a row cell holds: it is the term of an aggregate, else a part of one."""
    aggregates = [part for part in walk(whole.node) if isinstance(part, Call) and _is_over(part, column.group)]
    wanted = _written_out(column.formula, _texts(whole.rendered))
    for aggregate in aggregates:
        if wanted == _term(whole.of(aggregate)):
            return _InRow(aggregate.arguments[1], column.group, aggregate.operation)
    for aggregate in aggregates:
        for part in walk(aggregate.arguments[1]):
            if wanted == _part_of_term(whole, part, column.group):
                return _InRow(part, column.group)
    raise LookupError(f"{column.name} is no part of {whole.step}")


def _is_over(call: Call, group: str) -> bool:
    first = call.arguments[0]
    return OPERATIONS[call.operation].over_rows and isinstance(first, Name) and first.id == group


def _term(rendered: Rendered) -> _Digest:
    return _written_out(rendered.columns[-1].formula, _texts(rendered))


def _part_of_term(whole: _Whole, part: Node, group: str) -> _Digest:
    """Return how a part of a term is written in its own cell."""
    rendered = to_row_cell(part, group, whole.step, whole.names)
    return _written_out(rendered.formula, _texts(rendered))


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
