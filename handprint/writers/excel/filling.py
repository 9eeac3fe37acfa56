"""What stands in the cells of a question for an answer, as people would fill it in."""

from datetime import date
from fractions import Fraction
from typing import Final

from handprint.expr.types import Value
from handprint.language import format_number, format_percent, safe_text
from handprint.problems import Language, Text
from handprint.questionnaire.answers import Answer
from handprint.questionnaire.questionnaire import Question
from handprint.score.one import counted_value
from handprint.score.wording import NO, YES

NOT_APPLICABLE: Final = Text("n.v.t.", "n/a")
DONT_KNOW: Final = Text("weet niet", "don't know")
REFUSED: Final = Text("geweigerd", "refused")
FIRST_DAY: Final = date(1900, 3, 1)
"""Spreadsheets disagree about the days before."""


def filled_in(question: Question, answer: Answer | None, language: Language) -> tuple[Fraction | date | str, ...]:
    """Return what stands in the cells of a question for an answer; an estimate without bounds is no number yet."""
    cells = len(question.options) if question.kind == "multi" else 1
    rest = ("",) * (cells - 1)
    if answer is None or answer.state == "no_answer":
        return ("", *rest)
    if answer.value is None:
        return (_why_not(answer).said(language), *rest)
    if counted_value(answer) is None:
        return (f"ca. {_in_words(answer.value, question, language)}", *rest)
    return _value(question, answer.value, language)


def _why_not(answer: Answer) -> Text:
    match answer.state:
        case "not_applicable":
            return NOT_APPLICABLE
        case "refused":
            return REFUSED
        case _:
            return DONT_KNOW


def _value(question: Question, value: Value, language: Language) -> tuple[Fraction | date | str, ...]:
    match value:
        case bool():
            return ((YES if value else NO).said(language),)
        case Fraction():
            return (value,)
        case frozenset():
            return tuple((YES if option.code in value else NO).said(language) for option in question.options)
        case str() if question.kind == "date":
            day = date.fromisoformat(value)
            return (day if day >= FIRST_DAY else value,)
        case str() if question.kind == "choice":
            return (labels_of(question, language)[value],)
        case _:
            return (str(value),)


def labels_of(question: Question, language: Language) -> dict[str, str]:
    """Return the labels of the options by code; a label that two options share also says the code."""
    said = {option.code: safe_text(option.label.said(language)) for option in question.options}
    alike = [" ".join(label.lower().split()) for label in said.values()]
    return {
        code: label if alike.count(" ".join(label.lower().split())) == 1 else f"{label} ({code})"
        for code, label in said.items()
    }


def _in_words(value: Value, question: Question, language: Language) -> str:
    if isinstance(value, Fraction):
        return (format_percent if question.kind == "percent" else format_number)(value, language)
    return str(value)
