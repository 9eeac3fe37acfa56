"""Fingerprints: what changes them, what does not, and the vectors that they are held to."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handprint.problems import Place
from handprint.questionnaire.answers import Answer, AnswerSheet, Applicant, Initiative, Named, Period, Row
from handprint.questionnaire.identity import answers_fingerprint, questionnaire_fingerprint
from tests.questionnaire.reading import FULL, HALL, ROWS, answer, file, section, the_questionnaire

QUESTIONNAIRE = the_questionnaire()
SHEET = AnswerSheet(
    initiative=Initiative("ov-1", "De Brink", "hall", ("GM0148",)),
    applicant=Applicant("Stichting De Brink", "01234567"),
    period=Period(date(2025, 1, 1), date(2025, 12, 31), "realised"),
    questionnaire=Named("hall", "1"),
    route="extended",
    model=Named("overijssel", "2026.1"),
    answers={
        "has_volunteers": answer("has_volunteers", "yes"),
        "volunteer_hours": Answer("estimated", Fraction(2500), low=Fraction(2000), high=Fraction(3000)),
        "share": answer("share", "not_applicable"),
        "themes": answer("themes", "nature, health"),
        "proud": answer("proud", "Iedereen doet mee."),
    },
    groups={
        "events": (
            Row({"title": answer("title", "Soep"), "kind": answer("kind", "meal"), "guests": answer("guests", "40")}),
            Row({"title": answer("title", "Ommetje"), "kind": answer("kind", "walk")}),
        )
    },
    file="brink.yaml",
)
PINNED = answers_fingerprint(SHEET, QUESTIONNAIRE)


def with_answers(**answers: Answer) -> AnswerSheet:
    """Return the sheet with other answers."""
    return replace(SHEET, answers={**SHEET.answers, **answers})


def test_the_vectors_are_pinned() -> None:
    """A fingerprint that was printed years ago must still be found today."""
    assert QUESTIONNAIRE.fingerprint == "a6b8dd79d15be4ece21a02d02485bc18cf36428784ac45e7351479885babc9d6"
    assert PINNED == "dfe8b9efe43748f57f026e44f916fc8e14f0d12a3e0e098b46e20ab8c9659fc7"


# ---- a questionnaire ----


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  max: 1000000\n", "  max: 1000000 # a remark\n\n"),
        ("when_off_route: 12.5%", "when_off_route: 12.50%"),
        ("min: 5\n", "min: 5.0\n"),
        ("ask_if: volunteer_hours > 10 [hour]", 'ask_if: "volunteer_hours  >  (10 [hour])"'),
        ("allow: [dont_know, estimate]", "allow: [estimate, dont_know]"),
        ("type: yes_no, ask: {nl: Vrijwilligers", "type: yes_no, route: short, ask: {nl: Vrijwilligers"),
    ],
)
def test_layout_and_spelling_do_not_matter(old: str, new: str) -> None:
    """Comments, the spelling of numbers and formulas, the order of sets, and defaults that are written out."""
    assert old in FULL
    assert the_questionnaire(FULL.replace(old, new)).fingerprint == QUESTIONNAIRE.fingerprint


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Vrijwilligers", "Vrijwilliger"),
        ("max: 1000000\n", "max: 1000001\n"),
        ("when_off_route: 12.5%", "when_off_route: 13%"),
        ("> 10 [hour]", "> 11 [hour]"),
        ("allow: [dont_know, estimate]", "allow: [estimate]"),
        ("must: yes", "must: no"),
        ("code: nature", "code: woods"),
        ("max: 3,", "max: 4,"),
    ],
)
def test_everything_that_is_asked_matters(old: str, new: str) -> None:
    """Texts as well: another question may get another answer."""
    assert old in FULL
    assert the_questionnaire(FULL.replace(old, new)).fingerprint != QUESTIONNAIRE.fingerprint


def test_it_does_not_matter_over_which_files_a_questionnaire_is_divided() -> None:
    """Includes are resolved first."""
    rows = section("rows", ROWS, "{group: events, max: 3, name_from: title}")
    divided = the_questionnaire(file(rows, includes="[one]"), one=file(section("all", HALL), id_="one"))
    assert divided.fingerprint == QUESTIONNAIRE.fingerprint == questionnaire_fingerprint(divided)


# ---- an answer sheet ----


def test_who_it_is_and_what_was_said_in_words_do_not_matter() -> None:
    """Names, contacts, remarks, places and texts can be erased, and the fingerprint still fits."""
    other = replace(
        with_answers(
            proud=replace(
                SHEET.answers["proud"], value="Anders.", remark="Tja", by="coach", place=Place("elders", 1, 1)
            ),
            themes=replace(SHEET.answers["themes"], written="natuur en gezondheid", evidence="foto.jpg", reason="zo"),
        ),
        initiative=Initiative("ov-2", "Anders", "club"),
        applicant=None,
        file="other.yaml",
        groups={"events": tuple(Row({**row.answers, "title": answer("title", "X")}) for row in SHEET.groups["events"])},
    )
    assert answers_fingerprint(other, QUESTIONNAIRE) == PINNED


@pytest.mark.parametrize(
    "changed",
    [
        with_answers(themes=answer("themes", "nature")),
        with_answers(share=answer("share", "onbekend")),
        with_answers(donations=answer("donations", "0")),
        with_answers(volunteer_hours=answer("volunteer_hours", "2500")),
        with_answers(proud=answer("proud", "onbekend", "written")),
        with_answers(has_volunteers=answer("has_volunteers", "no")),
        replace(SHEET, route="short"),
        replace(SHEET, period=replace(SHEET.period, status="forecast")),
        replace(SHEET, period=replace(SHEET.period, start=date(2025, 1, 2))),
        replace(SHEET, groups={"events": SHEET.groups["events"][::-1]}),
        replace(SHEET, groups={"events": ()}),
        replace(SHEET, groups={}),
    ],
)
def test_everything_that_counts_matters(changed: AnswerSheet) -> None:
    """Values, states, ranges, the route, the period, and the rows in their order."""
    assert answers_fingerprint(changed, QUESTIONNAIRE) != PINNED


@given(st.integers(0, 1_000_000))
def test_an_answer_that_does_not_count_does_not_matter(hours: int) -> None:
    """Without volunteers it is the same, whatever their hours were; no answer is the same as none."""
    without = {**SHEET.answers, "has_volunteers": answer("has_volunteers", "no")}
    silent = replace(SHEET, answers={id_: said for id_, said in without.items() if id_ != "volunteer_hours"})
    told = replace(SHEET, answers={**without, "volunteer_hours": answer("volunteer_hours", str(hours))})
    blank = replace(SHEET, answers={**without, "donations": Answer("no_answer", None)})
    assert answers_fingerprint(told, QUESTIONNAIRE) == answers_fingerprint(silent, QUESTIONNAIRE)
    assert answers_fingerprint(told, QUESTIONNAIRE) == answers_fingerprint(blank, QUESTIONNAIRE)
