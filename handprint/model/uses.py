"""What the parts of a model use of each other, and what nothing uses, which is often a misspelling elsewhere."""

from collections.abc import Iterator

from handprint.expr.formula import Formula
from handprint.expr.syntax import names_in
from handprint.model.fields import Fields
from handprint.model.model import Evidenced, Indicator, Model, Total


def formulas_of_total(total: Total) -> Iterator[Formula]:
    """Yield every formula of a total."""
    yield total.formula
    if total.not_applicable_if is not None:
        yield total.not_applicable_if


def formulas_of_indicator(indicator: Indicator) -> Iterator[Formula]:
    """Yield every formula of an indicator."""
    yield indicator.quantity
    valuation = indicator.valuation
    if valuation is not None:
        corrections = valuation.corrections
        yield from (valuation.effect, corrections.deadweight, corrections.displacement, corrections.attribution)
        yield from (valuation.own_contribution,) if valuation.own_contribution else ()


def check_uses(model: Model, fields: Fields) -> None:
    """Note every price, source and constant that nothing uses."""
    used_proxies = {line.valuation.proxy for line in model.indicators.values() if line.valuation}
    _check_used(fields, "proxies", "proxy-unused", used_proxies)
    _check_used(fields, "sources", "source-unused", {number.source for number in _numbers(model) if number.source})
    _check_constants_used(model, fields)


def _check_used(fields: Fields, section: str, code: str, used: set[str]) -> None:
    """Note what nothing uses, but not beside a misspelt name, which was told already."""
    known = fields.keys((section,))
    if used <= set(known):
        for id_ in known:
            if id_ not in used:
                fields.note_key(code, (section, id_), id=id_)


def _check_constants_used(model: Model, fields: Fields) -> None:
    formulas = [formula for total in model.totals.values() for formula in formulas_of_total(total)]
    formulas += [formula for line in model.indicators.values() for formula in formulas_of_indicator(line)]
    if all(formula.text for formula in formulas):
        used = {name for formula in formulas for name in names_in(formula.node)}
        _check_used(fields, "constants", "constant-unused", (used | set(model.totals)) & set(model.constants))


def _numbers(model: Model) -> Iterator[Evidenced]:
    yield model.discount.number
    for part in (model.price_factors, model.constants, model.proxies):
        yield from (one.number for one in part.values())
