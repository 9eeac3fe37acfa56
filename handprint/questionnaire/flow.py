"""Which questions apply, and what each counts for: pure, so that an interview and a fingerprint agree."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from handprint.expr.formula import Formula
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
    does not apply is kept where it was given, but `when_off_route` counts in its place. An answer with an option that
    cannot be chosen any more is `impossible`: it is kept too, and counts as unknown.
    """

    values: Mapping[str, Value]
    off_route: frozenset[str]
    uncertain: frozenset[str]
    impossible: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Counted:
    """What all answers count for; a repeat group that was not answered has None in place of its rows."""

    once: Taken
    rows: Mapping[str, tuple[Taken, ...] | None]


def counted(
    questionnaire: Questionnaire, route: Route, answers: Mapping[str, Answer], groups: Mapping[str, tuple[Row, ...]]
) -> Counted:
    """Return what the answers on a route count for; answers that are not asked on the route are passed over."""
    return counted_on(for_route(questionnaire, route), names_of(questionnaire, route), answers, groups)


def counted_on(
    asked: Questionnaire, names: Names, answers: Mapping[str, Answer], groups: Mapping[str, tuple[Row, ...]]
) -> Counted:
    """Return what answers count for, given the questionnaire as asked on a route and its names."""
    run = _Run(names)
    for section in asked.sections:
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


def chosen_codes(value: Value) -> frozenset[str]:
    """Return the codes that an answer to a choice or multi-choice holds."""
    if isinstance(value, frozenset):
        return value
    return frozenset({value}) if isinstance(value, str) else frozenset()


@dataclass(slots=True)
class _Taking:
    """A `Taken` that still grows."""

    values: dict[str, Value] = field(default_factory=dict)
    off_route: set[str] = field(default_factory=set)
    uncertain: set[str] = field(default_factory=set)
    impossible: set[str] = field(default_factory=set)

    def skip(self, question: Question) -> None:
        self.off_route.add(question.id)
        self.values[question.id] = question.when_off_route

    def take(self, question: Question, answer: Answer | None, closed: frozenset[str]) -> None:
        given = counted_value(question, answer)
        is_given = answer is not None and answer.state in ("answered", "estimated")
        if is_given and chosen_codes(given) & closed:
            self.impossible.add(question.id)
            given = None
        self.values[question.id] = given

    def frozen(self) -> Taken:
        return Taken(
            dict(self.values), frozenset(self.off_route), frozenset(self.uncertain), frozenset(self.impossible)
        )


@dataclass(slots=True)
class _Run:
    """A walk through the questions in the order of asking: a condition sees what was counted before it."""

    names: Names
    taken: _Taking = field(default_factory=_Taking)
    rows: dict[str, tuple[Taken, ...] | None] = field(default_factory=dict)

    def take(self, questions: Iterable[Question], answers: Mapping[str, Answer]) -> None:
        for question in _answerable(questions):
            self._take_into(self.taken, question, answers.get(question.id), {})

    def take_group(self, section: Section, group: str, rows: tuple[Row, ...] | None) -> None:
        self.rows[group] = None if rows is None else tuple(self._row(section, row) for row in rows)

    def _row(self, section: Section, row: Row) -> Taken:
        taken = _Taking()
        for question in _answerable(section.questions):
            self._take_into(taken, question, row.answers.get(question.id), taken.values)
        return taken.frozen()

    def _take_into(
        self, taken: _Taking, question: Question, answer: Answer | None, fields: Mapping[str, Value]
    ) -> None:
        applies = self._value(question.ask_if, fields)
        if applies is False:
            taken.skip(question)
            return
        if applies is None:
            taken.uncertain.add(question.id)
        conditions = ((option.code, option.only_if) for option in question.options if option.only_if is not None)
        closed = frozenset(code for code, only_if in conditions if self._value(only_if, fields) is False)
        taken.take(question, answer, closed)

    def _value(self, condition: Formula | None, fields: Mapping[str, Value]) -> Value:
        if condition is None:
            return True
        rows = {
            group: None if found is None else tuple(row.values for row in found) for group, found in self.rows.items()
        }
        return to_value(resolved(condition.node, self.names), Scope({**self.taken.values, **fields}, rows))


def _answerable(questions: Iterable[Question]) -> Iterator[Question]:
    return (question for question in questions if question.kind != "note")
