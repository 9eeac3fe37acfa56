"""What somebody sees who types only `handprint` in a terminal: a short menu, and no option to remember."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, TypeAlias

from handprint.cli.exits import Exit
from handprint.cli.front_end import front_end
from handprint.cli.running import RunningFigures
from handprint.cli.speech import language
from handprint.interview.conversation import STOP, FrontEnd
from handprint.interview.speech import Line, Progress, Prompt
from handprint.problems import Text

Doing: TypeAlias = Literal["new", "on", "last_year", "card", "help"]

CHOICES: Final[Mapping[Doing, Text]] = {
    "new": Text("Een nieuw interview", "A new interview"),
    "on": Text("Verder met een interview", "Go on with an interview"),
    "last_year": Text(
        "Een nieuw interview, met de antwoorden van vorig jaar",
        "A new interview, with last year's answers",
    ),
    "card": Text("De kaart van een initiatief bekijken", "Look at the card of an initiative"),
    "help": Text("Alle opdrachten", "All commands"),
}
MARK: Final = b"handprint_answers:"
MOST_FILES: Final = 20

_TITLE: Final = Text("Social Handprint", "Social Handprint")
_WHAT: Final = Text("Wat wilt u doen?", "What would you like to do?")
_WHICH: Final = Text("Welk bestand?", "Which file?")
_PREVIOUS: Final = Text("Welk bestand is van vorig jaar?", "Which file is last year's?")
_NAME: Final = Text(
    "Hoe moet het bestand met de antwoorden heten? Neem de naam van het initiatief en het jaar.",
    "What shall the file with the answers be called? Take the name of the initiative and the year.",
)
_EXAMPLE: Final = Text("Bijvoorbeeld: dorpshuis-2025", "For example: dorpshuis-2025")
_A_NUMBER: Final = Text("een nummer · !q = stoppen", "a number · !q = stop")
_A_FILE: Final = Text("een nummer, of de naam van een bestand · !q = stoppen", "a number, or a file name · !q = stop")
_A_NAME: Final = Text("een naam · !q = stoppen", "a name · !q = stop")
_NOT_LISTED: Final = Line(Text("Dat staat niet in de lijst.", "That is not in the list."), "fault")
_NO_FILE: Final = Line(Text("Dat bestand is er niet.", "That file does not exist."), "fault")
_THERE: Final = Line(
    Text("Dat bestand is er al. Kies een andere naam.", "That file exists already. Choose another name."), "fault"
)
_NO_NAME: Final = Line(Text("Zo kan een bestand niet heten.", "No file can have this name."), "fault")


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a person wants to do, and with which files."""

    doing: Doing
    file: Path = Path()
    previous: Path | None = None


def menu(show_help: Callable[[], int]) -> int:
    """Show the menu, do what is chosen, and return the exit code; all commands are what `show_help` shows."""
    figures = RunningFigures(None)
    front = front_end(figures, plain=False)
    try:
        chosen = choose(front, Path())
    except (EOFError, KeyboardInterrupt):
        return Exit.DONE
    return show_help() if chosen.doing == "help" else _done(chosen, front, figures)


def _done(chosen: Chosen, front: FrontEnd, figures: RunningFigures) -> int:
    match chosen.doing:
        case "card":
            from handprint.cli.score import score  # noqa: PLC0415

            return score(chosen.file)
        case _:
            from handprint.cli.interviewing import Wanted, hold_interview  # noqa: PLC0415

            return hold_interview(Wanted(chosen.file, previous=chosen.previous), front, figures)


def choose(front: FrontEnd, folder: Path) -> Chosen:
    """Return what a person chooses from the menu.

    Raises:
        EOFError: the person stops.
        KeyboardInterrupt: Ctrl-C.
    """
    doing = tuple(CHOICES)[_number(front, _WHAT, [text.said(language()) for text in CHOICES.values()])]
    match doing:
        case "new":
            return Chosen(doing, _new_file(front, folder))
        case "on" | "card":
            return Chosen(doing, _old_file(front, folder, _WHICH))
        case "last_year":
            previous = _old_file(front, folder, _PREVIOUS)
            return Chosen(doing, _new_file(front, folder), previous)
        case "help":
            return Chosen(doing)


def _said(front: FrontEnd, lines: Sequence[Line], typing: Text) -> str:
    line = front.ask(Prompt("head", tuple(lines), typing, Progress(_TITLE, 0, 0, 0, 0)), language()).strip()
    if line.casefold() == STOP:
        raise EOFError
    return line


def _listed(choices: Sequence[str]) -> list[Line]:
    return [Line(Text(f"{at:4}  {choice}", f"{at:4}  {choice}")) for at, choice in enumerate(choices, start=1)]


def _number(front: FrontEnd, ask: Text, choices: Sequence[str]) -> int:
    while True:
        line = _said(front, [Line(ask), *_listed(choices)], _A_NUMBER)
        if (at := _at(line, choices)) is not None:
            return at
        front.show((_NOT_LISTED,), language())


def _at(line: str, choices: Sequence[str]) -> int | None:
    is_number = line.isascii() and line.isdecimal() and len(line) < len(str(MOST_FILES)) + 1
    return int(line) - 1 if is_number and 0 < int(line) <= len(choices) else None


def _old_file(front: FrontEnd, folder: Path, ask: Text) -> Path:
    files = answer_files(folder)
    names = [file.name for file in files]
    while True:
        line = _said(front, [Line(ask), *_listed(names)], _A_FILE)
        at = _at(line, names)
        path = files[at] if at is not None else folder / line
        if line and _exists(path):
            return path
        front.show((_NO_FILE,), language())


def _new_file(front: FrontEnd, folder: Path) -> Path:
    while True:
        line = _said(front, [Line(_NAME), Line(_EXAMPLE, "help")], _A_NAME)
        path = folder / (line if line.endswith((".yaml", ".yml")) else f"{line}.yaml")
        match _exists(path) if line else None:
            case False:
                return path
            case True:
                front.show((_THERE,), language())
            case None:
                front.show((_NO_NAME,), language())


def _exists(path: Path) -> bool | None:
    """Tell whether a file is there; None where nothing can have this name: 300 letters, a NUL."""
    try:
        path.stat()
    except FileNotFoundError:
        return False
    except (OSError, ValueError):
        return None
    return True


def answer_files(folder: Path) -> tuple[Path, ...]:
    """Return the answer files in a folder, the one that was changed last first."""
    found = [path for ending in ("*.yaml", "*.yml") for path in folder.glob(ending) if _holds_answers(path)]
    return tuple(sorted(found, key=lambda path: (-path.stat().st_mtime, path.name))[:MOST_FILES])


def _holds_answers(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return any(line.startswith(MARK) for line in file.readlines(4096))
    except OSError:
        return False
