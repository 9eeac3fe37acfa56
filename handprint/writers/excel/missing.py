"""Which answers a figure waits for, as live text: it follows what people fill in."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from handprint.expr.operations import OPERATIONS
from handprint.expr.syntax import Call, Name, Node, names_in
from handprint.expr.types import GroupType
from handprint.problems import Text
from handprint.score.one import Scored
from handprint.writers.excel.cell_values import NONE, literal
from handprint.writers.excel.page import Page
from handprint.writers.excel.steps import Steps, cell

MISSING: Final = "workbook.missing"
MISSING_IMPACT: Final = "workbook.missing_impact"
IMPACT: Final = "figure.impact_value"
LONGEST_LIST: Final = 30_000
HEADER: Final = (
    Text("Ontbreekt voor de impactwaarde", "Missing for the impact value"),
    Text("Ontbreekt voor een cijfer", "Missing for a figure"),
)


@dataclass(frozen=True, slots=True)
class Waiting:
    """For each answer the steps that it can make unknown, and for each group the row cells of such steps."""

    answers: Mapping[str, tuple[str, ...]]
    groups: Mapping[str, tuple[tuple[str, str], ...]]
    """By group: (step, name of its row cells)."""
    fields: Mapping[str, frozenset[str]]
    """By name of row cells: the fields that they use."""


def waiting_for(steps: Steps, figures: Iterable[str]) -> Waiting:
    """Return what can make some figures unknown. What a default stands in for cannot."""
    found = _Found(steps)
    for figure in figures:
        found.follow(figure)
    return Waiting(
        {name: tuple(users) for name, users in found.answers.items()},
        {group: tuple(cells) for group, cells in found.groups.items()},
        found.fields,
    )


@dataclass(slots=True)
class _Found:
    steps: Steps
    answers: dict[str, dict[str, None]] = field(default_factory=dict)
    groups: dict[str, dict[tuple[str, str], None]] = field(default_factory=dict)
    fields: dict[str, frozenset[str]] = field(default_factory=dict)
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


@dataclass(slots=True)
class Chains:
    """Two running lists, in order of asking: what the impact value waits for, and what any figure waits for.

    Every cell is the list so far, so that no formula grows with the number of questions.
    """

    steps: Steps
    lists: tuple[Waiting, Waiting]
    so_far: list[tuple[str, str]] = field(default_factory=lambda: [(literal(NONE), NONE), (literal(NONE), NONE)])

    def answer(self, page: Page, row: int, column: int, name: str, words: tuple[str, str]) -> None:
        """Add an answer: `words` are the cell that says it and what stands there."""
        for at, waiting in enumerate(self.lists):
            users = waiting.answers.get(name, ())
            if users:
                scored = self.steps.scored
                unknown = scored.value(name) is None and any(scored.value(user) is None for user in users)
                asked = _any(f"ISNA({cell(user)})" for user in users)
                self._add(at, page, row, column, words, f"AND(ISNA({cell(name)}),{asked})", holds=unknown)

    def group(self, page: Page, row: int, column: int, group: str, words: tuple[str, str]) -> None:
        """Add a group that was not answered at all."""
        for at, waiting in enumerate(self.lists):
            users = tuple(dict.fromkeys(step for step, _ in waiting.groups.get(group, ())))
            if users:
                scored = self.steps.scored
                unknown = scored.scope.rows[group] is None and any(scored.value(user) is None for user in users)
                asked = _any(f"ISNA({cell(user)})" for user in users)
                self._add(at, page, row, column, words, f"AND(ISNA({cell(group)}),{asked})", holds=unknown)

    def field_of(self, page: Page, row: int, column: int, group: str, id_: str, words: tuple[str, str]) -> None:  # noqa: PLR0913 - where, what and in which words
        """Add a field that some row lacks, where the row counts."""
        for at, waiting in enumerate(self.lists):
            used = [(step, name) for step, name in waiting.groups.get(group, ()) if id_ in waiting.fields[name]]
            if used:
                lacks = _any(f"SUMPRODUCT(ISNA({name})*ISNA({cell(id_)}))>0" for _, name in used)
                unknown = any(_lacks(self.steps, step, name, group, id_) for step, name in used)
                self._add(at, page, row, column, words, lacks, holds=unknown)

    def _add(  # noqa: PLR0913 - a cell and what stands in it
        self, at: int, page: Page, row: int, column: int, words: tuple[str, str], condition: str, *, holds: bool
    ) -> None:
        before, text = self.so_far[at]
        where, said = words
        first = f"{before}={literal(NONE)}" if before != literal(NONE) else "TRUE"
        longer = f'LEFT({before}&"; "&{where},{LONGEST_LIST})'
        formula = f"IF({condition},IF({first},{where},{longer}),{before})"
        after = (said if text == NONE else f"{text}; {said}"[:LONGEST_LIST]) if holds else text
        page.live(row, column + at, formula, after, "plain")
        self.so_far[at] = (page.place(row, column + at), after)

    def finish(self, page: Page, row: int, column: int) -> None:
        """Write the two whole lists, and name them."""
        for at, name in enumerate((MISSING_IMPACT, MISSING)):
            formula, text = self.so_far[at]
            page.live(row, column + at, formula, text, "plain", name=name)


def _lacks(steps: Steps, step: str, column: str, group: str, id_: str) -> bool:
    rows = steps.scored.scope.rows[group] or ()
    cells = steps.parts[step].columns[column]
    return any(value is None and row[id_] is None for value, row in zip(cells, rows, strict=True))


def _any(conditions: Iterable[str]) -> str:
    return f"OR({','.join(conditions)})"


def unknown_now(scored: Scored, figure: str) -> bool:
    """Tell whether a figure is unknown, and not just without meaning."""
    applies = scored.scope.values.get(f"not_applicable.{figure}") is not True
    return scored.value(f"figure.{figure}") is None and applies
