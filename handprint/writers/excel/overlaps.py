"""Lines that may count the same people or things twice, as formulas: nothing is taken off, the most is told."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from handprint.model.model import Indicator
from handprint.writers.excel.steps import Steps, cell

_BELOW_ALL = "-1E+300"


@dataclass(frozen=True, slots=True)
class Overlapping:
    """An exclusive group with more than one line: (line, formula that it has a value, whether it has), and the most."""

    lines: tuple[tuple[str, str, bool], ...]
    how_many: str
    formula: str
    amount: Fraction | None
    """None: fewer than two have a value."""


def overlapping(steps: Steps) -> tuple[Overlapping, ...]:
    """Return the exclusive groups of the lines in the impact value that could overlap."""
    return tuple(_overlapping(steps, lines) for lines in _groups(steps) if len(lines) > 1)


def _groups(steps: Steps) -> Iterator[list[Indicator]]:
    lines = [line for line in steps.plan.indicators() if line.counts == "impact"]
    for group in dict.fromkeys(group for line in lines for group in line.exclusive_groups):
        yield [line for line in lines if group in line.exclusive_groups]


def _overlapping(steps: Steps, lines: list[Indicator]) -> Overlapping:
    euros = [f"IFERROR({cell(f'{line.id}.contribution')},0)" for line in lines]
    largest = ",".join(f"IF({amount}=0,{_BELOW_ALL},{amount})" for amount in euros)
    now = [steps.scored.number(f"{line.id}.contribution") or Fraction(0) for line in lines]
    known = [amount for amount in now if amount]
    return Overlapping(
        lines=tuple(
            (line.id, f"{amount}<>0", bool(value)) for line, amount, value in zip(lines, euros, now, strict=True)
        ),
        how_many="+".join(f"({amount}<>0)" for amount in euros),
        formula=f"{'+'.join(euros)}-MAX({largest})",
        amount=sum(known, Fraction(0)) - max(known) if len(known) > 1 else None,
    )
