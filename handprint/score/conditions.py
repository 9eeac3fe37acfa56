"""The conditions of a questionnaire on a route: which questions are asked, and which options can be chosen."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from handprint.expr.syntax import Node, names_in, renamed


@dataclass(frozen=True, slots=True)
class Conditions:
    """When questions are asked, by id, and when options can be chosen, by question and code."""

    asked: Mapping[str, Node]
    options: Mapping[str, Mapping[str, Node]]

    def needed_by(self, id_: str) -> Iterator[str]:
        """Yield the names that decide whether an answer counts."""
        nodes = [self.asked[id_]] if id_ in self.asked else []
        for node in (*nodes, *self.options.get(id_, {}).values()):
            yield from names_in(node)

    def placed(self, question: str, places: Mapping[str, Node]) -> "Placed":
        """Return the conditions of one question, every name replaced by what it stands for."""
        condition = self.asked.get(question)
        return Placed(
            None if condition is None else renamed(condition, dict(places)),
            {code: renamed(node, dict(places)) for code, node in self.options.get(question, {}).items()},
        )


@dataclass(frozen=True, slots=True)
class Placed:
    """The conditions of one question in a plan."""

    asked: Node | None
    options: Mapping[str, Node]
