"""`handprint questionnaire`: show what a questionnaire asks, check and print it, and take answers to a new version."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from handprint.cli.exits import Exit
from handprint.cli.help import SpokenCommand, SpokenGroup
from handprint.cli.options import LangOption, LintOption, ModelOption, QuestionnaireOption
from handprint.cli.speech import speak

if TYPE_CHECKING:
    from handprint.cli.loading import Loader
    from handprint.questionnaire.questionnaire import Questionnaire

HELP = speak(
    "Toon, controleer, vergelijk of druk een vragenlijst af.", "Show, check, compare or print a questionnaire."
)

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


@commands.command(
    "diff",
    cls=SpokenCommand,
    help=speak(
        "Zeg in woorden wat er tussen twee versies van een vragenlijst veranderd is.",
        "Say in words what changed between two versions of a questionnaire.",
    ),
)
def diff(
    old: Annotated[
        str, typer.Argument(metavar="OLD", help=speak("De oude: naam of bestand.", "The old one: name or file."))
    ],
    new: Annotated[
        str, typer.Argument(metavar="NEW", help=speak("De nieuwe: naam of bestand.", "The new one: name or file."))
    ],
    lang: LangOption = None,
) -> int:
    """Show every difference; exit 1 where there is any, as other comparing programs do."""
    from handprint.cli.console import screen  # noqa: PLC0415
    from handprint.cli.faults import show_problems  # noqa: PLC0415
    from handprint.cli.loading import Loader  # noqa: PLC0415
    from handprint.cli.questionnaire_changes import show_questionnaire_changes  # noqa: PLC0415

    del lang
    loader = Loader()
    before, after = _named(loader, old), _named(loader, new)
    show_problems(loader.told())
    if before is None or after is None:
        return Exit.FAULTS
    return Exit.NO if show_questionnaire_changes(before, after, screen()) else Exit.DONE


@commands.command(
    "test",
    cls=SpokenCommand,
    help=speak(
        "Loop vragenlijsten door: is elke vraag te bereiken, en kloppen de voorbeelden? Zonder naam allemaal.",
        "Walk through questionnaires: can every question be reached, and are the examples right? Without a name all.",
    ),
)
def walk_through(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="ID|FILE...",
            show_default=False,
            help=speak("Namen of bestanden van vragenlijsten.", "Names or files of questionnaires."),
        ),
    ] = None,
    lang: LangOption = None,
) -> int:
    """Exit 1 where something cannot be reached or an example breaks a check."""
    from handprint.cli.console import screen  # noqa: PLC0415
    from handprint.cli.faults import show_problems  # noqa: PLC0415
    from handprint.cli.loading import Loader, questionnaire_ids  # noqa: PLC0415
    from handprint.cli.questionnaire_testing import show_tested, tested  # noqa: PLC0415

    del lang
    loader = Loader()
    found = [_named(loader, name) for name in names or questionnaire_ids()]
    outcomes = [outcome for questionnaire in found if questionnaire for outcome in tested(loader, questionnaire)]
    show_problems(loader.told())
    show_tested(outcomes, screen())
    if loader.errors():
        return Exit.FAULTS
    return Exit.NO if loader.told() or any(outcome.missed for outcome in outcomes) else Exit.DONE


@commands.command(
    "migrate",
    cls=SpokenCommand,
    help=speak(
        "Neem een antwoordenbestand van een oudere versie mee: eerst in woorden, met --write ook echt.",
        "Take an answer file of an older version along: in words first, with --write for real.",
    ),
)
def migrate(
    answers: Annotated[
        Path, typer.Argument(metavar="ANSWERS", help=speak("Het antwoordenbestand.", "The answer file."))
    ],
    write: Annotated[
        bool,
        typer.Option(
            "--write",
            help=speak("Schrijf het; het oude bestand blijft ernaast.", "Write it; the old file stays beside."),
        ),
    ] = False,
    questionnaire: QuestionnaireOption = None,
    lang: LangOption = None,
) -> int:
    """Exit 1 where an answer cannot come along; it is written all the same, and the old file keeps that answer."""
    from handprint.cli.console import screen  # noqa: PLC0415
    from handprint.cli.faults import show_problems  # noqa: PLC0415
    from handprint.cli.loading import Loader  # noqa: PLC0415
    from handprint.cli.migrated import show_moving, show_what_next  # noqa: PLC0415
    from handprint.cli.migrating import moving, write_moved  # noqa: PLC0415

    del lang
    loader = Loader(questionnaire_file=questionnaire)
    found = moving(answers, loader)
    if found is not None:
        show_moving(found, screen())
        loader.problems += write_moved(found) if write and found.is_older else ()
    show_problems(loader.told())
    if found is None or loader.errors():
        return Exit.FAULTS
    show_what_next(found, screen(), written=write)
    return Exit.NO if found.migrated.lost else Exit.DONE


def _named(loader: "Loader", name: str) -> "Questionnaire | None":
    """Return a questionnaire by its id or file; what has a folder or an ending is a file."""
    if Path(name).suffix or Path(name).name != name:
        return loader.questionnaire_at(Path(name))
    return loader.questionnaire(name)
