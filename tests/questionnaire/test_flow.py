"""Which questions apply, and what counts."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

import pytest

from handprint.questionnaire.answers import Answer, Row
from handprint.questionnaire.flow import Counted, counted
from tests.questionnaire.reading import answer, the_questionnaire

HALL = the_questionnaire()


def count(rows: tuple[Mapping[str, str], ...] | None = None, **answers: str) -> Counted:
    """Return what machine answers count for."""
    once = {id_: answer(id_, written) for id_, written in answers.items()}
    groups = (
        {}
        if rows is None
        else {"events": tuple(Row({id_: answer(id_, said) for id_, said in row.items()}) for row in rows)}
    )
    return counted(HALL, "extended", once, groups)


def test_an_answer_off_the_route_does_not_count() -> None:
    """`when_off_route` counts in its place, and for what depends on it in turn."""
    found = count(has_volunteers="no", volunteer_hours="2500", themes="health")
    assert found.once.values["volunteer_hours"] == 0
    assert found.once.values["themes"] == frozenset()
    assert found.once.off_route == {"volunteer_hours", "themes"}


def test_it_counts_again_when_its_route_comes_back() -> None:
    """Nothing is lost: the same answers with another condition."""
    found = count(has_volunteers="yes", volunteer_hours="2500", themes="health")
    assert found.once.values["volunteer_hours"] == 2500
    assert found.once.values["themes"] == {"health"}
    assert found.once.off_route == frozenset()


@pytest.mark.parametrize("said", ["", "onbekend"])
def test_where_nobody_knows_whether_a_question_applies_it_is_asked(said: str) -> None:
    """What was answered counts."""
    found = count(has_volunteers=said, volunteer_hours="2500")
    assert found.once.values["volunteer_hours"] == 2500
    assert found.once.uncertain == {"volunteer_hours"}


def test_unknown_is_never_zero() -> None:
    """No answer, not known and an estimate without bounds are unknown; an estimate with bounds is its value."""
    hours = replace(answer("volunteer_hours", "40"), state="estimated")
    for unknown in (hours, answer("volunteer_hours", "onbekend"), answer("volunteer_hours", "")):
        assert counted(HALL, "extended", {"volunteer_hours": unknown}, {}).once.values["volunteer_hours"] is None
    ranged = replace(hours, low=Fraction(40), high=Fraction(40))
    assert counted(HALL, "extended", {"volunteer_hours": ranged}, {}).once.values["volunteer_hours"] == 40


def test_not_applicable_counts_as_off_the_route() -> None:
    """The question says what then counts."""
    found = counted(HALL, "extended", {"share": Answer("not_applicable", None)}, {})
    assert found.once.values["share"] == Fraction(1, 8)


def test_each_row_has_its_own_route() -> None:
    """A condition of a field looks at its own row and at the questions that are asked once."""
    rows = ({"kind": "meal", "guests": "40"}, {"kind": "walk", "guests": "9"}, {"guests": "3"})
    found = count(rows, has_volunteers="yes").rows["events"]
    assert found is not None
    assert [row.values["guests"] for row in found] == [40, 7, 3]
    assert [row.off_route for row in found] == [frozenset(), {"guests"}, frozenset()]
    assert found[2].uncertain == {"guests"}


def test_a_group_that_was_not_answered_is_not_a_group_without_rows() -> None:
    """One is unknown, the other is nothing."""
    assert count().rows == {"events": None}
    assert count(()).rows == {"events": ()}


def test_the_short_route_passes_over_extended_answers() -> None:
    """They stay in the sheet, but have no value here."""
    assert "donations" not in counted(HALL, "short", {"donations": answer("donations", "10")}, {}).once.values
