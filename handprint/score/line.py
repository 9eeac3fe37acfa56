"""The steps of one indicator: quantity, price, gross, corrections, years, contribution, and its share to each goal."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from handprint.expr.syntax import Call, Name, Node, Number, renamed
from handprint.expr.types import NumberType, Type
from handprint.expr.units import EUR, NO_UNIT
from handprint.model.model import Indicator, Model, Valuation
from handprint.problems import Text
from handprint.score import labels
from handprint.score.check import Line
from handprint.score.method import formula
from handprint.score.numbers import ANSWERS_FACTOR, DISCOUNT_RATE, SHARE
from handprint.score.rounding import rounded_node, total
from handprint.score.step import Role, Step

EUROS: Final = NumberType(EUR)


def line_steps(model: Model, line: Line, places: Mapping[str, Node]) -> Iterator[Step]:
    """Yield the steps of an indicator, in the order in which they are calculated."""
    indicator, valuation = line.indicator, line.indicator.valuation
    kind = NumberType(indicator.unit)
    yield _of(indicator, "quantity", renamed(line.quantity, dict(places)), kind)
    if valuation is None or line.effect is None:
        return
    yield _of(indicator, "effect", renamed(line.effect, dict(places)), SHARE)
    yield _of(indicator, "price", _price(model, valuation), NumberType(EUR.over(indicator.unit)))
    yield from _own_contribution(line, places)
    yield _of(indicator, "gross", _gross(line), EUROS)
    for correction, node in line.corrections:
        yield _of(indicator, correction, renamed(node, dict(places)), SHARE)
    names = ("gross", *(correction for correction, _ in line.corrections))
    yield _of(indicator, "net", formula("net", **parts_of(indicator, *names)), EUROS)
    yield from _years(model, indicator, valuation)
    yield _contribution(indicator, valuation)
    yield from _goal_lines(indicator, valuation)


def _price(model: Model, valuation: Valuation) -> Node:
    proxy = model.proxies[valuation.proxy]
    if proxy.price_year == model.price_year:
        return formula("price_of_this_year", proxy=f"proxy.{proxy.id}")
    return formula("price", proxy=f"proxy.{proxy.id}", price_factor=f"price_factor.{proxy.price_year}")


def _own_contribution(line: Line, places: Mapping[str, Node]) -> Iterator[Step]:
    if line.own_contribution is None:
        return
    indicator = line.indicator
    kind = EUROS if line.own_in_total else NumberType(EUR.over(indicator.unit))
    yield _of(indicator, "own_contribution", renamed(line.own_contribution, dict(places)), kind)
    names = {**parts_of(indicator, "own_contribution"), "price_factor": ANSWERS_FACTOR}
    node = formula("own_contribution_at_price_level", **names)
    yield _of(indicator, "own_contribution_at_price_level", node, kind)


def _gross(line: Line) -> Node:
    names = parts_of(line.indicator, "effect", "quantity", "price")
    if line.own_contribution is None:
        return formula("gross", **names)
    names["own_contribution"] = f"{line.indicator.id}.own_contribution_at_price_level"
    return formula("gross_less_own_in_total" if line.own_in_total else "gross_less_own_per_unit", **names)


def _years(model: Model, indicator: Indicator, valuation: Valuation) -> Iterator[Step]:
    """The value of each year of the effect: less every year by the drop-off, and discounted to the first."""
    first = "first_year_discounted" if model.discount.first_year else "first_year"
    names = {**parts_of(indicator, "net", "drop_off"), "discount_rate": DISCOUNT_RATE}
    yield _numbered(indicator, "year", 1, formula(first, **names), labels.year(1))
    if valuation.duration_years > 1:
        yield _of(indicator, "drop_off", Number(valuation.drop_off, NO_UNIT, percent=True), SHARE)
    for year in range(2, valuation.duration_years + 1):
        node = formula("next_year", year_before=f"{indicator.id}.year_{year - 1}", **names)
        yield _numbered(indicator, "year", year, node, labels.year(year))


def _contribution(indicator: Indicator, valuation: Valuation) -> Step:
    years = [Name(f"{indicator.id}.year_{year}") for year in range(1, valuation.duration_years + 1)]
    node = rounded_node(total(years), valuation.rounding)
    return replace(_of(indicator, "contribution", node, EUROS), rounding=valuation.rounding)


def _goal_lines(indicator: Indicator, valuation: Valuation) -> Iterator[Step]:
    """Share a contribution over its goals so that the lines add up to it exactly and never change sign.

    A line is what the rounded running total gains: round(C x (w1 + ... + wk)) - round(C x (w1 + ... + w(k-1))).
    """
    before: Node | None = None
    weights: list[Node] = []
    for goal, share in indicator.goals:
        weight = _numbered(indicator, "weight", goal, Number(share, NO_UNIT, percent=True), labels.weight(goal))
        yield replace(weight, type=SHARE, role="weight")
        weights.append(Name(weight.name))
        part = Call("*", (Name(f"{indicator.id}.contribution"), total(weights)))
        running = rounded_node(part, valuation.rounding)
        node = running if before is None else Call("-", (running, before))
        line = _numbered(indicator, "goal", goal, node, labels.goal_line(goal))
        yield replace(line, role="goal_line", rounding=valuation.rounding)
        before = running


_ROLES: Final[Mapping[str, Role]] = MappingProxyType(
    {
        "quantity": "quantity",
        "effect": "effect",
        "deadweight": "correction",
        "displacement": "correction",
        "attribution": "correction",
        "drop_off": "drop_off",
        "contribution": "contribution",
    }
)


def _of(indicator: Indicator, part: str, node: Node, kind: Type) -> Step:
    role = _ROLES.get(part, "between")
    return Step(f"{indicator.id}.{part}", node, kind, role, labels.LINE[part], indicator.id)


def _numbered(indicator: Indicator, part: str, number: int, node: Node, label: Text) -> Step:
    return Step(f"{indicator.id}.{part}_{number}", node, EUROS, "between", label, indicator.id)


def parts_of(indicator: Indicator, *parts: str) -> dict[str, str]:
    """Return the step names of parts of a line by their short names in the formulas of the method."""
    return {part: f"{indicator.id}.{part}" for part in parts}
