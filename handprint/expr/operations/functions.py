"""The functions of the language."""

from fractions import Fraction
from typing import Final

from handprint.arithmetic import Rounding, rounded
from handprint.expr import rules, spreadsheet
from handprint.expr.operations.operation import Operation, Values, numbers
from handprint.expr.operations.signs import is_less, kleene_and
from handprint.expr.sql import renderings
from handprint.expr.types import Value
from handprint.problems import Text


def _if(values: Values) -> Value:
    condition, then, otherwise = values
    return None if condition is None else then if condition else otherwise


def _if_matters(values: Values) -> tuple[int, ...]:
    return (0,) if values[0] is None else (0, 1) if values[0] else (0, 2)


def _default(values: Values) -> Value:
    return values[1] if values[0] is None else values[0]


def _default_matters(values: Values) -> tuple[int, ...]:
    return (0, 1) if values[0] is None else (0,)


def _between(values: Values) -> Value:
    return kleene_and([_ordered(values[1], values[0]), _ordered(values[0], values[2])])


def _ordered(low: Value, high: Value) -> Value:
    return None if low is None or high is None else not is_less((high, low))


def _clamp(values: Values) -> Value:
    value, low, high = numbers(values)
    return max(low, min(value, high))


def _band(values: Values) -> Value:
    measured, *edges = numbers(values)
    bounds, scores = edges[::2], edges[1::2]
    for low, high, score in zip(bounds, bounds[1:], scores, strict=False):
        if low <= measured < high:
            return score
    return None


def _rounded(values: Values) -> Value:
    value, places = numbers(values)
    return rounded(value, Rounding(int(places)))


def _selected(values: Values) -> Value:
    chosen, code = values
    return isinstance(chosen, frozenset) and code in chosen


def _count_selected(values: Values) -> Value:
    (chosen,) = values
    return Fraction(len(chosen) if isinstance(chosen, frozenset) else 0)


ROWS: Final[tuple[Operation, ...]] = (
    Operation(
        id="if",
        spelled="if",
        rule=rules.chosen,
        value=_if,
        sql=renderings.chosen,
        formula=spreadsheet.IF,
        least=3,
        most=3,
        sees_unknown=True,
        matters=_if_matters,
        meaning=Text(
            "Het tweede als het eerste ja is, anders het derde. De tak die niet genomen wordt, telt niet.",
            "The second if the first is yes, else the third. The branch that is not taken does not count.",
        ),
        example="if(has_kitchen, meals, 0 [meal])",
    ),
    Operation(
        id="default",
        spelled="default",
        rule=rules.alternatives,
        value=_default,
        sql=renderings.default,
        formula=spreadsheet.DEFAULT,
        sees_unknown=True,
        matters=_default_matters,
        meaning=Text(
            "Het eerste, of het tweede als het eerste onbekend is.",
            "The first, or the second if the first is unknown.",
        ),
        example="default(deadweight_answer, 60%)",
    ),
    Operation(
        id="answered",
        spelled="answered",
        rule=rules.known_or_not,
        value=lambda values: values[0] is not None,
        sql=renderings.answered,
        formula=spreadsheet.ANSWERED,
        least=1,
        most=1,
        sees_unknown=True,
        meaning=Text("Ja als er een bekende waarde is.", "Yes if there is a known value."),
        example="answered(kvk)",
    ),
    Operation(
        id="min",
        spelled="min",
        rule=rules.numbers_of_one_unit,
        value=lambda values: min(numbers(values)),
        sql=renderings.smallest,
        formula=spreadsheet.MIN,
        most=None,
        meaning=Text("De kleinste.", "The smallest."),
        example="min(meals, 100 [meal])",
    ),
    Operation(
        id="max",
        spelled="max",
        rule=rules.numbers_of_one_unit,
        value=lambda values: max(numbers(values)),
        sql=renderings.largest,
        formula=spreadsheet.MAX,
        most=None,
        meaning=Text("De grootste.", "The largest."),
        example="max(meals - 10 [meal], 0)",
    ),
    Operation(
        id="clamp",
        spelled="clamp",
        rule=rules.numbers_of_one_unit,
        value=_clamp,
        sql=renderings.clamped,
        formula=spreadsheet.CLAMP,
        least=3,
        most=3,
        meaning=Text(
            "Het eerste, maar niet onder het tweede en niet boven het derde.",
            "The first, but not below the second and not above the third.",
        ),
        example="clamp(meals, 0, 100 [meal])",
    ),
    Operation(
        id="between",
        spelled="between",
        rule=rules.order,
        value=_between,
        sql=renderings.between,
        formula=spreadsheet.BETWEEN,
        least=3,
        most=3,
        sees_unknown=True,
        meaning=Text(
            "Ja als het eerste niet onder het tweede en niet boven het derde ligt.",
            "Yes if the first is not below the second and not above the third.",
        ),
        example="between(meals, 1 [meal], 100 [meal])",
    ),
    Operation(
        id="band",
        spelled="band",
        rule=rules.bands,
        value=_band,
        sql=renderings.band,
        formula=spreadsheet.BAND,
        least=4,
        most=None,
        meaning=Text(
            "Een score per klasse: band(x, 0, a, 10, b, 20) geeft a van 0 tot 10, b van 10 tot 20; anders onbekend.",
            "A score per class: band(x, 0, a, 10, b, 20) gives a from 0 to 10, b from 10 to 20; unknown outside.",
        ),
        example="band(meals, 0, 1, 100 [meal], 2, 1000 [meal])",
    ),
    Operation(
        id="round",
        spelled="round",
        rule=rules.first_number,
        value=_rounded,
        sql=renderings.rounded,
        formula=spreadsheet.ROUND,
        literal_arguments=(1,),
        meaning=Text(
            "Afgerond op zoveel decimalen; een half gaat van nul af.",
            "Rounded to so many places; halves go away from zero.",
        ),
        example="round(meals * 8.80 [EUR/meal], 2)",
    ),
    Operation(
        id="floor",
        spelled="floor",
        rule=rules.numbers_of_one_unit,
        value=lambda values: Fraction(numbers(values)[0].__floor__()),
        sql=renderings.floored,
        formula=spreadsheet.FLOOR,
        least=1,
        most=1,
        meaning=Text("Het grootste gehele getal dat niet groter is.", "The largest whole number that is not larger."),
        example="floor(hours / 8)",
    ),
    Operation(
        id="abs",
        spelled="abs",
        rule=rules.numbers_of_one_unit,
        value=lambda values: abs(numbers(values)[0]),
        sql=renderings.absolute,
        formula=spreadsheet.ABS,
        least=1,
        most=1,
        meaning=Text("Het getal zonder minteken.", "The number without its minus sign."),
        example="abs(meals - 100 [meal])",
    ),
    Operation(
        id="selected",
        spelled="selected",
        rule=rules.selection,
        value=_selected,
        sql=renderings.selected,
        formula=spreadsheet.SELECTED,
        literal_arguments=(1,),
        meaning=Text("Ja als deze keuze is aangekruist.", "Yes if this choice was ticked."),
        example="selected(themes, 'health')",
    ),
    Operation(
        id="count_selected",
        spelled="count_selected",
        rule=rules.selection_count,
        value=_count_selected,
        sql=renderings.count_selected,
        formula=spreadsheet.COUNT_SELECTED,
        least=1,
        most=1,
        meaning=Text("Hoeveel keuzes zijn aangekruist.", "How many choices were ticked."),
        example="count_selected(themes)",
    ),
)
