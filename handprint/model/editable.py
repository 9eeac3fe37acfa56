"""Which values of a model file can be changed in a workbook: on which sheet each stands, and what stands beside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from handprint.document import Document, Path
from handprint.document.nodes import Tree
from handprint.model.changes import PARTS, SECTIONS
from handprint.model.edits import scalars
from handprint.problems import Language, Text

Grammar: TypeAlias = Literal["number", "formula", "text"]
"""How a value is written: a number or percentage, a formula that may be just a number, or anything."""

FORMAT: Final = "handprint_model_workbook 1"
MODEL_SHEET: Final = "Model"
"""The first sheet: which model this is, and what may be done in the workbook."""
LONGEST: Final = 32_000
"""A cell holds 32,767 characters; a longer text is changed in the file itself."""
SHEETS: Final = ("Prijzen", "Prijsfactoren", "Constanten", "Indicatoren", "Gewichten", "Teksten", "Bronnen")
HEADERS: Final = (
    Text("Sleutel", "Key"),
    Text("Waarde", "Value"),
    Text("Was", "Was"),
    Text("Wat het is", "What it is"),
    Text("Eenheid", "Unit"),
    Text("Bewijs", "Evidence"),
    Text("Bron", "Source"),
)

_NUMBER: Final = ("value", "low", "high", "evidence", "source")
_EUROS: Final = ("effect", "own_contribution", "duration_years", "drop_off")
_FORMULAS: Final = frozenset({"effect", "own_contribution", "deadweight", "displacement", "attribution"})
_TEXTS: Final = frozenset({"evidence", "source", "mode", "title", "publisher", "url", "nl", "en"})
_WITH_UNIT: Final = frozenset({"value", "low", "high"})
_UNSAID: Final = frozenset({"nl", "en", "corrections"})


@dataclass(frozen=True, slots=True)
class Row:
    """One value in the workbook. `text` is without the line ends that a block of text ends with."""

    sheet: str
    path: Path
    text: str
    what: Text
    unit: str
    evidence: str
    source: str

    @property
    def key(self) -> str:
        """What the row is known by; ids hold no points."""
        return ".".join(map(str, self.path))


def grammar_of(path: Path) -> Grammar:
    """Return how the value at a path is written."""
    last = str(path[-1])
    return "formula" if last in _FORMULAS else "text" if last in _TEXTS else "number"


def sheet_of(path: Path) -> str | None:  # noqa: C901 - one case for each place of the file
    """Return the sheet on which a value stands, None for one that only the file itself can change."""
    match path:
        case ("cases", *_):
            return None
        case (*_, "nl" | "en"):
            return "Teksten"
        case ("sources", _, _):
            return "Bronnen"
        case ("proxies", _, part) if part in (*_NUMBER, "price_year"):
            return "Prijzen"
        case ("price_year",) | ("discount", "rate"):
            return "Prijsfactoren"
        case ("price_factors", _, part) | ("discount", part) if part in _NUMBER:
            return "Prijsfactoren"
        case ("constants", _, part) if part in _NUMBER:
            return "Constanten"
        case ("indicators", _, "goals", _):
            return "Gewichten"
        case ("indicators", _, "corrections" | "round", _):
            return "Indicatoren"
        case ("indicators", _, part) if part in _EUROS:
            return "Indicatoren"
    return None


def rows_of(document: Document) -> Iterator[Row]:
    """Yield every value that a workbook can change, in the order of the file."""
    for scalar in scalars(document):
        sheet = sheet_of(scalar.path)
        if sheet is not None and len(scalar.node.text) <= LONGEST:
            yield _row(document.tree, sheet, scalar.path, scalar.node.text.rstrip("\n"))


def _row(tree: Tree, sheet: str, path: Path, text: str) -> Row:
    around = _at(tree, path[:2]) if len(path) > 2 else _at(tree, path[:1])  # noqa: PLR2004 - section, thing, part
    priced = _at(tree, ("proxies", _text(around, "proxy"))) if path[0] == "indicators" else around
    source = _at(tree, ("sources", _text(priced, "source")))
    return Row(
        sheet=sheet,
        path=path,
        text=text,
        what=Text(_what(tree, path, "nl"), _what(tree, path, "en")),
        unit=_text(around, "unit") if path[-1] in _WITH_UNIT else "",
        evidence=_text(priced, "evidence"),
        source=", ".join(filter(None, (_text(source, "title"), _text(source, "publisher"), _text(source, "year")))),
    )


def _what(tree: Tree, path: Path, language: Language) -> str:
    section = SECTIONS.get(str(path[0])) or PARTS.get(str(path[0]))
    head = section.said(language) if section else str(path[0])
    named = _text(_at(tree, (*path[:2], "name")), language)
    thing = named or " ".join(str(step) for step in path[1:2] if step not in _UNSAID)
    parts = (str(step) for step in path[2:] if step not in _UNSAID)
    said = " ".join(PARTS[part].said(language) if part in PARTS else part for part in parts)
    return f"{head} {thing}".strip() + (f": {said}" if said else "")


def _at(tree: Tree, path: Path) -> Tree:
    found = tree
    for step in path:
        if isinstance(found, str | tuple) or str(step) not in found:
            return ""
        found = found[str(step)]
    return found


def _text(tree: Tree, key: str) -> str:
    found = _at(tree, (key,))
    return found if isinstance(found, str) else ""
