"""A figure back to the answers, corrections, proxies and sources that made it, in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from handprint.expr.syntax import Call, Name, Node, names_in, renamed
from handprint.expr.to_text import to_text
from handprint.expr.to_value import deciding_names
from handprint.expr.types import GroupType, NumberType, Value
from handprint.model.model import Evidence, Evidenced, Model, Proxy, Source
from handprint.problems import Language, Text
from handprint.questionnaire.answers import Answer, AnswerSheet, Row
from handprint.questionnaire.questionnaire import Question, Questionnaire
from handprint.score.handprint import Handprint
from handprint.score.step import Role, Step
from handprint.score.wording import plainly, said, share

GRADES: Final[Mapping[Evidence, Text]] = {
    "published": Text("staat zo in de bron", "stands so in the source"),
    "derived": Text("afgeleid van de bron", "derived from the source"),
    "assumption": Text("aanname", "assumption"),
}
_SHARES: Final[frozenset[Role]] = frozenset({"effect", "correction", "drop_off", "weight", "discount"})


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
    if not repeated:
        for used in deciding_names(step.node, handprint.scored.scope):
            yield from _explained(handprint, steps, used, depth + 1, told)


def _told(handprint: Handprint, step: Step, depth: int, *, repeated: bool) -> Explained:
    value = _value(handprint, step)
    model = handprint.scored.plan.model
    if step.number is not None:
        return Explained(depth, step.name, step.label, value, None, _number_from(model, step, step.number), repeated)
    return Explained(depth, step.name, _label(handprint, step), value, _formula(handprint, step), _note(handprint, step), repeated)


def _label(handprint: Handprint, step: Step) -> Text:
    if not step.indicator or step.role != "contribution":
        return step.label
    line = handprint.scored.plan.model.indicators[step.indicator].name
    return Text(f"{step.label.nl}: {line.nl}", f"{step.label.en}: {line.en}")


def _value(handprint: Handprint, step: Step) -> Text:
    value = handprint.scored.value(step.name)
    if step.role in _SHARES and isinstance(value, Fraction):
        return Text(share(value, "nl"), share(value, "en"))
    return said(value, step.type, handprint.scored.plan.model.units)


# ---- how it was calculated ----


def _formula(handprint: Handprint, step: Step) -> Text | None:
    if not isinstance(step.node, (Call, Name)):
        return None
    if step.role == "answer" and isinstance(step.node, Name):
        return None
    words = to_text(step.node)
    return Text(
        f"{words} = {to_text(_in_numbers(handprint, step.node, 'nl'))}",
        f"{words} = {to_text(_in_numbers(handprint, step.node, 'en'))}",
    )


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


# ---- where it comes from ----


def _number_from(model: Model, step: Step, number: Evidenced) -> Text:
    grade, source = GRADES[number.evidence], model.sources.get(number.source)
    proxy = model.proxies.get(step.name.removeprefix("proxy.")) if step.role == "proxy" else None
    parts = [(grade.nl, grade.en), _range(number, step), *_price_year(proxy), *_source(source), *_own_note(number)]
    return Text("; ".join(nl for nl, _ in parts), "; ".join(en for _, en in parts))


def _range(number: Evidenced, step: Step) -> tuple[str, str]:
    show = share if step.role in _SHARES else plainly
    if number.low == number.high:
        return "geen bereik bekend", "no range known"
    return (
        f"tussen {show(number.low, 'nl')} en {show(number.high, 'nl')}",
        f"between {show(number.low, 'en')} and {show(number.high, 'en')}",
    )


def _price_year(proxy: Proxy | None) -> Iterator[tuple[str, str]]:
    if proxy is not None:
        yield f"prijzen van {proxy.price_year}", f"prices of {proxy.price_year}"


def _source(source: Source | None) -> Iterator[tuple[str, str]]:
    if source is not None:
        said_ = f"{source.title}, {source.publisher}, {source.year}, {source.url}".rstrip(", ")
        yield f"bron: {said_}", f"source: {said_}"


def _own_note(number: Evidenced) -> Iterator[tuple[str, str]]:
    if number.note is not None:
        yield number.note.nl, number.note.en


# ---- answers ----


def _input(handprint: Handprint, name: str, depth: int) -> Iterator[Explained]:
    plan, sheet = handprint.scored.plan, handprint.scored.sheet
    kind, _, rest = name.partition(".")
    if name in sheet.groups or (name in plan.inputs.known and isinstance(plan.inputs.known[name].type, GroupType)):
        yield from _group(handprint, name, depth)
    elif kind == "given":
        question = next(asked for asked in plan.questionnaire.questions() if asked.id == rest)
        yield _answer(handprint, name, question, sheet.answers.get(rest), depth)
    elif name == "period.year":
        label = Text("Jaar van de antwoorden", "Year of the answers")
        yield Explained(depth, name, label, Text(*[str(sheet.period.year)] * 2), None, None)


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


def _group(handprint: Handprint, group: str, depth: int) -> Iterator[Explained]:
    plan, sheet = handprint.scored.plan, handprint.scored.sheet
    section = plan.questionnaire.groups()[group]
    rows = sheet.groups.get(group)
    count = Text("niet ingevuld", "not filled in") if rows is None else Text(f"{len(rows)} rijen", f"{len(rows)} rows")
    yield Explained(depth, group, section.title, count, None, Text(sheet.file, sheet.file))
    for number, row in enumerate(rows or (), start=1):
        yield _row(plan.questionnaire, handprint.scored.plan.model, group, number, row, depth + 1)


def _row(
    questionnaire: Questionnaire, model: Model, group: str, number: int, row: Row, depth: int
) -> Explained:
    fields = {question.id: question for question in questionnaire.groups()[group].questions}
    parts = [(id_, said(answer.value, fields[id_].type, model.units)) for id_, answer in row.answers.items() if id_ in fields]
    value = Text("; ".join(f"{id_} {text.nl}" for id_, text in parts), "; ".join(f"{id_} {text.en}" for id_, text in parts))
    label = Text(f"Rij {number}", f"Row {number}")
    return Explained(depth, f"{group}.{number}", label, value, None, Text(str(row.place), str(row.place)))
