"""The calculation, written out once as named steps. Read this page first.

`plan_for` turns a model, a questionnaire and a route into a list of steps. Each step is one formula over earlier steps:

    given.volunteer_hours            what was answered (an input)
    answer.volunteer_hours           what counts: if(route, given, value when off route)
    constant.* proxy.* price_factor.* numbers of the method, each with its range, evidence and source
    day_activity.quantity            an indicator, line by line: quantity, price, gross, corrections, years,
    day_activity.contribution        ... rounded once,
    day_activity.goal_3              ... and shared over its goals so that the lines add up to the cent
    figure.impact_value  figure.fte  what is published; exact.fte is the same before rounding

Nothing else knows how a handprint is calculated: the exact engine, the SQL, the workbook and the explanation all
walk over this list. Nothing is folded together: every number of the method stays a step of its own.
"""

from collections.abc import Iterator, Mapping

from handprint.expr.names import table
from handprint.expr.syntax import Name, Node, names_in
from handprint.model.model import BUILT_IN, Model
from handprint.problems import Problems
from handprint.questionnaire.questionnaire import Questionnaire, Route
from handprint.score.check import Joined, Line, join
from handprint.score.counted import answer_steps, needed_answers, places_of, plan_inputs
from handprint.score.figures import figure_steps, sum_steps
from handprint.score.line import line_steps
from handprint.score.numbers import number_steps, only_needed, year_of_answers
from handprint.score.step import Plan, Step


def plan_for(model: Model, questionnaire: Questionnaire, route: Route) -> tuple[Plan | None, Problems]:
    """Return the calculation of a model over a questionnaire, or every fault that stands in the way."""
    joined, problems = join(model, questionnaire, route)
    if joined is None:
        return None, problems
    needed = needed_answers(questionnaire, _used(joined), joined.conditions)
    inputs = (*plan_inputs(questionnaire, needed), year_of_answers(model))
    rows = {group: section.repeat.most for group, section in questionnaire.groups().items() if section.repeat}
    steps = only_needed(tuple(_all_steps(model, questionnaire, joined, needed)))
    return Plan(model, questionnaire, route, table(inputs, rows), steps, joined.not_asked), problems


def _all_steps(model: Model, questionnaire: Questionnaire, joined: Joined, needed: frozenset[str]) -> Iterator[Step]:
    places = _places(model, questionnaire, joined)
    yield from answer_steps(questionnaire, needed, joined.conditions, places)
    yield from number_steps(model)
    for line in joined.lines:
        yield from line_steps(model, line, places)
    yield from sum_steps(model, joined)
    for figure in joined.figures:
        yield from figure_steps(figure, places)


def _places(model: Model, questionnaire: Questionnaire, joined: Joined) -> Mapping[str, Node]:
    """Return what each name of a formula stands for: an answer as counted, a constant, or an unrounded figure."""
    return {
        **places_of(questionnaire, joined.conditions),
        **{name: Name(f"constant.{name}") for name in model.constants},
        **{name: Name(f"exact.{name}") for name in model.totals},
        **{name: Name(f"figure.{name}") for name in BUILT_IN},
    }


def _used(joined: Joined) -> Iterator[str]:
    for line in joined.lines:
        for node in _nodes_of(line):
            yield from names_in(node)
    for figure in joined.figures:
        yield from names_in(figure.node)
        yield from names_in(figure.condition) if figure.condition else ()


def _nodes_of(line: Line) -> Iterator[Node]:
    yield line.quantity
    yield from (node for node in (line.effect, line.own_contribution) if node is not None)
    yield from (node for _, node in line.corrections)
