"""What has to be asked for one figure: every question, group and field that it depends on, conditions included."""

from collections.abc import Iterable, Iterator

from handprint.catalogue import problem
from handprint.catalogue.nearest import nearest
from handprint.expr.syntax import names_in
from handprint.problems import Place, Problems, Text
from handprint.questionnaire.names import for_route
from handprint.questionnaire.questionnaire import Question
from handprint.score.step import Plan


def goal_of(plan: Plan, written: str, place: Place) -> tuple[str | None, Problems]:
    """Return the id of the figure or line that a person names, or the fault that the plan has no such figure.

    A line is named by its indicator, as `day_activity`.
    """
    goals = dict(_goals(plan))
    id_ = written.strip().removeprefix("figure.")
    if id_ in goals:
        return id_, ()
    near = nearest(id_, goals)
    meant = Text(f" Bedoelt u '{near}'?", f" Did you mean '{near}'?") if near else Text("", "")
    figures = ", ".join(name for name, step in goals.items() if step.startswith("figure."))
    return None, (problem("no-such-figure", place, figure=written, meant=meant, known=figures),)


def questions_for(plan: Plan, figure: str) -> frozenset[str]:
    """Return the ids of the questions, groups and fields whose answers may change a figure or a line.

    Whatever else is answered, the figure stays as it is. Formulas are read in full, also the branch that is not taken:
    an earlier answer that changes may open it.

    Raises:
        KeyError: the plan has no such figure or line (see `goal_of`).
    """
    return frozenset(_with_conditions(plan, _asked_for(plan, dict(_goals(plan))[figure])))


def _goals(plan: Plan) -> Iterator[tuple[str, str]]:
    """Yield what a person may aim at: the published figures, then the lines, each with its step."""
    for step in plan.steps:
        if step.role == "figure":
            yield step.name.removeprefix("figure."), step.name
    for line in plan.indicators():
        yield line.id, f"{line.id}.{'quantity' if line.valuation is None else 'contribution'}"


def _asked_for(plan: Plan, name: str) -> set[str]:
    """Return the questions behind the inputs that a step rests on, with the groups of fields."""
    steps, seen, found = plan.by_name(), set[str](), set[str]()
    waiting = [name]
    while waiting:
        this = waiting.pop()
        if this in seen:
            continue
        seen.add(this)
        if this in steps:
            waiting += names_in(steps[this].node)
        else:
            found |= _question_of(plan, this)
    return found


def _question_of(plan: Plan, name: str) -> set[str]:
    """Return the question of `given.meals` or `applies.meals`; field and group of `activities.kind`."""
    head, _, rest = name.partition(".")
    if head in plan.questionnaire.groups():
        return {head, rest.partition(".")[0]} - {""}
    return {rest} & {question.id for question in plan.questionnaire.questions()}


def _with_conditions(plan: Plan, wanted: Iterable[str]) -> set[str]:
    """Add what decides whether a question is asked and what can be chosen, and what in turn decides about that."""
    on_route = for_route(plan.questionnaire, plan.route)
    asked = {question.id: question for section in on_route.sections for question in section.questions}
    known = asked.keys() | on_route.groups().keys()
    found: set[str] = set()
    waiting = list(wanted)
    while waiting:
        this = waiting.pop()
        if this not in found:
            found.add(this)
            waiting += [name for name in _conditions(asked[this]) if name in known] if this in asked else ()
    return found


def _conditions(question: Question) -> Iterator[str]:
    for formula in (question.ask_if, *(option.only_if for option in question.options)):
        yield from names_in(formula.node) if formula is not None else ()
