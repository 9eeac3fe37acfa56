"""What is taken off a line on its way from everything it was worth to its contribution: exact, and it adds up."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Final, Literal, TypeAlias

from handprint.arithmetic import rounded
from handprint.expr.types import NumberType
from handprint.expr.units import EUR
from handprint.model.model import Valuation
from handprint.score.handprint import Handprint, LineResult, rests_on_no_answer
from handprint.score.one import Scored

DeductionKind: TypeAlias = Literal[
    "own_contribution", "effect", "deadweight", "displacement", "attribution", "drop_off", "discount"
]
CORRECTIONS: Final[tuple[DeductionKind, ...]] = ("deadweight", "displacement", "attribution")


@dataclass(frozen=True, slots=True)
class Deduction:
    """Euros that are taken off a line (below 0: added to it), for one reason.

    `share` is what the euros follow from: the share (0-1) that is taken off, for a drop-off and a discount that of each
    year. `assumed` says that it is the model's own value, for nothing was answered.
    """

    line: LineResult
    kind: DeductionKind
    euros: Fraction
    share: Fraction
    assumed: bool


@dataclass(frozen=True, slots=True)
class Descent:
    """One line from `before` (quantity x price, in each year of the effect) to `after` (its contribution), in euros.

    The deductions, in the order of the method, are exactly what lies between; those of nothing are left out.
    """

    line: LineResult
    before: Fraction
    deductions: tuple[Deduction, ...]
    after: Fraction


def descents_of(handprint: Handprint) -> tuple[Descent, ...]:
    """Return the way down of each impact line whose contribution is known, in the order of the model."""
    known = (line for line in handprint.lines_of("impact") if line.contribution is not None)
    return tuple(_descent(handprint.scored, line) for line in known)


def _descent(scored: Scored, line: LineResult) -> Descent:
    """Levels are rounded like the contribution, and a deduction is what lies between two: so the cents add up."""
    valuation = line.indicator.valuation
    if valuation is None or line.contribution is None:
        raise ValueError(f"{line.indicator.id} has no euros")
    part = _Parts(scored, line.indicator.id)
    levels = tuple(_levels(part, line, valuation))
    worth = (_before(part, valuation), *(level.worth for level in levels))
    cents = [rounded(amount, valuation.rounding) for amount in worth]
    deductions = tuple(
        Deduction(line, level.kind, above - below, level.share, _is_assumed(scored, line, level.kind))
        for level, (above, below) in zip(levels, pairwise(cents), strict=True)
        if above != below
    )
    return Descent(line, cents[0], deductions, cents[-1])


def _is_assumed(scored: Scored, line: LineResult, kind: DeductionKind) -> bool:
    if kind in ("drop_off", "discount"):
        return True
    return kind != "own_contribution" and rests_on_no_answer(scored, scored.plan.step(f"{line.indicator.id}.{kind}"))


@dataclass(frozen=True, slots=True)
class _Level:
    """What a line is worth, in euros over all years, after something was taken off."""

    kind: DeductionKind
    share: Fraction
    worth: Fraction


def _before(part: "_Parts", valuation: Valuation) -> Fraction:
    return valuation.duration_years * part.number("quantity") * part.number("price")


def _levels(part: "_Parts", line: LineResult, valuation: Valuation) -> Iterator[_Level]:
    """Yield the levels in the order of the method; the last is the contribution before it is rounded."""
    whole = _before(part, valuation)
    own = valuation.duration_years * _own_contribution(part, line)
    worth = whole - own
    yield _Level("own_contribution", own / whole if whole else Fraction(0), worth)
    worth *= part.number("effect")
    yield _Level("effect", 1 - part.number("effect"), worth)
    for correction in CORRECTIONS:
        worth *= 1 - part.number(correction)
        yield _Level(correction, part.number(correction), worth)
    yield _Level("drop_off", valuation.drop_off, part.number("net") * _in_all_years(valuation))
    rate = part.scored.plan.model.discount.number.value
    yield _Level("discount", rate, sum((part.number(f"year_{year}") for year in _years(valuation)), Fraction(0)))


@dataclass(frozen=True, slots=True)
class _Parts:
    """The steps of one line, by their short names."""

    scored: Scored
    id: str

    def number(self, part: str) -> Fraction:
        """Return the value of a step of a line whose contribution is known."""
        value = self.scored.number(f"{self.id}.{part}")
        if value is None:
            raise ValueError(f"{self.id}.{part} is unknown below a known contribution")
        return value


def _own_contribution(part: _Parts, line: LineResult) -> Fraction:
    """Return what participants pay, in euros in total, at the price level."""
    step = f"{part.id}.own_contribution_at_price_level"
    if step not in part.scored.scope.values:
        return Fraction(0)
    kind, own = part.scored.plan.step(step).type, part.number("own_contribution_at_price_level")
    per_unit = isinstance(kind, NumberType) and kind.unit == EUR.over(line.indicator.unit)
    return own * part.number("quantity") if per_unit else own


def _years(valuation: Valuation) -> range:
    return range(1, valuation.duration_years + 1)


def _in_all_years(valuation: Valuation) -> Fraction:
    """Return how many times the first year all years together are worth, by the drop-off alone."""
    return sum(((1 - valuation.drop_off) ** (year - 1) for year in _years(valuation)), Fraction(0))
