"""The steps that add the lines up, and the figures that are published."""

from collections.abc import Iterator, Mapping

from handprint.expr.syntax import Call, Name, Node, Unknown, renamed
from handprint.expr.types import NumberType, YesNoType
from handprint.model.model import Indicator, Model
from handprint.problems import Text
from handprint.score import labels
from handprint.score.check import Figure, Joined
from handprint.score.line import EUROS
from handprint.score.method import formula
from handprint.score.rounding import rounded_node, total
from handprint.score.step import Step


def sum_steps(model: Model, joined: Joined) -> Iterator[Step]:
    """Yield the euros per goal, the impact value, the part of it that is known, and the harm; never one netted."""
    impact = [line.indicator for line in joined.lines if line.indicator.counts == "impact"]
    harm = [line.indicator for line in joined.lines if line.indicator.counts == "harm"]
    yield from _goals(model, impact, "goal")
    yield from _goals(model, harm, "harm_goal")
    yield _sum_step("figure.impact_value", _contributions(impact), labels.FIGURES["impact_value"])
    known = [formula("known_part_of", contribution=f"{line.id}.contribution") for line in impact]
    yield _sum_step("figure.known_part", known, labels.FIGURES["known_part"])
    yield _sum_step("figure.harm_value", _contributions(harm), labels.FIGURES["harm_value"])


def _contributions(lines: list[Indicator]) -> list[Node]:
    return [Name(f"{line.id}.contribution") for line in lines]


def _goals(model: Model, lines: list[Indicator], prefix: str) -> Iterator[Step]:
    for goal in model.goals.values():
        parts: list[Node] = [Name(f"{line.id}.goal_{goal.number}") for line in lines if goal.number in dict(line.goals)]
        if parts:
            yield Step(f"{prefix}.{goal.number}", total(parts), EUROS, "goal", goal.name)


def _sum_step(name: str, parts: list[Node], label: Text) -> Step:
    return Step(name, total(parts), EUROS, "figure", label)


def figure_steps(figure: Figure, places: Mapping[str, Node]) -> Iterator[Step]:
    """A figure is rounded once, from an unrounded one; where it does not apply it is not known."""
    said, kind = figure.total, NumberType(figure.total.unit)
    exact = f"exact.{said.id}"
    yield Step(exact, renamed(figure.node, dict(places)), kind, "figure_exact", labels.unrounded(said.name))
    published = rounded_node(Name(exact), said.rounding)
    if figure.condition is not None:
        condition = f"not_applicable.{said.id}"
        node = renamed(figure.condition, dict(places))
        yield Step(condition, node, YesNoType(), "condition", labels.condition(said.name))
        published = Call("if", (Name(condition), Unknown(), published))
    yield Step(f"figure.{said.id}", published, kind, "figure", said.name, rounding=said.rounding)
