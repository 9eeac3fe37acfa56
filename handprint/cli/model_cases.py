"""The cases of a model, run."""

from pathlib import Path

from handprint.cli.loading import Loader
from handprint.model.model import Model
from handprint.score.cases import Outcome, outcomes_of


def run_outcomes(loader: Loader, model: Model) -> tuple[Outcome, ...]:
    """Return what comes out of every case; the answer files stand where the model file says, seen from its folder."""
    found: list[Outcome] = []
    for case in model.cases:
        handprint = loader.handprint(Path(model.file).parent / case.answers)
        if handprint is not None:
            outcomes, problems = outcomes_of(case, handprint)
            found += outcomes
            loader.problems += problems
    return tuple(found)
