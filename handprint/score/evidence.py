"""What the euros of a line rest on: the weakest number on the way from a quantity to its gross value.

The numbers are those that the formulas of the line name: its proxy and price factor, and the constants in its quantity,
effect and own contribution. Two more links depend on the answers: an effect below 100% that nobody answered is the
model's own assumption, and what participants pay is brought to the price level by the factor of the year of the
answers. Corrections are told apart (`LineResult.assumed`). Source: docs/decisions/0012-the-weakest-link.md.
"""

from collections.abc import Iterator

from handprint.expr.syntax import names_in
from handprint.expr.to_value import deciding_names
from handprint.model.model import EVIDENCE, Evidence, Indicator
from handprint.score.one import Scored
from handprint.score.step import Plan

FROM_ANSWER = "answer."
_PARTS = ("price", "quantity", "effect", "own_contribution")


def grade_of(scored: Scored, indicator: Indicator) -> Evidence:
    """Return the grade of the weakest number that a valued line rests on with these answers."""
    assumed: tuple[Evidence, ...] = ("assumption",) if effect_is_assumed(scored, indicator) else ()
    factor = factor_of_answers(scored, indicator)
    paid = bool(factor and scored.number(f"{indicator.id}.own_contribution"))
    return weakest((grade_of_numbers(scored.plan, indicator), *assumed, *((factor,) if factor and paid else ())))


def weakest(grades: tuple[Evidence, ...]) -> Evidence:
    """Return the weakest of some grades."""
    return max(grades, key=EVIDENCE.index)


def grade_of_numbers(plan: Plan, indicator: Indicator) -> Evidence:
    """Return the weakest grade of the numbers that the formulas of a line name, whatever was answered."""
    return weakest(tuple(_grades(plan, indicator)))


def _grades(plan: Plan, indicator: Indicator) -> Iterator[Evidence]:
    by_name = plan.by_name()
    waiting = [f"{indicator.id}.{part}" for part in _PARTS]
    while waiting:
        step = by_name.get(waiting.pop())
        if step is not None:
            yield from (step.number.evidence,) if step.number else ()
            waiting += names_in(step.node)


def factor_of_answers(scored: Scored, indicator: Indicator) -> Evidence | None:
    """Return the grade of the factor that brings an own contribution to the price level, None where there is none."""
    plan = scored.plan
    if f"{indicator.id}.own_contribution" not in plan.by_name():
        return None
    factor = plan.model.price_factors.get(scored.sheet.period.year)
    return factor.number.evidence if factor else None


def effect_is_assumed(scored: Scored, indicator: Indicator) -> bool:
    """Return whether the effect is a share below 100% that stands in the model without evidence of its own."""
    step = scored.plan.by_name()[f"{indicator.id}.effect"]
    if scored.number(step.name) in (None, 1) or has_constant(scored.plan, indicator):
        return False
    deciding = deciding_names(step.node, scored.scope)
    return not any(scored.value(name) is not None for name in deciding if name.startswith(FROM_ANSWER))


def has_constant(plan: Plan, indicator: Indicator) -> bool:
    """Return whether the effect of a line names a constant, which has evidence of its own."""
    return any(name.startswith("constant.") for name in names_in(plan.by_name()[f"{indicator.id}.effect"].node))
