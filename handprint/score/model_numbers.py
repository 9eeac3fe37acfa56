"""Numbers of the method that stand in a questionnaire: there they would stay behind when the model changes.

A number is told where the model has a constant or a price of the same value in the same unit. In a `default`, whose
outcome may become an answer, every price is told: a number in euros for one of something. In a check a price of its own
is what somebody finds plausible, which is no number of the method.
"""

from collections.abc import Iterator

from handprint.catalogue import problem
from handprint.expr.formula import Formula
from handprint.expr.syntax import Number, walk
from handprint.expr.to_text import to_text
from handprint.expr.units import EUR, NO_UNIT, Unit
from handprint.model.model import Model
from handprint.problems import Problem, Text
from handprint.questionnaire.checks import formulas_of
from handprint.questionnaire.questionnaire import Questionnaire

A_PRICE = Text("een prijs", "a price")


def numbers_of_the_model(model: Model, questionnaire: Questionnaire) -> Iterator[Problem]:
    """Yield the numbers in the formulas of a questionnaire that belong to the model."""
    for section in questionnaire.sections:
        for question in section.questions:
            for formula in formulas_of(question):
                yield from _in_formula(formula, model, offered=formula == question.default)


def _in_formula(formula: Formula, model: Model, *, offered: bool) -> Iterator[Problem]:
    for part in walk(formula.node):
        found = _named(part, model, offered=offered) if isinstance(part, Number) else None
        if found is not None:
            yield problem("number-of-the-model", formula.place(part.at), number=to_text(part), names=found)


def _named(number: Number, model: Model, *, offered: bool) -> Text | None:
    """Return what a number of the model is called; None for a number that is not one."""
    unit = number.unit or NO_UNIT
    if number.value in (0, 1):
        return None
    names = [one.id for one in model.constants.values() if (one.number.value, one.unit) == (number.value, unit)]
    names += [one.id for one in model.proxies.values() if (one.number.value, one.unit) == (number.value, unit)]
    if names:
        return Text(", ".join(names), ", ".join(names))
    return A_PRICE if offered and _is_price(unit) else None


def _is_price(unit: Unit) -> bool:
    return unit != EUR and ("EUR", 1) in unit.powers and any(power < 0 for _, power in unit.powers)
