"""How large a whole number can become: worked out from the declared bounds of answers, before anything is calculated.

Every numerator and denominator in SQL carries its bounds, so that a column is proved to fit its type, also halfway.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

LARGEST_NARROW: Final = 2**63 - 1
LARGEST_WIDE: Final = 10**38 - 1


class NotInSql(Exception):  # noqa: N818 - no error: the exact engine calculates the step instead
    """A formula that SQL cannot calculate exactly for all answers within their bounds."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """The least and the greatest whole number that a known value can be, inclusive."""

    low: int
    high: int

    @property
    def size(self) -> int:
        """The largest distance from zero."""
        return max(abs(self.low), abs(self.high))

    @property
    def wide(self) -> bool:
        """Whether 64 bits are too few."""
        return self.size > LARGEST_NARROW

    def plus(self, other: "Bounds") -> "Bounds":
        """Return the bounds of a sum."""
        return Bounds(self.low + other.low, self.high + other.high)

    def times(self, other: "Bounds") -> "Bounds":
        """Return the bounds of a product."""
        return self.corners(other, lambda one, two: one * two)

    def negative(self) -> "Bounds":
        """Return the bounds of the opposite."""
        return Bounds(-self.high, -self.low)

    def absolute(self) -> "Bounds":
        """Return the bounds of the number without its sign."""
        least = 0 if self.low <= 0 <= self.high else min(abs(self.low), abs(self.high))
        return Bounds(least, self.size)

    def corners(self, other: "Bounds", function: Callable[[int, int], int]) -> "Bounds":
        """Return the bounds of a function that rises or falls in each of its arguments."""
        found = [function(one, two) for one in (self.low, self.high) for two in (other.low, other.high)]
        return Bounds(min(found), max(found))


def hull(bounds: Iterable[Bounds]) -> Bounds:
    """Return the bounds of a value that is one of several."""
    every = tuple(bounds)
    return Bounds(min(one.low for one in every), max(one.high for one in every))


def proved(bounds: Bounds) -> Bounds:
    """Return the bounds, proved to fit the widest whole number that every database has.

    Raises:
        NotInSql: 38 digits are too few.
    """
    if bounds.size > LARGEST_WIDE:
        raise NotInSql(f"{len(str(bounds.size))} digits")
    return bounds
