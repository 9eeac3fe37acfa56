"""What is wrong in the sheet with schemes is told at its cell; what the workbook does not have stays as it is."""

from datetime import datetime

import pytest

from handprint.document import read_document
from handprint.model.editable import SCHEME_SHEET
from handprint.model.read import read_model
from handprint.problems import errors
from handprint.readers.model_edits import understand_edits
from handprint.readers.model_workbook import ModelWorkbook, Written, read_model_workbook
from handprint.writers.excel.model_workbook import model_workbook_of
from tests.readers.scheme_workbooks import (
    IMPULS,
    MODEL,
    NAMES,
    cell_of,
    changed,
    faults_of,
    model_document,
    scheme_file,
    unchanged,
    understood,
)


@pytest.mark.parametrize(
    ("key", "written", "code"),
    [
        ("amounts.maximum.value", "veel", "not-a-number"),
        ("amounts.maximum.value", "2.600", "workbook-thousands"),
        ("amounts.maximum.value", "2500.001", "amount-not-whole"),
        ("amounts.maximum.value", "400", "bounds-crossed"),
        ("amounts.maximum.value", datetime(2026, 11, 15), "workbook-cell-kind"),  # noqa: DTZ001
        ("amounts.maximum.to", "2026-06-30", "amount-not-in-force"),
        ("amounts.minimum.evidence", "published", "source-missing"),
        ("amounts.minimum.evidence", "gerucht", "not-a-choice"),
        ("valid_to", "2027-12-31", "amount-not-in-force"),
        ("valid_to", "1/2/2027", "date-day-or-month"),
        ("valid_to", "", "date-missing"),
        ("rules.window.opens", "maandag", "moment-unreadable"),
        ("rules.window.closes", "2026-01-01", "days-reversed"),
        ("rules.window.refusal.nl", "u bent te laat.", "text-fact-missing"),
        ("rules.goals.any_of.0", "18", "model-whole-number"),
        ("rules.goals.least", "6", "threshold-too-high"),
        ("name.nl", "", "empty-value"),
    ],
)
def test_what_a_scheme_would_get_wrong_is_told_at_its_cell(key: str, written: Written, code: str) -> None:
    """With file, sheet and cell, whatever part of the file the fault shows up in."""
    found = errors(faults_of("impuls-overijssel", {IMPULS + key: written}))
    assert code in {fault.code for fault in found}
    assert {fault.place for fault in found} == {cell_of(IMPULS + key)}
    assert str(found[0].place).startswith(f"m.xlsx, {SCHEME_SHEET}!B")


def test_several_faults_are_told_each_at_its_own_cell() -> None:
    """A fault in one value does not hide the next."""
    changes: dict[str, Written] = {IMPULS + "amounts.maximum.value": "2500.001", IMPULS + "rules.once.most": "0"}
    assert {fault.place for fault in errors(faults_of("impuls-overijssel", changes))} == set(map(cell_of, changes))


def test_a_fault_in_what_a_rule_refers_to_is_told_at_the_amount() -> None:
    """Where several cells were changed, so that the one that caused it cannot be told."""
    changes: dict[str, Written] = {IMPULS + "amounts.maximum.value": "400", IMPULS + "amounts.pot.value": "70000"}
    (fault,) = errors(faults_of("impuls-overijssel", changes))
    assert (fault.code, fault.place) == ("bounds-crossed", cell_of(IMPULS + "amounts.minimum.value"))


def test_a_value_that_was_changed_on_both_sides_is_refused() -> None:
    """A workbook that was made from an older scheme takes nothing back without anybody noticing."""
    one = scheme_file("matchfunding")
    later, _ = read_document(one.content.replace(b"value: 10000", b"value: 12000"), "matchfunding.yaml")
    assert later is not None
    others = [scheme_file(name).document for name in NAMES if name != "matchfunding"]
    workbook = changed({"schemes.matchfunding.amounts.cap.value": "11000"})
    edits, problems = understand_edits(workbook, model_document(), [*others, later])
    assert edits is None
    assert [fault.code for fault in problems] == ["workbook-out-of-date"]
    quiet, told = understand_edits(unchanged(), model_document(), [*others, later])
    assert quiet is not None
    assert (quiet.schemes["matchfunding"].edits, told) == ((), ())


def test_a_scheme_that_is_new_since_the_workbook_was_made_stays_as_it_is() -> None:
    """Nobody could have changed it there, so its rows are not missed."""
    model, _ = read_model(MODEL.read_bytes(), MODEL.name)
    assert model is not None
    one = [scheme_file("matchfunding")]
    workbook, _ = read_model_workbook(
        model_workbook_of(model, model_document(), MODEL.read_bytes(), "nl", one), "m.xlsx"
    )
    assert workbook is not None
    edits, problems = understood(workbook)
    assert problems == ()
    assert edits is not None
    assert set(edits.schemes) == {"matchfunding"}


def test_a_row_of_a_scheme_that_was_removed_is_missed() -> None:
    """Removing a row removes nothing from a scheme; that is said."""
    rows = tuple(row for row in unchanged().rows if row.key != IMPULS + "amounts.pot.value")
    edits, problems = understood(ModelWorkbook("full", rows, "m.xlsx", unchanged().schemes))
    assert edits is None
    assert [fault.code for fault in problems] == ["workbook-key-missing"]
