"""What a model means, and its fingerprint: everything that can change a figure or a text, and nothing else.

Left out are comments, layout, the order of maps, how a number or formula was spelled, the file and the cases.
"""

from collections.abc import Iterable, Mapping

from handprint.expr.formula import Formula
from handprint.expr.meaning import meaning_of
from handprint.fingerprint import Meaning, fingerprint
from handprint.model.model import (
    Evidenced,
    Goal,
    Indicator,
    Model,
    Overlay,
    Presentation,
    Proxy,
    Source,
    Total,
    Valuation,
)
from handprint.model.overlays import overlaid_model
from handprint.problems import Text


def model_fingerprint(model: Model) -> str:
    """Return the fingerprint of a model: SHA-256 in hexadecimal."""
    return fingerprint("model", model_meaning(model))


def model_meaning(model: Model) -> Mapping[str, Meaning]:
    """Return what a model means, with its overlays where it has any: a later one goes before an earlier one."""
    meaning = meaning_without_overlays(model)
    if not model.overlays:
        return meaning
    return {**meaning, "overlays": [_overlay(model, overlay) for overlay in model.overlays]}


def meaning_without_overlays(model: Model) -> Mapping[str, Meaning]:
    """Return what a model means by itself; the totals are a list, because each may use the ones before it."""
    return {
        "model": model.id,
        "version": model.version,
        "name": _text(model.name),
        "valid_from": model.valid_from,
        "price_year": model.price_year,
        "price_factors": {str(year): _number(factor.number) for year, factor in model.price_factors.items()},
        "discount": {**_number(model.discount.number), "first_year": model.discount.first_year},
        "units": {id_: {"many": _text(name.many), "one": _text(name.one)} for id_, name in model.units.items()},
        "constants": {
            id_: {**_number(one.number), "name": _text(one.name), "unit": str(one.unit)}
            for id_, one in model.constants.items()
        },
        "sources": {id_: _source(source) for id_, source in model.sources.items()},
        "goals": {str(number): _goal(goal) for number, goal in model.goals.items()},
        "proxies": {id_: _proxy(proxy) for id_, proxy in model.proxies.items()},
        "indicators": {id_: _indicator(indicator) for id_, indicator in model.indicators.items()},
        "totals": [_total(total) for total in model.totals.values()],
        "presentation": _presentation(model.presentation),
    }


def _text(text: Text | None) -> Meaning:
    return None if text is None else {"nl": text.nl, "en": text.en}


def _number(number: Evidenced) -> Mapping[str, Meaning]:
    return {
        "value": number.value,
        "low": number.low,
        "high": number.high,
        "evidence": number.evidence,
        "source": number.source,
        "note": _text(number.note),
    }


def _source(source: Source) -> Meaning:
    return {"title": source.title, "publisher": source.publisher, "year": source.year, "url": source.url}


def _goal(goal: Goal) -> Meaning:
    return {"name": _text(goal.name), "colour": goal.colour}


def _proxy(proxy: Proxy) -> Meaning:
    return {
        **_number(proxy.number),
        "name": _text(proxy.name),
        "unit": str(proxy.unit),
        "price_year": proxy.price_year,
        "kind": proxy.kind,
    }


def _indicator(indicator: Indicator) -> Meaning:
    return {
        "name": _text(indicator.name),
        "counts": indicator.counts,
        "goals": {str(goal): weight for goal, weight in indicator.goals},
        "target": indicator.target,
        "quantity": formula_meaning(indicator.quantity),
        "unit": str(indicator.unit),
        "valuation": None if indicator.valuation is None else _valuation(indicator.valuation),
        "exclusive_group": _set(indicator.exclusive_groups),
        "why": _text(indicator.why),
    }


def _valuation(valuation: Valuation) -> Meaning:
    return {
        "proxy": valuation.proxy,
        "effect": formula_meaning(valuation.effect),
        "own_contribution": formula_meaning(valuation.own_contribution),
        "deadweight": formula_meaning(valuation.corrections.deadweight),
        "displacement": formula_meaning(valuation.corrections.displacement),
        "attribution": formula_meaning(valuation.corrections.attribution),
        "duration_years": valuation.duration_years,
        "drop_off": valuation.drop_off,
        "round": {"places": valuation.rounding.places, "mode": valuation.rounding.mode},
    }


def _total(total: Total) -> Meaning:
    return {
        "id": total.id,
        "name": _text(total.name),
        "is": formula_meaning(total.formula),
        "unit": str(total.unit),
        "round": {"places": total.rounding.places, "mode": total.rounding.mode},
        "not_applicable_if": formula_meaning(total.not_applicable_if),
        "because": _text(total.not_applicable_because),
    }


def _presentation(presentation: Presentation) -> Meaning:
    return {
        "by_size": [{"below": band.below, "to": band.to} for band in presentation.by_size],
        "rounded_by_size": _set(presentation.rounded_by_size),
        "percent_places": dict(presentation.percent_places),
    }


def _overlay(model: Model, overlay: Overlay) -> Meaning:
    return {
        "id": overlay.id,
        "name": _text(overlay.name),
        "from": overlay.start,
        "municipalities": sorted(overlay.municipalities),
        **overlay_values(model, overlay),
    }


def overlay_values(model: Model, overlay: Overlay) -> Mapping[str, Meaning]:
    """Return what an overlay says, section by section: the meaning of each field that it names, and of no other."""
    alone = overlaid_model(model, (overlay,))
    whole = meaning_without_overlays(alone)
    values: dict[str, dict[str, dict[str, Meaning]]] = {}
    for path in alone.replaced:
        section, id_, *parts = map(str, path)
        values.setdefault(section, {}).setdefault(id_, {})[parts[-1]] = _meaning_at(whole, section, id_, parts[-1])
    return values


def _meaning_at(whole: Mapping[str, Meaning], section: str, id_: str, part: str) -> Meaning:
    rows = whole[section]
    row = rows[id_] if isinstance(rows, Mapping) else None
    valuation = row.get("valuation") if isinstance(row, Mapping) else None
    parts = {**(row if isinstance(row, Mapping) else {}), **(valuation if isinstance(valuation, Mapping) else {})}
    return parts.get(part)


def _set(ids: Iterable[str]) -> Meaning:
    return sorted(set(ids))


def formula_meaning(formula: Formula | None) -> Meaning:
    """Return the one spelling of a formula."""
    return None if formula is None else meaning_of(formula.node)
