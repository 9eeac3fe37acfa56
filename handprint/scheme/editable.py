"""Which values of a scheme file a workbook can change: all but its id, its cases and what refers to something else."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from handprint.document import Document, Path
from handprint.document.nodes import Tree
from handprint.model.editable import LONGEST, SCHEME_SHEET, Grammar, Row, at, source_of, text_at
from handprint.model.edits import scalars
from handprint.problems import Text
from handprint.scheme.naming import name_of, what_of
from handprint.scheme.scheme import Scheme

_NUMBERS: Final = frozenset({"value", "year", "most", "least", "above", "any_of", "places"})
_DAYS: Final = frozenset({"valid_from", "valid_to", "from", "to", "until"})
_MOMENTS: Final = frozenset({"opens", "closes"})
_REFERENCES: Final = frozenset({"amount", "share", "cap", "months", "days", "hour_rate"})
"""Keys of a rule that name an amount: another amount means other units, so that is a change for the file itself."""


@dataclass(frozen=True, slots=True)
class SchemeFile:
    """A scheme with the document and the bytes that it was read from."""

    scheme: Scheme
    document: Document
    content: bytes


def grammar_of(path: Path) -> Grammar:
    """Return how the value at a path of a scheme file is written; the items of a list as their list is."""
    last = next(str(step) for step in reversed(path) if not isinstance(step, int))
    if last in _MOMENTS:
        return "moment"
    return "number" if last in _NUMBERS else "day" if last in _DAYS else "text"


def is_editable(path: Path) -> bool:
    """Tell whether a workbook can change the value at a path."""
    match path:
        case ("scheme",) | ("cases", *_) | ("amounts", _, "unit"):
            return False
        case ("rules", _, part) | ("repayment", part) if part in _REFERENCES:
            return False
    return True


def scheme_rows_of(document: Document) -> Iterator[Row]:
    """Yield every value of a scheme file that a workbook can change, in the order of the file."""
    for scalar in scalars(document):
        if is_editable(scalar.path) and len(scalar.node.text) <= LONGEST:
            yield _row(document.tree, scalar.path, scalar.node.text.rstrip("\n"))


def _row(tree: Tree, path: Path, text: str) -> Row:
    around = at(tree, path[:2] if path[0] in ("amounts", "rules") else path[:1])
    name, what = name_of(tree), what_of(tree, path)
    return Row(
        sheet=SCHEME_SHEET,
        path=path,
        text=text,
        grammar=grammar_of(path),
        what=Text(f"{name.nl}: {what.nl}", f"{name.en}: {what.en}"),
        unit=text_at(around, "unit") if path[0] == "amounts" and path[-1] == "value" else "",
        evidence=text_at(around, "evidence"),
        source=source_of(tree, around),
        scheme=text_at(tree, "scheme"),
    )
