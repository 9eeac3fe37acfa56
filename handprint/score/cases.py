"""The worked examples of a model: what must come out of an answer file, and what does come out."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from handprint.arithmetic import as_ratio, decimals_needed, plain
from handprint.catalogue import problem
from handprint.catalogue.nearest import nearest
from handprint.expr.types import Value
from handprint.model.fields import ratio
from handprint.model.model import Case
from handprint.problems import Problem, Problems, Text
from handprint.score.explain import steps_like
from handprint.score.handprint import Handprint

UNKNOWN: Final = "unknown"
NOT_APPLICABLE: Final = "not_applicable"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One expectation of a case: a figure or step, what must come out and what does, both as machine text."""

    case: Case
    step: str
    expected: str
    got: str
    passed: bool


def outcomes_of(case: Case, handprint: Handprint) -> tuple[tuple[Outcome, ...], Problems]:
    """Return what became of each expectation of a case, and a fault for each name that the calculation lacks."""
    outcomes: list[Outcome] = []
    problems: list[Problem] = []
    for name, expected in case.expect:
        if _is_known(name, handprint):
            got = _outcome_of(name, handprint)
            outcomes.append(Outcome(case, name, expected, _written(got), _passes(expected, got, case.tolerance)))
        else:
            problems.append(_no_such_step(case, name, handprint))
    return tuple(outcomes), tuple(problems)


def _is_known(name: str, handprint: Handprint) -> bool:
    return _figure_id(name) in handprint.figures or steps_like(handprint, name) is not None


def _figure_id(name: str) -> str:
    return name.removeprefix("figure.")


def _outcome_of(name: str, handprint: Handprint) -> Value:
    """Return the value of a figure or step; "not_applicable" for a figure that has no meaning here."""
    figure = handprint.figures.get(_figure_id(name))
    if figure is not None:
        return NOT_APPLICABLE if figure.why_not == NOT_APPLICABLE else figure.value
    step = steps_like(handprint, name)
    return None if step is None else handprint.scored.value(step)


def _passes(expected: str, got: Value, tolerance: Fraction) -> bool:
    wanted = ratio(expected)
    if wanted is None or not isinstance(got, Fraction):
        return wanted is None and _written(got) == expected
    return abs(got - wanted) <= tolerance


def _written(value: Value) -> str:
    match value:
        case None:
            return UNKNOWN
        case Fraction():
            return as_ratio(value) if decimals_needed(value) is None else plain(value)
        case bool():
            return "true" if value else "false"
        case str():
            return value
        case _:
            return ", ".join(sorted(value))


def _no_such_step(case: Case, name: str, handprint: Handprint) -> Problem:
    near = nearest(name, _names(handprint))
    meant = Text(f" Bedoelt u '{near}'?", f" Did you mean '{near}'?") if near else Text("", "")
    return problem("case-no-such-step", case.place, step=name, meant=meant)


def _names(handprint: Handprint) -> Iterator[str]:
    yield from handprint.figures
    yield from (step.name for step in handprint.scored.plan.steps)
