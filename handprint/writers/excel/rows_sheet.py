"""The sheet Activiteiten: the repeat groups, a line for every row that the questionnaire allows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Final

from handprint.expr.spreadsheet_text import workbook_name
from handprint.expr.to_formula import cells_used, in_row
from handprint.expr.types import Value
from handprint.problems import Language, Text
from handprint.questionnaire.answers import Row
from handprint.questionnaire.names import for_route
from handprint.questionnaire.questionnaire import Question, Section
from handprint.score.wording import YES
from handprint.writers.excel.answers_sheet import ANSWERS_CHANGED, CHANGED, SAME, is_still, pattern_for
from handprint.writers.excel.cell_values import NONE, literal
from handprint.writers.excel.choices import offer
from handprint.writers.excel.missing import HEADER, Chains
from handprint.writers.excel.page import Page
from handprint.writers.excel.parts import shown_rows
from handprint.writers.excel.steps import Steps, cell
from handprint.writers.excel.understanding import (
    DONT_KNOW,
    Filled,
    applies_formula,
    filled_in,
    given_formula,
    option_list,
)

NO_GROUPS: Final = Text("Deze vragenlijst heeft geen lijst met rijen.", "This questionnaire has no list of rows.")
INTRODUCTION: Final = Text(
    "Wijzig de gele cellen of vul een lege regel in. Een regel telt zodra er iets in staat. Leeg is onbekend, nooit 0.",
    "Change the yellow cells or fill in an empty line. A line counts once anything stands in it. Empty is unknown.",
)
FIRST_GROUP: Final = 2
"""The line of the first heading."""
NO_ROWS: Final = Text("Zijn er geen? Vul dan hier in: ja", "Are there none? Then fill in here: yes")
STATE: Final = Text("Wat ermee gebeurt", "What becomes of it")
IS_THERE: Final = Text("Telt mee", "Counts")
DIFFERS: Final = Text("Gewijzigd?", "Changed?")
ALL_KNOWN: Final = Text("in orde", "fine")
NOT_KNOWN: Final = Text("onbekend: ", "unknown: ")
TOTAL_CHANGED: Final = Text("Aantal gewijzigde regels", "Changed lines")
TERMS: Final = Text("Wat elke regel bijdraagt, per formule", "What each line adds, per formula")


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
class RowsSheet:
    """The sheet under way: `row` is the next free one."""

    page: Page
    steps: Steps
    chains: Chains
    row: int = 0

    def write(self) -> None:
        """Write every group, and the end of the lists of what is missing."""
        inputs = self.steps.plan.inputs
        questionnaire = for_route(self.steps.plan.questionnaire, self.steps.plan.route)
        groups = {id_: section for id_, section in questionnaire.groups().items() if id_ in inputs.known}
        self.page.say(0, 0, INTRODUCTION if groups else NO_GROUPS, "subtitle")
        self.row = FIRST_GROUP
        changed = [workbook_name(f"{ANSWERS_CHANGED}.here")]
        widest = 1
        for group, section in groups.items():
            block = GroupBlock(self.page, self.steps, self.chains, section, group, self.row)
            changed.append(block.write())
            self.row, widest = block.last + 3, max(widest, block.state_column)
        self.page.sheet.print_area(0, 0, self.row, widest)
        self._totals(changed)

    def _totals(self, changed: Sequence[str]) -> None:
        self.page.say(self.row, 0, TOTAL_CHANGED, "label")
        self.page.live(self.row, 1, "+".join(changed), Fraction(0), name=ANSWERS_CHANGED)
        for at, text in enumerate(HEADER):
            self.page.say(self.row + 1 + at, 0, text, "label")
        self.chains.finish(self.page, self.row + 1, 1)


@dataclass(slots=True)
class GroupBlock:
    """One repeat group: heading, whether it was answered, headers, and its lines."""

    page: Page
    steps: Steps
    chains: Chains
    section: Section
    group: str
    top: int

    @property
    def language(self) -> Language:
        """Return the language of the workbook."""
        return self.page.language

    @property
    def size(self) -> int:
        """Return how many rows the questionnaire allows."""
        return self.steps.plan.inputs.rows[self.group]

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
        return self.steps.scored.sheet.groups.get(self.group, ())

    @property
    def columns(self) -> tuple[Column, ...]:
        """Return the columns in which the questions of the group are answered."""
        found: list[Column] = []
        at = 0
        for question in self.section.questions:
            if question.kind != "note":
                id_ = f"{self.group}.{question.id}"
                found.append(Column(question, self.group, at, id_ in self.steps.plan.inputs.known))
                at += found[-1].width
        return tuple(found)

    @property
    def state_column(self) -> int:
        """Return the column behind those that people fill in."""
        return sum(column.width for column in self.columns)

    def write(self) -> str:
        """Write the group, and return the cell that counts its changed lines."""
        self._headers()
        understood = self._understood_columns()
        self._state(understood)
        self._terms(understood)
        self._inputs()
        self._answered()
        return self._count()

    # ---- what people fill in ----

    def _headers(self) -> None:
        self.page.heading(self.top, self.section.title, self.state_column + 1)
        for column in self.columns:
            for at in range(column.width):
                said = column.question.ask.said(self.language)
                if column.question.kind == "multi":
                    said = f"{said} {column.question.options[at].label.said(self.language)}"
                self.page.text(self.first - 1, column.first + at, said, "header")
            wide = 34 if column.question.kind in ("text", "choice") else 18
            for at in range(column.width):
                self.page.width(column.first + at, wide)
        if self.top == FIRST_GROUP:
            self.page.sheet.freeze_panes(self.first, 1)
            self.page.sheet.repeat_rows(self.first - 1)

    def _inputs(self) -> None:
        patterns = [pattern_for(column.question, self.language) for column in self.columns for _ in range(column.width)]
        for line in range(self.size):
            for place, (part, pattern) in enumerate(zip(self._line(line), patterns, strict=True)):
                self.page.entry(self.first + line, place, part, pattern)
        for column in self.columns:
            for at in range(column.width):
                offer(self.page, range(self.first, self.last + 1), column.first + at, column.question, self.group)

    def _line(self, line: int) -> list[Fraction | date | str]:
        """A row of which this route shows nothing is there all the same, so something must stand in it."""
        answers = self.given[line].answers if line < len(self.given) else {}
        questions = [column.question for column in self.columns]
        parts = [part for asked in questions for part in filled_in(asked, answers.get(asked.id), self.language)]
        if answers and not any(part != "" for part in parts):
            parts[0] = DONT_KNOW.said(self.language)
        return parts

    def _answered(self) -> None:
        """The group's own cell: TRUE when it was answered, with rows or by saying that there are none."""
        row, here = self.top + 1, self.page.at(self.top + 1, 1)
        answered = self.group in self.steps.scored.sheet.groups
        none = answered and not self.given
        self.page.say(row, 0, NO_ROWS, "label")
        self.page.entry(row, 1, YES.said(self.language) if none else "", "@")
        there = self._area(self.state_column + 1)
        says_so = f'OR(EXACT(LOWER(TRIM({here})),"{YES.nl}"),EXACT(LOWER(TRIM({here})),"{YES.en}"))'
        formula = f"IF(COUNTIF({there},TRUE)>0,TRUE,IF({says_so},TRUE,NA()))"
        self.page.live(row, self.state_column + 1, formula, True if answered else None, name=self.group)
        self.page.grey_unknown(row, self.state_column + 1, row, self.state_column + 1)
        words = (self.page.place(self.top, 0), self.section.title.said(self.language))
        self.chains.group(self.page, row, self._behind, self.group, words)

    # ---- what becomes of it ----

    def _understood_columns(self) -> dict[str, int]:
        """Write each field as understood, in a named column, and return the columns by field."""
        at = self.state_column + 3
        places: dict[str, int] = {}
        for column in self.columns:
            if column.reads:
                places[column.id] = at
                at += 1
                if f"{column.id}.applies" in self.steps.plan.inputs.known:
                    places[f"{column.id}.applies"] = at
                    at += 1
        for column in self.columns:
            if column.reads:
                self._understood(column, places)
        for id_, place in places.items():
            self.page.text(self.first - 1, place, id_, "header")
            self.page.book.name(id_, self._area(place))
            self.page.grey_unknown(self.first, place, self.last, place)
        return places

    def _understood(self, column: Column, places: dict[str, int]) -> None:
        pattern = pattern_for(column.question, self.language)
        rows = self.steps.scored.scope.rows[self.group] or ()
        for line in range(self.size):
            filled = self._filled(column, line)
            there = self._is_there(line)
            row: dict[str, Value] = dict(rows[line]) if line < len(rows) else {}
            given = f'IF({there},{given_formula(filled)},"{NONE}")'
            value = row[column.id] if row else NONE
            self.page.live(self.first + line, places[column.id], given, value, "live", pattern)
            applies = f"{column.id}.applies"
            if applies in places:
                now = row[applies] if row else True
                self.page.live(self.first + line, places[applies], applies_formula(filled), now)

    def _filled(self, column: Column, line: int) -> Filled:
        cells = (self._cell(line, column.first + at) for at in range(column.width))
        return Filled(column.question, tuple(cells), option_list(self.group, column.question.id))

    def _state(self, understood: dict[str, int]) -> None:
        """For each line: whether it is there, what is unknown in it, and whether it was changed."""
        at = self.state_column
        for place, text in ((at, STATE), (at + 1, IS_THERE), (at + 2, DIFFERS)):
            self.page.say(self.first - 1, place, text, "header")
        for place, wide in ((at, 34), (at + 1, 13), (at + 2, 13)):
            self.page.width(place, wide)
        read = [column for column in self.columns if column.reads]
        for line in range(self.size):
            last = self._cell(line, self.state_column - 1)
            joined = "&".join(self._cell(line, place) for place in range(self.state_column))
            row = self.first + line
            self.page.live(row, at + 1, f"LEN(TRIM({joined}))>0" if last else "FALSE", line < len(self.given))
            self._line_state(line, read, understood)
            self._line_changed(line, read, understood)

    def _line_state(self, line: int, read: Sequence[Column], understood: dict[str, int]) -> None:
        rows = self.steps.scored.scope.rows[self.group] or ()
        unknown = [column for column in read if line < len(rows) and rows[line][column.id] is None]
        cells = [self._cell(line, understood[column.id]) for column in read]
        names = [f'IF(ISNA({place}),{self._header(column)}&" ","")' for place, column in zip(cells, read, strict=True)]
        some = f"OR({','.join(f'ISNA({place})' for place in cells)})" if cells else "FALSE"
        fine, wrong = (literal(text.said(self.language)) for text in (ALL_KNOWN, NOT_KNOWN))
        formula = f"IF({self._is_there(line)},IF({some},TRIM({wrong}&{'&'.join(names) or literal(NONE)}),{fine}),{literal(NONE)})"
        said = ALL_KNOWN.said(self.language) if line < len(rows) else NONE
        if unknown:
            asked = " ".join(column.question.ask.said(self.language) for column in unknown)
            said = " ".join(f"{NOT_KNOWN.said(self.language)}{asked}".split())
        self.page.live(self.first + line, self.state_column, formula, said, "label")

    def _line_changed(self, line: int, read: Sequence[Column], understood: dict[str, int]) -> None:
        rows = self.steps.scored.scope.rows[self.group] or ()
        there = self._is_there(line)
        same = f"NOT({there})"
        if line < len(rows):
            parts = [is_still(self._cell(line, understood[column.id]), rows[line][column.id]) for column in read]
            same = f"AND({','.join((there, *parts))})"
        words = [literal(text.said(self.language)) for text in (SAME, CHANGED)]
        formula = f"IF({same},{words[0]},{words[1]})"
        self.page.live(self.first + line, self.state_column + 2, formula, SAME.said(self.language), "label")

    # ---- what each line adds to the formulas ----

    def _terms(self, understood: dict[str, int]) -> None:
        columns = self.steps.columns(self.group)
        start = self.state_column + 4 + len(understood)
        places = understood | {column.name: start + at for at, (_, column) in enumerate(columns)}
        if columns:
            self.page.say(self.first - 2, start, TERMS, "hint")
        for step, column in columns:
            parts, place = self.steps.parts[step.name], places[column.name]
            self.page.text(self.first - 1, place, column.name, "header")
            self.page.width(place, 24)
            now = shown_rows(parts.columns[column.name], parts.absent[column.name], self.size)
            for line, value in enumerate(now):
                cells = {id_: self._cell(line, places[id_]) for id_ in cells_used(column)}
                self.page.live(self.first + line, place, in_row(column, self._is_there(line), cells), value)
            self.page.grey_unknown(self.first, place, self.last, place)
            self.page.book.name(column.name, self._area(place))
        self._fields_missing(understood)

    def _fields_missing(self, understood: dict[str, int]) -> None:
        """The lists of what is missing go on here, two cells for each field."""
        read = [column for column in self.columns if column.id in understood]
        for at, column in enumerate(read):
            words = (self.page.place(self.first - 1, column.first), column.question.ask.said(self.language))
            self.chains.field_of(self.page, self.top, self._behind + 2 * at, self.group, column.id, words)

    @property
    def _behind(self) -> int:
        """The columns behind all others, for the lists of what is missing."""
        return self.state_column + 6 + 2 * len(self.columns) + len(self.steps.columns(self.group))

    def _count(self) -> str:
        changed = self._area(self.state_column + 2)
        row, name = self.top + 1, f"{ANSWERS_CHANGED}.{self.group}"
        formula = f"COUNTIF({changed},{literal(CHANGED.said(self.language))})"
        self.page.live(row, self.state_column + 2, formula, Fraction(0), name=name)
        return cell(name)

    # ---- places ----

    def _cell(self, line: int, column: int) -> str:
        return self.page.at(self.first + line, column)

    def _is_there(self, line: int) -> str:
        return self._cell(line, self.state_column + 1)

    def _header(self, column: Column) -> str:
        return self.page.at(self.first - 1, column.first)

    def _area(self, column: int) -> str:
        return self.page.area(self.first, column, self.last, column)
