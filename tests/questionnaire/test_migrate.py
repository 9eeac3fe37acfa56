"""Answers to an older version of a questionnaire: what they become, what is said about it, and what is left."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from handprint.document import Tree
from handprint.questionnaire.migrate import Migrated, migrate
from handprint.questionnaire.migration import in_order
from handprint.questionnaire.questionnaire import Questionnaire
from handprint.questionnaire.read import read_questionnaire

HERE = Path(__file__).parent
OLDEST: Mapping[str, Tree] = {
    "volunteer_days_total": {
        "value": "20.5",
        "state": "estimated",
        "low": "18",
        "high": "24",
        "remark": "rooster",
        "written": "20,5",
    },
    "members": "31",
    "subsidy": "1000.50",
    "gifts": {"state": "dont_know"},
    "form": "ver",
    "themes": ("zorg", "groen"),
    "shoe_size": "41",
    "evenings": ({"title": "Jazz", "couples": "12"}, {"title": "Bal", "couples": {"state": "dont_know"}}),
}


@cache
def hall() -> Questionnaire:
    """Return a questionnaire that went through two changes."""
    questionnaire, problems = read_questionnaire((HERE / "migrations.yaml").read_bytes(), "hall.yaml", lambda _id: None)
    assert questionnaire is not None, problems
    return questionnaire


def moved(answers: Mapping[str, Tree], version: str = "2025.1") -> Migrated:
    """Return what answers become."""
    return migrate(answers, version, hall())


def test_a_chain_of_migrations_is_walked_from_old_to_new() -> None:
    """A renamed question goes on under its new name, in rows too, and everything is accepted by the version of now."""
    found = moved(OLDEST)
    assert found.answers == {
        "events": ({"name": "Jazz", "guests": "24"}, {"name": "Bal", "guests": {"state": "dont_know"}}),
        "form": "vereniging",
        "themes": ("health", "nature"),
        "volunteer_hours": {"value": "164", "state": "estimated", "low": "144", "high": "192", "remark": "rooster"},
        "women": "19",
        "men": "12",
        "income": "1000.5",
        "has_volunteers": {"value": "yes", "remark": "rooster"},
    }
    assert (found.version, found.lost, found.only_names) == ("2026.1", (), False)


def test_everything_that_happens_is_said() -> None:
    """Renamed, another code, worked out, split, merged, and dropped with its reason; the same in each row once."""
    said = "\n".join(text.nl for text in moved(OLDEST).told)
    for part in (
        "'volunteer_days_total' heet nu 'volunteer_days'.",
        "'form': ver heet nu vereniging.",
        "'shoe_size' wordt niet meer gevraagd: Niemand keek ernaar.",
        "'women' is nu 19, berekend uit members",
        "'income' is nu 1000.5, berekend uit subsidy, gifts",
        "'evenings' heet nu 'events'.",
    ):
        assert part in said
    assert said.count("'title' heet nu 'name'.") == 1


def test_answers_of_a_version_in_between_go_through_what_came_after_it() -> None:
    """2025.10 is later than 2025.2: only the last migration is left for it."""
    assert in_order("2025.2") < in_order("2025.10") < in_order("2026.1")
    found = moved({"volunteer_days": "3", "form": "ver"}, "2025.10")
    assert found.answers == {"volunteer_hours": "24", "has_volunteers": "yes"}
    assert [lost.id for lost in found.lost] == ["form"]


def test_what_nobody_answered_makes_nothing() -> None:
    """No zero comes out of an empty file, and nothing is said."""
    assert moved({}) == Migrated({}, "2026.1", (), (), only_names=True)


@pytest.mark.parametrize(
    ("answers", "lost"),
    [
        ({"weird": "12"}, "weird"),
        ({"form": "bv"}, "form"),
        ({"volunteer_days": "2000"}, "volunteer_hours"),
        ({"members": {"value": "31", "state": "estimated"}}, "women"),
        ({"gifts": "10"}, "income"),
    ],
)
def test_what_cannot_come_along_is_named_and_not_guessed(answers: Mapping[str, Tree], lost: str) -> None:
    """No such question, code, bound or state; or a part of a sum that is missing."""
    found = moved(answers)
    assert lost in [one.id for one in found.lost]
    assert lost not in found.answers
    assert not found.only_names


def test_a_state_without_a_value_stays_what_it_was() -> None:
    """Not known stays not known, with its remark."""
    found = moved({"volunteer_days": {"state": "dont_know", "remark": "boek kwijt"}})
    assert found.answers["volunteer_hours"] == {"state": "dont_know", "remark": "boek kwijt"}


def test_names_alone_leave_the_confirmation_standing() -> None:
    """Who confirmed the old answers said these."""
    found = moved({"form": "st", "evenings": ({"title": "Jazz"},)})
    assert found.only_names
    assert found.answers == {"form": "stichting", "events": ({"name": "Jazz"},)}


def test_answers_of_now_pass_unchanged() -> None:
    """Taking along twice is taking along once."""
    once = moved(OLDEST)
    again = migrate(once.answers, once.version, hall())
    assert (again.answers, again.told, again.lost) == (once.answers, (), ())


def test_migrations_are_no_part_of_the_fingerprint() -> None:
    """What is asked now is the same, wherever old answers came from."""
    text = (HERE / "migrations.yaml").read_text(encoding="utf-8")
    without, _ = read_questionnaire(text[: text.index("migrations:")], "hall.yaml", lambda _id: None)
    assert without is not None
    assert without.fingerprint == hall().fingerprint
