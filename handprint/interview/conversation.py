"""The one loop of an interview, for every front end: prompt, read a line, say it, save, show."""

from collections.abc import Callable, Iterable
from typing import Final, Literal, Protocol, TypeAlias

from handprint.catalogue import remedy_of, what_is_wrong
from handprint.interview.speech import Ending, Line, Progress, Prompt, Reply
from handprint.problems import Language, Problem, Problems, Text, errors
from handprint.questionnaire.record import Said

Save: TypeAlias = Callable[[tuple[Said, ...]], Problems]
"""Keeps what was said on disk. An error says that it is not there yet; saying the same again is trying again."""

Ended: TypeAlias = Ending | Literal["unsaved"]
"""How a conversation ended; `unsaved`: what was said last could not be kept, and the person left."""


class Session(Protocol):
    """What the loop needs of an interview."""

    @property
    def language(self) -> Language:
        """The language of the screen now."""

    def prompt(self) -> Prompt:
        """Return what is asked now."""

    def say(self, line: str) -> Reply:
        """Take one line."""


class FrontEnd(Protocol):
    """Where lines are shown and typed."""

    def ask(self, prompt: Prompt, language: Language) -> str:
        """Show a prompt and return the line that is typed.

        Raises:
            EOFError: no line will come any more.
            KeyboardInterrupt: the person wants to leave.
        """

    def show(self, lines: Iterable[Line], language: Language) -> None:
        """Show lines."""


STOP: Final = "!q"
STOPPED: Final = Line(
    Text("Gestopt. Alles wat u zei is bewaard.", "Stopped. Everything that you said is saved."), "good"
)
UNSAVED: Final = Line(
    Text("Gestopt. Uw laatste regel is NIET bewaard.", "Stopped. Your last line is NOT saved."), "fault"
)
_AGAIN: Final = Prompt(
    "check",
    (Line(Text("Uw laatste antwoord is nog niet bewaard.", "Your last answer is not saved yet."), "warning"),),
    Text(
        "Enter = nog een keer proberen · !q = stoppen zonder dit antwoord",
        "Enter = try again · !q = stop without this answer",
    ),
    Progress(Text("Bewaren", "Saving"), 0, 0, 0, 0),
)


def converse(session: Session, front: FrontEnd, save: Save, then: Callable[[], None] = lambda: None) -> Ended:
    """Hold an interview until it ends; `then` is called after every line that was kept.

    Ctrl-C and the end of input stop it: every line before was kept already, so that nothing is lost.
    """
    while True:
        try:
            line = front.ask(session.prompt(), session.language)
        except (EOFError, KeyboardInterrupt):
            front.show((STOPPED,), session.language)
            return "stopped"
        reply = session.say(line)
        if not _saved(reply.said, session, front, save):
            front.show((UNSAVED,), session.language)
            return "unsaved"
        front.show(reply.lines, session.language)
        if reply.ending is not None:
            return reply.ending
        then()


def _saved(said: tuple[Said, ...], session: Session, front: FrontEnd, save: Save) -> bool:
    """Save until it works, or until the person gives up; a warning is told and stops nobody."""
    while said:
        problems = save(said)
        front.show(map(told, problems), session.language)
        if not errors(problems):
            return True
        try:
            if front.ask(_AGAIN, session.language).strip() == STOP:
                return False
        except (EOFError, KeyboardInterrupt):
            return False
    return True


def told(problem: Problem) -> Line:
    """Return a problem as a line: what is wrong, and what to do about it."""
    both = (f"{what_is_wrong(problem, language)} {remedy_of(problem, language)}" for language in _LANGUAGES)
    return Line(Text(*both), "fault" if problem.severity == "error" else "warning")


_LANGUAGES: Final[tuple[Language, Language]] = ("nl", "en")
