"""How a question is asked: its text, its choices, what was answered or is offered, and what one can type."""

from collections.abc import Iterator

from handprint.interview.answering import closed_labels
from handprint.interview.helping import HOW, why_asked
from handprint.interview.moment import Moment
from handprint.interview.offered import Offer, carried, closed_at, offer_at
from handprint.interview.showing import answer_shown, joined, row_named, shown_at
from handprint.interview.speech import Line, Progress, Prompt
from handprint.interview.standing import is_of_row
from handprint.problems import Language, Text
from handprint.questionnaire.record import Key

_HELP = Text("? = hulp", "? = help")
_LATER = Text("> = later", "> = later")
_DONE = Text(". = rij klaar", ". = row done")


def question_prompt(moment: Moment, key: Key, language: Language) -> Prompt:
    """Return how a question is asked."""
    offer = offer_at(moment.standing, key)
    accepted = _accepted(moment, key, offer)
    return Prompt(
        asks="question",
        lines=tuple(_lines(moment, key, offer)),
        typing=_typing(moment, key, offer, accepted),
        progress=progress_at(moment, key),
        default="" if accepted is None else accepted.said(language),
    )


def _accepted(moment: Moment, key: Key, offer: Offer | None) -> Text | None:
    """Return what Enter accepts."""
    question = moment.standing.asked.spot(key).question
    if offer is not None and offer.by_enter:
        return answer_shown(question, offer.answer, moment.fixed.units)
    return None if moment.standing.is_open(key) else shown_at(moment, key)


def progress_at(moment: Moment, key: Key) -> Progress:
    """Return where a question is."""
    asked = moment.standing.asked
    spot = asked.spot(key)
    part = next((at for at, part in enumerate(asked.parts) if spot in part.spots), 0)
    return Progress(asked.parts[part].title, part + 1, len(asked.parts), spot.number, asked.count)


def _lines(moment: Moment, key: Key, offer: Offer | None) -> Iterator[Line]:
    spot = moment.standing.asked.spot(key)
    yield from (Line(note.ask) for note in spot.notes)
    ask = spot.question.ask
    yield Line(joined(": ", row_named(moment, key[1], key[2]), ask) if _has_name(moment, key) else ask, "head")
    if spot.question.why is not None:
        yield Line(spot.question.why)
    yield from why_asked(moment, key, spot)
    yield from _options(moment, key)
    yield from _given(moment, key)
    if offer is not None:
        yield _offered(moment, key, offer)


def _has_name(moment: Moment, key: Key) -> bool:
    return is_of_row(key) and key[3] != moment.standing.asked.part_of(key[1]).name_from


def _options(moment: Moment, key: Key) -> Iterator[Line]:
    question = moment.standing.asked.spot(key).question
    closed = closed_at(moment.standing, key)
    for number, option in enumerate(question.options, start=1):
        never = Text(" (kan nu niet)", " (not possible now)") if option.code in closed else Text("", "")
        yield Line(Text(f"{number}  {option.label.nl}{never.nl}", f"{number}  {option.label.en}{never.en}"))


def _given(moment: Moment, key: Key) -> Iterator[Line]:
    answer = moment.standing.answer(key)
    if answer.state != "no_answer":
        shown = shown_at(moment, key)
        yield Line(Text(f"Uw antwoord: {shown.nl}", f"Your answer: {shown.en}"), "answer")
    if moment.standing.is_impossible(key):
        question = moment.standing.asked.spot(key).question
        gone = joined(", ", *closed_labels(question, answer, closed_at(moment.standing, key)))
        yield Line(
            Text(f"'{gone.nl}' kan niet meer. Kies opnieuw.", f"'{gone.en}' is not possible any more. Choose again."),
            "warning",
        )
    for label, text in ((Text("Opmerking", "Remark"), answer.remark), (Text("Reden", "Reason"), answer.reason)):
        if text:
            yield Line(Text(f"{label.nl}: {text}", f"{label.en}: {text}"))
    if answer.evidence:
        yield Line(Text(f"Bewijs: {answer.evidence}", f"Evidence: {answer.evidence}"))


def _offered(moment: Moment, key: Key, offer: Offer) -> Line:
    question = moment.standing.asked.spot(key).question
    shown = answer_shown(question, offer.answer, moment.fixed.units)
    if offer.source == "carried":
        return Line(Text(f"Vorig jaar: {shown.nl}", f"Last year: {shown.en}"), "answer")
    last = carried(moment.standing, key)
    found = Text(f"Uitgerekend uit eerdere antwoorden: {shown.nl}.", f"Worked out from earlier answers: {shown.en}.")
    if last is None:
        return Line(found, "answer")
    was = answer_shown(question, last, moment.fixed.units)
    return Line(Text(f"{found.nl} Vorig jaar: {was.nl}", f"{found.en} Last year: {was.en}"), "answer")


def _typing(moment: Moment, key: Key, offer: Offer | None, accepted: Text | None) -> Text:
    parts = [HOW[moment.standing.asked.spot(key).question.kind]]
    if accepted is not None and offer is not None:
        parts.append(Text("Enter = overnemen", "Enter = accept"))
    elif accepted is not None:
        parts.append(Text("Enter = zo laten", "Enter = keep it"))
    elif offer is not None:
        parts.append(Text("= zelfde als vorig jaar", "= same as last year"))
    if accepted is None:
        parts.append(_LATER)
    if is_of_row(key):
        parts.append(_DONE)
    return joined(" · ", *parts, _HELP)
