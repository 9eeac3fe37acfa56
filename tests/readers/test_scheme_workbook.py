"""The schemes go through the workbook with the model: what was changed there comes back, and nothing else."""

import os
import subprocess
from datetime import datetime
from fractions import Fraction
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from handprint.document import read_document
from handprint.model.editable import SCHEME_SHEET, Row
from handprint.model.edits import Edit, edited, scalars
from handprint.problems import errors
from handprint.readers.faults_at_cells import at_their_cells
from handprint.readers.model_edits import Edits
from handprint.readers.model_workbook import Written, read_model_workbook
from handprint.scheme.changes import scheme_changes
from handprint.scheme.editable import is_editable, scheme_rows_of
from handprint.scheme.read import read_scheme
from tests.readers.scheme_workbooks import (
    IMPULS,
    NAMES,
    cell_of,
    changed,
    exported,
    rows_of_scheme,
    scheme_file,
    unchanged,
    understood,
)

WORDS = {
    "evidence": ("assumption", "derived"),
    "over": ("refuse", "cap"),
    "last": ("rest", "nothing"),
    "confirmed": ("yes", "no"),
    "granularity": ("day", "second"),
    "completion": ("moves", "stays"),
    "mode": ("floor", "ceiling"),
    "counts": ("memo", "harm"),
}
"""Values of which there are only a few: a pair to change between."""


def test_a_workbook_that_nobody_changed_changes_no_scheme() -> None:
    """Out and back in gives the same bytes for every scheme."""
    edits, problems = understood(unchanged())
    assert problems == ()
    assert edits is not None
    assert set(edits.schemes) == set(NAMES)
    for name in NAMES:
        one = scheme_file(name)
        assert edited(one.content, one.document, edits.schemes[name].edits).content == one.content


@pytest.mark.parametrize("name", NAMES)
def test_every_value_outside_the_cases_can_be_changed_or_refers_to_something(name: str) -> None:
    """Nothing is forgotten: left out are the id, the cases, units, and which amount a rule uses."""
    left_out = {scalar.path for scalar in scalars(scheme_file(name).document) if not is_editable(scalar.path)}
    document = scheme_file(name).document
    amounts = set(scheme_file(name).scheme.amounts)
    text = {scalar.path: scalar.node.text for scalar in scalars(document)}
    for path in left_out - {("scheme",)}:
        assert path[0] == "cases" or path[-1] == "unit" or text[path] in amounts


def _new_text(row: Row) -> str:
    last = next(str(step) for step in reversed(row.path) if not isinstance(step, int))
    match row.grammar:
        case "day" | "moment":
            return row.text.replace("2026-0", "2025-0").replace("2026-1", "2027-1").replace("2023", "2022")
        case "number":
            if row.text.endswith("%"):
                return "41%"
            return {"any_of": "16", "places": "1", "year": "2021"}.get(last, f"{int(row.text) + 1}")
        case _ if last == "accepts":
            return {"explained": "none", "realised": "forecast", "short": "extended", "extended": "short"}.get(
                row.text, "other"
            )
        case _ if last in WORDS:
            first, second = WORDS[last]
            return second if row.text == first else first
        case _ if last == "url":
            return "https://example.org/other"
        case _:
            return f"{row.text} X"


@pytest.mark.parametrize("name", NAMES)
def test_every_value_that_is_changed_is_what_the_file_then_says(name: str) -> None:
    """All at once: each has its new text, every comment is as it was, and a sentence for each says so."""
    one, rows = scheme_file(name), rows_of_scheme(name)
    written = {key: _new_text(row) for key, row in rows.items()}
    edits, problems = understood(changed(dict(written)))
    assert edits is not None
    assert not errors(problems)
    assert [found.edits for id_, found in edits.schemes.items() if id_ != name] == [()] * (len(NAMES) - 1)
    content = edited(one.content, one.document, edits.schemes[name].edits).content
    after, _ = read_document(content, "after.yaml")
    assert after is not None
    assert {row.key: row.text for row in scheme_rows_of(after)} == written
    assert {key for key, row in rows.items() if row.text == written[key]} == set()
    assert _comments(content) == _comments(one.content)
    said = scheme_changes(one.document, after)
    assert len(said) == len(rows)
    for row, sentence in zip(rows.values(), said, strict=True):
        assert row.what.nl.split(": ", 1)[1] in sentence.nl
        assert row.what.en.split(": ", 1)[1] in sentence.en


@pytest.mark.parametrize("name", NAMES)
def test_a_changed_value_changes_what_the_scheme_means_or_is_refused_at_its_cell(name: str) -> None:
    """One at a time, so that no value of the sheet is there for nothing, and no fault is told elsewhere.

    The quick run tries one value in six; the long run all.
    """
    one = scheme_file(name)
    for row in list(rows_of_scheme(name).values())[:: 1 if os.environ.get("HANDPRINT_TESTS") == "long" else 6]:
        new = edited(one.content, one.document, [Edit(row.path, _new_text(row))])
        after, problems = read_scheme(new.content, f"{name}.yaml")
        cell = cell_of(row.key)
        told = at_their_cells(problems, new, f"{name}.yaml", Edits((), {row.path: cell}, {row.path: cell}))
        assert {fault.place for fault in errors(told)} <= {cell}, row.key
        assert (after is None) == bool(errors(told))
        assert after is None or after.fingerprint != one.scheme.fingerprint, row.key


def _comments(content: bytes) -> list[str]:
    return [line.strip() for line in content.decode().splitlines() if line.strip().startswith("#")]


@pytest.mark.parametrize(
    ("name", "key", "written", "value"),
    [
        ("impuls-overijssel", "maximum", "3.000,50", "3000.5"),
        ("impuls-overijssel", "pot", "60000", "60000"),
        ("matchfunding", "share", "45 %", "0.45"),
        ("sociale-hypotheek", "hour_rate", "16,25", "16.25"),
        ("sociale-hypotheek", "repayment_months", "36", "36"),
        ("voucher-handprint", "voucher_days", "90", "90"),
    ],
)
def test_an_amount_that_is_changed_is_the_amount_that_is_read(name: str, key: str, written: str, value: str) -> None:
    """Money, a share, a rate, months and days."""
    edits, problems = understood(changed({f"schemes.{name}.amounts.{key}.value": written}))
    assert edits is not None
    assert not errors(problems)
    one = scheme_file(name)
    after, faults = read_scheme(edited(one.content, one.document, edits.schemes[name].edits).content, f"{name}.yaml")
    assert not errors(faults)
    assert after is not None
    assert after.amounts[key].value == Fraction(value)
    assert {id_ for id_ in after.amounts if after.amounts[id_].value != one.scheme.amounts[id_].value} == {key}


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("2026-11-15", "2026-11-15"),
        ("15-11-2026", "2026-11-15"),
        ("15 november 2026", "2026-11-15"),
        ("2026-11-15 12:00:00", "2026-11-15 12:00:00"),
        (datetime(2026, 11, 15), "2026-11-15"),  # noqa: DTZ001 - a cell has no time zone
        (datetime(2026, 11, 15, 12, 30), "2026-11-15 12:30:00"),  # noqa: DTZ001
    ],
)
def test_how_a_day_may_be_written(written: Written, text: str) -> None:
    """As in the file, the Dutch way, or as a day of Excel."""
    edits, problems = understood(changed({"schemes.impuls-overijssel.rules.window.closes": written}))
    assert edits is not None
    assert not errors(problems)
    assert edits.schemes["impuls-overijssel"].edits == (Edit(("rules", "window", "closes"), text),)


@pytest.mark.libreoffice
def test_a_workbook_that_libreoffice_saved_is_understood_alike(soffice: Path, tmp_path: Path) -> None:
    """Unchanged it changes nothing; changed, it changes the same values as before LibreOffice had it."""
    book = load_workbook(BytesIO(exported()))
    changes = {IMPULS + "amounts.maximum.value": "2600", "schemes.matchfunding.amounts.share.value": "45%"}
    for row in book[SCHEME_SHEET].iter_rows(min_row=2):
        if row[0].value in changes:
            row[1].value = changes[str(row[0].value)]
    (tmp_path / "plain.xlsx").write_bytes(exported())
    book.save(tmp_path / "changed.xlsx")
    found = {name: _saved_by(soffice, tmp_path, name) for name in ("plain", "changed")}
    assert {name: {key for key, _ in edits} for name, edits in found.items()} == {"plain": set(), "changed": {*changes}}
    assert set(found["changed"]) == set(changes.items())


def _saved_by(soffice: Path, folder: Path, name: str) -> list[tuple[str, str]]:
    command = [str(soffice), f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore"]
    command += ["--convert-to", "xlsx", "--outdir", str(folder / "saved"), str(folder / f"{name}.xlsx")]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    workbook, problems = read_model_workbook((folder / "saved" / f"{name}.xlsx").read_bytes(), f"{name}.xlsx")
    assert problems == ()
    assert workbook is not None
    edits, told = understood(workbook)
    assert edits is not None
    assert not errors(told)
    assert edits.model.edits == ()
    return [
        (".".join(("schemes", id_, *map(str, edit.path))), edit.text)
        for id_, found in edits.schemes.items()
        for edit in found.edits
    ]
