"""What can be asked on a route: every question with its number and its place, worked out once."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from handprint.expr.formula import Formula
from handprint.expr.names import Names
from handprint.expr.resolving import resolved
from handprint.expr.syntax import Node, names_in
from handprint.problems import Text
from handprint.questionnaire.names import for_route, names_inside, names_of
from handprint.questionnaire.questionnaire import Check, Question, Questionnaire, Route, Section
from handprint.questionnaire.record import Key

ANSWERS = "answers"


@dataclass(frozen=True, slots=True)
class Judged:
    """A check with its formula as it is evaluated, and the names in it; `over_rows`: it looks at all rows."""

    check: Check
    node: Node
    names: tuple[str, ...]
    over_rows: bool


@dataclass(frozen=True, slots=True)
class Spot:
    """One question of the route. `number` is that of the printed questionnaire; `notes` are read before it.

    `group` is "" for a question that is asked once. `closing` holds the conditions of options, by code.
    """

    number: int
    question: Question
    section: int
    group: str
    notes: tuple[Question, ...]
    condition: Node | None
    default: Node | None
    checks: tuple[Judged, ...]
    closing: Mapping[str, Node]


@dataclass(frozen=True, slots=True)
class Part:
    """One section of the route: its spots, and the repeat group that it is, if any."""

    title: Text
    spots: tuple[Spot, ...]
    group: str
    most: int
    name_from: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A route through a questionnaire, `kept` as it is asked; with a goal, `parts` hold only what the goal needs."""

    questionnaire: Questionnaire
    kept: Questionnaire
    route: Route
    names: Names
    parts: tuple[Part, ...]
    spots: Mapping[str, Spot]
    groups: Mapping[str, Section]
    count: int

    def part_of(self, group: str) -> Part:
        """Return the part that is a repeat group."""
        return next(part for part in self.parts if part.group == group)

    def spot(self, key: Key) -> Spot:
        """Return the spot of an answer."""
        return self.spots[key[-1]]


def asked_on(questionnaire: Questionnaire, route: Route, goal: frozenset[str] | None) -> Asked:
    """Return what a route asks.

    Args:
        questionnaire: includes resolved.
        route: short or extended.
        goal: the questions, fields or groups to ask; None asks all.
    """
    kept = for_route(questionnaire, route)
    names = names_of(questionnaire, route)
    spots = tuple(_spots(kept, names))
    wanted = tuple(spot for spot in spots if goal is None or _is_wanted(spot, goal))
    return Asked(
        questionnaire=questionnaire,
        kept=kept,
        route=route,
        names=names,
        parts=tuple(_parts(kept, wanted)),
        spots=MappingProxyType({spot.question.id: spot for spot in spots}),
        groups=kept.groups(),
        count=len(spots),
    )


def _is_wanted(spot: Spot, goal: frozenset[str]) -> bool:
    return not goal.isdisjoint({spot.question.id, spot.group, f"{spot.group}.{spot.question.id}"})


def _parts(questionnaire: Questionnaire, wanted: Iterable[Spot]) -> Iterator[Part]:
    by_section: dict[int, list[Spot]] = {}
    for spot in wanted:
        by_section.setdefault(spot.section, []).append(spot)
    for at, section in enumerate(questionnaire.sections):
        if at in by_section:
            repeat = section.repeat
            named = (repeat.group, repeat.most, repeat.name_from) if repeat else ("", 0, "")
            yield Part(section.title, tuple(by_section[at]), *named)


def _spots(questionnaire: Questionnaire, names: Names) -> Iterator[Spot]:
    number = 0
    for at, section in enumerate(questionnaire.sections):
        group = section.repeat.group if section.repeat else ""
        notes: list[Question] = []
        for question in section.questions:
            if question.kind == "note":
                notes.append(question)
                continue
            number += 1
            yield _spot(number, question, at, names_inside(names, group), group, tuple(notes))
            notes.clear()


def _spot(number: int, question: Question, section: int, names: Names, group: str, notes: tuple[Question, ...]) -> Spot:  # noqa: PLR0913, PLR0917
    closing = {option.code: option.only_if for option in question.options if option.only_if is not None}
    return Spot(
        number=number,
        question=question,
        section=section,
        group=group,
        notes=notes,
        condition=_node(question.ask_if, names),
        default=_node(question.default, names),
        checks=tuple(_judged(check, names) for check in question.checks),
        closing={code: resolved(formula.node, names) for code, formula in closing.items()},
    )


def _node(formula: Formula | None, names: Names) -> Node | None:
    return None if formula is None else resolved(formula.node, names)


def _judged(check: Check, names: Names) -> Judged:
    used = tuple(names_in(check.that.node))
    return Judged(check, resolved(check.that.node, names), used, any(name in names.rows for name in used))
