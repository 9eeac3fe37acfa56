"""Every operation on its edges: equal and nearly equal numbers, noise, unknowns, other case, no rows."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cache
from itertools import product
from pathlib import Path

import pytest

from handprint.expr.names import Known, table
from handprint.expr.operations import OPERATIONS
from handprint.expr.syntax import Call, Name, Node, Number, String, walk
from handprint.expr.to_value import Row, Scope
from handprint.expr.types import (
    ChoiceType,
    DateType,
    GroupType,
    MultiType,
    NumberType,
    TextType,
    Type,
    Value,
    YesNoType,
)
from handprint.expr.units import NO_UNIT
from tests.workbook.case_workbook import FIGURES, Case, write_cases
from tests.workbook.recalculate import Sheets, errors_in, workbook
from tests.workbook.test_law_formula import agrees

NUMBER = NumberType(NO_UNIT)
CODES = ("ja", "Ja", "jaja")
THIRD = Fraction(3, 10)
# In binary 0.1 + 0.2 is more than 0.3, and 1.1 * 3 more than 3.3.
NOISY = Call("+", (Number(Fraction(1, 10)), Name("a")))
PLACES = Number(Fraction(2))


def _case(node: Node, kind: Type, *values: Value, decimals: int | None = None) -> Case:
    ids = ("a", "b", "c")
    names = table([Known(id_, kind, decimals=decimals) for id_ in ids], {})
    return Case(node, names, Scope(dict(zip(ids, (*values, None, None), strict=False))))


def _call(operation: str, *arguments: Node) -> Call:
    return Call(operation, arguments)


def _number_edges() -> Iterator[Case]:
    a, b, c = Name("a"), Name("b"), Name("c")
    for sign, decimals in product(("=", "!=", "<", "<=", ">", ">="), (0, None)):
        for one, other in product((Fraction(1), Fraction(2), None), repeat=2):
            yield _case(_call(sign, a, b), NUMBER, one, other, decimals=decimals)
        for other in (THIRD, Fraction(31, 100), Fraction(29, 100)):
            yield _case(_call(sign, NOISY, b), NUMBER, Fraction(2, 10), other)
    for operation, values in product(
        ("min", "max", "+", "-", "*", "/"), product((Fraction(0), Fraction(-3, 2), None), repeat=2)
    ):
        yield _case(_call(operation, a, b), NUMBER, *values)
    for values in product((Fraction(1), Fraction(2), Fraction(3), None), repeat=3):
        yield from (_case(_call(operation, a, b, c), NUMBER, *values) for operation in ("clamp", "between"))


def _one_number_edges() -> Iterator[Case]:
    a = Name("a")
    classes = (Number(Fraction(-1)), Number(Fraction(5)), Number(Fraction(0)), Number(Fraction(1, 3)), Number(THIRD))
    for value in (
        None,
        Fraction(-2),
        Fraction(-1),
        Fraction(-1, 2),
        Fraction(0),
        Fraction(29, 100),
        THIRD,
        Fraction(-1, 3),
    ):
        yield _case(_call("band", a, *classes), NUMBER, value)
        yield from (_case(_call(operation, a), NUMBER, value) for operation in ("floor", "abs", "negative", "answered"))
        yield from (_case(_call("round", a, Number(Fraction(places))), NUMBER, value) for places in (-1, 0, 2, 6))
        yield _case(_call("default", a, Number(Fraction(7))), NUMBER, value)
    yield _case(_call("band", NOISY, *classes), NUMBER, Fraction(2, 10))
    yield _case(_call("/", PLACES, _call("-", NOISY, Number(THIRD))), NUMBER, Fraction(2, 10))
    yield _case(_call("floor", _call("/", NOISY, Number(Fraction(1, 10)))), NUMBER, Fraction(2, 10))


def _truth_edges() -> Iterator[Case]:
    a, b, c = Name("a"), Name("b"), Name("c")
    for values in product((True, False, None), repeat=3):
        yield from (_case(_call(operation, a, b, c), YesNoType(), *values) for operation in ("and", "or", "if"))
    for values in product((True, False, None), repeat=2):
        yield from (_case(_call(sign, a, b), YesNoType(), *values) for sign in ("=", "!="))
        yield _case(_call("not", a), YesNoType(), values[0])


def _text_edges() -> Iterator[Case]:
    kinds: tuple[Type, ...] = (ChoiceType(CODES), TextType())
    for kind, sign, answer, code in product(kinds, ("=", "!="), (*CODES, None), CODES):
        yield _case(_call(sign, Name("a"), String(code)), kind, answer)
    days = ("2024-12-31", "2025-01-01", None)
    for sign, one, other in product(("=", "<", "<=", ">", ">="), days, days):
        yield _case(_call(sign, Name("a"), Name("b")), DateType(), one, other)
    for chosen in (frozenset[str](), frozenset({"ja"}), frozenset({"Ja", "jaja"}), frozenset(CODES), None):
        yield from (_case(_call("selected", Name("a"), String(code)), MultiType(CODES), chosen) for code in CODES)
        yield _case(_call("count_selected", Name("a")), MultiType(CODES), chosen)


def _row_edges() -> Iterator[Case]:
    names = table(
        [
            Known("rows", GroupType()),
            Known("field", NUMBER, group="rows"),
            Known("tick", YesNoType(), group="rows"),
        ],
        {"rows": 3},
    )
    terms = (("sum_over", "field"), ("min_over", "field"), ("max_over", "field"), ("count_over", "tick"))
    for count in (None, 0, 1, 3):
        for values in product(((Fraction(-2), True), (Fraction(0), False), (None, None)), repeat=count or 0):
            rows: tuple[Row, ...] = tuple({"field": number, "tick": tick} for number, tick in values)
            scope = Scope({}, {"rows": None if count is None else rows})
            nodes = (_call(operation, Name("rows"), Name(term)) for operation, term in terms)
            yield from (Case(node, names, scope) for node in (*nodes, _call("answered", Name("rows"))))


@cache
def edges() -> tuple[Case, ...]:
    """Return every operation on its edges."""
    return (*_number_edges(), *_one_number_edges(), *_truth_edges(), *_text_edges(), *_row_edges())


@workbook("edges")
def write_edges(path: Path) -> None:
    """Write all of them."""
    write_cases(path, edges())


@pytest.mark.libreoffice
def test_every_operation_is_exact_on_its_edges(recalculated: Mapping[str, Sheets]) -> None:
    """No edge is excused: equal is equal in spite of noise, unknown stays unknown, and another case is another code."""
    figures = recalculated["edges"][FIGURES]
    found = [(case, figures.get(f"A{at}")) for at, case in enumerate(edges(), 1)]
    assert [(case.node, case.scope, cell) for case, cell in found if not agrees(case.exact, cell)] == []
    assert errors_in(recalculated["edges"]) == {}


def test_no_operation_is_left_out() -> None:
    """An operation that is new in the table has to show its edges here."""
    used = {part.operation for case in edges() for part in walk(case.node) if isinstance(part, Call)}
    assert used == set(OPERATIONS)
