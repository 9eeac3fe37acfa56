"""What one answer means: the only function that understands an answer, wherever it was typed, read or carried from."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from handprint.catalogue import problem
from handprint.expr.types import Value
from handprint.language import Refusal, understand_date, understand_state
from handprint.problems import Place, Problems, Text
from handprint.questionnaire.answer_choices import is_option, understand_choice, understand_listed, understand_yes_no
from handprint.questionnaire.answer_numbers import understand_quantity
from handprint.questionnaire.answers import Answer
from handprint.questionnaire.questionnaire import Grammar, Question, State
from handprint.questionnaire.quoting import quoted

LONGEST_TEXT: Final = 2000

STATE_NAMES: Final[Mapping[State, Text]] = {
    "answered": Text("beantwoord", "answered"),
    "estimated": Text("geschat", "estimated"),
    "dont_know": Text("onbekend", "unknown"),
    "refused": Text("wil niet zeggen", "refused"),
    "not_applicable": Text("niet van toepassing", "not applicable"),
    "no_answer": Text("niet ingevuld", "not answered"),
}
_MACHINE_STATES: Final[Mapping[str, State]] = {
    "dont_know": "dont_know",
    "refused": "refused",
    "not_applicable": "not_applicable",
    "no_answer": "no_answer",
}


def understand_answer(
    question: Question, written: str, grammar: Grammar, place: Place
) -> tuple[Answer | None, Problems]:
    """Return the answer that a text gives to a question, or everything that is wrong with it.

    Nothing written is "no answer"; words such as `onbekend` and `n.v.t.` are states, unless an option is called so.
    In files a text question holds any words. What people wrote is kept in `written`.
    """
    said = written.strip()
    kept = written if grammar == "written" else ""
    state = _state(question, said, grammar)
    if state is not None:
        return understand_state_of(question, state, place, kept)
    value, problems = _value(question, said, grammar, place)
    return (None if problems else Answer("answered", value, written=kept, place=place)), problems


def understand_state_of(
    question: Question, state: State, place: Place, written: str = ""
) -> tuple[Answer | None, Problems]:
    """Return an answer without a value; that something is unknown can always be said, other states must be allowed."""
    if state in ("refused", "not_applicable") and state not in question.allow:
        return None, (problem("answer-state-not-allowed", place, state=STATE_NAMES[state]),)
    return Answer(state, None, written=written, place=place), ()


def _state(question: Question, said: str, grammar: Grammar) -> State | None:
    if not said:
        return "no_answer"
    if is_option(question, said) or (grammar == "machine" and question.kind == "text"):
        return None
    if grammar == "machine" and said in _MACHINE_STATES:
        return _MACHINE_STATES[said]
    return understand_state(said)


def _value(question: Question, said: str, grammar: Grammar, place: Place) -> tuple[Value, Problems]:
    match question.kind:
        case "yes_no":
            return understand_yes_no(said, grammar, place)
        case "choice":
            return understand_choice(question, said, grammar, place)
        case "multi":
            return understand_listed(question, said, grammar, place)
        case "date":
            return _day(said, grammar, place)
        case "text" | "note":
            return _text(said, place)
        case _:
            return understand_quantity(question, said, grammar, place)


def _text(said: str, place: Place) -> tuple[Value, Problems]:
    if len(said) > LONGEST_TEXT:
        return None, (problem("answer-text-too-long", place, most=LONGEST_TEXT),)
    return said, ()


def _day(said: str, grammar: Grammar, place: Place) -> tuple[Value, Problems]:
    found = understand_date(said) if grammar == "written" else machine_day(said)
    match found:
        case Refusal():
            return None, (found.at(place),)
        case None:
            return None, (problem("answer-not-a-date", place, written=quoted(said)),)
        case _:
            return found.isoformat(), ()


def machine_day(written: str) -> date | None:
    """Return the day that a text in the one form of files names, such as `2025-01-31`."""
    try:
        found = date.fromisoformat(written)
    except ValueError:
        return None
    return found if found.isoformat() == written else None
