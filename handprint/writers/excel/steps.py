"""The steps of a plan as cells: each has a name, a live formula or an editable number, and its exact value stored."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import Final

from handprint.arithmetic import decimals_needed
from handprint.expr.names import Known, Names
from handprint.expr.spreadsheet_text import workbook_name
from handprint.expr.syntax import Number
from handprint.expr.to_formula import Column, Rendered, to_formula
from handprint.expr.types import Value
from handprint.score.handprint import Handprint
from handprint.score.one import Scored
from handprint.score.step import Plan, Step
from handprint.writers.excel.looks import GENERAL
from handprint.writers.excel.page import Spot
from handprint.writers.excel.parts import Parts, parts_of


@dataclass(frozen=True, slots=True)
class PartCell:
    """A helper: its name, its formula and its value."""

    name: str
    formula: str
    value: Value


@dataclass(frozen=True)
class Steps:
    """All steps of a handprint, rendered; `written` collects which of them have their cell."""

    handprint: Handprint
    written: set[str] = field(default_factory=set)

    @property
    def scored(self) -> Scored:
        """Return the values."""
        return self.handprint.scored

    @property
    def plan(self) -> Plan:
        """Return the plan."""
        return self.handprint.scored.plan

    @cached_property
    def by_name(self) -> Mapping[str, Step]:
        """Return the steps by name, in order."""
        return self.plan.by_name()

    @cached_property
    def names(self) -> Names:
        """Return the names that formulas of cells may use: the inputs and all steps."""
        return self.plan.inputs.joined(_known(step, self.plan.inputs) for step in self.plan.steps)

    @cached_property
    def rendered(self) -> Mapping[str, Rendered]:
        """Return the spreadsheet formula of every step."""
        return {step.name: to_formula(step.node, step.name, self.names) for step in self.plan.steps}

    @cached_property
    def parts(self) -> Mapping[str, Parts]:
        """Return the values of the parts into which long formulas are split."""
        scope = self.scored.scope
        return {
            step.name: parts_of(step.node, step.name, self.rendered[step.name], self.names, scope)
            for step in self.plan.steps
        }

    def columns(self, group: str) -> tuple[tuple[Step, Column], ...]:
        """Return the row cells that the steps need on the sheet of a group's rows."""
        return tuple(
            (step, column)
            for step in self.plan.steps
            for column in self.rendered[step.name].columns
            if column.group == group
        )

    def helpers(self) -> tuple[PartCell, ...]:
        """Return the helper cells of all steps."""
        return tuple(
            PartCell(helper.name, helper.formula, self.parts[step.name].helpers[helper.name])
            for step in self.plan.steps
            for helper in self.rendered[step.name].helpers
        )

    def is_number_of_method(self, name: str) -> bool:
        """Tell whether a step is a number that people may change in its cell."""
        return isinstance(self.by_name[name].node, Number)

    def put(self, spot: Spot, name: str, pattern: str = GENERAL) -> None:
        """Write the cell of a step."""
        self.written.add(name)
        node = self.by_name[name].node
        if isinstance(node, Number):
            spot.page.number(spot.row, spot.column, node.value, "method", pattern, name)
        else:
            formula, value = self.rendered[name].formula, self.scored.value(name)
            spot.page.live(spot.row, spot.column, formula, value, "live", pattern, name)


def cell(id_: str) -> str:
    """Return how formulas write the cell of a step or input."""
    return workbook_name(id_)


FROM_ANSWER: Final = "answer."


def _known(step: Step, inputs: Names) -> Known:
    """A value with known decimals carries no binary noise: an answer, a number of the method, a published figure."""
    return Known(step.name, step.type, decimals=_decimals(step, inputs))


def _decimals(step: Step, inputs: Names) -> int | None:
    if step.role == "answer":
        return inputs.known[f"given.{step.name.removeprefix(FROM_ANSWER)}"].decimals
    if isinstance(step.node, Number):
        return decimals_needed(Fraction(step.node.value))
    return step.rounding.places if step.rounding and step.role == "contribution" else None
