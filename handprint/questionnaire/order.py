"""The order of asking: a condition may only use what was asked before, on the same route."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from typing import Final

from handprint.catalogue import problem
from handprint.expr.formula import Formula
from handprint.expr.syntax import Name, walk
from handprint.problems import Place, Problem, Problems
from handprint.questionnaire.questionnaire import Question, Questionnaire, Route

MOST_CIRCLES: Final = 20


@dataclass(frozen=True, slots=True)
class _Asked:
    """When a name is known: its turn, and on which route. A repeat group is known after its last field."""

    turn: int
    route: Route


def check_order(questionnaire: Questionnaire) -> Problems:
    """Return conditions that wait for each other, for a later question, or for one that the short route leaves out."""
    asked = dict(_asked(questionnaire))
    waiting = _waiting(questionnaire)
    circles = tuple(_circles(waiting))
    looped = frozenset(member for circle in circles for member in circle)
    conditions = tuple(question for question in waiting.values() if question.id not in looped)
    return (
        *(_circle_fault(circle, waiting) for circle in circles),
        *(fault for question in conditions for fault in _order_faults(question, asked)),
        *(fault for question in waiting.values() for fault in _route_faults(question, asked)),
    )


def _asked(questionnaire: Questionnaire) -> Iterator[tuple[str, _Asked]]:
    turn = 0
    for section in questionnaire.sections:
        for question in section.questions:
            turn += 1
            yield question.id, _Asked(turn, question.route)
        if section.repeat:
            short = any(question.route == "short" for question in section.questions)
            yield section.repeat.group, _Asked(turn, "short" if short else "extended")


def _waiting(questionnaire: Questionnaire) -> Mapping[str, Question]:
    every = (question for section in questionnaire.sections for question in section.questions)
    return {question.id: question for question in every if any(needed_before(question))}


def needed_before(question: Question) -> Iterator[Formula]:
    """Return what must be known when a question is asked: its condition, those of its options, and what it offers."""
    found = (question.ask_if, *(option.only_if for option in question.options), question.default)
    return (formula for formula in found if formula is not None)


def _used_by(question: Question) -> Mapping[str, Place]:
    """Return the names that a question waits for, each with the place where it stands first."""
    found = [(formula, part) for formula in needed_before(question) for part in walk(formula.node)]
    return {part.id: formula.place(part.at) for formula, part in reversed(found) if isinstance(part, Name)}


def _order_faults(question: Question, asked: Mapping[str, _Asked]) -> Iterator[Problem]:
    for name, place in _used_by(question).items():
        if name in asked and asked[name].turn >= asked[question.id].turn:
            yield problem("condition-too-late", place, name=name)


def _route_faults(question: Question, asked: Mapping[str, _Asked]) -> Iterator[Problem]:
    for name, place in _used_by(question).items():
        if question.route == "short" and name in asked and asked[name].route == "extended":
            yield problem("condition-on-extended", place, name=name)


# ---- circles ----


def _circles(waiting: Mapping[str, Question]) -> Iterator[tuple[str, ...]]:
    """Yield circles of questions that wait for each other, until none is left when those are taken out.

    Each is looked for anew, so that after many the search stops: by then it is no questionnaire.
    """
    edges = {id_: _waits_for(question, waiting) for id_, question in waiting.items()}
    for _ in range(MOST_CIRCLES):
        try:
            TopologicalSorter(edges).prepare()
        except CycleError as found:
            circle = frozenset(found.args[1])
            yield tuple(id_ for id_ in waiting if id_ in circle)
            edges = {id_: () if id_ in circle else names for id_, names in edges.items()}
        else:
            return


def _waits_for(question: Question, waiting: Mapping[str, Question]) -> tuple[str, ...]:
    return tuple(name for name in _used_by(question) if name in waiting)


def _circle_fault(circle: tuple[str, ...], waiting: Mapping[str, Question]) -> Problem:
    return problem("condition-cycle", waiting[circle[0]].place, members=", ".join(circle))
