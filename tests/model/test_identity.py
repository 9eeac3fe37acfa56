"""The fingerprint of a model: the same meaning has the same one, and every number counts."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from handprint.fingerprint import canonical
from handprint.model.identity import model_meaning
from handprint.model.model import Model
from handprint.model.read import read_model

HERE = Path(__file__).parent
FULL = (HERE / "full.yaml").read_text(encoding="utf-8")
MINIMAL = (HERE / "minimal.yaml").read_text(encoding="utf-8")


def the_model(text: str, file: str = "model.yaml") -> Model:
    """Return a model that must be readable."""
    model, problems = read_model(text, file)
    assert model is not None, problems
    return model


def test_the_fingerprint_of_a_known_model_never_changes() -> None:
    """Results of other years are found again by it. It may change only with the format version of fingerprints."""
    model = the_model(MINIMAL)
    assert canonical(model_meaning(model)) == (
        '{"constants":{},"discount":{"evidence":"assumption","first_year":false,"high":"0","low":"0",'
        '"note":null,"source":"","value":"0"},"goals":{"3":{"colour":"#4c9f38","name":{"en":"Health",'
        '"nl":"Gezondheid"}}},"indicators":{"meals":{"counts":"impact","exclusive_group":[],"goals":{"3":"1"},'
        '"name":{"en":"Meals","nl":"Maaltijden"},"quantity":"meals_served","target":"3.4","unit":"meal",'
        '"valuation":{"attribution":"0","deadweight":"0.25","displacement":"0","drop_off":"0","duration_years":"1",'
        '"effect":"1","own_contribution":null,"proxy":"meal","round":{"mode":"half_away","places":"2"}},'
        '"why":{"en":"Eating together","nl":"Samen eten"}}},"model":"minimal","name":{"en":"Small",'
        '"nl":"Klein"},"presentation":{"by_size":[],"percent_places":{},"rounded_by_size":[]},"price_factors":{},'
        '"price_year":"2024","proxies":{"meal":{"evidence":"assumption","high":"9","kind":"public_price",'
        '"low":"7","name":{"en":"meal","nl":"meal"},"note":null,"price_year":"2024","source":"",'
        '"unit":"EUR/meal","value":"8.8"}},"sources":{},"totals":[{"because":null,"id":"meals_per_day",'
        '"is":"meals_served / days_open","name":{"en":"Meals per day","nl":"Maaltijden per dag"},'
        '"not_applicable_if":null,"round":{"mode":"half_away","places":"1"},"unit":"meal/day"}],"units":{},'
        '"valid_from":"2026-01-01","version":"1"}'
    )
    assert model.fingerprint == "740772c031d4c4738082a78d8d7141705ace7e2f6c647018e8f67c39366fd0da"


@pytest.mark.parametrize(
    ("written", "otherwise"),
    [
        ("low: 7, high: 9,", "low: 7.0, high: 9.00,"),
        ("8.80", "8.8"),
        ("100%", "1"),
        ("deadweight: 25%", "deadweight: 0.25"),
        ("meals_served / days_open", '"( meals_served/days_open )"'),
        ("EUR/meal", '"EUR / meal"'),
        ("    counts: impact\n", "    counts: impact\n    effect: 100%\n    duration_years: 1\n    drop_off: 0%\n"),
        ("    counts: impact\n", "    own_contribution: 0\n    counts: impact  # the same\n\n"),
        ("{nl: Samen eten, en: Eating together}", "{en: 'Eating together', nl: \"Samen eten\"}"),
        ("first_year: no", "first_year: false"),
        ("#4C9F38", "#4c9f38"),
    ],
)
def test_another_spelling_is_the_same_model(written: str, otherwise: str) -> None:
    """Layout, comments, order of keys and spelling of numbers and formulas mean nothing."""
    assert written in MINIMAL
    assert the_model(MINIMAL.replace(written, otherwise)).fingerprint == the_model(MINIMAL).fingerprint


def test_cases_and_the_name_of_the_file_are_left_out() -> None:
    """A model does not become another one by being tested, or by lying somewhere else."""
    tested = MINIMAL + "cases: [{answers: a.yaml, expect: {impact_value: 1}, authority: me}]\n"
    assert the_model(tested, "elsewhere.yaml").fingerprint == the_model(MINIMAL).fingerprint


def test_every_number_and_every_text_counts() -> None:
    """Whatever word or number of the file is changed: the model is refused, or it is another model."""
    before, cases = FULL.split("cases:")
    first = before.index("model:")
    prints = {the_model(FULL).fingerprint}
    changed = 0
    for found in re.finditer(r"[0-9]+|(?<=: )[A-Za-z]+", before):
        if found.start() < first:
            continue
        instead = str(int(found[0]) + 1) if found[0].isdigit() else found[0] + "x"
        text = f"{before[: found.start()]}{instead}{before[found.end() :]}cases:{cases}"
        model, _ = read_model(text, "model.yaml")
        if model is not None:
            changed += 1
            prints.add(model.fingerprint)
    assert len(prints) == changed + 1
    assert changed > 60


def test_the_order_of_totals_means_something_and_that_of_lines_does_not() -> None:
    """A total may use the ones before it; lines stand apart."""
    model = the_model(FULL)
    turned = replace(model, indicators=dict(reversed(list(model.indicators.items()))))
    assert canonical(model_meaning(turned)) == canonical(model_meaning(model))
    turned = replace(model, totals=dict(reversed(list(model.totals.items()))))
    assert canonical(model_meaning(turned)) != canonical(model_meaning(model))
