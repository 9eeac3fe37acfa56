"""The numbers of a model file with their range, evidence and source: discount, price factors, constants, proxies."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Final, get_args

from handprint.arithmetic import as_ratio, decimals_needed, plain
from handprint.document import Path
from handprint.expr.units import EUR, NO_UNIT, Unit
from handprint.model.fields import Fields, ratio
from handprint.model.model import EVIDENCE, Constant, Discount, Evidenced, PriceFactor, Proxy, ProxyKind
from handprint.problems import Text

_KINDS: Final[tuple[ProxyKind, ...]] = get_args(ProxyKind)


def shown(value: Fraction) -> str:
    """Return a number of the model for people: a plain decimal where there is one."""
    return as_ratio(value) if decimals_needed(value) is None else plain(value)


def read_discount(fields: Fields) -> Discount:
    """Return the discount rate; prices may fall, but not to nothing."""
    number = _evidenced(fields, ("discount",), "rate", plain_number=True)
    _check_each(fields, ("discount",), "discount-rate-too-low", lambda rate: rate > -1)
    first_year = fields.one_of(("discount", "first_year"), ("yes", "true", "no", "false"), "no")
    return Discount(number, first_year in ("yes", "true"))


def read_price_factors(fields: Fields) -> Mapping[int, PriceFactor]:
    """Return the direct factors by year."""
    factors = (_price_factor(fields, ("price_factors", key)) for key in fields.keys(("price_factors",)))
    return MappingProxyType({factor.year: factor for factor in factors})


def _price_factor(fields: Fields, path: Path) -> PriceFactor:
    number = _evidenced(fields, path, "value", plain_number=True)
    _check_each(fields, path, "price-factor-not-positive", lambda factor: factor > 0)
    return PriceFactor(fields.year_in_key(path), number)


def read_constants(fields: Fields) -> Mapping[str, Constant]:
    """Return the constants by id."""
    return MappingProxyType({id_: _constant(fields, ("constants", id_)) for id_ in fields.keys(("constants",))})


def _constant(fields: Fields, path: Path) -> Constant:
    fields.check_id(path)
    unit = fields.unit((*path, "unit"))
    number = _evidenced(fields, path, "value", plain_number=unit in (None, NO_UNIT))
    return Constant(str(path[-1]), _name(fields, path), unit or NO_UNIT, number)


def read_proxies(fields: Fields) -> Mapping[str, Proxy]:
    """Return the proxies by id."""
    return MappingProxyType({id_: _proxy(fields, ("proxies", id_)) for id_ in fields.keys(("proxies",))})


def _proxy(fields: Fields, path: Path) -> Proxy:
    fields.check_id(path)
    number = _evidenced(fields, path, "value", plain_number=False)
    _check_each(fields, path, "proxy-negative", lambda price: price >= 0)
    return Proxy(
        id=str(path[-1]),
        name=_name(fields, path),
        unit=_price_unit(fields, (*path, "unit")),
        price_year=fields.year((*path, "price_year")),
        kind=fields.one_of((*path, "kind"), _KINDS, "consumer_surplus"),
        number=number,
    )


def _price_unit(fields: Fields, path: Path) -> Unit:
    """Return euros for one of something, such as EUR/hour."""
    unit = fields.unit(path)
    if unit is not None and (dict(unit.powers).get("EUR") != 1 or unit == EUR):
        fields.note("proxy-unit-not-euros", path, unit=str(unit))
    return unit or EUR


def _name(fields: Fields, path: Path) -> Text:
    words = str(path[-1]).replace("_", " ")
    return fields.words_or_none((*path, "name")) or Text(words, words)


def _evidenced(fields: Fields, path: Path, key: str, *, plain_number: bool) -> Evidenced:
    """Return a number with its range; a number without a unit may be written as a percentage."""
    read = fields.ratio if plain_number else fields.number
    value = read((*path, key))
    low, high = (
        read((*path, bound)) if fields.document.has((*path, bound)) or _range_needed(path) else value
        for bound in ("low", "high")
    )
    if value is not None and low is not None and high is not None and not low <= value <= high:
        fields.note("range-order", (*path, key), low=shown(low), value=shown(value), high=shown(high))
    return Evidenced(
        value=value or Fraction(0),
        low=low or Fraction(0),
        high=high or Fraction(0),
        evidence=fields.one_of((*path, "evidence"), EVIDENCE, "assumption"),
        source=_source(fields, path),
        note=fields.words_or_none((*path, "note")),
        place=fields.place((*path, key)),
    )


def _check_each(fields: Fields, path: Path, code: str, fits: Callable[[Fraction], bool]) -> None:
    """Note each of a number and its bounds that does not fit."""
    for key in ("rate", "value", "low", "high"):
        written = fields.written((*path, key))
        number = None if written is None else ratio(written)
        if number is not None and not fits(number):
            fields.note(code, (*path, key))


def _range_needed(path: Path) -> bool:
    return path[0] == "proxies"


def _source(fields: Fields, path: Path) -> str:
    """Return the id of the source; only an assumption can do without."""
    at = (*path, "source")
    if fields.document.has(at):
        return fields.reference(at, "sources", "unknown-source")
    evidence = fields.written((*path, "evidence"))
    if evidence in ("published", "derived"):
        fields.note_key("source-missing", path, evidence=evidence)
    return ""
