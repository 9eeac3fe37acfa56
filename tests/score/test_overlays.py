"""A handprint under a model with overlays: whose values, in which figures, and what people are told of it."""

import json
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from handprint.cli.checking import check_model
from handprint.cli.loading import Loader
from handprint.cli.model_cases import run_outcomes
from handprint.report.initiative import InitiativeReport, report_of
from handprint.score.explain import explain
from handprint.score.handprint import Handprint
from handprint.score.lint_overlays import lint_overlays
from handprint.writers.data import handprint_data
from handprint.writers.excel.workbook import workbook_of

QUESTIONNAIRE = """
questionnaire: hall
version: "1"
title: {nl: Zaal, en: Hall}
sections:
  - id: all
    title: {nl: Alles, en: All}
    questions:
      - {id: sessions, type: whole, unit: session, min: 0, max: 400, decimals: 0, ask: {nl: Keer, en: Times}}
"""
MODEL = Path(__file__).parents[1] / "model" / "overlays.yaml"


def answers(municipalities: str = "", start: str = "2026-01-01", end: str = "2026-12-31") -> str:
    """Return an answer file about 100 sessions."""
    return (
        "handprint_answers: 1\n"
        f"initiative: {{id: i-1, name: Zaal, kind: hall, municipalities: [{municipalities}]}}\n"
        f"period: {{from: {start}, to: {end}, status: realised}}\n"
        'questionnaire: {id: hall, version: "1"}\n'
        "answers: {sessions: 100}\n"
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the model and the questionnaire."""
    (tmp_path / "model.yaml").write_bytes(MODEL.read_bytes())
    (tmp_path / "hall.yaml").write_text(QUESTIONNAIRE, encoding="utf-8")
    return tmp_path


def scored(folder: Path, **about: str) -> Handprint:
    """Return the handprint of the answers under the model of the folder."""
    (folder / "answers.yaml").write_text(answers(**about), encoding="utf-8")
    loader = Loader(folder / "model.yaml", folder / "hall.yaml")
    found = loader.handprint(folder / "answers.yaml")
    assert found is not None, loader.told()
    return found


SUMMER = {"start": "2026-07-01", "end": "2027-06-30"}


# Worked by hand: sessions x plates x price x factor, times the effect, less the deadweight.
@pytest.mark.parametrize(
    ("about", "applied", "value"),
    [
        ({"municipalities": "GM0009"}, (), "1260.00"),  # 100 x 2 x 8 x 1.05 x 75%
        ({"municipalities": "GM0001"}, ("edge",), "1050.00"),  # 100 x 2 x 10 x 1.05 x 50%
        ({"municipalities": "GM0009", **SUMMER}, ("later",), "1980.00"),  # 100 x 3 x 8 x 1.1 x 75%
        ({"municipalities": "GM0001", **SUMMER}, ("later", "edge"), "1650.00"),  # 100 x 3 x 10 x 1.1 x 50%
        ({"municipalities": "GM0002", **SUMMER}, ("later", "edge", "edge_later"), "1320.00"),  # and 80% of that
        ({"municipalities": "GM0003", **SUMMER}, ("later", "edge_later"), "1584.00"),  # 1980 x 80%
    ],
)
def test_the_values_of_an_overlay_count(
    folder: Path, about: dict[str, str], applied: tuple[str, ...], value: str
) -> None:
    """Constant, price, price factor, goals, effect and correction, alone and together."""
    data = handprint_data(scored(folder, **about))
    model = data["model"]
    assert isinstance(model, dict)
    assert (tuple(model["overlays"]), data["impact_value"]) == (applied, value)
    assert data["goals"] == ({"3": value} if "edge" in applied else data["goals"])
    assert data["overlays_not_applied"] == []


def test_an_initiative_that_lies_partly_in_the_list_is_told_so(folder: Path) -> None:
    """The values of the model itself count, on the card and in the data it says which were left out, and why."""
    found = scored(folder, municipalities="GM0001, GM0003", **SUMMER)
    data = handprint_data(found)
    assert data["impact_value"] == "1980.00"
    assert [one["overlay"] for one in json.loads(json.dumps(data["overlays_not_applied"]))] == ["edge", "edge_later"]
    assert [text.nl for text in report_of(found).overlays] == [
        "Vanaf de zomer (later): toegepast",
        "Gemeenten aan de rand (edge): niet toegepast: niet alle gemeenten van dit initiatief vallen eronder",
        "Rand vanaf de zomer (edge_later): niet toegepast: niet alle gemeenten van dit initiatief vallen eronder",
    ]


def test_an_initiative_without_a_municipality_is_told_so(folder: Path) -> None:
    """Nothing is guessed from where the applicant may be."""
    assert [text.en for text in report_of(scored(folder)).overlays] == [
        "Municipalities at the edge (edge): not applied: this initiative names no municipality"
    ]


def made_with(report: InitiativeReport) -> dict[str, str]:
    """Return what a result was made with, by its English label."""
    return {label.en: value for label, value in report.made_with}


def test_the_result_names_the_overlays_and_has_a_number_of_its_own(folder: Path) -> None:
    """The same answers elsewhere are another result under the same model."""
    here, there = (scored(folder, municipalities=code) for code in ("GM0001", "GM0009"))
    assert here.answers_fingerprint == there.answers_fingerprint
    assert here.result != there.result
    ours, theirs = made_with(report_of(here)), made_with(report_of(there))
    assert ours["Fingerprint of the model"] == theirs["Fingerprint of the model"]
    assert (ours.get("Overlays of the model"), theirs.get("Overlays of the model")) == ("edge", None)


def test_an_explanation_gives_the_overlay_as_the_place_of_a_value(folder: Path) -> None:
    """For a number and for a formula; what the model itself says has no such remark."""
    found = scored(folder, municipalities="GM0002", **SUMMER)
    told = {step.name: step.from_where for step in explain(found, "figure.impact_value")}
    for step, overlay in {
        "proxy.meal": "edge",
        "constant.plates": "later",
        "price_factor.2023": "later",
        "meals.effect": "edge_later",
        "meals.deadweight": "edge",
    }.items():
        said = told[step]
        assert said is not None
        assert f"overlay '{overlay}'" in said.en
        assert f"{folder / 'model.yaml'}:" in said.en
    assert "overlay" not in str(told["meals.displacement"])
    weight = explain(found, "meals.weight_3")[0].from_where
    assert weight is not None
    assert weight.en.startswith("overlay 'edge'")


def test_the_workbook_names_the_overlays(folder: Path) -> None:
    """On the sheet of what the result was made with, and beside each number that came from one."""
    content = workbook_of(scored(folder, municipalities="GM0001, GM0002", **SUMMER), "en")
    book = openpyxl.load_workbook(BytesIO(content))
    said = {sheet.title: "\n".join(str(cell.value) for row in sheet for cell in row) for sheet in book}
    assert "Overlays of the model\nlater, edge\n" in said["Control"]
    assert "overlay 'edge' (Municipalities at the edge), " in said["Sources"]
    assert "From summer on (later): applied" in said["Handprint"]
    assert "Edge from summer on (edge_later): not applied" in said["Handprint"]


def test_cases_cover_overlays(folder: Path) -> None:
    """A case is worked out with the overlays that hold for its answers, and an overlay without any is told."""
    (folder / "here.yaml").write_text(answers("GM0001"), encoding="utf-8")
    case = "cases:\n  - {answers: here.yaml, expect: {meals.contribution: 1050}, authority: by hand}\n"
    text = (folder / "model.yaml").read_text(encoding="utf-8") + case
    (folder / "model.yaml").write_text(text, encoding="utf-8")
    loader = Loader(folder / "model.yaml", folder / "hall.yaml")
    model = loader.model()
    assert model is not None
    assert [outcome.passed for outcome in run_outcomes(loader, model)] == [True]
    sheet = loader.sheet(folder / "here.yaml")
    assert sheet is not None
    forgotten = [dict(fault.facts)["id"] for fault in lint_overlays(model, (sheet,))]
    assert forgotten == ["later", "edge_later"]


def test_a_name_that_nobody_asks_is_found_in_an_overlay_too(folder: Path) -> None:
    """The formulas of an overlay are checked with every questionnaire, at their own place."""
    text = (folder / "model.yaml").read_text(encoding="utf-8")
    (folder / "model.yaml").write_text(text.replace("effect: 80%", "effect: sesions"), encoding="utf-8")
    loader = Loader()
    check_model(loader, folder / "model.yaml")
    found = [fault for fault in loader.told() if dict(fault.facts).get("name") == "sesions"]
    line = 1 + text[: text.index("effect: 80%")].count("\n")
    assert [(fault.code, fault.place.line) for fault in found] == [("nowhere-asked", line)]


def test_people_who_pay_too_much_only_under_an_overlay(folder: Path) -> None:
    """A line that loses in one region is told once, although its price is in order elsewhere."""
    text = (folder / "model.yaml").read_text(encoding="utf-8")
    text = text.replace("effect: 80%", 'own_contribution: "40 [EUR/meal]"')
    (folder / "model.yaml").write_text(text, encoding="utf-8")
    model = Loader(folder / "model.yaml").model()
    assert model is not None
    found = [dict(fault.facts) for fault in lint_overlays(model, ()) if fault.code == "own-contribution-above-price"]
    assert found == [{"id": "meals"}]
