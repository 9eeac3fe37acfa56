"""What answers can be, as far as the questionnaire says: bounds, closed codes, and what counts where one is skipped.

Answers to yes/no and choice questions, and numbers where a formula compares them, are tried one by one, so that
`has_shop and not has_shop` is seen through. What is tried is what people can answer, all of it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import product
from math import prod
from typing import Final, TypeAlias

from handprint.expr.formula import Formula
from handprint.expr.intervals import Interval
from handprint.expr.names import Names
from handprint.expr.possible import NEVER_KNOWN, Look, Possible, either, possible
from handprint.expr.resolving import resolved
from handprint.expr.syntax import Call, Name, Node, Number, walk
from handprint.expr.types import Value
from handprint.questionnaire.names import names_of
from handprint.questionnaire.questionnaire import Question, Questionnaire

MOST_CASES: Final = 300
_COMPARISONS: Final = frozenset({"=", "!=", "<", "<=", ">", ">=", "between"})

Case: TypeAlias = Mapping[str, Possible]
"""What is answered to some questions; the others can be anything that they can be."""


@dataclass(frozen=True, slots=True)
class Domains:
    """The questions of a questionnaire, on its long route, and what a formula over them can be."""

    questionnaire: Questionnaire
    names: Names
    questions: Mapping[str, Question]
    group_of: Mapping[str, str]

    def cases(self, formulas: Iterable[Formula], row_of: str = "") -> Iterator["Answers"]:
        """Yield answers that together are all that people can answer; fields of other groups are never pinned down."""
        nodes = [formula.node for formula in self._all(formulas)]
        pieces: dict[str, tuple[Possible, ...]] = {}
        for id_ in dict.fromkeys(part.id for node in nodes for part in walk(node) if isinstance(part, Name)):
            if self.group_of.get(id_) in ("", row_of) and id_ in self.questions:
                found = tuple(self._pieces(self.questions[id_], nodes))
                if len(found) > 1 and prod(map(len, pieces.values())) * len(found) <= MOST_CASES:
                    pieces[id_] = found
        for chosen in product(*pieces.values()):
            yield Answers(self, row_of, dict(zip(pieces, chosen, strict=True)))

    def _all(self, formulas: Iterable[Formula]) -> Iterator[Formula]:
        """Yield formulas with the conditions of everything that they use in turn."""
        waiting, seen = list(formulas), set[str]()
        while waiting:
            formula = waiting.pop(0)
            yield formula
            for part in walk(formula.node):
                if isinstance(part, Name) and part.id in self.questions and part.id not in seen:
                    seen.add(part.id)
                    condition = self.questions[part.id].ask_if
                    waiting += [] if condition is None else [condition]

    def _pieces(self, question: Question, nodes: Iterable[Node]) -> Iterator[Possible]:
        whole = possible_answer(question)
        if isinstance(whole.values, frozenset):
            yield from (Possible(frozenset({value})) for value in sorted(whole.values, key=str))
            yield NEVER_KNOWN
        elif isinstance(whole.values, Interval):
            yield from _cut(whole.values, {cut for node in nodes for cut in _cuts(node, question.id)})
            yield NEVER_KNOWN


@dataclass(slots=True)
class Answers:
    """One way to answer: what each name counts for, worked out when it is asked for."""

    domains: Domains
    row_of: str
    case: Case
    instead: dict[str, Possible] = field(default_factory=dict)
    _known: dict[str, Possible] = field(default_factory=dict)

    def outcome(self, formula: Formula) -> Possible:
        """Return what a formula can be."""
        return possible(resolved(formula.node, self.domains.names), self.counts, self._inside)

    def applies(self, question: Question) -> bool:
        """Tell whether a question can be asked."""
        if question.ask_if is None:
            return True
        condition = self.outcome(question.ask_if)
        return condition.unknown or condition.may_be(value=True)

    def answered(self, question: Question) -> Possible:
        """Return what can be answered to a question where it is asked."""
        return self.case.get(question.id, possible_answer(question))

    def counts(self, id_: str) -> Possible:
        """Return what a name counts for: its answer, or what stands in for it where it is not asked."""
        if id_ in self.instead:
            return self.instead[id_]
        if id_ not in self._known:
            question = self.domains.questions.get(id_)
            group = Possible(frozenset({True}), unknown=True)
            self._known[id_] = group if question is None else self._counted(question)
        return self._known[id_]

    def _counted(self, question: Question) -> Possible:
        asked, skipped = self._with_options(question), of_value(question.when_off_route)
        parts = [skipped] if "not_applicable" in question.allow else []
        if question.ask_if is None:
            return either((asked, *parts))
        condition = self.outcome(question.ask_if)
        parts += [asked] if condition.unknown or condition.may_be(value=True) else []
        return either((*parts, *([skipped] if condition.may_be(value=False) else ())))

    def _with_options(self, question: Question) -> Possible:
        """An answer whose option may be closed may count as unknown."""
        found = self.answered(question)
        may_close = any(option.only_if is not None for option in question.options)
        return Possible(found.values, found.unknown or may_close)

    def _inside(self, group: str) -> tuple[int, Look]:
        """Inside an aggregate every row is another one, so nothing is pinned down there."""
        section = self.domains.questionnaire.groups()[group]
        fields = {question.id for question in section.questions}
        free = Answers(
            self.domains,
            group,
            {id_: answer for id_, answer in self.case.items() if id_ not in fields},
            {id_: answer for id_, answer in self.instead.items() if id_ not in fields},
        )
        return section.repeat.most if section.repeat else 0, free.counts


def domains_of(questionnaire: Questionnaire) -> Domains:
    """Return what answers to a questionnaire can be."""
    groups = {
        question.id: section.repeat.group if section.repeat else ""
        for section in questionnaire.sections
        for question in section.questions
        if question.kind != "note"
    }
    every = {question.id: question for section in questionnaire.sections for question in section.questions}
    return Domains(questionnaire, names_of(questionnaire, "extended"), {id_: every[id_] for id_ in groups}, groups)


def possible_answer(question: Question) -> Possible:
    """Return what can be answered to a question where it is asked; that something is unknown can always be said."""
    match question.kind:
        case "yes_no":
            return Possible(frozenset({True, False}), unknown=True)
        case "choice":
            return Possible(frozenset(option.code for option in question.options), unknown=True)
        case "multi" | "text" | "date" | "note":
            return Possible(None, unknown=True)
        case _:
            return Possible(Interval(question.low, question.high), unknown=True)


def of_value(value: Value) -> Possible:
    """Return a single value as all that is possible."""
    match value:
        case None:
            return NEVER_KNOWN
        case Fraction():
            return Possible(Interval(value, value))
        case frozenset():
            return Possible(None)
        case _:
            return Possible(frozenset({value}))


def _cuts(node: Node, id_: str) -> Iterator[Fraction]:
    """Yield the numbers that a name is compared with."""
    for part in walk(node):
        if isinstance(part, Call) and part.operation in _COMPARISONS and Name(id_) in part.arguments:
            yield from (argument.value for argument in part.arguments if isinstance(argument, Number))


def _cut(whole: Interval, cuts: Iterable[Fraction]) -> Iterator[Possible]:
    """Yield the pieces of an interval between cuts, and each cut by itself."""
    low = whole.low
    for cut in sorted(cut for cut in cuts if whole.holds(cut)):
        yield Possible(Interval(low, cut))
        yield Possible(Interval(cut, cut))
        low = cut
    yield Possible(Interval(low, whole.high))
