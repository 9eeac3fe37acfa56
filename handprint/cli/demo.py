"""`handprint demo`: the example that travels along, as a card on the screen and as reports in a folder."""

from pathlib import Path
from typing import Annotated

import typer

from handprint.cli.options import LangOption
from handprint.cli.speech import speak

HELP = speak(
    "Laat het meegeleverde voorbeeld zien en schrijf de rapporten.", "Show the bundled example and write its reports."
)
EXAMPLE = "dorpshuis.yaml"


def demo(
    out: Annotated[
        Path, typer.Option("--out", metavar="DIR", help=speak("Map voor de rapporten.", "Folder for the reports."))
    ] = Path("demo"),
    lang: LangOption = None,
) -> int:
    """Score the example, show its card, and write the workbook and the JSON."""
    from handprint.cli.console import aside, line  # noqa: PLC0415
    from handprint.cli.exits import Exit  # noqa: PLC0415
    from handprint.cli.faults import show_problems  # noqa: PLC0415
    from handprint.cli.loading import Loader  # noqa: PLC0415
    from handprint.cli.score import print_card, write_reports  # noqa: PLC0415
    from handprint.readers.locate import examples_folder  # noqa: PLC0415

    del lang
    loader = Loader()
    handprint = loader.handprint(examples_folder() / EXAMPLE)
    show_problems(loader.told())
    if handprint is None:
        return Exit.FAULTS
    print_card(handprint)
    if not write_reports(handprint, out, Path(EXAMPLE).stem):
        return Exit.FAULTS
    example = examples_folder() / EXAMPLE
    question = speak("Waar komt een cijfer vandaan?", "Where does a figure come from?")
    aside().print(line(f"{question} handprint explain {example} impact_value"), soft_wrap=True)
    return Exit.DONE
