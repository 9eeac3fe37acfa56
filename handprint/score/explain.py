"""A figure back to the answers, corrections, proxies and sources that made it, in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from handprint.expr.operations import OPERATIONS
from handprint.expr.syntax import Call, Name, Node, names_in, renamed, walk
from handprint.expr.to_text import to_text
from handprint.expr.to_value import Scope, deciding_names, to_value
from handprint.expr.types import NumberType, Value
from handprint.problems import Language, Text
from handprint.questionnaire.answers import Answer, AnswerSheet
from handprint.questionnaire.questionnaire import Question
from handprint.score.handprint import Handprint
from handprint.score.number_words import SHARES, number_from
from handprint.score.numbers import YEAR_OF_ANSWERS
from handprint.score.overlays import from_overlay, with_overlay
from handprint.score.step import Step
from handprint.score.wording import plainly, said, share


@dataclass(frozen=True, slots=True)
class Explained:
    """One line of an explanation: `depth` levels below the figure asked for.

    `formula` says how it was calculated, in names and then in numbers; `from_where` says where an answer or a number of
    the method comes from. `repeated` marks a step whose own explanation stands earlier.
    """

    depth: int
    name: str
    label: Text
    value: Text
    formula: Text | None
    from_where: Text | None
    repeated: bool = False


def explain(handprint: Handprint, name: str) -> tuple[Explained, ...]:
    """Return the explanation of a step, top down, each step below the first that uses it.

    Raises:
        KeyError: the plan has no such step.
    """
    steps = handprint.scored.plan.by_name()
    told: set[str] = set()
    return tuple(_explained(handprint, steps, name, 0, told))


def steps_like(handprint: Handprint, name: str) -> str | None:
    """Return the step that a person means by `name`: in full, or a figure, answer or constant by its bare id."""
    steps = handprint.scored.plan.by_name()
    asked = (name, f"figure.{name}", f"answer.{name}", f"{name}.contribution", f"{name}.quantity", f"constant.{name}")
    return next((candidate for candidate in asked if candidate in steps), None)


def _explained(
    handprint: Handprint, steps: Mapping[str, Step], name: str, depth: int, told: set[str]
) -> Iterator[Explained]:
    if name not in steps:
        yield from _input(handprint, name, depth)
        return
    step = steps[name]
    repeated = name in told
    told.add(name)
    yield _told(handprint, step, depth, repeated=repeated)
    if repeated or _is_answer(step.node):
        return
    yield from rows_that_count(handprint, step, depth + 1)
    for used in deciding_names(step.node, handprint.scored.scope):
        if used not in handprint.scored.scope.rows and used in handprint.scored.scope.values:
            yield from _explained(handprint, steps, used, depth + 1, told)


def _told(handprint: Handprint, step: Step, depth: int, *, repeated: bool) -> Explained:
    value, label = _value(handprint, step), _label(handprint, step)
    return Explained(depth, step.name, label, value, _how(handprint, step), _from_where(handprint, step), repeated)


def _how(handprint: Handprint, step: Step) -> Text | None:
    return None if step.number is not None else _formula(handprint, step)


def _from_where(handprint: Handprint, step: Step) -> Text | None:
    overlay = from_overlay(handprint.scored.plan.model, step)
    return with_overlay(_rests_on(handprint, step), overlay)


def _rests_on(handprint: Handprint, step: Step) -> Text | None:
    if step.number is not None:
        return number_from(handprint.scored.plan.model, step, step.number)
    if isinstance(step.node, Name) and _is_answer(step.node):
        question = step.node.id.removeprefix("given.")
        return _given(handprint.scored.sheet.answers.get(question), handprint.scored.sheet)
    return _note(handprint, step)


def _label(handprint: Handprint, step: Step) -> Text:
    if not step.indicator or step.role != "contribution":
        return step.label
    line = handprint.scored.plan.model.indicators[step.indicator].name
    return Text(f"{step.label.nl}: {line.nl}", f"{step.label.en}: {line.en}")


def _value(handprint: Handprint, step: Step) -> Text:
    value = handprint.scored.value(step.name)
    if step.role in SHARES and isinstance(value, Fraction):
        return Text(share(value, "nl"), share(value, "en"))
    return said(value, step.type, handprint.scored.plan.model.units)


# ---- how it was calculated ----


def _formula(handprint: Handprint, step: Step) -> Text | None:
    node = taken(step.node, handprint.scored.scope)
    if not isinstance(node, (Call, Name)) or _is_answer(node):
        return None
    words, filled = to_text(_in_short(node, step.indicator)), _filled(handprint, node)
    if filled.nl == to_text(node):
        return Text(words, words)
    return Text(f"{words} = {filled.nl}", f"{words} = {filled.en}")


def _filled(handprint: Handprint, node: Node) -> Text:
    return Text(to_text(_in_numbers(handprint, node, "nl")), to_text(_in_numbers(handprint, node, "en")))


def _is_answer(node: Node) -> bool:
    return isinstance(node, Name) and node.id.startswith("given.")


def taken(node: Node, scope: Scope) -> Node:
    """Return a formula without what did not matter: the branch that was not taken, the default that was not needed."""
    if not isinstance(node, Call) or OPERATIONS[node.operation].over_rows:
        return node
    if node.operation == "if":
        condition = to_value(node.arguments[0], scope)
        if condition is not None:
            return taken(node.arguments[1 if condition else 2], scope)
    if node.operation == "default":
        return taken(node.arguments[1 if to_value(node.arguments[0], scope) is None else 0], scope)
    return replace(node, arguments=tuple(taken(argument, scope) for argument in node.arguments))


def _in_short(node: Node, indicator: str) -> Node:
    """Names of the same indicator are shown without it, for all of them stand below its contribution."""
    own = {name: Name(name.removeprefix(f"{indicator}.")) for name in names_in(node)} if indicator else {}
    return renamed(node, dict(own))


def _in_numbers(handprint: Handprint, node: Node, language: Language) -> Node:
    """Return the formula with each name replaced by its value as people write it; fields of rows keep their names."""
    values = handprint.scored.scope.values
    shown = {name: Name(_short(values[name], language)) for name in names_in(node) if name in values}
    return renamed(node, dict(shown))


def _short(value: Value, language: Language) -> str:
    if isinstance(value, Fraction):
        return plainly(value, language)
    return said(value, NumberType(None), {}).said(language)


def _note(handprint: Handprint, step: Step) -> Text | None:
    line = next((line for line in handprint.lines if line.indicator.id == step.indicator), None)
    if step.role != "correction" or line is None:
        return _rounding(step)
    if step.name.removeprefix(f"{step.indicator}.") in line.assumed:
        return Text("waarde van het model: hierover is niets geantwoord", "the model's own value: nothing was answered")
    return Text("geantwoord door het initiatief", "answered by the initiative")


def _rounding(step: Step) -> Text | None:
    if step.rounding is None:
        return None
    places = step.rounding.places
    return Text(f"één keer afgerond, op {places} decimalen", f"rounded once, to {places} places")


# ---- answers ----


def _input(handprint: Handprint, name: str, depth: int) -> Iterator[Explained]:
    plan, sheet = handprint.scored.plan, handprint.scored.sheet
    kind, _, rest = name.partition(".")
    if kind == "given":
        question = next(asked for asked in plan.questionnaire.questions() if asked.id == rest)
        yield _answer(handprint, name, question, sheet.answers.get(rest), depth)
    elif name == YEAR_OF_ANSWERS:
        label = Text("Jaar van de antwoorden", "Year of the answers")
        year = str(sheet.period.year)
        yield Explained(depth, name, label, Text(year, year), None, Text(sheet.file, sheet.file))


def _answer(handprint: Handprint, name: str, question: Question, answer: Answer | None, depth: int) -> Explained:
    value = said(answer.value if answer else None, question.type, handprint.scored.plan.model.units)
    return Explained(depth, name, question.ask, value, None, _given(answer, handprint.scored.sheet))


def _given(answer: Answer | None, sheet: AnswerSheet) -> Text:
    if answer is None or answer.state == "no_answer":
        return Text(f"niet ingevuld in {sheet.file}", f"not filled in in {sheet.file}")
    state = STATES[answer.state]
    written = f" '{answer.written}'" if answer.written else ""
    return Text(f"{state.nl}{written}, {answer.place}", f"{state.en}{written}, {answer.place}")


STATES: Final[Mapping[str, Text]] = {
    "answered": Text("geantwoord", "answered"),
    "estimated": Text("geschat", "estimated"),
    "dont_know": Text("weet niet", "don't know"),
    "refused": Text("geweigerd", "refused"),
    "not_applicable": Text("niet van toepassing", "not applicable"),
    "no_answer": Text("niet ingevuld", "not filled in"),
}


def rows_that_count(handprint: Handprint, step: Step, depth: int) -> Iterator[Explained]:
    """Yield, for each sum or count over a repeat group, the rows that it counts and what each of them adds."""
    for node in walk(step.node):
        if isinstance(node, Call) and OPERATIONS[node.operation].over_rows:
            group, term = node.arguments
            if isinstance(group, Name):
                yield from _rows(handprint, group.id, term, depth)


def _rows(handprint: Handprint, group: str, term: Node, depth: int) -> Iterator[Explained]:
    scope, sheet = handprint.scored.scope, handprint.scored.sheet
    title = handprint.scored.plan.questionnaire.groups()[group].title
    rows = scope.rows[group]
    if rows is None:
        yield Explained(depth, group, title, STATES["no_answer"], None, Text(sheet.file, sheet.file))
        return
    terms = [to_value(term, scope.inside(row)) for row in rows]
    passed_over = sum(value in (Fraction(0), False) for value in terms)
    count = Text(
        f"{len(rows)} rijen, waarvan {passed_over} hier niet meetellen",
        f"{len(rows)} rows, of which {passed_over} do not count here",
    )
    yield Explained(depth, group, title, count, None, Text(sheet.file, sheet.file))
    for number, value in enumerate(terms):
        if value not in (Fraction(0), False):
            yield _row(handprint, group, number, value, depth + 1)


def _row(handprint: Handprint, group: str, number: int, value: Value, depth: int) -> Explained:
    row, units = handprint.scored.sheet.groups[group][number], handprint.scored.plan.model.units
    fields = {question.id: question for question in handprint.scored.plan.questionnaire.groups()[group].questions}
    parts = [(id_, said(answer.value, fields[id_].type, units)) for id_, answer in row.answers.items() if id_ in fields]
    nl, en = ("; ".join(f"{id_} {text.said(language)}" for id_, text in parts) for language in ("nl", "en"))
    label = Text(f"Rij {number + 1} ({nl})", f"Row {number + 1} ({en})")
    return Explained(
        depth, f"{group}.{number + 1}", label, said(value, NumberType(None), units), None, Text(*[str(row.place)] * 2)
    )
