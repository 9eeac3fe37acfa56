"""Which questions, options and checks can be reached: made-up people walk through a questionnaire and answer it.

The walks are always the same. What nobody reached may be reachable all the same; what certainly is not is told by the
lint.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from hashlib import sha256
from typing import Final, TypeAlias

from handprint.expr.to_value import to_value
from handprint.expr.types import Value
from handprint.questionnaire.answers import Answer, Row
from handprint.questionnaire.names import for_route
from handprint.questionnaire.questionnaire import Question, Questionnaire, Route, Section
from handprint.questionnaire.standing import At, Standing, standing

WALKS: Final = 60
ROWS: Final = 2
_DAY: Final = "2024-02-29"


@dataclass(frozen=True, slots=True)
class Reached:
    """How much was reached on a route, and the questions, options and checks that no walk got to or through."""

    questions: int
    options: int
    checks: int
    missed: tuple[str, ...]


def reached(questionnaire: Questionnaire, route: Route) -> Reached:
    """Return what is reached on a route of a questionnaire that reads well."""
    asked = for_route(questionnaire, route)
    goals = dict.fromkeys(goal for section in asked.sections for goal in _goals(section))
    left = dict(goals)
    for number in range(WALKS):
        for goal in _Walk(asked, route, number).reached() if left else ():
            left.pop(goal, None)
    kinds = [kind for kind, _ in goals]
    return Reached(
        kinds.count("question"), kinds.count("option"), kinds.count("check"), tuple(name for _, name in left)
    )


Goal: TypeAlias = tuple[str, str]


def _goals(section: Section) -> Iterator[Goal]:
    for question in section.questions:
        if question.kind != "note":
            yield "question", question.id
            yield from (("option", f"{question.id}: {option.code}") for option in question.options)
            yield from (("check", f"{question.id}: {check.that.text.strip()}") for check in question.checks)


@dataclass(slots=True)
class _Walk:
    """One way to answer everything, told by its number; in some walks all answers are low, or all high."""

    asked: Questionnaire
    route: Route
    number: int
    answers: dict[str, Answer] = field(default_factory=dict)
    groups: dict[str, tuple[Row, ...]] = field(default_factory=dict)

    def reached(self) -> Iterator[Goal]:
        """Yield what this walk gets to: questions that are asked, options that can be chosen, checks that hold."""
        for section in self.asked.sections:
            if section.repeat is None:
                self.answers |= dict(self._given(section, ""))
            else:
                rows = (Row(dict(self._given(section, str(row)))) for row in range(ROWS))
                self.groups[section.repeat.group] = tuple(rows)
        now = standing(self.asked, self.route, self.answers, self.groups)
        for at in now.everywhere():
            yield from self._at(now, at)

    def _at(self, now: Standing, at: At) -> Iterator[Goal]:
        if now.applies(at).value is not True:
            return
        question = now.question(at)
        yield "question", question.id
        yield from (("option", f"{question.id}: {code}") for code in now.possible(at))
        broken = {one.check for one in now.broken(at)}
        for check in question.checks:
            if check not in broken and to_value(now.node(check.that), now.scope(at)) is True:
                yield "check", f"{question.id}: {check.that.text.strip()}"

    def _given(self, section: Section, row: str) -> Iterator[tuple[str, Answer]]:
        for question in section.questions:
            if question.kind != "note":
                yield question.id, Answer("answered", self._value(question, self._chance(question.id + row)))

    def _chance(self, about: str) -> int:
        """Return a number that is the same on every machine."""
        return int.from_bytes(sha256(f"{self.number} {about}".encode()).digest()[:4], "big")

    def _value(self, question: Question, chance: int) -> Value:
        match question.kind:
            case "yes_no":
                return self.number == 0 or (self.number != 1 and chance % 2 == 0)
            case "choice":
                return question.options[chance % len(question.options)].code
            case "multi":
                codes = [option.code for option in question.options if not option.none]
                return frozenset(code for at, code in enumerate(codes) if chance >> at & 1)
            case "text" | "date":
                return _DAY
            case _:
                return self._number(question, chance)

    def _number(self, question: Question, chance: int) -> Fraction:
        low, high = question.low or Fraction(0), question.high or Fraction(0)
        step = Fraction(1, 10 ** (question.decimals or 0))
        steps = (high - low) // step
        sizes: Mapping[int, int] = {0: min(steps, 10), 1: 0, 2: steps}
        spread = (0, 1, min(steps, 3), min(steps, 40), steps // 1000, steps // 2, steps)
        return low + step * sizes.get(self.number, spread[chance % len(spread)])
