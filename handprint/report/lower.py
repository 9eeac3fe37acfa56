"""The block "Why is this lower than you thought?": what was taken off and why, in euros that add up."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from handprint.arithmetic import Rounding, rounded
from handprint.expr.types import NumberType
from handprint.problems import Language, Text
from handprint.questionnaire.answers import AnswerSheet
from handprint.report.open_questions import OpenQuestion, open_questions
from handprint.report.presentation import euros
from handprint.score.deductions import Deduction, Descent, descents_of
from handprint.score.handprint import Handprint, LineResult
from handprint.score.wording import said, share

TITLE: Final = Text("Waarom is dit lager dan u dacht?", "Why is this lower than you thought?")
NO_JUDGEMENT: Final = Text(
    "Dit is geen oordeel over uw vrijwilligers. In euro's staat hier alleen wat met een bron in geld te zeggen is.",
    "This is no judgement of your volunteers. In euros stands only what a source allows us to say in money.",
)
TOLD: Final = 3
"""So many deductions are told one by one; the others are told as one amount."""


@dataclass(frozen=True, slots=True)
class TakenOff:
    """One deduction in words: which line, how many euros, what share and why, and what the model says of the line."""

    line: Text
    kind: str
    euros: Fraction
    amount: Text
    because: Text
    about_line: Text


@dataclass(frozen=True, slots=True)
class Lower:
    """The whole block. `before` less all deductions (`largest` and `others` together) is exactly `after`, in euros.

    `largest` are at most three, the largest first. `without_euros` and `beside` are lines that are in no total: what is
    counted as it is, and amounts for information, such as hours given. `question` is the open one that matters most.
    """

    before: Fraction
    after: Fraction
    summary: Text
    largest: tuple[TakenOff, ...]
    others: Fraction
    others_said: Text | None
    without_euros: tuple[Text, ...]
    beside: tuple[Text, ...]
    question: OpenQuestion | None
    title: Text = TITLE
    no_judgement: Text = NO_JUDGEMENT


def lower_of(handprint: Handprint, last_year: AnswerSheet | None = None) -> Lower:
    """Return what makes the impact value of a handprint lower than its makers may have thought."""
    descents = descents_of(handprint)
    deductions = [one for descent in descents for one in descent.deductions]
    largest = sorted((one for one in deductions if one.euros > 0), key=lambda one: -one.euros)[:TOLD]
    others = _sum(one.euros for one in deductions) - _sum(one.euros for one in largest)
    before, after = _sum(descent.before for descent in descents), _sum(descent.after for descent in descents)
    return Lower(
        before=before,
        after=after,
        summary=_summary(handprint, descents, before, after),
        largest=tuple(_taken_off(one) for one in largest),
        others=others,
        others_said=_others(others) if others else None,
        without_euros=tuple(_counted(handprint, line) for line in handprint.lines_of("count") if line.quantity),
        beside=tuple(_beside(line) for line in handprint.lines_of("memo") if line.contribution),
        question=next(iter(open_questions(handprint, last_year)), None),
    )


def _sum(amounts: Iterable[Fraction]) -> Fraction:
    return sum(amounts, Fraction(0))


def _said(amount: Fraction) -> Text:
    """Return an amount in cents; a model may round its contributions to parts of a cent."""
    return euros(rounded(amount, Rounding(2)))


def _summary(handprint: Handprint, descents: tuple[Descent, ...], before: Fraction, after: Fraction) -> Text:
    if not descents:
        return Text("Er is nog geen regel met een bekend bedrag.", "There is no line with a known amount yet.")
    first, off, left = _said(before), _said(before - after), _said(after)
    if handprint.figures["impact_value"].value is None:
        return Text(
            f"Wat nu bekend is, is zonder aftrek {first.nl}, over alle jaren van het effect. Er gaat {off.nl} af."
            f" Dan blijft {left.nl} over.",
            f"What is known now is {first.en} with nothing taken off, over all years of the effect. {off.en} comes off."
            f" That leaves {left.en}.",
        )
    return Text(
        f"Zonder aftrek is het {first.nl}, over alle jaren van het effect. Er gaat {off.nl} af."
        f" Dan blijft {left.nl} over.",
        f"With nothing taken off it is {first.en}, over all years of the effect. {off.en} comes off."
        f" That leaves {left.en}.",
    )


def _others(amount: Fraction) -> Text:
    said_ = _said(amount)
    return Text(f"Alle andere aftrek samen: {said_.nl}.", f"All other deductions together: {said_.en}.")


def _taken_off(one: Deduction) -> TakenOff:
    indicator, reason, whose = one.line.indicator, _reason(one), _whose(one)
    because = Text(f"{reason.nl}{whose.nl}", f"{reason.en}{whose.en}")
    return TakenOff(indicator.name, one.kind, one.euros, _said(one.euros), because, indicator.why)


def _reason(one: Deduction) -> Text:
    nl, en = _percent(one, "nl"), _percent(one, "en")
    match one.kind:
        case "own_contribution":
            return Text(
                f"Mensen betalen dit zelf: {nl} van de waarde.", f"People pay this themselves: {en} of the value."
            )
        case "effect":
            return Text(f"Bij {nl} is er geen echt effect.", f"For {en} there is no real effect.")
        case "deadweight":
            return Text(f"{nl} was er ook zonder u geweest.", f"{en} would have been there without you too.")
        case "displacement":
            return Text(f"{nl} is verschoven van elders.", f"{en} was moved from elsewhere.")
        case "attribution":
            return Text(f"{nl} komt door anderen.", f"{en} is due to others.")
        case "drop_off":
            return _years(one, Text(f"Het werkt elk jaar {nl} minder door", f"It works {en} less each year"))
        case "discount":
            return _years(
                one, Text(f"Geld van later telt {nl} per jaar minder", f"Later money counts {en} less a year")
            )


def _percent(one: Deduction, language: Language) -> str:
    """What people paid is a share of two amounts and may have no end; other shares are as the model says them."""
    return share(rounded(one.share, Rounding(2)) if one.kind == "own_contribution" else one.share, language)


def _years(one: Deduction, start: Text) -> Text:
    years = one.line.indicator.valuation.duration_years if one.line.indicator.valuation else 1
    return Text(f"{start.nl}, {years} jaar lang.", f"{start.en}, for {years} years.")


def _whose(one: Deduction) -> Text:
    """Whose number it is: a volunteer must know what can still be answered, and what is not theirs to change."""
    if one.assumed:
        return Text(" Dat is een waarde van het model.", " That is a value of the model.")
    return Text(" Dat hebt u geantwoord.", " That is what you answered.")


def _counted(handprint: Handprint, line: LineResult) -> Text:
    indicator = line.indicator
    quantity = said(line.quantity, NumberType(indicator.unit), handprint.scored.plan.model.units)
    return Text(f"{indicator.name.nl}: {quantity.nl}", f"{indicator.name.en}: {quantity.en}")


def _beside(line: LineResult) -> Text:
    amount = _said(line.contribution or Fraction(0))
    return Text(f"{line.indicator.name.nl}: {amount.nl}", f"{line.indicator.name.en}: {amount.en}")
