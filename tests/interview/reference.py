"""What a person said, kept as simply as can be: the answers of the questions, as an answer file holds them."""

import json
from copy import deepcopy
from dataclasses import dataclass, field
from typing import TypeAlias

from handprint.expr.names import Names
from handprint.expr.resolving import resolved
from handprint.expr.to_value import Scope, to_value
from handprint.expr.types import Value
from handprint.questionnaire.answers import AnswerSheet
from handprint.questionnaire.flow import Counted, counted
from handprint.questionnaire.names import names_inside, names_of
from handprint.questionnaire.questionnaire import Question, Questionnaire, Route
from handprint.questionnaire.record import Key
from handprint.readers.answer_file import read_answers
from tests.interview.random_halls import GROUP

Entry: TypeAlias = str | list[str] | dict[str, str]
Rows: TypeAlias = dict[str, dict[str, Entry]]


@dataclass(slots=True)
class Reference:
    """The last answer to every question, rows by their number; `rows` is None where the group was not answered."""

    once: dict[str, Entry] = field(default_factory=dict)
    rows: Rows | None = None
    route: Route = "short"

    def copied(self) -> "Reference":
        """Return a copy that does not change with this one."""
        return deepcopy(self)

    def take(self, key: Key, entry: Entry) -> None:
        """Take an answer; the first one in a row makes the row."""
        if len(key) == 2:
            self.once[key[1]] = entry
            return
        self.rows = {} if self.rows is None else self.rows
        self.rows.setdefault(key[2], {})[key[3]] = entry

    def has(self, key: Key) -> bool:
        """Tell whether a question was answered."""
        if len(key) == 2:
            return key[1] in self.once
        return self.rows is not None and key[3] in self.rows.get(key[2], {})

    def sheet(self, questionnaire: Questionnaire) -> AnswerSheet:
        """Return the answers as a batch reads them from a file."""
        answers: dict[str, object] = dict(self.once)
        filled = None if self.rows is None else [row for row in self.rows.values() if row]
        if filled is not None and (filled or not self.rows):
            answers[GROUP] = filled
        written = {
            "handprint_answers": "1",
            "initiative": {"id": "i-1", "name": "Hal", "kind": "small"},
            "period": {"from": "2024-01-01", "to": "2024-12-31", "status": "realised"},
            "questionnaire": {"id": "small", "version": "1", "route": self.route},
            "answers": answers,
        }
        sheet, problems = read_answers(json.dumps(written), "answers.yaml", lambda _id, _version: questionnaire)
        assert sheet is not None, problems
        return sheet


@dataclass(frozen=True, slots=True)
class Seen:
    """What the answers of a sheet count for, worked out apart from the interview."""

    sheet: AnswerSheet
    names: Names
    counted: Counted

    def value(self, key: Key, question: Question) -> Value:
        """Return what the default of a question works out."""
        if question.default is None:
            return None
        names = self.names if len(key) == 2 else names_inside(self.names, GROUP)
        rows = {
            group: None if found is None else tuple(row.values for row in found)
            for group, found in self.counted.rows.items()
        }
        return to_value(resolved(question.default.node, names), Scope(self.counted.once.values, rows))

    def is_off_route(self, id_: str) -> bool:
        """Tell whether a question that is asked once does not apply."""
        return id_ in self.counted.once.off_route


def seen(sheet: AnswerSheet, questionnaire: Questionnaire) -> Seen:
    """Return what a sheet counts for."""
    found = counted(questionnaire, sheet.route, sheet.answers, sheet.groups)
    return Seen(sheet, names_of(questionnaire, sheet.route), found)
