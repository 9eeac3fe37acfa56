"""The confirmation at the end: who stands for the answers, when, truthfully, and what may be done with them."""

from dataclasses import dataclass
from typing import Final

from handprint.interview.commands import Command, Do, Typed
from handprint.interview.moment import Moment, Turn, changed, fault
from handprint.interview.places import Confirm, Gone, Review
from handprint.interview.speech import Line, Progress, Prompt
from handprint.language import Refusal, format_date, understand_date
from handprint.problems import Text
from handprint.questionnaire.answer_choices import understand_yes_no
from handprint.questionnaire.answer_types import machine_day
from handprint.questionnaire.questionnaire import NOWHERE
from handprint.questionnaire.record import Key, Said

LONGEST: Final = 200


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that is asked at the end."""

    key: Key
    ask: Text
    typing: Text


_YES_NO = Text("ja of nee · < = terug", "yes or no · < = back")
STEPS: Final = (
    Step(
        ("confirmed", "by"),
        Text(
            "Wie bevestigt deze antwoorden? Typ voornaam en achternaam.",
            "Who confirms these answers? Type first and last name.",
        ),
        Text("een naam · < = terug", "a name · < = back"),
    ),
    Step(
        ("confirmed", "role"),
        Text(
            "Wat doet deze persoon bij het initiatief? Zoals penningmeester.",
            "What is this person's role? Such as treasurer.",
        ),
        Text("een rol · < = terug", "a role · < = back"),
    ),
    Step(
        ("confirmed", "on"),
        Text("Op welke dag is dit?", "On which day is this?"),
        Text("Enter = vandaag · < = terug", "Enter = today · < = back"),
    ),
    Step(
        ("confirmed", "truth"),
        Text("Zijn de antwoorden naar waarheid ingevuld?", "Were the answers given truthfully?"),
        _YES_NO,
    ),
    Step(
        ("confirmed", "publish"),
        Text(
            "Mag de uitkomst openbaar worden, met de naam van het initiatief?",
            "May the result be made public, with the name of the initiative?",
        ),
        _YES_NO,
    ),
    Step(
        ("confirmed", "reuse"),
        Text("Mogen deze antwoorden volgend jaar weer gebruikt worden?", "May these answers be used again next year?"),
        _YES_NO,
    ),
)
_TITLE = Text("Bevestigen", "Confirm")
_NOT_TRUE = Text(
    "Dan is er nog iets te veranderen. Hier zijn de antwoorden.", "Then something has to change. Here are the answers."
)
_THANKS = Text("Bevestigd. Alles is bewaard. Dank u wel.", "Confirmed. Everything is saved. Thank you.")
_NAME = Text("Typ hooguit 200 tekens.", "Type at most 200 characters.")
_DAY = Text("Typ een dag, zoals 31-1-2025.", "Type a day, such as 31-1-2025.")
_SAY_YES_NO = Text("Typ ja of nee.", "Type yes or no.")
_TRUTH: Final = "truth"


def is_confirmed(moment: Moment) -> bool:
    """Tell whether every part of the confirmation was said."""
    return all(step.key in moment.state for step in STEPS)


def first_step(moment: Moment) -> int:
    """Return the first part that was not said."""
    return next((at for at, step in enumerate(STEPS) if step.key not in moment.state), 0)


def confirmed_shown(moment: Moment) -> Text:
    """Return who confirmed the answers, and when."""
    by, role, on = (str(moment.state.get(("confirmed", part), "")) for part in ("by", "role", "on"))
    day = machine_day(on)
    dutch, english = (on, on) if day is None else (format_date(day, "nl"), format_date(day, "en"))
    return Text(f"Bevestigd door {by} ({role}) op {dutch}.", f"Confirmed by {by} ({role}) on {english}.")


def hear_confirm(moment: Moment, at: int, command: Command) -> Turn:
    """Return what comes of a line at a step of the confirmation."""
    match command:
        case Typed(text=text):
            return _typed(moment, at, text.strip())
        case Do(what="accept"):
            return _accept(moment, at)
        case Do(what="back"):
            return Turn(moment.to(Confirm(at - 1) if at else Review()))
        case Do(what="next") if STEPS[at].key in moment.state:
            return _said(moment, at, str(moment.state[STEPS[at].key]))
        case _:
            return fault(moment, STEPS[at].typing)


def _accept(moment: Moment, at: int) -> Turn:
    """Enter keeps what was said, and takes today for the day; a consent is never given by Enter."""
    key = STEPS[at].key
    if key in moment.state:
        return _said(moment, at, str(moment.state[key]))
    return _said(moment, at, moment.fixed.today.isoformat()) if key[1] == "on" else fault(moment, STEPS[at].typing)


def _typed(moment: Moment, at: int, text: str) -> Turn:
    match STEPS[at].key[1]:
        case "by" | "role":
            return _said(moment, at, text) if 0 < len(text) <= LONGEST else fault(moment, _NAME)
        case "on":
            day = understand_date(text)
            return fault(moment, _DAY) if isinstance(day, Refusal) else _said(moment, at, day.isoformat())
        case _:
            return _yes_or_no(moment, at, text)


def _yes_or_no(moment: Moment, at: int, text: str) -> Turn:
    value, _ = understand_yes_no(text, "written", NOWHERE)
    if value is None:
        return fault(moment, _SAY_YES_NO)
    if STEPS[at].key[1] == _TRUTH and not value:
        return Turn(moment.to(Review()), (Line(_NOT_TRUE),))
    return _said(moment, at, "yes" if value else "no")


def _said(moment: Moment, at: int, value: str) -> Turn:
    changes = changed(moment, {STEPS[at].key: value})
    said = (Said("confirmed", changes),) if changes else ()
    after = moment.after(*said)
    if at + 1 < len(STEPS):
        return Turn(after.to(Confirm(at + 1)), (), said)
    if not is_confirmed(after):
        return Turn(after.to(Confirm(first_step(after))), (), said)
    return Turn(after.to(Gone()), (Line(_THANKS, "good"),), said, "finished")


def confirm_prompt(moment: Moment, at: int) -> Prompt:
    """Return how a step of the confirmation is asked."""
    step = STEPS[at]
    given = moment.state.get(step.key)
    default = given if isinstance(given, str) else moment.fixed.today.isoformat() if step.key[1] == "on" else ""
    return Prompt(
        asks="confirm",
        lines=(Line(step.ask, "head"),),
        typing=step.typing,
        progress=Progress(
            _TITLE, len(moment.standing.asked.parts), len(moment.standing.asked.parts), at + 1, len(STEPS)
        ),
        default=default,
    )
