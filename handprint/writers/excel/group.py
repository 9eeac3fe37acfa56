"""Where a repeat group stands on its sheet: the columns of its questions, and behind them what becomes of them."""

from dataclasses import dataclass

from handprint.problems import Language
from handprint.questionnaire.answers import Row
from handprint.questionnaire.questionnaire import Question, Section
from handprint.writers.excel.page import Page
from handprint.writers.excel.steps import Steps


@dataclass(frozen=True, slots=True)
class Column:
    """A question of a group and the columns where it is answered (one for each option of a multi-choice)."""

    question: Question
    group: str
    first: int
    reads: bool
    """Whether a formula reads it."""

    @property
    def id(self) -> str:
        """Return the name of the field in formulas."""
        return f"{self.group}.{self.question.id}"

    @property
    def width(self) -> int:
        """Return the number of columns."""
        return len(self.question.options) if self.question.kind == "multi" else 1


@dataclass(slots=True)
class Group:
    """Where a repeat group stands: heading, headers and a line for every row that it may have."""

    page: Page
    steps: Steps
    section: Section
    id: str
    top: int

    @property
    def language(self) -> Language:
        """Return the language of the workbook."""
        return self.page.language

    @property
    def size(self) -> int:
        """Return how many rows the questionnaire allows."""
        return self.steps.plan.inputs.rows[self.id]

    @property
    def first(self) -> int:
        """Return the line of the first row."""
        return self.top + 4

    @property
    def last(self) -> int:
        """Return the line of the last row."""
        return self.first + self.size - 1

    @property
    def given(self) -> tuple[Row, ...]:
        """Return the rows that were answered."""
        return self.steps.scored.sheet.groups.get(self.id, ())

    @property
    def columns(self) -> tuple[Column, ...]:
        """Return the columns in which the questions of the group are answered."""
        found: list[Column] = []
        at = 0
        for question in self.section.questions:
            if question.kind != "note":
                id_ = f"{self.id}.{question.id}"
                found.append(Column(question, self.id, at, id_ in self.steps.plan.inputs.known))
                at += found[-1].width
        return tuple(found)

    @property
    def state_column(self) -> int:
        """Return the column behind those that people fill in."""
        return sum(column.width for column in self.columns)

    def cell(self, line: int, column: int) -> str:
        """Return a cell of a line, counted from 0."""
        return self.page.at(self.first + line, column)

    def is_there(self, line: int) -> str:
        """Return the cell that tells whether a line counts."""
        return self.cell(line, self.state_column + 1)

    def header(self, column: Column) -> str:
        """Return the cell of the header of a column."""
        return self.page.at(self.first - 1, column.first)

    def area(self, column: int) -> str:
        """Return the cells of a column in all lines, for other sheets."""
        return self.page.area(self.first, column, self.last, column)

    @property
    def behind(self) -> int:
        """Return the column behind all others, for the lists of what is missing."""
        return self.state_column + 6 + 2 * len(self.columns) + len(self.steps.columns(self.id))
