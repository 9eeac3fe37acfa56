"""What does not fit: soft and hard checks, within a question and across, in rows, and with last year."""

from handprint.interview.session import InterviewSession
from tests.interview.made import SHORT, faults, given, resumed, shown, started, told

TO_MONEY = ("ja", "2500", "60%", "", "0")


def at_money() -> InterviewSession:
    """Return an interview at the question for income."""
    return told(started(), *TO_MONEY)


def test_a_soft_check_asks_for_a_reason_and_keeps_it() -> None:
    """The answer was saved before that."""
    interview = told(started(), "ja", "9000")
    assert interview.prompt().asks == "check"
    assert "Dat is veel." in shown(interview)
    assert given(interview)["hours"] == "9000"
    told(interview, "Groot festival")
    assert given(interview)["hours"] == {"value": "9000", "reason": "Groot festival"}
    assert interview.key == ("answers", "share")


def test_the_reason_stands_in_the_history() -> None:
    """With the change that it explains."""
    interview = told(started(), "ja", "9000", "Groot festival")
    assert interview.history[-1].reason == "Groot festival"


def test_at_a_check_the_answer_can_be_changed_at_once() -> None:
    """A number is a new answer; Enter asks the question again; don't know is an answer too."""
    assert given(told(started(), "ja", "9000", "900"))["hours"] == "900"
    assert told(started(), "ja", "9000", "").key == ("answers", "hours")
    assert given(told(started(), "ja", "9000", "!w"))["hours"] == {"state": "dont_know"}


def test_keeping_an_answer_that_does_not_fit_asks_again() -> None:
    """Enter is no way round a check."""
    assert told(started(), "ja", "9000", "", "").prompt().asks == "check"


def test_a_soft_check_may_be_passed_over_and_is_named_at_the_end() -> None:
    """Enter at the end leads to it; > goes on."""
    interview = told(started(), "ja", "9000", ">", *SHORT[2:])
    assert any("Dat is veel." in line for line in shown(interview))
    assert told(interview, "").prompt().asks == "check"
    assert told(interview, "Feest", ">").prompt().asks == "route"


def test_another_answer_needs_another_reason() -> None:
    """A reason is about the number that was given."""
    interview = told(started(), "ja", "9000", "Feest", "<", "9500")
    assert interview.prompt().asks == "check"
    assert given(interview)["hours"] == "9500"


def test_a_check_across_questions_names_all_and_jumps_by_number() -> None:
    """After the other answer was mended, nothing is asked any more."""
    interview = told(at_money(), "1000", "5000")
    said = shown(interview)
    assert any(line.startswith("8.") for line in said)
    assert any(line.startswith("7.") for line in said)
    told(interview, "7")
    assert interview.key == ("answers", "income")
    told(interview, "4000")
    assert interview.key == ("answers", "gifts")
    assert (given(interview)["income"], given(interview)["costs"]) == ("4000", "5000")


def test_a_change_elsewhere_that_breaks_a_check_is_asked_about_at_once() -> None:
    """The check belongs to costs, and income was changed."""
    interview = told(at_money(), "1000", "1500", "<", "<", "100")
    assert interview.prompt().asks == "check"
    assert "Meer uit dan in." in shown(interview)


def test_a_hard_check_blocks_but_leaving_is_possible() -> None:
    """A reason, Enter or > do not pass; going elsewhere, stopping and don't know do. Nothing typed is cleared."""
    interview = told(at_money(), "1000", "500", "2000")
    assert interview.prompt().asks == "check"
    assert faults(interview.say("Dat klopt echt"))
    assert faults(interview.say(">"))
    assert given(interview)["gifts"] == "2000"
    assert told(at_money(), "1000", "500", "2000").say("!q").ending == "stopped"
    assert told(at_money(), "1000", "500", "2000", "!g proud").key == ("answers", "proud")
    assert told(at_money(), "1000", "500", "2000", "!w").key == ("answers", "themes")


def test_what_must_be_right_comes_before_the_end() -> None:
    """Also for who came back later and passes over everything else."""
    interview = resumed(told(at_money(), "1000", "500", "2000"))
    told(interview, *SHORT[8:])
    assert told(interview, ">").prompt().asks == "check"
    told(interview, "1000")
    assert interview.prompt().asks == "review"


def test_a_check_on_a_question_that_does_not_apply_never_traps() -> None:
    """The hours are too many, but nobody asks for them now."""
    interview = told(started(), "ja", "9000", ">", "60%", "!g helpers", "nee", "!c")
    assert not any("Dat is veel." in line for line in shown(interview))


def test_a_check_in_a_row_is_about_that_row() -> None:
    """And its reason is kept there."""
    interview = told(started(), "nee", "60%", "", "Diner", "2", "200")
    assert "Grote zaal." in shown(interview)
    told(interview, "Sporthal")
    assert interview.state[("answers", "events", "1", "guests")] == {"value": "200", "reason": "Sporthal"}
    assert interview.prompt().asks == "group"
