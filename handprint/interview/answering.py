"""What is typed at a question, understood: options by number, estimates, literal text, and all that people write."""

import re
from collections.abc import Iterable
from fractions import Fraction
from typing import Final

from handprint.arithmetic import Rounding, rounded
from handprint.catalogue import problem
from handprint.interview.commands import Typed
from handprint.interview.moment import told
from handprint.interview.speech import Line
from handprint.problems import Problems, Text
from handprint.questionnaire.answer_choices import NO_CODES, is_option
from handprint.questionnaire.answer_types import STATE_NAMES, understand_answer
from handprint.questionnaire.answers import Answer
from handprint.questionnaire.flow import chosen_codes
from handprint.questionnaire.questionnaire import NOWHERE, NUMERIC, Question
from handprint.questionnaire.quoting import quoted

ABOUT: Final = "~"
_BETWEEN: Final = ".."
_NUMBERS: Final = re.compile(r"[0-9]{1,3}(?:[\s,;]+[0-9]{1,3})*[\s,;]*", re.ASCII)
_NO_OPTION: Final = ("answer-not-an-option", "answer-misspelt-option")
_NOTHING: Final = Text("Er staat geen antwoord achter de \\.", "There is no answer behind the \\.")
_REVERSED: Final = Text(
    "Het laagste getal komt eerst: ~1.000..1.500. Het getal zelf ligt ertussen.",
    "The lowest number comes first: ~1.000..1.500. The number itself lies between.",
)
NO_BOUNDS: Final = Text(
    "Zo telt de schatting als onbekend. Geef ook een laagste en een hoogste getal: ~1.000..1.500.",
    "Like this the estimate counts as unknown. Give a lowest and a highest number too: ~1.000..1.500.",
)


def understand_typed(question: Question, typed: Typed) -> Answer | tuple[Line, ...]:
    """Return the answer that a typed line gives, or what to say about it."""
    text = typed.text.strip()
    if typed.literal:
        return _literal(question, text)
    if question.kind in NUMERIC and text.startswith(ABOUT):
        return _estimated(question, text.removeprefix(ABOUT))
    return _plain(question, _by_number(question, text) or typed.text)


def _plain(question: Question, written: str) -> Answer | tuple[Line, ...]:
    answer, problems = understand_answer(question, written, "written", NOWHERE)
    if any(problem.code in _NO_OPTION for problem in problems):
        return (Line(_choose(question, quoted(written)), "fault"),)
    return _or_told(answer, problems)


def _choose(question: Question, written: str) -> Text:
    """People see numbers and labels, never the codes of a file."""
    last = len(question.options)
    return Text(
        f"'{written}' is geen keuze bij deze vraag. Typ een nummer van 1 tot en met {last}.",
        f"'{written}' is not a choice of this question. Type a number from 1 to {last}.",
    )


def _literal(question: Question, text: str) -> Answer | tuple[Line, ...]:
    """In a text any words may be meant as they stand, also such as are otherwise a state."""
    if not text:
        return (Line(_NOTHING, "fault"),)
    if question.kind != "text":
        return _plain(question, text)
    return _or_told(*understand_answer(question, text, "machine", NOWHERE))


def _or_told(answer: Answer | None, problems: Problems) -> Answer | tuple[Line, ...]:
    return told(problems) if answer is None else answer


# ---- options by number ----


def _by_number(question: Question, text: str) -> str | None:
    """Return the codes of the options with these numbers; None where it is not such a list."""
    if question.kind not in ("choice", "multi") or is_option(question, text) or not _NUMBERS.fullmatch(text):
        return None
    numbers = tuple(int(number) for number in re.findall(r"[0-9]+", text))
    if numbers == (0,) and question.kind == "multi" and not any(option.none for option in question.options):
        return NO_CODES
    if not all(1 <= number <= len(question.options) for number in numbers):
        return None
    return ", ".join(question.options[number - 1].code for number in numbers)


def closed_labels(question: Question, answer: Answer, closed: Iterable[str]) -> tuple[Text, ...]:
    """Return the labels of the chosen options that cannot be chosen now."""
    chosen = chosen_codes(answer.value) & frozenset(closed) if question.kind in ("choice", "multi") else frozenset()
    return tuple(option.label for option in question.options if option.code in chosen)


# ---- estimates ----


def _estimated(question: Question, text: str) -> Answer | tuple[Line, ...]:
    if "estimate" not in question.allow:
        return told((problem("answer-state-not-allowed", NOWHERE, state=STATE_NAMES["estimated"]),))
    parts = text.split(_BETWEEN)
    numbers: list[Fraction] = []
    for part in parts:
        found = _plain(question, part)
        if not isinstance(found, Answer):
            return found
        if not isinstance(found.value, Fraction):
            return told((problem("number-missing", NOWHERE),))
        numbers.append(found.value)
    return _from_numbers(question, numbers, text.strip() if len(parts) == 1 else "")


def _from_numbers(question: Question, numbers: list[Fraction], written: str) -> Answer | tuple[Line, ...]:
    """Two numbers are the bounds, and the middle is the value; of three the middle one is."""
    match numbers:
        case [value]:
            return Answer("estimated", value, written=written)
        case [low, high] if low <= high:
            middle = rounded((low + high) / 2, Rounding(question.decimals or 0))
            return Answer("estimated", min(max(middle, low), high), low, high)
        case [low, value, high] if low <= value <= high:
            return Answer("estimated", value, low, high)
        case _:
            return (Line(_REVERSED, "fault"),)
