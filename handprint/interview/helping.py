"""Help with a question: on `?` everything that its author wrote about it, and how to answer."""

from collections.abc import Iterator
from typing import Final

from handprint.expr.to_value import unknown_names
from handprint.interview.asked import Spot
from handprint.interview.moment import Moment
from handprint.interview.showing import joined, shortened, value_shown
from handprint.interview.speech import Line
from handprint.problems import Text
from handprint.questionnaire.questionnaire import NUMERIC, Question
from handprint.questionnaire.record import Key

HOW: Final = {
    "yes_no": Text("ja of nee", "yes or no"),
    "choice": Text("het nummer van uw keuze", "the number of your choice"),
    "multi": Text("nummers met komma's, zoals 1, 3", "numbers with commas, such as 1, 3"),
    "whole": Text("een heel getal", "a whole number"),
    "number": Text("een getal", "a number"),
    "euros": Text("een bedrag in euro's", "an amount in euros"),
    "percent": Text("een percentage, zoals 60%", "a percentage, such as 60%"),
    "hours": Text("een aantal uren", "a number of hours"),
    "people": Text("een aantal mensen", "a number of people"),
    "date": Text("een dag, zoals 31-1-2025", "a day, such as 31-1-2025"),
    "text": Text("een tekst", "a text"),
    "note": Text("", ""),
}
EXAMPLE: Final = Text("Voorbeeld", "Example")
FIND: Final = Text("Waar vindt u dit", "Where to find this")
_MOVES: Final = Text(
    "< terug · > verder · !g 12 naar vraag 12 · !u ongedaan maken · !c antwoorden nakijken · !q stoppen",
    "< back · > next · !g 12 to question 12 · !u undo · !c check answers · !q stop",
)
_NOTES: Final = Text(
    "//tekst opmerking · !e bestand bewijs · !l en Engels · \\tekst letterlijk antwoord",
    "//text remark · !e file evidence · !l nl Dutch · \\text literal answer",
)


def help_at(moment: Moment, key: Key) -> tuple[Line, ...]:
    """Return the help with a question."""
    spot = moment.standing.asked.spot(key)
    question = spot.question
    parts = (
        question.help,
        None if question.example is None else joined(": ", EXAMPLE, question.example),
        None if question.find is None else joined(": ", FIND, question.find),
        _bounds(moment, question),
        _kin(question),
        _states(question),
        _MOVES,
        _NOTES,
    )
    return tuple(Line(part, "help") for part in parts if part is not None)


def _bounds(moment: Moment, question: Question) -> Text | None:
    if question.kind not in NUMERIC or question.low is None or question.high is None:
        return None
    low, high = (value_shown(question, bound, moment.fixed.units) for bound in (question.low, question.high))
    return Text(f"Van {low.nl} tot en met {high.nl}.", f"From {low.en} to {high.en}.")


def _kin(question: Question) -> Text | None:
    """Return the other units that an answer may be in."""
    if not question.also:
        return None
    words = joined("; ", *dict.fromkeys(kin.words for kin in question.also))
    return Text(f"Mag ook in: {words.nl}.", f"Also in: {words.en}.")


def _states(question: Question) -> Text:
    found = [Text("!w weet niet", "!w don't know")]
    if "refused" in question.allow:
        found.append(Text("!r wil niet zeggen", "!r rather not say"))
    if "not_applicable" in question.allow:
        found.append(Text("!n niet van toepassing", "!n not applicable"))
    if "estimate" in question.allow and question.kind in NUMERIC:
        found.append(Text("~1.000..1.500 een schatting", "~1.000..1.500 an estimate"))
    return joined(" · ", *found)


def why_asked(moment: Moment, key: Key, spot: Spot) -> Iterator[Line]:
    """Yield why a question is asked of which nobody knows whether it applies."""
    if spot.condition is None or moment.standing.applies(key) != "unknown":
        return
    names = unknown_names(spot.condition, moment.standing.seen_from(key))
    spots = (moment.standing.asked.spots[name] for name in names if name in moment.standing.asked.spots)
    waits = joined(" ", *(_numbered(one) for one in spots))
    yield Line(
        Text(
            f"We vragen dit, omdat nog niet bekend is of het geldt. Dat hangt af van: {waits.nl}",
            f"We ask this, because it is not known yet whether it applies. That depends on: {waits.en}",
        ),
        "help",
    )


def _numbered(spot: Spot) -> Text:
    short = shortened(spot.question.ask)
    return Text(f"{spot.number}. {short.nl}", f"{spot.number}. {short.en}")
