"""Questions that apply or not, options that can be chosen or not, and what the coach hears about it."""

from tests.interview.made import SHORT, given, shown, started, told, words


def test_a_question_that_does_not_apply_is_not_asked() -> None:
    """Without helpers there are no hours."""
    interview = told(started(), "nee")
    assert interview.key == ("answers", "share")


def test_an_answer_off_its_route_is_kept_told_and_not_counted() -> None:
    """The coach hears it, the review shows it, and it comes back with its route."""
    interview = told(started(), *SHORT)
    said = words(told(interview, "!g helpers").say("nee"))
    assert any(line.startswith("Telt nu niet mee: 2.") and "2.500 uur" in line for line in said)
    assert given(interview)["hours"] == "2500"
    assert any("telt nu niet mee" in line for line in shown(told(interview, "!c")))
    back = words(told(interview, "!g helpers").say("ja"))
    assert any(line.startswith("Telt weer mee: 2.") for line in back)
    assert interview.prompt().asks == "review"


def test_one_cannot_go_to_a_question_that_does_not_apply() -> None:
    """It is told that its answer is kept."""
    reply = told(started(), "nee").say("!g hours")
    assert reply.lines[0].tone == "fault"
    assert "geldt nu niet" in reply.lines[0].text.nl


def test_where_nobody_knows_whether_a_question_applies_it_is_asked_and_told_why() -> None:
    """The question on which it depends is named."""
    interview = told(started(), "!w")
    assert interview.key == ("answers", "hours")
    assert any("omdat nog niet bekend is" in line and "1." in line for line in shown(interview))


def test_the_condition_of_a_field_looks_at_its_own_row() -> None:
    """Guests are asked for a meal, not for a walk."""
    interview = told(started(), "ja", "1", "60%", "", "Wandeltocht", "1")
    assert interview.prompt().asks == "group"
    told(interview, "Diner", "2")
    assert interview.key == ("answers", "events", "2", "guests")


def test_an_option_that_cannot_be_chosen_is_refused() -> None:
    """And shown as not possible now."""
    interview = told(started(), "nee", "!g themes")
    assert any("Natuur (kan nu niet)" in line for line in shown(interview))
    assert interview.say("2").lines[0].tone == "fault"
    assert "themes" not in given(interview)


def test_an_option_that_a_later_answer_takes_away_does_not_stay_chosen() -> None:
    """The answer is kept in the file, and the question is asked again before anything else."""
    interview = told(started(), *SHORT, "10", "2")
    told(interview, "1", "nee")
    assert interview.key == ("answers", "themes")
    assert any("kan niet meer" in line for line in shown(interview))
    assert given(interview)["themes"] == ["nature"]
    assert interview.say("").lines[0].tone == "fault"
    told(interview, "1")
    assert interview.prompt().asks == "review"


def test_it_is_possible_again_when_its_condition_is() -> None:
    """Nothing was lost."""
    interview = told(started(), *SHORT, "10", "2", "1", "nee", "!g helpers", "ja")
    assert given(interview)["themes"] == ["nature"]
    assert interview.prompt().asks == "review"


def test_back_in_a_row_and_out_of_it() -> None:
    """From the first field to the list, and from the list to the question before it."""
    interview = told(started(), "nee", "60%", "", "Diner", "<")
    assert interview.key == ("answers", "events", "1", "title")
    assert told(interview, "<").prompt().asks == "group"
    assert told(interview, "<").key == ("answers", "share")
