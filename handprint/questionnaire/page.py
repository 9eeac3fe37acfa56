"""The questionnaire file that is being read, and every fault found in it so far."""

import re
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final

from handprint.arithmetic import parse_machine_number
from handprint.catalogue import problem
from handprint.document import Document, Path
from handprint.expr.formula import Formula, read_formula
from handprint.expr.operations import OPERATIONS
from handprint.problems import Fact, Problem, Problems, Text
from handprint.questionnaire.parts_written import WrittenText

RESERVED: Final = frozenset(
    {"and", "or", "not", "true", "false", "unknown", "impact_value", "harm_value", "known_part"}
    | {"handprint_answers", "initiative", "applicant", "period", "questionnaire", "route", "model"}
    | {"history", "answers", "confirmed"}
    | {row.spelled for row in OPERATIONS.values()}
)
"""Names with a meaning of their own in formulas, in answer files or among the figures of a model."""

_ID: Final = re.compile(r"[a-z][a-z0-9_]{0,59}", re.ASCII)
_WHOLE: Final = re.compile(r"0|[1-9][0-9]{0,8}", re.ASCII)


@dataclass(slots=True)
class Page:
    """One file: its document and the faults in it. A part that cannot be understood is None and is told here."""

    document: Document
    problems: list[Problem] = field(default_factory=list)

    def note(self, code: str, path: Path, **facts: Fact) -> None:
        """Note a fault at the value of a path."""
        self.problems.append(problem(code, self.document.place(path), **facts))

    def add(self, found: Problems) -> None:
        """Note faults that were found elsewhere."""
        self.problems.extend(found)

    def id(self, path: Path, written: str) -> str:
        """Return an id of small letters, digits and underscores."""
        if not _ID.fullmatch(written):
            self.note("question-id-form", path, id=written)
        return written

    def name(self, path: Path, written: str) -> str:
        """Return an id that formulas and answer files use, so it may not mean anything else there."""
        if written in RESERVED:
            self.note("question-id-reserved", path, id=written)
        return self.id(path, written)

    def text(self, path: Path, written: WrittenText | None) -> Text | None:
        """Return a text for people in both languages, None where none was written."""
        if written is None:
            return None
        for language in ("nl", "en"):
            if not getattr(written, language).strip():
                self.note("question-text-empty", (*path, language))
        return Text(written.nl, written.en)

    def needed_text(self, path: Path, written: WrittenText) -> Text:
        """Return a text for people that must be there."""
        return self.text(path, written) or Text("", "")

    def number(self, path: Path, written: str | None) -> Fraction | None:
        """Return a machine number."""
        value = None if written is None else parse_machine_number(written)
        if written is not None and value is None:
            self.note("question-number-unreadable", path, written=written)
        return value

    def formula(self, path: Path) -> Formula | None:
        """Return a formula, parsed but not yet checked against names."""
        formula, found = read_formula(self.document, path)
        self.add(found)
        return formula


def whole_number(written: str) -> int | None:
    """Return a small whole number as it stands in a file."""
    return int(written) if _WHOLE.fullmatch(written) else None
