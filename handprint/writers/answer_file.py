"""An answer sheet as the text of an answer file: every question in words above its answer, nothing left out."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Final

from handprint.problems import Language
from handprint.questionnaire.answer_spelled import spelled_number
from handprint.questionnaire.answer_types import understand_answer
from handprint.questionnaire.answers import Answer, AnswerSheet, Row
from handprint.questionnaire.questionnaire import NOWHERE, Question, Questionnaire, Section
from handprint.writers.yaml_text import comment, in_braces, in_brackets, in_quotes, plain_or_quoted

WIDEST: Final = 120
"""An answer with all that is known about it stands on one line of at most so many characters, else on several."""
_STEP: Final = "  "


def write_answers(sheet: AnswerSheet, questionnaire: Questionnaire, language: Language = "nl") -> str:
    """Return the text of an answer file; `read_answers` gives the same sheet back, places aside.

    What cannot be read back is left out: a text in `written` that does not say the answer beside it.

    Args:
        sheet: the answers, to questions of this questionnaire only.
        questionnaire: what they answer; its questions stand above them, in the order of asking.
        language: the language of the questions.
    """
    lines = [*_head(sheet), "", *_answers(sheet, questionnaire, language), *_tail(sheet)]
    return "\n".join(lines) + "\n"


# ---- what stands around the answers ----


def _head(sheet: AnswerSheet) -> Iterator[str]:
    made, period = sheet.initiative, sheet.period
    yield "handprint_answers: 1"
    yield _line(
        "initiative",
        id=plain_or_quoted(made.id),
        name=in_quotes(made.name),
        kind=plain_or_quoted(made.kind),
        municipalities=in_brackets(map(plain_or_quoted, made.municipalities)),
    )
    if sheet.applicant is not None:
        yield _line("applicant", name=in_quotes(sheet.applicant.name), kvk=in_quotes(sheet.applicant.kvk))
    days = {"from": period.start.isoformat(), "to": period.end.isoformat()}
    yield _line("period", **days, status=period.status)
    named = {"id": plain_or_quoted(sheet.questionnaire.id), "version": in_quotes(sheet.questionnaire.version)}
    yield _line("questionnaire", **named, route=sheet.route)
    if sheet.model.id or sheet.model.version:
        yield _line("model", id=in_quotes(sheet.model.id), version=in_quotes(sheet.model.version))
    if sheet.history is not None:
        yield _line("history", sequence=str(sheet.history.sequence), hash=in_quotes(sheet.history.hash))


def _tail(sheet: AnswerSheet) -> Iterator[str]:
    said = sheet.confirmed
    if said is None:
        return
    role = {"role": in_quotes(said.role)} if said.role else {}
    may = {"publish": _yes_no(said.publish), "reuse": _yes_no(said.reuse)}
    yield ""
    yield _line("confirmed", by=in_quotes(said.by), **role, on=plain_or_quoted(said.on), **may)


def _line(key: str, /, **entries: str) -> str:
    return f"{key}: {in_braces(entries)}"


# ---- the answers ----


def _answers(sheet: AnswerSheet, questionnaire: Questionnaire, language: Language) -> Iterator[str]:
    if not sheet.answers and not sheet.groups:
        yield "answers: {}"
        return
    yield "answers:"
    for section in questionnaire.sections:
        lines = tuple(_section(section, sheet, language))
        if lines:
            yield ""
            yield comment(f"{section.title.said(language)}:".upper(), _STEP, WIDEST)
            yield from lines


def _section(section: Section, sheet: AnswerSheet, language: Language) -> Iterator[str]:
    if section.repeat is not None:
        yield from _rows(section, section.repeat.group, sheet.groups)
        return
    for question in section.questions:
        if question.id in sheet.answers:
            yield comment(question.ask.said(language), _STEP, WIDEST)
            yield from _entry(question, sheet.answers[question.id], _STEP, _STEP * 2)


def _rows(section: Section, group: str, groups: Mapping[str, tuple[Row, ...]]) -> Iterator[str]:
    if group not in groups:
        return
    rows = groups[group]
    yield f"{_STEP}{group}:" if rows else f"{_STEP}{group}: []"
    fields = {question.id: question for question in section.questions}
    for row in rows:
        yield from _row(row, fields)


def _row(row: Row, fields: Mapping[str, Question]) -> Iterator[str]:
    inside = _STEP * 3
    answered = [question for id_, question in fields.items() if id_ in row.answers]
    lines = [line for field in answered for line in _entry(field, row.answers[field.id], inside, inside + _STEP)]
    first, *others = lines or [f"{inside}{{}}"]
    yield f"{_STEP * 2}- {first.lstrip(' ')}"
    yield from others


def _entry(question: Question, answer: Answer, margin: str, inside: str) -> Iterator[str]:
    """Yield an answer as one line where it is short, else with a line for everything that is known about it."""
    known = dict(_known(question, answer))
    if known.keys() <= {"value"}:
        yield f"{margin}{question.id}: {known.get('value', '')}".rstrip()
        return
    line = f"{margin}{question.id}: {in_braces(known)}"
    if len(line) <= WIDEST:
        yield line
        return
    yield f"{margin}{question.id}:"
    yield from (f"{inside}{name}: {spelled}" for name, spelled in known.items())


def _known(question: Question, answer: Answer) -> Iterator[tuple[str, str]]:
    if answer.value is not None:
        yield "value", _value(question, answer)
    if answer.written and _says_the_same(question, answer):
        yield "written", in_quotes(answer.written)
    if answer.state != "answered" and (answer.state != "no_answer" or _is_noted(answer)):
        yield "state", answer.state
    if answer.low is not None and answer.high is not None:
        yield "low", spelled_number(question, answer.low)
        yield "high", spelled_number(question, answer.high)
    for name, text in (("by", answer.by), ("on", answer.on)):
        if text:
            yield name, plain_or_quoted(text)
    for name, text in (("remark", answer.remark), ("reason", answer.reason), ("evidence", answer.evidence)):
        if text:
            yield name, in_quotes(text)


def _value(question: Question, answer: Answer) -> str:
    match answer.value:
        case bool():
            return _yes_no(answer.value)
        case Fraction():
            return spelled_number(question, answer.value)
        case frozenset() as codes:
            return in_brackets(option.code for option in question.options if option.code in codes)
        case str() as text:
            return in_quotes(text) if question.kind == "text" else plain_or_quoted(text)
        case _:
            return ""


def _yes_no(said: bool) -> str:  # noqa: FBT001 - it is what is spelled
    return "yes" if said else "no"


def _is_noted(answer: Answer) -> bool:
    return any((answer.written, answer.by, answer.on, answer.remark, answer.reason, answer.evidence))


def _says_the_same(question: Question, answer: Answer) -> bool:
    """Tell whether a reader takes what was written for this answer, as it must."""
    found, _ = understand_answer(question, answer.written, "written", NOWHERE)
    if found is None:
        return False
    if answer.value is not None:
        return (found.state, found.value) == ("answered", answer.value)
    return found.state in ("no_answer", answer.state)
