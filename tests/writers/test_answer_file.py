"""Writing an answer file: what it says is what is read back, letter by letter, and a person can read it."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given

from handprint.document.parsing import PureParser, fastest_parser
from handprint.document.read import read_document
from handprint.document.unwritable import meant_tree, with_names, without_names
from handprint.problems import errors
from handprint.questionnaire.answers import Answer, AnswerSheet, Initiative, Named, Period, Row
from handprint.questionnaire.questionnaire import NOWHERE
from handprint.readers.answer_file import read_answers
from handprint.writers.answer_file import WIDEST, write_answers
from handprint.writers.yaml_text import in_quotes
from tests.writers.answer_sheets import ALL, sheets, texts
from tests.writers.naughty import NAUGHTY

YEAR = Period(date(2025, 1, 1), date(2025, 12, 31), "realised")


def read_back(text: str) -> AnswerSheet:
    """Return what a file holds, without its places."""
    sheet, problems = read_answers(text.encode(), "brink.yaml", lambda _id, _version: ALL)
    assert sheet is not None, (problems, text)
    assert not errors(problems)
    return without_places(sheet)


def without_places(sheet: AnswerSheet) -> AnswerSheet:
    """Return a sheet as if it was made by a program."""
    rows = {group: tuple(Row(placeless(row.answers)) for row in rows) for group, rows in sheet.groups.items()}
    return replace(sheet, answers=placeless(sheet.answers), groups=rows)


def placeless(answers: "dict[str, Answer] | object") -> dict[str, Answer]:
    """Return answers without their places."""
    assert isinstance(answers, dict)
    return {id_: replace(answer, place=NOWHERE) for id_, answer in answers.items()}


def sheet_with(**answers: Answer) -> AnswerSheet:
    """Return a sheet with these answers."""
    made = Initiative("b-1", "De Brink", "hall")
    return AnswerSheet(made, None, YEAR, Named("hall", "1"), "extended", Named("", ""), answers, {}, "brink.yaml")


@given(sheets())
def test_a_sheet_is_read_back_as_it_was(sheet: AnswerSheet) -> None:
    """The law of the answer file: nothing is lost, nothing is added, whatever people typed."""
    assert read_back(write_answers(sheet, ALL)) == sheet


@pytest.mark.parametrize("text", NAUGHTY, ids=range(len(NAUGHTY)))
def test_every_text_is_read_back_letter_by_letter(text: str) -> None:
    """As an answer, a remark and a name; the file shows nothing that steers a terminal or hides."""
    said = text.strip()
    answer = Answer("answered", said, remark=text) if said else Answer("no_answer", None, remark=text)
    sheet = sheet_with(proud=answer)
    sheet = replace(sheet, initiative=replace(sheet.initiative, name=said or "De Brink"))
    content = write_answers(sheet, ALL)
    assert read_back(content) == sheet
    assert content.encode().decode().replace("\n", "").isprintable() or not text.isascii()
    assert not set(content) & {chr(code) for code in (*range(10), *range(11, 32), *range(0x7F, 0xA0), 0x2028, 0xFEFF)}
    assert len(content.splitlines()) == content.count("\n")


@given(texts)
def test_both_parsers_read_the_same_text(text: str) -> None:
    """The one in C and the one in Python."""
    content = f"a: {in_quotes(text)}\n"
    for parser in (PureParser, fastest_parser()):
        document, problems = read_document(content, "a.yaml", parser)
        assert document is not None, problems
        assert meant_tree(document.tree) == {"a": text}


@given(texts)
def test_names_of_characters_are_read_back(text: str) -> None:
    """Also where the text looks like such a name itself."""
    assert without_names(with_names(text)) == text


def test_a_name_that_nobody_needs_is_a_text() -> None:
    """Whoever writes `<U+0041>` in an answer file meant that."""
    assert without_names("<U+0041> <U+20AC>") == "<U+0041> <U+20AC>"


def test_what_does_not_say_the_answer_is_left_out() -> None:
    """A unit that the questionnaire no longer knows may not make the file unreadable."""
    sheet = sheet_with(donations=Answer("answered", Fraction(3), written="drie zakken"))
    assert read_back(write_answers(sheet, ALL)).answers["donations"].written == ""


FILE = """\
handprint_answers: 1
initiative: {id: b-1, name: "De Brink", kind: hall, municipalities: [GM0148, GM1774]}
applicant: {name: "Stichting \\"De Brink\\"", kvk: "01234567"}
period: {from: 2025-01-01, to: 2025-12-31, status: realised}
questionnaire: {id: hall, version: "1", route: extended}
model: {id: "overijssel", version: "2026.1"}
history: {sequence: 57, hash: "abc"}

answers:

  # DEEL:
  # Vrijwilligers
  has_volunteers: yes
  # Uren
  volunteer_hours: {value: 2500, written: "2.500", state: estimated, low: 2000, high: 3000, by: coach-7, on: 2026-02-03}
  # Deel
  share: {state: not_applicable}
  # Onderwerpen
  themes: [health, nature]
  # Giften
  donations: 12.5
  # Trots
  proud:
    value: "Wij zijn er. Al vijf jaar."
    by: coach-7
    on: 2026-02-03
    remark: "Gezegd door twee mensen aan tafel, na lang denken."
    evidence: "foto.jpg sha256:0f"

  # DEEL:
  # Wanneer begon u? # echt: [ja]
  founded: 2001-05-01
  # Hoeveel tribunes heeft u, met de plaatsen van vorig jaar, en ook de banken langs het veld, waar al jaren niemand me…
  stands:

  # DEEL:
  events:
    - title: "Wandelen: elke dag"
      kind: walk
    - title: "Eten"
      guests: {value: 12, remark: "ongeveer"}

confirmed: {by: "Jo", role: "secretaris", on: 2026-02-10, publish: yes, reuse: no}
"""


def test_a_person_can_read_the_file() -> None:
    """Each question stands above its answer, what is short stays on one line, and the same sheet gives the same."""
    sheet = read_back(FILE)
    assert write_answers(sheet, ALL) == FILE
    assert max(map(len, FILE.splitlines())) <= WIDEST
