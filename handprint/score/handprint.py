"""The whole result of one initiative: figures, goals, lines, what is unknown or assumed, and what it rests on."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, TypeAlias

from handprint import __version__
from handprint.expr.to_value import deciding_names, unknown_names
from handprint.expr.types import Value
from handprint.fingerprint import fingerprint
from handprint.model.model import EVIDENCE, Counts, Evidence, Indicator
from handprint.model.overlays import Undecided, undecided
from handprint.problems import Text
from handprint.questionnaire.identity import answers_fingerprint
from handprint.score.evidence import grade_of
from handprint.score.one import Scored
from handprint.score.step import Step

WhyNot: TypeAlias = Literal["known", "unknown", "not_applicable"]


@dataclass(frozen=True, slots=True)
class Figure:
    """A published figure. `value` is None where it cannot be said; `missing` are the answers that it waits for."""

    id: str
    name: Text
    value: Fraction | None
    why_not: WhyNot
    because: Text | None
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LineResult:
    """One indicator: its quantity in its own unit, and for a valued one its euros."""

    indicator: Indicator
    quantity: Fraction | None
    gross: Fraction | None
    contribution: Fraction | None
    goals: tuple[tuple[int, Fraction | None], ...]
    assumed: tuple[str, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Overlap:
    """Lines that may count the same people or things twice, and the most that may be counted double, in euros."""

    group: str
    indicators: tuple[str, ...]
    amount: Fraction


@dataclass(frozen=True, slots=True)
class Handprint:
    """Everything that one answer sheet gives under one plan; amounts in euros at the model's price level."""

    scored: Scored
    figures: Mapping[str, Figure]
    goals: Mapping[int, Fraction | None]
    harm_goals: Mapping[int, Fraction | None]
    lines: tuple[LineResult, ...]
    unknown: tuple[str, ...]
    overlaps: tuple[Overlap, ...]
    undecided: tuple[Undecided, ...]
    evidence: Mapping[Evidence, Fraction]
    default_corrections: Fraction | None
    answers_fingerprint: str
    result: str
    engine: str

    def lines_of(self, counts: Counts) -> tuple[LineResult, ...]:
        """Return the lines that count in one way, in the order of the model."""
        return tuple(line for line in self.lines if line.indicator.counts == counts)


def handprint_of(scored: Scored) -> Handprint:
    """Return the handprint of a scored answer sheet."""
    by_name = scored.plan.by_name()
    lines = tuple(_line(scored, by_name, indicator) for indicator in scored.plan.indicators())
    figures = {figure.id: figure for figure in _figures(scored)}
    impact = tuple(line for line in lines if line.indicator.counts == "impact")
    answers = answers_fingerprint(scored.sheet, scored.plan.questionnaire)
    return Handprint(
        scored=scored,
        figures=figures,
        goals=_goals(scored, "goal"),
        harm_goals=_goals(scored, "harm_goal"),
        lines=lines,
        unknown=tuple(dict.fromkeys(name for figure in figures.values() for name in figure.missing)),
        overlaps=tuple(_overlaps(impact)),
        undecided=_undecided(scored),
        evidence=_shares_by_evidence(scored, impact),
        default_corrections=_share(impact, [line for line in impact if line.assumed]),
        answers_fingerprint=answers,
        result=_result_number(scored, answers),
        engine=__version__,
    )


def _result_number(scored: Scored, answers: str) -> str:
    """The same answers under the same model, overlays, questionnaire, route and engine have the same result number."""
    plan = scored.plan
    made_with = (plan.model.fingerprint, plan.questionnaire.fingerprint, plan.route, answers, __version__)
    return fingerprint("result", (*made_with, *plan.model.applied))


def _undecided(scored: Scored) -> tuple[Undecided, ...]:
    initiative, period = scored.sheet.initiative, scored.sheet.period
    return undecided(scored.plan.model, initiative.municipalities, period.start)


# ---- figures ----


def _figures(scored: Scored) -> Iterator[Figure]:
    for step in scored.plan.steps:
        if step.role == "figure":
            yield _figure(scored, step)


def _figure(scored: Scored, step: Step) -> Figure:
    id_ = step.name.removeprefix("figure.")
    value = scored.number(step.name)
    if value is not None:
        return Figure(id_, step.label, value, "known", None, ())
    if scored.scope.values.get(f"not_applicable.{id_}") is True:
        because = scored.plan.model.totals[id_].not_applicable_because
        return Figure(id_, step.label, None, "not_applicable", because, ())
    return Figure(id_, step.label, None, "unknown", None, missing_answers(scored, step.name))


def missing_answers(scored: Scored, name: str) -> tuple[str, ...]:
    """Return the questions and fields whose unknown answers make a step unknown, in the order in which it uses them."""
    if scored.value(name) is not None:
        return ()
    by_name = scored.plan.by_name()
    found: dict[str, None] = {}
    seen: set[str] = set()
    waiting = [name]
    while waiting:
        this = waiting.pop(0)
        if this in seen:
            continue
        seen.add(this)
        if this in by_name:
            waiting += unknown_names(by_name[this].node, scored.scope)
        else:
            found[_question(this)] = None
    return tuple(found)


def _question(given: str) -> str:
    """Return the question behind an input: its id, or `group.field` for a field of a repeat group."""
    return given.removeprefix("given.")


# ---- lines ----


def _line(scored: Scored, by_name: Mapping[str, Step], indicator: Indicator) -> LineResult:
    valued = indicator.valuation is not None
    step = f"{indicator.id}.contribution" if valued else f"{indicator.id}.quantity"
    return LineResult(
        indicator=indicator,
        quantity=scored.number(f"{indicator.id}.quantity"),
        gross=scored.number(f"{indicator.id}.gross") if valued else None,
        contribution=scored.number(f"{indicator.id}.contribution") if valued else None,
        goals=tuple((goal, scored.number(f"{indicator.id}.goal_{goal}")) for goal, _ in indicator.goals if valued),
        assumed=tuple(_assumed(scored, by_name, indicator)) if valued else (),
        missing=missing_answers(scored, step),
    )


def _assumed(scored: Scored, by_name: Mapping[str, Step], indicator: Indicator) -> Iterator[str]:
    """Yield the corrections that rest on no answer of the initiative: the model's own value was taken."""
    for correction in ("deadweight", "displacement", "attribution"):
        if rests_on_no_answer(scored, by_name[f"{indicator.id}.{correction}"]):
            yield correction


def rests_on_no_answer(scored: Scored, step: Step) -> bool:
    """Tell whether nothing that was answered decided a share: the model's own value was taken."""
    answers = [name for name in deciding_names(step.node, scored.scope) if name.startswith("answer.")]
    return not any(scored.value(answer) is not None for answer in answers)


def _goals(scored: Scored, prefix: str) -> Mapping[int, Fraction | None]:
    found = [step.name for step in scored.plan.steps if step.role == "goal" and step.name.startswith(f"{prefix}.")]
    return {int(name.removeprefix(f"{prefix}.")): scored.number(name) for name in found}


def _overlaps(lines: Iterable[LineResult]) -> Iterator[Overlap]:
    """Yield the exclusive groups of which more than one line has a value: all but the largest may be counted double."""
    by_group: dict[str, list[tuple[Fraction, str]]] = {}
    for line in lines:
        for group in line.indicator.exclusive_groups:
            if line.contribution:
                by_group.setdefault(group, []).append((line.contribution, line.indicator.id))
    for group, found in by_group.items():
        if len(found) > 1:
            amounts = [amount for amount, _ in found]
            yield Overlap(group, tuple(id_ for _, id_ in found), sum(amounts, Fraction(0)) - max(amounts))


# ---- what it rests on ----


def _shares_by_evidence(scored: Scored, lines: tuple[LineResult, ...]) -> Mapping[Evidence, Fraction]:
    """Return the share of the known euros that rests on each grade, by the weakest number of each line."""
    graded = [(grade_of(scored, line.indicator), line) for line in lines]
    shares = {grade: _share(lines, [line for found, line in graded if found == grade]) for grade in EVIDENCE}
    return {grade: share for grade, share in shares.items() if share is not None}


def _share(lines: Iterable[LineResult], part: Iterable[LineResult]) -> Fraction | None:
    """Return which share of the euros of lines a part of them has, by size; None where there are no euros."""
    whole = sum((abs(line.contribution or Fraction(0)) for line in lines), Fraction(0))
    return sum((abs(line.contribution or Fraction(0)) for line in part), Fraction(0)) / whole if whole else None


def values_of(handprint: Handprint) -> Mapping[str, Value]:
    """Return the value of every step by name, in order."""
    return {step.name: handprint.scored.value(step.name) for step in handprint.scored.plan.steps}
