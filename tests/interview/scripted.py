"""Scripts of lines for whole interviews: what a person types to end in given answers, found by listening to a session.

A script is made once, with the session alone, and then drives every front end.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Final, Literal

from handprint.arithmetic import decimals_needed
from handprint.cli.loading import Loader
from handprint.expr.types import Value
from handprint.interview.session import InterviewSession
from handprint.interview.speech import Asks, Prompt
from handprint.language import format_number
from handprint.problems import Language
from handprint.questionnaire.answers import AnswerSheet, Named
from handprint.questionnaire.questionnaire import PERCENT_PLACES, Question, Questionnaire, Route, Section
from handprint.readers.municipalities import read_municipalities
from tests.cli.running import EXAMPLE

DAY: Final = "2025-03-01"
LIMIT: Final = 400
"""No interview here has as many lines; one that goes round in circles is stopped."""

HEAD: Final = ("Dorpshuis De Brink (verzonnen)", "Dalfsen", "Dorpsgroep De Brink (verzonnen)", "geen", "2024", "1")
ID: Final = "vb-2024-0001"
CONFIRMED: Final = ("Anna de Vries", "voorzitter", "", "ja", "ja", "nee")


@dataclass(frozen=True, slots=True)
class Script:
    """The lines that are typed, what each answers to, and the answers in which they end."""

    lines: tuple[str, ...]
    asked: tuple[Asks, ...]
    sheet: AnswerSheet


@dataclass(slots=True)
class _Listener:
    """Answers each prompt: it knows a question by how it is asked."""

    session: InterviewSession
    questionnaire: Questionnaire
    given: AnswerSheet
    heads: Iterator[str]
    steps: Iterator[str] = field(default_factory=lambda: iter(CONFIRMED))
    begun: int = 0

    def line(self, prompt: Prompt) -> str:
        match prompt.asks:
            case "head":
                return next(self.heads)
            case "question":
                return self._answer(prompt)
            case "group":
                return self._row(prompt)
            case "review":
                return ""
            case "route":
                return "nee"
            case "confirm":
                return next(self.steps)
            case _:
                raise AssertionError(f"nothing is known to say to: {prompt}")

    def _row(self, prompt: Prompt) -> str:
        """Name the next row; behind the last one, go on."""
        section = _section(self.questionnaire, prompt, self.session.language)
        rows = self.given.groups.get(section.repeat.group if section.repeat else "", ())
        if self.begun == len(rows):
            self.begun = 0
            return "" if rows else "0"
        self.begun += 1
        first = section.questions[0]
        return written(first, rows[self.begun - 1].answers[first.id].value)

    def _answer(self, prompt: Prompt) -> str:
        asked = " ".join(line.text.said(self.session.language) for line in prompt.lines)
        section, question = _question(self.questionnaire, asked, self.session.language)
        if section.repeat is None:
            answer = self.given.answers.get(question.id)
            return made_up(question) if answer is None else written(question, answer.value)
        return written(question, self.given.groups[section.repeat.group][self.begun - 1].answers[question.id].value)


def _section(questionnaire: Questionnaire, prompt: Prompt, language: Language) -> Section:
    title = prompt.progress.title.said(language)
    return next(section for section in questionnaire.sections if section.title.said(language) == title)


def _question(questionnaire: Questionnaire, asked: str, language: Language) -> tuple[Section, Question]:
    found = (
        (len(question.ask.said(language)), at, section, question)
        for section in questionnaire.sections
        for at, question in enumerate(section.questions)
        if question.kind != "note" and question.ask.said(language) in asked
    )
    _, _, section, question = max(found, key=lambda each: each[:2])
    return section, question


def written(question: Question, value: Value) -> str:
    """Return a value as people write it."""
    match value:
        case bool():
            return "ja" if value else "nee"
        case Fraction() if question.kind == "percent":
            return f"{_number(value * 10**PERCENT_PLACES)}%"
        case Fraction():
            return _number(value)
        case frozenset():
            return ", ".join(option.code for option in question.options if option.code in value)
        case str():
            return value
    raise AssertionError(f"{question.id} has no value")


def _number(value: Fraction) -> str:
    return format_number(value, "nl", decimals_needed(value) or 0)


def made_up(question: Question) -> str:
    """Return an answer for what the example does not answer: all that the extended route asks more."""
    match question.kind:
        case "percent":
            return "25%"
        case "text":
            return "Elke vrijdag eten dertig mensen samen."
        case "choice" | "multi":
            return question.options[0].code
        case "yes_no":
            return "ja"
        case _:
            return "1.000" if question.kind == "euros" else "1"


@cache
def village_hall(route: Route, language: Language) -> Script:
    """Return the whole interview of the worked example, and with the extended route what that asks more."""
    loader = Loader()
    given, questionnaire = loader.sheet(EXAMPLE), loader.questionnaire("buurthuis")
    assert given is not None
    assert questionnaire is not None
    model = loader.model()
    assert model is not None
    names, _ = read_municipalities()
    session = InterviewSession(
        questionnaire,
        {},
        today=date.fromisoformat(DAY),
        language=language,
        model=Named(model.id, model.version),
        municipalities=names,
    )
    heads = iter((*HEAD, ID, "kort" if route == "short" else "uitgebreid"))
    listener = _Listener(session, questionnaire, given, heads)
    lines: list[str] = []
    asked: list[Asks] = []
    ending: Literal["stopped", "finished"] | None = None
    while ending is None and len(lines) < LIMIT:
        prompt = session.prompt()
        asked.append(prompt.asks)
        lines.append(listener.line(prompt))
        ending = session.say(lines[-1]).ending
    sheet = session.sheet()
    assert ending == "finished", session.prompt()
    assert sheet is not None
    return Script(tuple(lines), tuple(asked), sheet)


def variables(language: Language) -> Mapping[str, str]:
    """Return the surroundings of a command that holds an interview: a language, and one and the same day."""
    return {"HANDPRINT_LANG": language, "HANDPRINT_TODAY": DAY}


def inside(folder: Path, *words: str) -> tuple[str, ...]:
    """Return how Python starts handprint inside a folder, so that no path of a machine is on the screen."""
    script = f"import os, sys; os.chdir({str(folder)!r}); sys.argv[1:] = {list(words)!r}"
    return ("-c", f"{script}; from handprint.cli import app; app()")
