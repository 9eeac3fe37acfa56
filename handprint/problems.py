"""How a fault in something that people wrote travels: as a value, with its place and its facts."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Language: TypeAlias = Literal["nl", "en"]
Severity: TypeAlias = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Text:
    """One text for people in both languages, so that they cannot drift apart."""

    nl: str
    en: str

    def said(self, language: Language) -> str:
        """Return the text in one language."""
        return self.nl if language == "nl" else self.en


Fact: TypeAlias = str | int | Text


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something was written; lines and columns count from 1, 0 means the whole file."""

    file: str
    line: int = 0
    column: int = 0
    sheet: str = ""
    cell: str = ""

    def __str__(self) -> str:
        if self.cell:
            return f"{self.file}, {self.sheet}!{self.cell}"
        if self.sheet:
            return f"{self.file}, {self.sheet}"
        if not self.line:
            return self.file
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault in what people wrote; `code` is its row in the catalogue, which says it in words."""

    code: str
    severity: Severity
    place: Place
    facts: tuple[tuple[str, Fact], ...] = ()


Problems: TypeAlias = tuple[Problem, ...]


def errors(problems: Problems) -> Problems:
    """Return the problems that stand in the way of a result, warnings left out."""
    return tuple(problem for problem in problems if problem.severity == "error")


def in_reading_order(problems: Problems) -> Problems:
    """Return each problem once, by file, line and column, so that a person can mend from top to bottom."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda problem: (problem.place, problem.code)))
