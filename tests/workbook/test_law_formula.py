"""The law: LibreOffice calculates from a formula's cells what the exact engine calculates from the formula."""

import os
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cache
from pathlib import Path
from random import Random

import pytest

from handprint.arithmetic import Rounding, rounded
from handprint.expr.types import ChoiceType, DateType, Value
from tests.expr.generate import FORMS, NAMES, YES_NO, cases, random_formula, random_scope
from tests.workbook.case_workbook import FIGURES, HELPERS, ROWS, STALE, Case, write_cases
from tests.workbook.recalculate import Cell, Sheets, errors_in, workbook
from tests.workbook.snapping import traced

FORMULAS = 3000 if os.environ.get("HANDPRINT_TESTS") == "long" else 300
MOST_EXCUSED = Fraction(2, 100)

pytestmark = pytest.mark.libreoffice


@cache
def law_cases() -> tuple[Case, ...]:
    """Return each formula twice: with its answers, and as it is after the answers were changed."""
    rng = Random(20260)
    return tuple(
        Case(case.node, NAMES, scope) for case in _drawn(rng) for scope in (case.scope, random_scope(rng, NAMES))
    )


def _drawn(rng: Random) -> Iterator[Case]:
    """Published figures, one in eight on half cents, and a quarter as many answers in words, days and yes or no."""
    for node, scope in cases(FORMULAS, 2026):
        yield Case(node, NAMES, scope)
    for _ in range(FORMULAS // 4):
        wanted = rng.choice((YES_NO, YES_NO, YES_NO, DateType(), ChoiceType(FORMS)))
        yield Case(random_formula(rng, NAMES, wanted), NAMES, random_scope(rng, NAMES))


@workbook("law")
def write_law(path: Path) -> None:
    """Write all cases into one workbook."""
    write_cases(path, law_cases())


def differing(cases: Sequence[Case], figures: Mapping[str, Cell]) -> list[str]:
    """Return the cases in which LibreOffice's figure is not the exact one, the excused ones among them."""
    return [place for place, case in _placed(cases) if not agrees(case.exact, figures.get(place))]


def agrees(exact: Value, found: Cell) -> bool:
    """Whether a cell holds the exact value: to the cent, and unknown where it is unknown."""
    match exact:
        case None:
            return found == "#N/A"
        case bool():
            return not isinstance(found, str) and found == exact
        case Fraction():
            return isinstance(found, int | float) and _cents(Fraction(found)) == _cents(exact)
        case str():
            return found == exact
        case frozenset():
            return found == "|".join(("", *sorted(exact), ""))


def _cents(amount: Fraction) -> Fraction:
    return rounded(amount, Rounding(2))


def _placed(cases: Sequence[Case]) -> Iterator[tuple[str, Case]]:
    return ((f"A{at}", case) for at, case in enumerate(cases, 1))


def test_every_figure_is_the_exact_one(recalculated: Mapping[str, Sheets]) -> None:
    """Figures agree to the cent and in what is unknown, wherever no decision lies within the half-cent rule."""
    drawn = law_cases()
    by_place = dict(_placed(drawn))
    found = differing(drawn, recalculated["law"][FIGURES])
    assert [place for place in found if not traced(by_place[place].node, by_place[place].scope).close] == []


def test_few_formulas_are_excused() -> None:
    """The half-cent rule leaves nearly every formula to be compared, and a good part is known, unknown and on a tie."""
    drawn = law_cases()
    excused = sum(traced(case.node, case.scope).close for case in drawn)
    assert excused <= MOST_EXCUSED * len(drawn)
    unknown = sum(case.exact is None for case in drawn)
    assert len(drawn) / 20 < unknown < len(drawn) * 3 / 4


def test_unknown_is_the_only_error(recalculated: Mapping[str, Sheets]) -> None:
    """No cell, also of helpers and of rows that are not there, shows an error but #N/A."""
    sheets = recalculated["law"]
    assert errors_in(sheets) == {}
    assert {FIGURES, ROWS, HELPERS} <= set(sheets)
    assert len(sheets[FIGURES]) == len(law_cases())


def test_stored_values_are_not_believed(recalculated: Mapping[str, Sheets]) -> None:
    """Every figure was stored with the same wrong value, so what was read back was calculated."""
    assert STALE not in recalculated["law"][FIGURES].values()


def test_a_wrong_figure_is_found(recalculated: Mapping[str, Sheets]) -> None:
    """A cent more, a zero for unknown, a yes for a no and another code are differences."""
    assert not agrees(Fraction(1234, 100), 12.35)
    assert not agrees(None, 0)
    assert not agrees(Fraction(0), "#N/A")
    assert not agrees(False, True)  # noqa: FBT003 - a yes where no was meant
    assert not agrees("stichting", "Stichting")
    figures = dict(recalculated["law"][FIGURES])
    place, case = next((place, case) for place, case in _placed(law_cases()) if isinstance(case.exact, Fraction))
    before = differing(law_cases(), figures)
    figures[place] = float(case.exact) + 0.01 if isinstance(case.exact, Fraction) else None
    assert differing(law_cases(), figures) == sorted({*before, place}, key=lambda found: int(found[1:]))
