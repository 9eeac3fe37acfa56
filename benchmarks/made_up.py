"""Made-up answers within the bounds of a plan: all known, small ones as likely as large ones, the same in every run."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from random import Random
from typing import Final

from handprint.expr.names import Known
from handprint.expr.to_value import Row, Scope
from handprint.expr.types import ChoiceType, GroupType, MultiType, NumberType, Value, YesNoType
from handprint.questionnaire import answers
from handprint.questionnaire.answers import Answer, AnswerSheet
from handprint.score.numbers import YEAR_OF_ANSWERS
from handprint.score.step import Plan

ROWS: Final = 5
"""How many rows a repeat group has in every initiative, so that a batch of 20,000 has 100,000 activities."""

SEED: Final = 2024


def made_up(plan: Plan, count: int) -> list[Scope]:
    """Return the answers of so many initiatives."""
    rng = Random(SEED)
    return [_scope(rng, plan) for _ in range(count)]


def _scope(rng: Random, plan: Plan) -> Scope:
    names = plan.inputs.known.values()
    values = {name.id: _value(rng, name) for name in names if not (name.group or isinstance(name.type, GroupType))}
    values[YEAR_OF_ANSWERS] = Fraction(rng.choice(sorted({plan.model.price_year, *plan.model.price_factors})))
    groups = [name.id for name in names if isinstance(name.type, GroupType)]
    return Scope(values, {group: tuple(_row(rng, plan, group) for _ in range(ROWS)) for group in groups})


def _row(rng: Random, plan: Plan, group: str) -> Row:
    return {name.id: _value(rng, name) for name in plan.inputs.known.values() if name.group == group}


def _value(rng: Random, name: Known) -> Value:
    match name.type:
        case NumberType():
            return _number(rng, name)
        case YesNoType():
            return rng.random() < 1 / 2
        case ChoiceType(codes=codes):
            return rng.choice(codes)
        case MultiType(codes=codes):
            return frozenset(code for code in codes if rng.random() < 1 / 2)
    raise TypeError(f"nothing is made up for {name.type}")


def _number(rng: Random, name: Known) -> Fraction:
    """A number of any size up to the bound, but not 0: a plain loop does not know what to do when it divides by 0."""
    scale = 10 ** (name.decimals or 0)
    most = int((name.high or 1) * scale)
    return Fraction(rng.randint(1, max(1, most >> rng.randrange(most.bit_length()))), scale)


def sheets(like: AnswerSheet, scopes: Sequence[Scope]) -> list[AnswerSheet]:
    """Return made-up answers as answer sheets, as the exact engine gets them."""
    return [_sheet(like, scope) for scope in scopes]


def _sheet(like: AnswerSheet, scope: Scope) -> AnswerSheet:
    year = scope.values[YEAR_OF_ANSWERS]
    if not isinstance(year, Fraction):
        raise TypeError("the year is a number")
    given = {id_.removeprefix("given."): value for id_, value in scope.values.items() if id_.startswith("given.")}
    applies = {id_.removeprefix("applies."): value for id_, value in scope.values.items() if id_.startswith("applies.")}
    return replace(
        like,
        period=replace(like.period, start=date(int(year), 1, 1)),
        answers={id_: _answer(value, applies=applies.get(id_)) for id_, value in given.items()},
        groups={group: tuple(map(_answers_row, rows or ())) for group, rows in scope.rows.items()},
    )


def _answer(value: Value, *, applies: Value = None) -> Answer:
    return Answer("not_applicable", None) if applies is False else Answer("answered", value)


def _answers_row(row: Row) -> answers.Row:
    fields = {id_.partition(".")[2]: value for id_, value in row.items()}
    return answers.Row(
        {id_: _answer(value, applies=fields.get(f"{id_}.applies")) for id_, value in fields.items() if "." not in id_}
    )
