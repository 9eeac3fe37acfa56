"""Every value of the method that a figure uses, changed by 1 %, or by one point where it is zero or a weight."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from handprint.expr.formula import Formula
from handprint.expr.syntax import Call, Node, Number, names_in, walk
from handprint.expr.units import EUR, Unit
from handprint.model.model import Corrections, Evidenced, Indicator, Model, Total, Valuation
from handprint.score.check import formulas_of

POINT = Fraction(1, 100)
GOALS = 17
COARSER = 4
"""Amounts to the cent become amounts to the hundred; many a contribution has no cents to lose."""


@dataclass(frozen=True, slots=True)
class Mutation:
    """A changed model, what was changed in it, and the lines that use it; no lines: a figure uses it itself."""

    what: str
    model: Model
    lines: frozenset[str]


def mutations(model: Model) -> Iterator[Mutation]:
    """Yield every changed model."""
    for indicator in model.indicators.values():
        for what, changed in _indicator(indicator):
            indicators = {**model.indicators, indicator.id: changed}
            lines = frozenset({indicator.id})
            yield Mutation(f"{indicator.id} {what}", replace(model, indicators=indicators), lines)
    yield from _proxies(model)
    yield from _factors(model)
    yield from _constants(model)
    yield from _discount(model)
    for total in model.totals.values():
        for what, changed_total in _total(total):
            totals = {**model.totals, total.id: changed_total}
            yield Mutation(f"{total.id} {what}", replace(model, totals=totals), frozenset())


def moved(value: Fraction) -> Fraction:
    """Return a value changed by 1 %; zero becomes one point."""
    return value * (1 + POINT) if value else POINT


def _number(number: Evidenced) -> Evidenced:
    return replace(number, value=moved(number.value))


# ---- formulas ----


def _formulas(formula: Formula, unit: Unit | None = None) -> Iterator[tuple[str, Formula]]:
    """Yield the formula with each of its numbers changed; a bare zero, which fits any unit, gets that of the whole."""
    numbers = [part for part in walk(formula.node) if isinstance(part, Number)]
    for number in numbers:
        changed = replace(number, value=moved(number.value), unit=number.unit if number.value else number.unit or unit)
        node = _with(formula.node, number, changed)
        yield f"{number.value} at {number.at}", replace(formula, node=node)


def _with(node: Node, number: Number, changed: Number) -> Node:
    if node is number:
        return changed
    if isinstance(node, Call):
        return replace(node, arguments=tuple(_with(argument, number, changed) for argument in node.arguments))
    return node


# ---- lines ----


def _indicator(indicator: Indicator) -> Iterator[tuple[str, Indicator]]:
    for what, formula in _formulas(indicator.quantity, indicator.unit):
        yield f"quantity {what}", replace(indicator, quantity=formula)
    valuation = indicator.valuation
    if valuation is None:
        return
    for what, changed in _valuation(valuation):
        if what == "rounding" and indicator.counts == "memo":
            continue  # whole hours at a whole rate have nothing to round
        yield what, replace(indicator, valuation=changed)
    if indicator.counts != "memo":
        for goal, goals in _weights(dict(indicator.goals)):
            yield f"weight of goal {goal}", replace(indicator, goals=goals)


def _valuation(valuation: Valuation) -> Iterator[tuple[str, Valuation]]:
    yield "duration", replace(valuation, duration_years=valuation.duration_years + 1)
    if valuation.duration_years > 1:
        yield "drop-off", replace(valuation, drop_off=moved(valuation.drop_off))
    rounding = replace(valuation.rounding, places=valuation.rounding.places - COARSER)
    yield "rounding", replace(valuation, rounding=rounding)
    for what, formula in _formulas(valuation.effect):
        yield f"effect {what}", replace(valuation, effect=formula)
    if valuation.own_contribution:
        for what, formula in _formulas(valuation.own_contribution, EUR):
            yield f"own contribution {what}", replace(valuation, own_contribution=formula)
    for what, corrections in _corrections(valuation.corrections):
        yield what, replace(valuation, corrections=corrections)


def _corrections(corrections: Corrections) -> Iterator[tuple[str, Corrections]]:
    for what, formula in _formulas(corrections.deadweight):
        yield f"deadweight {what}", replace(corrections, deadweight=formula)
    for what, formula in _formulas(corrections.displacement):
        yield f"displacement {what}", replace(corrections, displacement=formula)
    for what, formula in _formulas(corrections.attribution):
        yield f"attribution {what}", replace(corrections, attribution=formula)


def _weights(weights: Mapping[int, Fraction]) -> Iterator[tuple[int, tuple[tuple[int, Fraction], ...]]]:
    """Yield the weights with one point of a goal moved to its neighbour: the next one here, else the next of all."""
    goals = sorted(weights)
    for at, goal in enumerate(goals):
        neighbour = goals[(at + 1) % len(goals)] if len(goals) > 1 else goal % GOALS + 1
        changed = {**weights, goal: weights[goal] - POINT, neighbour: weights.get(neighbour, Fraction(0)) + POINT}
        yield goal, tuple(sorted(changed.items()))


# ---- numbers that lines share ----


def _proxies(model: Model) -> Iterator[Mutation]:
    for proxy in model.proxies.values():
        proxies = {**model.proxies, proxy.id: replace(proxy, number=_number(proxy.number))}
        lines = _with_proxy(model, {proxy.id})
        yield Mutation(f"proxy {proxy.id}", replace(model, proxies=proxies), lines)


def _factors(model: Model) -> Iterator[Mutation]:
    """Yield the factors of years in which a price is; the others wait for an answer file about their year."""
    for factor in model.price_factors.values():
        factors = {**model.price_factors, factor.year: replace(factor, number=_number(factor.number))}
        of_year = {proxy.id for proxy in model.proxies.values() if proxy.price_year == factor.year}
        lines = _with_proxy(model, of_year)
        if lines:
            yield Mutation(f"price factor {factor.year}", replace(model, price_factors=factors), lines)


def _discount(model: Model) -> Iterator[Mutation]:
    discount = model.discount
    lasting = (line for line in model.indicators.values() if line.valuation and line.valuation.duration_years > 1)
    lines = frozenset(line.id for line in lasting)
    changed = replace(discount, number=_number(discount.number))
    yield Mutation("discount rate", replace(model, discount=changed), lines)
    changed = replace(discount, first_year=not discount.first_year)
    yield Mutation("discount of the first year", replace(model, discount=changed), lines)


def _with_proxy(model: Model, proxies: set[str]) -> frozenset[str]:
    indicators = model.indicators.values()
    return frozenset(line.id for line in indicators if line.valuation and line.valuation.proxy in proxies)


def _constants(model: Model) -> Iterator[Mutation]:
    for constant in model.constants.values():
        constants = {**model.constants, constant.id: replace(constant, number=_number(constant.number))}
        yield Mutation(f"constant {constant.id}", replace(model, constants=constants), _users(model, constant.id))


def _users(model: Model, name: str) -> frozenset[str]:
    """Return the lines that use a constant; none where a figure does so itself."""
    return frozenset(
        line.id
        for line in model.indicators.values()
        if any(name in names_in(formula.node) for formula in formulas_of(line))
    )


# ---- figures ----


def _total(total: Total) -> Iterator[tuple[str, Total]]:
    yield "rounding", replace(total, rounding=replace(total.rounding, places=total.rounding.places - 1))
    for what, formula in _formulas(total.formula):
        yield what, replace(total, formula=formula)
    if total.not_applicable_if:
        for what, formula in _formulas(total.not_applicable_if):
            yield f"condition {what}", replace(total, not_applicable_if=formula)
