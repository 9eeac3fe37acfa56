"""The example that travels along, with some of its answers changed."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from handprint.cli.loading import Loader
from handprint.questionnaire.answers import Answer, AnswerSheet
from handprint.score.handprint import Handprint, handprint_of
from handprint.score.one import score_one
from tests.cli.running import EXAMPLE


@cache
def example() -> Handprint:
    """Return the handprint of the example."""
    found = Loader().handprint(EXAMPLE)
    assert found is not None
    return found


def scored_again(handprint: Handprint, sheet: AnswerSheet) -> Handprint:
    """Return the handprint of other answers under the same plan."""
    return handprint_of(score_one(handprint.scored.plan, sheet))


def example_with(answers: Mapping[str, Answer | None]) -> Handprint:
    """Return the handprint of the example with other answers; None takes one away."""
    found = example()
    sheet = found.scored.sheet
    kept = {id_: answer for id_, answer in {**sheet.answers, **answers}.items() if answer is not None}
    return scored_again(found, replace(sheet, answers=kept))


def empty_example() -> Handprint:
    """Return the handprint of the example with nothing answered."""
    found = example()
    return scored_again(found, replace(found.scored.sheet, answers={}, groups={}))
