"""`handprint explain`: a figure back to the answers, corrections, proxies and sources that made it."""

from typing import Annotated

import typer

from handprint.cli.options import AnswersArgument, LangOption, ModelOption, QuestionnaireOption
from handprint.cli.speech import language, speak

HELP = speak(
    "Leg uit waar een cijfer vandaan komt, tot aan het antwoord en de bron.",
    "Explain where a figure comes from, down to the answer and the source.",
)


def explain(
    answers: AnswersArgument,
    step: Annotated[
        str,
        typer.Argument(
            metavar="STEP",
            help=speak(
                "Een cijfer, indicator of stap, bijvoorbeeld impact_value of day_activity.gross.",
                "A figure, indicator or step, for instance impact_value or day_activity.gross.",
            ),
        ),
    ] = "impact_value",
    model: ModelOption = None,
    questionnaire: QuestionnaireOption = None,
    lang: LangOption = None,
) -> int:
    """Show the explanation of one step, top down."""
    from handprint.catalogue import problem  # noqa: PLC0415
    from handprint.catalogue.nearest import nearest  # noqa: PLC0415
    from handprint.cli.console import screen  # noqa: PLC0415
    from handprint.cli.exits import Exit  # noqa: PLC0415
    from handprint.cli.explanation import show_explanation  # noqa: PLC0415
    from handprint.cli.faults import show_problems  # noqa: PLC0415
    from handprint.cli.loading import Loader  # noqa: PLC0415
    from handprint.problems import Place, Text  # noqa: PLC0415
    from handprint.score.explain import explain as explained  # noqa: PLC0415
    from handprint.score.explain import steps_like  # noqa: PLC0415

    del lang
    loader = Loader(model, questionnaire)
    handprint = loader.handprint(answers)
    show_problems(loader.told())
    if handprint is None:
        return Exit.FAULTS
    name = steps_like(handprint, step)
    if name is None:
        known = [known.name for known in handprint.scored.plan.steps] + list(handprint.figures)
        near = nearest(step, known)
        meant = Text(f" Bedoelt u '{near}'?", f" Did you mean '{near}'?") if near else Text("", "")
        show_problems((problem("no-such-step", Place(str(answers)), step=step, meant=meant),))
        return Exit.FAULTS
    show_explanation(explained(handprint, name), screen(), language())
    return Exit.DONE
