"""What a plan is made of: one step is one exact value, one SQL column, one live cell and one line of explanation."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from handprint.arithmetic import Rounding
from handprint.expr.names import Names
from handprint.expr.syntax import Node
from handprint.expr.types import Type
from handprint.model.model import Evidenced, Indicator, Model
from handprint.problems import Text
from handprint.questionnaire.questionnaire import Questionnaire, Route

Role: TypeAlias = Literal[
    "answer",  # an answer as counted: what was given, or the value of a question that was not on the route
    "constant",
    "proxy",
    "price_factor",
    "discount",
    "effect",
    "correction",
    "drop_off",
    "weight",
    "quantity",
    "between",  # a value on the way from a quantity to a contribution
    "contribution",
    "goal_line",
    "goal",
    "figure_exact",
    "condition",
    "figure",
]


@dataclass(frozen=True, slots=True)
class Step:
    """One named value of the calculation.

    `node` uses the names of earlier steps and of the plan's inputs. `number` is set on steps that are a number of the
    method: its range, evidence and source. `rounding` is set where the value is published: rounded once, here.
    """

    name: str
    node: Node
    type: Type
    role: Role
    label: Text
    indicator: str = ""
    number: Evidenced | None = None
    rounding: Rounding | None = None


@dataclass(frozen=True, slots=True)
class NotAsked:
    """An indicator that this questionnaire cannot reach on this route, with the names that are not asked."""

    indicator: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """The calculation of one (model, questionnaire, route), in an order in which every step uses earlier ones only.

    `inputs` are the answers as given (`given.meals`), whether a question applied (`applies.meals`), the fields of
    repeat groups (`activities.participants`) and the year of the answers (`period.year`).
    """

    model: Model
    questionnaire: Questionnaire
    route: Route
    inputs: Names
    steps: tuple[Step, ...]
    not_asked: tuple[NotAsked, ...]

    def step(self, name: str) -> Step:
        """Return the step of a name.

        Raises:
            KeyError: no step has that name.
        """
        for step in self.steps:
            if step.name == name:
                return step
        raise KeyError(name)

    def by_name(self) -> Mapping[str, Step]:
        """Return all steps by name, in order."""
        return {step.name: step for step in self.steps}

    def indicators(self) -> tuple[Indicator, ...]:
        """Return the indicators that this plan calculates, in the order of the model."""
        left_out = {missing.indicator for missing in self.not_asked}
        return tuple(line for line in self.model.indicators.values() if line.id not in left_out)
