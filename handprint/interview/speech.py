"""What a session shows and hears: a prompt before each line that is typed, a reply after it."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from handprint.problems import Text
from handprint.questionnaire.record import Said

Tone: TypeAlias = Literal["head", "plain", "help", "good", "warning", "fault", "answer"]
"""How a line is meant; a front end gives each its look, and never by colour alone."""

Asks: TypeAlias = Literal["question", "group", "check", "review", "reason", "confirm", "head", "route", "goodbye"]
"""What kind of line a prompt waits for."""

Ending: TypeAlias = Literal["stopped", "finished"]


@dataclass(frozen=True, slots=True)
class Line:
    """One line for people, in both languages; foreign text in it is not yet made safe to show."""

    text: Text
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Progress:
    """Where the interview is: section `section` of `sections`, question `question` of `questions` on this route."""

    title: Text
    section: int
    sections: int
    question: int
    questions: int


@dataclass(frozen=True, slots=True)
class Prompt:
    """What is asked now: lines to show, and what one can type, as one short line. `default` is what Enter accepts."""

    asks: Asks
    lines: tuple[Line, ...]
    typing: Text
    progress: Progress
    default: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """What came of a line: what to show, what to save before anything else is asked, and whether this was the end."""

    lines: tuple[Line, ...] = ()
    said: tuple[Said, ...] = ()
    ending: Ending | None = None
