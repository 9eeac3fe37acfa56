"""`handprint score`: one answer file in, the handprint out."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from handprint.cli.exits import Exit
from handprint.cli.options import AnswersArgument, LangOption, ModelOption, QuestionnaireOption, StrictOption
from handprint.cli.speech import speak

if TYPE_CHECKING:
    from handprint.problems import Problems
    from handprint.score.handprint import Handprint

HELP = speak("Reken de handprint van een antwoordenbestand uit.", "Calculate the handprint of an answer file.")


def score(
    answers: AnswersArgument,
    model: ModelOption = None,
    questionnaire: QuestionnaireOption = None,
    json: Annotated[
        bool, typer.Option("--json", help=speak("Toon het resultaat als JSON.", "Show the result as JSON."))
    ] = False,
    excel: Annotated[
        Path | None,
        typer.Option("--excel", metavar="OUT.xlsx", help=speak("Schrijf ook een rekenblad.", "Write a workbook too.")),
    ] = None,
    why: Annotated[
        bool,
        typer.Option(
            "--why", help=speak("Laat ook zien wat eraf ging, en waarom.", "Show what was taken off as well, and why.")
        ),
    ] = False,
    strict: StrictOption = False,
    lang: LangOption = None,
) -> int:
    """Show the card, or JSON; exit 0 also when a figure is unknown."""
    del lang
    from handprint.cli.loading import Loader  # noqa: PLC0415

    loader = Loader(model, questionnaire)
    handprint = loader.handprint(answers)
    _tell(loader.told())
    if handprint is None:
        return Exit.FAULTS
    _tell_overridden(handprint)
    if excel is not None and not write_excel(handprint, excel):
        return Exit.FAULTS
    if json:
        _print_json(handprint)
    else:
        print_card(handprint)
    if why and not json:
        _print_why(handprint)
    return Exit.NO if strict and loader.told() else Exit.DONE


def _tell(problems: "Problems") -> None:
    """Show problems; without any, nothing that draws on a screen is loaded."""
    if problems:
        from handprint.cli.faults import show_problems  # noqa: PLC0415

        show_problems(problems)


def _tell_overridden(handprint: "Handprint") -> None:
    """A check that somebody looked at is no warning any more; that it was set aside, and why, is told all the same."""
    from handprint.score.answer_checks import overridden_checks  # noqa: PLC0415

    overridden = overridden_checks(handprint.scored.sheet, handprint.scored.plan.questionnaire)
    if overridden:
        from handprint.cli.overridden import show_overridden  # noqa: PLC0415

        show_overridden(overridden)


def _print_json(handprint: "Handprint") -> None:
    from handprint.cli.streams import write_out  # noqa: PLC0415
    from handprint.writers.data import write_handprint  # noqa: PLC0415

    write_out(write_handprint(handprint))


def print_card(handprint: "Handprint") -> None:
    """Show the card of a handprint on the screen."""
    from handprint.cli.card import show_card  # noqa: PLC0415
    from handprint.cli.console import screen  # noqa: PLC0415
    from handprint.report.initiative import report_of  # noqa: PLC0415

    show_card(report_of(handprint), screen())


def _print_why(handprint: "Handprint") -> None:
    from handprint.cli.console import screen  # noqa: PLC0415
    from handprint.cli.lower import show_lower  # noqa: PLC0415
    from handprint.report.lower import lower_of  # noqa: PLC0415

    show_lower(lower_of(handprint), screen())


def write_excel(handprint: "Handprint", path: Path) -> bool:
    """Write the workbook of a handprint, say where it is, and tell whether that worked."""
    from handprint.cli.faults import show_problems  # noqa: PLC0415
    from handprint.cli.speech import language  # noqa: PLC0415
    from handprint.writers.excel.workbook import write_workbook  # noqa: PLC0415

    written, problems = write_workbook(handprint, path, language())
    show_problems(problems)
    if written is not None:
        _say_written(written)
    return written is not None


def write_reports(handprint: "Handprint", folder: Path, stem: str) -> bool:
    """Write every report of a handprint into a folder, and tell whether that worked."""
    from handprint.cli.faults import show_problems  # noqa: PLC0415
    from handprint.writers.data import write_handprint  # noqa: PLC0415
    from handprint.writers.whole import write_whole  # noqa: PLC0415

    written, problems = write_whole(folder / f"{stem}.json", write_handprint(handprint).encode())
    show_problems(problems)
    if written is None:
        return False
    _say_written(written)
    return write_excel(handprint, folder / f"{stem}.xlsx")


def _say_written(path: Path) -> None:
    from handprint.cli.console import aside, line  # noqa: PLC0415

    aside().print(line(speak(f"Geschreven: {path}", f"Written: {path}")), soft_wrap=True)
