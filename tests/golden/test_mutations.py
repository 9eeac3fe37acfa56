"""Whoever changes any value that a figure uses, is found out by a case or by the pinned figures."""

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pytest

from handprint.cli.loading import Loader
from handprint.expr.types import Value
from handprint.model.model import Model
from handprint.questionnaire.answers import AnswerSheet
from handprint.questionnaire.questionnaire import Questionnaire
from handprint.score.one import score_one
from handprint.score.plan import plan_for
from handprint.score.step import Step
from tests.golden.mutations import Mutation, mutations

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Example:
    """An answer file of which a case expects some steps, and of which `pinned` says that all figures are kept."""

    sheet: AnswerSheet
    questionnaire: Questionnaire
    expected: frozenset[str]
    pinned: bool


@cache
def the_model() -> Model:
    """Return the model that travels along."""
    model = Loader().model()
    assert model is not None
    return model


@cache
def examples() -> tuple[Example, ...]:
    """Return every answer file that is pinned or that a case is about."""
    loader, expected = Loader(), {ROOT / case.answers: dict(case.expect) for case in the_model().cases}
    paths = sorted({*expected, *(ROOT / "examples").glob("*.yaml")})
    return tuple(_example(loader, path, frozenset(expected.get(path, {}))) for path in paths)


def _example(loader: Loader, path: Path, expected: frozenset[str]) -> Example:
    sheet = loader.sheet(path)
    assert sheet is not None, loader.told()
    questionnaire = loader.questionnaire(sheet.questionnaire.id)
    assert questionnaire is not None
    return Example(sheet, questionnaire, expected, path.parent.name == "examples")


def told(model: Model, example: Example) -> dict[str, Value]:
    """Return what the pinned figures and the cases look at; a change in it makes one of those tests fail."""
    plan, problems = plan_for(model, example.questionnaire, example.sheet.route)
    assert plan is not None, problems
    scored = score_one(plan, example.sheet)
    return {step.name: scored.value(step.name) for step in plan.steps if _is_looked_at(step, example)}


def _is_looked_at(step: Step, example: Example) -> bool:
    first, _, part = step.name.partition(".")
    if step.name in example.expected or (first in ("figure", "not_applicable") and part in example.expected):
        return True
    pinned = first in ("figure", "goal") or part in ("quantity", "gross", "contribution")
    return example.pinned and pinned


def only(model: Model, lines: frozenset[str]) -> Model:
    """Return the model with these lines only, which come out as they do among the others; no lines: the whole."""
    if not lines:
        return model
    return replace(model, indicators={id_: line for id_, line in model.indicators.items() if id_ in lines})


@cache
def before(lines: frozenset[str], example: int) -> dict[str, Value]:
    """Return what comes out of the model as it is."""
    return told(only(the_model(), lines), examples()[example])


def is_found_out(mutation: Mutation) -> bool:
    """Return whether an example comes out otherwise, those in which most of the lines count first."""
    changed = only(mutation.model, mutation.lines)
    order = sorted(range(len(examples())), key=lambda at: -sum(map(bool, before(mutation.lines, at).values())))
    return any(told(changed, examples()[at]) != before(mutation.lines, at) for at in order)


SUBJECTS = [*the_model().indicators, "rest"]


@cache
def by_subject() -> dict[str, list[Mutation]]:
    """Return all mutations by the line that they change; those that lines share are the rest."""
    found: dict[str, list[Mutation]] = {subject: [] for subject in SUBJECTS}
    for mutation in mutations(the_model()):
        first = mutation.what.partition(" ")[0]
        found[first if first in found else "rest"].append(mutation)
    return found


@pytest.mark.parametrize("subject", SUBJECTS)
def test_every_changed_value_is_found_out(subject: str) -> None:
    """By 1 %, or one point: price, factor, constant, rate, weight, effect, correction, drop-off, duration, rounding."""
    assert [mutation.what for mutation in by_subject()[subject] if not is_found_out(mutation)] == []


def test_there_is_a_mutation_of_every_kind() -> None:
    """So that an empty list cannot pass for a proof."""
    found = [mutation.what for group in by_subject().values() for mutation in group]
    for kind in ("proxy", "price factor", "constant", "discount", "weight", "deadweight", "drop-off", "duration"):
        assert [what for what in found if kind in what], kind
    assert len(found) == len(set(found))


def test_what_nobody_looks_at_is_not_found_out() -> None:
    """The proof can fail: a model in which nothing changed passes unseen."""
    assert not is_found_out(Mutation("nothing", the_model(), frozenset({"shared_meals"})))
