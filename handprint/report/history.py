"""The history of an interview in words: who changed what, when and why."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from typing import Final, TypeAlias

from handprint.expr.types import Value
from handprint.language import format_date, format_euros, format_number, format_percent
from handprint.problems import Language, Text
from handprint.questionnaire.answer_types import STATE_NAMES, machine_day
from handprint.questionnaire.questionnaire import Question, Questionnaire
from handprint.questionnaire.record import Change, Entry, Key, Kind, Spelled
from handprint.questionnaire.spelled import understood

Local: TypeAlias = Callable[[datetime], datetime]
"""Gives a moment (UTC) in the time of the reader."""

LONGEST_NAME: Final = 60
CENTS: Final = 2

KINDS: Final[Mapping[Kind, Text]] = {
    "begun": Text("begonnen", "begun"),
    "answered": Text("geantwoord", "answered"),
    "rows": Text("regels gewijzigd", "rows changed"),
    "undone": Text("ongedaan gemaakt", "undone"),
    "carried": Text("overgenomen van een eerder bestand", "carried over from an earlier file"),
    "route": Text("route gekozen", "route chosen"),
    "confirmed": Text("bevestigd", "confirmed"),
    "outside": Text("buiten het interview om veranderd", "changed outside the interview"),
    "migrated": Text("omgezet naar een andere vragenlijst", "moved to another questionnaire"),
    "taken_over": Text("overgenomen van een ander", "taken over from somebody else"),
}
NOTHING: Final = Text("niets", "nothing")
_YES: Final = Text("ja", "yes")
_NO: Final = Text("nee", "no")
_HEAD: Final[Mapping[Key, Text]] = {
    ("initiative", "id"): Text("Kenmerk", "Id"),
    ("initiative", "name"): Text("Naam van het initiatief", "Name of the initiative"),
    ("initiative", "kind"): Text("Soort initiatief", "Kind of initiative"),
    ("initiative", "municipalities"): Text("Gemeenten", "Municipalities"),
    ("applicant", "name"): Text("Aanvrager", "Applicant"),
    ("applicant", "kvk"): Text("KvK-nummer", "Company number"),
    ("period", "from"): Text("Eerste dag", "First day"),
    ("period", "to"): Text("Laatste dag", "Last day"),
    ("period", "status"): Text("Gerealiseerd of verwacht", "Realised or forecast"),
    ("questionnaire", "id"): Text("Vragenlijst", "Questionnaire"),
    ("questionnaire", "version"): Text("Versie van de vragenlijst", "Version of the questionnaire"),
    ("questionnaire", "route"): Text("Route", "Route"),
    ("model", "id"): Text("Model", "Model"),
    ("model", "version"): Text("Versie van het model", "Version of the model"),
    ("confirmed", "by"): Text("Bevestigd door", "Confirmed by"),
    ("confirmed", "role"): Text("Functie", "Role"),
    ("confirmed", "on"): Text("Bevestigd op", "Confirmed on"),
    ("confirmed", "truth"): Text("Naar waarheid", "Truthful"),
    ("confirmed", "publish"): Text("Mag openbaar worden", "May be made public"),
    ("confirmed", "reuse"): Text("Mag volgend jaar weer gebruikt worden", "May be used again next year"),
}


@dataclass(frozen=True, slots=True)
class EntryShown:
    """One entry in words; foreign text in it is not yet made safe to show."""

    sequence: int
    head: Text
    changes: tuple[Text, ...]
    reason: str


def history_shown(
    entries: Sequence[Entry], questionnaire: Questionnaire, local: Local = lambda moment: moment
) -> tuple[EntryShown, ...]:
    """Return a history in words, oldest first."""
    return tuple(
        EntryShown(
            entry.sequence,
            _head(entry, local),
            tuple(change_shown(change, questionnaire) for change in entry.said.changes),
            entry.said.reason,
        )
        for entry in entries
    )


def _head(entry: Entry, local: Local) -> Text:
    who = " · ".join(dict.fromkeys(name for name in (entry.by, entry.account) if name))
    undoes = "" if entry.said.undoes is None else f" ({entry.said.undoes})"
    return _both(lambda language: _head_in(entry, who, undoes, local, language))


def _head_in(entry: Entry, who: str, undoes: str, local: Local, language: Language) -> str:
    when = _moment(entry.at, local, language)
    return f"{when}{f' · {who}' if who else ''}: {KINDS[entry.said.kind].said(language)}{undoes}"


def _moment(at: str, local: Local, language: Language) -> str:
    try:
        moment = local(datetime.fromisoformat(at))
    except ValueError:
        return at
    return f"{format_date(moment.date(), language)} {moment:%H:%M}"


def change_shown(change: Change, questionnaire: Questionnaire) -> Text:
    """Return one change in words: what it is about, what it was, and what it became."""
    question = _question(change.key, questionnaire)
    name = _named(change.key, question, questionnaire)
    old, new = (_value(spelled, question) for spelled in (change.old, change.new))
    return _both(lambda language: f"{name.said(language)}: {old.said(language)} → {new.said(language)}")


# ---- names ----


def _question(key: Key, questionnaire: Questionnaire) -> Question | None:
    id_ = key[-1]
    questions = (question for section in questionnaire.sections for question in section.questions)
    return None if key in _HEAD else next((question for question in questions if question.id == id_), None)


def _named(key: Key, question: Question | None, questionnaire: Questionnaire) -> Text:
    if key[0] == "offered":
        name = _named(key[1:], question, questionnaire)
        return Text(f"{name.nl} (voorstel)", f"{name.en} (offered)")
    if key in _HEAD:
        return _HEAD[key]
    name = _short(question.ask) if question else _group_title(key, questionnaire)
    match key:
        case (_, _, row, _):
            return Text(f"{name.nl} (regel {row})", f"{name.en} (row {row})")
        case _:
            return name


def _group_title(key: Key, questionnaire: Questionnaire) -> Text:
    section = questionnaire.groups().get(key[-1])
    return section.title if section else Text(key[-1], key[-1])


def _short(text: Text) -> Text:
    return _both(lambda language: _cut(" ".join(text.said(language).split())))


def _cut(line: str) -> str:
    return line if len(line) <= LONGEST_NAME else line[: LONGEST_NAME - 1].rstrip() + "…"


# ---- values ----


def _value(spelled: Spelled, question: Question | None) -> Text:
    match spelled:
        case None:
            return NOTHING
        case str() if question is None:
            return Text(spelled, spelled)
        case list() if question is None:
            listed = ", ".join(spelled)
            return Text(listed, listed) if spelled else NOTHING
        case _ if question is not None:
            return _answer(spelled, question)
        case _:
            return NOTHING


def _answer(spelled: Spelled, question: Question) -> Text:
    answer = understood(question, spelled)
    if answer.value is None:
        return STATE_NAMES[answer.state]
    value = _in_words(answer.value, question)
    return Text(f"ongeveer {value.nl}", f"about {value.en}") if answer.state == "estimated" else value


def _in_words(value: Value, question: Question) -> Text:
    match value:
        case bool():
            return _YES if value else _NO
        case Fraction():
            return _both(lambda language: _number(value, question, language))
        case frozenset():
            return _both(lambda language: ", ".join(_labels(value, question, language)) or NOTHING.said(language))
        case str() if question.options:
            return _both(lambda language: next(_labels(frozenset({value}), question, language), value))
        case str() if question.kind == "date" and (day := machine_day(value)):
            return _both(lambda language: format_date(day, language))
        case _:
            return Text(str(value), str(value))


def _labels(codes: frozenset[str], question: Question, language: Language) -> Iterator[str]:
    return (option.label.said(language) for option in question.options if option.code in codes)


def _number(value: Fraction, question: Question, language: Language) -> str:
    match question.kind:
        case "euros":
            return format_euros(value, language, 0 if value.denominator == 1 else CENTS)
        case "percent":
            return format_percent(value, language)
        case _:
            return format_number(value, language)


def _both(said: Callable[[Language], str]) -> Text:
    return Text(said("nl"), said("en"))
