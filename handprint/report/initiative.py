"""What the report of one initiative says: the card, the counts without euros, what is unknown, what it rests on."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from handprint.arithmetic import Rounding, rounded
from handprint.expr.types import NumberType
from handprint.language import format_date, format_percent
from handprint.model.model import Counts, Model
from handprint.problems import Text
from handprint.questionnaire.questionnaire import Questionnaire
from handprint.report.presentation import euros, published, shown
from handprint.report.sentences import (
    ALL_CORRECTIONS,
    CORRECTIONS,
    EVIDENCE,
    NO_PRICE_FACTOR,
    NOT_COMPARABLE,
    STATUS,
    UNKNOWN,
    evidence_share,
    known_part,
    not_applicable,
    overlap_sentence,
    overlay_left,
    overlay_used,
)
from handprint.score.answer_checks import hard_checks
from handprint.score.handprint import Figure, Handprint, LineResult
from handprint.score.numbers import YEAR_OF_ANSWERS
from handprint.score.overlays import applied_overlays, why_not_applied
from handprint.score.wording import said

HEADLINES: Final = ("impact_value", "impact_to_revenue", "impact_per_fte")
"""The three figures of the card, in the order in which the province prints them."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A labelled figure as shown; `unrounded` is the published figure behind it, `note` says why it cannot be said."""

    id: str
    label: Text
    shown: Text
    unrounded: Text | None
    note: Text | None


@dataclass(frozen=True, slots=True)
class GoalShown:
    """One goal: its euros (None: unknown; absent from every valued line: `valued` is False) and its counted lines."""

    number: int
    name: Text
    colour: str
    amount: Fraction | None
    shown: Text
    valued: bool
    counted: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class LineShown:
    """One indicator with its goals ("SDG 3, 10"), its quantity and, where it has them, its euros."""

    id: str
    name: Text
    goals: str
    quantity: Text
    amount: Text | None
    why: Text


@dataclass(frozen=True, slots=True)
class InitiativeReport:
    """Everything that a report of one initiative says, in the order in which it is read."""

    name: str
    period: Text
    headlines: tuple[Shown, ...]
    known_part: Text | None
    others: tuple[Shown, ...]
    goals: tuple[GoalShown, ...]
    impact: tuple[LineShown, ...]
    counted: tuple[LineShown, ...]
    harm: tuple[LineShown, ...]
    memo: tuple[LineShown, ...]
    unknown: tuple[Text, ...]
    not_asked: tuple[Text, ...]
    assumed: tuple[Text, ...]
    overlaps: tuple[Text, ...]
    overlays: tuple[Text, ...]
    evidence: tuple[Text, ...]
    made_with: tuple[tuple[Text, str], ...]
    not_comparable: Text
    wrong: tuple[Text, ...] = ()
    """What hard checks say that do not hold: the figures stand as they were calculated, and the card says so."""

    @property
    def has_other_figures_only(self) -> bool:
        """A model of another method has figures of its own in the place of the three; then those are the card."""
        return len(self.headlines) == 1


def report_of(handprint: Handprint) -> InitiativeReport:
    """Return what the report of a handprint says."""
    model, sheet = handprint.scored.plan.model, handprint.scored.sheet
    return InitiativeReport(
        name=sheet.initiative.name,
        period=_period(handprint),
        headlines=tuple(_figure(handprint.figures[id_], model) for id_ in HEADLINES if id_ in handprint.figures),
        known_part=_known_part(handprint),
        others=tuple(_figure(figure, model) for figure in handprint.figures.values() if figure.id not in HEADLINES),
        goals=tuple(_goals(handprint)),
        impact=_lines(handprint, "impact"),
        counted=_lines(handprint, "count"),
        harm=_lines(handprint, "harm"),
        memo=_lines(handprint, "memo"),
        unknown=tuple(question_text(handprint.scored.plan.questionnaire, name) for name in handprint.unknown),
        not_asked=tuple(model.indicators[missing.indicator].name for missing in handprint.scored.plan.not_asked),
        assumed=tuple(_assumed(handprint)),
        overlaps=tuple(overlap_sentence(overlap, model) for overlap in handprint.overlaps),
        overlays=overlays_told(handprint),
        evidence=tuple(_evidence(handprint)),
        made_with=made_with(handprint),
        not_comparable=NOT_COMPARABLE,
        wrong=tuple(broken.check.say for broken in hard_checks(sheet, handprint.scored.plan.questionnaire)),
    )


def _period(handprint: Handprint) -> Text:
    period = handprint.scored.sheet.period
    status, price_year = STATUS[period.status], handprint.scored.plan.model.price_year
    first, last = (Text(format_date(day, "nl"), format_date(day, "en")) for day in (period.start, period.end))
    return Text(
        f"{first.nl} tot en met {last.nl}, {status.nl}, prijspeil {price_year}",
        f"{first.en} up to and including {last.en}, {status.en}, {price_year} prices",
    )


def _figure(figure: Figure, model: Model) -> Shown:
    value = shown(figure, model)
    if value is not None:
        return Shown(figure.id, figure.name, value, published(figure, model), None)
    if figure.why_not == "not_applicable":
        return Shown(figure.id, figure.name, not_applicable(), None, figure.because)
    return Shown(figure.id, figure.name, UNKNOWN, None, None)


def _known_part(handprint: Handprint) -> Text | None:
    whole, known = handprint.figures["impact_value"], handprint.figures["known_part"].value
    if whole.value is not None or known is None:
        return None
    names = [question_text(handprint.scored.plan.questionnaire, name) for name in whole.missing]
    return known_part(known, names)


def question_text(questionnaire: Questionnaire, name: str) -> Text:
    """Return how a question is asked; `name` is its id, or `group.field` for a field of a repeat group."""
    for section in questionnaire.sections:
        group = section.repeat.group if section.repeat else ""
        if group and name == group:
            return section.title
        for question in section.questions:
            if name == (f"{group}.{question.id}" if group else question.id):
                return question.ask
    return NO_PRICE_FACTOR if name == YEAR_OF_ANSWERS else Text(name, name)


def _goals(handprint: Handprint) -> Iterator[GoalShown]:
    for goal in handprint.scored.plan.model.goals.values():
        valued = goal.number in handprint.goals
        counted = tuple(
            line.indicator.name
            for line in handprint.lines_of("count")
            if line.quantity and goal.number in dict(line.indicator.goals)
        )
        amount = handprint.goals.get(goal.number)
        if valued or counted:
            said_ = (UNKNOWN if amount is None else euros(amount)) if valued else Text("-", "-")
            yield GoalShown(goal.number, goal.name, goal.colour, amount, said_, valued, counted)


def _lines(handprint: Handprint, counts: Counts) -> tuple[LineShown, ...]:
    return tuple(_line_shown(line, handprint.scored.plan.model) for line in handprint.lines_of(counts))


def _line_shown(line: LineResult, model: Model) -> LineShown:
    indicator = line.indicator
    amount = None
    if indicator.valuation is not None:
        amount = UNKNOWN if line.contribution is None else euros(line.contribution)
    quantity = said(line.quantity, NumberType(indicator.unit), model.units)
    goals = "SDG " + ", ".join(str(goal) for goal, _ in indicator.goals)
    return LineShown(indicator.id, indicator.name, goals, quantity, amount, indicator.why)


def _assumed(handprint: Handprint) -> Iterator[Text]:
    for line in handprint.lines_of("impact"):
        if line.assumed and line.contribution:
            kinds = [CORRECTIONS[correction] for correction in line.assumed]
            if len(kinds) == len(CORRECTIONS):
                kinds = [ALL_CORRECTIONS]
            nl, en = ", ".join(kind.nl for kind in kinds), ", ".join(kind.en for kind in kinds)
            yield Text(f"{line.indicator.name.nl}: {nl}", f"{line.indicator.name.en}: {en}")


def _evidence(handprint: Handprint) -> Iterator[Text]:
    for grade, share in handprint.evidence.items():
        if share:
            yield evidence_share(EVIDENCE[grade], _whole_percent(share))
    if handprint.default_corrections is not None:
        defaults = Text("rust op correcties van het model", "rests on corrections of the model")
        yield evidence_share(defaults, _whole_percent(handprint.default_corrections))


def _whole_percent(share: Fraction) -> Text:
    near = rounded(share, Rounding(2))
    return Text(format_percent(near, "nl", 0), format_percent(near, "en", 0))


def made_with(handprint: Handprint) -> tuple[tuple[Text, str], ...]:
    """Return what the result was made with, so that it can be calculated again years later."""
    plan, sheet = handprint.scored.plan, handprint.scored.sheet
    model, questionnaire = plan.model, plan.questionnaire
    return (
        (Text("Resultaatnummer", "Result number"), handprint.result),
        (Text("Rekenprogramma", "Calculation program"), f"handprint {handprint.engine}"),
        (Text("Model", "Model"), f"{model.id} {model.version} ({model.file})"),
        *_with_overlays(model),
        (Text("Vingerafdruk van het model", "Fingerprint of the model"), model.fingerprint),
        (Text("Prijspeil", "Price level"), str(model.price_year)),
        (Text("Vragenlijst", "Questionnaire"), f"{questionnaire.id} {questionnaire.version} ({questionnaire.file})"),
        (Text("Route", "Route"), plan.route),
        (Text("Vingerafdruk van de vragenlijst", "Fingerprint of the questionnaire"), questionnaire.fingerprint),
        (Text("Antwoorden", "Answers"), sheet.file),
        (Text("Vingerafdruk van de antwoorden", "Fingerprint of the answers"), handprint.answers_fingerprint),
    )


def _with_overlays(model: Model) -> Iterator[tuple[Text, str]]:
    if model.applied:
        yield Text("Afwijkingen van het model", "Overlays of the model"), ", ".join(model.applied)


def overlays_told(handprint: Handprint) -> tuple[Text, ...]:
    """Return which other values of the model were used, and which were not although they may hold for a part."""
    model = handprint.scored.plan.model
    used = (overlay_used(overlay.id, overlay.name) for overlay in applied_overlays(model))
    left = (overlay_left(one.overlay.id, one.overlay.name, why_not_applied(one)) for one in handprint.undecided)
    return (*used, *left)
