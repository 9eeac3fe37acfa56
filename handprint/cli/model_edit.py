"""`handprint model export`, `import` and `release`: its values through a workbook, and a version made final."""

from pathlib import Path
from typing import Annotated

import typer

from handprint.cli.options import LangOption
from handprint.cli.speech import speak

EXPORT_HELP = speak(
    "Zet prijzen, correcties, gewichten en teksten van een model in een werkblad, en de bedragen van regelingen.",
    "Put prices, corrections, weights and texts of a model in a workbook, and the amounts of schemes.",
)
IMPORT_HELP = speak(
    "Zet een gewijzigd werkblad terug in model en regelingen; laat eerst zien wat er verandert.",
    "Put a changed workbook back into model and schemes; shows first what changes.",
)
RELEASE_HELP = speak(
    "Breng een versie uit: controleer alles en bewaar model en vragenlijsten in het archief.",
    "Release a version: check everything and keep model and questionnaires in the archive.",
)

WriteOption = Annotated[
    bool,
    typer.Option("--write", help=speak("Schrijf het; anders alleen laten zien.", "Write it; else it is only shown.")),
]
SchemeOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--scheme",
        metavar="FILE",
        show_default=False,
        help=speak(
            "Een regeling; mag vaker. Anders alle regelingen in de map schemes naast het model.",
            "A scheme; may be repeated. Else all schemes in the folder schemes beside the model.",
        ),
    ),
]


def export(
    out: Annotated[
        Path,
        typer.Option(
            "-o", "--out", metavar="MODEL.xlsx", help=speak("Het werkblad om te schrijven.", "The workbook to write.")
        ),
    ],
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="FILE",
            show_default=False,
            help=speak("Het model; anders dat wat meekomt.", "The model; else the one that travels along."),
        ),
    ] = None,
    scheme: SchemeOption = None,
    lang: LangOption = None,
) -> int:
    """Write the workbook of a model in which its values can be changed."""
    from handprint.cli.model_editing import export_model  # noqa: PLC0415

    del lang
    return export_model(file, out, tuple(scheme or ()))


def import_(
    workbook: Annotated[
        Path, typer.Argument(metavar="MODEL.xlsx", help=speak("Het gewijzigde werkblad.", "The changed workbook."))
    ],
    into: Annotated[
        Path,
        typer.Option(
            "--into", metavar="FILE", help=speak("Het modelbestand om te wijzigen.", "The model file to change.")
        ),
    ],
    scheme: SchemeOption = None,
    write: WriteOption = False,
    lang: LangOption = None,
) -> int:
    """Show what a workbook changes in a model and its schemes, and write it when that is asked or agreed to."""
    from handprint.cli.model_editing import import_model  # noqa: PLC0415

    del lang
    return import_model(workbook, into, tuple(scheme or ()), write=write)


def release(
    file: Annotated[Path, typer.Argument(metavar="FILE", help=speak("Het modelbestand.", "The model file."))],
    version: Annotated[
        str, typer.Option("--version", help=speak("De versie, zoals 2026.2.", "The version, such as 2026.2."))
    ],
    valid_from: Annotated[
        str,
        typer.Option(
            "--valid-from",
            metavar="DAY",
            help=speak("Geldig vanaf, zoals 2027-01-01.", "Valid from, such as 2027-01-01."),
        ),
    ],
    approved_by: Annotated[
        str,
        typer.Option(
            "--approved-by", metavar="NAME", help=speak("Wie deze versie goedkeurde.", "Who approved this version.")
        ),
    ],
    decided_on: Annotated[
        str,
        typer.Option("--decided-on", metavar="DAY", help=speak("De dag van het besluit.", "The day of the decision.")),
    ],
    write: WriteOption = False,
    lang: LangOption = None,
) -> int:
    """Check a model strictly, run its cases, and freeze it with its questionnaires."""
    from handprint.cli.model_release import release_model  # noqa: PLC0415
    from handprint.cli.releasing import Decision  # noqa: PLC0415

    del lang
    return release_model(file, Decision(version, valid_from, approved_by.strip(), decided_on), write=write)
