"""What a formula can possibly be, worked out from what its names can be: intervals, closed lists, and unknown.

Nothing that can happen is ever left out; something that cannot may be left in. So who finds a value missing here may
say that it never comes, and who finds it here may say nothing.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, TypeAlias

from handprint.expr.intervals import EVERYTHING, Interval, hull_of
from handprint.expr.syntax import Call, Codes, Name, Node, Number, String, Unknown, YesNo

Few: TypeAlias = frozenset[bool | str]


@dataclass(frozen=True, slots=True)
class Possible:
    """What a value can be: a number in an interval, one of a closed list, or anything (None); and whether unknown.

    An empty list is a value that is never known.
    """

    values: Interval | Few | None
    unknown: bool = False

    @property
    def may_be_known(self) -> bool:
        """Whether it can have a value at all."""
        return self.values != frozenset()

    def may_be(self, value: bool | str) -> bool:  # noqa: FBT001 - a value, not a switch
        """Tell whether it can be a yes, a no, a code or a text."""
        return self.values is None or (isinstance(self.values, frozenset) and value in self.values)

    @property
    def interval(self) -> Interval:
        """The interval of a number."""
        return self.values if isinstance(self.values, Interval) else EVERYTHING


NEVER_KNOWN: Final = Possible(frozenset(), unknown=True)
Look: TypeAlias = Callable[[str], Possible]
Inside: TypeAlias = Callable[[str], tuple[int, Look]]
"""Gives for a repeat group its largest number of rows, and what names can be inside a row."""


def possible(node: Node, look: Look, inside: Inside) -> Possible:
    """Return what a checked formula can be, given what its names can be."""
    match node:
        case Number(value=value):
            return Possible(Interval(value, value))
        case String(value=text):
            return Possible(frozenset({text}))
        case YesNo(value=yes):
            return Possible(frozenset({yes}))
        case Codes():
            return Possible(None)
        case Unknown():
            return NEVER_KNOWN
        case Name(id=id_):
            return look(id_)
        case Call(operation=operation, arguments=(Name(id=group), term)) if operation in _OVER_ROWS:
            most, look_inside = inside(group)
            return _OVER_ROWS[operation](possible(term, look_inside, inside), most)
        case Call(operation=operation, arguments=arguments):
            return _applied(operation, tuple(possible(argument, look, inside) for argument in arguments))


def either(parts: Iterable[Possible]) -> Possible:
    """Return what a value can be that is one of several."""
    found = tuple(parts)
    known = [part.values for part in found if part.may_be_known]
    return Possible(_joined(known), unknown=any(part.unknown for part in found))


def _joined(values: list[Interval | Few | None]) -> Interval | Few | None:
    lists = [one for one in values if isinstance(one, frozenset)]
    if len(lists) == len(values):
        return frozenset[bool | str]().union(*lists)
    intervals = [one for one in values if isinstance(one, Interval)]
    return hull_of(intervals) if len(intervals) == len(values) else None


def _applied(operation: str, parts: tuple[Possible, ...]) -> Possible:
    if operation in _SEES_UNKNOWN:
        return _SEES_UNKNOWN[operation](parts)
    if not all(part.may_be_known for part in parts):
        return NEVER_KNOWN
    unknown = any(part.unknown for part in parts)
    if operation in _NUMBERS:
        return Possible(_NUMBERS[operation](tuple(part.interval for part in parts)), unknown)
    found = _COMPARED[operation](*parts) if operation in _COMPARED else Possible(None, unknown=True)
    return Possible(found.values, found.unknown or unknown)


# ---- yes and no ----


def _few(*, yes: bool, no: bool) -> Few:
    return frozenset(value for value, can in ((True, yes), (False, no)) if can)


def _and(parts: tuple[Possible, ...]) -> Possible:
    settled = any(part == Possible(frozenset({False})) for part in parts)
    yes, no = all(part.may_be(value=True) for part in parts), any(part.may_be(value=False) for part in parts)
    return Possible(_few(yes=yes, no=no), unknown=not settled and any(part.unknown for part in parts))


def _or(parts: tuple[Possible, ...]) -> Possible:
    found = _and(tuple(_not(part) for part in parts))
    return _not(found)


def _not(part: Possible) -> Possible:
    return Possible(_few(yes=part.may_be(value=False), no=part.may_be(value=True)), part.unknown)


def _if(parts: tuple[Possible, ...]) -> Possible:
    condition, then, otherwise = parts
    branches = (branch for branch, taken in ((then, True), (otherwise, False)) if condition.may_be(taken))
    return either((*branches, *((NEVER_KNOWN,) if condition.unknown else ())))


def _default(parts: tuple[Possible, ...]) -> Possible:
    first, second = parts
    return either((Possible(first.values), second)) if first.unknown else first


def _answered(parts: tuple[Possible, ...]) -> Possible:
    return Possible(_few(yes=parts[0].may_be_known, no=parts[0].unknown))


def _between(parts: tuple[Possible, ...]) -> Possible:
    value, low, high = parts
    return _and((_ordered(low, value), _ordered(value, high)))


def _ordered(small: Possible, large: Possible) -> Possible:
    return _applied("<=", (small, large))


# ---- comparisons ----


def _equal(one: Possible, other: Possible) -> Possible:
    if isinstance(one.values, Interval) and isinstance(other.values, Interval):
        return Possible(_few(yes=one.values.meets(other.values), no=not one.values.is_only(other.values)))
    if isinstance(one.values, frozenset) and isinstance(other.values, frozenset):
        alone = one.values == other.values and len(one.values) == 1
        return Possible(_few(yes=bool(one.values & other.values), no=not alone))
    return Possible(_few(yes=True, no=True))


def _less(one: Possible, other: Possible) -> Possible:
    if isinstance(one.values, Interval) and isinstance(other.values, Interval):
        return Possible(
            _few(yes=one.values.may_be_below(other.values), no=not one.values.is_always_below(other.values))
        )
    return Possible(_few(yes=True, no=True))


def _count(parts: Possible) -> Possible:
    del parts
    return Possible(Interval(Fraction(0), None))


_COMPARED: Final[Mapping[str, Callable[..., Possible]]] = {
    "=": _equal,
    "!=": lambda one, other: _not(_equal(one, other)),
    "<": _less,
    ">": lambda one, other: _less(other, one),
    "<=": lambda one, other: _not(_less(other, one)),
    ">=": lambda one, other: _not(_less(one, other)),
    "not": _not,
    "selected": lambda _chosen, _code: Possible(_few(yes=True, no=True)),
    "count_selected": _count,
    "/": lambda one, other: Possible(one.interval.over(other.interval), unknown=other.interval.holds(Fraction(0))),
    "band": lambda _measured, *edges: Possible(hull_of([edge.interval for edge in edges[1::2]]), unknown=True),
}
_SEES_UNKNOWN: Final[Mapping[str, Callable[[tuple[Possible, ...]], Possible]]] = {
    "and": _and,
    "or": _or,
    "if": _if,
    "default": _default,
    "answered": _answered,
    "between": _between,
}
_NUMBERS: Final[Mapping[str, Callable[[tuple[Interval, ...]], Interval]]] = {
    "+": Interval.total,
    "-": lambda parts: parts[0].plus(parts[1].negative()),
    "*": Interval.product,
    "negative": lambda parts: parts[0].negative(),
    "abs": lambda parts: parts[0].absolute(),
    "min": Interval.least,
    "max": Interval.most,
    "clamp": lambda parts: Interval.most((parts[1], Interval.least((parts[0], parts[2])))),
    "floor": lambda parts: parts[0].floored(),
    "round": lambda parts: parts[0].rounded(parts[1]),
}


# ---- rows ----


def _sum_over(term: Possible, most: int) -> Possible:
    return Possible(term.interval.many(most), unknown=True)


def _count_over(term: Possible, most: int) -> Possible:
    return Possible(Interval(Fraction(0), Fraction(most if term.may_be(value=True) else 0)), unknown=True)


def _one_of(term: Possible, most: int) -> Possible:
    del most
    return Possible(term.values, unknown=True)


_OVER_ROWS: Final[Mapping[str, Callable[[Possible, int], Possible]]] = {
    "sum_over": _sum_over,
    "count_over": _count_over,
    "min_over": _one_of,
    "max_over": _one_of,
}
