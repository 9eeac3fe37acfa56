"""A formula with the place where it was written."""

from dataclasses import dataclass, field
from functools import partial

from handprint.catalogue import problem
from handprint.document import Document, Path, Tree
from handprint.expr.checks import Checked, check_formula
from handprint.expr.names import Names
from handprint.expr.parser import parse_formula
from handprint.expr.syntax import Node
from handprint.expr.types import Type
from handprint.problems import Place, Problems


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula as it was written and its tree; two formulas are equal wherever they stand."""

    text: str
    node: Node
    document: Document = field(compare=False, repr=False)
    path: Path = field(compare=False)

    def place(self, at: int) -> Place:
        """Return the place of a character of the formula, counted from 0, also inside block text.

        A formula that stands in for one that was not written is at the place of what should have held it.
        """
        if self.document.has(self.path):
            return self.document.place_inside(self.path, at)
        return self.document.place(
            next(self.path[:end] for end in _shorter(self.path) if self.document.has(self.path[:end]))
        )

    def checked(self, names: Names, *wanted: Type) -> tuple[Checked | None, Problems]:
        """Return what the formula means with these names, or None with everything that is wrong with it."""
        return check_formula(self.node, names, self.place, *wanted)


def _shorter(path: Path) -> range:
    return range(len(path) - 1, -1, -1)


def read_formula(document: Document, path: Path) -> tuple[Formula | None, Problems]:
    """Return the formula at a path, or None with everything that is wrong with how it is written.

    Raises:
        KeyError: nothing was written at the path (a bug).
    """
    text = _written(document.tree, path)
    if not isinstance(text, str):
        return None, (problem("formula-not-text", document.place(path)),)
    node, problems = parse_formula(text, partial(document.place_inside, path))
    return (None if node is None else Formula(text, node, document, path)), problems


def _written(tree: Tree, path: Path) -> Tree:
    for step in path:
        tree = _below(tree, step)
    return tree


def _below(tree: Tree, step: str | int) -> Tree:
    if isinstance(tree, tuple) and isinstance(step, int):
        return tree[step]
    if isinstance(tree, (str, tuple)):
        raise KeyError(step)
    return tree[str(step)]
