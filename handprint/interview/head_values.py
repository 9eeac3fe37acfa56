"""What a field of the head holds: what is offered for it, and what is typed, understood."""

import re
import unicodedata
from datetime import date, timedelta
from typing import Final

from handprint.interview.head import END, KVK, NAME, PLACES, START
from handprint.interview.moment import Moment
from handprint.interview.periods import last_year, understand_period
from handprint.language import nearest
from handprint.problems import Text
from handprint.questionnaire.answer_types import machine_day
from handprint.questionnaire.record import Key, Spelled

LONGEST_ID: Final = 60
LONGEST_NAME: Final = 200
NO_KVK: Final = "geen"
_STATUS: Final = {"1": "realised", "2": "forecast", "gebeurd": "realised", "realised": "realised"}
_STATUSES: Final = {**_STATUS, "verwachting": "forecast", "forecast": "forecast", "echt": "realised"}
_ROUTES: Final = {"1": "short", "2": "extended", "kort": "short", "short": "short"}
_ROUTE_WORDS: Final = {**_ROUTES, "uitgebreid": "extended", "lang": "extended", "extended": "extended"}
_ID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,59}", re.ASCII)
_CODE: Final = re.compile(r"GM[0-9]{4}", re.ASCII | re.IGNORECASE)
_KVK: Final = re.compile(r"[0-9]{8}", re.ASCII)


# ---- what is offered ----


def offered_text(moment: Moment, key: Key) -> str:
    """Return what Enter accepts at a field: what stands there, last year's, or what is likely; "" if nothing."""
    given = moment.state.get(key) or moment.state.get(("offered", *key))
    if key == START:
        return _days(moment)
    if given is not None and given != []:
        return ", ".join(given) if isinstance(given, (list, dict)) else given
    return _likely(moment, key)


def _likely(moment: Moment, key: Key) -> str:
    match key:
        case ("initiative", "id"):
            return proposed_id(_text(moment, NAME), _text(moment, START)[:4])
        case ("applicant", "name"):
            return _text(moment, NAME)
        case ("period", "status"):
            end = machine_day(_text(moment, END))
            return "realised" if end is not None and end < moment.fixed.today else "forecast"
        case ("questionnaire", "route"):
            return "short"
        case _:
            return ""


def _days(moment: Moment) -> str:
    given = tuple(machine_day(_text(moment, key)) for key in (START, END))
    last = tuple(machine_day(_text(moment, ("offered", *key))) for key in (START, END))
    if given[0] and given[1]:
        return _as_period(given[0], given[1])
    if last[0] and last[1]:
        return _as_period(_a_year_on(last[0]), _a_year_on(last[1] + timedelta(1)) - timedelta(1))
    return str(last_year(moment.fixed.today))


def _a_year_on(day: date) -> date:
    return day.replace(year=day.year + 1) if (day.month, day.day) != (2, 29) else date(day.year + 1, 3, 1)


def _as_period(start: date, end: date) -> str:
    whole = (start.month, start.day, end.month, end.day, end.year) == (1, 1, 12, 31, start.year)
    return str(start.year) if whole else f"{start.isoformat()} t/m {end.isoformat()}"


def proposed_id(name: str, year: str) -> str:
    """Return an id made from a name and a year, such as `dorpshuis-de-brink-2025`."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return "-".join(part for part in (words[: LONGEST_ID - 5].strip("-") or "initiatief", year) if part)


def _text(moment: Moment, key: Key) -> str:
    found = moment.state.get(key)
    return found if isinstance(found, str) else ""


# ---- what is typed ----


def understand_head(moment: Moment, key: Key, written: str) -> dict[Key, Spelled] | Text:
    """Return the values that a typed text gives a field, or what to say about it."""
    said = " ".join(written.split())
    match key:
        case ("initiative", "municipalities"):
            return _places(moment, said)
        case ("applicant", "kvk"):
            return _kvk(said)
        case ("period", "from"):
            found = understand_period(said)
            return found if isinstance(found, Text) else {START: found[0].isoformat(), END: found[1].isoformat()}
        case ("period", "status"):
            return _one_of(key, _STATUSES, said)
        case ("questionnaire", "route"):
            return _one_of(key, _ROUTE_WORDS, said)
        case ("initiative", "id"):
            return {key: said} if _ID.fullmatch(said) else _NO_ID
        case _:
            return {key: said} if 0 < len(said) <= LONGEST_NAME else _NO_NAME


_NO_ID: Final = Text(
    "Gebruik letters, cijfers, punten en streepjes, zonder spaties (hooguit 60 tekens).",
    "Use letters, digits, dots and hyphens, without spaces (at most 60 characters).",
)
_NO_NAME: Final = Text("Typ een naam van hooguit 200 tekens.", "Type a name of at most 200 characters.")
_NO_KVK_FORM: Final = Text("Typ acht cijfers, of geen.", "Type eight digits, or none.")
_ONE_OR_TWO: Final = Text("Typ 1 of 2.", "Type 1 or 2.")


def _one_of(key: Key, words: dict[str, str], said: str) -> dict[Key, Spelled] | Text:
    found = words.get(said.casefold())
    return _ONE_OR_TWO if found is None else {key: found}


def _kvk(said: str) -> dict[Key, Spelled] | Text:
    if said.casefold() in ("geen", "none", "nee", "no"):
        return {KVK: NO_KVK}
    digits = re.sub(r"[ .]", "", said)
    return {KVK: digits} if _KVK.fullmatch(digits) else _NO_KVK_FORM


def _places(moment: Moment, said: str) -> dict[Key, Spelled] | Text:
    codes: list[str] = []
    for part in (part.strip() for part in said.replace(";", ",").split(",") if part.strip()):
        code = _place(moment, part)
        if code is None:
            return _no_place(moment, part)
        codes.append(code)
    return {PLACES: list(dict.fromkeys(codes))}


def _place(moment: Moment, said: str) -> str | None:
    if _CODE.fullmatch(said):
        return said.upper()
    names = {name.casefold(): code for code, name in moment.fixed.municipalities.items()}
    return names.get(said.casefold())


def _no_place(moment: Moment, said: str) -> Text:
    meant = nearest(said, moment.fixed.municipalities.values())
    if meant is not None:
        return Text(
            f"Geen gemeente heet '{said}'. Bedoelt u {meant}?",
            f"No municipality is called '{said}'. Did you mean {meant}?",
        )
    return Text(
        f"'{said}' ken ik niet als gemeente. Typ de code van het CBS, zoals GM0148.",
        f"'{said}' is not known as a municipality. Type the code of Statistics Netherlands, such as GM0148.",
    )
