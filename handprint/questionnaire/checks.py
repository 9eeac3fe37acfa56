"""What must hold between questions: their ids, their formulas, and what counts when one of them is skipped."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from handprint.catalogue import problem
from handprint.expr.formula import Formula
from handprint.expr.names import Names
from handprint.expr.syntax import names_in
from handprint.expr.types import TextType, Type, YesNoType
from handprint.problems import Place, Problem, Problems, in_reading_order
from handprint.questionnaire.names import names_inside, names_of
from handprint.questionnaire.order import check_order
from handprint.questionnaire.questionnaire import Question, Questionnaire, Repeat, Section

MOST_FAULTS: Final = 100


@dataclass(frozen=True, slots=True)
class _Known:
    """The names of a questionnaire, and which others may exist all the same, because their file has faults."""

    names: Names
    broken: frozenset[str]
    complete: bool

    def can_judge(self, formula: Formula) -> bool:
        used = frozenset(names_in(formula.node))
        return not used & self.broken and (self.complete or used <= self.names.known.keys())


def check_questionnaire(
    questionnaire: Questionnaire, broken: frozenset[str] = frozenset(), *, names_complete: bool = True
) -> Problems:
    """Return everything that is wrong between the questions of a questionnaire, in reading order.

    Args:
        questionnaire: includes resolved.
        broken: ids that were written but could not be read; formulas that name them are not judged.
        names_complete: False where an include could not be read, so that any unknown name may be one of its names.
    """
    every = tuple(_fields(questionnaire))
    if not every and not broken and names_complete:
        return (problem("questionnaire-empty", Place(questionnaire.file)),)
    known = _Known(names_of(questionnaire, "extended"), broken, names_complete)
    formulas = _first(fault for question, group in every for fault in _formula_faults(question, group, known))
    return in_reading_order(
        (
            *_doubles(questionnaire),
            *_row_names(questionnaire, known),
            *formulas,
            *_undeclared(every),
            *check_order(questionnaire),
        )
    )


def _fields(questionnaire: Questionnaire) -> Iterator[tuple[Question, str]]:
    """Yield every question, notes as well, with the repeat group that it is a field of, "" where it is asked once."""
    for section in questionnaire.sections:
        group = section.repeat.group if section.repeat else ""
        yield from ((question, group) for question in section.questions)


def conditions_of(question: Question) -> tuple[Formula, ...]:
    """Return the condition of a question, those of its options, and its checks."""
    found = (question.ask_if, *(option.only_if for option in question.options))
    return (*(formula for formula in found if formula is not None), *(check.that for check in question.checks))


def formulas_of(question: Question) -> tuple[Formula, ...]:
    """Return every formula of a question."""
    return (*conditions_of(question), *(() if question.default is None else (question.default,)))


def _first(faults: Iterator[Problem]) -> Problems:
    """Return the first faults; each costs a search for what was meant, and nobody mends hundreds in one go."""
    found = tuple(islice(faults, MOST_FAULTS))
    stopped = (problem("too-many-faults", found[-1].place, most=MOST_FAULTS),) if len(found) == MOST_FAULTS else ()
    return (*found, *stopped)


# ---- ids ----


def _doubles(questionnaire: Questionnaire) -> Iterator[Problem]:
    seen: dict[str, Place] = {}
    for id_, place in _ids(questionnaire):
        if id_ in seen:
            yield problem("question-id-double", place, id=id_, first=str(seen[id_]))
        seen.setdefault(id_, place)


def _ids(questionnaire: Questionnaire) -> Iterator[tuple[str, Place]]:
    for section in questionnaire.sections:
        if section.repeat:
            yield section.repeat.group, section.repeat.place
        yield from ((question.id, question.place) for question in section.questions)


def _row_names(questionnaire: Questionnaire, known: _Known) -> Iterator[Problem]:
    for section in questionnaire.sections:
        if section.repeat and section.repeat.name_from not in known.broken:
            yield from _row_name(section, section.repeat)


def _row_name(section: Section, repeat: Repeat) -> Iterator[Problem]:
    fields = {question.id: question for question in section.questions if question.kind != "note"}
    if repeat.name_from not in fields:
        yield problem("name-from-no-field", repeat.place, name=repeat.name_from, group=repeat.group)
    elif fields[repeat.name_from].route == "extended" and any(one.route == "short" for one in fields.values()):
        yield problem("name-from-extended", repeat.place, name=repeat.name_from)


# ---- formulas ----


def _formula_faults(question: Question, group: str, known: _Known) -> Iterator[Problem]:
    names = names_inside(known.names, group)
    for formula in filter(known.can_judge, conditions_of(question)):
        _, found = formula.checked(names, YesNoType())
        yield from found
        if not found and not names_in(formula.node):
            yield problem("condition-constant", formula.place(0))
    if question.default is not None and known.can_judge(question.default):
        yield from question.default.checked(names, *_types_of_answer(question))[1]


def _types_of_answer(question: Question) -> tuple[Type, ...]:
    """A formula writes a code or a day as a text; the lint says whether it can be one."""
    written = (TextType(),) if question.kind in ("choice", "date") else ()
    return (question.type, *written)


def _undeclared(every: tuple[tuple[Question, str], ...]) -> Iterator[Problem]:
    """A formula must know what counts for a question that was skipped."""
    users = {
        name: user.id for user, _ in reversed(every) for formula in formulas_of(user) for name in names_in(formula.node)
    }
    for question, _ in every:
        skippable = question.ask_if is not None or "not_applicable" in question.allow
        user = users.get(question.id)
        if user is not None and skippable and not question.declares_off_route:
            yield problem("off-route-undeclared", question.place, question=question.id, user=user)
