"""One answer as an answer file spells it, and the answer that a spelling stands for."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Final

from handprint.arithmetic import plain
from handprint.expr.types import Value
from handprint.questionnaire.answer_choices import understand_chosen
from handprint.questionnaire.answer_numbers import understand_quantity
from handprint.questionnaire.answer_types import STATE_NAMES, understand_answer, understand_state_of
from handprint.questionnaire.answers import Answer
from handprint.questionnaire.questionnaire import NOWHERE, NUMERIC, Question, State
from handprint.questionnaire.record import Spelled

NOTHING: Final = Answer("no_answer", None)
_STATES: Final[Mapping[str, State]] = {state: state for state in STATE_NAMES}
_PERCENT_OF_ONE: Final = 100
_WRITTEN: Final = NUMERIC | {"date"}


def spelled_answer(question: Question, answer: Answer) -> Spelled:
    """Return how an answer file spells an answer; None where nothing was said at all.

    What people wrote is kept beside the value where it says the same in other words.
    """
    if answer.state == "answered" and not _notes(question, answer):
        return _value(question, answer.value)
    if answer.state == "no_answer" and not _notes(question, answer):
        return None
    entry: dict[str, str | list[str]] = {}
    if answer.value is not None:
        entry["value"] = _value(question, answer.value)
    if answer.state != "answered":
        entry["state"] = answer.state
    if answer.low is not None and answer.high is not None:
        entry |= {"low": spelled_number(question, answer.low), "high": spelled_number(question, answer.high)}
    return {**entry, **_notes(question, answer)}


def _notes(question: Question, answer: Answer) -> dict[str, str]:
    found = {
        "written": answer.written.strip() if _is_worth_keeping(question, answer) else "",
        "by": answer.by,
        "on": answer.on,
        "remark": answer.remark,
        "evidence": answer.evidence,
        "reason": answer.reason,
    }
    return {name: text for name, text in found.items() if text}


def _is_worth_keeping(question: Question, answer: Answer) -> bool:
    """What was written stands in a file only where it is read there as this answer, and says more than the value."""
    written = answer.written.strip()
    if question.kind not in _WRITTEN or not written or written == _value(question, answer.value):
        return False
    found, _ = understand_answer(question, written, "written", NOWHERE)
    return found is not None and (found.state, found.value) == ("answered", answer.value)


def _value(question: Question, value: Value) -> str | list[str]:
    match value:
        case bool():
            return "yes" if value else "no"
        case Fraction():
            return spelled_number(question, value)
        case frozenset():
            return [option.code for option in question.options if option.code in value]
        case None:
            return ""
        case _:
            return value


def spelled_number(question: Question, value: Fraction) -> str:
    """Return a number as files hold it, a share as a percentage."""
    return plain(value * _PERCENT_OF_ONE) + "%" if question.kind == "percent" else plain(value)


# ---- and back ----


def understood(question: Question, spelled: Spelled) -> Answer:
    """Return the answer that a spelling stands for. What a question does not accept any more counts as no answer."""
    match spelled:
        case None:
            return NOTHING
        case str() | list():
            return _bare(question, spelled)
        case _:
            return _noted(_described(question, spelled), spelled)


def _bare(question: Question, spelled: str | list[str]) -> Answer:
    if isinstance(spelled, str):
        found, _ = understand_answer(question, spelled, "machine", NOWHERE)
        return found or NOTHING
    chosen, problems = understand_chosen(question, tuple((code, NOWHERE) for code in spelled))
    return NOTHING if problems or question.kind != "multi" else Answer("answered", chosen)


def _described(question: Question, entry: Mapping[str, str | list[str]]) -> Answer:
    said = entry.get("value")
    base = NOTHING if said is None else _bare(question, said)
    state = _STATES.get(_text(entry, "state"), base.state)
    if state == "estimated":
        return _estimated(question, base, entry)
    if state == "answered" or base.state == "answered":
        return base
    found, _ = understand_state_of(question, state, NOWHERE)
    return found or NOTHING


def _estimated(question: Question, base: Answer, entry: Mapping[str, str | list[str]]) -> Answer:
    if base.state != "answered":
        return NOTHING
    low, high = (_bound(question, _text(entry, name)) for name in ("low", "high"))
    known = low is not None and high is not None
    return replace(base, state="estimated", low=low if known else None, high=high if known else None)


def _bound(question: Question, written: str) -> Fraction | None:
    return understand_quantity(question, written, "machine", NOWHERE)[0] if written else None


def _noted(answer: Answer, entry: Mapping[str, str | list[str]]) -> Answer:
    return replace(
        answer,
        written="" if answer.state == "no_answer" else _text(entry, "written"),
        remark=_text(entry, "remark"),
        evidence=_text(entry, "evidence"),
        reason=_text(entry, "reason"),
        by=_text(entry, "by"),
        on=_text(entry, "on"),
    )


def _text(entry: Mapping[str, str | list[str]], name: str) -> str:
    found = entry.get(name, "")
    return found if isinstance(found, str) else ""
