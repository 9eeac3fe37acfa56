"""A questionnaire on paper: what to look up beforehand, and every question with room to write."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, TypeAlias

from handprint.expr.syntax import Node
from handprint.expr.units import NO_UNIT
from handprint.language.safe_text import safe_text
from handprint.problems import Language, Text
from handprint.questionnaire.names import for_route
from handprint.questionnaire.questionnaire import Question, QuestionKind, Questionnaire, Route, Section

InWords: TypeAlias = Callable[[Node, Language], str]
"""Says a condition in words."""

HANDS: Final[Mapping[QuestionKind, Text]] = MappingProxyType(
    {
        "yes_no": Text("ja / nee", "yes / no"),
        "choice": Text("kies één antwoord", "choose one answer"),
        "multi": Text("meer antwoorden mag", "several answers allowed"),
        "whole": Text("een heel getal", "a whole number"),
        "number": Text("een getal", "a number"),
        "euros": Text("euro", "euros"),
        "percent": Text("procent", "percent"),
        "hours": Text("uren", "hours"),
        "people": Text("mensen", "people"),
        "date": Text("dag - maand - jaar", "day - month - year"),
        "text": Text("in uw eigen woorden", "in your own words"),
        "note": Text("", ""),
    }
)
LOOK_UP: Final = Text("Zoek dit vooraf op", "Look this up beforehand")
LOOK_UP_HOW: Final = Text(
    "Leg dit klaar voordat u begint. Weet u iets niet? Zet er een vraagteken: dat mag.",
    "Have this at hand before you start. Do you not know something? Put a question mark: that is allowed.",
)
ROUTES: Final[Mapping[Route, Text]] = MappingProxyType(
    {"short": Text("Korte route", "Short route"), "extended": Text("Lange route", "Long route")}
)
ONLY_IF: Final = Text("Alleen als", "Only if")
WHY: Final = Text("Waarom vragen we dit?", "Why do we ask this?")
FIND: Final = Text("Waar vindt u dit?", "Where do you find this?")
EXAMPLE: Final = Text("Voorbeeld", "Example")
ROWS: Final = Text(
    "Elke activiteit is een rij. Gebruik een extra vel als het niet past.",
    "Each activity is a row. Use another sheet where it does not fit.",
)


@dataclass(frozen=True, slots=True)
class PrintedQuestion:
    """One question in one language; texts are safe to show but not yet markup. `notes` are (heading, text)."""

    number: int
    ask: str
    kind: str
    options: tuple[str, ...]
    notes: tuple[tuple[str, str], ...]
    wide: bool


@dataclass(frozen=True, slots=True)
class PrintedSection:
    """A titled run of questions; `rows` is how many rows there is room for, 0 where each is asked once."""

    title: str
    questions: tuple[PrintedQuestion, ...]
    rows: int


@dataclass(frozen=True, slots=True)
class PrintedQuestionnaire:
    """A whole questionnaire on paper. `look_up` is (where to find it, the questions that it answers)."""

    language: Language
    title: str
    subtitle: str
    look_up_title: str
    look_up_how: str
    look_up: tuple[tuple[str, tuple[str, ...]], ...]
    rows_how: str
    sections: tuple[PrintedSection, ...]


MOST_ROWS_ON_PAPER: Final = 8


def printed(questionnaire: Questionnaire, route: Route, language: Language, in_words: InWords) -> PrintedQuestionnaire:
    """Return a questionnaire as it goes on paper, in one language."""
    asked = for_route(questionnaire, route)
    numbers = {question.id: number for number, question in enumerate(_questions(asked.sections), 1)}
    return PrintedQuestionnaire(
        language=language,
        title=_said(questionnaire.title, language),
        subtitle=f"{_said(ROUTES[route], language)} · {safe_text(f'{questionnaire.id} {questionnaire.version}')}",
        look_up_title=_said(LOOK_UP, language),
        look_up_how=_said(LOOK_UP_HOW, language),
        look_up=tuple(_look_up(_questions(asked.sections), numbers, language)),
        rows_how=_said(ROWS, language),
        sections=tuple(_section(section, numbers, language, in_words) for section in asked.sections),
    )


def _said(text: Text, language: Language) -> str:
    return safe_text(" ".join(text.said(language).split()))


def _questions(sections: Iterable[Section]) -> tuple[Question, ...]:
    """Return what is really asked; a note is read and has no number."""
    return tuple(question for section in sections for question in section.questions if question.kind != "note")


def _look_up(
    questions: Iterable[Question], numbers: Mapping[str, int], language: Language
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each place to look once, in order of asking, with all questions that it answers."""
    found: dict[str, list[str]] = {}
    for question in questions:
        if question.find:
            asked = f"{numbers[question.id]}. {_said(question.ask, language)}"
            found.setdefault(_said(question.find, language), []).append(asked)
    yield from ((where, tuple(asked)) for where, asked in found.items())


def _section(section: Section, numbers: Mapping[str, int], language: Language, in_words: InWords) -> PrintedSection:
    questions = tuple(_question(question, numbers, language, in_words) for question in section.questions)
    rows = min(section.repeat.most, MOST_ROWS_ON_PAPER) if section.repeat else 0
    return PrintedSection(_said(section.title, language), questions, rows)


def _question(question: Question, numbers: Mapping[str, int], language: Language, in_words: InWords) -> PrintedQuestion:
    return PrintedQuestion(
        number=numbers.get(question.id, 0),
        ask=_said(question.ask, language),
        kind=_kind(question, language),
        options=tuple(_said(option.label, language) for option in question.options),
        notes=tuple(_notes(question, language, in_words)),
        wide=question.kind == "text",
    )


def _kind(question: Question, language: Language) -> str:
    unit = "" if question.unit == NO_UNIT or question.kind not in ("whole", "number") else f" [{question.unit}]"
    return _said(HANDS[question.kind], language) + safe_text(unit)


def _notes(question: Question, language: Language, in_words: InWords) -> Iterator[tuple[str, str]]:
    if question.ask_if:
        yield _said(ONLY_IF, language), safe_text(in_words(question.ask_if.node, language))
    if question.help:
        yield "", _said(question.help, language)
    for heading, text in ((EXAMPLE, question.example), (FIND, question.find), (WHY, question.why)):
        if text:
            yield _said(heading, language), _said(text, language)
