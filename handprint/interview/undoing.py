"""Undo: the last thing that was said, said backwards."""

from dataclasses import replace

from handprint.interview.confirm import STEPS
from handprint.interview.head import FIELDS
from handprint.interview.moment import Moment, Turn, fault
from handprint.interview.moving import first_open, is_there, is_valid
from handprint.interview.places import At, Confirm, Group, Head, Question, Review
from handprint.interview.showing import joined, place_named, shown_at
from handprint.interview.speech import Line
from handprint.interview.standing import is_of_row
from handprint.problems import Text
from handprint.questionnaire.record import Change, Key, Said

_NOTHING = Text("Er is niets om ongedaan te maken.", "There is nothing to undo.")
_DONE = Text("Ongedaan gemaakt.", "Undone.")
_PASSED = ("undone", "taken_over")
_FINAL = ("begun", "carried", "migrated")


def undo(moment: Moment) -> Turn:
    """Return the turn that undoes the last thing that was said and not undone yet, and goes to where that was."""
    found = _last(moment)
    if found is None:
        return fault(moment, _NOTHING)
    sequence, said = found
    back = tuple(Change(change.key, change.new, change.old) for change in reversed(said.changes))
    undone = Said("undone", back, undoes=sequence)
    after = moment.after(undone)
    after = after if after.back is None or is_valid(after, after.back) else replace(after, back=None, queue=())
    after = after.to(_place(after, back))
    return Turn(after, (Line(_told(after), "good"),), (undone,))


def _last(moment: Moment) -> tuple[int, Said] | None:
    undone = {said.undoes for said in moment.history}
    for sequence, said in reversed(tuple(enumerate(moment.history, start=1))):
        if said.kind in _FINAL:
            return None
        if said.kind not in _PASSED and sequence not in undone and said.changes:
            holds = all(moment.state.get(change.key) == change.new for change in said.changes)
            return (sequence, said) if holds else None
    return None


def _place(moment: Moment, changes: tuple[Change, ...]) -> At:
    keys = tuple(change.key for change in changes if change.key[0] == "answers")
    answers = [key for key in keys if key[-1] in moment.standing.asked.spots and is_there(moment.standing, key)]
    groups = [key for key in keys if is_valid(moment, Group(key[1]))]
    if len(answers) == 1 and not (groups and not is_of_row(answers[0])):
        return Question(answers[0])
    if groups:
        return Group(groups[0][1])
    return _elsewhere(moment, changes[0].key)


def _elsewhere(moment: Moment, key: Key) -> At:
    match key:
        case ("confirmed", _):
            return Confirm(next((at for at, step in enumerate(STEPS) if step.key == key), 0))
        case ("questionnaire", "route"):
            return Review()
        case ("answers", *_):
            return first_open(moment)
        case _:
            return next((Head(field.key) for field in FIELDS if field.key == key), Head(FIELDS[0].key))


def _told(moment: Moment) -> Text:
    if not isinstance(moment.at, Question):
        return _DONE
    return joined(" ", _DONE, place_named(moment, moment.at.key), shown_at(moment, moment.at.key))
