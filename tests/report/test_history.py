"""A history in words: who changed what, when and why, without codes."""

from datetime import timedelta

from handprint.questionnaire.record import Change, Entry, Key, Said, Spelled, sealed
from handprint.report.history import change_shown, history_shown
from tests.writers.answer_sheets import ALL


def entry(said: Said, by: str = "coach-7") -> Entry:
    """Return something said as the first entry of a record."""
    return sealed(said, None, "2026-02-03T23:30:00Z", by, "anna")


def shown(key: Key, old: Spelled, new: Spelled) -> tuple[str, str]:
    """Return a change in Dutch and in English."""
    said = change_shown(Change(key, old, new), ALL)
    return said.nl, said.en


def test_an_entry_says_when_who_what_and_why() -> None:
    """In the time of the reader."""
    said = Said("answered", (Change(("answers", "volunteer_hours"), "2400", "2500.5"),), "rooster gevonden")
    (one,) = history_shown((entry(said),), ALL, lambda moment: moment + timedelta(hours=1))
    assert one.sequence == 1
    assert one.head.nl == "4 februari 2026 00:30 · coach-7 · anna: geantwoord"
    assert one.head.en == "4 February 2026 00:30 · coach-7 · anna: answered"
    assert [change.nl for change in one.changes] == ["Uren: 2.400 → 2.500,5"]
    assert one.reason == "rooster gevonden"


def test_an_entry_that_undoes_another_names_it() -> None:
    """By its number; who has no name is known by the account, and a moment that is none stands as it is."""
    undone = Entry(5, "ooit", "", "anna", Said("undone", (), undoes=3), "", "")
    assert history_shown((undone,), ALL)[0].head.nl == "ooit · anna: ongedaan gemaakt (3)"


def test_values_are_shown_as_people_write_them() -> None:
    """Each kind of answer in its own way, and states in words."""
    assert shown(("answers", "has_volunteers"), None, "yes") == (
        "Vrijwilligers: niets → ja",
        "Volunteers: nothing → yes",
    )
    assert shown(("answers", "share"), "12.5%", {"state": "not_applicable"})[0] == "Deel: 12,5% → niet van toepassing"
    assert shown(("answers", "themes"), ["health", "nature"], [])[0] == (
        "Onderwerpen: Gezondheid, welzijn, Natuur → niets"
    )
    assert shown(("answers", "donations"), "12", "12.5")[0] == "Giften: € 12 → € 12,50"
    assert shown(("answers", "founded"), None, "2001-05-01")[0].endswith("niets → 1 mei 2001")
    estimate: Spelled = {"value": "4", "state": "estimated", "low": "3", "high": "5"}
    assert shown(("answers", "volunteer_hours"), estimate, "5") == ("Uren: ongeveer 4 → 5", "Hours: about 4 → 5")
    assert shown(("answers", "proud"), None, "ja")[0] == "Trots: niets → ja"


def test_names_are_those_of_the_questions() -> None:
    """A row has its number, a group its title, the head its own words, and an offer says that it is one."""
    assert shown(("answers", "events", "3", "kind"), "walk", "meal")[0] == "Soort (regel 3): Wandelen → Eten"
    assert shown(("answers", "events"), None, ["1", "2"])[0] == "Deel: niets → 1, 2"
    assert shown(("initiative", "name"), "De Brink", "Ons Huis")[1] == "Name of the initiative: De Brink → Ons Huis"
    assert shown(("offered", "answers", "proud"), "a", None)[0] == "Trots (voorstel): a → niets"
    assert shown(("answers", "zwembad"), None, "3")[0] == "zwembad: niets → 3"
    assert len(shown(("answers", "stands"), None, "3")[0]) < 80
