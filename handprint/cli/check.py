"""`handprint check`: every fault in models, questionnaires and answer files, all at once."""

from pathlib import Path
from typing import Annotated

import typer

from handprint.cli.options import LangOption, LintOption, ModelOption, QuestionnaireOption
from handprint.cli.speech import speak

HELP = speak(
    "Controleer modellen, vragenlijsten en antwoordenbestanden; zonder bestand alles wat meekomt.",
    "Check models, questionnaires and answer files; without a file all that travel along.",
)


def check(
    files: Annotated[list[Path] | None, typer.Argument(metavar="FILE...")] = None,
    model: ModelOption = None,
    questionnaire: QuestionnaireOption = None,
    strict: LintOption = False,
    lang: LangOption = None,
) -> int:
    """Name every fault at its line and column; exit 2 where there are any."""
    from handprint.cli.checking import check_files  # noqa: PLC0415
    from handprint.cli.loading import Loader  # noqa: PLC0415
    from handprint.cli.verdict import verdict  # noqa: PLC0415

    del lang
    loader = Loader(model, questionnaire)
    count = check_files(loader, tuple(files or ()), strict=strict)
    return verdict(loader.told(), count, strict=strict)
