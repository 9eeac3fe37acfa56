"""The lines of a model file: its indicators, and the figures of the whole handprint."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Final, get_args

from handprint.arithmetic import Rounding
from handprint.document import Path
from handprint.expr.formula import Formula
from handprint.expr.syntax import Number
from handprint.expr.units import EUR, NO_UNIT, Unit
from handprint.model.fields import Fields
from handprint.model.model import Corrections, Counts, DeclaredMode, Indicator, Proxy, Total, Valuation
from handprint.model.numbers import shown
from handprint.model.parts import MOST_PLACES, goal_number, target

MOST_YEARS: Final = 30
"""The plan has one step for each year of an effect, so their number is bounded."""

_COUNTS: Final[tuple[Counts, ...]] = get_args(Counts)
_MODES: Final[tuple[DeclaredMode, ...]] = get_args(DeclaredMode)
_EURO_KEYS: Final = ("proxy", "corrections", "round", "effect", "own_contribution", "duration_years", "drop_off")
_NEEDED_EURO_KEYS: Final = _EURO_KEYS[:3]


def read_indicators(fields: Fields, proxies: Mapping[str, Proxy]) -> Mapping[str, Indicator]:
    """Return the indicators by id."""
    ids = fields.keys(("indicators",))
    return MappingProxyType({id_: _indicator(fields, ("indicators", id_), proxies) for id_ in ids})


def _indicator(fields: Fields, path: Path, proxies: Mapping[str, Proxy]) -> Indicator:
    fields.check_id(path)
    return Indicator(
        id=str(path[-1]),
        name=fields.words((*path, "name")),
        counts=fields.one_of((*path, "counts"), _COUNTS, "count"),
        goals=_weights(fields, (*path, "goals")),
        target=target(fields, (*path, "target")),
        quantity=fields.formula((*path, "quantity")),
        unit=_unit(fields, path, proxies),
        valuation=_valuation(fields, path),
        exclusive_groups=_exclusive_groups(fields, (*path, "exclusive_group")),
        why=fields.words((*path, "why")),
        place=fields.key_place(path),
    )


def _weights(fields: Fields, path: Path) -> tuple[tuple[int, Fraction], ...]:
    """Return the shares of the goals, which together are the whole: exactly 1."""
    weights = {_listed_goal(fields, (*path, key)): fields.share((*path, key)) for key in fields.keys(path)}
    for goal, weight in weights.items():
        if weight == 0:
            fields.note("weight-zero", (*path, str(goal)))
    known = {goal: weight for goal, weight in weights.items() if weight is not None}
    if fields.document.has(path) and len(known) == len(weights) and sum(known.values()) != 1:
        fields.note("weights-not-one", path, sum=f"{shown(Fraction(100 * sum(known.values())))}%")
    return tuple(sorted(known.items()))


def _listed_goal(fields: Fields, path: Path) -> int:
    goal = goal_number(fields, path)
    if goal and str(goal) not in fields.keys(("goals",)):
        fields.note_key("goal-not-listed", path, goal=goal)
    return goal


def _unit(fields: Fields, path: Path, proxies: Mapping[str, Proxy]) -> Unit:
    """Return the unit of the quantity: what the proxy is a price of, or what stands there."""
    at = (*path, "unit")
    written = fields.unit(at) if fields.document.has(at) else None
    proxy = proxies.get(fields.written((*path, "proxy")) or "")
    if proxy is None:
        if not fields.document.has(at) and fields.written((*path, "counts")) == "count":
            fields.note_key("unit-missing", path)
        return written or NO_UNIT
    priced = EUR.over(proxy.unit)
    if written not in (None, priced):
        fields.note("unit-not-of-proxy", at, unit=str(written), priced=str(priced))
    return priced


def _valuation(fields: Fields, path: Path) -> Valuation | None:
    """Return how the quantity becomes euros; a line that only counts may say nothing of it."""
    if fields.written((*path, "counts")) == "count":
        for key in _written_keys(fields, path, _EURO_KEYS):
            fields.note_key("count-with-euros", (*path, key), key=key)
        return None
    _check_needed(fields, path)
    return Valuation(
        proxy=_proxy(fields, (*path, "proxy")),
        effect=_effect(fields, path),
        own_contribution=_own_contribution(fields, (*path, "own_contribution")),
        corrections=_corrections(fields, (*path, "corrections")),
        duration_years=_duration_years(fields, (*path, "duration_years")),
        drop_off=_drop_off(fields, (*path, "drop_off")),
        drop_off_place=fields.place((*path, "drop_off")),
        rounding=_rounding(fields, (*path, "round")),
    )


def _written_keys(fields: Fields, path: Path, keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(key for key in keys if fields.document.has((*path, key)))


def _check_needed(fields: Fields, path: Path) -> None:
    counts = fields.written((*path, "counts"))
    if counts not in _COUNTS:
        return
    for key in _NEEDED_EURO_KEYS:
        if not fields.document.has((*path, key)):
            fields.note_key("euros-without-key", path, key=key, counts=counts)


def _proxy(fields: Fields, path: Path) -> str:
    return fields.reference(path, "proxies", "unknown-proxy")


def _effect(fields: Fields, path: Path) -> Formula:
    """Return for what share something really changed; where nothing is said, for all."""
    if fields.document.has((*path, "effect")):
        return fields.formula((*path, "effect"))
    return Formula("100%", Number(Fraction(1), NO_UNIT, percent=True), fields.document, (*path, "counts"))


def _own_contribution(fields: Fields, path: Path) -> Formula | None:
    """Return what participants pay. A bare 0 is none, so that it does not ask for the price level of the answers."""
    formula = fields.formula(path) if fields.document.has(path) else None
    match formula:
        case Formula(node=Number(value=Fraction(numerator=0))):
            return None
        case _:
            return formula


def _corrections(fields: Fields, path: Path) -> Corrections:
    return Corrections(
        deadweight=fields.formula((*path, "deadweight")),
        displacement=fields.formula((*path, "displacement")),
        attribution=fields.formula((*path, "attribution")),
    )


def _duration_years(fields: Fields, path: Path) -> int:
    return fields.whole(path, 1, MOST_YEARS, otherwise=1) if fields.document.has(path) else 1


def _drop_off(fields: Fields, path: Path) -> Fraction:
    share = fields.share(path) if fields.document.has(path) else None
    return share or Fraction(0)


def _rounding(fields: Fields, path: Path) -> Rounding:
    places = fields.whole((*path, "places"), -MOST_PLACES, MOST_PLACES)
    return Rounding(places, fields.one_of((*path, "mode"), _MODES, "half_away"))


def _exclusive_groups(fields: Fields, path: Path) -> tuple[str, ...]:
    return tuple(fields.id((*path, at)) for at in fields.items(path))


def read_totals(fields: Fields) -> Mapping[str, Total]:
    """Return the figures of the whole handprint by id, in the order of the file."""
    return MappingProxyType({id_: _total(fields, ("totals", id_)) for id_ in fields.keys(("totals",))})


def _total(fields: Fields, path: Path) -> Total:
    fields.check_id(path)
    condition = (*path, "not_applicable_if")
    if fields.document.has(condition) != fields.document.has((*path, "because")):
        fields.note_key("condition-and-reason", path)
    return Total(
        id=str(path[-1]),
        name=fields.words((*path, "name")),
        formula=fields.formula((*path, "is")),
        unit=fields.unit((*path, "unit")) or NO_UNIT,
        rounding=Rounding(fields.whole((*path, "round"), -MOST_PLACES, MOST_PLACES)),
        not_applicable_if=fields.formula(condition) if fields.document.has(condition) else None,
        not_applicable_because=fields.words_or_none((*path, "because")),
        place=fields.key_place(path),
    )
