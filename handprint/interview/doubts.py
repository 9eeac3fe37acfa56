"""At what does not fit with an answer: change it, go to another answer, or say why it is right all the same."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from handprint.interview.answering import understand_typed
from handprint.interview.checking import Concern, concerns, is_large_change, unsettled
from handprint.interview.commands import Command, Do, Typed, Unknown
from handprint.interview.moment import Moment, Turn, changed, fault
from handprint.interview.moving import excursion, is_valid, onward
from handprint.interview.offered import carried
from handprint.interview.places import At, Doubt, Group, Question
from handprint.interview.question_prompt import progress_at
from handprint.interview.questions import hear_question
from handprint.interview.showing import answer_shown, first_number, joined, place_named, shown_at
from handprint.interview.speech import Line, Prompt
from handprint.problems import Text
from handprint.questionnaire.answer_spelled import spelled_answer
from handprint.questionnaire.answers import Answer
from handprint.questionnaire.questionnaire import NUMERIC
from handprint.questionnaire.record import Key, Said

LONGEST_REASON: Final = 2000
_MUST = Text(
    "Dit moet eerst kloppen. Verander een antwoord, of typ !w bij een antwoord. Stoppen kan altijd met !q.",
    "This must be right first. Change an answer, or type !w at an answer. You can always stop with !q.",
)
_TOO_LONG = Text("Deze reden is te lang. Maak hem korter.", "This reason is too long. Make it shorter.")
_REASON_SAVED = Text("Reden bewaard.", "Reason saved.")
_NO_REASON = Text("Typ in woorden waarom het klopt.", "Type in words why it is right.")
_NUMBER_FIRST: Final = re.compile(r"[-~€]?\s*[0-9]")
_NOT_HERE = Text(
    "Dat kan hier niet. Enter = terug naar uw antwoord.", "Not possible here. Enter = back to your answer."
)


def about(moment: Moment, doubt: Doubt) -> tuple[Concern, ...]:
    """Return what does not fit with the answer that a doubt is about."""
    return tuple(one for one in concerns(moment.standing) if one.key == doubt.key)


def settled_place(moment: Moment) -> Moment:
    """Return the moment further on where a doubt is no longer one, for instance because another answer was mended."""
    while isinstance(moment.at, Doubt) and not (is_valid(moment, moment.at) and about(moment, moment.at)):
        moment = _after(moment, moment.at)
    return moment


def _after(moment: Moment, doubt: Doubt) -> Moment:
    """Return the moment after a doubt: the next one that the same answer raised, else on from that answer."""
    if doubt.rest:
        return moment.to(Doubt(doubt.rest[0], doubt.origin, doubt.rest[1:]))
    return onward(moment, Question(doubt.origin), is_new=True)


def hear_doubt(moment: Moment, doubt: Doubt, command: Command) -> Turn:
    """Return what comes of a line at a doubt."""
    must = any(one.weight == "must" for one in about(moment, doubt))
    match command:
        case Typed(text=text, literal=False) if (found := _jump(moment, doubt, text.strip())) is not None:
            return found
        case Typed(literal=False) if _is_answer(moment, doubt, command):
            return hear_question(moment, doubt.origin, command)
        case Unknown():
            return hear_question(moment, doubt.origin, command)
        case Typed(text=text):
            return fault(moment, _MUST) if must else _reason(moment, doubt, text.strip())
        case Do(what="accept" | "back"):
            return Turn(moment.to(Question(doubt.origin)))
        case Do(what="next"):
            return fault(moment, _MUST) if must else Turn(_after(moment, doubt))
        case Do(what="help"):
            return Turn(moment, (Line(_MUST if must else _how(moment, doubt), "help"),))
        case _:
            return fault(moment, _NOT_HERE)


def _jump(moment: Moment, doubt: Doubt, number: str) -> Turn | None:
    """Go to one of the answers that are named, by its number; afterwards the doubt is looked at again."""
    names = _names(moment, doubt)
    key = next((key for key in names if str(_number(moment, key)) == number), None)
    if key is None or len(names) == 1:
        return None
    at: At = Group(key[1]) if key[-1] in moment.standing.asked.groups else Question(key)
    return Turn(moment.to(at) if key == doubt.origin else excursion(moment, at))


def _is_answer(moment: Moment, doubt: Doubt, typed: Typed) -> bool:
    """Who types a number at once mends the answer; words are a reason."""
    question = moment.standing.asked.spot(doubt.origin).question
    starts = question.kind in NUMERIC and _NUMBER_FIRST.match(typed.text.strip()) is not None
    return starts and isinstance(understand_typed(question, typed), Answer)


def _number(moment: Moment, key: Key) -> int:
    asked = moment.standing.asked
    return first_number(asked, key[-1]) if key[-1] in asked.groups else asked.spot(key).number


def _names(moment: Moment, doubt: Doubt) -> tuple[Key, ...]:
    return tuple(dict.fromkeys((doubt.origin, *(key for one in about(moment, doubt) for key in one.names))))


def _reason(moment: Moment, doubt: Doubt, text: str) -> Turn:
    if len(text) > LONGEST_REASON:
        return fault(moment, _TOO_LONG)
    if not text:
        return fault(moment, _NO_REASON)
    question, answer = moment.standing.asked.spot(doubt.key).question, moment.standing.answer(doubt.key)
    spelled = spelled_answer(question, replace(answer, reason=text))
    saved = Line(_REASON_SAVED, "good")
    changes = changed(moment, {doubt.key: spelled})
    if not changes:
        return Turn(_after(moment, doubt), (saved,))
    said = Said("answered", changes, reason=text)
    return Turn(_after(moment.after(said), doubt), (saved,), (said,))


# ---- how it is asked ----


def doubt_prompt(moment: Moment, doubt: Doubt) -> Prompt:
    """Return how people are asked about what does not fit."""
    found = about(moment, doubt)
    must = any(one.weight == "must" for one in found)
    only_change = all(one.weight == "change" for one in found)
    return Prompt(
        asks="reason" if only_change else "check",
        lines=tuple(_lines(moment, doubt, found)),
        typing=_must_typing() if must else _how(moment, doubt),
        progress=progress_at(moment, doubt.origin),
    )


def _lines(moment: Moment, doubt: Doubt, found: tuple[Concern, ...]) -> Iterator[Line]:
    for one in found:
        yield Line(_large_change(moment, one.key) if one.says is None else one.says, "warning")
    for key in _names(moment, doubt):
        name = place_named(moment, key)
        is_group = key[-1] in moment.standing.asked.groups
        yield Line(name if is_group else joined(" ", name, _bare(shown_at(moment, key))), "answer")
    reason = moment.standing.answer(doubt.key).reason
    if reason:
        yield Line(Text(f"Eerder gaf u als reden: {reason}", f"The reason that you gave before: {reason}"))


def _bare(shown: Text) -> Text:
    return Text(f"-> {shown.nl}", f"-> {shown.en}")


def _large_change(moment: Moment, key: Key) -> Text:
    last = carried(moment.standing, key)
    spot = moment.standing.asked.spot(key)
    if last is None or not is_large_change(moment.standing, key):
        raise ValueError("no large change (a bug)")
    was, now = answer_shown(spot.question, last, moment.fixed.units), shown_at(moment, key)
    return Text(
        f"Vorig jaar was dit {was.nl}, nu {now.nl}. Dat is een groot verschil. Hoe komt dat?",
        f"Last year this was {was.en}, now {now.en}. That is a large difference. How come?",
    )


def _how(moment: Moment, doubt: Doubt) -> Text:
    few = len(_names(moment, doubt)) == 1
    first = Text("Klopt het? Typ waarom", "Is it right? Type why")
    jump = Text("nummer = die vraag veranderen", "number = change that question")
    change = Text("Enter = antwoord veranderen", "Enter = change the answer")
    return joined(" · ", first, change) if few else joined(" · ", first, change, jump)


def _must_typing() -> Text:
    return Text(
        "Enter = antwoord veranderen · nummer = die vraag veranderen · !q = stoppen",
        "Enter = change the answer · number = change that question · !q = stop",
    )


def open_doubts(moment: Moment) -> tuple[Concern, ...]:
    """Return everything that still does not fit and has no reason."""
    return unsettled(concerns(moment.standing))
