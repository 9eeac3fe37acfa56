"""Answers as counted: what was given, or the value of a question that was not on the route."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from handprint.expr.names import Known
from handprint.expr.syntax import Call, Codes, Name, Node, Number, String, Unknown, YesNo
from handprint.expr.types import GroupType, Value, YesNoType
from handprint.questionnaire.questionnaire import Question, Questionnaire
from handprint.score.conditions import Conditions, Placed
from handprint.score.step import Step


def given(question: str) -> str:
    """Return the input name of an answer as given."""
    return f"given.{question}"


def applies(question: str) -> str:
    """Return the input name of whether a question was not answered with "not applicable"."""
    return f"applies.{question}"


def counted(question: str) -> str:
    """Return the step name of an answer as counted."""
    return f"answer.{question}"


def field(group: str, question: str) -> str:
    """Return the input name of a field of a repeat group."""
    return f"{group}.{question}"


def needed_answers(questionnaire: Questionnaire, used: Iterable[str], conditions: Conditions) -> frozenset[str]:
    """Return the questions, fields and groups that formulas use, with all that their conditions use in turn."""
    asked = {question.id for section in questionnaire.sections for question in section.questions}
    asked |= questionnaire.groups().keys()
    needed: set[str] = set()
    waiting = list(used)
    while waiting:
        name = waiting.pop()
        if name in asked and name not in needed:
            needed.add(name)
            waiting += conditions.needed_by(name)
    return frozenset(needed)


def counted_node(question: Question, value: Node, conditions: Placed) -> Node:
    """Return `if(route, answer, when_off_route)`, in which an answer that cannot be chosen any more is unknown.

    A condition that is unknown leaves the question on the route: it was asked, so what was answered counts. Whether a
    question applies is always known, an unknown condition is taken as "asked".
    """
    condition, given = conditions.asked, _possible(question, value, conditions.options)
    asked: list[Node] = [] if condition is None else [Call("default", (condition, YesNo(value=True)))]
    if "not_applicable" in question.allow:
        asked.append(Name(_applies_of(value)))
    if not asked:
        return given
    route = asked[0] if len(asked) == 1 else Call("and", tuple(asked))
    return Call("if", (route, given, literal(question.when_off_route, question)))


def _possible(question: Question, value: Node, options: Mapping[str, Node]) -> Node:
    """Return an answer that is unknown where it holds an option whose condition is false."""
    chosen = "selected" if question.kind == "multi" else "="
    closed: list[Node] = [
        Call("and", (Call(chosen, (value, String(code))), Call("not", (Call("default", (node, YesNo(value=True))),))))
        for code, node in options.items()
    ]
    if not closed:
        return value
    return Call("if", (closed[0] if len(closed) == 1 else Call("or", tuple(closed)), Unknown(), value))


def _applies_of(value: Node) -> str:
    if not isinstance(value, Name):
        raise TypeError("an answer as given is a name")
    prefix, _, question = value.id.rpartition(".")
    return applies(question) if prefix == "given" else f"{value.id}.applies"


def literal(value: Value, question: Question) -> Node:
    """Return a value as a literal in the unit of its question."""
    match value:
        case bool():
            return YesNo(value=value)
        case Fraction():
            return Number(value, question.unit)
        case str():
            return String(value)
        case frozenset():
            return Codes(value)
        case _:
            return Unknown()


def inputs_of(question: Question, group: str) -> tuple[Known, ...]:
    """Return the inputs that one question or field needs."""
    name = field(group, question.id) if group else given(question.id)
    value = Known(name, question.type, question.low, question.high, question.decimals, group)
    if "not_applicable" not in question.allow:
        return (value,)
    return (value, Known(_applies_of(Name(name)), YesNoType(), group=group))


def answer_steps(
    questionnaire: Questionnaire, needed: frozenset[str], conditions: Conditions, places: Mapping[str, Node]
) -> tuple[Step, ...]:
    """Return the steps of the answers that are needed, in the order of asking; fields count where they are used."""
    return tuple(
        Step(
            name=counted(question.id),
            node=counted_node(question, Name(given(question.id)), conditions.placed(question.id, places)),
            type=question.type,
            role="answer",
            label=question.ask,
        )
        for question in questionnaire.questions()
        if question.id in needed
    )


def places_of(questionnaire: Questionnaire, conditions: Conditions) -> Mapping[str, Node]:
    """Return what each name of the questionnaire stands for in a plan: its step, or its field as counted."""
    places: dict[str, Node] = {question.id: Name(counted(question.id)) for question in questionnaire.questions()}
    for group, section in questionnaire.groups().items():
        for question in section.questions:
            value = Name(field(group, question.id))
            places[question.id] = counted_node(question, value, conditions.placed(question.id, places))
    return places


def plan_inputs(questionnaire: Questionnaire, needed: frozenset[str]) -> tuple[Known, ...]:
    """Return the inputs of a plan, in the order of asking, and the repeat groups that are used."""
    groups = questionnaire.groups()
    used = tuple(
        group for group, section in groups.items() if needed & {group, *(part.id for part in section.questions)}
    )
    return (
        *(name for question in questionnaire.questions() if question.id in needed for name in inputs_of(question, "")),
        *(Known(group, GroupType()) for group in used),
        *(
            name
            for group in used
            for question in groups[group].questions
            if question.id in needed
            for name in inputs_of(question, group)
        ),
    )
