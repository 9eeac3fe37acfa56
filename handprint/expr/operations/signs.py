"""The signs of the language, in the order in which they bind: `or` loosest, the minus sign of one number tightest."""

from collections.abc import Callable
from fractions import Fraction
from math import prod
from typing import Final

from handprint.expr import rules, spreadsheet
from handprint.expr.operations.operation import Operation, Values, every, numbers
from handprint.expr.sql import renderings
from handprint.expr.types import Value
from handprint.problems import Text


def kleene_and(values: Values) -> Value:
    """Return no as soon as one is no, else unknown as soon as one is unknown."""
    return False if False in values else None if None in values else True


def _or(values: Values) -> Value:
    return True if True in values else None if None in values else False


def _those(*, wanted: bool) -> Callable[[Values], tuple[int, ...]]:
    def deciding(values: Values) -> tuple[int, ...]:
        found = tuple(at for at, value in enumerate(values) if value is wanted)
        return found[:1] or every(values)

    return deciding


def _quotient(values: Values) -> Value:
    above, below = numbers(values)
    return above / below if below else None


def _quotient_matters(values: Values) -> tuple[int, ...]:
    return (1,) if values[1] == 0 else every(values)


def is_less(values: Values) -> Value:
    """Return whether the first of two numbers or ISO dates comes before the second."""
    left, right = values
    if isinstance(left, str) and isinstance(right, str):
        return left < right
    small, large = numbers(values)
    return small < large


def _swapped(values: Values) -> Values:
    return (values[1], values[0])


ROWS: Final[tuple[Operation, ...]] = (
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
        value=kleene_and,
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
        value=is_less,
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
        value=lambda values: not is_less(_swapped(values)),
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
        value=lambda values: is_less(_swapped(values)),
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
        value=lambda values: not is_less(values),
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
)
