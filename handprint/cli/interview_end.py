"""What a finished interview gives: the card, the reports, what is still unknown, and what to do next."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from handprint.cli.card import show_card
from handprint.cli.console import plain_screen, screen
from handprint.cli.exits import Exit
from handprint.cli.faults import show_problems
from handprint.cli.leave_behind import LeftBehind, leave_behind
from handprint.cli.loading import Loader
from handprint.interview.conversation import FrontEnd
from handprint.interview.speech import Line, Progress, Prompt
from handprint.problems import Language, Problems, Text, errors
from handprint.questionnaire.answers import AnswerSheet
from handprint.report.ending import EndingLine, ending_of
from handprint.report.initiative import report_of
from handprint.score.handprint import Handprint

YES: Final = frozenset({"j", "ja", "y", "yes"})
_OPEN: Final = Prompt(
    "goodbye",
    (Line(Text("Wilt u de map openen?", "Would you like to open the folder?")),),
    Text("ja · Enter = nee", "yes · Enter = no"),
    Progress(Text("Klaar", "Done"), 0, 0, 0, 0),
)


@dataclass(frozen=True, slots=True)
class Made:
    """What an interview made, and with what: own files of the method, where a workbook goes, last year's answers."""

    file: Path
    model: Path | None = None
    questionnaire: Path | None = None
    excel: Path | None = None
    previous: AnswerSheet | None = None


def show_end(made: Made, front: FrontEnd, language: Language, *, plain: bool) -> int:
    """Show and write what a finished interview gives, from the answer file as it was saved; return the exit code."""
    loader = Loader(made.model)
    if made.questionnaire is not None:
        loader.take(made.questionnaire)
    handprint = loader.handprint(made.file)
    show_problems(loader.told())
    if handprint is None:
        return Exit.FAULTS
    show_card(report_of(handprint), plain_screen() if plain else screen(), language)
    has_excel, folder = made.excel is not None, made.file.parent
    left, problems = leave_behind(handprint, handprint.scored.sheet, folder, language, excel=has_excel)
    show_problems(problems)
    workbook, faults = _excel(handprint, made.excel, language)
    show_problems(faults)
    front.show(_after_card(ending_of(handprint, made.previous)), language)
    front.show(_files(made.file, left, workbook), language)
    if left is not None:
        _offer(left.folder, front, language)
    return Exit.FAULTS if errors((*problems, *faults)) else Exit.DONE


def _excel(handprint: Handprint, path: Path | None, language: Language) -> tuple[Path | None, Problems]:
    if path is None:
        return None, ()
    from handprint.writers.excel.workbook import write_workbook  # noqa: PLC0415 - only when it is asked for

    return write_workbook(handprint, path, language)


def _after_card(lines: tuple[EndingLine, ...]) -> Iterator[Line]:
    """The card stands above in full, so its short form is left out: all before the second heading."""
    heads = 0
    for line in lines:
        heads += line.tone == "head"
        if heads > 1:
            yield from (Line(Text("", "")),) if line.tone == "head" else ()
            yield Line(line.text, line.tone)


def _files(file: Path, left: LeftBehind | None, excel: Path | None) -> Iterator[Line]:
    yield Line(Text("", ""))
    yield Line(Text("Wat er nu is", "What there is now"), "head")
    yield Line(Text(f"De antwoorden: {file}", f"The answers: {file}"))
    if excel is not None:
        yield Line(Text(f"Het rekenblad: {excel}", f"The workbook: {excel}"))
    if left is not None:
        yield Line(Text(f"De map om achter te laten: {left.folder}", f"The folder to leave behind: {left.folder}"))
        yield Line(Text(f"Om te mailen: {left.zip.name}", f"To mail: {left.zip.name}"))
        sign = left.confirmation.name
        yield Line(Text(f"Om af te drukken en te tekenen: {sign}", f"To print and sign: {sign}"))


def _offer(folder: Path, front: FrontEnd, language: Language) -> None:
    """Ask whether the folder is opened; who is not there any more does not want it."""
    try:
        line = front.ask(_OPEN, language)
    except (EOFError, KeyboardInterrupt):
        return
    if line.strip().casefold() in YES and not _opened(folder):
        front.show((Line(Text("Dat lukt hier niet.", "That is not possible here."), "warning"),), language)


def _opened(folder: Path) -> bool:
    """Open a folder in the file manager of the machine."""
    try:
        if sys.platform == "win32":
            os.startfile(folder)  # noqa: S606 - a folder that was just made
        else:
            opener = "open" if sys.platform == "darwin" else "xdg-open"
            subprocess.Popen([opener, folder], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603
    except OSError:
        return False
    return True
