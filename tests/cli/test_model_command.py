"""`handprint model`: show, check and test a model."""

import re
from pathlib import Path
from shutil import copytree

import pytest

from tests.cli.running import ROOT, Inside, example_with

MODEL = ROOT / "sdg_weights.yaml"


def _changed_model(folder: Path, *changes: tuple[str, str]) -> Path:
    text = MODEL.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    copytree(ROOT / "examples", folder / "examples")
    (folder / "model.yaml").write_text(text, encoding="utf-8")
    return folder / "model.yaml"


@pytest.mark.parametrize(
    "said",
    [
        "overijssel 2026.1",
        "Dagactiviteit voor kwetsbare mensen (day_activity)",
        "default(day_activity_deadweight, 60%)",
        "EUR 35,76",
        "prijsfactor 2018 - 2024",
        "1,259",
        "impact_value / fte",
        "#4c9f38",
        "Tarieven Wmo 2023, Gemeente Westerveld, 2023",
        "sdg_weights.yaml",
    ],
)
def test_show_tells_every_part(inside: Inside, said: str) -> None:
    """Lines, corrections, proxies with their range, factors, figures, goals, sources, and the file."""
    assert said in inside("model", "show").out


def test_show_names_a_model_that_was_not_used(inside: Inside, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A model in the current folder is passed over, and that is said."""
    (tmp_path / "sdg_weights.yaml").write_bytes(MODEL.read_bytes())
    monkeypatch.chdir(tmp_path)
    told = inside("model", "show")
    assert f"Bestand: {MODEL}" in told.out
    assert f"Niet gebruikt: {tmp_path / 'sdg_weights.yaml'}" in told.out


def test_show_uses_the_file_that_was_named(inside: Inside, tmp_path: Path) -> None:
    """Its own version is shown."""
    path = _changed_model(tmp_path, ('version: "2026.1"', 'version: "2027.9"'))
    assert "overijssel 2027.9" in inside("model", "show", path).out


def test_check_of_the_model_that_travels_along(inside: Inside) -> None:
    """The model that everybody gets has no fault and no warning."""
    told = inside("model", "check", "--strict")
    assert (told.code, told.out) == (0, "1 bestand gecontroleerd: alles in orde.\n")


def test_the_cases_come_out(inside: Inside) -> None:
    """Every figure of every case, to the cent."""
    told = inside("model", "test")
    assert told.code == 0
    assert re.fullmatch(r"\d\d controlegevallen, \d{3} cijfers vergeleken, 0 fout\.", told.out.splitlines()[-1])


def test_a_case_that_fails_gives_exit_code_1(inside: Inside, tmp_path: Path) -> None:
    """What was expected and what came out stand side by side."""
    told = inside("model", "test", _changed_model(tmp_path, ("impact_value: 20566.24", "impact_value: 20566.25")))
    assert told.code == 1
    assert "impact_value                           20566.25  20566.24  FOUT" in told.out
    assert told.out.splitlines()[-1].endswith(" cijfers vergeleken, 1 fout.")


def test_a_tolerance_is_kept(inside: Inside, tmp_path: Path) -> None:
    """A cent of difference is fine where the case says so."""
    changes = (("impact_value: 20566.24", "impact_value: 20566.25"), ("tolerance: 0", "tolerance: 0.01"))
    assert inside("model", "test", _changed_model(tmp_path, *changes)).code == 0


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("shared_meals.contribution: 4", "shared_meals.contributon: 4", "Bedoelt u 'shared_meals.contribution'?"),
        (
            "- answers: examples/dorpshuis.yaml",
            "- answers: examples/weg.yaml",
            "weg.yaml: fout: Dit bestand is er niet.",
        ),
    ],
)
def test_a_case_with_a_fault_gives_exit_code_2(inside: Inside, tmp_path: Path, old: str, new: str, said: str) -> None:
    """A name that the calculation lacks, or a file that is not there, is a fault and not a failing case."""
    told = inside("model", "test", _changed_model(tmp_path, (old, new)))
    assert told.code == 2
    assert said in " ".join(told.err.split())


def test_a_price_factor_that_is_touched_changes_a_case(inside: Inside, tmp_path: Path) -> None:
    """The cases guard the numbers: one digit of one factor and they fail."""
    told = inside("model", "test", _changed_model(tmp_path, ("2018: {value: 1.259,", "2018: {value: 1.258,")))
    assert told.code == 1


@pytest.mark.parametrize(
    ("answer", "expected", "code"),
    [
        (("meals: 1500", "meals: {state: dont_know}"), "impact_value: unknown", 0),
        (("meals: 1500", "meals: {state: dont_know}"), "impact_value: 0", 1),
        (("revenue: 38000", "revenue: 0"), "impact_to_revenue: not_applicable", 0),
        (("revenue: 38000", "revenue: 0"), "impact_to_revenue: unknown", 1),
        (("meals: 1500", "meals: 1500"), "impact_value: unknown", 1),
    ],
)
def test_a_case_may_expect_that_a_figure_cannot_be_said(
    inside: Inside, tmp_path: Path, answer: tuple[str, str], expected: str, code: int
) -> None:
    """Unknown, not applicable and 0 are three different things."""
    text = MODEL.read_text(encoding="utf-8").partition("\ncases:")[0]
    case = f"answers: answers.yaml\n    expect: {{{expected}}}\n    authority: the rule that unknown is never zero\n"
    path = tmp_path / "model.yaml"
    path.write_text(f"{text}\ncases:\n  - {case}", encoding="utf-8")
    example_with(tmp_path, answer)
    assert inside("model", "test", path).code == code


def _own_questionnaire(folder: Path, *changes: tuple[str, str]) -> Path:
    text = (ROOT / "questionnaires" / "buurthuis.yaml").read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    (folder / "own.yaml").write_text(text, encoding="utf-8")
    return folder / "own.yaml"


def test_check_against_an_own_questionnaire(inside: Inside, tmp_path: Path) -> None:
    """A line over a question that only the own questionnaire asks is in order with it, and a fault without."""
    model = _changed_model(tmp_path, ("    quantity: meals\n", "    quantity: own_meals\n"))
    kind = "type: whole, unit: meal, min: 0, max: 9, decimals: 0"
    asked = f"      - {{id: own_meals, {kind}, ask: {{nl: Eigen, en: Own}}}}\n      - id: meals\n        type: "
    own = _own_questionnaire(tmp_path, ("      - id: meals\n        type: ", asked))
    without, with_it = inside("model", "check", model), inside("model", "check", model, "--questionnaire", own)
    assert (without.code, with_it.code) == (2, 0), with_it.out
    assert "own_meals" in without.out


def test_the_cases_with_an_own_questionnaire(inside: Inside, tmp_path: Path) -> None:
    """It stands in for the one with its id: cases of other kinds of initiative are worked out as ever."""
    model = _changed_model(tmp_path)
    same = inside("model", "test", model, "--questionnaire", _own_questionnaire(tmp_path))
    assert same.code == 0, same.err
    meals = "      - id: meals\n        type: whole\n        unit: meal\n        min: 0\n        max: "
    stricter = _own_questionnaire(tmp_path, (f"{meals}1000000\n", f"{meals}100\n"))
    other = inside("model", "test", model, "--questionnaire", stricter)
    assert other.code == 2
    assert "dorpshuis.yaml" in other.err
    assert "repaircafe.yaml" not in other.err


def test_an_own_questionnaire_with_a_fault_is_told(inside: Inside, tmp_path: Path) -> None:
    """It is never passed over in silence."""
    own = _own_questionnaire(tmp_path, ("includes: [base]", "includes: [bass]"))
    for command in ("check", "test"):
        done = inside("model", command, "--questionnaire", own)
        assert done.code == 2
        assert "own.yaml:7:" in done.out + done.err
