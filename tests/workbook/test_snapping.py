"""What the half-cent rule excuses, and that binary noise never moves a tie up to ten million."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cache
from itertools import chain
from pathlib import Path
from random import Random

import pytest

from handprint.expr.names import Known, Names, table
from handprint.expr.syntax import Call, Name, Node, Number
from handprint.expr.to_value import Scope
from handprint.expr.types import NumberType
from handprint.expr.units import NO_UNIT
from tests.workbook.case_workbook import FIGURES, Case, write_cases
from tests.workbook.recalculate import Sheets, workbook
from tests.workbook.snapping import traced

TIES = 200
HIGHEST = 10_000_000
ONE, TWO, THREE = "one", "two", "three"


def _names(decimals: int | None) -> Names:
    return table([Known(id_, NumberType(NO_UNIT), decimals=decimals) for id_ in (ONE, TWO, THREE)], {})


def _case(node: Node, *values: Fraction, decimals: int | None = None) -> Case:
    return Case(node, _names(decimals), Scope(dict(zip((ONE, TWO, THREE), values, strict=False))))


def _number(value: Fraction | int) -> Number:
    return Number(Fraction(value), NO_UNIT)


def _cents(amount: Node) -> Node:
    return Call("round", (amount, _number(2)))


def _ties(rng: Random) -> Iterator[Case]:
    """The same half cent as a quotient, as a chain of corrections that end where they began, and as a sum."""
    parts = rng.choice((3, 7, 13, 60, 1765))
    tie = Fraction(2 * rng.randrange(rng.choice((100, 10**5, 100 * HIGHEST))) + 1, 200) * rng.choice((1, -1))
    one = Name(ONE)
    yield _case(_cents(Call("/", (one, _number(parts)))), tie * parts)
    shares = (one, _number(Fraction(1, 10)), _number(Fraction(7, 10)), _number(Fraction(100, 7)))
    yield _case(_cents(Call("*", shares)), tie)
    low, high = Fraction(rng.randrange(10**6), 1000), Fraction(rng.randrange(10**6), 100)
    yield _case(_cents(Call("+", (one, Name(TWO), Name(THREE)))), tie - low - high, low, high)


@cache
def ties() -> tuple[Case, ...]:
    """Return amounts that lie on half cents, up to ten million."""
    rng = Random(2026)
    return tuple(chain.from_iterable(_ties(rng) for _ in range(TIES)))


NEARLY = Fraction(1, 200) - Fraction(1, 10**9)
CLOSE_CALLS = (
    _case(_cents(Name(ONE)), NEARLY),
    _case(Call("<", (Name(ONE), Name(TWO))), Fraction(1), 1 + Fraction(1, 10**9)),
    _case(Call("floor", (Name(ONE),)), 3 - Fraction(1, 10**9)),
    _case(Call("/", (_number(1), Name(ONE))), Fraction(1, 10**9)),
    _case(Call("band", (Name(ONE), _number(0), _number(5), _number(1))), -Fraction(1, 10**9)),
)
FAR_ENOUGH = (
    _case(_cents(Name(ONE)), Fraction(1, 200) - Fraction(1, 10**7)),
    _case(Call("<", (Name(ONE), Name(TWO))), Fraction(1), 1 + Fraction(1, 10**7)),
    _case(Call("floor", (Name(ONE),)), 3 - Fraction(1, 10**7)),
    _case(Call("/", (_number(1), Name(ONE))), Fraction(1, 10**6)),
    _case(Call("band", (Name(ONE), _number(0), _number(5), _number(1))), -Fraction(1, 10**7)),
)


@workbook("snapping")
def write_snapping(path: Path) -> None:
    """Write ties, then close calls, then what lies far enough."""
    write_cases(path, (*ties(), *CLOSE_CALLS, *FAR_ENOUGH))


def _found(recalculated: Mapping[str, Sheets], cases: Sequence[Case], first: int) -> list[tuple[Case, object]]:
    figures = recalculated["snapping"][FIGURES]
    return [(case, figures[f"A{first + at}"]) for at, case in enumerate(cases, 1)]


@pytest.mark.libreoffice
def test_ties_up_to_ten_million_are_exact(recalculated: Mapping[str, Sheets]) -> None:
    """Half a cent goes away from zero, however the amount came about."""
    wrong = [
        (case.scope, found)
        for case, found in _found(recalculated, ties(), 0)
        if not isinstance(case.exact, Fraction) or found != float(case.exact)
    ]
    assert wrong == []


@pytest.mark.libreoffice
def test_only_close_calls_differ(recalculated: Mapping[str, Sheets]) -> None:
    """Half a snap away from the edge everything is exact; nearer, the spreadsheet takes it for the edge."""
    near = _found(recalculated, CLOSE_CALLS, len(ties()))
    far = _found(recalculated, FAR_ENOUGH, len(ties()) + len(CLOSE_CALLS))
    assert [found for _, found in near] == [0.01, False, 3, "#N/A", 5]
    assert [found for _, found in far] == [0, True, 2, 10**6, "#N/A"]


def test_the_trace_tells_close_calls() -> None:
    """Exactly what lies within the half-cent rule is excused; ties are not."""
    assert all(traced(case.node, case.scope).close for case in CLOSE_CALLS)
    assert not any(traced(case.node, case.scope).close for case in FAR_ENOUGH)
    assert not any(traced(case.node, case.scope).close for case in ties() if _is_small(case))


def _is_small(case: Case) -> bool:
    return isinstance(case.exact, Fraction) and abs(case.exact) < HIGHEST / 10
