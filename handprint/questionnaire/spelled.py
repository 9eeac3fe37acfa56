"""An answer sheet as the state of a record, and back: one spelling for every answer, that of answer files."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final, TypeAlias

from handprint.questionnaire.answer_spelled import spelled_answer, understood
from handprint.questionnaire.answers import Answer, AnswerSheet, Initiative, Named, Row
from handprint.questionnaire.questionnaire import Question, Questionnaire, Route, Section
from handprint.questionnaire.record import Key, Spelled, State
from handprint.questionnaire.spelled_head import (
    applicant_of,
    confirmation_of,
    confirmed_of,
    head_of,
    listed,
    period_of,
    text_of,
)

__all__ = ["answers_of", "rows_of", "sheet_of", "spelled_answer", "state_of", "understood"]

Understand: TypeAlias = Callable[[Question, Spelled], Answer]
"""Gives the answer that a spelling stands for, as `understood` does."""

ANSWERS: Final = "answers"


# ---- from a state ----


def sheet_of(
    state: State, questionnaire: Questionnaire, file: str, understand: Understand = understood
) -> AnswerSheet | None:
    """Return the answer sheet that a state stands for, or None as long as its head is incomplete.

    What is offered and not confirmed is no part of it, and neither are rows in which nothing was filled in.
    """
    period = period_of(state)
    id_, name = text_of(state, "initiative", "id"), text_of(state, "initiative", "name")
    if period is None or not id_ or not name:
        return None
    kind = text_of(state, "initiative", "kind") or questionnaire.id
    return AnswerSheet(
        initiative=Initiative(id_, name, kind, tuple(listed(state.get(("initiative", "municipalities"))))),
        applicant=applicant_of(state),
        period=period,
        questionnaire=Named(questionnaire.id, questionnaire.version),
        route=route_of(state),
        model=Named(text_of(state, "model", "id"), text_of(state, "model", "version")),
        answers=answers_of(state, questionnaire, understand),
        groups=_groups(state, questionnaire, understand),
        file=file,
        confirmed=confirmed_of(state),
    )


def route_of(state: State) -> Route:
    """Return the route that was chosen; the short one where none was."""
    return "extended" if state.get(("questionnaire", "route")) == "extended" else "short"


def answers_of(state: State, questionnaire: Questionnaire, understand: Understand = understood) -> Mapping[str, Answer]:
    """Return the answers to the questions that are asked once."""
    given = ((question, state.get((ANSWERS, question.id))) for question in questionnaire.questions())
    return {question.id: understand(question, spelled) for question, spelled in given if spelled is not None}


def rows_of(
    state: State, section: Section, understand: Understand = understood
) -> Mapping[str, Mapping[str, Answer]] | None:
    """Return the rows of a repeat group by their numbers, empty ones too; None where the group was not answered."""
    group = section.repeat.group if section.repeat else ""
    numbers = state.get((ANSWERS, group))
    if not isinstance(numbers, list):
        return None
    fields = tuple(question for question in section.questions if question.kind != "note")
    return {number: dict(_row(state, group, number, fields, understand)) for number in numbers}


def _row(
    state: State, group: str, number: str, fields: tuple[Question, ...], understand: Understand
) -> Iterator[tuple[str, Answer]]:
    for question in fields:
        spelled = state.get((ANSWERS, group, number, question.id))
        if spelled is not None:
            yield question.id, understand(question, spelled)


def is_filled(row: Mapping[str, Answer]) -> bool:
    """Tell whether anything was answered in a row; one in which nothing was is no row of the answer file."""
    return any(answer.state != "no_answer" for answer in row.values())


def _groups(state: State, questionnaire: Questionnaire, understand: Understand) -> Mapping[str, tuple[Row, ...]]:
    found = {group: rows_of(state, section, understand) for group, section in questionnaire.groups().items()}
    return {group: filled for group, rows in found.items() if (filled := filled_rows(rows)) is not None}


def filled_rows(rows: Mapping[str, Mapping[str, Answer]] | None) -> tuple[Row, ...] | None:
    """Return the rows that count; None where there are rows, but only such as wait to be filled in."""
    if rows is None:
        return None
    filled = tuple(Row(row) for row in rows.values() if is_filled(row))
    return None if rows and not filled else filled


# ---- to a state ----


def state_of(sheet: AnswerSheet, questionnaire: Questionnaire, like: State | None = None) -> State:
    """Return the state that an answer sheet stands for.

    Args:
        sheet: the answers, as a file holds them.
        questionnaire: what they answer.
        like: a state that knows the numbers of the rows; by themselves rows are numbered from 1.
    """
    found = {**head_of(sheet), **confirmation_of(sheet.confirmed)}
    once = {question.id: question for question in questionnaire.questions()}
    for id_, answer in sheet.answers.items():
        if id_ in once:
            found[(ANSWERS, id_)] = spelled_answer(once[id_], answer)
    for group, section in questionnaire.groups().items():
        if group in sheet.groups:
            found.update(_rows_spelled(section, group, sheet.groups[group], like or {}))
    return {key: value for key, value in found.items() if value is not None}


def _rows_spelled(section: Section, group: str, rows: tuple[Row, ...], like: State) -> dict[Key, Spelled]:
    known = listed(like.get((ANSWERS, group)))
    numbers = [*known[: len(rows)], *_fresh(len(rows) - len(known), known)]
    fields = {question.id: question for question in section.questions}
    found: dict[Key, Spelled] = {(ANSWERS, group): numbers}
    for number, row in zip(numbers, rows, strict=True):
        for id_, answer in row.answers.items():
            found[(ANSWERS, group, number, id_)] = spelled_answer(fields[id_], answer)
    return found


def _fresh(count: int, taken: tuple[str, ...]) -> Iterator[str]:
    last = max((int(number) for number in taken), default=0)
    yield from (str(last + at) for at in range(1, count + 1))
