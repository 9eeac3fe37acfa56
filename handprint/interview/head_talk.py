"""At a field of the head: it is asked, filled in or kept."""

from dataclasses import replace

from handprint.interview.commands import Command, Do, Typed
from handprint.interview.head import (
    FIELDS,
    ROUTE,
    HeadField,
    field_of,
    first_missing,
)
from handprint.interview.head_values import offered_text, understand_head
from handprint.interview.moment import Moment, Turn, changed, fault
from handprint.interview.moving import first_open, returned
from handprint.interview.places import Head
from handprint.interview.showing import same
from handprint.interview.speech import Line, Progress, Prompt
from handprint.language import format_date
from handprint.problems import Text
from handprint.questionnaire.answer_types import machine_day
from handprint.questionnaire.record import Key, Said, Spelled

_TITLE = Text("Om wie het gaat", "Who this is about")
_NEEDED = Text("Dit is nodig. Typ een antwoord. Stoppen kan met !q.", "This is needed. Type an answer. Stop with !q.")
_NOT_HERE = Text("Dat kan pas bij een vraag.", "That is only possible at a question.")
_WORDS = {
    "realised": Text("echt gebeurd", "really happened"),
    "forecast": Text("verwachting", "forecast"),
    "short": Text("korte route", "short route"),
    "extended": Text("uitgebreide route", "extended route"),
    "geen": Text("geen nummer", "no number"),
}


def hear_head(moment: Moment, key: Key, command: Command) -> Turn:
    """Return what comes of a line at a field of the head."""
    match command:
        case Typed(text=text):
            return _filled(moment, key, text)
        case Do(what="accept"):
            return _accept(moment, key)
        case Do(what="next"):
            is_free = key in moment.state or field_of(key).is_optional
            return _accept(moment, key) if is_free else fault(moment, _NEEDED)
        case Do(what="back"):
            at = [field.key for field in FIELDS].index(key)
            return Turn(moment.to(Head(FIELDS[max(at - 1, 0)].key)))
        case Do(what="help"):
            return Turn(moment, (Line(field_of(key).help, "help"),))
        case _:
            return fault(moment, _NOT_HERE)


def _accept(moment: Moment, key: Key) -> Turn:
    """Enter takes what is shown as offered; a field that may stay empty is noted as empty."""
    offered = offered_text(moment, key)
    if offered:
        return _filled(moment, key, offered)
    return _set(moment, key, {key: []}) if field_of(key).is_optional else fault(moment, _NEEDED)


def _filled(moment: Moment, key: Key, written: str) -> Turn:
    found = understand_head(moment, key, written)
    return fault(moment, found) if isinstance(found, Text) else _set(moment, key, found)


def _set(moment: Moment, key: Key, values: dict[Key, Spelled]) -> Turn:
    changes = changed(moment, values)
    said = () if not changes else (Said("route" if key == ROUTE else "answered", changes),)
    after = moment.after(*said)
    echo = Line(head_shown(after, key), "answer")
    return Turn(_further(after, key), (echo,), said)


def _further(moment: Moment, key: Key) -> Moment:
    missing = first_missing(moment)
    if missing is not None:
        return moment.to(Head(missing.key))
    if moment.back is not None:
        return returned(moment)
    at = [field.key for field in FIELDS].index(key)
    if at + 1 < len(FIELDS) and not _is_done(moment):
        return moment.to(Head(FIELDS[at + 1].key))
    return replace(moment, at=first_open(moment))


def _is_done(moment: Moment) -> bool:
    """Who fills in the last missing field goes on to the questions."""
    return first_missing(moment) is None


# ---- how it is shown and asked ----


def head_shown(moment: Moment, key: Key) -> Text:
    """Return what a field of the head holds, in words."""
    given = moment.state.get(key)
    match key, given:
        case ("period", "from"), str():
            return _days(given, str(moment.state.get(("period", "to"), "")))
        case _, list():
            names = ", ".join(moment.fixed.municipalities.get(code, code) for code in given)
            return same(names) if names else Text("niet ingevuld", "left out")
        case _, str():
            return _WORDS.get(given, same(given)) if key[-1] not in ("name", "id") else same(given)
        case _:
            return Text("niet ingevuld", "not filled in")


def _days(start: str, end: str) -> Text:
    first, last = machine_day(start), machine_day(end)
    if first is None or last is None:
        return same(f"{start} - {end}")
    return Text(
        f"{format_date(first, 'nl')} tot en met {format_date(last, 'nl')}",
        f"{format_date(first, 'en')} to {format_date(last, 'en')}",
    )


def head_prompt(moment: Moment, key: Key) -> Prompt:
    """Return how a field of the head is asked."""
    field = field_of(key)
    offered = _in_words(moment, key)
    number = FIELDS.index(field) + 1
    return Prompt(
        asks="head",
        lines=(Line(field.ask, "head"), *_known(field, offered)),
        typing=_typing(field, offered),
        progress=Progress(_TITLE, 0, len(moment.standing.asked.parts), number, len(FIELDS)),
        default=offered.nl,
    )


def _in_words(moment: Moment, key: Key) -> Text:
    """Return what Enter takes as people say it: a municipality by its name."""
    offered = offered_text(moment, key)
    if key[-1] == "municipalities":
        return same(", ".join(moment.fixed.municipalities.get(code, code) for code in offered.split(", ")))
    return _WORDS.get(offered, same(offered))


def _known(field: HeadField, offered: Text) -> tuple[Line, ...]:
    return (Line(field.help),) if not offered.nl else (Line(field.help), Line(_enter(offered), "answer"))


def _enter(offered: Text) -> Text:
    return Text(f"Enter = {offered.nl}", f"Enter = {offered.en}")


def _typing(field: HeadField, offered: Text) -> Text:
    if offered.nl:
        return Text(f"Enter = {offered.nl} · ? = hulp · < = terug", f"Enter = {offered.en} · ? = help · < = back")
    if field.is_optional:
        return Text("Enter = overslaan · ? = hulp · < = terug", "Enter = skip · ? = help · < = back")
    return Text("typ een antwoord · ? = hulp · < = terug", "type an answer · ? = help · < = back")
