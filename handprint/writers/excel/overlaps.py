"""Lines that may count the same people or things twice, as formulas: nothing is taken off, the most is told."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from handprint.expr.types import Value
from handprint.model.model import Indicator
from handprint.problems import Text
from handprint.writers.excel.calculation_sheet import TOP, CalculationSheet
from handprint.writers.excel.cell_values import NONE, literal
from handprint.writers.excel.running_lists import Listed, Member, write_list
from handprint.writers.excel.steps import Steps, cell


@dataclass(frozen=True, slots=True)
class Overlapping:
    """An exclusive group with more than one line: which have a value, and the most that may be counted double."""

    names: Listed
    formula: str
    amount: Value


def write_overlaps(calculation: CalculationSheet) -> Iterator[Overlapping]:
    """Write for each exclusive group that could overlap its amounts and its names, behind the lines."""
    for group, lines in _groups(calculation.steps):
        if len(lines) > 1:
            yield _overlapping(calculation, group, lines)


def _groups(steps: Steps) -> Iterator[tuple[str, list[Indicator]]]:
    lines = [line for line in steps.plan.indicators() if line.counts == "impact"]
    for group in dict.fromkeys(group for line in lines for group in line.exclusive_groups):
        yield group, [line for line in lines if group in line.exclusive_groups]


def _overlapping(calculation: CalculationSheet, group: str, lines: list[Indicator]) -> Overlapping:
    page, column = calculation.page, calculation.new_column(Text(f"Dubbel: {group}", f"Double: {group}"))
    members = []
    for line in lines:
        row, name = calculation.lines[line.id], cell(f"{line.id}.contribution")
        amount = calculation.steps.scored.number(f"{line.id}.contribution")
        shown: Value = amount or NONE
        page.live(row, column, f"IFERROR(IF({name}=0,{literal(NONE)},{name}),{literal(NONE)})", shown)
        members.append(Member(line.id, f"ISNUMBER({page.at(row, column)})", holds=bool(amount)))
    names = write_list(calculation, Text(f"Wie: {group}", f"Which: {group}"), members)
    cells = page.area(TOP + 1, column, TOP + len(calculation.lines), column)
    formula = f"IF(COUNT({cells})>1,SUM({cells})-MAX({cells}),{literal(NONE)})"
    return Overlapping(names, formula, _most(calculation.steps, lines))


def _most(steps: Steps, lines: list[Indicator]) -> Value:
    amounts = [steps.scored.number(f"{line.id}.contribution") or Fraction(0) for line in lines]
    known = [amount for amount in amounts if amount]
    return sum(known, Fraction(0)) - max(known) if len(known) > 1 else NONE
