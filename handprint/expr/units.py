"""Units of measure as maps of exponents: `EUR/(people*daypart)` is EUR^1 people^-1 daypart^-1."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_SHAPE = re.compile(
    r"\s*(?P<upper>[A-Za-z][A-Za-z0-9_]*(\s*\*\s*[A-Za-z][A-Za-z0-9_]*)*|1)"
    r"\s*(/\s*(?P<lower>[A-Za-z][A-Za-z0-9_]*|\(\s*[A-Za-z][A-Za-z0-9_]*(\s*\*\s*[A-Za-z][A-Za-z0-9_]*)*\s*\)))?\s*",
    re.ASCII,
)
LONGEST_UNIT_TEXT = 100


@dataclass(frozen=True, slots=True)
class Unit:
    """A product of named units with whole exponents, in alphabetical order, none of them zero."""

    powers: tuple[tuple[str, int], ...] = ()

    def times(self, other: "Unit") -> "Unit":
        """Return the unit of a product."""
        return _unit((*self.powers, *other.powers))

    def over(self, other: "Unit") -> "Unit":
        """Return the unit of a quotient."""
        return _unit((*self.powers, *((name, -power) for name, power in other.powers)))

    def __str__(self) -> str:
        upper, lower = "*".join(self._names(1)), tuple(self._names(-1))
        if not lower:
            return upper or "1"
        return f"{upper or '1'}/{lower[0]}" if len(lower) == 1 else f"{upper or '1'}/({'*'.join(lower)})"

    def _names(self, sign: int) -> Iterator[str]:
        return (name for name, power in self.powers for _ in range(power * sign))


def _unit(powers: Iterable[tuple[str, int]]) -> Unit:
    sums: dict[str, int] = {}
    for name, power in powers:
        sums[name] = sums.get(name, 0) + power
    return Unit(tuple(sorted((name, power) for name, power in sums.items() if power)))


NO_UNIT = Unit()
EUR = Unit((("EUR", 1),))


def parse_unit(text: str) -> Unit | None:
    """Return the unit that a text such as `EUR/hour`, `people*daypart` or `1` names, None where it names none."""
    shape = _SHAPE.fullmatch(text) if len(text) <= LONGEST_UNIT_TEXT else None
    return _unit((*_named(shape["upper"], 1), *_named(shape["lower"] or "1", -1))) if shape else None


def _named(product: str, power: int) -> tuple[tuple[str, int], ...]:
    names = (name.strip("() \t\r\n") for name in product.split("*"))
    return tuple((name, power) for name in names if name != "1")
