"""What a line rests on: the evidence of its price, and the corrections that nobody answered."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Final

from handprint.expr.syntax import names_in
from handprint.model.model import EVIDENCE, Evidence, Evidenced, Indicator
from handprint.writers.excel.steps import FROM_ANSWER, Steps

KINDS: Final = ("deadweight", "displacement", "attribution")


def evidence_of(steps: Steps, indicator: Indicator) -> Evidence:
    """Return the weakest grade of the numbers that a price is made of."""
    grades = [number.evidence for number in _numbers(steps, f"{indicator.id}.price")]
    return max(grades, key=EVIDENCE.index)


def _numbers(steps: Steps, name: str) -> Iterator[Evidenced]:
    step = steps.by_name[name]
    if step.number is not None:
        yield step.number
    for used in names_in(step.node):
        yield from _numbers(steps, used)


def rests_on(steps: Steps, indicator: Indicator) -> Mapping[str, tuple[str, ...]]:
    """Return the answers that each correction of a line may rest on."""
    return {kind: tuple(_answers(steps, f"{indicator.id}.{kind}")) for kind in KINDS}


def _answers(steps: Steps, name: str) -> Iterator[str]:
    return (used for used in names_in(steps.by_name[name].node) if used.startswith(FROM_ANSWER))


def assumed_now(steps: Steps, indicator: Indicator) -> tuple[str, ...]:
    """Return the corrections that rest on no answer."""
    found = rests_on(steps, indicator)
    return tuple(
        kind for kind, answers in found.items() if all(steps.scored.value(answer) is None for answer in answers)
    )


def known_euros(steps: Steps, indicator: Indicator) -> Fraction:
    """Return the size of a contribution; one that is unknown adds nothing."""
    return abs(steps.scored.number(f"{indicator.id}.contribution") or Fraction(0))
