"""Reading an answer file: what it means, and every fault at once."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handprint.problems import Problems, errors
from handprint.questionnaire.answers import Answer, AnswerSheet, Applicant, Confirmation, History, Initiative, Named
from handprint.questionnaire.questionnaire import Questionnaire
from handprint.questionnaire.read import read_questionnaire
from handprint.readers.answer_file import read_answers
from handprint.readers.answer_head import is_whole_year
from tests.questionnaire.reading import the_questionnaire, told

ROOT = Path(__file__).resolve().parents[2]
HALL = the_questionnaire()
HEAD = """\
handprint_answers: 1
initiative: {id: ov-2026-0147, name: De Brink, kind: hall, municipalities: [GM0148, GM1774]}
applicant: {name: Stichting De Brink, kvk: "01234567"}
period: {from: 2025-01-01, to: 2025-12-31, status: realised}
questionnaire: {id: hall, version: "1", route: extended}
model: {id: overijssel, version: "2026.1"}
history: {sequence: 57, hash: abc}
confirmed: {by: secretaris, on: 2026-02-10, publish: yes, reuse: nee}
answers:
"""


def read(answers: str, head: str = HEAD) -> tuple[AnswerSheet | None, Problems]:
    """Read an answer file with these lines under `answers`."""
    lines = "".join(f"  {line}\n" for line in answers.strip().splitlines())
    return read_answers(head + lines, "brink.yaml", lambda id_, _: HALL if id_ == "hall" else None)


def the_sheet(answers: str = "has_volunteers: yes", head: str = HEAD) -> AnswerSheet:
    """Return an answer sheet that must be readable."""
    sheet, problems = read(answers, head)
    assert sheet is not None, problems
    return sheet


def given_as(entry: str) -> Answer:
    """Return the answer to how many hours, without its place."""
    sheet = the_sheet(f"volunteer_hours: {entry}")
    return replace(sheet.answers["volunteer_hours"], place=Answer("no_answer", None).place)


def codes(answers: str, head: str = HEAD) -> list[str]:
    """Return the codes of what is wrong."""
    return [fault.code for fault in read(answers, head)[1]]


# ---- the head ----


def test_the_head_says_who_when_and_with_what() -> None:
    """Numbers of companies keep their zeros."""
    sheet = the_sheet()
    assert sheet.initiative == Initiative("ov-2026-0147", "De Brink", "hall", ("GM0148", "GM1774"))
    assert sheet.applicant == Applicant("Stichting De Brink", "01234567")
    assert (sheet.period.start, sheet.period.end, sheet.period.status) == (
        date(2025, 1, 1),
        date(2025, 12, 31),
        "realised",
    )
    assert (sheet.questionnaire, sheet.route, sheet.model) == (
        Named("hall", "1"),
        "extended",
        Named("overijssel", "2026.1"),
    )
    assert sheet.history == History(57, "abc")
    assert sheet.confirmed == Confirmation("secretaris", "2026-02-10", publish=True, reuse=False)


def test_what_may_be_left_out() -> None:
    """An applicant, a model, a history, a confirmation, a version and a route need not be there."""
    lines = HEAD.splitlines(keepends=True)
    bare = "".join(line for line in lines if not line.startswith(("applicant", "model", "history", "confirmed")))
    sheet = the_sheet(head=bare.replace(', version: "1", route: extended', ""))
    assert (sheet.applicant, sheet.history, sheet.confirmed) == (None, None, None)
    assert (sheet.model, sheet.questionnaire, sheet.route) == (Named("", ""), Named("hall", ""), "short")


def test_no_company_number_is_said_in_a_word() -> None:
    """`geen` is an answer."""
    applicant = the_sheet(head=HEAD.replace('"01234567"', "geen")).applicant
    assert applicant is not None
    assert applicant.kvk == "geen"


@pytest.mark.parametrize(
    ("start", "end", "whole"),
    [
        ("2025-01-01", "2025-12-31", True),
        ("2024-01-01", "2024-12-31", True),
        ("2023-07-01", "2024-06-30", True),
        ("2024-02-29", "2025-02-27", False),
        ("2024-02-29", "2025-02-28", True),
        ("2024-03-01", "2025-02-28", True),
        ("2025-01-01", "2025-12-30", False),
        ("2025-01-01", "2026-01-01", False),
        ("0001-01-01", "9999-12-31", False),
    ],
)
def test_a_whole_year_may_start_on_any_day(start: str, end: str, whole: bool) -> None:  # noqa: FBT001
    """A season July-June is a year as well; anything else is told, and never converted."""
    assert is_whole_year(date.fromisoformat(start), date.fromisoformat(end)) == whole
    head = HEAD.replace("2025-01-01", start).replace("2025-12-31", end)
    assert codes("has_volunteers: yes", head) == ([] if whole else ["period-part-year"])


def test_another_version_of_the_format_is_not_read_at_all() -> None:
    """Its keys may mean something else, so nothing else is said about it."""
    assert codes("zwembad: 3", HEAD.replace("handprint_answers: 1", "handprint_answers: 2")) == ["answer-file-version"]


# ---- answers ----


def test_an_answer_may_be_bare() -> None:
    """A number, a percentage, yes or no in two languages, a code, a list of codes, words, nothing."""
    sheet = the_sheet(
        'share: 60%\nhas_volunteers: ja\nvolunteer_hours: 2500.5\nthemes: [health, nature]\nproud: "Ja!"\ndonations:'
    )
    values = {id_: answer.value for id_, answer in sheet.answers.items()}
    assert values == {
        "share": Fraction(3, 5),
        "has_volunteers": True,
        "volunteer_hours": Fraction(5001, 2),
        "themes": frozenset({"health", "nature"}),
        "proud": "Ja!",
        "donations": None,
    }
    assert sheet.answers["donations"].state == "no_answer"


def test_nothing_ticked_is_an_answer() -> None:
    """An empty list is not the same as no answer."""
    answer = the_sheet("themes: []").answers["themes"]
    assert (answer.state, answer.value) == ("answered", frozenset())


@pytest.mark.parametrize(
    ("entry", "answer"),
    [
        ("{value: 2500}", Answer("answered", Fraction(2500))),
        ('{written: "2.500"}', Answer("answered", Fraction(2500), written="2.500")),
        ('{value: 2500, written: "2.500", state: answered}', Answer("answered", Fraction(2500), written="2.500")),
        ("{state: dont_know}", Answer("dont_know", None)),
        ("{state: dont_know, written: weet niet}", Answer("dont_know", None, written="weet niet")),
        ("{remark: later}", Answer("no_answer", None, remark="later")),
        ('{value: "", state: no_answer}', Answer("no_answer", None)),
        (
            "{value: 1200, state: estimated, low: 1000, high: 1500.5}",
            Answer("estimated", Fraction(1200), Fraction(1000), Fraction(3001, 2)),
        ),
        (
            "{value: 1, by: coach-7, on: 2026-02-03, evidence: rooster.pdf, reason: geteld}",
            Answer("answered", Fraction(1), by="coach-7", on="2026-02-03", evidence="rooster.pdf", reason="geteld"),
        ),
    ],
)
def test_an_answer_may_say_more_of_itself(entry: str, answer: Answer) -> None:
    """State, range, what was written, and who said it when."""
    assert given_as(entry) == answer


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ("{state: refused}", "answer-state-not-allowed"),
        ("{value: 3, state: no_answer}", "answer-value-with-state"),
        ("{state: estimated, low: 1, high: 2}", "answer-value-missing"),
        ("{value: onbekend, state: answered}", "answer-value-missing"),
        ("{value: 3, high: 4}", "answer-range-without-estimate"),
        ("{value: 3, state: estimated, high: 4}", "answer-range-half"),
        ("{value: 3, state: estimated, low: -1, high: 4}", "answer-too-low"),
        ("{value: 3, state: estimated, low: 4, high: 5}", "answer-range-reversed"),
        ("{value: 3, on: vandaag}", "day-unreadable"),
        ("{value: 3, valeu: 4}", "misspelt-key"),
        ("[3]", "text-expected"),
    ],
)
def test_an_entry_that_contradicts_itself_is_refused(entry: str, code: str) -> None:
    """Never guessed which half was meant."""
    assert codes(f"volunteer_hours: {entry}") == [code]


def test_an_estimate_is_for_questions_that_allow_it() -> None:
    """A percentage here does not."""
    assert codes("share: {value: 60%, state: estimated}") == ["answer-state-not-allowed"]


def test_rows_are_kept_in_order_and_empty_ones_are_no_rows() -> None:
    """A row exists when something in it was filled in."""
    sheet = the_sheet(
        "events:\n  - {title: Soep, kind: meal, guests: 40}\n  - {title: }\n  - {guests: {state: dont_know}}"
    )
    rows = sheet.groups["events"]
    assert [{id_: answer.value for id_, answer in row.answers.items()} for row in rows] == [
        {"title": "Soep", "kind": "meal", "guests": 40},
        {"guests": None},
    ]
    assert [row.place.line for row in rows] == [11, 13]


def test_no_rows_is_an_answer_and_nothing_at_all_is_not() -> None:
    """`[]` says that there were none."""
    assert the_sheet("events: []").groups == {"events": ()}
    assert the_sheet("events:").groups == {}


def test_an_answer_off_the_route_is_kept_with_a_warning() -> None:
    """Who answers more than the short route asks is told that it does not count."""
    head = HEAD.replace("route: extended", "route: short")
    sheet, problems = read("donations: 100", head)
    assert sheet is not None
    assert sheet.answers["donations"].value == 100
    assert (told(problems), errors(problems)) == ([("answer-not-on-route", 10, 3)], ())


def test_all_faults_are_told_at_once() -> None:
    """In the head, in answers, in entries and in rows, each at its place, in reading order."""
    head = HEAD.replace("GM1774", "Hengelo").replace("01234567", "123").replace("2025-12-31", "2024-12-31")
    wrong = """
volunteer_hour: 3
share: 160%
themes: [helth, nothing, nature]
proud: {state: dont_know, value: ja}
guests: 3
events:
  - {titel: Soep, kind: meal, guests: 4.5}
  - Ommetje
"""
    assert told(read(wrong, head)[1]) == [
        ("municipality-form", 2, 85),
        ("kvk-form", 3, 44),
        ("period-reversed", 4, 32),
        ("answer-misspelt-question", 10, 3),
        ("answer-too-high", 11, 10),
        ("answer-misspelt-option", 12, 12),
        ("answer-none-with-others", 12, 19),
        ("answer-value-with-state", 13, 18),
        ("answer-field-outside-group", 14, 3),
        ("answer-misspelt-question", 16, 8),
        ("answer-too-many-decimals", 16, 41),
        ("map-expected", 17, 7),
    ]


@given(st.text(alphabet="abé:- []{}'\"\n,0123%&*!|>", max_size=60))
def test_whatever_stands_there_is_read_or_refused(answers: str) -> None:
    """Never a crash, and never nothing without a reason."""
    sheet, problems = read(f"proud: {answers}")
    assert (sheet is None) == bool(errors(problems))


# ---- what travels with handprint ----


def shipped(id_: str) -> tuple[Questionnaire | None, Problems]:
    """Read a questionnaire that travels with handprint."""

    def included(other: str) -> tuple[bytes, str] | None:
        path = ROOT / "questionnaires" / f"{other}.yaml"
        return (path.read_bytes(), path.name) if path.is_file() else None

    found = included(id_)
    assert found is not None
    return read_questionnaire(*found, included)


@pytest.mark.parametrize("id_", sorted(path.stem for path in (ROOT / "questionnaires").glob("*.yaml")))
def test_the_questionnaires_that_travel_along_have_no_faults(id_: str) -> None:
    """Not even a warning; each is called like its file."""
    questionnaire, problems = shipped(id_)
    assert problems == ()
    assert questionnaire is not None
    assert questionnaire.id == id_


@pytest.mark.parametrize("path", sorted((ROOT / "examples").glob("*.yaml")), ids=lambda path: str(path.stem))
def test_the_examples_have_no_faults(path: Path) -> None:
    """Each is read with the questionnaire that it names."""
    sheet, problems = read_answers(path.read_bytes(), path.name, lambda id_, _: shipped(id_)[0])
    assert problems == ()
    assert sheet is not None
