"""A model goes to a workbook and comes back: what was changed there, and nothing else."""

from fractions import Fraction
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from handprint.document import Document, read_document
from handprint.model.editable import Row, rows_of
from handprint.model.edits import edited
from handprint.model.read import read_model
from handprint.problems import Place, errors
from handprint.readers.model_edits import understand_edits
from handprint.readers.model_workbook import ModelWorkbook, Written, WrittenRow, read_model_workbook
from handprint.writers.excel.model_workbook import model_workbook_of

ROOT = Path(__file__).parents[2]
CONTENT = (ROOT / "tests" / "model" / "full.yaml").read_bytes()


def _document(content: bytes = CONTENT) -> Document:
    document, _ = read_document(content, "model.yaml")
    assert document is not None
    return document


def _exported(content: bytes) -> bytes:
    model, _ = read_model(content, "model.yaml")
    assert model is not None
    return model_workbook_of(model, _document(content), content, "nl")


ROWS = {row.key: row for row in rows_of(_document())}


def _workbook(written: dict[str, Written]) -> ModelWorkbook:
    rows = (
        WrittenRow(key, row.text, written.get(key, row.text), Place("m.xlsx", sheet=row.sheet, cell="B2"))
        for key, row in ROWS.items()
    )
    return ModelWorkbook("full", tuple(rows), "m.xlsx")


@pytest.mark.parametrize("file", ["sdg_weights.yaml", "tests/model/full.yaml", "tests/model/overlays.yaml"])
def test_a_workbook_that_nobody_changed_changes_nothing(file: str) -> None:
    """Out and back in gives the same bytes."""
    content = (ROOT / file).read_bytes()
    workbook, problems = read_model_workbook(_exported(content), "m.xlsx")
    assert workbook is not None
    edits, told = understand_edits(workbook, _document(content))
    assert edits is not None
    assert (problems, told, edits.model.edits) == ((), (), ())
    assert edited(content, _document(content), edits.model.edits).content == content


def test_the_values_of_an_overlay_stand_with_those_that_they_replace() -> None:
    """On the same sheet, by the name of the overlay, with the unit of what they replace."""
    rows = {row.key: row for row in rows_of(_document((ROOT / "tests" / "model" / "overlays.yaml").read_bytes()))}
    row = rows["overlays.1.proxies.meal.value"]
    assert (row.sheet, row.text, row.unit) == ("Prijzen", "10", "EUR/meal")
    assert row.what.nl == "Gemeenten aan de rand: Prijs meal: waarde"
    assert "overlays.1.indicators.meals.goals.3" in rows
    assert "overlays.1.id" not in rows


def test_the_same_model_gives_the_same_workbook() -> None:
    """No clock and no chance is in it."""
    assert _exported(CONTENT) == _exported(CONTENT)


def _new_text(row: Row) -> st.SearchStrategy[str]:
    if row.grammar == "text":
        return st.text(
            st.characters(min_codepoint=0x20, max_codepoint=0x17F, exclude_characters="\x7f"), min_size=1
        ).filter(lambda text: all(character.isprintable() for character in text))
    return st.integers(0, 10**6).map(str) | st.integers(1, 99).map(lambda percent: f"{percent}.5%")


@given(data=st.data())
def test_any_set_of_changes_comes_back_as_exactly_those(data: st.DataObject) -> None:
    """Every cell that was changed is one changed value, and no other value changes."""
    keys = data.draw(st.lists(st.sampled_from(sorted(ROWS)), unique=True))
    changed = {key: data.draw(_new_text(ROWS[key])) for key in keys}
    edits, problems = understand_edits(_workbook(dict(changed)), _document())
    assert edits is not None
    assert problems == ()
    after = {row.key: row.text for row in rows_of(_document(edited(CONTENT, _document(), edits.model.edits).content))}
    assert after == {key: changed.get(key, row.text) for key, row in ROWS.items()}


@given(number=st.decimals(0, 10**6, places=6).map(Fraction))
def test_a_number_that_excel_stored_is_the_number_that_was_typed(number: Fraction) -> None:
    """A binary fraction such as 0.5600000000000001 is nobody's intention: it becomes 0.56 again."""
    edits, _ = understand_edits(_workbook({"proxies.daypart.value": Fraction(float(number))}), _document())
    assert edits is not None
    found = [Fraction(edit.text) for edit in edits.model.edits]
    assert found == ([] if number == Fraction("35.76") else [number])


@pytest.mark.parametrize(
    ("key", "written", "text"),
    [
        ("proxies.daypart.value", "36,90", "36.9"),
        ("proxies.daypart.value", "2.500,75", "2500.75"),
        ("proxies.daypart.value", Fraction(0.56 * 3), "1.68"),
        ("discount.rate", "2,5 %", "2.5%"),
        ("discount.rate", Fraction(0.025), "2.5%"),
        ("price_factors.2023.value", "1.047", "1.047"),
        ("indicators.day_activity.effect", "62,5%", "62.5%"),
        ("indicators.day_activity.effect", "default(x, 62.5%)", "default(x, 62.5%)"),
        ("indicators.day_activity.goals.3", " 65% ", "65%"),
    ],
)
def test_how_a_number_may_be_written(key: str, written: Written, text: str) -> None:
    """With a Dutch comma, as a percentage, or typed as a number in Excel; a point before three decimals as before."""
    edits, problems = understand_edits(_workbook({key: written}), _document())
    assert edits is not None
    assert [edit.text for edit in edits.model.edits] == [text]
    assert not errors(problems)


def test_a_change_in_excel_arrives() -> None:
    """The whole way through a file that another program saved."""
    workbook = load_workbook(BytesIO(_exported(CONTENT)))
    workbook["Prijzen"]["B2"] = 37.5
    workbook["Teksten"]["B2"] = "=Alles"
    workbook["Teksten"]["B2"].data_type = "s"
    saved = BytesIO()
    workbook.save(saved)
    found, problems = read_model_workbook(saved.getvalue(), "m.xlsx")
    assert problems == ()
    assert found is not None
    edits, _ = understand_edits(found, _document())
    assert edits is not None
    assert {".".join(map(str, edit.path)): edit.text for edit in edits.model.edits} == {
        "proxies.daypart.value": "37.5",
        "name.nl": "=Alles",
    }


def test_a_value_changed_in_the_file_since_stays_changed() -> None:
    """An old workbook takes nothing back that it does not change itself."""
    later = CONTENT.replace(b"value: 35.76", b"value: 36.10")
    edits, problems = understand_edits(_workbook({"proxies.daypart.low": "31"}), _document(later))
    assert edits is not None
    assert problems == ()
    assert b"value: 36.10" in edited(later, _document(later), edits.model.edits).content


def test_a_fault_is_told_at_its_cell() -> None:
    """Several at once, each with sheet and cell."""
    workbook = load_workbook(BytesIO(_exported(CONTENT)))
    workbook["Prijzen"]["B2"] = "=1+1"
    workbook["Gewichten"]["B3"] = "=1+1"
    saved = BytesIO()
    workbook.save(saved)
    _, problems = read_model_workbook(saved.getvalue(), "m.xlsx")
    assert [str(fault.place) for fault in problems] == ["m.xlsx, Prijzen!B2", "m.xlsx, Gewichten!B3"]
