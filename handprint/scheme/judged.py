"""What becomes of one rule in one application, before it is put in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, TypeAlias

from handprint.problems import Text

Outcome: TypeAlias = Literal["passed", "capped", "refused", "not_applicable"]


@dataclass(frozen=True, slots=True)
class Judged:
    """The outcome, the facts by the names that texts use, and the most that may be granted in EUR, None: no bound."""

    outcome: Outcome
    facts: Mapping[str, Text]
    limit: Fraction | None = None


def passes(fits: bool, facts: Mapping[str, Text]) -> Judged:  # noqa: FBT001 - what is judged is the argument
    """Return that a rule lets an application through, or refuses it."""
    return Judged("passed" if fits else "refused", facts)
