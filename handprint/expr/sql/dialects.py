"""What databases spell differently; all other SQL that we write is the same text everywhere."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from handprint.expr.bounds import LARGEST_NARROW, LARGEST_WIDE


@dataclass(frozen=True, slots=True)
class Dialect:
    """One database: its quotes, its widest whole number, and how it divides whole numbers that are not negative."""

    id: str
    quote: str
    escapes: Mapping[str, str]
    wide: str
    division: str
    wide_division: str
    largest_quotient: int = LARGEST_WIDE

    def identifier(self, name: str) -> str:
        """Return a name as an identifier, quoted, since the names of steps have dots."""
        return self.quote + name.replace(self.quote, self.quote * 2) + self.quote

    def text(self, value: str) -> str:
        """Return a literal text.

        Raises:
            ValueError: no database holds the character NUL (a bug: texts are checked first).
        """
        if "\0" in value:
            raise ValueError("a text with the character NUL")
        return "'" + "".join(self.escapes.get(character, character) for character in value) + "'"


_STANDARD: Final = MappingProxyType({"'": "''"})

DUCKDB: Final = Dialect("duckdb", '"', _STANDARD, "HUGEINT", "({} // {})", "({} // {})")
# The `div` of Spark gives 64 bits, whatever it divides.
SPARK: Final = Dialect(
    "spark",
    "`",
    MappingProxyType({"'": "\\'", "\\": "\\\\"}),
    "DECIMAL(38, 0)",
    "({} div {})",
    "({} div {})",
    LARGEST_NARROW,
)
# The `/` of PostgreSQL divides whole numbers only where both are integers, and `div` does so for its DECIMAL.
POSTGRESQL: Final = Dialect("postgresql", '"', _STANDARD, "DECIMAL(38, 0)", "({} / {})", "div({}, {})")

DIALECTS: Final[Mapping[str, Dialect]] = MappingProxyType(
    {dialect.id: dialect for dialect in (DUCKDB, SPARK, POSTGRESQL)}
)
"""Every database that the SQL is written for; there is no guess at any other."""
