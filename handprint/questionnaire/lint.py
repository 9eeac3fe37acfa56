"""What a questionnaire says that can never matter: conditions that are always so, and answers that nobody can give.

Only what is certain is told, by intervals of numbers and closed lists of codes; it takes too long for every reading, so
`handprint check` and `handprint questionnaire check` ask for it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from handprint.catalogue import problem
from handprint.expr.formula import Formula
from handprint.expr.intervals import Interval
from handprint.expr.possible import Possible, either
from handprint.problems import Problem, Problems, in_reading_order
from handprint.questionnaire.domains import Answers, Domains, domains_of, possible_answer
from handprint.questionnaire.questionnaire import Check, Question, Questionnaire


def lint_logic(questionnaire: Questionnaire) -> Problems:
    """Return what is always so or never can be, in reading order; the questionnaire reads without faults."""
    domains = domains_of(questionnaire)
    found = (
        _Lint(domains, question, domains.group_of[question.id]).faults() for question in domains.questions.values()
    )
    return in_reading_order(tuple(fault for faults in found for fault in faults))


@dataclass(frozen=True, slots=True)
class _Lint:
    """One question, with the repeat group that it is a field of."""

    domains: Domains
    question: Question
    group: str

    def faults(self) -> Iterator[Problem]:
        """Yield everything that is certain about the formulas of this question."""
        question = self.question
        if question.ask_if is not None:
            yield from self._condition(question.ask_if, "question-never-asked", question=question.id)
        for option in question.options:
            if option.only_if is not None:
                facts = {"option": option.code, "question": question.id}
                yield from self._condition(option.only_if, "option-never-possible", **facts)
        for check in question.checks:
            yield from self._check(check)
        if question.default is not None:
            yield from self._default(question.default)

    def _condition(self, formula: Formula, never: str, **facts: str) -> Iterator[Problem]:
        outcome = either(answers.outcome(formula) for answers in self.domains.cases((formula,), self.group))
        if not outcome.may_be(value=False):
            yield problem("condition-always-true", formula.place(0))
        elif not outcome.may_be(value=True):
            yield problem(never, formula.place(0), **facts)

    # ---- checks ----

    def _check(self, check: Check) -> Iterator[Problem]:
        """A check is made only where its question is asked, and answered."""
        found = tuple(self._checked(check, possible_answer(self.question)))
        outcome = either(found)
        if not found:
            return
        if not outcome.may_be(value=False):
            yield problem("check-never-breaks", check.that.place(0))
        elif not outcome.may_be(value=True):
            yield problem("check-refuses-all", check.that.place(0), question=self.question.id)

    def _checked(self, check: Check, own: Possible) -> Iterator[Possible]:
        for answers in self._asked((check.that,)):
            answers.instead[self.question.id] = answers.case.get(self.question.id, own)
            yield answers.outcome(check.that)

    def _asked(self, formulas: Iterable[Formula]) -> Iterator[Answers]:
        condition = self.question.ask_if
        used = (*formulas, *(() if condition is None else (condition,)))
        return (case for case in self.domains.cases(used, self.group) if case.applies(self.question))

    # ---- what is offered ----

    def _default(self, formula: Formula) -> Iterator[Problem]:
        found = tuple(answers.outcome(formula) for answers in self._asked((formula,)))
        if not found:
            return
        value = either(found)
        facts = {"question": self.question.id}
        if isinstance(value.values, frozenset) and self.question.options:
            codes = {option.code for option in self.question.options}
            for code in sorted(str(code) for code in value.values if code not in codes):
                yield problem("default-not-an-option", formula.place(0), option=code, **facts)
            return
        bounds = Interval(self.question.low, self.question.high)
        outside = isinstance(value.values, Interval) and not value.values.meets(bounds)
        if not value.may_be_known or outside or any(self._refuses(check, formula) for check in self.question.checks):
            yield problem("default-refused", formula.place(0), **facts)

    def _refuses(self, check: Check, default: Formula) -> bool:
        """Tell whether a check breaks at every value that is offered, whatever else is answered."""
        found = []
        for answers in self._asked((check.that, default)):
            answers.instead[self.question.id] = answers.outcome(default)
            found.append(answers.outcome(check.that))
        outcome = either(found)
        return outcome.may_be(value=False) and not outcome.may_be(value=True)
