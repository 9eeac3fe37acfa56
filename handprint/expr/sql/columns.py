"""The columns of one relation, in levels, so that no text grows and no column uses a column of its own SELECT."""

from dataclasses import replace
from typing import TypeVar

from handprint.expr.sql.dialects import Dialect
from handprint.expr.sql.pieces import Piece, Plain, SqlNumber, Whole

Part = TypeVar("Part", Whole, Plain)

OURS = "@"
"""Stands in the names of our own columns; no name in a model or questionnaire has it."""


class Columns:
    """The columns of one relation, written while formulas are rendered; a level sees all levels before it.

    The names of helper columns begin with `helpers`. No two relations share that, for a relation may be given columns
    of another.
    """

    def __init__(self, dialect: Dialect, helpers: str = OURS) -> None:
        self.dialect = dialect
        self.helpers = helpers
        self.levels: list[dict[str, str]] = [{}]
        self._lifted: dict[str, str] = {}

    def lifted(self, part: Part) -> Part:
        """Return the part as a short text: itself, or the name of a helper column that holds it."""
        if part.short:
            return part
        name = self._lifted.get(part.text)
        if name is None:
            name = self._lifted[part.text] = f"{self.helpers}{len(self._lifted) + 1}"
        return self._column(name, part)

    def short(self, piece: Piece) -> Piece:
        """Return the piece as text that may be written more than once."""
        match piece:
            case SqlNumber():
                return replace(piece, above=self.lifted(piece.above))
            case Plain():
                return self.lifted(piece)
            case _:
                return piece

    def named(self, name: str, piece: Piece) -> Piece:
        """Return the piece as a column with a name of its own; a constant needs no column."""
        match piece:
            case SqlNumber():
                return replace(piece, above=self._column(name, piece.above))
            case Plain():
                return self._column(name, piece)
            case _:
                return piece

    def _column(self, name: str, part: Part) -> Part:
        column = self.dialect.identifier(name)
        level = part.level + 1
        while len(self.levels) <= level:
            self.levels.append({})
        self.levels[level][column] = part.text
        return replace(part, text=column, level=level, short=True)
