"""The interview from its first line to its last."""

import pytest

from handprint.interview.session import InterviewSession
from handprint.questionnaire.answers import Confirmation
from tests.interview.made import HEAD, SHORT, faults, given, resumed, session, shown, started, told, words

CONFIRM = ("Jan de Boer", "penningmeester", "", "ja", "ja", "nee")


def asked(interview: InterviewSession) -> str:
    """Return the name of the question that is asked."""
    return interview.key[-1] if interview.key else interview.prompt().asks


def test_a_whole_short_interview_ends_confirmed() -> None:
    """Head, questions, a look at each section and at everything, no extended route, confirmation."""
    interview = told(started(), *SHORT)
    assert interview.prompt().asks == "review"
    told(interview, "", "nee", *CONFIRM[:-1])
    reply = interview.say(CONFIRM[-1])
    assert reply.ending == "finished"
    sheet = interview.sheet()
    assert sheet is not None
    assert sheet.confirmed == Confirmation(
        "Jan de Boer", "2026-03-02", publish=True, reuse=False, role="penningmeester"
    )
    assert interview.prompt().asks == "goodbye"


def test_the_head_comes_first_and_there_is_no_sheet_before_it_is_complete() -> None:
    """Name, municipality, applicant, company number, period, status, id and route."""
    interview = session()
    for line in HEAD[:-1]:
        assert interview.prompt().asks == "head"
        told(interview, line)
    sheet = told(interview, HEAD[-1]).sheet()
    assert sheet is not None
    assert (sheet.initiative.id, sheet.initiative.municipalities) == ("de-zaal-2025", ("GM0148",))
    assert sheet.applicant is not None
    assert (sheet.applicant.name, sheet.applicant.kvk) == ("De Zaal", "geen")
    assert (sheet.period.start.isoformat(), sheet.period.end.isoformat()) == ("2025-01-01", "2025-12-31")
    assert interview.prompt().asks == "question"


@pytest.mark.parametrize(
    ("at", "line"),
    [(0, ""), (1, "Nergenshuizen"), (3, "123"), (4, "gisteren"), (4, "2-1-2025 t/m 1-1-2025"), (6, "a b")],
)
def test_a_head_that_cannot_be_is_refused_and_asked_again(at: int, line: str) -> None:
    """Nothing is saved and nothing is passed over."""
    interview = told(session(), *HEAD[:at])
    before = interview.prompt()
    reply = interview.say(line)
    assert faults(reply)
    assert not [said for said in reply.said if said.kind != "begun"]
    assert interview.prompt() == before


def test_a_field_of_the_head_is_changed_by_its_name_and_then_the_interview_goes_on() -> None:
    """`!g naam` goes there from any question."""
    interview = told(started(), "!g naam", "De Nieuwe Zaal")
    assert interview.state[("initiative", "name")] == "De Nieuwe Zaal"
    assert asked(interview) == "helpers"


def test_what_was_understood_is_echoed() -> None:
    """Also what was meant in another unit."""
    interview = told(started(), "ja")
    assert words(interview.say("2 dagen")) == ["2 dagen × 8 -> 16 uur"]
    assert words(told(interview, "<").say("2.500")) == ["2.500 -> 2.500 uur"]


def test_a_refused_answer_changes_nothing_and_says_how() -> None:
    """The question is asked again."""
    interview = told(started(), "ja")
    reply = interview.say("veel")
    assert faults(reply)
    assert not reply.said
    assert asked(interview) == "hours"


def test_enter_never_gives_an_answer_by_itself() -> None:
    """Where nothing is offered or given, Enter is refused."""
    interview = started()
    assert faults(interview.say(""))
    assert not given(interview)


@pytest.mark.parametrize(("line", "state"), [("!w", "dont_know"), ("!r", "refused"), ("onbekend", "dont_know")])
def test_states_are_kept_apart_from_values(line: str, state: str) -> None:
    """Don't know and refused are answers."""
    interview = told(started(), "ja", line)
    assert given(interview)["hours"] == {"state": state}
    assert asked(interview) == "share"


def test_a_state_that_a_question_does_not_allow_is_refused() -> None:
    """Not applicable can only be said where the question says so."""
    interview = told(started(), "ja")
    assert faults(interview.say("!n"))
    assert not faults(told(interview, "!w").say("!n"))


def test_an_estimate_keeps_its_bounds_and_one_without_is_warned_about() -> None:
    """Two numbers are bounds with the middle as value; of three the middle one is the value."""
    interview = told(started(), "ja", "~1.000..1.500")
    assert given(interview)["hours"] == {"value": "1250", "state": "estimated", "low": "1000", "high": "1500"}
    told(interview, "<", "~1000..1100..1500")
    assert given(interview)["hours"] == {"value": "1100", "state": "estimated", "low": "1000", "high": "1500"}
    reply = told(interview, "<").say("~1200")
    assert given(interview)["hours"] == {"value": "1200", "state": "estimated"}
    assert "warning" in [line.tone for line in reply.lines]
    assert faults(told(interview, "<").say("~1500..1000"))


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("1", ["health"]),
        ("1, 2", ["health", "nature"]),
        ("Natuur", ["nature"]),
        ("nothing", ["nothing"]),
        ("2 1", ["health", "nature"]),
    ],
)
def test_options_are_chosen_by_number_code_or_label(line: str, value: list[str]) -> None:
    """Answers hold codes."""
    interview = told(started(), "ja", "!g themes", line)
    assert given(interview)["themes"] == value


def test_none_of_these_excludes_the_others() -> None:
    """An exclusive option cannot go together with another."""
    assert faults(told(started(), "!g themes").say("1, 3"))


def test_a_backslash_makes_a_command_an_answer() -> None:
    """So that every text can be an answer."""
    interview = told(started(), "!g proud", "\\!w")
    assert given(interview)["proud"] == "!w"
    assert given(told(interview, "!g proud", "\\onbekend"))["proud"] == "onbekend"
    assert given(told(interview, "!g proud", "\\\\"))["proud"] == "\\"


def test_help_says_what_the_author_wrote_and_asks_again() -> None:
    """Help, example, where to find it, and what one can type."""
    interview = started()
    said = " ".join(words(interview.say("?")))
    assert all(part in said for part in ("Ook het bestuur.", "Ja.", "rooster", "!w"))
    assert asked(interview) == "helpers"


def test_a_note_is_read_before_the_next_question() -> None:
    """It asks for nothing."""
    assert shown(started())[:2] == ["Welkom bij de zaal.", "Zijn er helpers"]


def test_a_remark_and_evidence_stay_with_their_question() -> None:
    """Also when the answer changes."""
    interview = told(started(), "ja", "//geteld in maart", "!e rooster.pdf", "2500", "<", "2600")
    assert given(interview)["hours"] == {"value": "2600", "remark": "geteld in maart", "evidence": "rooster.pdf"}


def test_the_language_changes_on_the_way() -> None:
    """Answers hold codes, so they stay the same."""
    interview = told(started(), "!l en")
    assert interview.language == "en"
    told(interview, "yes")
    assert given(interview)["helpers"] == "yes"
    assert faults(interview.say("!l fr"))


def test_back_next_and_go_to() -> None:
    """Nothing is lost by moving; after an excursion the interview goes on where it was."""
    interview = told(started(), "ja", "2500")
    assert asked(told(interview, "<")) == "hours"
    assert asked(told(interview, ">")) == "share"
    assert asked(told(interview, "!g 2")) == "hours"
    assert asked(told(interview, "2600")) == "share"
    assert asked(told(interview, "!g helpers", "")) == "share"
    assert faults(interview.say("!g 99"))
    assert asked(told(interview, "!g gegeven")) == "gifts"


def test_a_question_that_was_passed_over_stays_open() -> None:
    """The review at the end leads to it, and who comes back begins with it."""
    interview = told(started(), "ja", ">", "60%", "", "0", *SHORT[5:])
    assert asked(interview) == "review"
    assert asked(resumed(interview)) == "hours"
    assert asked(told(interview, "")) == "hours"


def test_a_change_from_the_review_comes_back_to_it() -> None:
    """Change one and return there."""
    interview = told(started(), *SHORT, "11", "2-2-2020")
    assert asked(interview) == "review"
    assert given(interview)["opened"] == {"value": "2020-02-02", "written": "2-2-2020"}


def test_what_a_change_opens_is_asked_first() -> None:
    """Then the interview returns to where it was."""
    interview = told(started(), "nee", "60%", "", "0", *SHORT[5:])
    assert asked(told(interview, "!c", "1", "ja")) == "hours"
    assert asked(told(interview, "2500")) == "review"


def test_the_extended_route_is_offered_after_the_short_one() -> None:
    """With the same answers, and only what is new is asked."""
    interview = told(started(), *SHORT, "")
    assert interview.prompt().asks == "route"
    assert asked(told(interview, "ja")) == "trees"
    sheet = interview.sheet()
    assert sheet is not None
    assert sheet.route == "extended"


def test_a_goal_asks_only_what_it_needs() -> None:
    """And ends without a confirmation, because it is not the whole story."""
    interview = started(goal=frozenset({"hours", "helpers", "events.guests"}))
    assert asked(told(interview, "ja")) == "hours"
    assert interview.prompt().progress.sections == 2
    told(interview, "2500", "")
    assert asked(told(interview, "0")) == "review"
    assert interview.say("").ending == "finished"


def test_stopping_is_always_possible_and_saves_nothing_new() -> None:
    """`!q` ends the interview anywhere."""
    for lines in ((), HEAD[:2], HEAD, (*HEAD, "ja", "9000"), (*HEAD, *SHORT)):
        reply = told(session(), *lines).say("!q")
        assert reply.ending == "stopped"
        assert not [said for said in reply.said if said.kind != "begun"]


def test_who_comes_back_goes_on_at_the_first_open_question() -> None:
    """From nothing but the record."""
    interview = told(started(), "ja", "2500")
    later = resumed(interview)
    assert asked(later) == "share"
    assert later.state == interview.state


def test_a_changed_answer_takes_the_confirmation_back() -> None:
    """Nobody stands for what they have not seen; undo brings it back."""
    interview = resumed(told(started(), *SHORT, "", "nee", *CONFIRM))
    told(interview, "!g hours", "2600")
    sheet = interview.sheet()
    assert sheet is not None
    assert sheet.confirmed is None
    sheet = told(interview, "!u").sheet()
    assert sheet is not None
    assert sheet.confirmed is not None


def test_who_says_that_it_is_not_true_goes_back_to_the_answers() -> None:
    """And nothing is confirmed."""
    interview = told(started(), *SHORT, "", "nee", *CONFIRM[:3], "nee")
    assert asked(interview) == "review"
    sheet = interview.sheet()
    assert sheet is not None
    assert sheet.confirmed is None


def test_a_consent_is_never_given_by_enter() -> None:
    """Each is said in words."""
    interview = told(started(), *SHORT, "", "nee", *CONFIRM[:4])
    assert faults(interview.say(""))
    assert faults(told(interview, "ja").say(""))


@pytest.mark.parametrize(
    "line", ["!z", "!x", "!d 2", "!k", "=", "!e", "!g", "!", "\\", "+", ".", "\x1b[2J", "\ud800", "a" * 5000]
)
def test_no_line_is_too_strange(line: str) -> None:
    """At every kind of prompt any line gives a reply and the interview goes on."""
    for lines in (
        (),
        HEAD,
        (*HEAD, *SHORT[:4]),
        (*HEAD, "ja", "9000"),
        (*HEAD, *SHORT),
        (*HEAD, *SHORT, ""),
        (*HEAD, *SHORT, "", "nee"),
    ):
        interview = told(session(), *lines)
        interview.say(line)
        interview.prompt()
