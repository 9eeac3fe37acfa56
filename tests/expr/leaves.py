"""The parts of a random formula that have no parts: names and literals, and where such a part stands."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction
from random import Random

from handprint.expr.names import Known, Names
from handprint.expr.syntax import Name, Node, Number, String, YesNo
from handprint.expr.types import ChoiceType, DateType, MultiType, NumberType, Type, YesNoType
from handprint.expr.units import NO_UNIT, Unit
from tests.expr.known import DAYS

# Amounts that lie on half cents sooner or later, beside ordinary ones.
_AMOUNTS = ("1", "2", "3", "7", "10", "12.5", "100", "0.5", "0.05", "0.005", "0.015", "0.125", "1.005", "8.8", "-4.5")
_SHARES = ("0.5", "0.1", "0.25", "0.025", "0.125", "0.005", "0.6", "1", "0.75", "0.0225")


@dataclass(frozen=True, slots=True)
class Position:
    """Where a part of a formula is made: its names, how deep, whether inside an aggregate, how many products more."""

    names: Names
    depth: int
    in_group: bool = False
    products: int = 2

    def below(self) -> "Position":
        """Return the position of a part of this part."""
        return replace(self, depth=self.depth - 1)

    def factor(self) -> "Position":
        """Return the position of a factor: products may nest only so often."""
        return replace(self, depth=self.depth - 1, products=self.products - 1)

    def row(self) -> "Position":
        """Return the position of the term of an aggregate."""
        return replace(self, depth=min(2, self.depth - 1), products=1, in_group=True)

    def of_type(self, wanted: Callable[[Known], bool]) -> list[Known]:
        """Return the names that may stand here, as far as they are wanted."""
        return [known for known in self.names.known.values() if (not known.group or self.in_group) and wanted(known)]


def leaf(rng: Random, wanted: Type, place: Position) -> Node:
    """Return a name of the wanted type, mostly a field of the group where one may stand, or a literal."""
    known = place.of_type(lambda name: name.type == wanted)
    if known and (rng.random() < 0.75 or isinstance(wanted, MultiType)):
        inside = [name for name in known if name.group]
        return Name(rng.choice(inside if inside and rng.random() < 0.7 else known).id)
    return literal(rng, wanted)


def literal(rng: Random, wanted: Type) -> Node:
    """Return a value of the wanted type as it is written in a formula."""
    match wanted:
        case NumberType(unit=found):
            return number_literal(rng, found or NO_UNIT)
        case YesNoType():
            return YesNo(rng.random() < 0.5)
        case ChoiceType(codes=codes):
            return String(rng.choice(codes))
        case DateType():
            return String(rng.choice(DAYS))
    raise TypeError(f"no literal is a {wanted}")


def number_literal(rng: Random, found: Unit) -> Node:
    """Return a number in a unit; sometimes a bare 0, which fits every unit, or a percentage."""
    if rng.random() < 0.08:
        return Number(Fraction(0))
    if found == NO_UNIT:
        percent = rng.random() < 0.4
        return Number(Fraction(rng.choice(_SHARES if percent or rng.random() < 0.5 else _AMOUNTS)), percent=percent)
    return Number(Fraction(rng.choice(_AMOUNTS)), found)
