"""The list of rows of a repeat group."""

import pytest

from handprint.interview.session import InterviewSession
from tests.interview.made import faults, resumed, shown, started, told


def at_rows() -> InterviewSession:
    """Return an interview at the list of feasts."""
    return told(started(), "nee", "60%", "")


def rows(interview: InterviewSession) -> list[dict[str, object]]:
    """Return the rows of the state."""
    numbers = interview.state.get(("answers", "events"))
    found = interview.state.items()
    assert isinstance(numbers, list)
    return [{key[3]: value for key, value in found if key[1:3] == ("events", number)} for number in numbers]


def test_a_row_begins_with_its_first_answer() -> None:
    """Typed at the list, or after a plus; an empty row is never made."""
    interview = told(at_rows(), "Tocht", "1")
    assert rows(interview) == [{"title": "Tocht", "kind": "walk"}]
    told(interview, "+")
    assert len(rows(interview)) == 1
    told(interview, "Diner", "2", "40")
    assert rows(interview)[1] == {"title": "Diner", "kind": "meal", "guests": "40"}
    assert shown(interview)[1:] == ["1  Tocht: Wandelen", "2  Diner: Eten, 40 mensen"]


def test_no_rows_is_an_answer_and_no_answer_is_not() -> None:
    """Enter is refused where nothing was said; 0 says that there are none."""
    assert faults(at_rows().say(""))
    assert faults(at_rows().say("."))
    interview = told(at_rows(), "0")
    assert rows(interview) == []
    sheet = interview.sheet()
    assert sheet is not None
    assert sheet.groups["events"] == ()


def test_a_row_is_changed_by_its_number() -> None:
    """Enter keeps what stands there."""
    interview = told(at_rows(), "Tocht", "1", "Diner", "2", "40", "2", "", "", "50")
    assert rows(interview)[1]["guests"] == "50"
    assert interview.prompt().asks == "group"


def test_a_row_is_duplicated() -> None:
    """The copy has its own number, and is gone through from its first field."""
    interview = told(at_rows(), "Diner", "2", "40", "!d 1", "Nog een diner", ".")
    assert [row["title"] for row in rows(interview)] == ["Diner", "Nog een diner"]
    assert rows(interview)[1]["guests"] == "40"


def test_a_row_is_removed_and_undo_brings_it_back_where_it_was() -> None:
    """With all its answers."""
    interview = told(at_rows(), "Diner", "2", "40", "Tocht", "1", "!x 1")
    assert [row["title"] for row in rows(interview)] == ["Tocht"]
    told(interview, "!u")
    assert rows(interview) == [{"title": "Diner", "kind": "meal", "guests": "40"}, {"title": "Tocht", "kind": "walk"}]


def test_the_number_of_a_row_is_never_used_again() -> None:
    """Also after it was removed, and in another process."""
    interview = told(at_rows(), "Diner", "2", "40", "!x 1")
    interview = resumed(interview)
    told(interview, "!g events", "Tocht")
    assert interview.state[("answers", "events")] == ["2"]


def test_there_are_no_more_rows_than_the_questionnaire_allows() -> None:
    """Three feasts, and no fourth, in whatever way."""
    interview = told(at_rows(), "A", "1", "B", "1", "C", "1")
    assert all(faults(interview.say(line)) for line in ("+", "D", "!d 1"))
    assert len(rows(interview)) == 3


@pytest.mark.parametrize("line", ["2", "!x 2", "!d 0", "!x", "!d twee", "0"])
def test_a_row_that_is_not_there_is_refused(line: str) -> None:
    """And nothing changes."""
    interview = told(at_rows(), "Diner", "2", "40")
    assert faults(interview.say(line))
    assert len(rows(interview)) == 1


def test_a_name_may_look_like_a_command() -> None:
    """After a backslash."""
    interview = told(at_rows(), "\\2", "1", "\\.", "1")
    assert [row["title"] for row in rows(interview)] == ["2", "."]


def test_who_comes_back_goes_on_in_the_row() -> None:
    """At its first open field."""
    interview = resumed(told(at_rows(), "Diner"))
    assert interview.key == ("answers", "events", "1", "kind")


def test_a_group_is_left_when_it_is_done() -> None:
    """With Enter, a point or !k; also in the middle of a row, which then stays open."""
    for done in ("", ".", "!k"):
        assert told(at_rows(), "Tocht", "1", done).key == ("answers", "income")
    assert told(at_rows(), "Tocht", ".", ".").key == ("answers", "income")
