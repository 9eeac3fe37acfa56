"""The head of an answer sheet and its confirmation, from a state and back."""

from typing import Final

from handprint.questionnaire.answer_types import machine_day
from handprint.questionnaire.answers import AnswerSheet, Applicant, Confirmation, Period, Status
from handprint.questionnaire.record import Key, Spelled, State

_YES: Final = "yes"
_NO: Final = "no"


def applicant_of(state: State) -> Applicant | None:
    """Return who asks, None where that is incomplete."""
    name, kvk = text_of(state, "applicant", "name"), text_of(state, "applicant", "kvk")
    return Applicant(name, kvk) if name and kvk else None


def period_of(state: State) -> Period | None:
    """Return the days that the answers are about, None where they are not all known."""
    start, end = (machine_day(text_of(state, "period", part)) for part in ("from", "to"))
    status = text_of(state, "period", "status")
    if start is None or end is None or status not in ("realised", "forecast"):
        return None
    return Period(start, end, _status(status))


def _status(written: str) -> Status:
    return "forecast" if written == "forecast" else "realised"


def confirmed_of(state: State) -> Confirmation | None:
    """Return the confirmation; only one of which every part was said is one."""
    said = {part: text_of(state, "confirmed", part) for part in ("by", "role", "on", "truth", "publish", "reuse")}
    if said["truth"] != _YES or not (said["by"] and said["on"] and said["publish"] and said["reuse"]):
        return None
    return Confirmation(said["by"], said["on"], said["publish"] == _YES, said["reuse"] == _YES, said["role"])


def text_of(state: State, *key: str) -> str:
    """Return the text of a key, "" where there is none."""
    found = state.get(key)
    return found if isinstance(found, str) else ""


def listed(spelled: Spelled) -> tuple[str, ...]:
    """Return the codes or row numbers of a value, none where it is no list."""
    return tuple(spelled) if isinstance(spelled, list) else ()


def head_of(sheet: AnswerSheet) -> dict[Key, Spelled]:
    """Return the head of an answer sheet as values of a state; None is not there."""
    return {
        ("initiative", "id"): sheet.initiative.id,
        ("initiative", "name"): sheet.initiative.name,
        ("initiative", "kind"): sheet.initiative.kind,
        ("initiative", "municipalities"): list(sheet.initiative.municipalities),
        ("applicant", "name"): sheet.applicant.name if sheet.applicant else None,
        ("applicant", "kvk"): sheet.applicant.kvk if sheet.applicant else None,
        ("period", "from"): sheet.period.start.isoformat(),
        ("period", "to"): sheet.period.end.isoformat(),
        ("period", "status"): sheet.period.status,
        ("questionnaire", "id"): sheet.questionnaire.id,
        ("questionnaire", "version"): sheet.questionnaire.version,
        ("questionnaire", "route"): sheet.route,
        ("model", "id"): sheet.model.id or None,
        ("model", "version"): sheet.model.version or None,
    }


def confirmation_of(confirmed: Confirmation | None) -> dict[Key, Spelled]:
    """Return a confirmation as values of a state."""
    if confirmed is None:
        return {}
    return {
        ("confirmed", "by"): confirmed.by,
        ("confirmed", "role"): confirmed.role or None,
        ("confirmed", "on"): confirmed.on,
        ("confirmed", "truth"): _YES,
        ("confirmed", "publish"): _YES if confirmed.publish else _NO,
        ("confirmed", "reuse"): _YES if confirmed.reuse else _NO,
    }
