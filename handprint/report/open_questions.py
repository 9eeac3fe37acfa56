"""Open questions in words: what waits for each, and how many euros lie between its plausible answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from handprint.arithmetic import Rounding, rounded
from handprint.expr.types import Value
from handprint.model.model import Model
from handprint.problems import Language, Text
from handprint.questionnaire.answers import AnswerSheet
from handprint.questionnaire.questionnaire import Question, Questionnaire
from handprint.report.initiative import question_text
from handprint.report.presentation import euros
from handprint.score.handprint import Handprint
from handprint.score.matters import Basis, Matter, matters_of
from handprint.score.wording import plainly, said, share

_BASES: Final[Mapping[Basis, Text]] = MappingProxyType(
    {
        "estimate": Text("volgens uw schatting", "by your estimate"),
        "last_year": Text("met het antwoord van vorig jaar", "with last year's answer"),
        "check": Text("ruim genomen", "taken widely"),
        "options": Text("naar wat u kiest", "by what you choose"),
    }
)


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """One open question: its id (or `group.field`, or group), how it is asked, why it matters, where to find it."""

    id: str
    ask: Text
    matters: Text
    find: Text | None


def open_questions(handprint: Handprint, last_year: AnswerSheet | None = None) -> tuple[OpenQuestion, ...]:
    """Return the open questions that figures or lines wait for, the one that matters most first."""
    questionnaire = handprint.scored.plan.questionnaire
    return tuple(
        OpenQuestion(
            id=matter.question,
            ask=question_text(questionnaire, matter.question),
            matters=_joined([_waiting(handprint, matter), *_euros(handprint, matter)]),
            find=_find(questionnaire, matter.question),
        )
        for matter in matters_of(handprint, last_year)
    )


def _joined(sentences: Sequence[Text]) -> Text:
    return Text(" ".join(one.nl for one in sentences), " ".join(one.en for one in sentences))


def _waiting(handprint: Handprint, matter: Matter) -> Text:
    """Name what waits: the figures, or else the lines; a long list is counted."""
    names = [handprint.figures[id_].name for id_ in matter.figures]
    model = handprint.scored.plan.model
    names = names or [model.indicators[id_].name for id_ in matter.lines]
    first, more = names[0], len(names) - 1
    if not more:
        return Text(f"Hierop wacht: {first.nl}.", f"Waiting for this: {first.en}.")
    return Text(f"Hierop wacht: {first.nl} (en nog {more}).", f"Waiting for this: {first.en} (and {more} more).")


def _euros(handprint: Handprint, matter: Matter) -> list[Text]:
    if matter.euros and matter.basis and matter.ends:
        between, amount = _between(handprint, matter), euros(rounded(matter.euros, Rounding(2)))
        how = _BASES[matter.basis]
        return [
            Text(
                f"{between.nl} scheelt dit {amount.nl} ({how.nl}).",
                f"{between.en} this makes a difference of {amount.en} ({how.en}).",
            )
        ]
    if matter.together:
        asks = [question_text(handprint.scored.plan.questionnaire, name) for name in matter.together]
        nl, en = "; ".join(ask.nl for ask in asks), "; ".join(ask.en for ask in asks)
        return [Text(f"Samen met: {nl}", f"Together with: {en}")]
    return []


def _between(handprint: Handprint, matter: Matter) -> Text:
    questionnaire, model = handprint.scored.plan.questionnaire, handprint.scored.plan.model
    low, high = matter.ends or (None, None)
    question = _question(questionnaire, matter.question)
    nl = [_end(value, question, model, "nl") for value in (low, high)]
    en = [_end(value, question, model, "en") for value in (low, high)]
    return Text(f"Tussen {nl[0]} en {nl[1]}", f"Between {en[0]} and {en[1]}")


def _end(value: Value, question: Question | None, model: Model, language: Language) -> str:
    """A choice is said by its label, a whole list by its rows."""
    if question is None:
        rows = plainly(value, language) if isinstance(value, Fraction) else ""
        return f"{rows} {'rijen' if language == 'nl' else 'rows'}"
    labels = {option.code: option.label.said(language) for option in question.options}
    if isinstance(value, str):
        return f"'{labels.get(value, value)}'"
    if isinstance(value, frozenset):
        return ", ".join(f"'{label}'" for code, label in labels.items() if code in value) or "-"
    if question.kind == "percent" and isinstance(value, Fraction):
        return share(value, language)
    return said(value, question.type, model.units).said(language)


def _question(questionnaire: Questionnaire, name: str) -> Question | None:
    group, _, id_ = name.rpartition(".")
    for section in questionnaire.sections:
        if (section.repeat.group if section.repeat else "") == group:
            found = next((question for question in section.questions if question.id == id_), None)
            if found is not None:
                return found
    return None


def _find(questionnaire: Questionnaire, name: str) -> Text | None:
    question = _question(questionnaire, name)
    return question.find if question else None
