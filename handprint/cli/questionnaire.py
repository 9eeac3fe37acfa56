"""`handprint questionnaire`: show what a questionnaire asks, and check it."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from handprint.cli.exits import Exit
from handprint.cli.help import SpokenCommand, SpokenGroup
from handprint.cli.options import LangOption, LintOption, ModelOption
from handprint.cli.speech import speak

if TYPE_CHECKING:
    from handprint.cli.loading import Loader
    from handprint.questionnaire.questionnaire import Questionnaire

HELP = speak("Toon, controleer of druk een vragenlijst af.", "Show, check or print a questionnaire.")

commands = typer.Typer(cls=SpokenGroup, no_args_is_help=True, rich_markup_mode=None)


@commands.callback()
def _all_commands(lang: LangOption = None) -> None:
    del lang


@commands.command(
    "show",
    cls=SpokenCommand,
    help=speak(
        "Toon alle vragen met hun voorwaarden en controles; zonder naam welke vragenlijsten er zijn.",
        "Show all questions with their conditions and checks; without a name which questionnaires there are.",
    ),
)
def show(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="ID|FILE",
            show_default=False,
            help=speak("Naam of bestand van een vragenlijst.", "Name or file of a questionnaire."),
        ),
    ] = None,
    lang: LangOption = None,
) -> int:
    """Show one questionnaire, or which ones there are."""
    from handprint.cli.console import screen  # noqa: PLC0415
    from handprint.cli.faults import show_problems  # noqa: PLC0415
    from handprint.cli.loading import Loader, questionnaire_ids  # noqa: PLC0415
    from handprint.cli.questionnaire_tables import show_questionnaire, show_questionnaires  # noqa: PLC0415

    del lang
    loader = Loader()
    names = questionnaire_ids() if name is None else (name,)
    found = [_named(loader, one) for one in names]
    questionnaires = [questionnaire for questionnaire in found if questionnaire is not None]
    show_problems(loader.told())
    if name is None:
        show_questionnaires(questionnaires, screen())
    for questionnaire in questionnaires if name is not None else ():
        show_questionnaire(questionnaire, screen())
    return Exit.FAULTS if loader.errors() else Exit.DONE


@commands.command(
    "check",
    cls=SpokenCommand,
    help=speak(
        "Controleer vragenlijsten, ook tegen het model; zonder naam allemaal.",
        "Check questionnaires, also against the model; without a name all of them.",
    ),
)
def check(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="ID|FILE...",
            show_default=False,
            help=speak("Namen of bestanden van vragenlijsten.", "Names or files of questionnaires."),
        ),
    ] = None,
    model: ModelOption = None,
    strict: LintOption = False,
    lang: LangOption = None,
) -> int:
    """Name every fault of questionnaires; exit 2 where there are any."""
    from handprint.cli.checking import check_questionnaire  # noqa: PLC0415
    from handprint.cli.loading import Loader, questionnaire_ids  # noqa: PLC0415
    from handprint.cli.verdict import verdict  # noqa: PLC0415

    del lang
    loader = Loader(model)
    wanted = tuple(names or questionnaire_ids())
    for name in wanted:
        check_questionnaire(loader, _named(loader, name), strict=strict)
    return verdict(loader.told(), len(wanted), strict=strict)


@commands.command(
    "print",
    cls=SpokenCommand,
    help=speak(
        "Schrijf een vragenlijst als pagina om af te drukken en met pen in te vullen, met wat u vooraf opzoekt.",
        "Write a questionnaire as a page to print and fill in with a pen, with what to look up beforehand.",
    ),
)
def print_page(
    name: Annotated[
        str,
        typer.Argument(
            metavar="ID|FILE", help=speak("Naam of bestand van een vragenlijst.", "Name or file of a questionnaire.")
        ),
    ] = "base",
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            "-o",
            metavar="FILE.html",
            show_default=False,
            help=speak("Waar de pagina komt; anders ID.html hier.", "Where the page goes; else ID.html here."),
        ),
    ] = None,
    extended: Annotated[
        bool, typer.Option("--extended", help=speak("Ook de vragen van de lange route.", "The long route as well."))
    ] = False,
    lang: LangOption = None,
) -> int:
    """Write one page that needs nothing else: no network, no program, no other file."""
    from handprint.cli.console import aside, line  # noqa: PLC0415
    from handprint.cli.faults import show_problems  # noqa: PLC0415
    from handprint.cli.in_words import in_words  # noqa: PLC0415
    from handprint.cli.loading import Loader  # noqa: PLC0415
    from handprint.cli.speech import language  # noqa: PLC0415
    from handprint.report.questionnaire_print import printed  # noqa: PLC0415
    from handprint.writers.page_print import page_of  # noqa: PLC0415
    from handprint.writers.whole import write_whole  # noqa: PLC0415

    del lang
    loader = Loader()
    questionnaire = _named(loader, name)
    show_problems(loader.told())
    if questionnaire is None:
        return Exit.FAULTS
    page = page_of(printed(questionnaire, "extended" if extended else "short", language(), in_words))
    written, problems = write_whole(out or Path(f"{questionnaire.id}.html"), page.encode())
    show_problems(problems)
    if written is None:
        return Exit.FAULTS
    aside().print(line(speak(f"Geschreven: {written}", f"Written: {written}")), soft_wrap=True)
    return Exit.DONE


def _named(loader: "Loader", name: str) -> "Questionnaire | None":
    """Return a questionnaire by its id or file; what has a folder or an ending is a file."""
    if Path(name).suffix or Path(name).name != name:
        return loader.questionnaire_at(Path(name))
    return loader.questionnaire(name)
