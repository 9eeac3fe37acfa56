"""What an interview leaves behind: one folder, and one zip to mail that says nothing too much."""

import json
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest

from handprint.cli.leave_behind import leave_behind
from handprint.cli.loading import Loader
from handprint.problems import Language
from handprint.questionnaire.answers import AnswerSheet, History
from handprint.score.handprint import Handprint
from tests.report.made import example, scored_again

SECRET = "Mevrouw Jansen belde hierover"


def with_remarks() -> AnswerSheet:
    """Return the answers of the example, each with a remark, and a history."""
    sheet = example().scored.sheet
    answers = {id_: replace(answer, remark=SECRET) for id_, answer in sheet.answers.items()}
    groups = {
        group: tuple(
            replace(row, answers={id_: replace(answer, remark=SECRET) for id_, answer in row.answers.items()})
            for row in rows
        )
        for group, rows in sheet.groups.items()
    }
    return replace(sheet, answers=answers, groups=groups, history=History(7, "ab" * 32))


def remarked() -> Handprint:
    """Return the handprint of the example with remarks."""
    return scored_again(example(), with_remarks())


def held(path: Path) -> dict[str, bytes]:
    """Return what a zip holds."""
    with ZipFile(path) as parcel:
        assert parcel.testzip() is None
        return {name: parcel.read(name) for name in parcel.namelist()}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_everything_stands_in_one_folder_and_the_zip_holds_it_too(tmp_path: Path, language: Language) -> None:
    """Answers, card, data, page to sign, workbook; the zip holds the same files."""
    left, problems = leave_behind(remarked(), with_remarks(), tmp_path, language, excel=True)
    assert left is not None
    assert problems == ()
    assert {path.parent for path in left.paths} == {left.folder}
    assert {path.name for path in left.folder.iterdir()} == {path.name for path in left.paths}
    assert len(left.paths) == 6
    contents = held(left.zip)
    assert set(contents) == {path.name for path in left.paths} - {left.zip.name}
    for path in left.paths[1:-1]:
        assert contents[path.name] == path.read_bytes()


def test_neither_remarks_nor_history_nor_folders_of_this_machine_are_mailed(tmp_path: Path) -> None:
    """The own copy keeps the remarks; what goes out has none, in no file."""
    left, _ = leave_behind(remarked(), with_remarks(), tmp_path, "nl", excel=True)
    assert left is not None
    assert SECRET in left.answers.read_text(encoding="utf-8")
    for name, content in held(left.zip).items():
        members = held(left.folder / name).values() if name.endswith(".xlsx") else (content,)
        for member in members:
            assert SECRET.encode() not in member
            assert b"history" not in member
            assert str(Path(__file__).parents[2]).encode() not in member


def test_the_mailed_answers_give_the_mailed_card(tmp_path: Path) -> None:
    """Somebody who opens the zip and scores the answers gets the same result number and figures."""
    left, _ = leave_behind(remarked(), with_remarks(), tmp_path, "nl")
    assert left is not None
    with ZipFile(left.zip) as parcel:
        parcel.extractall(tmp_path / "mailed")
    again = Loader().handprint(tmp_path / "mailed" / left.answers.name)
    assert again is not None
    said = json.loads(left.data.read_text(encoding="utf-8"))
    assert (said["result"], said["impact_value"]) == (again.result, "20566.24")
    assert again.result == example().result


def test_the_same_answers_give_the_same_bytes(tmp_path: Path) -> None:
    """Wherever and whenever; written twice in one place it is written over."""
    zips = []
    for folder in (tmp_path / "one", tmp_path / "two", tmp_path / "two"):
        left, _ = leave_behind(remarked(), with_remarks(), folder, "nl", excel=True)
        assert left is not None
        zips.append(left.zip.read_bytes())
    assert zips[0] == zips[1] == zips[2]


def test_the_card_speaks_the_language_of_the_interview(tmp_path: Path) -> None:
    """Which may have been switched on the way, whatever the process speaks."""
    cards = {}
    for language in ("nl", "en"):
        left, _ = leave_behind(example(), example().scored.sheet, tmp_path, language)
        assert left is not None
        cards[language] = left.card.read_text(encoding="utf-8")
    assert "Wat meetelt in euro's" in cards["nl"]
    assert "What counts in euros" in cards["en"]
    assert "Wat meetelt" not in cards["en"]
    assert "\x1b" not in cards["nl"]


def test_a_folder_that_cannot_be_made_is_a_fault(tmp_path: Path) -> None:
    """A file stands where the folder should come: a sentence for each file, no crash."""
    taken = tmp_path / "taken"
    taken.write_text("", encoding="utf-8")
    left, problems = leave_behind(example(), example().scored.sheet, taken, "nl")
    assert left is None
    assert {fault.code for fault in problems} == {"file-not-written"}


@pytest.mark.parametrize("name", ["../../../buiten", "CON", "a" * 300, "x\0y", "漢字", ""])
def test_no_name_leads_out_of_the_folder(tmp_path: Path, name: str) -> None:
    """Everything stays inside the folder that was named."""
    sheet = example().scored.sheet
    named = replace(sheet, initiative=replace(sheet.initiative, name=name or "-"))
    left, problems = leave_behind(scored_again(example(), named), named, tmp_path / "here", "nl")
    assert problems == ()
    assert left is not None
    assert list(tmp_path.iterdir()) == [tmp_path / "here"]
    assert left.folder.parent == tmp_path / "here"
