"""The language of the model is this one table: a row per sign and function, with every rendering of it.

Adding a function means adding a row here; the parser, the checks, the function list in the documentation and the
tests that compare the renderings pick it up.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import prod
from types import MappingProxyType
from typing import TypeAlias

from handprint.arithmetic import Rounding, rounded
from handprint.expr import rules, spreadsheet
from handprint.expr.rules import Rule
from handprint.expr.spreadsheet import CellFormula, RowsFormula
from handprint.expr.sql import renderings, totals
from handprint.expr.sql.renderings import Rendering
from handprint.expr.types import Value
from handprint.problems import Text

Values: TypeAlias = Sequence[Value]


def numbers(values: Values) -> tuple[Fraction, ...]:
    """Return known numbers as numbers; anything else is a bug, for the checks come first."""
    found = tuple(value for value in values if isinstance(value, Fraction))
    if len(found) != len(values):
        raise TypeError(f"numbers expected: {values!r}")
    return found


def every(values: Values) -> tuple[int, ...]:
    """Every argument matters: the way in which most operations look at their arguments."""
    return tuple(range(len(values)))


@dataclass(frozen=True, slots=True)
class Operation:
    """One sign or function of the language.

    `value` gets known values only, unless `sees_unknown`: then None is unknown. `matters` says which arguments decided
    the outcome, so that an explanation can leave out the branch that was not taken. An operation `over_rows` gets the
    values of its term, a value for each row of the group. Signs that may be chained (`most` is None) take any number of
    arguments, so that a sum of eighty lines is one node; the parser makes them two at a time.
    """

    id: str
    spelled: str
    rule: Rule
    value: Callable[[Values], Value]
    sql: Rendering
    formula: CellFormula | RowsFormula
    meaning: Text
    example: str
    least: int = 2
    most: int | None = 2
    precedence: int = 0
    sees_unknown: bool = False
    over_rows: bool = False
    literal_arguments: tuple[int, ...] = ()
    matters: Callable[[Values], tuple[int, ...]] = every


# ---- exact values of the operations that are more than a Python operator ----


def _and(values: Values) -> Value:
    return False if False in values else None if None in values else True


def _or(values: Values) -> Value:
    return True if True in values else None if None in values else False


def _those(*, wanted: bool) -> Callable[[Values], tuple[int, ...]]:
    def deciding(values: Values) -> tuple[int, ...]:
        found = tuple(at for at, value in enumerate(values) if value is wanted)
        return found[:1] or every(values)

    return deciding


def _if(values: Values) -> Value:
    condition, then, otherwise = values
    return None if condition is None else then if condition else otherwise


def _if_matters(values: Values) -> tuple[int, ...]:
    return (0,) if values[0] is None else (0, 1) if values[0] else (0, 2)


def _default(values: Values) -> Value:
    return values[1] if values[0] is None else values[0]


def _default_matters(values: Values) -> tuple[int, ...]:
    return (0, 1) if values[0] is None else (0,)


def _quotient(values: Values) -> Value:
    above, below = numbers(values)
    return above / below if below else None


def _quotient_matters(values: Values) -> tuple[int, ...]:
    return (1,) if values[1] == 0 else every(values)


def _between(values: Values) -> Value:
    return _and([_ordered(values[1], values[0]), _ordered(values[0], values[2])])


def _ordered(low: Value, high: Value) -> Value:
    return None if low is None or high is None else not _less((high, low))


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


def _less(values: Values) -> Value:
    left, right = values
    if isinstance(left, str) and isinstance(right, str):
        return left < right
    small, large = numbers(values)
    return small < large


def _swapped(values: Values) -> Values:
    return (values[1], values[0])


def _folded(function: Callable[[Sequence[Fraction]], Fraction]) -> Callable[[Values], Value]:
    return lambda values: function(numbers(values)) if values else None


_TABLE: tuple[Operation, ...] = (
    Operation(
        id="or",
        spelled="or",
        rule=rules.all_yes_no,
        value=_or,
        sql=renderings.any_of,
        formula=spreadsheet.OR,
        most=None,
        precedence=1,
        sees_unknown=True,
        matters=_those(wanted=True),
        meaning=Text(
            "Ja als een van beide ja is; onbekend als het daarvan afhangt.",
            "Yes if one of both is yes; unknown if it depends on that.",
        ),
        example="has_shop or has_kitchen",
    ),
    Operation(
        id="and",
        spelled="and",
        rule=rules.all_yes_no,
        value=_and,
        sql=renderings.all_of,
        formula=spreadsheet.AND,
        most=None,
        precedence=2,
        sees_unknown=True,
        matters=_those(wanted=False),
        meaning=Text(
            "Ja als beide ja zijn; nee zodra een van beide nee is.",
            "Yes if both are yes; no as soon as one is no.",
        ),
        example="has_shop and not has_kitchen",
    ),
    Operation(
        id="not",
        spelled="not",
        rule=rules.all_yes_no,
        value=lambda values: not values[0],
        sql=renderings.opposite,
        formula=spreadsheet.NOT,
        precedence=3,
        least=1,
        most=1,
        meaning=Text("Ja wordt nee, nee wordt ja.", "Yes becomes no, no becomes yes."),
        example="not has_kitchen",
    ),
    Operation(
        id="=",
        spelled="=",
        rule=rules.same_kind,
        value=lambda values: values[0] == values[1],
        sql=renderings.comparison("="),
        formula=spreadsheet.EQUAL,
        precedence=4,
        meaning=Text("Ja als beide gelijk zijn.", "Yes if both are equal."),
        example="legal_form = 'stichting'",
    ),
    Operation(
        id="!=",
        spelled="!=",
        rule=rules.same_kind,
        value=lambda values: values[0] != values[1],
        sql=renderings.comparison("<>"),
        formula=spreadsheet.UNEQUAL,
        precedence=4,
        meaning=Text("Ja als beide verschillen.", "Yes if both differ."),
        example="legal_form != 'stichting'",
    ),
    Operation(
        id="<",
        spelled="<",
        rule=rules.order,
        value=_less,
        sql=renderings.comparison("<"),
        formula=spreadsheet.LESS,
        precedence=4,
        meaning=Text("Ja als links kleiner is.", "Yes if the left one is smaller."),
        example="meals < 100 [meal]",
    ),
    Operation(
        id="<=",
        spelled="<=",
        rule=rules.order,
        value=lambda values: not _less(_swapped(values)),
        sql=renderings.comparison("<="),
        formula=spreadsheet.AT_MOST,
        precedence=4,
        meaning=Text("Ja als links kleiner of gelijk is.", "Yes if the left one is smaller or equal."),
        example="meals <= 100 [meal]",
    ),
    Operation(
        id=">",
        spelled=">",
        rule=rules.order,
        value=lambda values: _less(_swapped(values)),
        sql=renderings.comparison(">"),
        formula=spreadsheet.MORE,
        precedence=4,
        meaning=Text("Ja als links groter is.", "Yes if the left one is larger."),
        example="meals > 100 [meal]",
    ),
    Operation(
        id=">=",
        spelled=">=",
        rule=rules.order,
        value=lambda values: not _less(values),
        sql=renderings.comparison(">="),
        formula=spreadsheet.AT_LEAST,
        precedence=4,
        meaning=Text("Ja als links groter of gelijk is.", "Yes if the left one is larger or equal."),
        example="meals >= 100 [meal]",
    ),
    Operation(
        id="+",
        spelled="+",
        rule=rules.numbers_of_one_unit,
        value=lambda values: sum(numbers(values), Fraction(0)),
        sql=renderings.plus,
        formula=spreadsheet.PLUS,
        most=None,
        precedence=5,
        meaning=Text("De som; beide in dezelfde eenheid.", "The sum; both in the same unit."),
        example="meals + 10 [meal]",
    ),
    Operation(
        id="-",
        spelled="-",
        rule=rules.numbers_of_one_unit,
        value=lambda values: numbers(values)[0] - numbers(values)[1],
        sql=renderings.minus,
        formula=spreadsheet.MINUS,
        precedence=5,
        meaning=Text("Het verschil; beide in dezelfde eenheid.", "The difference; both in the same unit."),
        example="meals - 10 [meal]",
    ),
    Operation(
        id="*",
        spelled="*",
        rule=rules.product,
        value=lambda values: prod(numbers(values), start=Fraction(1)),
        sql=renderings.times,
        formula=spreadsheet.TIMES,
        most=None,
        precedence=6,
        meaning=Text("Het product; eenheden gaan mee.", "The product; units multiply too."),
        example="meals * 8.80 [EUR/meal]",
    ),
    Operation(
        id="/",
        spelled="/",
        rule=rules.quotient,
        value=_quotient,
        sql=renderings.divided,
        formula=spreadsheet.QUOTIENT,
        precedence=6,
        matters=_quotient_matters,
        meaning=Text(
            "Het quotiënt; delen door 0 is onbekend.",
            "The quotient; dividing by 0 is unknown.",
        ),
        example="hours / hours_per_fte",
    ),
    Operation(
        id="negative",
        spelled="-",
        rule=rules.numbers_of_one_unit,
        value=lambda values: -numbers(values)[0],
        sql=renderings.negative,
        formula=spreadsheet.NEGATIVE,
        precedence=7,
        least=1,
        most=1,
        meaning=Text("Het tegengestelde.", "The opposite."),
        example="-meals",
    ),
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
    Operation(
        id="sum_over",
        spelled="sum",
        rule=rules.over_rows_number,
        value=lambda values: sum(numbers(values), Fraction(0)),
        sql=totals.sum_over,
        formula=spreadsheet.SUM_OVER,
        over_rows=True,
        meaning=Text(
            "De som over alle rijen van een groep; zonder rijen 0, met een onbekende rij onbekend.",
            "The sum over all rows of a group; 0 without rows, unknown with an unknown row.",
        ),
        example="sum(activities, participants * sessions)",
    ),
    Operation(
        id="count_over",
        spelled="count",
        rule=rules.over_rows_count,
        value=lambda values: Fraction(sum(value is True for value in values)),
        sql=totals.count_over,
        formula=spreadsheet.COUNT_OVER,
        over_rows=True,
        meaning=Text(
            "Het aantal rijen waarvoor het geldt; zonder rijen 0, met een onbekende rij onbekend.",
            "The number of rows for which it holds; 0 without rows, unknown with an unknown row.",
        ),
        example="count(activities, kind = 'day_activity')",
    ),
    Operation(
        id="min_over",
        spelled="min",
        rule=rules.over_rows_number,
        value=_folded(min),
        sql=totals.min_over,
        formula=spreadsheet.MIN_OVER,
        over_rows=True,
        meaning=Text(
            "De kleinste over alle rijen; zonder rijen onbekend.", "The smallest over all rows; unknown without rows."
        ),
        example="min(activities, participants)",
    ),
    Operation(
        id="max_over",
        spelled="max",
        rule=rules.over_rows_number,
        value=_folded(max),
        sql=totals.max_over,
        formula=spreadsheet.MAX_OVER,
        over_rows=True,
        meaning=Text(
            "De grootste over alle rijen; zonder rijen onbekend.", "The largest over all rows; unknown without rows."
        ),
        example="max(activities, participants)",
    ),
)

OPERATIONS: Mapping[str, Operation] = MappingProxyType({row.id: row for row in _TABLE})
"""Every operation by its id; the id is how it is spelled, but for `negative` and the aggregates (`sum_over`)."""
