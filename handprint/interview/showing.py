"""Answers in words, with their unit; questions by their number."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from handprint.arithmetic import decimals_needed
from handprint.expr.types import Value
from handprint.expr.units import NO_UNIT
from handprint.interview.asked import Asked, Spot
from handprint.interview.moment import Moment
from handprint.interview.standing import is_of_row
from handprint.language import format_date, format_euros, format_number, format_percent
from handprint.model.model import UnitName
from handprint.problems import Language, Text
from handprint.questionnaire.answer_types import STATE_NAMES, machine_day
from handprint.questionnaire.answers import Answer
from handprint.questionnaire.questionnaire import Question
from handprint.questionnaire.record import Key
from handprint.score.wording import unit_named

YES: Final = Text("ja", "yes")
NO: Final = Text("nee", "no")
NONE: Final = Text("niets gekozen", "nothing chosen")
LONGEST: Final = 72
_UNITS: Final[Mapping[str, Text]] = {"hours": Text("uur", "hours"), "people": Text("mensen", "people")}


def joined(glue: str, *parts: Text) -> Text:
    """Return texts after each other."""
    return Text(glue.join(part.nl for part in parts), glue.join(part.en for part in parts))


def same(text: str) -> Text:
    """Return a text that is the same in both languages, such as a name."""
    return Text(text, text)


def answer_shown(question: Question, answer: Answer, units: Mapping[str, UnitName]) -> Text:
    """Return an answer in words: its value with its unit, or why there is none."""
    if answer.value is None:
        return STATE_NAMES[answer.state]
    value = value_shown(question, answer.value, units)
    if answer.state != "estimated":
        return value
    about = Text(f"ongeveer {value.nl}", f"about {value.en}")
    if answer.low is None or answer.high is None:
        return about
    low, high = (value_shown(question, bound, units) for bound in (answer.low, answer.high))
    return Text(f"{about.nl} (van {low.nl} tot {high.nl})", f"{about.en} (from {low.en} to {high.en})")


def value_shown(question: Question, value: Value, units: Mapping[str, UnitName]) -> Text:
    """Return a value in words, with its unit."""
    match value:
        case None:
            return Text("onbekend", "unknown")
        case bool():
            return YES if value else NO
        case Fraction():
            return Text(*(_number(question, value, units, language) for language in _LANGUAGES))
        case frozenset():
            return joined(", ", *_labels(question, value)) if value else NONE
        case _ if question.kind == "choice":
            return next(iter(_labels(question, frozenset({value}))), same(value))
        case _ if question.kind == "date" and (day := machine_day(value)):
            return Text(format_date(day, "nl"), format_date(day, "en"))
        case _:
            return same(value)


_LANGUAGES: Final[tuple[Language, Language]] = ("nl", "en")


def _labels(question: Question, codes: frozenset[str]) -> tuple[Text, ...]:
    return tuple(option.label for option in question.options if option.code in codes)


def _number(question: Question, value: Fraction, units: Mapping[str, UnitName], language: Language) -> str:
    match question.kind:
        case "euros":
            return format_euros(value, language, 0 if value.denominator == 1 else max(2, decimals_needed(value) or 0))
        case "percent":
            return format_percent(value, language)
        case "hours" | "people":
            return f"{format_number(value, language)} {_UNITS[question.kind].said(language)}"
        case _ if question.unit == NO_UNIT:
            return format_number(value, language)
        case _:
            return f"{format_number(value, language)} {unit_named(question.unit, units, language)}"


# ---- questions by name ----


def shortened(text: Text) -> Text:
    """Return the first sentence of a text, cut off where it is long."""
    return Text(_shortened(text.nl), _shortened(text.en))


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    end = min((at + 1 for at in (line.find("? "), line.find(". ")) if at >= 0), default=len(line))
    return line[:end] if end <= LONGEST else line[: LONGEST - 1].rstrip() + "…"


def named(spot: Spot) -> Text:
    """Return a question by its number and its first sentence."""
    short = shortened(spot.question.ask)
    return Text(f"{spot.number}. {short.nl}", f"{spot.number}. {short.en}")


def place_named(moment: Moment, key: Key) -> Text:
    """Return the question of a key by its number and first sentence; in a row, with the name of the row."""
    asked = moment.standing.asked
    if key[-1] in asked.groups:
        title = asked.groups[key[-1]].title
        return Text(f"{first_number(asked, key[-1])}. {title.nl}", f"{first_number(asked, key[-1])}. {title.en}")
    spot = named(asked.spot(key))
    if not is_of_row(key):
        return spot
    return joined(" · ", spot, row_named(moment, key[1], key[2]))


def first_number(asked: Asked, group: str) -> int:
    """Return the number of the first field of a group, by which people can go to it."""
    return next(spot.number for spot in asked.spots.values() if spot.group == group)


def row_named(moment: Moment, group: str, number: str) -> Text:
    """Return what people call a row: what its naming field says, else which one it is."""
    part = moment.standing.asked.part_of(group)
    key = ("answers", group, number, part.name_from)
    answer = moment.standing.answer(key)
    if answer.value is None and (offered := moment.standing.offered(key)) is not None:
        answer = moment.fixed.understand(moment.standing.asked.spots[part.name_from].question, offered)
    if answer.value is not None:
        return answer_shown(moment.standing.asked.spots[part.name_from].question, answer, moment.fixed.units)
    numbers = moment.standing.numbers(group)
    at = 1 + (numbers.index(number) if number in numbers else len(numbers))
    return Text(f"rij {at}", f"row {at}")


def shown_at(moment: Moment, key: Key) -> Text:
    """Return the answer that a key has now, in words."""
    return answer_shown(moment.standing.asked.spot(key).question, moment.standing.answer(key), moment.fixed.units)
