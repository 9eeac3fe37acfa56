"""Answers as they may be mailed: without remarks, which are for the initiative and its coach, and without history."""

from collections.abc import Mapping
from dataclasses import replace

from handprint.questionnaire.answers import Answer, AnswerSheet


def for_mail(sheet: AnswerSheet) -> AnswerSheet:
    """Return the sheet without remarks and without the place in a history that does not travel along.

    Everything that counts stays: the fingerprint of the answers is the same.
    """
    groups = {
        group: tuple(replace(row, answers=_without_remarks(row.answers)) for row in rows)
        for group, rows in sheet.groups.items()
    }
    return replace(sheet, answers=_without_remarks(sheet.answers), groups=groups, history=None)


def _without_remarks(answers: Mapping[str, Answer]) -> dict[str, Answer]:
    return {id_: replace(answer, remark="") for id_, answer in answers.items()}
