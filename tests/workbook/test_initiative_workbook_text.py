"""What people wrote stands in the workbook as text, whatever it is; and the same input gives the same bytes."""

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction
from functools import cache
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from handprint.language import safe_text, understand_state
from handprint.problems import Text
from handprint.questionnaire.answers import Answer, Row
from handprint.score.handprint import Handprint
from handprint.writers.excel.book import Book
from handprint.writers.excel.cell_values import CUT_OFF, LONGEST_TEXT, for_xml, stored
from handprint.writers.excel.page import add_page
from handprint.writers.excel.understanding import WORDS_NOT_APPLICABLE, WORDS_REFUSED, WORDS_UNKNOWN
from handprint.writers.excel.workbook import workbook_of, write_workbook
from tests.workbook.initiatives import ROOT, initiatives, kinds_model, kinds_questionnaire, overijssel, scored

CORPUS = ROOT.parent / "shared" / "corpus" / "strings"
NAUGHTY = (
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1+1)",
    "\t=1+1",
    "\r=1+1",
    '=HYPERLINK("https://example.org","klik")',
    "{=1+1}",
    "{1,2}",
    "'=1+1",
    "https://example.org/?a=1",
    "mailto:a@example.org",
    "internal:Handprint!A1",
    "external:c:\\x.xlsx",
    "01234567",
    "1e5",
    "#N/A",
    "TRUE",
    "<r>vet</r>",
    "_x0041_",
    "\x00\x1b[31m\x7f",
    "\ud800 alleen",
    "\ufffe \uffff",
    "\u202egnp.exe",
    "regel een\nregel twee",
    " spaties ",
    "\N{PILE OF POO}",
    "&L&P",
    "",
)


def naughty() -> list[str]:
    """Return the strings of this test, and those of the folder of hostile input where that is present."""
    if not CORPUS.is_dir():
        return list(NAUGHTY)
    lists = (CORPUS / "blns.json", CORPUS / "terminal_markup.json")
    found = [text for path in lists for text in json.loads(path.read_text(encoding="utf-8")) if isinstance(text, str)]
    lines = (CORPUS / "formula_injection.txt").read_text(encoding="utf-8").splitlines()
    return [*NAUGHTY, *found, *lines]


def _empty_book(title: str = "") -> Book:
    return Book("nl", datetime(2026, 1, 1, tzinfo=UTC).replace(tzinfo=None), title)


def test_any_text_comes_back_as_the_text_that_is_safe_to_show() -> None:
    """No text is a formula, a number, a link or markup; what acts or hides is a visible sign."""
    book = _empty_book("=1+1 & <b>\ufffe")
    page = add_page(book, Text("Blad", "Sheet"))
    texts = [text for text in naughty() if safe_text(text, newlines="keep")]
    for row, text in enumerate(texts):
        page.text(row, 0, text)
    loaded = openpyxl.load_workbook(BytesIO(book.content()))
    sheet = loaded["Blad"]
    cells = [sheet.cell(row + 1, 1) for row in range(len(texts))]
    assert {cell.data_type for cell in cells} == {"s"}
    assert [cell.hyperlink for cell in cells if cell.hyperlink] == []
    assert [cell.value for cell in cells] == [for_xml(safe_text(text, newlines="keep")) for text in texts]
    assert loaded.properties.title == "=1+1 & <b><U+FFFE>"


def test_a_text_that_no_cell_can_hold_is_cut_off_with_a_mark() -> None:
    """A cell holds 32,767 characters; a longer text says that it was cut, also where a character counts twice."""
    book = _empty_book()
    page = add_page(book, Text("Blad", "Sheet"))
    for row, text in enumerate(("a" * (LONGEST_TEXT + 1), "\N{PILE OF POO}" * LONGEST_TEXT, "b" * LONGEST_TEXT)):
        page.text(row, 0, text)
    sheet = openpyxl.load_workbook(BytesIO(book.content()))["Blad"]
    values = [str(sheet.cell(row, 1).value) for row in (1, 2, 3)]
    assert all(len(value.encode("utf-16-le")) // 2 <= LONGEST_TEXT for value in values)
    assert [value.endswith(CUT_OFF.nl) for value in values] == [True, True, False]


def _named(text: str) -> Handprint:
    """The example with a text in the place of everything that its people wrote."""
    sheet = initiatives()["gaps"].scored.sheet
    answers = {
        id_: replace(answer, value=text, written=text, remark=text) if id_ == "proud_of" else answer
        for id_, answer in sheet.answers.items()
    }
    rows = tuple(Row({**row.answers, "title": Answer("answered", text)}) for row in sheet.groups["activities"])
    initiative = replace(sheet.initiative, name=text)
    named = replace(sheet, initiative=initiative, answers=answers, groups={"activities": rows}, file=text)
    return scored(named, *overijssel())


def _formulas(content: bytes) -> Mapping[str, str]:
    book = openpyxl.load_workbook(BytesIO(content))
    return {
        f"{sheet.title}!{cell.coordinate}": str(cell.value)
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    }


@cache
def _ordinary() -> Mapping[str, str]:
    return _formulas(workbook_of(_named("Gewone naam"), "nl"))


@pytest.mark.parametrize(
    "text", ["=1+1", "@SUM(1)", "\t=1+1", "{=1+1}", "<r>vet</r>", "\ud800\x00\ufffe", "#N/A", "01234567"]
)
def test_names_and_titles_are_never_formulas(text: str) -> None:
    """The workbook has the same formulas whatever people call things."""
    content = workbook_of(_named(text), "nl")
    assert _formulas(content) == _ordinary()
    card = openpyxl.load_workbook(BytesIO(content))["Handprint"]
    assert card["A4"].value == for_xml(safe_text(text, newlines="keep"))


def test_texts_of_a_questionnaire_are_no_formulas_either() -> None:
    """A label `=1+1` is offered as text, and is understood as the option that it is."""
    handprint = initiatives()["known"]
    sheet = replace(handprint.scored.sheet, answers={**handprint.scored.sheet.answers})
    content = workbook_of(scored(sheet, kinds_model(), kinds_questionnaire()), "nl")
    answers = openpyxl.load_workbook(BytesIO(content))["Antwoorden"]
    said = [cell for row in answers.iter_rows() for cell in row if cell.value == "=1+1"]
    assert len(said) > 1
    assert {cell.data_type for cell in said} == {"s"}


# ---- the same input, the same bytes ----

_PROGRAM = """
import hashlib, sys
sys.path.insert(0, {root!r})
from tests.workbook.initiatives import initiatives
from handprint.writers.excel.workbook import workbook_of
print(hashlib.sha256(workbook_of(initiatives()["example"], "nl")).hexdigest())
"""


def _made_in(zone: str, seed: str) -> str:
    environment = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed}
    program = _PROGRAM.format(root=str(ROOT))
    run = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, check=True, text=True, cwd=ROOT
    )
    return run.stdout.strip()


def test_the_same_handprint_gives_the_same_bytes_anywhere() -> None:
    """Neither the clock, nor the time zone, nor the order of a set is in the file."""
    here = hashlib.sha256(workbook_of(initiatives()["example"], "nl")).hexdigest()
    assert {_made_in("Pacific/Kiritimati", "1"), _made_in("America/Adak", "2")} == {here}


def test_the_workbook_is_written_whole(tmp_path: Path) -> None:
    """The file stands where it was asked for, and nothing else."""
    path = tmp_path / "kaart.xlsx"
    written, problems = write_workbook(initiatives()["example"], path, "nl")
    assert (written, problems) == (path, ())
    assert [found.name for found in tmp_path.iterdir()] == ["kaart.xlsx"]
    assert path.read_bytes() == workbook_of(initiatives()["example"], "nl")


# ---- small parts ----


@pytest.mark.parametrize(
    ("words", "state"),
    [(WORDS_NOT_APPLICABLE, "not_applicable"), (WORDS_UNKNOWN, "dont_know"), (WORDS_REFUSED, "refused")],
)
def test_the_words_of_the_cells_are_those_of_the_language(words: tuple[str, ...], state: str) -> None:
    """A word in a cell means what it means everywhere else."""
    assert {understand_state(word) for word in words} == {state}


def test_a_number_that_no_cell_can_hold_is_refused() -> None:
    """Neither infinity nor a missing number ends up in a cell."""
    with pytest.raises((ValueError, OverflowError)):
        stored(Fraction(10**400))
