"""Random formulas that fit, and random answers for them: what the laws over all renderings are tested with.

`random_formula` and `random_scope` take a seeded `random.Random`, so that a seed names a case. Bounds lie in the
thousands, answers have at most two decimals and products are seldom nested, so that nearly every value fits 38 digits.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction
from random import Random

from hypothesis import strategies as st

from handprint.expr.names import Names
from handprint.expr.syntax import Call, Name, Node, Number, String
from handprint.expr.to_value import Scope
from handprint.expr.types import ChoiceType, DateType, GroupType, MultiType, NumberType, Type, YesNoType
from handprint.expr.units import NO_UNIT, Unit
from tests.expr.answers import random_scope
from tests.expr.half_cents import half_cent
from tests.expr.known import DAYS, FORMS, GROUP, KINDS, NAMES, NUMBER_TYPES, THEMES, YES_NO, unit
from tests.expr.leaves import Position, leaf, literal, number_literal

__all__ = [
    "FORMS",
    "GROUP",
    "KINDS",
    "NAMES",
    "NUMBER_TYPES",
    "THEMES",
    "YES_NO",
    "cases",
    "formulas",
    "half_cent",
    "random_formula",
    "random_published",
    "random_scope",
    "scopes",
]

ORDERED: tuple[Type, ...] = (*NUMBER_TYPES, DateType())

_Maker = Callable[[Random, Type, Position], Node]


def random_formula(rng: Random, names: Names, wanted: Type, depth: int = 4) -> Node:
    """Return a formula of the wanted type that passes the checks, every operation by its own id."""
    return _made(rng, wanted, Position(names, depth))


def random_published(rng: Random, names: Names, depth: int = 4) -> Node:
    """Return a formula as figures are published: a number in one of many units, rounded to two places."""
    number = random_formula(rng, names, rng.choice(NUMBER_TYPES), depth)
    return Call("round", (number, Number(Fraction(2))))


def _made(rng: Random, wanted: Type, place: Position) -> Node:
    if place.depth <= 0 or rng.random() < 0.12:
        return leaf(rng, wanted, place)
    return rng.choice(_makers(wanted))(rng, wanted, place)


def _makers(wanted: Type) -> tuple[_Maker, ...]:
    match wanted:
        case NumberType(unit=found) if found == NO_UNIT:
            return (*_ANY, *_NUMBERS, *_PLAIN_NUMBERS)
        case NumberType():
            return (*_ANY, *_NUMBERS)
        case YesNoType():
            return (*_ANY, *_YES_NOS)
        case _:
            return (*_ANY, leaf)


# ---- every kind of value ----


def _if(rng: Random, wanted: Type, place: Position) -> Node:
    then, otherwise = _made(rng, wanted, place.below()), _made(rng, wanted, place.below())
    return Call("if", (_made(rng, YES_NO, place.below()), *_not_both_literal(rng, wanted, place, then, otherwise)))


def _default(rng: Random, wanted: Type, place: Position) -> Node:
    one, other = _made(rng, wanted, place.below()), _made(rng, wanted, place.below())
    return Call("default", _not_both_literal(rng, wanted, place, one, other))


def _not_both_literal(rng: Random, wanted: Type, place: Position, one: Node, other: Node) -> tuple[Node, Node]:
    """A code or day takes its kind from the name beside it, so one of both is a name."""
    if isinstance(wanted, (ChoiceType, DateType)):
        name = Name(rng.choice(place.of_type(lambda known: known.type == wanted)).id)
        return (name, other) if rng.random() < 0.5 else (one, name)
    return one, other


_ANY: tuple[_Maker, ...] = (_if, _default)


# ---- numbers ----


def _terms(operation: str, least: int, most: int) -> _Maker:
    def make(rng: Random, wanted: Type, place: Position) -> Node:
        count = rng.randint(least, most)
        return Call(operation, tuple(_made(rng, wanted, place.below()) for _ in range(count)))

    return make


def _product(rng: Random, wanted: Type, place: Position) -> Node:
    if place.products <= 0:
        return leaf(rng, wanted, place)
    first, second = _factors(rng, wanted)
    factors = [_made(rng, first, place.factor()), _made(rng, second, replace(place.factor(), depth=1))]
    if rng.random() < 0.2:
        factors.append(number_literal(rng, NO_UNIT))
    rng.shuffle(factors)
    return Call("*", tuple(factors))


def _factors(rng: Random, wanted: Type) -> tuple[Type, Type]:
    """Two types whose product is the wanted one: a share of it, or a quantity times a price."""
    if rng.random() < 0.4:
        return wanted, NumberType(NO_UNIT)
    by = unit(rng.choice(("hour", "meal", "people")))
    return NumberType(by), NumberType(_unit_of(wanted).over(by))


def _unit_of(wanted: Type) -> Unit:
    return wanted.unit or NO_UNIT if isinstance(wanted, NumberType) else NO_UNIT


def _quotient(rng: Random, wanted: Type, place: Position) -> Node:
    if place.products <= 0:
        return leaf(rng, wanted, place)
    by = unit(rng.choice(("1", "1", "hour", "people")))
    above = _made(rng, NumberType(_unit_of(wanted).times(by)), place.factor())
    return Call("/", (above, _divisor(rng, by, place)))


def _divisor(rng: Random, by: Unit, place: Position) -> Node:
    """Mostly a plain number, sometimes an answer that may be zero."""
    if by == NO_UNIT and rng.random() < 0.6:
        return Number(Fraction(rng.choice((2, 3, 4, 7, 8, 40, 100, 365))))
    names = place.of_type(lambda known: known.type == NumberType(by))
    return Name(rng.choice(names).id)


def _clamp(rng: Random, wanted: Type, place: Position) -> Node:
    low, high = sorted(rng.sample((-50, 0, 1, 20, 100, 400, 2500), 2))
    found = _unit_of(wanted)
    return Call("clamp", (_made(rng, wanted, place.below()), _bound(found, low), _bound(found, high)))


def _bound(found: Unit, value: int) -> Node:
    return Number(Fraction(value), found if value and found != NO_UNIT else None)


def _band(rng: Random, wanted: Type, place: Position) -> Node:
    measured = rng.choice(NUMBER_TYPES)
    bounds = sorted(rng.sample((-100, 0, 1, 5, 10, 50, 100, 1000, 5000), rng.randint(2, 4)))
    inside = [_bound(_unit_of(measured), bounds[0])]
    for bound in bounds[1:]:
        inside += [leaf(rng, wanted, place), _bound(_unit_of(measured), bound)]
    return Call("band", (_made(rng, measured, place.below()), *inside))


def _round(rng: Random, wanted: Type, place: Position) -> Node:
    return Call("round", (_made(rng, wanted, place.below()), Number(Fraction(rng.choice((-1, 0, 1, 2, 2, 2, 4))))))


def _over_rows(operation: str) -> _Maker:
    def make(rng: Random, wanted: Type, place: Position) -> Node:
        if place.in_group:
            return leaf(rng, wanted, place)
        return Call(operation, (Name(GROUP), _made(rng, wanted, place.row())))

    return make


_NUMBERS: tuple[_Maker, ...] = (
    _terms("+", 2, 3),
    _terms("-", 2, 2),
    _terms("negative", 1, 1),
    _terms("abs", 1, 1),
    _terms("floor", 1, 1),
    _terms("min", 2, 3),
    _terms("max", 2, 3),
    _product,
    _product,
    _quotient,
    _clamp,
    _band,
    _round,
    _over_rows("sum_over"),
    _over_rows("sum_over"),
    _over_rows("min_over"),
    _over_rows("max_over"),
)


def _count(rng: Random, wanted: Type, place: Position) -> Node:
    if place.in_group:
        return leaf(rng, wanted, place)
    return Call("count_over", (Name(GROUP), _made(rng, YES_NO, place.row())))


def _count_selected(rng: Random, wanted: Type, place: Position) -> Node:
    return Call("count_selected", (leaf(rng, MultiType(THEMES), place),)) if wanted else leaf(rng, wanted, place)


_PLAIN_NUMBERS: tuple[_Maker, ...] = (_count, _count, _count_selected)


# ---- yes or no ----


def _compared(rng: Random, wanted: Type, place: Position) -> Node:
    del wanted
    operation = rng.choice(("=", "!=", "<", "<=", ">", ">="))
    kind = rng.choice(ORDERED)
    one, other = _made(rng, kind, place.below()), _made(rng, kind, replace(place, depth=1))
    return Call(operation, _not_both_literal(rng, kind, place, one, other))


def _same_code(rng: Random, wanted: Type, place: Position) -> Node:
    del wanted
    kinds: tuple[Type, ...] = (ChoiceType(FORMS), ChoiceType(KINDS if place.in_group else FORMS), YES_NO)
    kind = rng.choice(kinds)
    one, other = _made(rng, kind, replace(place, depth=1)), literal(rng, kind)
    return Call(rng.choice(("=", "!=")), _not_both_literal(rng, kind, place, one, other))


def _between(rng: Random, wanted: Type, place: Position) -> Node:
    del wanted
    if rng.random() < 0.3:
        low, high = sorted(rng.sample(DAYS, 2))
        return Call("between", (Name(rng.choice(("started", "ended"))), String(low), String(high)))
    kind = rng.choice(NUMBER_TYPES)
    low_number, high_number = sorted(rng.sample((0, 1, 20, 100, 400, 2500), 2))
    low_node = _bound(_unit_of(kind), low_number) if rng.random() < 0.7 else leaf(rng, kind, place)
    return Call("between", (_made(rng, kind, place.below()), low_node, _bound(_unit_of(kind), high_number)))


def _answered(rng: Random, wanted: Type, place: Position) -> Node:
    del wanted
    if not place.in_group and rng.random() < 0.3:
        return Call("answered", (Name(GROUP),))
    names = place.of_type(lambda known: not isinstance(known.type, GroupType))
    kind = names[rng.randrange(len(names))].type
    return Call("answered", (_made(rng, kind, replace(place, depth=rng.randint(0, 1))),))


def _selected(rng: Random, wanted: Type, place: Position) -> Node:
    del wanted
    return Call("selected", (leaf(rng, MultiType(THEMES), place), String(rng.choice(THEMES))))


_YES_NOS: tuple[_Maker, ...] = (
    _terms("and", 2, 3),
    _terms("or", 2, 3),
    _terms("not", 1, 1),
    _compared,
    _compared,
    _compared,
    _same_code,
    _same_code,
    _between,
    _answered,
    _selected,
)


# ---- for Hypothesis ----


def formulas(wanted: Type | None = None, depth: int = 4) -> st.SearchStrategy[Node]:
    """Draw formulas over NAMES: of the wanted type, else as they are published."""
    randoms = st.randoms(use_true_random=False)
    if wanted is None:
        return randoms.map(lambda rng: random_published(rng, NAMES, depth))
    return randoms.map(lambda rng: random_formula(rng, NAMES, wanted, depth))


def scopes() -> st.SearchStrategy[Scope]:
    """Draw answers to all of NAMES."""
    return st.randoms(use_true_random=False).map(lambda rng: random_scope(rng, NAMES))


def cases(count: int, seed: int, depth: int = 4) -> Iterator[tuple[Node, Scope]]:
    """Yield published formulas with answers to them, the same ones for the same seed; one in eight on half cents."""
    rng = Random(seed)
    for at in range(count):
        node = half_cent(rng) if at % 8 == 0 else random_published(rng, NAMES, depth)
        yield node, random_scope(rng, NAMES)
