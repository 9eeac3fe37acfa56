"""The card under way: what its parts have in common."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from handprint.expr.types import Value
from handprint.problems import Language, Text
from handprint.report import sentences
from handprint.report.initiative import InitiativeReport
from handprint.writers.excel import looks
from handprint.writers.excel.calculation_sheet import KNOWN, CalculationSheet
from handprint.writers.excel.cell_values import NONE, literal
from handprint.writers.excel.missing import Chains
from handprint.writers.excel.page import Page
from handprint.writers.excel.running_lists import Listed
from handprint.writers.excel.steps import Steps, cell

WIDE: Final = 5
"""The number of columns."""


@dataclass(slots=True)
class Card:
    """The sheet under way: `row` is the next free one."""

    page: Page
    steps: Steps
    calculation: CalculationSheet
    chains: Chains
    report: InitiativeReport
    row: int = 0

    @property
    def language(self) -> Language:
        """Return the language of the workbook."""
        return self.page.language

    def said(self, text: Text) -> str:
        """Return a text as it stands in a formula."""
        return literal(text.said(self.language))

    def or_none(self, formula: str) -> str:
        """Return a formula with a dash where it is unknown."""
        return f"IFERROR({formula},{literal(NONE)})"

    def amount(self, column: int, words: int, step: str, value: Fraction | None) -> None:
        """Write an amount in one column, and in another in words whether it is known."""
        shown: Value = NONE if value is None else value
        self.page.live(self.row, column, self.or_none(cell(step)), shown, "live", looks.euros(self.language))
        said = (sentences.UNKNOWN if value is None else KNOWN).said(self.language)
        state = f"IF(ISERROR({cell(step)}),{self.said(sentences.UNKNOWN)},{self.said(KNOWN)})"
        self.page.live(self.row, words, state, said, "label")

    def listed(self, column: int, listed: Listed) -> None:
        """Write a list of lines."""
        self.page.live(self.row, column, listed.formula, listed.said, "label")
