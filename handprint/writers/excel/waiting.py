"""What a figure waits for: the answers and the rows whose being unknown reaches it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from handprint.expr.operations import OPERATIONS
from handprint.expr.syntax import Call, Name, Node, names_in
from handprint.expr.types import GroupType
from handprint.writers.excel.steps import Steps


@dataclass(frozen=True, slots=True)
class Waiting:
    """For each answer the steps that it can make unknown, and for each group the row cells of such steps."""

    answers: Mapping[str, tuple[str, ...]]
    groups: Mapping[str, tuple[tuple[str, str], ...]]
    """By group: (step, name of its row cells)."""
    fields: Mapping[str, frozenset[str]]
    """By name of row cells: the fields that they use."""
    needs_rows: frozenset[str]
    """The steps that are unknown when a group has no rows, as a largest of nothing is."""


def waiting_for(steps: Steps, figures: Iterable[str]) -> Waiting:
    """Return what can make some figures unknown. What a default stands in for cannot."""
    found = _Found(steps)
    for figure in figures:
        found.follow(figure)
    return Waiting(
        {name: tuple(users) for name, users in found.answers.items()},
        {group: tuple(cells) for group, cells in found.groups.items()},
        found.fields,
        frozenset(found.needs_rows),
    )


@dataclass(slots=True)
class _Found:
    steps: Steps
    answers: dict[str, dict[str, None]] = field(default_factory=dict)
    groups: dict[str, dict[tuple[str, str], None]] = field(default_factory=dict)
    fields: dict[str, frozenset[str]] = field(default_factory=dict)
    needs_rows: set[str] = field(default_factory=set)
    seen: set[str] = field(default_factory=set)

    def follow(self, step: str) -> None:
        if step in self.seen:
            return
        self.seen.add(step)
        node = self.steps.by_name[step].node
        for part in _decisive(node):
            if isinstance(part, Call):
                self._over_rows(step, part)
            else:
                self._named(step, part.id)

    def _named(self, step: str, name: str) -> None:
        if name in self.steps.by_name and self.steps.by_name[name].role != "answer":
            self.follow(name)
        elif name in self.steps.by_name or not isinstance(self.steps.plan.inputs.known[name].type, GroupType):
            self.answers.setdefault(name, {})[step] = None

    def _over_rows(self, step: str, aggregate: Call) -> None:
        group, term = aggregate.arguments
        if OPERATIONS[aggregate.operation].value(()) is None:
            self.needs_rows.add(step)
        for id_ in names_in(group):
            for column in self.steps.rendered[step].columns:
                if column.group == id_:
                    self.groups.setdefault(id_, {})[(step, column.name)] = None
                    self.fields[column.name] = self.fields.get(column.name, frozenset()) | set(names_in(term))


def _decisive(node: Node) -> Iterator[Name | Call]:
    """Yield the names and the aggregates whose being unknown reaches the formula."""
    if isinstance(node, Name):
        yield node
    if not isinstance(node, Call):
        return
    if OPERATIONS[node.operation].over_rows:
        yield node
        return
    ignored = 1 if node.operation in ("default", "answered") else 0
    for argument in node.arguments[ignored:]:
        yield from _decisive(argument)
