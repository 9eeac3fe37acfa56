"""How answers stand at a moment: which questions apply and why, what they offer, and which checks they break.

Every function is pure and looks at all answers at once. An interview that needs several of them after each answer
makes one `Standing`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from handprint.arithmetic import decimals_needed
from handprint.expr.formula import Formula
from handprint.expr.names import Names
from handprint.expr.resolving import resolved
from handprint.expr.syntax import Node, names_in
from handprint.expr.to_value import Scope, deciding_names, to_value, unknown_names
from handprint.expr.types import Value
from handprint.questionnaire.answers import Answer, Row
from handprint.questionnaire.flow import Counted, Taken, chosen_codes, counted_on
from handprint.questionnaire.names import for_route, names_of
from handprint.questionnaire.questionnaire import Check, Question, Questionnaire, Route


@dataclass(frozen=True, slots=True)
class At:
    """Where something is asked: once, or in a row of a repeat group; rows count from 0 as they stand in the answers."""

    question: str
    group: str = ""
    row: int = 0


@dataclass(frozen=True, slots=True)
class Holds:
    """Whether a condition holds; None where nobody knows. `names` are the questions that it now rests on.

    Where nobody knows, they are the questions of which the answer is missing.
    """

    value: bool | None
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BrokenCheck:
    """A check that does not hold: `names` are all questions on this route that take part, its own first.

    `row` is None for a question that is asked once. `reason` is what was recorded with the answer to override it.
    """

    question: Question
    group: str
    row: int | None
    check: Check
    names: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Standing:
    """All answers at one moment, on one route; `asked` is the questionnaire as that route asks it."""

    asked: Questionnaire
    names: Names
    answers: Mapping[str, Answer]
    groups: Mapping[str, tuple[Row, ...]]
    counted: Counted

    def applies(self, at: At) -> Holds:
        """Return whether a question applies; a question without a condition always does."""
        return self._holds(self.question(at).ask_if, at)

    def options(self, at: At) -> Mapping[str, Holds]:
        """Return for each option whether it can be chosen; only one of which the condition is false cannot."""
        return {option.code: self._holds(option.only_if, at) for option in self.question(at).options}

    def possible(self, at: At) -> tuple[str, ...]:
        """Return the codes that can be chosen now, in the order of the questionnaire."""
        return tuple(code for code, holds in self.options(at).items() if holds.value is not False)

    def is_impossible(self, at: At) -> bool:
        """Tell whether the answer that was given holds an option that cannot be chosen any more."""
        return at.question in self._taken(at).impossible

    def offered(self, at: At) -> Value:
        """Return the value that `default` now works out; None where it is unknown, or would be refused as an answer."""
        question = self.question(at)
        value = None if question.default is None else to_value(self.node(question.default), self.scope(at))
        return value if value is not None and self._may_be(question, value, at) else None

    def everywhere(self) -> Iterator[At]:
        """Yield where every question of the route is asked, in order; notes and rows that are not there left out."""
        for section in self.asked.sections:
            ids = [question.id for question in section.questions if question.kind != "note"]
            if section.repeat is None:
                yield from (At(id_) for id_ in ids)
            else:
                group = section.repeat.group
                yield from (At(id_, group, row) for row in range(len(self.groups.get(group, ()))) for id_ in ids)

    def broken(self, at: At) -> tuple[BrokenCheck, ...]:
        """Return the checks of a question that do not hold; unknown never breaks one, a skipped question has none."""
        question = self.question(at)
        if not question.checks or question.id in self._taken(at).off_route:
            return ()
        scope, reason = self.scope(at), self._reason(at)
        return tuple(
            BrokenCheck(question, at.group, at.row if at.group else None, check, self._involved(check, at), reason)
            for check in question.checks
            if to_value(self.node(check.that), scope) is False
        )

    # ---- inside ----

    def question(self, at: At) -> Question:
        """Return the question that is asked somewhere.

        Raises:
            KeyError: the route has no such question.
        """
        for section in self.asked.sections:
            for question in section.questions:
                if question.id == at.question:
                    return question
        raise KeyError(at.question)

    def _taken(self, at: At) -> Taken:
        rows = self.counted.rows.get(at.group) if at.group else None
        return self.counted.once if rows is None else rows[at.row]

    def _reason(self, at: At) -> str:
        """Return the reason that was recorded with an answer."""
        answers = self.groups[at.group][at.row].answers if at.group else self.answers
        return answers[at.question].reason if at.question in answers else ""

    def scope(self, at: At) -> Scope:
        """Return what every name counts for, seen from where a question is asked."""
        rows = {
            group: None if found is None else tuple(row.values for row in found)
            for group, found in self.counted.rows.items()
        }
        return Scope({**self.counted.once.values, **self._taken(at).values}, rows)

    def node(self, formula: Formula) -> Node:
        """Return the tree of a formula of this questionnaire."""
        return resolved(formula.node, self.names)

    def _holds(self, condition: Formula | None, at: At) -> Holds:
        if condition is None:
            return Holds(value=True)
        node, scope = self.node(condition), self.scope(at)
        value = to_value(node, scope)
        if value is None:
            return Holds(None, unknown_names(node, scope))
        return Holds(value is True, deciding_names(node, scope))

    def _involved(self, check: Check, at: At) -> tuple[str, ...]:
        skipped = self.counted.once.off_route | self._taken(at).off_route
        names = (name for name in names_in(check.that.node) if name not in skipped)
        return tuple(dict.fromkeys((at.question, *names)))

    def _may_be(self, question: Question, value: Value, at: At) -> bool:
        """What is offered must be an answer that could be given."""
        if isinstance(value, Fraction):
            in_bounds = (question.low is None or question.low <= value) and (
                question.high is None or value <= question.high
            )
            places = decimals_needed(value)
            return in_bounds and places is not None and (question.decimals is None or places <= question.decimals)
        return not question.options or chosen_codes(value) <= frozenset(self.possible(at))


def standing(
    questionnaire: Questionnaire, route: Route, answers: Mapping[str, Answer], groups: Mapping[str, tuple[Row, ...]]
) -> Standing:
    """Return how answers stand on a route."""
    asked, names = for_route(questionnaire, route), names_of(questionnaire, route)
    return Standing(asked, names, answers, groups, counted_on(asked, names, answers, groups))


def applies(
    questionnaire: Questionnaire, route: Route, answers: Mapping[str, Answer], groups: Mapping[str, tuple[Row, ...]]
) -> Mapping[At, Holds]:
    """Return for every question of a route whether it applies, and on which questions that rests."""
    now = standing(questionnaire, route, answers, groups)
    return {at: now.applies(at) for at in now.everywhere()}


def broken_checks(
    questionnaire: Questionnaire, route: Route, answers: Mapping[str, Answer], groups: Mapping[str, tuple[Row, ...]]
) -> tuple[BrokenCheck, ...]:
    """Return every check that does not hold, in the order of asking."""
    now = standing(questionnaire, route, answers, groups)
    return tuple(broken for at in now.everywhere() for broken in now.broken(at))


def derived_default(
    questionnaire: Questionnaire,
    route: Route,
    answers: Mapping[str, Answer],
    groups: Mapping[str, tuple[Row, ...]],
    at: At,
) -> Value:
    """Return the value that is offered for a question, or None. It never counts until it is given as an answer."""
    return standing(questionnaire, route, answers, groups).offered(at)


def possible_options(
    questionnaire: Questionnaire,
    route: Route,
    answers: Mapping[str, Answer],
    groups: Mapping[str, tuple[Row, ...]],
    at: At,
) -> tuple[str, ...]:
    """Return the codes of a question that can be chosen now."""
    return standing(questionnaire, route, answers, groups).possible(at)
