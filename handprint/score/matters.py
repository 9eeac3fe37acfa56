"""How much each open question matters: what waits for it, and how many euros lie between its plausible answers."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal, TypeAlias

from handprint.expr.syntax import names_in
from handprint.expr.types import Value
from handprint.questionnaire.answers import Answer, AnswerSheet, Row
from handprint.questionnaire.questionnaire import NUMERIC, Question
from handprint.score.handprint import Handprint, LineResult
from handprint.score.one import counted_value, score_one
from handprint.score.plausible import checked_range
from handprint.score.step import Plan, Step

Basis: TypeAlias = Literal["estimate", "last_year", "check", "options"]
"""Where plausible answers come from: what was said, last year's answer, a soft check, or the choices there are."""


@dataclass(frozen=True, slots=True)
class Matter:
    """One open question: its id, or `group.field`, or the group; `figures` and `lines` are unknown without it.

    `euros` is how far apart the lines of the impact value lie at the `ends` of what is plausible, all other answers as
    they are; None where nobody can say, because nothing is known of plausible answers or because the lines wait for the
    questions of `together` as well. For a choice the ends are the answers that give least and most.
    """

    question: str
    figures: tuple[str, ...]
    lines: tuple[str, ...]
    basis: Basis | None
    ends: tuple[Value, Value] | None
    euros: Fraction | None
    together: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tried:
    """Plausible answers to one question, each with the answer sheet in which it is filled in."""

    basis: Basis
    sheets: tuple[tuple[Value, AnswerSheet], ...]


def matters_of(handprint: Handprint, last_year: AnswerSheet | None = None) -> tuple[Matter, ...]:
    """Return every open question that a figure or line waits for, the one that matters most first.

    First comes what most figures wait for, then most euros, then most lines, then the order of asking.
    """
    figures = _figures_by_question(handprint)
    waited_for = dict.fromkeys((*figures, *(name for line in handprint.lines for name in line.missing)))
    found = [_matter(handprint, name, figures.get(name, ()), last_year) for name in waited_for]
    order = {name: at for at, name in enumerate(_in_order(handprint.scored.plan))}
    return tuple(sorted(found, key=lambda matter: _rank(matter, order.get(matter.question, len(order)))))


def _rank(matter: Matter, order: int) -> tuple[int, Fraction, int, int]:
    return -len(matter.figures), -(matter.euros or Fraction(0)), -len(matter.lines), order


def _in_order(plan: Plan) -> Iterator[str]:
    for section in plan.questionnaire.sections:
        group = section.repeat.group if section.repeat else ""
        yield from [group] if group else []
        yield from (f"{group}.{question.id}" if group else question.id for question in section.questions)


# ---- what waits ----


def _figures_by_question(handprint: Handprint) -> Mapping[str, tuple[str, ...]]:
    """Return for each open question the figures that are unknown without it.

    A figure tells only what it waits for first; it waits for what the figures that it is made of wait for as well.
    """
    steps, found = handprint.scored.plan.by_name(), dict[str, tuple[str, ...]]()
    for figure in handprint.figures.values():
        if figure.why_not == "unknown":
            parts = _parts(steps, f"figure.{figure.id}") & handprint.figures.keys()
            missing = (name for other in handprint.figures.values() if other.id in parts for name in other.missing)
            for name in dict.fromkeys(missing):
                found[name] = (*found.get(name, ()), figure.id)
    return found


def _parts(steps: Mapping[str, Step], name: str) -> set[str]:
    """Return the figures that a figure is made of, itself as well."""
    waiting, seen = [name], set[str]()
    while waiting:
        this = waiting.pop()
        if this in steps and this not in seen:
            seen.add(this)
            waiting += names_in(steps[this].node)
    return {this.partition(".")[2] for this in seen if this.startswith(("figure.", "exact."))}


def _matter(handprint: Handprint, name: str, figures: tuple[str, ...], last_year: AnswerSheet | None) -> Matter:
    waiting = [line for line in handprint.lines if name in line.missing]
    lines = tuple(line.indicator.id for line in waiting)
    valued = [line for line in waiting if line.indicator.counts == "impact"]
    tried = _tried(handprint, name, last_year) if valued else None
    if tried is None:
        return Matter(name, figures, lines, None, None, None if valued else Fraction(0), ())
    outcomes = [(value, _contributions(handprint.scored.plan, sheet, valued)) for value, sheet in tried.sheets]
    open_still = [line for line in valued if not all(line.indicator.id in one for _, one in outcomes)]
    together = tuple(dict.fromkeys(other for line in open_still for other in line.missing if other != name))
    known = [line.indicator.id for line in valued if line not in open_still]
    ends, euros = _spread(tried, [(value, [one[id_] for id_ in known]) for value, one in outcomes])
    return Matter(name, figures, lines, tried.basis, ends, euros if known else None, together)


def _spread(tried: Tried, outcomes: Iterable[tuple[Value, list[Fraction]]]) -> tuple[tuple[Value, Value], Fraction]:
    """Return the ends, and how far apart the lines lie; options have no order but that of what they give."""
    amounts = [(value, sum(amounts, Fraction(0))) for value, amounts in outcomes]
    least, most = min(amounts, key=lambda one: one[1]), max(amounts, key=lambda one: one[1])
    by_size = (least, most) if tried.basis == "options" else (amounts[0], amounts[-1])
    return (by_size[0][0], by_size[1][0]), most[1] - least[1]


def _contributions(plan: Plan, sheet: AnswerSheet, lines: Iterable[LineResult]) -> Mapping[str, Fraction]:
    scored = score_one(plan, sheet)
    found = {line.indicator.id: scored.number(f"{line.indicator.id}.contribution") for line in lines}
    return {id_: amount for id_, amount in found.items() if amount is not None}


# ---- what is plausible, filled in ----

Plausible: TypeAlias = tuple[Basis, tuple[Value, ...]]
Fill: TypeAlias = Callable[[Value], AnswerSheet]


def _tried(handprint: Handprint, name: str, last_year: AnswerSheet | None) -> Tried | None:
    """Return the sheets with each plausible answer filled in; None where nothing is known of what is plausible."""
    sheet, groups = handprint.scored.sheet, handprint.scored.plan.questionnaire.groups()
    group, _, field = name.rpartition(".")
    if name in groups:
        return _group_tried(sheet, name, last_year)
    section = groups.get(group)
    asked = section.questions if section else tuple(handprint.scored.plan.questionnaire.questions())
    question = next((one for one in asked if one.id == field), None)
    if question is None:
        return None
    if group:
        return _filled(_plausible(question, None, None), lambda value: _with_field(sheet, group, question, value))
    earlier = counted_value(last_year.answers.get(name)) if last_year else None
    plausible = _plausible(question, sheet.answers.get(name), earlier)
    return _filled(plausible, lambda value: _with_answer(sheet, name, value))


def _filled(plausible: Plausible | None, fill: Fill) -> Tried | None:
    return None if plausible is None else Tried(plausible[0], tuple((value, fill(value)) for value in plausible[1]))


def _group_tried(sheet: AnswerSheet, group: str, last_year: AnswerSheet | None) -> Tried | None:
    """A whole list that is open: nothing, or the list of last year; there is no other sign of what is plausible."""
    rows = last_year.groups.get(group) if last_year else None
    if not rows:
        return None
    ends = (tuple[Row, ...](), rows)
    filled = ((Fraction(len(kept)), replace(sheet, groups={**sheet.groups, group: kept})) for kept in ends)
    return Tried("last_year", tuple(filled))


def _plausible(question: Question, given: Answer | None, earlier: Value) -> Plausible | None:
    if question.kind == "yes_no":
        return "options", (False, True)
    if question.kind == "choice":
        return "options", tuple(option.code for option in question.options)
    if question.kind == "multi":
        codes = frozenset(option.code for option in question.options if not option.none)
        return "options", (frozenset(), codes)
    return _plausible_numbers(question, given, earlier) if question.kind in NUMERIC else None


def _plausible_numbers(question: Question, given: Answer | None, earlier: Value) -> Plausible | None:
    """What was said comes first; one number alone is set against the least that can be answered."""
    least = question.low or Fraction(0)
    said = sorted(number for number in _numbers(given))
    if said:
        return "estimate", (said[0] if len(said) > 1 else least, said[-1])
    if isinstance(earlier, Fraction):
        return "last_year", (least, earlier)
    checked = checked_range(question)
    return None if checked is None else ("check", checked)


def _numbers(given: Answer | None) -> Iterator[Fraction]:
    if given is not None and given.state == "estimated":
        numbers = (given.low, given.value, given.high)
        yield from {number for number in numbers if isinstance(number, Fraction)}


def _with_answer(sheet: AnswerSheet, question: str, value: Value) -> AnswerSheet:
    return replace(sheet, answers={**sheet.answers, question: Answer("answered", value)})


def _with_field(sheet: AnswerSheet, group: str, question: Question, value: Value) -> AnswerSheet:
    """Fill in a field in every row where it is open."""
    rows = tuple(_with_value(row, question.id, value) for row in sheet.groups.get(group, ()))
    return replace(sheet, groups={**sheet.groups, group: rows})


def _with_value(row: Row, field: str, value: Value) -> Row:
    if counted_value(row.answers.get(field)) is not None:
        return row
    return replace(row, answers={**row.answers, field: Answer("answered", value)})
