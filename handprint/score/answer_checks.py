"""The checks of a questionnaire over the answers of one initiative, told beside its handprint.

A check never changes a figure, a hard one neither: the handprint is that of the answers as they stand. Who recorded a
reason with an answer has looked at its soft checks, so those are not told as a warning any more.
"""

from collections.abc import Iterator

from handprint.catalogue import problem
from handprint.problems import Place, Problem, Problems, in_reading_order
from handprint.questionnaire.answers import AnswerSheet
from handprint.questionnaire.flow import chosen_codes
from handprint.questionnaire.questionnaire import Questionnaire
from handprint.questionnaire.standing import At, BrokenCheck, Standing, standing


def check_answers(sheet: AnswerSheet, questionnaire: Questionnaire) -> Problems:
    """Return a warning for each check that does not hold, and for each answer that cannot be chosen any more."""
    now = standing(questionnaire, sheet.route, sheet.answers, sheet.groups)
    told = [_told(broken, sheet) for broken in _broken(now) if not is_overridden(broken)]
    return in_reading_order((*told, *_impossible(now, sheet)))


def overridden_checks(sheet: AnswerSheet, questionnaire: Questionnaire) -> tuple[BrokenCheck, ...]:
    """Return the soft checks that do not hold, and for which a reason was recorded."""
    now = standing(questionnaire, sheet.route, sheet.answers, sheet.groups)
    return tuple(filter(is_overridden, _broken(now)))


def hard_checks(sheet: AnswerSheet, questionnaire: Questionnaire) -> tuple[BrokenCheck, ...]:
    """Return the hard checks that do not hold."""
    now = standing(questionnaire, sheet.route, sheet.answers, sheet.groups)
    return tuple(broken for broken in _broken(now) if broken.check.must)


def is_overridden(broken: BrokenCheck) -> bool:
    """Tell whether somebody looked at a check and left the answer; a hard check cannot be set aside."""
    return bool(broken.reason) and not broken.check.must


def _broken(now: Standing) -> Iterator[BrokenCheck]:
    for at in now.everywhere():
        yield from now.broken(at)


def _told(broken: BrokenCheck, sheet: AnswerSheet) -> Problem:
    at = At(broken.question.id, broken.group, broken.row or 0)
    code = "check-must-hold" if broken.check.must else "check-does-not-hold"
    names = ", ".join(broken.names)
    return problem(code, _place(at, sheet), question=broken.question.id, say=broken.check.say, names=names)


def _impossible(now: Standing, sheet: AnswerSheet) -> Iterator[Problem]:
    for at in now.everywhere():
        if now.is_impossible(at):
            yield from _closed(now, at, sheet)


def _closed(now: Standing, at: At, sheet: AnswerSheet) -> Iterator[Problem]:
    answers = sheet.groups[at.group][at.row].answers if at.group else sheet.answers
    chosen = chosen_codes(answers[at.question].value)
    for code, holds in now.options(at).items():
        if code in chosen and holds.value is False:
            facts = {"option": code, "question": at.question, "names": ", ".join(holds.names)}
            yield problem("answer-option-closed", _place(at, sheet), **facts)


def _place(at: At, sheet: AnswerSheet) -> Place:
    """A check may be broken by answers to other questions while its own was not given."""
    row = sheet.groups[at.group][at.row] if at.group else None
    answers = row.answers if row else sheet.answers
    if at.question in answers:
        return answers[at.question].place
    return row.place if row else Place(sheet.file)
