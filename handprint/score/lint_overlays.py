"""What looks forgotten in the overlays of a model: one that no case tries, or one that makes a line lose always."""

from collections.abc import Iterable, Iterator

from handprint.catalogue import problem
from handprint.model.model import Model
from handprint.model.overlays import variants, with_overlays
from handprint.problems import Problem
from handprint.questionnaire.answers import AnswerSheet
from handprint.score.lint import own_contributions


def lint_overlays(model: Model, sheets: Iterable[AnswerSheet]) -> Iterator[Problem]:
    """Yield what looks forgotten in the overlays, given the answers of the cases."""
    if model.overlays:
        yield from _without_case(model, sheets)
        yield from _own_contributions(model)


def _without_case(model: Model, sheets: Iterable[AnswerSheet]) -> Iterator[Problem]:
    asked = {(sheet.initiative.municipalities, sheet.period.start) for sheet in sheets}
    tried = {id_ for municipalities, start in asked for id_ in with_overlays(model, municipalities, start)[1]}
    for overlay in model.overlays:
        if overlay.id not in tried:
            yield problem("overlay-without-case", overlay.place, id=overlay.id)


def _own_contributions(model: Model) -> Iterator[Problem]:
    """Yield each line of which people pay more than it is worth only with some overlay, once."""
    told = {fault.facts for fault in own_contributions(model)}
    for one in variants(model):
        for fault in own_contributions(one):
            if fault.facts not in told:
                told.add(fault.facts)
                yield fault
