"""Where an interview goes: the next place, the one before, the first that is open, or back from an excursion."""

from dataclasses import replace

from handprint.interview.asked import Part
from handprint.interview.moment import Moment
from handprint.interview.places import At, Doubt, Group, Outside, Question, Review
from handprint.interview.standing import Standing, is_of_row
from handprint.interview.stops import open_at, order_of, stops
from handprint.questionnaire.record import Key

# ---- forwards ----


def next_place(moment: Moment, at: At) -> At:
    """Return the place after another: in a row its next field, and after the last field the list of rows."""
    if isinstance(at, Question) and is_of_row(at.key):
        return next_in_row(moment.standing, at.key)
    order = order_of(moment.standing, at)
    return next((stop.at for stop in stops(moment.standing) if stop.order > order), Review())


def next_in_row(standing: Standing, key: Key) -> At:
    """Return the next field of a row that is asked, or the list of rows."""
    part = standing.asked.part_of(key[1])
    fields = (spot for spot in part.spots if spot.number > standing.asked.spot(key).number)
    keys = ((*key[:3], spot.question.id) for spot in fields)
    return next((Question(later) for later in keys if standing.applies(later) != "no"), Group(key[1]))


def next_open(moment: Moment, at: At) -> At:
    """Return the first place after another where something is open; on leaving a section, its answers."""
    standing, order = moment.standing, order_of(moment.standing, at)
    leaving = _part_of(standing, at)
    for stop in stops(standing):
        if stop.order <= order:
            continue
        if isinstance(stop.at, Review):
            if stop.part in (leaving, len(standing.asked.parts)):
                return stop.at
        elif (place := open_at(standing, stop.at)) is not None:
            return place
    return Review()


def first_open(moment: Moment) -> At:
    """Return the first open place of all; where nothing is open, all answers."""
    return next_open(moment, Outside())


def _part_of(standing: Standing, at: At) -> int | None:
    match at:
        case Question(key=key) | Doubt(origin=key) if not is_of_row(key):
            return next((number for number, part in enumerate(standing.asked.parts) if _holds(part, key)), None)
        case _:
            return None


def _holds(part: Part, key: Key) -> bool:
    return any(spot.question.id == key[-1] for spot in part.spots)


# ---- backwards ----


def place_before(moment: Moment, at: At) -> At | None:
    """Return the question or list before a place; None before the first."""
    if isinstance(at, Question) and is_of_row(at.key):
        return _before_in_row(moment.standing, at.key)
    order = order_of(moment.standing, at)
    before = [stop.at for stop in stops(moment.standing) if stop.order < order and not isinstance(stop.at, Review)]
    return before[-1] if before else None


def _before_in_row(standing: Standing, key: Key) -> At:
    part = standing.asked.part_of(key[1])
    fields = [spot for spot in part.spots if spot.number < standing.asked.spot(key).number]
    keys = [(*key[:3], spot.question.id) for spot in fields]
    before = [earlier for earlier in keys if standing.applies(earlier) != "no"]
    return Question(before[-1]) if before else Group(key[1])


# ---- after an answer ----


def onward(moment: Moment, at: At, *, is_new: bool) -> Moment:
    """Return the moment after a place was dealt with: what it opened, then back, else on along the way.

    Args:
        moment: with the new standing.
        at: the place that was dealt with.
        is_new: something was answered, so that what was answered before need not be shown again.
    """
    queue = tuple(key for key in moment.queue if _can_ask(moment.standing, key) and at != Question(key))
    moment = replace(moment, queue=queue)
    if moment.back is not None and queue:
        return moment.to(Question(queue[0]))
    if isinstance(at, Question) and is_of_row(at.key) and not isinstance(moment.back, Doubt):
        return moment.to(next_in_row(moment.standing, at.key))
    if moment.back is not None:
        return returned(moment)
    return arrived(moment, next_open(moment, at) if is_new else next_place(moment, at))


def _can_ask(standing: Standing, key: Key) -> bool:
    return standing.is_open(key) and (not is_of_row(key) or standing.has_row(key))


def returned(moment: Moment) -> Moment:
    """Return the moment back where an excursion began, or further on where that place is no longer asked."""
    at, moment = moment.back or Review(), replace(moment, back=None, queue=())
    if is_valid(moment, at):
        return arrived(moment, at)
    is_known = isinstance(at, Question) and at.key[-1] in moment.standing.asked.spots
    return arrived(moment, next_open(moment, at) if is_known else first_open(moment))


def is_valid(moment: Moment, at: At) -> bool:
    """Tell whether a place is still there: an answer may have closed it, or a shorter route may leave it out."""
    match at:
        case Question(key=key) | Doubt(key=key):
            return is_there(moment.standing, key)
        case Group(group=group):
            return any(part.group == group for part in moment.standing.asked.parts)
        case Review(part=int() as part):
            return part < len(moment.standing.asked.parts)
        case _:
            return True


def is_there(standing: Standing, key: Key) -> bool:
    """Tell whether a question can be shown: it is on the route, and its row is there."""
    if key[-1] not in standing.asked.spots or (is_of_row(key) and not standing.has_row(key)):
        return False
    return standing.applies(key) != "no"


def arrived(moment: Moment, at: At) -> Moment:
    """Return the moment in another place; at all answers every excursion has ended."""
    if at == Review():
        return replace(moment, at=at, back=None, queue=())
    return moment.to(at)


def excursion(moment: Moment, at: At) -> Moment:
    """Return the moment in a place that somebody asked for; afterwards it comes back to where it was."""
    return replace(moment, at=at, back=moment.back or moment.at)
