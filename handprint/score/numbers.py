"""The numbers of the method as steps: one step each, with its range, evidence and source; nothing is folded."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from handprint.expr.names import Known
from handprint.expr.syntax import Call, Name, Node, Number, Unknown, names_in
from handprint.expr.types import NumberType
from handprint.expr.units import NO_UNIT
from handprint.model.model import Evidenced, Model
from handprint.problems import Text
from handprint.score import labels
from handprint.score.step import Role, Step

SHARE: Final = NumberType(NO_UNIT)
YEAR_OF_ANSWERS: Final = "period.year"
ANSWERS_FACTOR: Final = "price_factor.of_answers"
DISCOUNT_RATE: Final = "discount.rate"


def number_steps(model: Model) -> Iterator[Step]:
    """Yield every number of the method; those that no figure uses are left out afterwards."""
    for constant in model.constants.values():
        kind = NumberType(constant.unit)
        yield _number(f"constant.{constant.id}", constant.number, kind, "constant", constant.name)
    for proxy in model.proxies.values():
        yield _number(f"proxy.{proxy.id}", proxy.number, NumberType(proxy.unit), "proxy", proxy.name)
    for factor in model.price_factors.values():
        label = labels.price_factor(factor.year, model.price_year)
        yield _number(f"price_factor.{factor.year}", factor.number, SHARE, "price_factor", label)
    yield _number(DISCOUNT_RATE, model.discount.number, SHARE, "discount", labels.DISCOUNT_RATE)
    yield Step(ANSWERS_FACTOR, _factor_of_answers(model), SHARE, "price_factor", labels.ANSWERS_FACTOR)


def _number(name: str, number: Evidenced, kind: NumberType, role: Role, label: Text) -> Step:
    return Step(name, Number(number.value, kind.unit), kind, role, label, number=number)


def _factor_of_answers(model: Model) -> Node:
    """Return the direct factor of the year that the answers are about; unknown for a year without one."""
    node: Node = Unknown()
    for year in sorted(model.price_factors):
        node = Call("if", (_is_year(year), Name(f"price_factor.{year}"), node))
    return Call("if", (_is_year(model.price_year), Number(Fraction(1)), node))


def _is_year(year: int) -> Node:
    return Call("=", (Name(YEAR_OF_ANSWERS), Number(Fraction(year))))


def year_of_answers(model: Model) -> Known:
    """Return the input that holds the year whose prices the answers are in."""
    years = sorted({model.price_year, *model.price_factors})
    return Known(YEAR_OF_ANSWERS, SHARE, Fraction(years[0]), Fraction(years[-1]), decimals=0)


def only_needed(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Leave out the numbers of the method that no figure of this plan uses."""
    by_name = {step.name: step for step in steps}
    left_out = {step.name for step in steps if step.role in ("constant", "proxy", "price_factor", "discount")}
    waiting = [name for step in steps if step.name not in left_out for name in names_in(step.node)]
    while waiting:
        name = waiting.pop()
        if name in left_out:
            left_out.discard(name)
            waiting += names_in(by_name[name].node)
    return tuple(step for step in steps if step.name not in left_out)
