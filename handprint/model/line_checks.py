"""What must hold for the lines of a model: which kinds of value may count, and shares that are shares.

Source of the rules of kinds: docs/how-it-counts.md, "What counts, and what never does".
"""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from handprint.document import Path
from handprint.expr.checks import check_formula
from handprint.expr.formula import Formula
from handprint.expr.names import Known, table
from handprint.expr.syntax import Unknown, names_in, renamed
from handprint.expr.to_value import Scope, to_value
from handprint.expr.types import NumberType
from handprint.expr.units import NO_UNIT
from handprint.model.fields import Fields
from handprint.model.model import MEMO_ONLY, NEVER_COUNTED, Indicator, Model, Proxy, ProxyKind, Valuation
from handprint.model.numbers import shown
from handprint.problems import Place

ONCE_ONLY: Final[frozenset[ProxyKind]] = frozenset({"capital_value", "lifetime_pv"})
"""Kinds of value that hold all years already, so that they may not be booked every year."""
RELIEVED_ONLY: Final[frozenset[ProxyKind]] = frozenset({"replacement_cost", "opportunity_cost"})
"""Kinds of value that count only for time of which somebody is relieved."""


def check_lines(model: Model, fields: Fields) -> None:
    """Note what is wrong with the lines of a model."""
    for indicator in model.indicators.values():
        path = ("indicators", indicator.id)
        _check_target(indicator, fields, (*path, "target"))
        if indicator.valuation is not None:
            _check_valuation(model, fields, indicator, indicator.valuation)


def _check_target(indicator: Indicator, fields: Fields, path: Path) -> None:
    goal = indicator.target.partition(".")[0]
    if goal.isdigit() and indicator.goals and goal not in {str(number) for number, _ in indicator.goals}:
        fields.note("target-outside-goals", path, target=indicator.target, goal=goal)


def _check_valuation(model: Model, fields: Fields, indicator: Indicator, valuation: Valuation) -> None:
    path = ("indicators", indicator.id)
    proxy = model.proxies.get(valuation.proxy)
    if proxy is not None:
        _check_kind(fields, indicator, proxy)
        _check_once(fields, indicator, valuation, proxy)
    for key, formula in _shares(valuation):
        value = value_without_answers(formula, model)
        if value is not None and not 0 <= value <= 1:
            fields.note("share-out-of-range", (*path, *key), written=f"{shown(100 * value)}%")
    if valuation.drop_off and valuation.duration_years == 1:
        fields.note("drop-off-without-years", (*path, "drop_off"))


def _shares(valuation: Valuation) -> Iterator[tuple[Path, Formula]]:
    corrections = valuation.corrections
    yield ("effect",), valuation.effect
    yield ("corrections", "deadweight"), corrections.deadweight
    yield ("corrections", "displacement"), corrections.displacement
    yield ("corrections", "attribution"), corrections.attribution


def _check_kind(fields: Fields, indicator: Indicator, proxy: Proxy) -> None:
    """Some kinds of value may not be impact or harm, and some only under a condition that a person must judge."""
    at = ("indicators", indicator.id, "proxy")
    if indicator.counts not in ("impact", "harm"):
        return
    if proxy.kind in MEMO_ONLY:
        fields.note("kind-memo-only", at, kind=proxy.kind)
    if proxy.kind in NEVER_COUNTED:
        fields.note("kind-never-counts", at, kind=proxy.kind)
    if proxy.kind in RELIEVED_ONLY and proxy.number.note is None:
        fields.note("kind-relieved-only", at, kind=proxy.kind)
    if proxy.kind == "market_price" and not fields.document.has((*at[:-1], "own_contribution")):
        fields.note("market-price-without-own-contribution", at)


def _check_once(fields: Fields, indicator: Indicator, valuation: Valuation, proxy: Proxy) -> None:
    if proxy.kind in ONCE_ONLY and valuation.duration_years > 1:
        fields.note("kind-once-only", ("indicators", indicator.id, "duration_years"), kind=proxy.kind)


def value_without_answers(formula: Formula, model: Model) -> Fraction | None:
    """Return the share that a formula gives when nobody answered anything, None where that is unknown or no share."""
    others = [name for name in names_in(formula.node) if name not in model.constants]
    node = renamed(formula.node, dict.fromkeys(others, Unknown()))
    constants = [Known(one.id, NumberType(one.unit)) for one in model.constants.values()]
    checked, _ = check_formula(node, table(constants, {}), _nowhere, NumberType(NO_UNIT))
    if checked is None:
        return None
    value = to_value(checked.node, Scope({one.id: one.number.value for one in model.constants.values()}))
    return value if isinstance(value, Fraction) else None


def _nowhere(at: int) -> Place:
    """Return no place: what does not fit is told when the model meets a questionnaire."""
    del at
    return Place("")
