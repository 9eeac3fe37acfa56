"""The sheet Activiteiten: the repeat groups, a line for every row that the questionnaire allows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Final

from handprint.expr.spreadsheet_text import workbook_name
from handprint.problems import Text
from handprint.questionnaire.names import for_route
from handprint.score.wording import YES
from handprint.writers.excel.answer_words import pattern_for
from handprint.writers.excel.answers_sheet import ANSWERS_CHANGED, CHANGED
from handprint.writers.excel.cell_values import literal
from handprint.writers.excel.choices import offer
from handprint.writers.excel.filling import DONT_KNOW, filled_in
from handprint.writers.excel.group import Group
from handprint.writers.excel.group_lines import write_states, write_terms, write_understood
from handprint.writers.excel.missing import HEADER, Chains
from handprint.writers.excel.page import Page, Spot
from handprint.writers.excel.steps import Steps, cell

NO_GROUPS: Final = Text("Deze vragenlijst heeft geen lijst met rijen.", "This questionnaire has no list of rows.")
INTRODUCTION: Final = Text(
    "Wijzig de gele cellen of vul een lege regel in. Een regel telt zodra er iets in staat. Leeg is onbekend, nooit 0.",
    "Change the yellow cells or fill in an empty line. A line counts once anything stands in it. Empty is unknown.",
)
FIRST_GROUP: Final = 2
"""The line of the first heading."""
NO_ROWS: Final = Text("Zijn er geen? Vul dan hier in: ja", "Are there none? Then fill in here: yes")
TOTAL_CHANGED: Final = Text("Aantal gewijzigde regels", "Changed lines")


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
            block = Group(self.page, self.steps, section, group, self.row)
            changed.append(_write_group(block, self.chains))
            self.row, widest = block.last + 3, max(widest, block.state_column)
        self.page.sheet.print_area(0, 0, self.row, widest)
        self._totals(changed)

    def _totals(self, changed: Sequence[str]) -> None:
        self.page.say(self.row, 0, TOTAL_CHANGED, "label")
        self.page.live(self.row, 1, "+".join(changed), Fraction(0), name=ANSWERS_CHANGED)
        for at, text in enumerate(HEADER):
            self.page.say(self.row + 1 + at, 0, text, "label")
        self.chains.finish(Spot(self.page, self.row + 1, 1))


def _write_group(group: Group, chains: Chains) -> str:
    """Write the group, and return the cell that counts its changed lines."""
    _headers(group)
    understood = write_understood(group)
    write_states(group, understood)
    write_terms(group, understood)
    _inputs(group)
    _answered(group, chains)
    _fields_missing(group, understood, chains)
    return _count(group)


def _headers(group: Group) -> None:
    group.page.heading(group.top, group.section.title, group.state_column + 1)
    for column in group.columns:
        for at in range(column.width):
            said = column.question.ask.said(group.language)
            if column.question.kind == "multi":
                said = f"{said} {column.question.options[at].label.said(group.language)}"
            group.page.text(group.first - 1, column.first + at, said, "header")
        wide = 34 if column.question.kind in ("text", "choice") else 18
        for at in range(column.width):
            group.page.width(column.first + at, wide)
    if group.top == FIRST_GROUP:
        group.page.sheet.freeze_panes(group.first, 1)
        group.page.sheet.repeat_rows(group.first - 1)


def _inputs(group: Group) -> None:
    patterns = [pattern_for(column.question, group.language) for column in group.columns for _ in range(column.width)]
    for line in range(group.size):
        for place, (part, pattern) in enumerate(zip(_line(group, line), patterns, strict=True)):
            group.page.entry(group.first + line, place, part, pattern)
    for column in group.columns:
        for at in range(column.width):
            offer(group.page, range(group.first, group.last + 1), column.first + at, column.question, group.id)


def _line(group: Group, line: int) -> list[Fraction | date | str]:
    """A row of which this route shows nothing is there all the same, so something must stand in it."""
    answers = group.given[line].answers if line < len(group.given) else {}
    questions = [column.question for column in group.columns]
    parts = [part for asked in questions for part in filled_in(asked, answers.get(asked.id), group.language)]
    if answers and not any(part != "" for part in parts):
        parts[0] = DONT_KNOW.said(group.language)
    return parts


def _answered(group: Group, chains: Chains) -> None:
    """The group's own cell: TRUE when it was answered, with rows or by saying that there are none."""
    row, here = group.top + 1, group.page.at(group.top + 1, 1)
    answered = group.id in group.steps.scored.sheet.groups
    none = answered and not group.given
    group.page.say(row, 0, NO_ROWS, "label")
    group.page.entry(row, 1, YES.said(group.language) if none else "", "@")
    there = group.area(group.state_column + 1)
    says_so = f'OR(EXACT(LOWER(TRIM({here})),"{YES.nl}"),EXACT(LOWER(TRIM({here})),"{YES.en}"))'
    formula = f"IF(COUNTIF({there},TRUE)>0,TRUE,IF({says_so},TRUE,NA()))"
    group.page.live(row, group.state_column + 1, formula, True if answered else None, name=group.id)
    group.page.grey_unknown(row, group.state_column + 1, row, group.state_column + 1)
    words = (group.page.place(group.top, 0), group.section.title.said(group.language))
    chains.group(Spot(group.page, row, group.behind), group.id, words, there)


def _fields_missing(group: Group, understood: dict[str, int], chains: Chains) -> None:
    """The lists of what is missing go on here, two cells for each field."""
    read = [column for column in group.columns if column.id in understood]
    for at, column in enumerate(read):
        words = (group.page.place(group.first - 1, column.first), column.question.ask.said(group.language))
        chains.field_of(Spot(group.page, group.top, group.behind + 2 * at), group.id, column.id, words)


def _count(group: Group) -> str:
    changed = group.area(group.state_column + 2)
    row, name = group.top + 1, f"{ANSWERS_CHANGED}.{group.id}"
    formula = f"COUNTIF({changed},{literal(CHANGED.said(group.language))})"
    group.page.live(row, group.state_column + 2, formula, Fraction(0), name=name)
    return cell(name)
