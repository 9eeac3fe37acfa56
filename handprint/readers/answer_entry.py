"""One entry of an answer file: a bare answer, or an answer with its state, range, remark and evidence."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any, Final

from pydantic import ValidationError

from handprint.catalogue import problem
from handprint.document import Document, Path, Tree, schema_problems
from handprint.problems import Problems, errors
from handprint.questionnaire.answer_choices import understand_chosen
from handprint.questionnaire.answer_numbers import understand_quantity
from handprint.questionnaire.answer_types import STATE_NAMES, machine_day, understand_answer, understand_state_of
from handprint.questionnaire.answers import Answer
from handprint.questionnaire.questionnaire import NUMERIC, Question
from handprint.questionnaire.quoting import quoted
from handprint.readers.answer_written import KNOWN_KEYS, WrittenEntry

_WITH_VALUE: Final = ("answered", "estimated")


def read_entry(question: Question, entry: Tree, document: Document, path: Path) -> tuple[Answer | None, Problems]:
    """Return the answer that an entry gives to a question, or everything that is wrong with it."""
    match entry:
        case str():
            return understand_answer(question, entry, "machine", document.place(path))
        case Mapping():
            return _described(question, entry, document, path)
        case _ if question.kind == "multi":
            return _ticked(question, document, path, entry)
        case _:
            return None, (problem("text-expected", document.place(path)),)


def _ticked(question: Question, document: Document, path: Path, codes: Any) -> tuple[Answer | None, Problems]:
    texts = [(code, document.place((*path, at))) for at, code in enumerate(codes)]
    misplaced = tuple(problem("text-expected", place) for code, place in texts if not isinstance(code, str))
    if misplaced:
        return None, misplaced
    chosen, problems = understand_chosen(question, texts)
    return (None if problems else Answer("answered", chosen, place=document.place(path))), problems


# ---- an answer with what is known about it ----


def _described(
    question: Question, entry: Mapping[str, Tree], document: Document, path: Path
) -> tuple[Answer | None, Problems]:
    try:
        written = WrittenEntry.model_validate(entry)
    except ValidationError as fault:
        found = [{**error, "loc": (*path, *error["loc"])} for error in fault.errors(include_url=False)]
        return None, schema_problems(found, document, KNOWN_KEYS)
    base, problems = _said(question, written, document, path)
    if problems:
        return None, problems
    answer, problems = _stated(question, written, base, document, path)
    on, faults = _day_of(written, document, path)
    if answer is None or errors((*problems, *faults)):
        return None, (*problems, *faults)
    noted = replace(
        answer,
        written=written.written or "",
        remark=written.remark,
        evidence=written.evidence,
        reason=written.reason,
        by=written.by,
        on=on,
        place=document.place(path),
    )
    return noted, (*problems, *faults)


def _said(question: Question, written: WrittenEntry, document: Document, path: Path) -> tuple[Answer | None, Problems]:
    """Return what `value` and `written` say together, None where they say nothing."""
    value, faults = _value(question, written, document, path)
    if written.written is None:
        return value, faults
    place = document.place((*path, "written"))
    said, problems = understand_answer(question, written.written, "written", place)
    if faults or problems:
        return None, (*faults, *problems)
    if value is not None and said is not None and (value.state, value.value) != (said.state, said.value):
        return None, (problem("answer-value-and-written-differ", place),)
    return value or said, ()


def _value(question: Question, written: WrittenEntry, document: Document, path: Path) -> tuple[Answer | None, Problems]:
    if written.value is None:
        return None, ()
    return read_entry(question, written.value, document, (*path, "value"))


def _stated(
    question: Question, written: WrittenEntry, base: Answer | None, document: Document, path: Path
) -> tuple[Answer | None, Problems]:
    """Return the answer in the state that the entry names; where it names none, in the state of what it says."""
    answer = base or Answer("no_answer", None)
    state = written.state or answer.state
    place = document.place((*path, "state")) if written.state else document.place(path)
    if state != "estimated" and (written.low is not None or written.high is not None):
        at = document.key_place((*path, "low" if written.low is not None else "high"))
        return None, (problem("answer-range-without-estimate", at),)
    if state in _WITH_VALUE and answer.state != "answered":
        return None, (problem("answer-value-missing", place, state=state),)
    if state not in _WITH_VALUE and answer.state not in ("no_answer", state):
        return None, (problem("answer-value-with-state", place, state=state),)
    if state == "estimated":
        return _estimated(question, written, answer, document, path)
    return (answer, ()) if state == "answered" else understand_state_of(question, state, place)


def _estimated(
    question: Question, written: WrittenEntry, answer: Answer, document: Document, path: Path
) -> tuple[Answer | None, Problems]:
    place = document.place((*path, "state"))
    if "estimate" not in question.allow or question.kind not in NUMERIC:
        return None, (problem("answer-state-not-allowed", place, state=STATE_NAMES["estimated"]),)
    if written.low is None and written.high is None:
        return replace(answer, state="estimated"), (problem("answer-estimate-without-range", place),)
    if written.low is None or written.high is None:
        return None, (problem("answer-range-half", place),)
    low, faults = understand_quantity(question, written.low, "machine", document.place((*path, "low")))
    high, others = understand_quantity(question, written.high, "machine", document.place((*path, "high")))
    if low is None or high is None or not isinstance(answer.value, Fraction):
        return None, (*faults, *others)
    if not low <= answer.value <= high:
        return None, (problem("answer-range-reversed", document.place((*path, "low"))),)
    return replace(answer, state="estimated", low=low, high=high), ()


def _day_of(written: WrittenEntry, document: Document, path: Path) -> tuple[str, Problems]:
    if not written.on or machine_day(written.on):
        return written.on or "", ()
    return "", (problem("day-unreadable", document.place((*path, "on")), written=quoted(written.on)),)
