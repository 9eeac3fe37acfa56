"""Which answers a figure waits for, as live text: it follows what people fill in."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from handprint.problems import Text
from handprint.writers.excel.cell_values import NONE, literal
from handprint.writers.excel.page import Spot
from handprint.writers.excel.steps import Steps, cell
from handprint.writers.excel.waiting import Waiting

MISSING: Final = "workbook.missing"
MISSING_IMPACT: Final = "workbook.missing_impact"
IMPACT: Final = "figure.impact_value"
LONGEST_LIST: Final = 30_000
LONGEST_CONDITION: Final = 5_000
"""Where more steps use an answer than fit in one formula, being unknown is enough to be on the list."""
HEADER: Final = (
    Text("Ontbreekt voor de impactwaarde", "Missing for the impact value"),
    Text("Ontbreekt voor een cijfer", "Missing for a figure"),
)


@dataclass(slots=True)
class Chains:
    """Two running lists, in order of asking: what the impact value waits for, and what any figure waits for.

    Every cell is the list so far, so that no formula grows with the number of questions.
    """

    steps: Steps
    lists: tuple[Waiting, Waiting]
    so_far: list[tuple[str, str]] = field(default_factory=lambda: [(literal(NONE), NONE), (literal(NONE), NONE)])

    def answer(self, spot: Spot, name: str, words: tuple[str, str]) -> None:
        """Add an answer: `words` are the cell that says it and what stands there."""
        for at, waiting in enumerate(self.lists):
            users = waiting.answers.get(name, ())
            if users:
                scored = self.steps.scored
                asked = _any(f"ISNA({cell(user)})" for user in users)
                fits = len(asked) <= LONGEST_CONDITION
                matters = not fits or any(scored.value(user) is None for user in users)
                condition = f"AND(ISNA({cell(name)}),{asked if fits else 'TRUE'})"
                self._add(at, spot, words, condition, holds=scored.value(name) is None and matters)

    def group(self, spot: Spot, group: str, words: tuple[str, str], there: str) -> None:
        """Add a group that was not answered at all, or that has no rows where one is needed.

        `there` are the cells that tell which lines count.
        """
        for at, waiting in enumerate(self.lists):
            users = tuple(dict.fromkeys(step for step, _ in waiting.groups.get(group, ())))
            if users:
                scored = self.steps.scored
                rows, missing = scored.scope.rows[group], [user for user in users if scored.value(user) is None]
                asked = _any(f"AND(ISNA({cell(user)}),{_lacks_rows(waiting, user, group, there)})" for user in users)
                needed = [user for user in missing if rows is None or (not rows and user in waiting.needs_rows)]
                if len(asked) > LONGEST_CONDITION:
                    self._add(at, spot, words, f"ISNA({cell(group)})", holds=rows is None)
                else:
                    self._add(at, spot, words, asked, holds=bool(needed))

    def field_of(self, spot: Spot, group: str, id_: str, words: tuple[str, str]) -> None:
        """Add a field that some row lacks, where the row counts."""
        for at, waiting in enumerate(self.lists):
            used = [(step, name) for step, name in waiting.groups.get(group, ()) if id_ in waiting.fields[name]]
            if used:
                lacks = _any(f"SUMPRODUCT(ISNA({name})*ISNA({cell(id_)}))>0" for _, name in used)
                unknown = any(_lacks(self.steps, step, name, group, id_) for step, name in used)
                if len(lacks) > LONGEST_CONDITION:
                    rows = self.steps.scored.scope.rows[group] or ()
                    lacks = f"SUMPRODUCT(ISNA({cell(id_)})*1)>0"
                    unknown = any(row[id_] is None for row in rows)
                self._add(at, spot, words, lacks, holds=unknown)

    def _add(self, at: int, spot: Spot, words: tuple[str, str], condition: str, *, holds: bool) -> None:
        before, text = self.so_far[at]
        where, said = words
        first = f"{before}={literal(NONE)}" if before != literal(NONE) else "TRUE"
        longer = f'LEFT({before}&"; "&{where},{LONGEST_LIST})'
        formula = f"IF({condition},IF({first},{where},{longer}),{before})"
        after = (said if text == NONE else f"{text}; {said}"[:LONGEST_LIST]) if holds else text
        spot.page.live(spot.row, spot.column + at, formula, after, "plain")
        self.so_far[at] = (spot.page.place(spot.row, spot.column + at), after)

    def finish(self, spot: Spot) -> None:
        """Write the two whole lists, and name them."""
        for at, name in enumerate((MISSING_IMPACT, MISSING)):
            formula, text = self.so_far[at]
            spot.page.live(spot.row, spot.column + at, formula, text, "plain", name=name)


def _lacks_rows(waiting: Waiting, step: str, group: str, there: str) -> str:
    unanswered = f"ISNA({cell(group)})"
    return f"OR({unanswered},COUNTIF({there},TRUE)=0)" if step in waiting.needs_rows else unanswered


def _lacks(steps: Steps, step: str, column: str, group: str, id_: str) -> bool:
    rows = steps.scored.scope.rows[group] or ()
    cells = steps.parts[step].columns[column]
    return any(value is None and row[id_] is None for value, row in zip(cells, rows, strict=True))


def _any(conditions: Iterable[str]) -> str:
    return f"OR({','.join(conditions)})"
