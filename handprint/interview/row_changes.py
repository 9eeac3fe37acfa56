"""What happens to the rows of a repeat group: none, last year's, a copy, one less."""

from dataclasses import replace

from handprint.interview.asked import ANSWERS
from handprint.interview.moment import Moment, Turn, changed, fault
from handprint.interview.moving import onward
from handprint.interview.offered import offered_rows, row_offers
from handprint.interview.places import Group, Question
from handprint.interview.showing import row_named
from handprint.interview.speech import Line
from handprint.interview.stops import open_in_rows
from handprint.problems import Text
from handprint.questionnaire.record import Key, Said, Spelled

_NONE = Text("Geen rijen: genoteerd.", "No rows: noted.")


def no_rows(moment: Moment, group: str) -> Turn:
    """Return the turn in which somebody says that there is nothing of this kind."""
    turn = _said(moment, {(ANSWERS, group): []}, _NONE)
    return replace(turn, moment=onward(turn.moment, Group(group), is_new=True))


# ---- rows of last year ----


def waiting_rows(moment: Moment, group: str) -> tuple[str, ...]:
    """Return the rows that were carried over and of which something waits to be taken over."""
    offered = offered_rows(moment.standing, group)
    if moment.standing.rows.get(group) is None:
        return offered
    there = tuple(number for number in offered if number in moment.standing.numbers(group))
    return there if row_offers(moment.standing, group, there) else ()


def take_over(moment: Moment, group: str) -> Turn:
    """Return the turn that takes over the rows of last year, and goes to what is never taken over."""
    numbers = waiting_rows(moment, group)
    if not numbers:
        return fault(moment, Text("Er zijn geen rijen van vorig jaar.", "There are no rows of last year."))
    values: dict[Key, Spelled] = {(ANSWERS, group): list(dict.fromkeys((*moment.standing.numbers(group), *numbers)))}
    values.update(row_offers(moment.standing, group, numbers))
    count = len(numbers)
    turn = _said(
        moment, values, Text(f"{count} rijen van vorig jaar overgenomen.", f"{count} rows of last year taken over.")
    )
    waits = open_in_rows(turn.moment.standing, group)
    return turn if waits is None else replace(turn, moment=turn.moment.to(waits))


# ---- one row ----


def fresh_number(moment: Moment, group: str) -> str:
    """Return a number that no row of the group ever had."""
    used = [*moment.standing.numbers(group), *offered_rows(moment.standing, group)]
    for change in (change for said in moment.history for change in said.changes):
        if change.key == (ANSWERS, group):
            used += [number for value in (change.old, change.new) if isinstance(value, list) for number in value]
    return str(1 + max(map(int, used), default=0))


def full(most: int) -> Text:
    """Return what to say where no row fits any more."""
    return Text(f"Er passen hooguit {most} rijen in. Voeg rijen samen.", f"At most {most} rows fit. Join some rows.")


def edit_row(moment: Moment, group: str, number: str) -> Turn:
    """Return the turn that goes through a row from its first field."""
    first = moment.standing.asked.part_of(group).spots[0].question.id
    return Turn(moment.to(Question((ANSWERS, group, number, first))))


def copy_row(moment: Moment, group: str, number: str) -> Turn:
    """Return the turn that adds a row with the same answers, without what was noted with them."""
    part = moment.standing.asked.part_of(group)
    if len(moment.standing.numbers(group)) >= part.most:
        return fault(moment, full(part.most))
    fresh = fresh_number(moment, group)
    values: dict[Key, Spelled] = {(ANSWERS, group): [*moment.standing.numbers(group), fresh]}
    for key in _keys(moment, group, number):
        values[(*key[:2], fresh, key[3])] = moment.state[key]
    name = row_named(moment, group, number)
    turn = _said(moment, values, Text(f"Kopie gemaakt van {name.nl}.", f"Copied {name.en}."))
    return replace(turn, moment=edit_row(turn.moment, group, fresh).moment)


def remove_row(moment: Moment, group: str, number: str) -> Turn:
    """Return the turn that removes a row with all its answers; undo brings it back."""
    left: Spelled = [one for one in moment.standing.numbers(group) if one != number]
    values: dict[Key, Spelled] = {(ANSWERS, group): left, **dict.fromkeys(_keys(moment, group, number))}
    name = row_named(moment, group, number)
    return _said(
        moment,
        values,
        Text(f"Weggehaald: {name.nl}. Terughalen kan met !u.", f"Removed: {name.en}. !u brings it back."),
    )


def _keys(moment: Moment, group: str, number: str) -> tuple[Key, ...]:
    return tuple(key for key in moment.state if key[:3] == (ANSWERS, group, number))


def _said(moment: Moment, values: dict[Key, Spelled], told: Text) -> Turn:
    changes = changed(moment, values)
    said = (Said("rows", changes),) if changes else ()
    return Turn(moment.after(*said), (Line(told, "good"),), said)
