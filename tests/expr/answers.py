"""Random answers to a table of names: unknown, on the bounds, and in groups of no, one, several and all rows."""

from collections.abc import Mapping
from fractions import Fraction
from random import Random

from handprint.expr.names import Known, Names
from handprint.expr.to_value import Row, Scope
from handprint.expr.types import ChoiceType, DateType, GroupType, MultiType, NumberType, TextType, Value, YesNoType
from tests.expr.known import DAYS

UNKNOWN_SHARE = 0.15


def random_scope(rng: Random, names: Names) -> Scope:
    """Return answers to every name: about 15 % unknown, groups unanswered, empty, with one, several or all rows."""
    single = [known for known in names.known.values() if not known.group and not isinstance(known.type, GroupType)]
    rows = {group: _random_rows(rng, names, group, most) for group, most in names.rows.items()}
    return Scope({known.id: random_value(rng, known, UNKNOWN_SHARE) for known in single}, rows)


def _random_rows(rng: Random, names: Names, group: str, most: int) -> tuple[Row, ...] | None:
    count = rng.choice((None, 0, 1, 2, rng.randint(2, most), most))
    fields = [known for known in names.known.values() if known.group == group]
    # A single unknown makes a whole aggregate unknown, so half of the groups have none.
    share = rng.choice((0.0, UNKNOWN_SHARE))
    return None if count is None else tuple(_random_row(rng, fields, share) for _ in range(count))


def _random_row(rng: Random, fields: list[Known], share: float) -> Mapping[str, Value]:
    return {known.id: random_value(rng, known, share) for known in fields}


def random_value(rng: Random, known: Known, unknown_share: float) -> Value:
    """Return an answer within the bounds of a name, often one of the bounds, or None for unknown."""
    if rng.random() < unknown_share:
        return None
    match known.type:
        case NumberType():
            return _random_number(rng, known)
        case YesNoType():
            return rng.random() < 0.5
        case ChoiceType(codes=codes):
            return rng.choice(codes)
        case MultiType(codes=codes):
            return frozenset(code for code in codes if rng.random() < 0.4)
        case DateType():
            return rng.choice(DAYS)
        case TextType():
            return rng.choice(("B", "een 'zin'"))
    raise TypeError(f"no answer is a {known.type}")


def _random_number(rng: Random, known: Known) -> Fraction:
    assert known.low is not None
    assert known.high is not None
    scale = 10 ** (known.decimals or 0)
    low, high = int(known.low * scale), int(known.high * scale)
    near_zero = [value for value in (0, 1, -1, 5) if low <= value <= high]
    drawn = rng.choice((low, high, *near_zero)) if rng.random() < 0.25 else rng.randint(low, high)
    return Fraction(drawn, scale)
