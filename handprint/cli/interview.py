"""`handprint interview`: the questions of a questionnaire, asked one by one, every answer kept at once."""

from pathlib import Path
from typing import Annotated

import typer

from handprint.cli.options import LangOption, ModelOption
from handprint.cli.speech import speak

HELP = speak(
    "Neem een vragenlijst af; elk antwoord is meteen bewaard, en u kunt altijd stoppen en later verder.",
    "Go through a questionnaire; every answer is saved at once, and you can always stop and go on later.",
)


def interview(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="ANSWERS.yaml",
            help=speak(
                "Het antwoordenbestand. Is het er nog niet, dan begint een nieuw interview.",
                "The answer file. If it does not exist, a new interview begins.",
            ),
        ),
    ],
    questionnaire: Annotated[
        str,
        typer.Option(
            "--questionnaire",
            metavar="ID|FILE",
            show_default=False,
            help=speak("De vragenlijst van een nieuw interview.", "The questionnaire of a new interview."),
        ),
    ] = "",
    previous: Annotated[
        Path | None,
        typer.Option(
            "--previous",
            metavar="FILE",
            help=speak("De antwoorden van vorig jaar, om te bevestigen.", "Last year's answers, to be confirmed."),
        ),
    ] = None,
    extended: Annotated[
        bool, typer.Option("--extended", help=speak("Stel ook de uitgebreide vragen.", "Ask the extended route."))
    ] = False,
    goal: Annotated[
        str,
        typer.Option(
            "--goal",
            metavar="FIGURE",
            show_default=False,
            help=speak(
                "Vraag alleen wat voor dit cijfer nodig is, zoals impact_value.",
                "Ask only what this figure needs, such as impact_value.",
            ),
        ),
    ] = "",
    plain: Annotated[
        bool,
        typer.Option(
            "--plain",
            help=speak(
                "Gewone regels, zonder kleur of balk; voor een schermlezer.",
                "Plain lines, without colour or toolbar; for a screen reader.",
            ),
        ),
    ] = False,
    by: Annotated[
        str,
        typer.Option(
            "--by",
            metavar="NAME",
            show_default=False,
            help=speak("Wie de vragen stelt; komt in de geschiedenis.", "Who asks; goes into the history."),
        ),
    ] = "",
    take_over: Annotated[
        str,
        typer.Option(
            "--take-over",
            metavar="REASON",
            show_default=False,
            help=speak(
                "Neem een bestand over dat een collega open heeft, met de reden.",
                "Take over a file that a colleague has open, with the reason.",
            ),
        ),
    ] = "",
    restore: Annotated[
        bool,
        typer.Option(
            "--restore",
            help=speak(
                "Maak een kapot antwoordenbestand opnieuw uit de geschiedenis.",
                "Make a broken answer file again from its history.",
            ),
        ),
    ] = False,
    excel: Annotated[
        Path | None,
        typer.Option("--excel", metavar="OUT.xlsx", help=speak("Schrijf ook een rekenblad.", "Write a workbook too.")),
    ] = None,
    history: Annotated[
        bool,
        typer.Option(
            "--history",
            help=speak("Vraag niets; laat zien wie wanneer wat zei.", "Ask nothing; show who said what and when."),
        ),
    ] = False,
    undo: Annotated[
        int | None,
        typer.Option(
            "--undo",
            metavar="NUMBER",
            min=1,
            help=speak(
                "Maak de regel met dit nummer uit de geschiedenis ongedaan.",
                "Undo the entry of the history with this number.",
            ),
        ),
    ] = None,
    model: ModelOption = None,
    lang: LangOption = None,
) -> int:
    """Hold the interview; exit 0 when it is finished, 75 when it can be gone on with."""
    del lang
    if undo is not None or history:
        from handprint.cli.history import show_history, undo_in_history  # noqa: PLC0415

        return show_history(file) if undo is None else undo_in_history(file, undo, by)
    from handprint.cli.front_end import front_end  # noqa: PLC0415
    from handprint.cli.interviewing import Wanted, hold_interview  # noqa: PLC0415
    from handprint.cli.running import RunningFigures  # noqa: PLC0415

    figures = RunningFigures(model)
    wanted = Wanted(file, questionnaire, previous, extended, goal, by, take_over, restore, excel, model, plain)
    return hold_interview(wanted, front_end(figures, plain=plain), figures)
