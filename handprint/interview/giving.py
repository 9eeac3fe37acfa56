"""An answer is given: saved at once, echoed, and what it changes elsewhere is told before anything else is asked."""

from collections.abc import Iterator
from dataclasses import replace

from handprint.interview.answering import NO_BOUNDS
from handprint.interview.checking import concerns, raised, unsettled
from handprint.interview.moment import Moment, Turn, changed, is_same
from handprint.interview.moving import onward
from handprint.interview.places import Doubt, Question
from handprint.interview.showing import answer_shown, joined, place_named, shown_at
from handprint.interview.speech import Line
from handprint.interview.standing import all_keys, is_of_row
from handprint.interview.stops import open_keys
from handprint.problems import Text
from handprint.questionnaire.answer_spelled import spelled_answer
from handprint.questionnaire.answers import Answer
from handprint.questionnaire.kin import said_in_kin
from handprint.questionnaire.record import Key, Said, Spelled


def kept(moment: Moment, key: Key, *, is_new: bool) -> Turn:
    """Return the turn in which an answer stays as it is; what did not fit with it is asked about again."""
    about = tuple(one.key for one in unsettled(concerns(moment.standing)) if key in one.names)
    if about:
        return Turn(moment.to(Doubt(about[0], key, about[1:])))
    return Turn(onward(moment, Question(key), is_new=is_new))


def give(moment: Moment, key: Key, answer: Answer, written: str = "") -> Turn:
    """Return the turn in which a question gets an answer, saved before anything is asked about it."""
    question, old = moment.standing.asked.spot(key).question, moment.standing.answer(key)
    echo = Line(_echo(moment, key, answer, written), "answer")
    if is_same(old, answer) and not moment.standing.is_impossible(key):
        return kept(moment, key, is_new=True).saying(echo)
    noted = replace(answer, remark=old.remark, evidence=old.evidence)
    said = Said("answered", changed(moment, {**new_row(moment, key), key: spelled_answer(question, noted)}))
    after = moment.after(said)
    lines = (echo, *_without_bounds(answer), *_route_lines(moment, after))
    return Turn(_moved(moment, after, key), lines, (said,))


def _moved(before: Moment, after: Moment, key: Key) -> Moment:
    """Return where an answer leads: to what does not fit, to what it opened, or on."""
    was = frozenset(open_keys(before.standing))
    opened = (found for found in open_keys(after.standing) if found not in was and found != key)
    after = replace(after, queue=tuple(dict.fromkeys((*after.queue, *opened))))
    about = raised(concerns(before.standing), concerns(after.standing), key)
    if about:
        return after.to(Doubt(about[0], key, about[1:]))
    return onward(after, Question(key), is_new=True)


def new_row(moment: Moment, key: Key) -> dict[Key, Spelled]:
    """Return the change that makes a new row with its first answer; none where the row is there."""
    if not is_of_row(key) or moment.standing.has_row(key):
        return {}
    return {key[:2]: [*moment.standing.numbers(key[1]), key[2]]}


def _echo(moment: Moment, key: Key, answer: Answer, written: str) -> Text:
    """Return what was understood, beside what was typed."""
    question = moment.standing.asked.spot(key).question
    shown = answer_shown(question, answer, moment.fixed.units)
    if not written or question.kind == "text":
        return shown
    meant = said_in_kin(question, written) or Text(written, written)
    return shown if written in (shown.nl, shown.en) else joined(" -> ", meant, shown)


def _without_bounds(answer: Answer) -> tuple[Line, ...]:
    unbounded = answer.state == "estimated" and (answer.low is None or answer.high is None)
    return (Line(NO_BOUNDS, "warning"),) if unbounded else ()


def _route_lines(before: Moment, after: Moment) -> Iterator[Line]:
    """Yield which answers no longer apply, and which do again."""
    for key in all_keys(after.standing):
        if after.standing.answer(key).state == "no_answer":
            continue
        was, now = before.standing.applies(key) == "no", after.standing.applies(key) == "no"
        if was != now:
            name, shown = place_named(after, key), shown_at(after, key)
            yield _gone(name, shown) if now else _returned(name, shown)


def _gone(name: Text, shown: Text) -> Line:
    return Line(
        Text(
            f"Telt nu niet mee: {name.nl} ({shown.nl}). Het antwoord blijft bewaard.",
            f"Does not count now: {name.en} ({shown.en}). The answer is kept.",
        ),
        "warning",
    )


def _returned(name: Text, shown: Text) -> Line:
    return Line(Text(f"Telt weer mee: {name.nl} ({shown.nl}).", f"Counts again: {name.en} ({shown.en})."), "good")
