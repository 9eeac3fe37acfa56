"""One interview from the first question to the card: files, session and front end tied together."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from handprint.cli.choosing import choose_questionnaire
from handprint.cli.exits import Exit
from handprint.cli.running import RunningFigures, Units
from handprint.cli.speech import language
from handprint.interview.conversation import Ended, FrontEnd, converse, told
from handprint.interview.layout import ALWAYS
from handprint.interview.speech import Line
from handprint.problems import Text
from handprint.readers.locate import find_model
from handprint.readers.model_named import model_named

if TYPE_CHECKING:
    from handprint.cli.interview_file import Opened
    from handprint.cli.loading import Loader
    from handprint.interview.session import InterviewSession
    from handprint.questionnaire.answers import AnswerSheet

TODAY: Final = "HANDPRINT_TODAY"
"""The variable that sets the day, for a rehearsal and for tests; it decides which year is proposed."""

ROUTE: Final = ("questionnaire", "route")
STOPPED: Final = Line(Text("Gestopt.", "Stopped."))


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for on the command line or in the menu."""

    file: Path
    questionnaire: str = ""
    previous: Path | None = None
    extended: bool = False
    goal: str = ""
    by: str = ""
    take_over: str = ""
    restore: bool = False
    excel: Path | None = None
    model: Path | None = None
    plain: bool = False

    @property
    def questionnaire_file(self) -> Path | None:
        """Return the file of the questionnaire where it was named by its file: it has a folder or an ending."""
        path = Path(self.questionnaire)
        return path if self.questionnaire and (path.suffix or path.name != self.questionnaire) else None


def hold_interview(wanted: Wanted, front: FrontEnd, figures: RunningFigures) -> int:
    """Hold an interview and return the exit code: 0 finished, 75 stopped, 2 a fault stands in the way."""
    try:
        id_ = _questionnaire(wanted, front)
    except (EOFError, KeyboardInterrupt):
        front.show((STOPPED,), language())
        return Exit.STOPPED
    front.show(_opening(wanted.file), language())
    from handprint.cli.loading import Loader  # noqa: PLC0415 - a person sees something before all this is loaded

    loader = Loader(wanted.model)
    if wanted.questionnaire_file is not None:
        taken = loader.take(wanted.questionnaire_file)
        id_ = taken.id if taken is not None else ""
    previous = loader.sheet(wanted.previous) if wanted.previous else None
    id_ = id_ or (previous.questionnaire.id if previous else "")
    opened = None if loader.errors() else _opened(wanted, loader, id_)
    return _faulty(loader) if opened is None else _held(wanted, opened, previous, loader, front, figures)


def _held(
    wanted: Wanted,
    opened: "Opened",
    previous: "AnswerSheet | None",
    loader: "Loader",
    front: FrontEnd,
    figures: RunningFigures,
) -> int:
    from handprint.cli.interview_file import interview_of  # noqa: PLC0415 - see above

    with interview_of(opened):
        session = _session(wanted, opened, previous, loader, figures)
        if session is None:
            return _faulty(loader)
        front.show(_notices(loader, wanted.previous), session.language)
        ended = _conversed(session, opened, front, figures)
    return _ended(wanted, ended, session, previous, front)


def _notices(loader: "Loader", previous: Path | None) -> Iterator[Line]:
    """Tell what is known beforehand; what counts in last year's file, and what not, is of no use now."""
    return (told(problem) for problem in loader.told() if previous is None or problem.place.file != str(previous))


def _conversed(session: "InterviewSession", opened: "Opened", front: FrontEnd, figures: RunningFigures) -> Ended:
    def take() -> None:
        figures.take(session.sheet(), opened.questionnaire)

    take()
    return converse(session, front, opened.saver.save, take)


def _ended(
    wanted: Wanted, ended: Ended, session: "InterviewSession", previous: "AnswerSheet | None", front: FrontEnd
) -> int:
    match ended:
        case "unsaved":
            return Exit.FAULTS
        case "stopped":
            front.show((_go_on(wanted.file),), session.language)
            return Exit.STOPPED
        case "finished":
            from handprint.cli.interview_end import Made, show_end  # noqa: PLC0415 - all that draws and scores

            made = Made(wanted.file, wanted.model, wanted.questionnaire_file, wanted.excel, previous)
            return show_end(made, front, session.language, plain=wanted.plain)


def _opening(file: Path) -> tuple[Line, ...]:
    nl, en = f"Antwoorden komen in {file}.", f"Answers go into {file}."
    saved = Text(f"{nl} Elk antwoord is meteen bewaard.", f"{en} Every answer is saved at once.")
    always = Text(f"Altijd: {ALWAYS.nl}", f"Always: {ALWAYS.en}")
    return (Line(saved, "help"), Line(always, "help"))


def _go_on(file: Path) -> Line:
    return Line(Text(f"Verder gaan: handprint interview {file}", f"To go on: handprint interview {file}"))


def _session(
    wanted: Wanted, opened: "Opened", previous: "AnswerSheet | None", loader: "Loader", figures: RunningFigures
) -> "InterviewSession | None":
    """Return the session; None where a problem, which the loader keeps, stands in the way."""
    from handprint.interview.session import InterviewSession  # noqa: PLC0415 - see above
    from handprint.readers.evidence import evidence_at  # noqa: PLC0415
    from handprint.readers.municipalities import read_municipalities  # noqa: PLC0415

    _note_what_is_wanted(wanted, opened)
    municipalities, problems = read_municipalities()
    loader.problems += problems
    goal = _goal(wanted, opened, loader)
    if loader.errors():
        return None
    return InterviewSession(
        opened.questionnaire,
        opened.state,
        today=_today(),
        language=language(),
        goal=goal,
        previous=previous,
        history=[entry.said for entry in opened.saver.entries],
        units=Units(figures),
        municipalities=municipalities,
        attach=lambda path: evidence_at(path, wanted.file),
        outside=opened.outside,
    )


def _note_what_is_wanted(wanted: Wanted, opened: "Opened") -> None:
    """Put the model into a new record, and the extended route where it is asked for, with the first thing said."""
    from handprint.questionnaire.record import Change, Said  # noqa: PLC0415 - see above

    named = model_named(find_model(wanted.model)) if opened.is_new else None
    if named is not None:
        opened.saver.note(
            Said("begun", (Change(("model", "id"), None, named[0]), Change(("model", "version"), None, named[1])))
        )
    route = opened.state.get(ROUTE)
    if wanted.extended and route != "extended":
        opened.saver.note(Said("route", (Change(ROUTE, route, "extended"),)))


def _goal(wanted: Wanted, opened: "Opened", loader: "Loader") -> frozenset[str] | None:
    """Return the questions that the wanted figure needs; None asks all."""
    if not wanted.goal:
        return None
    from handprint.cli.goal import questions_of_goal  # noqa: PLC0415 - the model and its plan, for this only
    from handprint.questionnaire.spelled import route_of  # noqa: PLC0415

    return questions_of_goal(wanted.goal, loader, opened.questionnaire, route_of(opened.state))


def _today() -> date:
    """What the variable says, if that is a day; else the day where the person is."""
    try:
        return date.fromisoformat(os.environ.get(TODAY, ""))
    except ValueError:
        return date.today()  # noqa: DTZ011 - not the day in Greenwich


def _questionnaire(wanted: Wanted, front: FrontEnd) -> str:
    """A file that is there, or has a history, knows its questionnaire; so does last year's."""
    history = wanted.file.with_name(f"{wanted.file.name}.history.jsonl")
    if wanted.questionnaire or wanted.previous or wanted.file.exists() or history.exists():
        return wanted.questionnaire
    return choose_questionnaire(front, language())


def _opened(wanted: Wanted, loader: "Loader", questionnaire: str) -> "Opened | None":
    from handprint.cli.interview_file import open_interview  # noqa: PLC0415 - see above

    return open_interview(
        wanted.file, loader, wanted.by, wanted.take_over, questionnaire=questionnaire, restore=wanted.restore
    )


def _faulty(loader: "Loader") -> int:
    from handprint.cli.faults import show_problems  # noqa: PLC0415 - only where there are any

    show_problems(loader.told())
    return Exit.FAULTS
