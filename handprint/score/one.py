"""One initiative: its answers put into the plan, step by step, exactly."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from handprint.expr.to_value import Row, Scope, to_value
from handprint.expr.types import GroupType, Value
from handprint.questionnaire.answers import Answer, AnswerSheet
from handprint.score.numbers import YEAR_OF_ANSWERS
from handprint.score.step import Plan


@dataclass(frozen=True, slots=True)
class Scored:
    """The value of every step of a plan for one answer sheet; None is unknown. `scope` also holds the inputs."""

    plan: Plan
    sheet: AnswerSheet
    scope: Scope

    def value(self, step: str) -> Value:
        """Return the value of a step or input.

        Raises:
            KeyError: the plan has no such step.
        """
        return self.scope.values[step]

    def number(self, step: str) -> Fraction | None:
        """Return the value of a step that is a number.

        Raises:
            TypeError: the step is no number (a bug).
        """
        value = self.value(step)
        if value is not None and not isinstance(value, Fraction):
            raise TypeError(f"{step} is not a number")
        return value


def score_one(plan: Plan, sheet: AnswerSheet) -> Scored:
    """Return the exact value of every step, each once and in order."""
    values = dict(_inputs(plan, sheet))
    scope = Scope(values, _rows(plan, sheet))
    for step in plan.steps:
        values[step.name] = to_value(step.node, scope)
    return Scored(plan, sheet, scope)


def counted_value(answer: Answer | None) -> Value:
    """Return what an answer counts for: unknown unless it was given, or estimated with both bounds."""
    if answer is None or answer.state not in ("answered", "estimated"):
        return None
    bounded = answer.low is not None and answer.high is not None
    return answer.value if answer.state == "answered" or bounded else None


def _inputs(plan: Plan, sheet: AnswerSheet) -> Mapping[str, Value]:
    values: dict[str, Value] = {}
    for name in plan.inputs.known.values():
        if name.group or isinstance(name.type, GroupType):
            continue
        kind, _, question = name.id.partition(".")
        answer = sheet.answers.get(question)
        values[name.id] = counted_value(answer) if kind == "given" else _applies(answer)
    values[YEAR_OF_ANSWERS] = _year(plan, sheet)
    return values


def _applies(answer: Answer | None) -> bool:
    return answer is None or answer.state != "not_applicable"


def _year(plan: Plan, sheet: AnswerSheet) -> Fraction | None:
    """The year of the answers is known to the method only if it has a direct price factor."""
    known = {plan.model.price_year, *plan.model.price_factors}
    return Fraction(sheet.period.year) if sheet.period.year in known else None


def _rows(plan: Plan, sheet: AnswerSheet) -> Mapping[str, tuple[Row, ...] | None]:
    groups = [name.id for name in plan.inputs.known.values() if isinstance(name.type, GroupType)]
    return {group: _rows_of(plan, sheet, group) if group in sheet.groups else None for group in groups}


def _rows_of(plan: Plan, sheet: AnswerSheet, group: str) -> tuple[Row, ...]:
    return tuple(_row(plan, group, row.answers) for row in sheet.groups[group])


def _row(plan: Plan, group: str, answers: Mapping[str, Answer]) -> Row:
    values: dict[str, Value] = {}
    for name in plan.inputs.known.values():
        if name.group == group:
            field, _, about = name.id.removeprefix(f"{group}.").partition(".")
            values[name.id] = _applies(answers.get(field)) if about else counted_value(answers.get(field))
    return values
