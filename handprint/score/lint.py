"""What fits together but looks forgotten: lines nobody can reach, questions nothing uses, and numbers nobody checks.

All of it is a warning. `handprint model check --strict` and `handprint questionnaire check --strict` fail on it.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction

from handprint.catalogue import problem
from handprint.expr.checks import check_formula
from handprint.expr.formula import Formula
from handprint.expr.names import Known, table
from handprint.expr.syntax import names_in
from handprint.expr.to_value import Scope, to_value
from handprint.expr.types import NumberType
from handprint.expr.units import EUR
from handprint.model.model import Indicator, Model, Total
from handprint.model.overlays import variants
from handprint.problems import Place, Problem, Problems
from handprint.questionnaire.names import names_of
from handprint.questionnaire.order import needed_before
from handprint.questionnaire.questionnaire import Question, Questionnaire, Section
from handprint.score.cases import UNKNOWN
from handprint.score.check import formulas_of, needed_names, never_known
from handprint.score.model_numbers import numbers_of_the_model


def lint_model(model: Model, questionnaires: Sequence[Questionnaire]) -> Problems:
    """Return what looks forgotten in a model, given every questionnaire that there is."""
    found = [*_unreachable(model, questionnaires), *_without_case(model), *_lonely_groups(model)]
    return (*found, *own_contributions(model))


def lint_questionnaire(model: Model, questionnaire: Questionnaire) -> Problems:
    """Return the questions that move nothing with any overlay of the model, and the numbers that belong to it."""
    used = frozenset(name for one in variants(model) for name in _names_used(one, questionnaire))
    idle = tuple(
        problem("question-moves-nothing", question.place, question=question.id)
        for section in questionnaire.sections
        for question in section.questions
        if question.kind not in ("text", "note") and not question.describes and question.id not in used
    )
    return (*idle, *numbers_of_the_model(model, questionnaire))


# ---- questions ----


def _names_used(model: Model, questionnaire: Questionnaire) -> Iterator[str]:
    """Yield every name that a reachable line, a figure, a condition or a check on something else uses."""
    asked = names_of(questionnaire, "extended").known
    for indicator in model.indicators.values():
        if all(name in asked or name in model.constants for name in needed_names(indicator)):
            yield from _names_in_all(formulas_of(indicator))
    for total in model.totals.values():
        yield from _names_in_all(_formulas_of_total(total))
    for section in questionnaire.sections:
        yield from _names_of_section(section)


def _formulas_of_total(total: Total) -> tuple[Formula, ...]:
    return (total.formula, *((total.not_applicable_if,) if total.not_applicable_if else ()))


def _names_in_all(formulas: Sequence[Formula]) -> Iterator[str]:
    for formula in formulas:
        yield from names_in(formula.node)


def _names_of_section(section: Section) -> Iterator[str]:
    if section.repeat:
        yield section.repeat.name_from
    for question in section.questions:
        yield from _names_of_question(question)


def _names_of_question(question: Question) -> Iterator[str]:
    """A check that a question makes on itself alone uses nobody's answer."""
    for formula in needed_before(question):
        yield from names_in(formula.node)
    for check in question.checks:
        names = set(names_in(check.that.node))
        yield from names if names != {question.id} else ()


# ---- lines ----


def _unreachable(model: Model, questionnaires: Sequence[Questionnaire]) -> Iterator[Problem]:
    """Yield the lines of which no questionnaire asks all; a name that nobody asks at all is told elsewhere."""
    asked = [{*names_of(questionnaire, "extended").known, *model.constants} for questionnaire in questionnaires]
    anywhere = frozenset[str]().union(*asked)
    for indicator in model.indicators.values():
        needed = set(needed_names(indicator))
        if needed <= anywhere and not any(needed <= names for names in asked):
            yield problem("indicator-unreachable", indicator.place, id=indicator.id, names=", ".join(sorted(needed)))


def _without_case(model: Model) -> Iterator[Problem]:
    """Yield the lines of which no case says what must come out."""
    expected = {name for case in model.cases for name, value in case.expect if value != UNKNOWN}
    for indicator in model.indicators.values():
        step = f"{indicator.id}.{'contribution' if indicator.valuation else 'quantity'}"
        if step not in expected:
            yield problem("indicator-without-case", indicator.place, id=indicator.id, step=step)


def _lonely_groups(model: Model) -> Iterator[Problem]:
    """Yield the groups of lines that may count double of which there is one line only."""
    members = Counter(group for line in model.indicators.values() for group in line.exclusive_groups)
    for indicator in model.indicators.values():
        for group in indicator.exclusive_groups:
            if members[group] == 1:
                yield problem("exclusive-group-of-one", indicator.place, id=indicator.id, group=group)


def own_contributions(model: Model) -> Iterator[Problem]:
    """Yield the lines where people pay more for one unit than it is worth, before anybody answered anything."""
    for indicator in model.indicators.values():
        price, paid = _price(model, indicator), _paid_per_unit(model, indicator)
        if price is not None and paid is not None and paid > price:
            yield problem("own-contribution-above-price", indicator.place, id=indicator.id)


def _price(model: Model, indicator: Indicator) -> Fraction | None:
    """Return the price of one unit at the price level of the model."""
    proxy = model.proxies[indicator.valuation.proxy] if indicator.valuation else None
    if proxy is None:
        return None
    factor = model.price_factors.get(proxy.price_year)
    return proxy.number.value * (factor.number.value if factor else 1)


def _paid_per_unit(model: Model, indicator: Indicator) -> Fraction | None:
    """Return the own contribution for one unit when nobody answered, None where it is unknown or euros in total."""
    formula = indicator.valuation.own_contribution if indicator.valuation else None
    if formula is None:
        return None
    others = [name for name in names_in(formula.node) if name not in model.constants]
    node = never_known(formula.node, others)
    constants = table([Known(one.id, NumberType(one.unit)) for one in model.constants.values()], {})
    checked, _ = check_formula(node, constants, _nowhere, NumberType(EUR.over(indicator.unit)))
    if checked is None:
        return None
    value = to_value(checked.node, Scope({one.id: one.number.value for one in model.constants.values()}))
    return value if isinstance(value, Fraction) else None


def _nowhere(at: int) -> Place:
    del at
    return Place("")
