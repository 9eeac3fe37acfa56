"""Answers in words: what may be filled in, what was answered, and whether that is still so."""

from fractions import Fraction
from itertools import takewhile
from typing import Final

from handprint.expr.spreadsheet_text import number
from handprint.expr.types import Value
from handprint.language import format_number, format_percent
from handprint.problems import Language, Text
from handprint.questionnaire.answers import Answer
from handprint.questionnaire.questionnaire import NUMERIC, PERCENT_PLACES, Question
from handprint.score.explain import STATES
from handprint.writers.excel.cell_values import NONE, literal, stored
from handprint.writers.excel.filling import filled_in, labels_of
from handprint.writers.excel.looks import DAY, GENERAL, TEXT, percent
from handprint.writers.excel.looks import number as pattern_of

LONGEST_COMPARED: Final = 200


def is_still(name: str, value: Value) -> str:
    """Return the formula that tells whether an answer is what it was."""
    match value:
        case None:
            return f"ISNA({name})"
        case bool():
            return f"IFERROR({name if value else f'NOT({name})'},FALSE)"
        case Fraction():
            return f"IFERROR({name}={number(value).text},FALSE)"
        case _:
            start = _plain_start(str(stored(value)))
            same = f"EXACT(LEFT({name},{len(start)}),{literal(start)})" if start else f"NOT(ISNA({name}))"
            return f"IFERROR({same},FALSE)"


def _plain_start(text: str) -> str:
    """The start of a text, as far as every program counts its characters alike."""
    plain = takewhile(lambda character: character.isprintable() and character <= "\ud7ff", text[:LONGEST_COMPARED])
    return "".join(plain)


def pattern_for(question: Question, language: Language) -> str:
    """Return how the cell of an answer shows it."""
    match question.kind:
        case "percent":
            return percent(language, max(0, (question.decimals or 0) - PERCENT_PLACES))
        case "date":
            return DAY
        case kind if kind in NUMERIC:
            return pattern_of(language, question.decimals or 0)
        case "text":
            return TEXT
        case _:
            return GENERAL


def allowed(question: Question, language: Language) -> str:
    """Return in words what may be filled in."""
    if question.kind not in NUMERIC or question.low is None or question.high is None:
        return NONE
    show = format_percent if question.kind == "percent" else format_number
    low, high = show(question.low, language), show(question.high, language)
    places = (question.decimals or 0) - (PERCENT_PLACES if question.kind == "percent" else 0)
    finest = (
        Text(f"{low} tot en met {high}, hoogstens {places} decimalen", f"{low} to {high}, at most {places} decimals")
        if places > 0
        else Text(f"{low} tot en met {high}, hele getallen", f"{low} to {high}, whole numbers")
    )
    return finest.said(language)


def as_it_was(question: Question, answer: Answer | None, language: Language) -> str:
    """Return in words what was answered, and how."""
    if answer is None or answer.value is None:
        return STATES[answer.state if answer else "no_answer"].said(language)
    said = "; ".join(_said(part, question, language) for part in filled_in(question, answer, language))
    if question.kind == "multi" and isinstance(answer.value, frozenset):
        labels = labels_of(question, language)
        said = "; ".join(label for code, label in labels.items() if code in answer.value) or NONE
    if answer.state == "estimated" and answer.low is not None and answer.high is not None:
        low, high = (_said(bound, question, language) for bound in (answer.low, answer.high))
        return Text(f"{said}, geschat ({low} tot {high})", f"{said}, estimated ({low} to {high})").said(language)
    return said


def _said(part: object, question: Question, language: Language) -> str:
    if isinstance(part, Fraction):
        return (format_percent if question.kind == "percent" else format_number)(part, language)
    return str(part)
