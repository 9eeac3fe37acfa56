"""Changes that were made outside the interview, in the answer file: each is shown, and taken over or turned back."""

from dataclasses import replace

from handprint.interview.commands import Command, Do, Typed
from handprint.interview.head import FIELDS, field_of, first_missing
from handprint.interview.moment import Moment, Turn, fault
from handprint.interview.moving import first_open
from handprint.interview.places import At, Head, Outside
from handprint.interview.showing import answer_shown, place_named, same
from handprint.interview.speech import Line, Progress, Prompt
from handprint.problems import Text
from handprint.questionnaire.answer_choices import understand_yes_no
from handprint.questionnaire.questionnaire import NOWHERE
from handprint.questionnaire.record import Change, Key, Said, Spelled

_TITLE = Text("Veranderd buiten het gesprek", "Changed outside the interview")
_SAY = Text("ja of Enter = het nieuwe antwoord · nee = het oude", "yes or Enter = the new answer · no = the old one")
_ROW = 4


def start_place(moment: Moment) -> At:
    """Return where an interview begins or goes on: what was changed outside, then the head, then what is open."""
    if moment.outside:
        return Outside()
    missing = first_missing(moment)
    return first_open(moment) if missing is None else Head(missing.key)


def hear_outside(moment: Moment, command: Command) -> Turn:
    """Return what comes of a line at a change from outside."""
    match command:
        case Do(what="accept"):
            return _taken(moment)
        case Typed(text=text):
            value, _ = understand_yes_no(text.strip(), "written", NOWHERE)
            if value is not None:
                return _taken(moment) if value else _turned_back(moment)
    return fault(moment, _SAY)


def _taken(moment: Moment) -> Turn:
    said = Said("outside", (moment.outside[0],))
    return _next(moment, moment.after(said), (said,), Text("Overgenomen.", "Taken over."))


def _turned_back(moment: Moment) -> Turn:
    """Both stand in the history: what was found, and that it was turned back."""
    change = moment.outside[0]
    found = Said("outside", (change,))
    back = Said("undone", (Change(change.key, change.new, change.old),), undoes=len(moment.history) + 1)
    return _next(moment, moment.after(found, back), (found, back), Text("Teruggezet.", "Put back."))


def _next(before: Moment, after: Moment, said: tuple[Said, ...], done: Text) -> Turn:
    after = replace(after, outside=before.outside[1:])
    return Turn(after.to(start_place(after)), (Line(done, "good"),), said)


def outside_prompt(moment: Moment) -> Prompt:
    """Return how a change from outside is shown."""
    change, count = moment.outside[0], len(moment.outside)
    old, new = _shown(moment, change.key, change.old), _shown(moment, change.key, change.new)
    name = _named(moment, change.key)
    return Prompt(
        asks="check",
        lines=(
            Line(
                Text("Het antwoordbestand is met de hand veranderd.", "The answer file was changed by hand."), "warning"
            ),
            Line(name, "head"),
            Line(Text(f"Eerst: {old.nl}", f"Before: {old.en}"), "answer"),
            Line(Text(f"Nu: {new.nl}", f"Now: {new.en}"), "answer"),
            Line(Text("Is het nieuwe goed?", "Is the new one right?")),
        ),
        typing=_SAY,
        progress=Progress(_TITLE, 0, len(moment.standing.asked.parts), 1, count),
    )


def _named(moment: Moment, key: Key) -> Text:
    asked = moment.standing.asked
    if key[0] == "answers" and (key[-1] in asked.groups or _is_shown(moment, key)):
        return place_named(moment, key)
    if key in {field.key for field in FIELDS}:
        return field_of(key).ask
    return same(" · ".join(key))


def _is_shown(moment: Moment, key: Key) -> bool:
    asked = moment.standing.asked
    return key[-1] in asked.spots and (len(key) < _ROW or any(part.group == key[1] for part in asked.parts))


def _shown(moment: Moment, key: Key, spelled: Spelled) -> Text:
    spots = moment.standing.asked.spots
    if spelled is None:
        return Text("niets", "nothing")
    if key[0] == "answers" and key[-1] in spots:
        question = spots[key[-1]].question
        return answer_shown(question, moment.fixed.understand(question, spelled), moment.fixed.units)
    match spelled:
        case str():
            return same(spelled)
        case list() if key[0] == "answers":
            return Text(f"{len(spelled)} rijen", f"{len(spelled)} rows")
        case list():
            return same(", ".join(spelled))
        case _:
            return same(str(spelled.get("value", spelled.get("state", ""))))
