"""Answers as a state, and back."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from handprint.problems import Place
from handprint.questionnaire.answers import Answer, AnswerSheet, Confirmation, Row
from handprint.questionnaire.questionnaire import Questionnaire
from handprint.questionnaire.read import read_questionnaire
from handprint.questionnaire.record import State
from handprint.questionnaire.spelled import sheet_of, spelled_answer, state_of, understood
from handprint.readers.answer_file import read_answers
from tests.questionnaire.reading import FIELDS

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))
ANSWERS = (
    ("volunteer_hours", Answer("answered", Fraction(25001, 10))),
    ("volunteer_hours", Answer("answered", Fraction(16), written="16,0", remark="ongeveer", evidence="rooster.pdf")),
    ("volunteer_hours", Answer("estimated", Fraction(12), Fraction(10), Fraction(15), reason="geteld")),
    ("volunteer_hours", Answer("estimated", Fraction(12))),
    ("volunteer_hours", Answer("dont_know", None, by="Jan", on="2025-01-31")),
    ("share", Answer("answered", Fraction(1, 8))),
    ("share", Answer("not_applicable", None)),
    ("has_volunteers", Answer("answered", value=False)),
    ("themes", Answer("answered", frozenset({"health", "nature"}))),
    ("themes", Answer("answered", frozenset())),
    ("kind", Answer("answered", "meal")),
    ("proud", Answer("answered", "onbekend")),
    ("proud", Answer("answered", "=1+1 [x] \x1b[2J \u202e")),
    ("proud", Answer("refused", None)),
    ("proud", Answer("no_answer", None, remark="later")),
)


def questionnaire_for(id_: str) -> Questionnaire:
    """Return a questionnaire of the checkout."""
    folder = ROOT / "questionnaires"
    found, problems = read_questionnaire(
        (folder / f"{id_}.yaml").read_text(encoding="utf-8"),
        f"{id_}.yaml",
        lambda other: ((folder / f"{other}.yaml").read_text(encoding="utf-8"), f"{other}.yaml"),
    )
    assert found is not None, problems
    return found


def bare(answer: Answer) -> Answer:
    """Return an answer without the place where it stood, and without words that say what its value says."""
    return replace(answer, place=Place(""), written="")


def plain(sheet: AnswerSheet) -> AnswerSheet:
    """Return a sheet as made by a program."""
    return replace(
        sheet,
        answers={id_: bare(answer) for id_, answer in sheet.answers.items() if answer.state != "no_answer"},
        groups={
            group: tuple(Row({id_: bare(answer) for id_, answer in row.answers.items()}) for row in rows)
            for group, rows in sheet.groups.items()
        },
        file="",
    )


@pytest.mark.parametrize(("id_", "answer"), ANSWERS)
def test_an_answer_is_what_its_spelling_stands_for(id_: str, answer: Answer) -> None:
    """With its state, bounds and notes."""
    assert understood(FIELDS[id_], spelled_answer(FIELDS[id_], answer)) == answer


def test_what_was_written_is_kept_only_where_it_says_more() -> None:
    """And only where a file with it reads as the same answer."""
    hours = FIELDS["volunteer_hours"]
    assert spelled_answer(hours, Answer("answered", Fraction(2500), written="2500")) == "2500"
    assert spelled_answer(hours, Answer("answered", Fraction(2500), written="iets anders")) == "2500"
    assert spelled_answer(hours, Answer("answered", Fraction(2500), written="2.500")) == {
        "value": "2500",
        "written": "2.500",
    }


@pytest.mark.parametrize(
    "spelled", ["veel", "-1", ["meal"], {"value": "veel", "state": "estimated"}, {"state": "refused"}]
)
def test_what_a_question_does_not_accept_any_more_is_no_answer(spelled: str) -> None:
    """A questionnaire may have changed since; the question is asked again."""
    assert understood(FIELDS["volunteer_hours"], spelled).state == "no_answer"


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_state_of_a_sheet_stands_for_the_same_sheet(path: Path) -> None:
    """For every example."""
    sheet, problems = read_answers(path.read_bytes(), path.name, lambda id_, _version: questionnaire_for(id_))
    assert sheet is not None, problems
    questionnaire = questionnaire_for(sheet.questionnaire.id)
    sheet = replace(
        sheet, confirmed=Confirmation("Jan", "2025-01-31", publish=True, reuse=False, role="penningmeester")
    )
    again = sheet_of(state_of(sheet, questionnaire), questionnaire, "")
    assert again is not None
    assert plain(again) == plain(sheet)


def test_rows_keep_the_numbers_that_a_state_knows() -> None:
    """New rows get numbers that none of them has."""
    path = ROOT / "examples" / "dorpshuis.yaml"
    sheet, _ = read_answers(path.read_bytes(), path.name, lambda id_, _version: questionnaire_for(id_))
    assert sheet is not None
    like: State = {("answers", "activities"): ["2", "7"]}
    state = state_of(sheet, questionnaire_for("buurthuis"), like)
    assert state[("answers", "activities")] == ["2", "7", "8", "9", "10", "11"]


def test_a_half_confirmation_is_none() -> None:
    """Every part has to be said."""
    path = ROOT / "examples" / "dorpshuis.yaml"
    sheet, _ = read_answers(path.read_bytes(), path.name, lambda id_, _version: questionnaire_for(id_))
    assert sheet is not None
    questionnaire = questionnaire_for("buurthuis")
    state = {**state_of(sheet, questionnaire), ("confirmed", "by"): "Jan", ("confirmed", "truth"): "yes"}
    found = sheet_of(state, questionnaire, "")
    assert found is not None
    assert found.confirmed is None
