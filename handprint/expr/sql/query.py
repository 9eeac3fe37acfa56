"""The query that is being written: its relations, and the steps that are in it so far."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from handprint.expr.bounds import Bounds, NotInSql
from handprint.expr.names import Known, Names
from handprint.expr.sql.columns import OURS, Columns
from handprint.expr.sql.dialects import Dialect
from handprint.expr.sql.pieces import Gathered, Piece, Plain, SqlNumber, Whole, deepest
from handprint.expr.sql.relations import ANSWERS, FITS, Rows, Source, rows_table


class Query:
    """One query that is written step by step; a formula sees the inputs and all steps before it."""

    def __init__(self, names: Names, dialect: Dialect) -> None:
        self.names = names
        self.dialect = dialect
        self.answers = Source(ANSWERS, dialect)
        self.columns = Columns(dialect)
        self.rows: dict[tuple[str, int], Rows] = {}
        self._steps: dict[str, Piece | None] = {}

    def piece(self, name: str) -> Piece:
        """Return what a name stands for.

        Raises:
            NotInSql: the name is a step that is left to the exact engine, or an input without bounds.
        """
        if name not in self._steps:
            return self.answers.read(self.names.known[name])
        found = self._steps[name]
        if found is None:
            raise NotInSql(name)
        return found

    def keep(self, name: str, piece: Piece) -> Piece:
        """Add a step: a column with the name of the step, unless it is a constant."""
        self._steps[name] = self.columns.named(name, piece)
        return self.piece(name)

    def refuse(self, name: str) -> None:
        """Leave a step to the exact engine, and with it all that uses it."""
        self._steps[name] = None

    def over(self, group: str, names: Iterable[str]) -> "Term":
        """Return what a term over the rows of a group sees, given the names that it uses."""
        fields = self._fields(group)
        outer = {name: self.piece(name) for name in names if name not in fields}
        return Term(self, group, fields, MappingProxyType(outer))

    def _fields(self, group: str) -> Mapping[str, Known]:
        return {known.id: known for known in self.names.known.values() if known.group == group}

    def rows_at(self, group: str, level: int) -> Rows:
        """Return the rows of a group beside the columns that the initiative has at a level."""
        rows = self.rows.get((group, level))
        if rows is None:
            source = Source(rows_table(group), self.dialect)
            rows = Rows(
                group, level, self.names.rows[group], source, Columns(self.dialect, f"{group}{OURS}{level}.row.")
            )
            self.rows[(group, level)] = rows
            self._mark_misfits(rows)
        return rows

    def _mark_misfits(self, rows: Rows) -> None:
        """Rows that do not fit, and more rows than there may be, mark the initiative."""
        text = f"COALESCE({rows.misfits()}, 0) + CASE WHEN {rows.counted()} > {rows.most} THEN 1 ELSE 0 END"
        self.columns.named(f"{FITS}.{rows.name}", SqlNumber(Whole(text, Bounds(0, 1), rows.level)))


class Term:
    """What a term over rows sees: the fields of the row, and the columns of the initiative that the row belongs to."""

    def __init__(self, query: Query, group: str, fields: Mapping[str, Known], outer: Mapping[str, Piece]) -> None:
        self._fields = fields
        self._outer = outer
        self._group = query.piece(group)
        level = deepest(part for piece in outer.values() for part in _parts(piece))
        self.rows = query.rows_at(group, level)
        self.columns = self.rows.columns

    def piece(self, name: str) -> Piece:
        """Return what a name stands for in a row."""
        if name in self._fields:
            return self.rows.source.read(self._fields[name])
        return _brought(self._outer[name], self.rows)

    def over(self, group: str, names: Iterable[str]) -> "Term":
        """Refuse rows within rows.

        Raises:
            NotInSql: always.
        """
        raise NotInSql(f"{group} within {self.rows.group}: {', '.join(names)}")

    def gathered(self, term: Piece) -> Gathered:
        """Return the term, ready to be totalled."""
        shown = self.columns.short(term)
        if isinstance(shown, Gathered) or not isinstance(self._group, Plain):
            raise TypeError("an aggregate is over the rows of a group")
        rows = self.rows
        return Gathered(shown, rows.most, self._group.text, rows.counted(), rows.level, rows.total)


def _parts(piece: Piece) -> Iterator[Whole | Plain]:
    match piece:
        case SqlNumber():
            yield from (piece.above, *piece.factors)
        case Plain():
            yield piece


def _brought(piece: Piece, rows: Rows) -> Piece:
    """A column of the initiative stands beside the fields of each of its rows."""
    rows.outer.update(dict.fromkeys(part.text for part in _parts(piece)))
    match piece:
        case SqlNumber(factors=factors):
            above = replace(piece.above, level=0)
            return replace(piece, above=above, factors=tuple(replace(factor, level=0) for factor in factors))
        case Plain():
            return replace(piece, level=0)
        case _:
            return piece
