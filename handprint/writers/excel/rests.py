"""What a line rests on: its weakest number, and the corrections that nobody answered."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Final

from handprint.expr.syntax import names_in
from handprint.model.model import EVIDENCE, Evidence, Indicator
from handprint.problems import Language
from handprint.score.evidence import grade_of, grade_of_numbers, has_constant
from handprint.score.number_words import GRADES
from handprint.score.numbers import YEAR_OF_ANSWERS
from handprint.writers.excel.cell_values import literal
from handprint.writers.excel.steps import FROM_ANSWER, Steps, cell

KINDS: Final = ("deadweight", "displacement", "attribution")


def evidence_of(steps: Steps, indicator: Indicator, language: Language) -> tuple[str, str]:
    """Return the weakest grade of what a line rests on: as a live formula and as it is now, both in words.

    What depends on the answers is live: an effect that nobody answered, and a price factor of what people pay.
    """
    scored = steps.scored
    words = {grade: GRADES[grade].said(language) for grade in EVIDENCE}
    grade = grade_of_numbers(steps.plan, indicator)
    formula = literal(words[grade])
    for weaker, condition in _weaker_factors(steps, indicator, grade):
        formula = f"IF({condition},{literal(words[weaker])},{formula})"
    if not has_constant(steps.plan, indicator) and grade != EVIDENCE[-1]:
        effect = cell(f"{indicator.id}.effect")
        unknown = "".join(f",ISNA({cell(name)})" for name in _answers(steps, f"{indicator.id}.effect"))
        formula = f"IF(AND(IFERROR({effect},1)<>1{unknown}),{literal(words[EVIDENCE[-1]])},{formula})"
    return formula, words[grade_of(scored, indicator)]


def _weaker_factors(steps: Steps, indicator: Indicator, grade: Evidence) -> Iterator[tuple[Evidence, str]]:
    """Yield when what people pay rests on a factor that is weaker than all other numbers, the weakest last."""
    own = f"{indicator.id}.own_contribution"
    if own not in steps.by_name:
        return
    factors = steps.plan.model.price_factors.values()
    for weaker in EVIDENCE[EVIDENCE.index(grade) + 1 :]:
        years = [f"{cell(YEAR_OF_ANSWERS)}={one.year}" for one in factors if one.number.evidence == weaker]
        if years:
            yield weaker, f"IFERROR(AND({cell(own)}<>0,OR({','.join(years)})),FALSE)"


def rests_on(steps: Steps, indicator: Indicator) -> Mapping[str, tuple[str, ...]]:
    """Return the answers that each correction of a line may rest on."""
    return {kind: tuple(_answers(steps, f"{indicator.id}.{kind}")) for kind in KINDS}


def _answers(steps: Steps, name: str) -> Iterator[str]:
    return (used for used in names_in(steps.by_name[name].node) if used.startswith(FROM_ANSWER))


def assumed_now(steps: Steps, indicator: Indicator) -> tuple[str, ...]:
    """Return the corrections that rest on no answer."""
    found = rests_on(steps, indicator)
    return tuple(
        kind for kind, answers in found.items() if all(steps.scored.value(answer) is None for answer in answers)
    )


def known_euros(steps: Steps, indicator: Indicator) -> Fraction:
    """Return the size of a contribution; one that is unknown adds nothing."""
    return abs(steps.scored.number(f"{indicator.id}.contribution") or Fraction(0))
