"""How the answers stand at one moment: what was said, what counts, what is asked and what is still open."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from handprint.expr.syntax import Node
from handprint.expr.to_value import Scope, to_value
from handprint.expr.types import Value
from handprint.interview.asked import ANSWERS, Asked, Judged, Part, Spot
from handprint.questionnaire.answer_spelled import NOTHING, understood
from handprint.questionnaire.answers import Answer, Row
from handprint.questionnaire.flow import Counted, Taken, counted_on
from handprint.questionnaire.questionnaire import Question
from handprint.questionnaire.record import Key, Spelled, State
from handprint.questionnaire.spelled import answers_of, filled_rows, is_filled, rows_of

Applies: TypeAlias = Literal["yes", "no", "unknown"]
_NO_ROW = Taken({}, frozenset(), frozenset())
_ROW_KEY = 4


@dataclass(slots=True)
class Understanding:
    """What spellings mean, each worked out once: after a line nearly all answers are as they were."""

    known: dict[tuple[str, str], Answer] = field(default_factory=dict)

    def __call__(self, question: Question, spelled: Spelled) -> Answer:
        """Return the answer that a spelling stands for."""
        at = (question.id, spelled if isinstance(spelled, str) else repr(spelled))
        if at not in self.known:
            self.known[at] = understood(question, spelled)
        return self.known[at]


@dataclass(slots=True)
class Judging:
    """Whether checks hold, each worked out again only where an answer that it names has changed."""

    known: dict[tuple[Key, int], tuple[tuple[object, ...], Value]] = field(default_factory=dict)

    def value(self, judged: Judged, key: Key, scope: Scope) -> Value:
        """Return whether a check of a question holds."""
        seen = tuple(scope.rows[name] if name in scope.rows else scope.values.get(name) for name in judged.names)
        at = (key, id(judged))
        found = self.known.get(at)
        if found is None or found[0] != seen or judged.over_rows:
            found = self.known[at] = (seen, to_value(judged.node, scope))
        return found[1]


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """One state of an interview with everything that follows from it.

    `scope` is what formulas see; `rows` has every row by its number, `taken` what each counts for, empty rows included.
    """

    asked: Asked
    state: State
    answers: Mapping[str, Answer]
    rows: Mapping[str, Mapping[str, Mapping[str, Answer]] | None]
    once: Taken
    taken: Mapping[tuple[str, str], Taken]
    scope: Scope
    judging: Judging

    def answer(self, key: Key) -> Answer:
        """Return what was answered; no answer where nothing was."""
        if len(key) < _ROW_KEY:
            return self.answers.get(key[1], NOTHING)
        return (self.rows.get(key[1]) or {}).get(key[2], {}).get(key[3], NOTHING)

    def offered(self, key: Key) -> Spelled:
        """Return what was carried over for an answer."""
        return self.state.get(("offered", *key))

    def applies(self, key: Key) -> Applies:
        """Return whether a question is on the route; unknown is asked. The first field of a new row always is."""
        taken = self._taken(key)
        if key[-1] in taken.off_route:
            return "no"
        return "unknown" if key[-1] in taken.uncertain else "yes"

    def is_open(self, key: Key) -> bool:
        """Tell whether a question waits for an answer: it has none, or one that is not possible any more."""
        if self.applies(key) == "no":
            return False
        return self.answer(key).state == "no_answer" or key[-1] in self._taken(key).impossible

    def is_impossible(self, key: Key) -> bool:
        """Tell whether an answer holds an option that cannot be chosen any more."""
        return key[-1] in self._taken(key).impossible

    def numbers(self, group: str) -> tuple[str, ...]:
        """Return the numbers of the rows of a group."""
        return tuple(self.rows.get(group) or ())

    def has_row(self, key: Key) -> bool:
        """Tell whether the row of an answer is there."""
        return key[2] in (self.rows.get(key[1]) or {})

    def value(self, node: Node, key: Key) -> Value:
        """Return the value of a formula as the question of an answer sees it."""
        return to_value(node, self.seen_from(key))

    def holds(self, judged: Judged, key: Key) -> Value:
        """Return whether a check of a question holds; None where that is unknown."""
        return self.judging.value(judged, key, self.seen_from(key))

    def seen_from(self, key: Key) -> Scope:
        """Return what the formulas of a question see: in a row also the fields of that row."""
        if len(key) < _ROW_KEY:
            return self.scope
        row = self._taken(key).values
        blank = {spot.question.id: None for spot in self.asked.part_of(key[1]).spots} if not row else {}
        return Scope({**self.scope.values, **blank, **row}, self.scope.rows)

    def _taken(self, key: Key) -> Taken:
        return self.once if len(key) < _ROW_KEY else self.taken.get((key[1], key[2]), _NO_ROW)


def standing_of(asked: Asked, state: State, understand: Understanding, judging: Judging) -> Standing:
    """Return how the answers of a state stand on a route: one walk through all questions."""
    answers = answers_of(state, asked.kept, understand)
    rows = {group: rows_of(state, section, understand) for group, section in asked.groups.items()}
    filled = {group: found for group in rows if (found := filled_rows(rows[group])) is not None}
    counted = counted_on(asked.kept, asked.names, answers, filled)
    seen = {
        group: None if found is None else tuple(row.values for row in found) for group, found in counted.rows.items()
    }
    taken = dict(_taken(asked, answers, rows, counted))
    return Standing(asked, state, answers, rows, counted.once, taken, Scope(counted.once.values, seen), judging)


def _taken(
    asked: Asked,
    answers: Mapping[str, Answer],
    rows: Mapping[str, Mapping[str, Mapping[str, Answer]] | None],
    counted: Counted,
) -> Iterator[tuple[tuple[str, str], Taken]]:
    """Yield what each row counts for. Rows that wait to be filled in do not count, but have a route as well."""
    waiting = any(not is_filled(row) for found in rows.values() for row in (found or {}).values())
    if waiting:
        every = {group: tuple(map(Row, found.values())) for group, found in rows.items() if found is not None}
        counted = counted_on(asked.kept, asked.names, answers, every)
    for group, found in rows.items():
        for number, taken in zip(found or (), counted.rows.get(group) or (), strict=True):
            yield (group, number), taken


# ---- the keys of all questions, in the order of asking ----


def keys_of(standing: Standing, part: Part) -> Iterator[Key]:
    """Yield the keys of the answers of a section that are asked now; for a group those of its rows."""
    yield from (key for key in every_key(standing, part) if standing.applies(key) != "no")


def every_key(standing: Standing, part: Part) -> Iterator[Key]:
    """Yield the keys of all answers of a section, also of what is not asked now."""
    if not part.group:
        yield from ((ANSWERS, spot.question.id) for spot in part.spots)
        return
    for number in standing.numbers(part.group):
        yield from ((ANSWERS, part.group, number, spot.question.id) for spot in part.spots)


def all_keys(standing: Standing) -> Iterator[Key]:
    """Yield every key of every section, also of what is not asked now."""
    for part in standing.asked.parts:
        yield from every_key(standing, part)


def is_of_row(key: Key) -> bool:
    """Tell whether a key is that of a field of a row."""
    return len(key) == _ROW_KEY


def spot_of(standing: Standing, key: Key) -> Spot:
    """Return the question of a key."""
    return standing.asked.spot(key)
