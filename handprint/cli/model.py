"""`handprint model`: show a model, check it, and run the worked examples that it must reproduce."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from handprint.cli import model_edit
from handprint.cli.exits import Exit
from handprint.cli.help import SpokenCommand, SpokenGroup
from handprint.cli.options import LangOption, LintOption
from handprint.cli.speech import speak

if TYPE_CHECKING:
    from handprint.model.model import Model

HELP = speak(
    "Toon, controleer, test of wijzig een model, of breng het uit.", "Show, check, test, change or release a model."
)

commands = typer.Typer(cls=SpokenGroup, no_args_is_help=True, rich_markup_mode=None)


@commands.callback()
def _all_commands(lang: LangOption = None) -> None:
    del lang


ModelArgument = Annotated[
    Path | None,
    typer.Argument(
        metavar="FILE",
        show_default=False,
        help=speak("Het model; anders dat wat meekomt.", "The model; else the one that travels along."),
    ),
]


OwnQuestionnaireOption = Annotated[
    Path | None,
    typer.Option(
        "--questionnaire",
        metavar="FILE",
        help=speak(
            "Een eigen vragenlijst, in de plaats van die met dezelfde naam.",
            "An own questionnaire, in the place of the one with its id.",
        ),
    ),
]


@commands.command(
    "show",
    cls=SpokenCommand,
    help=speak(
        "Toon het model: indicatoren, prijzen, getallen met bron, cijfers en doelen.",
        "Show the model: indicators, proxies, numbers with their source, figures and goals.",
    ),
)
def show(file: ModelArgument = None, lang: LangOption = None) -> int:
    """Show a model in tables, and which file it is."""
    from handprint.cli.console import screen  # noqa: PLC0415
    from handprint.cli.faults import show_problems  # noqa: PLC0415
    from handprint.cli.loading import Loader  # noqa: PLC0415
    from handprint.cli.model_tables import show_model  # noqa: PLC0415

    del lang
    loader = Loader(file)
    model = loader.model()
    show_problems(loader.told())
    if model is None:
        return Exit.FAULTS
    show_model(model, screen())
    _say_which(model)
    return Exit.DONE


def _say_which(model: "Model") -> None:
    """Say which file was used, and which ones were not although they lie at hand."""
    from handprint.cli.console import line, screen  # noqa: PLC0415
    from handprint.readers.locate import organisation_folder, passed_over, shipped_folder  # noqa: PLC0415

    own = organisation_folder()
    folders = (Path.cwd(), *((own,) if own else ()), shipped_folder())
    screen().print()
    screen().print(line(speak(f"Bestand: {model.file}", f"File: {model.file}"), "dim"), soft_wrap=True)
    for path in passed_over(Path(model.file), *folders):
        screen().print(line(speak(f"Niet gebruikt: {path}", f"Not used: {path}"), "dim"), soft_wrap=True)


@commands.command(
    "check",
    cls=SpokenCommand,
    help=speak(
        "Controleer het model, ook tegen alle vragenlijsten.", "Check the model, also against all questionnaires."
    ),
)
def check(
    file: ModelArgument = None,
    questionnaire: OwnQuestionnaireOption = None,
    strict: LintOption = False,
    lang: LangOption = None,
) -> int:
    """Name every fault of a model; exit 2 where there are any."""
    from handprint.cli.checking import check_model  # noqa: PLC0415
    from handprint.cli.loading import Loader  # noqa: PLC0415
    from handprint.cli.verdict import verdict  # noqa: PLC0415
    from handprint.readers.locate import find_model  # noqa: PLC0415

    del lang
    loader = Loader()
    if questionnaire is not None:
        loader.take(questionnaire)
    check_model(loader, find_model(file), strict=strict)
    return verdict(loader.told(), 1, strict=strict)


@commands.command(
    "test",
    cls=SpokenCommand,
    help=speak(
        "Reken de controlegevallen van het model na.", "Work out the cases of the model and compare what they expect."
    ),
)
def run_cases(file: ModelArgument = None, questionnaire: OwnQuestionnaireOption = None, lang: LangOption = None) -> int:
    """Run every case; exit 1 where one fails, 2 where there are faults in a file."""
    from handprint.cli.case_tables import show_outcomes  # noqa: PLC0415
    from handprint.cli.console import screen  # noqa: PLC0415
    from handprint.cli.faults import show_problems  # noqa: PLC0415
    from handprint.cli.loading import Loader  # noqa: PLC0415
    from handprint.cli.model_cases import run_outcomes  # noqa: PLC0415
    from handprint.problems import errors  # noqa: PLC0415
    from handprint.readers.locate import find_model  # noqa: PLC0415

    del lang
    loader = Loader(find_model(file))
    if questionnaire is not None:
        loader.take(questionnaire)
    model = loader.model()
    outcomes = () if model is None else run_outcomes(loader, model)
    show_problems(loader.told())
    if model is not None:
        show_outcomes(model, outcomes, screen())
    if errors(loader.told()):
        return Exit.FAULTS
    return Exit.DONE if all(outcome.passed for outcome in outcomes) else Exit.NO


@commands.command(
    "diff",
    cls=SpokenCommand,
    help=speak(
        "Zeg in woorden wat er in een model en zijn regelingen veranderd is, en wat dat doet met de voorbeelden.",
        "Say in words what changed in a model and its schemes, and what that does to the examples.",
    ),
)
def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD", help=speak("Het oude model.", "The old model."))],
    new: Annotated[
        Path | None,
        typer.Argument(
            metavar="NEW",
            show_default=False,
            help=speak("Het nieuwe model; anders dat wat meekomt.", "The new model; else the one that travels along."),
        ),
    ] = None,
    lang: LangOption = None,
) -> int:
    """Show every difference; exit 1 where there is any, as other comparing programs do."""
    from handprint.cli.console import screen  # noqa: PLC0415
    from handprint.cli.faults import show_problems  # noqa: PLC0415
    from handprint.cli.loading import Loader  # noqa: PLC0415
    from handprint.cli.model_changes import show_changes, show_effects  # noqa: PLC0415
    from handprint.cli.scheme_editing import show_other_schemes  # noqa: PLC0415
    from handprint.problems import errors, in_reading_order  # noqa: PLC0415
    from handprint.readers.locate import examples_folder, find_model  # noqa: PLC0415

    del lang
    before, after = Loader(old), Loader(find_model(new))
    models = before.model(), after.model()
    problems = in_reading_order((*before.told(), *after.told()))
    show_problems(errors(problems))
    if models[0] is None or models[1] is None:
        return Exit.FAULTS
    different = show_changes(models[0], models[1], screen())
    if different:
        show_effects(before, after, tuple(sorted(examples_folder().glob("*.yaml"))), screen())
    others, faults = show_other_schemes(old, find_model(new))
    show_problems(faults)
    if faults:
        return Exit.FAULTS
    return Exit.NO if different or others else Exit.DONE


commands.command("export", cls=SpokenCommand, help=model_edit.EXPORT_HELP)(model_edit.export)
commands.command("import", cls=SpokenCommand, help=model_edit.IMPORT_HELP)(model_edit.import_)
commands.command("release", cls=SpokenCommand, help=model_edit.RELEASE_HELP)(model_edit.release)
