"""How answers stand: what applies and why, what can be chosen, what is offered, and which checks break."""

from dataclasses import replace
from fractions import Fraction

import pytest

from handprint.questionnaire.flow import counted
from handprint.questionnaire.identity import questionnaire_meaning
from handprint.questionnaire.standing import (
    At,
    Holds,
    applies,
    broken_checks,
    derived_default,
    possible_options,
    standing,
)
from tests.questionnaire.logic import LOGIC, given, now
from tests.questionnaire.reading import the_questionnaire


def test_a_question_says_on_which_answers_its_asking_rests() -> None:
    """Asked, not asked, and where nobody knows: then the answer that is missing is named."""
    assert now(kind="meal", has_kitchen="yes").applies(At("meals")) == Holds(value=True, names=("kind",))
    assert now(kind="talk").applies(At("meals")) == Holds(value=False, names=("kind",))
    assert now().applies(At("meals")) == Holds(value=None, names=("kind",))
    assert now().applies(At("guests")) == Holds(value=True)


def test_the_functions_say_what_a_standing_says() -> None:
    """Each is there for who needs one thing only."""
    answers = given(kind="talk", has_kitchen="no", guests="10")
    found = standing(LOGIC, "extended", answers, {})
    assert applies(LOGIC, "extended", answers, {}) == {at: found.applies(at) for at in found.everywhere()}
    assert possible_options(LOGIC, "extended", answers, {}, At("kind")) == ("talk",)
    assert derived_default(LOGIC, "extended", answers, {}, At("best")) == "talk"
    assert broken_checks(LOGIC, "extended", answers, {}) == ()


def test_an_option_closes_only_where_its_condition_is_known_to_be_false() -> None:
    """While nobody answered the condition, it can be chosen."""
    assert now().possible(At("kind")) == ("talk", "meal")
    assert now(has_kitchen="no").possible(At("kind")) == ("talk",)
    assert now(has_kitchen="yes").possible(At("kind")) == ("talk", "meal")


def test_an_answer_with_a_closed_option_is_kept_and_counts_as_unknown() -> None:
    """It counts again when its option opens; what depends on it is asked, for nobody knows."""
    shut = now(has_kitchen="no", kind="meal", meals="40")
    assert shut.counted.once.values["kind"] is None
    assert shut.is_impossible(At("kind"))
    assert shut.applies(At("meals")).value is None
    assert shut.answers["kind"].value == "meal"
    assert now(has_kitchen="yes", kind="meal").counted.once.values["kind"] == "meal"


def test_each_row_has_its_own_options() -> None:
    """A condition in a row sees the fields of that row; one impossible code makes the whole answer unknown."""
    rows = now({"title": "a", "there": "2", "days": "su"}, {"title": "b", "there": "9", "days": "sa, su"})
    assert [rows.possible(At("days", "events", row)) for row in (0, 1)] == [("sa",), ("sa", "su")]
    assert [rows.is_impossible(At("days", "events", row)) for row in (0, 1)] == [True, False]


def test_a_derived_value_follows_the_answers_and_never_counts() -> None:
    """It is worked out anew from what now counts, and nothing counts until somebody takes it."""
    assert now(guests="10").offered(At("meals")) == 20
    assert now(guests="12").offered(At("meals")) == 24
    assert now(guests="10", kind="meal", has_kitchen="yes").counted.once.values["meals"] is None


@pytest.mark.parametrize("guests", ["1000", "onbekend"])
def test_what_an_answer_could_not_be_is_not_offered(guests: str) -> None:
    """Above the bounds it says nothing at all, nor from what is unknown."""
    assert now(guests=guests, kind="meal").offered(At("meals")) == (2000 if guests == "1000" else None)
    too_many = replace(given(guests="1000")["guests"], value=Fraction(1501))
    assert standing(LOGIC, "extended", {"guests": too_many}, {}).offered(At("meals")) is None


def test_a_half_person_and_a_closed_option_are_not_offered() -> None:
    """Decimals and options hold for what is offered as they hold for what is typed."""
    rows = ({"title": "a"},)
    assert now(*rows, guests="7").offered(At("there", "events")) is None
    assert now(*rows, guests="8").offered(At("there", "events")) == 4
    assert now(kind="meal").offered(At("best")) == "meal"
    assert now(kind="meal", has_kitchen="no").offered(At("best")) is None


def test_a_broken_check_names_every_question_that_takes_part() -> None:
    """Its own question first; the text and the strength come with it."""
    (broken,) = now(has_kitchen="yes", kind="meal", guests="10", meals="31").broken(At("meals"))
    assert (broken.names, broken.row, broken.check.must) == (("meals", "guests"), None, False)
    (hard,) = now(has_kitchen="yes", kind="meal", guests="10", meals="0").broken(At("meals"))
    assert hard.check.must


def test_unknown_never_breaks_a_check_and_a_skipped_question_has_none() -> None:
    """So nobody is held up by a question that they cannot see."""
    assert now(has_kitchen="yes", kind="meal", meals="31").broken(At("meals")) == ()
    assert now(has_kitchen="yes", kind="meal", meals="onbekend", guests="1").broken(At("meals")) == ()
    assert now(kind="talk", guests="1", meals="3000").broken(At("meals")) == ()


def test_a_check_in_a_row_names_its_row() -> None:
    """Rows count from 0, as they stand in the answers."""
    rows = ({"title": "a", "there": "3", "days": "sa"}, {"title": "b", "there": "30", "days": "sa"})
    found = broken_checks(LOGIC, "extended", now(guests="10").answers, now(*rows).groups)
    (broken,) = found
    assert (broken.group, broken.row, broken.names) == ("events", 1, ("days", "there", "guests"))


def test_the_fingerprint_of_a_questionnaire_without_additions_is_what_it_was() -> None:
    """Nothing of what this version added stands in the meaning of a questionnaire that does not use it."""
    said, added = (repr(questionnaire_meaning(one)) for one in (the_questionnaire(), LOGIC))
    for key in ("'default'", "'also'", "'only_if'"):
        assert key not in said
        assert key in added


def test_counting_alone_says_the_same_as_a_standing() -> None:
    """Both walk in the order of asking."""
    found = now({"title": "a", "there": "2", "days": "su"}, has_kitchen="no", kind="meal", guests="4")
    assert counted(LOGIC, "extended", found.answers, found.groups) == found.counted
