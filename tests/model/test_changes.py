"""What changed between two models, in words: nothing left out, nothing made up."""

from pathlib import Path

import pytest

from handprint.model.changes import changes, said
from handprint.model.model import Model
from handprint.model.read import read_model

FULL = (Path(__file__).parent / "full.yaml").read_text(encoding="utf-8")


def the_model(text: str) -> Model:
    """Return a model that must be readable."""
    model, problems = read_model(text, "model.yaml")
    assert model is not None, problems
    return model


def test_the_same_meaning_has_no_changes() -> None:
    """Another layout or spelling of a number is no change."""
    assert changes(the_model(FULL), the_model(FULL.replace("value: 35.76", "value: 35.760"))) == ()


CHANGED = [
    ("value: 35.76", "value: 36", "waarde: van 35,76 naar 36", "value: from 35.76 to 36"),
    (
        "displacement: 10%",
        "displacement: 20%",
        "verschoven van elders: van '0.1' naar '0.2'",
        "displacement: from '0.1' to '0.2'",
    ),
    (
        "nl: Dagactiviteit,",
        "nl: Overdag,",
        "naam: van 'Dagactiviteit' naar 'Overdag'",
        "name: from 'Dagactiviteit' to 'Overdag'",
    ),
    ("duration_years: 3", "duration_years: 2", "duur in jaren: van 3 naar 2", "duration in years: from 3 to 2"),
    (
        "goals: {3: 70%, 10: 30%}",
        "goals: {3: 60%, 10: 40%}",
        "deel naar doel 3: van 0,7 naar 0,6",
        "share to goal 3: from 0.7 to 0.6",
    ),
]


@pytest.mark.parametrize(("written", "otherwise", "nl", "en"), CHANGED)
def test_a_changed_value_is_said_with_what_it_was_and_is(written: str, otherwise: str, nl: str, en: str) -> None:
    """The thing by its id and name, the part in words, then the old and the new value."""
    assert written in FULL
    old, new = the_model(FULL), the_model(FULL.replace(written, otherwise, 1))
    sentences = [said(change, new) for change in changes(old, new)]
    assert any(sentence.nl.endswith(nl) for sentence in sentences), sentences
    assert any(sentence.en.endswith(en) for sentence in sentences), sentences


def test_what_came_and_what_went_are_named() -> None:
    """A proxy that is taken out is removed in one direction and new in the other."""
    line = next(text for text in FULL.splitlines(keepends=True) if text.startswith("  10: {nl: Gelijkheid"))
    text = FULL.replace(
        "  10: {nl: Gelijkheid", '  11: {nl: Dorpen, en: Villages, colour: "#FD9D24"}\n  10: {nl: Gelijkheid', 1
    )
    old, new = the_model(FULL), the_model(text)
    assert line
    assert [said(change, new).nl for change in changes(old, new)] == ["Doel '11': nieuw"]
    assert [said(change, old).nl for change in changes(new, old)] == ["Doel '11': vervallen"]
