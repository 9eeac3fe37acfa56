"""An answer that is worked out from old answers: its value, its state, and the range of an estimate."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from handprint.arithmetic import decimals_needed, parse_machine_number, plain
from handprint.document import Tree
from handprint.expr.intervals import Interval
from handprint.expr.possible import Look, Possible, possible
from handprint.expr.resolving import resolved
from handprint.expr.syntax import names_in
from handprint.expr.to_value import Scope, to_value
from handprint.expr.types import Value
from handprint.problems import Text
from handprint.questionnaire.answer_spelled import spelled_number
from handprint.questionnaire.migrate_entry import NOTES, Entry, as_entry, shown, understood_entry
from handprint.questionnaire.migration_check import Version
from handprint.questionnaire.questionnaire import Made, Question

_NOT_EXACT: Final = Text(
    "De uitkomst is geen getal met een eind. Rond af in de formule: `round(..., 0)`.",
    "The outcome is no number that ends. Round in the formula: `round(..., 0)`.",
)
_NO_VALUE: Final = Text("Uit deze antwoorden komt niets.", "Nothing comes out of these answers.")


@dataclass(frozen=True, slots=True)
class Sources:
    """The old answers that formulas may use: those that are given once, all rows, and the row in hand."""

    version: Version
    once: Mapping[str, Tree]
    groups: Mapping[str, tuple[Mapping[str, Tree], ...]]
    row: Mapping[str, Tree] | None = None

    def inside(self, row: Mapping[str, Tree]) -> "Sources":
        """Return the sources of one row."""
        return replace(self, row=row)

    def entries(self, made: Made) -> Mapping[str, Entry]:
        """Return the old answers that a formula uses, as far as they were given."""
        around = {**self.once, **(self.row or {})}
        return {name: as_entry(around[name]) for name in names_in(made.formula.node) if name in around}

    def shown(self, made: Made) -> str:
        """Return the old answers that a formula uses, for people."""
        return "; ".join(f"{name}: {shown(entry.tree())}" for name, entry in self.entries(made).items())

    def scope(self) -> Scope:
        """Return what the old answers are worth; what says nothing is unknown."""
        rows = {group: tuple(self._values(row) for row in self.groups.get(group, ())) for group in self.version.groups}
        given = {group: found if group in self.groups else None for group, found in rows.items()}
        return Scope({**self._values(self.once), **(self._values(self.row) if self.row is not None else {})}, given)

    def value(self, id_: str, entry: "Tree | None") -> Value:
        """Return what one old answer is worth."""
        question = self.version.questions.get(id_)
        if question is None or entry is None:
            return None
        answer, _ = understood_entry(question, as_entry(entry))
        return None if answer is None else answer.value

    def _values(self, entries: Mapping[str, Tree]) -> dict[str, Value]:
        return {id_: self.value(id_, entries.get(id_)) for id_ in self.version.questions}


def worked_out(made: Made, sources: Sources, target: Question | None) -> tuple[Entry | None, Text | None]:
    """Return the answer that old answers make; where they make none, why, if there was anything to make it from."""
    entries = sources.entries(made)
    is_over_rows = any(name in sources.groups for name in names_in(made.formula.node))
    if not entries and not is_over_rows:
        return None, None
    value = to_value(resolved(made.formula.node, sources.version.names()), sources.scope())
    notes = _notes(entries)
    if value is None:
        state = next((entry.text("state") for entry in entries.values() if entry.text("state")), "")
        return (Entry(None, {"state": state, **notes}), None) if state else (None, _NO_VALUE)
    text = _spelled(value, target)
    if text is None:
        return None, _NOT_EXACT
    if not any(entry.text("state") == "estimated" for entry in entries.values()):
        return Entry(text, notes), None
    found = _over_the_ranges(made, sources, entries)
    if found.values == frozenset({value}):
        return Entry(text, notes), None
    return Entry(text, {"state": "estimated", **_range(found, target), **notes}), None


def _notes(entries: Mapping[str, Entry]) -> Mapping[str, Tree]:
    """What was noted with the only answer it comes from holds for what is made of it."""
    if len(entries) != 1:
        return {}
    (entry,) = entries.values()
    return {name: entry.text(name) for name in NOTES if entry.text(name)}


def _spelled(value: Value, target: Question | None) -> str | tuple[str, ...] | None:
    match value:
        case bool():
            return "yes" if value else "no"
        case Fraction():
            if decimals_needed(value) is None:
                return None
            return plain(value) if target is None else spelled_number(target, value)
        case frozenset():
            return tuple(sorted(value))
        case _:
            return value


# ---- the range of an estimate ----


def _over_the_ranges(made: Made, sources: Sources, entries: Mapping[str, Entry]) -> Possible:
    """Return what a formula can be over the ranges of the estimates that it uses."""

    def look(name: str) -> Possible:
        ends = _ends(entries[name]) if name in entries else None
        value = sources.value(name, entries[name].tree()) if name in entries else None
        if isinstance(value, Fraction):
            return Possible(ends or Interval(value, value))
        return Possible(None, unknown=True)

    return possible(made.formula.node, look, lambda _group: _no_rows(look))


def _range(found: Possible, target: Question | None) -> Mapping[str, Tree]:
    """Return the least and the most that are possible; none where there is no end to them."""
    low, high = _end(found.interval.low, target), _end(found.interval.high, target)
    return {} if low is None or high is None else {"low": low, "high": high}


def _end(value: Fraction | None, target: Question | None) -> str | None:
    spelled = None if value is None else _spelled(value, target)
    return spelled if isinstance(spelled, str) else None


def _no_rows(look: Look) -> tuple[int, Look]:
    return 0, look


def _ends(entry: Entry) -> Interval | None:
    low, high = (parse_machine_number(entry.text(name).removesuffix("%")) for name in ("low", "high"))
    if low is None or high is None:
        return None
    per = 100 if entry.text("low").endswith("%") else 1
    return Interval(low / per, high / per)
