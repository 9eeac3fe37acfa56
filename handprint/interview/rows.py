"""At the list of the rows of a repeat group: add, edit, duplicate, remove, take over last year's, done."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final, TypeAlias

from handprint.interview.asked import ANSWERS
from handprint.interview.commands import Command, Do, RowDo, Typed
from handprint.interview.head import FIELDS
from handprint.interview.moment import Moment, Turn, fault
from handprint.interview.moving import onward, place_before
from handprint.interview.places import Group, Head, Question
from handprint.interview.questions import hear_question
from handprint.interview.row_changes import (
    copy_row,
    edit_row,
    fresh_number,
    full,
    no_rows,
    remove_row,
    take_over,
    waiting_rows,
)
from handprint.interview.speech import Line
from handprint.interview.stops import open_in_rows
from handprint.problems import Text

RowTurn: TypeAlias = Callable[[Moment, str, str], Turn]
"""What is done with the row of a group that has a number."""

ADD: Final = "+"
NO_ROWS: Final = "0"
DONE: Final = "."
_NOTHING = Text(
    "Hier is nog geen antwoord. Typ een naam om te beginnen, of 0 als er niets is.",
    "There is no answer yet. Type a name to begin, or 0 if there is nothing.",
)
_HAS_ROWS = Text(
    "Er zijn al rijen. Haal een rij weg met !x en haar nummer.", "There are rows. Remove one with !x and its number."
)
_NOT_HERE = Text("Dat hoort bij een vraag. Kies eerst een rij.", "That belongs to a question. Choose a row first.")


def hear_group(moment: Moment, group: str, command: Command) -> Turn:
    """Return what comes of a line at a list of rows."""
    match command:
        case Typed(text=text, literal=literal):
            return _typed(moment, group, text if literal else text.strip(), literal=literal)
        case Do(what="accept"):
            return _accept(moment, group)
        case Do(what="last_year"):
            return take_over(moment, group)
        case Do(what="next"):
            return Turn(onward(moment, Group(group), is_new=False))
        case Do(what="back"):
            before = place_before(moment, Group(group))
            return Turn(moment.to(Head(FIELDS[-1].key) if before is None else before))
        case Do(what="help"):
            return Turn(moment, _help(moment, group))
        case RowDo(what="done"):
            return done(moment, group)
        case RowDo(what="copy", which=which):
            return _with_row(moment, group, which, copy_row)
        case RowDo(which=which):
            return _with_row(moment, group, which, remove_row)
        case _:
            return fault(moment, _NOT_HERE)


def _typed(moment: Moment, group: str, text: str, *, literal: bool) -> Turn:
    rows = moment.standing.numbers(group)
    if not literal and text == ADD:
        return _new(moment, group)
    if not literal and text.startswith(ADD):
        return _new_with(moment, group, Typed(text[1:].strip()))
    if not literal and text == DONE:
        return done(moment, group)
    if not literal and text == NO_ROWS:
        return fault(moment, _HAS_ROWS) if rows else no_rows(moment, group)
    if not literal and text.isascii() and text.isdigit():
        return _with_row(moment, group, text, edit_row)
    return _new_with(moment, group, Typed(text, literal))


def _accept(moment: Moment, group: str) -> Turn:
    """Enter takes over what was carried over, then goes to what is open in a row, and at last ends the list."""
    if waiting_rows(moment, group):
        return take_over(moment, group)
    waits = open_in_rows(moment.standing, group)
    return done(moment, group) if waits is None else Turn(moment.to(waits))


def done(moment: Moment, group: str) -> Turn:
    """Return the turn that leaves the list; a group about which nothing was said waits for an answer."""
    if moment.standing.rows.get(group) is None:
        return fault(moment, _NOTHING)
    return Turn(onward(moment, Group(group), is_new=True))


def _new(moment: Moment, group: str) -> Turn:
    part = moment.standing.asked.part_of(group)
    if len(moment.standing.numbers(group)) >= part.most:
        return fault(moment, full(part.most))
    return Turn(moment.to(Question((ANSWERS, group, fresh_number(moment, group), part.spots[0].question.id))))


def _new_with(moment: Moment, group: str, typed: Typed) -> Turn:
    """What is typed is the first answer of a new row; where it cannot be, nothing is begun."""
    turn = _new(moment, group)
    at = turn.moment.at
    if not isinstance(at, Question):
        return turn
    answered = hear_question(turn.moment, at.key, typed)
    return answered if answered.said else replace(answered, moment=moment)


def _with_row(moment: Moment, group: str, which: str, do: RowTurn) -> Turn:
    numbers = moment.standing.numbers(group)
    at = int(which) if which.isascii() and which.isdigit() and len(which) <= 4 else 0  # noqa: PLR2004 - no list is longer
    if 1 <= at <= len(numbers):
        return do(moment, group, numbers[at - 1])
    return fault(
        moment,
        Text(
            f"Er is geen rij {which}. Een nieuwe rij begint met +.",
            f"There is no row {which}. A new row begins with +.",
        ),
    )


def _help(moment: Moment, group: str) -> tuple[Line, ...]:
    first = moment.standing.asked.part_of(group).spots[0].question
    how = Text(
        "Typ een naam of + voor een nieuwe rij · 2 = rij 2 veranderen · !d 2 = kopie van rij 2 · "
        "!x 2 = rij 2 weghalen · 0 = er zijn geen rijen · . = klaar",
        "Type a name or + for a new row · 2 = change row 2 · !d 2 = copy row 2 · "
        "!x 2 = remove row 2 · 0 = there are no rows · . = done",
    )
    return tuple(Line(text, "help") for text in (first.help, how) if text is not None)
