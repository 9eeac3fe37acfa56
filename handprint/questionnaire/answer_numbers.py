"""Answers that are numbers: read in one of the two grammars, then held against the hard bounds and decimals."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from handprint.arithmetic import decimals_needed, parse_machine_number
from handprint.catalogue import problem
from handprint.language import (
    Refusal,
    format_number,
    format_percent,
    understand_euros,
    understand_number,
    understand_percent,
)
from handprint.problems import Place, Problem, Problems, Text
from handprint.questionnaire.kin import Reading, understand_kin
from handprint.questionnaire.questionnaire import PERCENT_PLACES, Grammar, Question, QuestionKind
from handprint.questionnaire.quoting import quoted

_GROUP: Final = 3
_READING: Final[Mapping[QuestionKind, Reading]] = {"euros": understand_euros, "percent": understand_percent}
_HUNDRED: Final = Fraction(10**PERCENT_PLACES)


def understand_quantity(
    question: Question, written: str, grammar: Grammar, place: Place
) -> tuple[Fraction | None, Problems]:
    """Return a number in the unit of the question, a percentage as a share, or what is wrong with it."""
    value = _machine(question, written, place) if grammar == "machine" else _by_people(question, written, place)
    if isinstance(value, Problem):
        return None, (value,)
    places = len(written.removesuffix("%").partition(".")[2]) if grammar == "machine" else 0
    faults = _outside(question, value, written, place) or _too_fine(question, value, places, written, place)
    return (None if faults else value), faults


def _machine(question: Question, written: str, place: Place) -> Fraction | Problem:
    if question.kind == "percent":
        percentage = parse_machine_number(written.removesuffix("%")) if written.endswith("%") else None
        fault = problem("answer-without-percent-sign", place, written=quoted(written))
        return fault if percentage is None else percentage / _HUNDRED
    value = parse_machine_number(written)
    return problem("answer-not-a-number", place, written=quoted(written)) if value is None else value


def _by_people(question: Question, written: str, place: Place) -> Fraction | Problem:
    read = _READING.get(question.kind, understand_number)
    value = understand_kin(question, written, read) if question.also else None
    value = read(written) if value is None else value
    return value.at(place) if isinstance(value, Refusal) else value


def _outside(question: Question, value: Fraction, written: str, place: Place) -> Problems:
    if question.low is not None and value < question.low:
        return (problem("answer-too-low", place, written=quoted(written), least=_shown(question, question.low)),)
    if question.high is not None and value > question.high:
        return (problem("answer-too-high", place, written=quoted(written), most=_shown(question, question.high)),)
    return ()


def _too_fine(question: Question, value: Fraction, places: int, written: str, place: Place) -> Problems:
    """Zeros at the end are no decimals, but who writes `2.500` euros in a file may have meant thousands."""
    if question.decimals is None:
        return ()
    most = question.decimals - (PERCENT_PLACES if question.kind == "percent" else 0)
    like_thousands = places == _GROUP and most < _GROUP
    if (decimals_needed(value) or 0) <= question.decimals and not like_thousands:
        return ()
    return (problem("answer-too-many-decimals", place, written=quoted(written), most=most),)


def _shown(question: Question, value: Fraction) -> Text:
    show = format_percent if question.kind == "percent" else format_number
    return Text(show(value, "nl"), show(value, "en"))
