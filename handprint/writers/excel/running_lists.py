"""Lists of lines that hold something now, as live text: every cell is the list so far, so that no formula grows."""

from collections.abc import Iterable
from dataclasses import dataclass

from handprint.problems import Text
from handprint.writers.excel.calculation_sheet import CalculationSheet
from handprint.writers.excel.cell_values import NONE, literal


@dataclass(frozen=True, slots=True)
class Member:
    """A line that is on a list when its condition holds, and whether it holds now."""

    indicator: str
    condition: str
    holds: bool


@dataclass(frozen=True, slots=True)
class Listed:
    """A finished list: where it stands, and what it says now."""

    formula: str
    said: str


def write_list(calculation: CalculationSheet, title: Text, members: Iterable[Member]) -> Listed:
    """Write a list in a column of its own behind the lines, in the order of the model."""
    page, column = calculation.page, calculation.new_column(title)
    listed = Listed(literal(NONE), NONE)
    for member in members:
        row = calculation.lines[member.indicator]
        name = calculation.steps.plan.model.indicators[member.indicator].name.said(calculation.language)
        place = page.at(row, 0)
        longer = f'IF({listed.formula}={literal(NONE)},{place},{listed.formula}&"; "&{place})'
        said = listed.said if not member.holds else name if listed.said == NONE else f"{listed.said}; {name}"
        page.live(row, column, f"IF({member.condition},{longer},{listed.formula})", said, "plain")
        listed = Listed(page.place(row, column), said)
    return listed
