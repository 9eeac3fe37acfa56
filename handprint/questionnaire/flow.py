"""Which questions apply, and what each counts for: pure, so that an interview and a fingerprint agree."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from handprint.expr.names import Names
from handprint.expr.resolving import resolved
from handprint.expr.to_value import Scope, to_value
from handprint.expr.types import Value
from handprint.questionnaire.answers import Answer, Row
from handprint.questionnaire.names import for_route, names_of
from handprint.questionnaire.questionnaire import Question, Questionnaire, Route, Section


@dataclass(frozen=True, slots=True)
class Taken:
    """One run through questions: what each counts for, which do not apply, and of which nobody knows whether they do.

    A question of which nobody knows whether it applies is asked, and its answer counts. An answer to a question that
    does not apply is kept where it was given, but `when_off_route` counts in its place.
    """

    values: Mapping[str, Value]
    off_route: frozenset[str]
    uncertain: frozenset[str]


@dataclass(frozen=True, slots=True)
class Counted:
    """What all answers count for; a repeat group that was not answered has None in place of its rows."""

    once: Taken
    rows: Mapping[str, tuple[Taken, ...] | None]


def counted(
    questionnaire: Questionnaire, route: Route, answers: Mapping[str, Answer], groups: Mapping[str, tuple[Row, ...]]
) -> Counted:
    """Return what the answers on a route count for; answers that are not asked on the route are passed over."""
    run = _Run(names_of(questionnaire, route))
    for section in for_route(questionnaire, route).sections:
        if section.repeat is None:
            run.take(section.questions, answers)
        else:
            run.take_group(section, section.repeat.group, groups.get(section.repeat.group))
    return Counted(run.taken.frozen(), run.rows)


def counted_value(question: Question, answer: Answer | None) -> Value:
    """Return what an answer counts for where its question applies; None is unknown, also an estimate without bounds."""
    match answer:
        case Answer(state="answered", value=value):
            return value
        case Answer(state="estimated", value=value, low=low, high=high) if low is not None and high is not None:
            return value
        case Answer(state="not_applicable"):
            return question.when_off_route
        case _:
            return None


@dataclass(slots=True)
class _Taking:
    """A `Taken` that still grows."""

    values: dict[str, Value] = field(default_factory=dict)
    off_route: set[str] = field(default_factory=set)
    uncertain: set[str] = field(default_factory=set)

    def take(self, question: Question, answer: Answer | None, applies: Value) -> None:
        if applies is None:
            self.uncertain.add(question.id)
        if applies is False:
            self.off_route.add(question.id)
        self.values[question.id] = question.when_off_route if applies is False else counted_value(question, answer)

    def frozen(self) -> Taken:
        return Taken(dict(self.values), frozenset(self.off_route), frozenset(self.uncertain))


@dataclass(slots=True)
class _Run:
    """A walk through the questions in the order of asking: a condition sees what was counted before it."""

    names: Names
    taken: _Taking = field(default_factory=_Taking)
    rows: dict[str, tuple[Taken, ...] | None] = field(default_factory=dict)

    def take(self, questions: Iterable[Question], answers: Mapping[str, Answer]) -> None:
        for question in _answerable(questions):
            self.taken.take(question, answers.get(question.id), self._applies(question, {}))

    def take_group(self, section: Section, group: str, rows: tuple[Row, ...] | None) -> None:
        self.rows[group] = None if rows is None else tuple(self._row(section, row) for row in rows)

    def _row(self, section: Section, row: Row) -> Taken:
        taken = _Taking()
        for question in _answerable(section.questions):
            taken.take(question, row.answers.get(question.id), self._applies(question, taken.values))
        return taken.frozen()

    def _applies(self, question: Question, fields: Mapping[str, Value]) -> Value:
        if question.ask_if is None:
            return True
        rows = {
            group: None if found is None else tuple(row.values for row in found) for group, found in self.rows.items()
        }
        return to_value(resolved(question.ask_if.node, self.names), Scope({**self.taken.values, **fields}, rows))


def _answerable(questions: Iterable[Question]) -> Iterator[Question]:
    return (question for question in questions if question.kind != "note")
