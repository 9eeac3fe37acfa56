"""The formulas of a model that has other faults as well, so that a person is told everything at once."""

from collections.abc import Iterable, Iterator, Sequence

from handprint.expr.formula import Formula
from handprint.expr.names import Known, Names
from handprint.expr.syntax import names_in
from handprint.expr.types import NumberType, Type, YesNoType
from handprint.expr.units import EUR, NO_UNIT, Unit
from handprint.model.model import BUILT_IN, Indicator, Model
from handprint.model.overlays import variants
from handprint.problems import Problem, Problems, in_reading_order
from handprint.questionnaire.names import names_of
from handprint.questionnaire.questionnaire import Questionnaire
from handprint.score.check import check_names, formulas_of


def check_draft(draft: Model, questionnaires: Sequence[Questionnaire]) -> Problems:
    """Return what is wrong with the formulas of a draft: names that nobody has, codes, kinds and units.

    A unit that could not be read stands as `1` in a draft, so a `1` fits every unit here. A formula is checked with
    each questionnaire that has all of its names, and with the overlays of the draft too.
    """
    found: list[Problem] = []
    for one in variants(draft):
        found += check_names(one, questionnaires)
        for questionnaire in questionnaires:
            found += _check_with(one, questionnaire)
    return in_reading_order(tuple(found))


def _check_with(draft: Model, questionnaire: Questionnaire) -> Iterator[Problem]:
    built_in = (Known(name, NumberType(EUR)) for name in BUILT_IN)
    figures = (Known(total.id, _lenient(total.unit)) for total in draft.totals.values())
    constants = (Known(constant.id, _lenient(constant.unit)) for constant in draft.constants.values())
    questions = names_of(questionnaire, "extended").joined(constants)
    for indicator in draft.indicators.values():
        yield from _faults(_formulas_in(draft, indicator), questions)
    everything = questions.joined((*built_in, *figures))
    for total in draft.totals.values():
        yield from _faults(((total.formula, (_lenient(total.unit),)),), everything)
        if total.not_applicable_if is not None:
            yield from total.not_applicable_if.checked(everything, YesNoType())[1]


def _lenient(unit: Unit) -> NumberType:
    return NumberType(None if unit == NO_UNIT else unit)


def _formulas_in(draft: Model, indicator: Indicator) -> Iterator[tuple[Formula, tuple[Type, ...]]]:
    """Yield the formulas of an indicator with the types that each may have."""
    own = indicator.valuation.own_contribution if indicator.valuation else None
    unit = _unit(draft, indicator)
    for formula in formulas_of(indicator):
        if formula is indicator.quantity:
            yield formula, (unit,)
        elif formula is own:
            yield formula, (NumberType(EUR), NumberType(EUR.over(unit.unit) if unit.unit else None))
        else:
            yield formula, (NumberType(NO_UNIT),)


def _unit(draft: Model, indicator: Indicator) -> NumberType:
    """Return the unit of a quantity; with a proxy that is missing or is no price of something, any unit."""
    if indicator.valuation is None:
        return _lenient(indicator.unit)
    proxy = draft.proxies.get(indicator.valuation.proxy)
    priced = proxy is not None and proxy.unit != EUR and dict(proxy.unit.powers).get("EUR") == 1
    return NumberType(indicator.unit if priced else None)


def _faults(formulas: Iterable[tuple[Formula, tuple[Type, ...]]], names: Names) -> Iterator[Problem]:
    for formula, wanted in formulas:
        if all(name in names.known for name in names_in(formula.node)):
            yield from formula.checked(names, *wanted)[1]
