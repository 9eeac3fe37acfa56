"""Intervals of numbers, both ends included; None is no end."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from handprint.arithmetic import Rounding, rounded

End = Fraction | None


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from `low` to `high`."""

    low: End
    high: End

    # ---- what it says ----

    def holds(self, value: Fraction) -> bool:
        """Tell whether a number lies in it."""
        return (self.low is None or self.low <= value) and (self.high is None or value <= self.high)

    def meets(self, other: "Interval") -> bool:
        """Tell whether a number lies in both."""
        return not self.is_always_below(other) and not other.is_always_below(self)

    def is_only(self, other: "Interval") -> bool:
        """Tell whether both are the same single number."""
        return self == other and self.low is not None and self.low == self.high

    def may_be_below(self, other: "Interval") -> bool:
        """Tell whether some number in it is smaller than some number in the other."""
        return self.low is None or other.high is None or self.low < other.high

    def is_always_below(self, other: "Interval") -> bool:
        """Tell whether every number in it is smaller than every number in the other."""
        return self.high is not None and other.low is not None and self.high < other.low

    # ---- what comes out ----

    def plus(self, other: "Interval") -> "Interval":
        """Return the interval of a sum."""
        return Interval(_plus(self.low, other.low), _plus(self.high, other.high))

    def negative(self) -> "Interval":
        """Return the interval of the opposite."""
        return Interval(_minus(self.high), _minus(self.low))

    def absolute(self) -> "Interval":
        """Return the interval without the sign."""
        ends = [None if end is None else abs(end) for end in (self.low, self.high)]
        least = Fraction(0) if self.holds(Fraction(0)) else min(end for end in ends if end is not None)
        return Interval(least, _largest(ends))

    def times(self, other: "Interval") -> "Interval":
        """Return the interval of a product."""
        if self.is_only(_ZERO) or other.is_only(_ZERO):
            return _ZERO
        ends = (self.low, self.high, other.low, other.high)
        if any(end is None for end in ends):
            floor = Fraction(0) if self._same_sign_as(other) else None
            return Interval(floor, None)
        corners = [one * two for one in ends[:2] for two in ends[2:] if one is not None and two is not None]
        return Interval(min(corners), max(corners))

    def _same_sign_as(self, other: "Interval") -> bool:
        def above(one: Interval) -> bool:
            return one.low is not None and one.low >= 0

        return (above(self) and above(other)) or (above(self.negative()) and above(other.negative()))

    def over(self, other: "Interval") -> "Interval":
        """Return the interval of a quotient, as far as the divisor is not zero."""
        if other.holds(Fraction(0)):
            return Interval(Fraction(0), None) if self._same_sign_as(other) else EVERYTHING
        if other.low is None or other.high is None:
            return EVERYTHING
        return self.times(Interval(1 / other.high, 1 / other.low))

    def floored(self) -> "Interval":
        """Return the interval of the whole numbers below."""
        return Interval(*(None if end is None else Fraction(end.__floor__()) for end in (self.low, self.high)))

    def rounded(self, places: "Interval") -> "Interval":
        """Return the interval of rounded numbers, to a single number of places."""
        if places.low is None or places.low != places.high:
            return EVERYTHING
        rounding = Rounding(int(places.low))
        return Interval(*(None if end is None else rounded(end, rounding) for end in (self.low, self.high)))

    def many(self, most: int) -> "Interval":
        """Return the interval of a sum of at most so many of such numbers, none perhaps."""
        whole = self.times(Interval(Fraction(0), Fraction(most)))
        return hull_of([_ZERO, whole])

    # ---- of several ----

    @staticmethod
    def total(parts: Iterable["Interval"]) -> "Interval":
        """Return the interval of the sum of all."""
        found = _ZERO
        for part in parts:
            found = found.plus(part)
        return found

    @staticmethod
    def product(parts: Iterable["Interval"]) -> "Interval":
        """Return the interval of the product of all."""
        found = Interval(Fraction(1), Fraction(1))
        for part in parts:
            found = found.times(part)
        return found

    @staticmethod
    def most(parts: Iterable["Interval"]) -> "Interval":
        """Return the interval of the largest of all."""
        found = tuple(parts)
        lows = [part.low for part in found if part.low is not None]
        return Interval(max(lows, default=None), _largest([part.high for part in found]))

    @staticmethod
    def least(parts: Iterable["Interval"]) -> "Interval":
        """Return the interval of the smallest of all."""
        return Interval.most([part.negative() for part in parts]).negative()


EVERYTHING: Final = Interval(None, None)
_ZERO: Final = Interval(Fraction(0), Fraction(0))


def hull_of(parts: Iterable[Interval]) -> Interval:
    """Return the smallest interval that holds all of them."""
    found = tuple(parts)
    high = _largest([part.high for part in found])
    return Interval(_minus(_largest([_minus(part.low) for part in found])), high)


def _plus(one: End, other: End) -> End:
    return None if one is None or other is None else one + other


def _minus(end: End) -> End:
    return None if end is None else -end


def _largest(ends: Iterable[End]) -> End:
    found = tuple(ends)
    known = [end for end in found if end is not None]
    return max(known) if len(known) == len(found) else None
