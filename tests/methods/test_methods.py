"""Other people's methods as model files: the engine gives the figures that they published, and knows no method itself.

Each folder holds model files, the questionnaire and the answers. What must come out stands under `cases` of the model,
with who says so: a source that is named there, or "worked by hand" with the arithmetic at the top of the file.
"""

import random
from pathlib import Path
from shutil import copytree

import pytest

from handprint.cli.loading import Loader
from handprint.columns.duckdb import run
from handprint.model.model import Case, Model
from handprint.model.read import read_model
from handprint.score.cases import Outcome, outcomes_of
from handprint.score.many import columns_for
from handprint.score.plan import plan_for
from handprint.score.step import Plan
from tests.columns.test_plan_law import exact
from tests.expr.generate import random_scope

HERE = Path(__file__).parent
MODELS = sorted(HERE.glob("*/model*.yaml"))
BY_HAND = "worked by hand"
SHEETS = 50
NEEDED = {
    "sroi_map",
    "sroi_all_corrections",
    "present_value",
    "wellbeing",
    "score_bands",
    "reference_prices",
    "cpi_factors",
    "rounding_parts",
    "caps_and_losses",
    "net_outcomes",
}


def model_at(path: Path) -> Model:
    """Return the model in a file, which must be without faults and warnings."""
    model, problems = read_model(path.read_bytes(), str(path))
    assert problems == ()
    assert model is not None
    return model


def outcomes_at(path: Path, case: Case) -> tuple[Outcome, ...]:
    """Return what became of a case of the model in a file, calculated along the road of every command."""
    loader = Loader(path, path.parent / "questionnaire.yaml")
    handprint = loader.handprint(path.parent / case.answers)
    assert loader.told() == ()
    assert handprint is not None
    outcomes, problems = outcomes_of(case, handprint)
    assert problems == ()
    return outcomes


@pytest.mark.parametrize("path", MODELS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_method_gives_the_figures_that_its_source_states(path: Path) -> None:
    """Every expectation of every case comes out, within the tolerance that the case states."""
    outcomes = [outcome for case in model_at(path).cases for outcome in outcomes_at(path, case)]
    assert outcomes
    assert [(one.step, one.expected, one.got) for one in outcomes if not one.passed] == []


@pytest.mark.parametrize("path", MODELS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_case_names_its_source_or_shows_its_arithmetic(path: Path) -> None:
    """A published figure has a source in the file; one that we worked out says so, with the sums above the model."""
    text, model = path.read_text(encoding="utf-8"), model_at(path)
    authorities = {case.authority for case in model.cases}
    assert authorities
    if BY_HAND in authorities:
        assert " = " in text.partition("\nmodel:")[0]
    if authorities != {BY_HAND}:
        assert model.sources


def plan_at(path: Path) -> Plan:
    """Return the calculation of the model in a file over the questionnaire beside it."""
    questionnaire = Loader().questionnaire_at(path.parent / "questionnaire.yaml")
    assert questionnaire is not None
    plan, problems = plan_for(model_at(path), questionnaire, "short")
    assert problems == ()
    assert plan is not None
    return plan


@pytest.mark.parametrize("path", MODELS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_table_of_answers_gives_the_same(path: Path) -> None:
    """Whole hundreds, floors, bands and losses come out of SQL as they do exactly, over random answers."""
    plan, rng = plan_at(path), random.Random(path.parent.name)
    scopes = [random_scope(rng, plan.inputs) for _ in range(SHEETS)]
    query = columns_for(plan.inputs, plan.steps, [step.name for step in plan.steps])
    assert query.refused == ()
    for scope, outcome in zip(scopes, run(query, scopes), strict=True):
        assert dict(outcome) == exact(plan, scope)


def test_every_method_is_there() -> None:
    """A folder that went missing would prove nothing any more; a map of answers that no case uses neither."""
    assert {path.parent.name for path in MODELS} == NEEDED
    used = {path.parent / case.answers for path in MODELS for case in model_at(path).cases}
    written = {path for path in HERE.glob("*/*.yaml") if path not in MODELS and path.stem != "questionnaire"}
    assert used == written


def test_a_wrong_figure_is_found(tmp_path: Path) -> None:
    """The comparison can fail: with a price that is one percent higher, no figure of the map is right."""
    copy = Path(copytree(HERE / "sroi_map", tmp_path / "sroi_map")) / "model.yaml"
    dearer = copy.read_text(encoding="utf-8").replace(
        "value: 8500, low: 8500, high: 8500", "value: 8585, low: 1, high: 9000"
    )
    copy.write_text(dearer, encoding="utf-8")
    assert not any(outcome.passed for outcome in outcomes_at(copy, model_at(copy).cases[0]))
