"""The gallery of faults: for every row of the catalogue one small broken file, which gives that fault at its place."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from handprint.catalogue import ROWS, placeholders, remedy_of, what_is_wrong
from handprint.catalogue.row import Row
from handprint.problems import Language, Problems, Text
from tests.errors.documents import document_faults
from tests.errors.editing_actions import editing_faults
from tests.errors.file_actions import file_faults
from tests.errors.formulas import formula_faults
from tests.errors.joinings import joining_faults
from tests.errors.migrations import migration_faults
from tests.errors.models import model_faults
from tests.errors.questionnaires import answer_faults, questionnaire_faults
from tests.errors.recording_actions import recording_faults
from tests.errors.schemes import scheme_faults
from tests.errors.written_answers import written_faults

HERE = Path(__file__).parent
FAULTS: Mapping[str, Callable[[Path], Problems]] = {
    "document": document_faults,
    "written": written_faults,
    "formula": formula_faults,
    "scheme": scheme_faults,
    "model": model_faults,
    "questionnaire": questionnaire_faults,
    "joining": joining_faults,
    "answers": answer_faults,
    "migrating": migration_faults,
    "editing": editing_faults,
    "files": file_faults,
    "recording": recording_faults,
}
GALLERY = sorted(path for folder in FAULTS for path in (HERE / folder).iterdir() if path.is_file())
_EXPECT = re.compile(r"# expect: (\d+):(\d+)")
_ALSO = re.compile(r"^# also: ([a-z0-9-]+)$", re.MULTILINE)


def name_of(path: Path) -> str:
    """Return what a gallery file is called in a test."""
    return f"{path.parent.name}/{path.name}"


@pytest.mark.parametrize("path", GALLERY, ids=name_of)
def test_a_broken_file_gives_its_fault_at_its_place(path: Path) -> None:
    """The code is the name of the file, the place stands in its first line, and nothing else is told unasked."""
    text = path.read_text(encoding="utf-8", errors="replace")
    found = FAULTS[path.parent.name](path)
    expected = _EXPECT.fullmatch(text.splitlines()[0])
    assert expected is not None
    places = [(fault.place.line, fault.place.column) for fault in found if fault.code == path.stem]
    assert places == [(int(expected[1]), int(expected[2]))]
    assert {fault.code for fault in found} - {path.stem} == set(_ALSO.findall(text))


@pytest.mark.parametrize("path", GALLERY, ids=name_of)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_fault_can_be_said(path: Path, language: Language) -> None:
    """Every placeholder is filled, in what is wrong and in what to do about it."""
    for fault in FAULTS[path.parent.name](path)[:1]:
        assert sentences(what_is_wrong(fault, language))
        assert sentences(remedy_of(fault, language))


def test_every_row_has_one_file_and_every_file_a_row() -> None:
    """A new kind of fault comes with an example, and an example that no row tells of goes."""
    stems = [path.stem for path in GALLERY]
    assert sorted(stems) == sorted(ROWS)


def test_every_folder_of_the_gallery_is_looked_at() -> None:
    """A folder that is not in the table would be tested by nobody."""
    folders = {path.name for path in HERE.iterdir() if path.is_dir() and not path.name.startswith("_")}
    assert folders == set(FAULTS)


@pytest.mark.parametrize("row", ROWS.values(), ids=lambda row: str(row.code))
def test_a_row_says_the_same_in_both_languages(row: Row) -> None:
    """What is wrong and what to do stand in Dutch and English, both whole sentences that ask for the same facts."""
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", row.code)
    for text in (row.what, row.remedy):
        assert text.nl != text.en
        assert sentences(text.nl)
        assert sentences(text.en)
        assert placeholders(Text(text.nl, text.nl)) == placeholders(Text(text.en, text.en))


def sentences(text: str) -> bool:
    """Return whether a text is whole: it ends as a sentence, with what was meant behind it, or with a sign to type."""
    return bool(re.fullmatch(r"(?!\s).*(?:\w.*[.?!]|(?::|Schrijf|Write) \S+)", text.removesuffix("{meant}"), re.DOTALL))
