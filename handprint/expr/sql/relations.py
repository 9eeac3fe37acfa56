"""The relations that a query is made of: one row for each initiative, and one for each row of a repeat group."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from handprint.expr.names import Known
from handprint.expr.sql.boundary import Entry, entry
from handprint.expr.sql.columns import OURS, Columns
from handprint.expr.sql.dialects import Dialect
from handprint.expr.sql.pieces import Plain, SqlNumber

ANSWERS = "answers"
KEY = f"{OURS}key"
FITS = f"{OURS}fits"


def rows_table(group: str) -> str:
    """Return the name of the table that holds the rows of a group."""
    return f"rows_{group}"


@dataclass(slots=True)
class Source:
    """A stored table and the columns of it that are used."""

    table: str
    dialect: Dialect
    known: dict[str, Known] = field(default_factory=dict)
    entries: dict[str, Entry] = field(default_factory=dict)

    def read(self, known: Known) -> SqlNumber | Plain:
        """Return a column of the table, as formulas see it."""
        if known.id not in self.entries:
            self.entries[known.id] = entry(known, self.dialect.identifier(self.table), self.dialect)
            self.known[known.id] = known
        return self.entries[known.id].piece

    def selected(self) -> Iterator[str]:
        """Yield what the SELECT says."""
        key = self.dialect.identifier(KEY)
        yield f"{self.dialect.identifier(self.table)}.{key} AS {key}"
        for id_, found in self.entries.items():
            yield f"{found.text} AS {self.dialect.identifier(id_)}"

    def misfits(self) -> str:
        """Return how many stored values of a row do not fit, as SQL."""
        asked = [found.misfit for found in self.entries.values() if found.misfit]
        return " + ".join(f"CASE WHEN {one} THEN 1 ELSE 0 END" for one in asked) or "0"


@dataclass(slots=True)
class Rows:
    """The rows of one group as terms see them, beside the columns of the initiative at one level that terms use."""

    group: str
    level: int
    most: int
    source: Source
    columns: Columns
    outer: dict[str, None] = field(default_factory=dict)
    totals: dict[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What the relation is called; that of its totals has `totals` behind it."""
        return f"{self.group}{OURS}{self.level}"

    def total(self, text: str) -> str:
        """Add a total over the rows of an initiative and return its name."""
        dialect = self.columns.dialect
        return self.totals.setdefault(text, dialect.identifier(f"{self.name}.{len(self.totals) + 1}"))

    def counted(self) -> str:
        """Return the name of the number of rows."""
        return self.total("COUNT(*)")

    def misfits(self) -> str:
        """Return the name of the number of stored values that do not fit."""
        return self.total(f"SUM({self.columns.dialect.identifier(FITS)})")
