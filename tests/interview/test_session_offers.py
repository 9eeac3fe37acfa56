"""What is offered: worked out from other answers, carried over from last year; and undo, and changes from outside."""

from handprint.interview.session import InterviewSession
from handprint.questionnaire.answers import AnswerSheet
from handprint.questionnaire.record import Change
from tests.interview.made import HEAD, SHORT, faults, given, resumed, session, shown, started, told, words

LAST_YEAR_HEAD = ("", "", "", "", "", "", "")
"""Enter for every field but the id, which is kept without being asked."""


def last_year() -> AnswerSheet:
    """Return the answers of the year before, with two feasts."""
    lines = ("ja", "2500", "60%", "", "Tocht", "1", "Diner", "2", "40", "", *SHORT[5:])
    sheet = told(started(), *lines).sheet()
    assert sheet is not None
    return sheet


def asked(interview: InterviewSession) -> str:
    """Return the name of the question that is asked."""
    return interview.key[-1] if interview.key else interview.prompt().asks


def carried() -> InterviewSession:
    """Return an interview of this year with the answers of last year at hand."""
    return told(session(previous=last_year()), *LAST_YEAR_HEAD)


# ---- worked out ----


def test_what_is_worked_out_follows_until_it_is_taken_and_never_counts() -> None:
    """Costs are offered as half of the income, whatever that becomes."""
    interview = told(started(), *SHORT[:6])
    assert interview.prompt().default == "€ 500"
    assert "costs" not in given(interview)
    told(interview, "<", "3000")
    assert interview.prompt().default == "€ 1.500"
    told(interview, "")
    assert given(interview)["costs"] == "1500"
    told(interview, "!g income", "4000")
    assert given(interview)["costs"] == "1500"


def test_what_cannot_be_worked_out_is_not_offered() -> None:
    """Without an income there is nothing to take half of."""
    interview = told(started(), *SHORT[:5], ">")
    assert interview.prompt().default == ""
    assert faults(interview.say(""))


# ---- carried over ----


def test_the_head_is_kept_and_the_period_is_a_year_later() -> None:
    """The id stays the same across years."""
    sheet = carried().sheet()
    assert sheet is not None
    assert sheet.initiative == last_year().initiative
    assert sheet.period.start.isoformat() == "2026-01-01"


def test_what_is_carried_over_does_not_count_until_it_is_confirmed() -> None:
    """The sheet has none of it."""
    sheet = carried().sheet()
    assert sheet is not None
    assert not sheet.answers
    assert not sheet.groups


def test_an_interview_of_which_nothing_changed_takes_only_enter() -> None:
    """Rows at once; what is only offered takes an equals sign; what is never carried is asked."""
    interview = told(carried(), "", "", "", "", "")
    assert asked(interview) == "guests"
    told(interview, "40", "")
    assert asked(interview) == "income"
    told(interview, "", "")
    assert asked(interview) == "gifts"
    assert faults(interview.say(""))
    told(interview, "=", "", "", "", "")
    sheet = interview.sheet()
    assert sheet is not None
    assert {id_: one.value for id_, one in sheet.answers.items()} == {
        id_: one.value for id_, one in last_year().answers.items()
    }
    assert [row.answers["title"].value for row in sheet.groups["events"]] == ["Tocht", "Diner"]
    assert interview.prompt().asks == "review"


def test_what_is_never_carried_over_is_asked() -> None:
    """The guests of the diner."""
    interview = told(carried(), "", "", "", "", "")
    assert ("answers", "events", "2", "title") in interview.state
    assert "guests" not in {key[-1] for key in interview.state if key[0] == "answers"}
    assert resumed(interview).key == ("answers", "events", "2", "guests")


def test_a_change_of_more_than_half_asks_for_a_reason() -> None:
    """Both values are shown; the reason is kept with the answer."""
    interview = told(carried(), "", "1000")
    assert interview.prompt().asks == "reason"
    assert any("2.500 uur" in line and "1.000 uur" in line for line in shown(interview))
    told(interview, "Minder helpers")
    assert given(interview)["hours"] == {"value": "1000", "reason": "Minder helpers"}


def test_a_smaller_change_does_not() -> None:
    """Exactly half is not more than half."""
    assert told(carried(), "", "1250").key == ("answers", "share")


def test_the_reason_is_still_asked_of_who_comes_back() -> None:
    """At the end, because the answer stands."""
    interview = resumed(told(carried(), "", "1000"))
    told(interview, "!c")
    assert any("Groot verschil" in line for line in shown(interview))


def test_rows_of_last_year_may_also_be_left_out() -> None:
    """Nothing of them counts."""
    interview = told(carried(), "", "", "", "", "0")
    sheet = interview.sheet()
    assert sheet is not None
    assert sheet.groups["events"] == ()


def test_a_new_row_never_takes_the_number_of_one_that_is_offered() -> None:
    """So that what is offered for one row is not offered for another."""
    interview = told(carried(), "", "", "", "", "Nieuw feest")
    assert interview.state[("answers", "events")] == ["3"]


# ---- undo ----


def test_undo_goes_back_one_thing_at_a_time_also_in_another_process() -> None:
    """And each undoing is said itself."""
    interview = resumed(told(started(), "ja", "2500", "60%"))
    told(interview, "!u")
    assert interview.key == ("answers", "share")
    told(interview, "!u")
    assert given(interview) == {"helpers": "yes"}
    assert interview.history[-1].kind == "undone"
    undone = interview.history[(interview.history[-1].undoes or 0) - 1]
    assert [change.key for change in undone.changes] == [("answers", "hours")]


def test_undo_stops_at_the_beginning() -> None:
    """What was begun and carried over is not undone."""
    interview = session(previous=last_year())
    assert faults(interview.say("!u"))
    assert any(key[0] == "offered" for key in interview.state)


def test_what_is_answered_after_an_undo_counts() -> None:
    """And can be undone in its turn."""
    interview = told(started(), "ja", "2500", "!u", "2600")
    assert given(interview)["hours"] == "2600"
    told(interview, "!u", "!u")
    assert given(interview) == {}


# ---- changes from outside ----


def test_a_change_from_outside_is_shown_and_taken_over_or_turned_back() -> None:
    """Each by itself, before anything else, and both stand in the history."""
    first = told(started(), "ja", "2500", "60%")
    changes = (
        Change(("answers", "hours"), "2500", "3000"),
        Change(("answers", "share"), "60%", None),
    )
    interview = session(state=first.state, history=first.history, outside=changes)
    assert any("3.000 uur" in line for line in shown(interview))
    assert faults(interview.say("!g income"))
    assert words(told(interview).say("ja")) == ["Overgenomen."]
    told(interview, "nee")
    assert given(interview) == {"helpers": "yes", "hours": "3000", "share": "60%"}
    assert [said.kind for said in interview.history[-3:]] == ["outside", "outside", "undone"]
    assert interview.history[-1].undoes == len(interview.history) - 1
    assert interview.prompt().asks == "group"


def test_the_head_can_be_changed_outside_as_well() -> None:
    """It is shown by its question."""
    first = told(started(), "ja")
    changes = (Change(("initiative", "name"), "De Zaal", "De Hal"),)
    interview = session(state=first.state, history=first.history, outside=changes)
    assert any("De Hal" in line for line in shown(interview))
    assert told(interview, "").state[("initiative", "name")] == "De Hal"


def test_head_lines_of_the_fixture_fill_the_head() -> None:
    """Eight lines for eight fields."""
    assert told(session(), *HEAD).prompt().asks == "question"
