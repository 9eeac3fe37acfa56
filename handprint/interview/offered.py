"""What is offered as an answer: worked out from other answers, or carried over from last year. It never counts."""

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal, TypeAlias

from handprint.arithmetic import Rounding, rounded
from handprint.expr.types import Value
from handprint.interview.standing import Standing, is_of_row
from handprint.questionnaire.answer_spelled import spelled_answer, understood
from handprint.questionnaire.answers import Answer, AnswerSheet
from handprint.questionnaire.questionnaire import Question, Questionnaire
from handprint.questionnaire.record import Change, Key, Said, Spelled, State
from handprint.questionnaire.spelled import state_of

Source: TypeAlias = Literal["derived", "carried"]
_OF_ANSWERS = "answers"
_HEAD = (
    ("initiative", "name"),
    ("initiative", "municipalities"),
    ("applicant", "name"),
    ("applicant", "kvk"),
    ("period", "from"),
    ("period", "to"),
    ("questionnaire", "route"),
)


@dataclass(frozen=True, slots=True)
class Offer:
    """An answer that is offered; `by_enter`: Enter takes it, else `=` does."""

    answer: Answer
    source: Source
    by_enter: bool


def offer_at(standing: Standing, key: Key) -> Offer | None:
    """Return what is offered for a question that waits for an answer; what is worked out now goes before last year."""
    if not standing.is_open(key):
        return None
    answer = derived(standing, key)
    if answer is not None:
        return Offer(answer, "derived", by_enter=True)
    answer = carried(standing, key)
    if answer is None or has_closed(standing, key, answer):
        return None
    return Offer(answer, "carried", by_enter=standing.asked.spot(key).question.carry == "confirm")


def derived(standing: Standing, key: Key) -> Answer | None:
    """Return what the formula of a question works out now, in the decimals of the question; None where it cannot."""
    spot = standing.asked.spot(key)
    if spot.default is None:
        return None
    value = _in_decimals(spot.question, standing.value(spot.default, key))
    if value is None:
        return None
    found = understood(spot.question, spelled_answer(spot.question, Answer("answered", value)))
    return found if found.state == "answered" and not has_closed(standing, key, found) else None


def _in_decimals(question: Question, value: Value) -> Value:
    if isinstance(value, Fraction) and question.decimals is not None:
        return rounded(value, Rounding(question.decimals))
    return value


def carried(standing: Standing, key: Key) -> Answer | None:
    """Return what was answered last year, if it is carried over."""
    spelled = standing.offered(key)
    if spelled is None:
        return None
    answer = understood(standing.asked.spot(key).question, spelled)
    return None if answer.state == "no_answer" else answer


def closed_at(standing: Standing, key: Key) -> tuple[str, ...]:
    """Return the codes of the options that cannot be chosen now."""
    closing = standing.asked.spot(key).closing
    return tuple(code for code, node in closing.items() if standing.value(node, key) is False)


def has_closed(standing: Standing, key: Key, answer: Answer) -> bool:
    """Tell whether an answer holds an option that cannot be chosen now."""
    match answer.value:
        case frozenset() as codes:
            return not codes.isdisjoint(closed_at(standing, key))
        case str() as code:
            return code in closed_at(standing, key)
        case _:
            return False


# ---- carrying over ----


def carried_from(previous: AnswerSheet, questionnaire: Questionnaire) -> Said:
    """Return what a new interview begins with: the id of the initiative, and last year's answers as offers."""
    bare = replace(previous, answers={id_: _bare(answer) for id_, answer in previous.answers.items()})
    bare = replace(
        bare,
        groups={
            group: tuple(replace(row, answers={id_: _bare(one) for id_, one in row.answers.items()}) for row in rows)
            for group, rows in previous.groups.items()
        },
    )
    state = state_of(bare, questionnaire)
    never = {one.id for section in questionnaire.sections for one in section.questions if one.carry == "never"}
    offers = tuple(
        Change(("offered", *key), None, spelled)
        for key, spelled in state.items()
        if key in _HEAD or (key[0] == _OF_ANSWERS and key[-1] not in never)
    )
    return Said("carried", (Change(("initiative", "id"), None, previous.initiative.id), *offers))


def _bare(answer: Answer) -> Answer:
    """Remarks, evidence and reasons were about that year."""
    return replace(answer, written="", remark="", evidence="", reason="", by="", on="")


def offered_rows(standing: Standing, group: str) -> tuple[str, ...]:
    """Return the numbers of the rows that were carried over."""
    found = standing.state.get(("offered", _OF_ANSWERS, group))
    return tuple(found) if isinstance(found, list) else ()


def row_offers(standing: Standing, group: str, numbers: tuple[str, ...]) -> State:
    """Return the answers that taking over rows gives: what is carried by confirming, as far as it was not answered."""
    found: dict[Key, Spelled] = {}
    for number in numbers:
        for spot in standing.asked.part_of(group).spots:
            key = (_OF_ANSWERS, group, number, spot.question.id)
            offered = standing.offered(key)
            is_taken = is_of_row(key) and standing.answer(key).state != "no_answer"
            if offered is not None and spot.question.carry == "confirm" and not is_taken:
                found[key] = offered
    return found
