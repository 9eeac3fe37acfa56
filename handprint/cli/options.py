"""The arguments and options that several commands share, with their help in the language of this process."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from handprint.cli.speech import speak


class Lang(StrEnum):
    """The languages."""

    NL = "nl"
    EN = "en"


LangOption: TypeAlias = Annotated[
    Lang | None,
    typer.Option("--lang", help=speak("Taal van het scherm: nl of en.", "Language of the screen: nl or en.")),
]
AnswersArgument: TypeAlias = Annotated[
    Path, typer.Argument(metavar="ANSWERS.yaml", help=speak("Het antwoordenbestand.", "The answer file."))
]
ModelOption: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--model",
        metavar="FILE",
        help=speak("Een ander model dan het meegeleverde.", "Another model than the one that travels along."),
    ),
]
QuestionnaireOption: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--questionnaire",
        metavar="FILE",
        help=speak(
            "Een andere vragenlijst dan de meegeleverde.", "Another questionnaire than the one that travels along."
        ),
    ),
]
StrictOption: TypeAlias = Annotated[
    bool,
    typer.Option("--strict", help=speak("Ook een waarschuwing geeft code 1.", "A warning gives exit code 1 too.")),
]
LintOption: TypeAlias = Annotated[
    bool,
    typer.Option(
        "--strict",
        help=speak(
            "Let ook op wat vergeten lijkt; een waarschuwing geeft code 1.",
            "Mind what looks forgotten too; a warning gives exit code 1.",
        ),
    ),
]
