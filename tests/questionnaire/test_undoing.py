"""Undoing an entry of a record."""

from handprint.problems import Place
from handprint.questionnaire.record import Change, Entry, Said, folded, sealed
from handprint.questionnaire.undoing import undone

HOURS = ("answers", "volunteer_hours")
SIGNED = ("confirmed", "by")


def entries(*said: Said) -> tuple[Entry, ...]:
    """Return what was said as a record."""
    found: list[Entry] = []
    for one in said:
        found.append(sealed(one, found[-1] if found else None, "2026-02-03T10:00:00Z", "coach", "account"))
    return tuple(found)


def test_who_undoes_an_answer_voids_the_confirmation() -> None:
    """Answers that change are no longer those that the initiative stood for; undoing the confirmation is only that."""
    record = entries(
        Said("begun", ()),
        Said("answered", (Change(HOURS, None, "2500"),)),
        Said("confirmed", (Change(SIGNED, None, "Anna"),)),
    )
    said, problems = undone(record, 2, Place("a.yaml"))
    assert (problems, folded((*(one.said for one in record), said or Said("begun", ())))) == ((), {})
    said, problems = undone(record, 3, Place("a.yaml"))
    assert (problems, said and said.changes) == ((), (Change(SIGNED, "Anna", None),))
