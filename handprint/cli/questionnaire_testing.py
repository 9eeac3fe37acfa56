"""Questionnaires walked through, with the examples that were made for them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from handprint.cli.checking import check_questionnaire
from handprint.cli.console import line
from handprint.cli.loading import Loader
from handprint.cli.speech import language, speak
from handprint.cli.tables import show_lines, show_table
from handprint.document import Tree, read_document
from handprint.questionnaire.questionnaire import Questionnaire, Route
from handprint.questionnaire.reaching import reached
from handprint.readers.locate import examples_folder
from handprint.readers.open_files import read_bytes
from handprint.report.code_names import ROUTES


@dataclass(frozen=True, slots=True)
class Tested:
    """One route of a questionnaire: how much was reached, what was missed, and how many examples go along."""

    questionnaire: str
    route: Route
    questions: int
    options: int
    checks: int
    examples: int
    missed: tuple[str, ...]


def tested(loader: Loader, questionnaire: Questionnaire) -> Iterator[Tested]:
    """Yield the outcome for both routes; problems of the questionnaire and of its examples go to the loader."""
    check_questionnaire(loader, questionnaire)
    examples = tuple(_examples(questionnaire.id))
    for path, _ in examples:
        loader.handprint(path)
    routes: tuple[Route, ...] = ("short", "extended")
    for route in routes:
        found = reached(questionnaire, route)
        count = sum(1 for _, made_for in examples if made_for == route)
        yield Tested(questionnaire.id, route, found.questions, found.options, found.checks, count, found.missed)


def _examples(id_: str) -> Iterator[tuple[Path, str]]:
    """Yield the example answer files of a questionnaire, each with its route."""
    folder = examples_folder()
    for path in sorted(folder.glob("*.yaml")) if folder.is_dir() else ():
        content, _ = read_bytes(path)
        document = None if content is None else read_document(content, str(path))[0]
        made_for = _part(document.tree, "questionnaire") if document else ""
        if _part(made_for, "id") == id_:
            yield path, str(_part(made_for, "route") or "short")


def _part(tree: Tree, key: str) -> Tree:
    return tree.get(key, "") if not isinstance(tree, (str, tuple)) else ""


def show_tested(outcomes: Iterable[Tested], console: Console) -> None:
    """Show a line for each route, and what no walk got to."""
    found = tuple(outcomes)
    columns = (
        speak("Vragenlijst", "Questionnaire"),
        speak("Route", "Route"),
        speak("Vragen", "Questions"),
        speak("Keuzes", "Options"),
        speak("Controles", "Checks"),
        speak("Voorbeelden", "Examples"),
        "",
    )
    show_table(speak("Doorlopen", "Walked through"), columns, map(_row, found), console, whole=(0,))
    missed = [f"- {one.questionnaire}: {name}" for one in found for name in one.missed]
    if missed:
        show_lines(speak("Niet bereikt", "Not reached"), dict.fromkeys(missed), console)
    else:
        said = speak("Elke vraag, keuze en controle is bereikt.", "Every question, option and check was reached.")
        console.print(line(said))


def _row(one: Tested) -> tuple[str, ...]:
    numbers = (str(number) for number in (one.questions, one.options, one.checks, one.examples))
    good = speak("goed", "fine") if not one.missed else speak(f"{len(one.missed)} gemist", f"{len(one.missed)} missed")
    return (one.questionnaire, ROUTES[one.route].said(language()), *numbers, good)
