"""The names that a formula may use: what a questionnaire, a model or a plan offers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from handprint.expr.types import Type


@dataclass(frozen=True, slots=True)
class Known:
    """One name: its type; for numbers the hard bounds (inclusive) and decimals; for a field, its repeat group."""

    id: str
    type: Type
    low: Fraction | None = None
    high: Fraction | None = None
    decimals: int | None = None
    group: str = ""


@dataclass(frozen=True, slots=True)
class Names:
    """The table of names; `rows` holds the largest number of rows of every repeat group."""

    known: Mapping[str, Known]
    rows: Mapping[str, int]

    def joined(self, others: Iterable[Known]) -> "Names":
        """Return the table with more names; a later name takes the place of an earlier one."""
        return table((*self.known.values(), *others), self.rows)


def table(known: Iterable[Known], rows: Mapping[str, int]) -> Names:
    """Return a table of names."""
    return Names(MappingProxyType({name.id: name for name in known}), MappingProxyType(dict(rows)))
