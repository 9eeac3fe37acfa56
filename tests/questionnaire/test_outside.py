"""What was changed by hand becomes changes of the record, and rows keep their numbers."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from handprint.questionnaire.answers import AnswerSheet, Named, Row
from handprint.questionnaire.outside import Compared, changed_outside
from handprint.questionnaire.record import Change, Said, State, differences, folded
from handprint.questionnaire.spelled import sheet_of, state_of
from tests.questionnaire.reading import answer
from tests.writers.answer_sheets import ALL, sheets

LISTED = ("answers", "events")


def plain(sheet: AnswerSheet) -> AnswerSheet:
    """Return a sheet as a record can hold it: without its place in a history."""
    return replace(sheet, questionnaire=Named(ALL.id, ALL.version), history=None)


def same(one: AnswerSheet, other: AnswerSheet) -> bool:
    """Tell whether two sheets are spelled alike."""
    return state_of(one, ALL) == state_of(other, ALL)


def outside(record: list[Said], until: int, found: AnswerSheet) -> tuple[Change, ...]:
    """Return what was changed by hand in the answer file that a record was projected to."""
    before = sheet_of(folded(record[:until]), ALL, "brink.yaml")
    compared = Compared({} if before is None else state_of(before, ALL), state_of(found, ALL))
    return changed_outside(record, until, compared, ALL.groups())


@given(sheets().map(plain), sheets().map(plain))
def test_a_record_takes_over_any_change_by_hand(made: AnswerSheet, found: AnswerSheet) -> None:
    """After it, the record adds up to what the file held."""
    record = [Said("begun", differences({}, state_of(made, ALL)))]
    changes = outside(record, 1, found)
    after = sheet_of(folded([*record, Said("outside", changes)]), ALL, "brink.yaml")
    assert after is not None
    assert same(after, found)
    assert all(change.old == folded(record).get(change.key) for change in changes)


@given(sheets().map(plain), st.data())
def test_what_was_not_changed_is_no_difference(made: AnswerSheet, data: st.DataObject) -> None:
    """Also where the history went on after the file was written."""
    record = [Said("begun", differences({}, state_of(made, ALL)))]
    later = data.draw(sheets().map(plain))
    record.append(Said("answered", differences(folded(record), state_of(later, ALL))))
    assert outside(record, 1, made) == ()


def rows(*titles: str) -> AnswerSheet:
    """Return a sheet with rows of these titles."""
    sheet = sheet_of(_head(), ALL, "brink.yaml")
    assert sheet is not None
    return replace(sheet, groups={"events": tuple(Row({"title": answer("title", title)}) for title in titles)})


def _head() -> State:
    period: State = {("period", "from"): "2025-01-01", ("period", "to"): "2025-12-31", ("period", "status"): "realised"}
    return {("initiative", "id"): "b-1", ("initiative", "name"): "De Brink", ("initiative", "kind"): "hall", **period}


def in_row(number: str, title: str | None, old: str | None = None) -> Change:
    """Return that the title of a row changed."""
    return Change((*LISTED, number, "title"), old, title)


def a_record() -> list[Said]:
    """Return a record in which a row was removed, so that the numbers are 1 and 3; number 4 is still empty."""
    begun = {**state_of(rows("a", "b", "c"), ALL), LISTED: ["1", "2", "3"]}
    gone = {**{key: said for key, said in begun.items() if key[2:3] != ("2",)}, LISTED: ["1", "3", "4"]}
    return [Said("begun", differences({}, begun)), Said("rows", differences(begun, gone))]


def test_a_row_that_was_put_between_gets_a_number_that_was_never_used() -> None:
    """The rows around it keep theirs, and the empty one stays."""
    assert outside(a_record(), 2, rows("a", "new", "c")) == (
        Change(LISTED, ["1", "3", "4"], ["1", "5", "3", "4"]),
        in_row("5", "new"),
    )


def test_a_row_that_was_removed_or_changed() -> None:
    """Only that row is told."""
    assert outside(a_record(), 2, rows("c")) == (Change(LISTED, ["1", "3", "4"], ["3", "4"]), in_row("1", None, "a"))
    assert outside(a_record(), 2, rows("a", "C")) == (in_row("3", "C", "c"),)


def test_what_was_changed_by_hand_and_in_the_interview_shows_the_interview_as_old() -> None:
    """The person sees both."""
    record = a_record()
    record.append(Said("answered", (in_row("3", "cc", "c"),)))
    assert outside(record, 2, rows("a", "C")) == (in_row("3", "C", "cc"),)
    assert outside(record, 2, rows("a", "cc")) == ()
