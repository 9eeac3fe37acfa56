"""Which values of a model file can be changed in a workbook: on which sheet each stands, and what stands beside it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal, TypeAlias

from handprint.document import Document, Path
from handprint.document.nodes import Tree
from handprint.model.changes import PARTS, SECTIONS
from handprint.model.edits import scalars
from handprint.problems import Language, Text

Grammar: TypeAlias = Literal["number", "formula", "day", "moment", "text"]
"""How a value is written: a number or percentage, a formula that may be just a number, a day, a day that may have a
time on the clock, or anything."""

FORMAT: Final = "handprint_model_workbook 1"
MODEL_SHEET: Final = "Model"
"""The first sheet: which model this is, and what may be done in the workbook."""
SCHEME_TOLD: Final = "scheme "
"""What stands before the id of a scheme on the first sheet."""
LONGEST: Final = 32_000
"""A cell holds 32,767 characters; a longer text is changed in the file itself."""
SCHEME_SHEET: Final = "Regelingen"
SHEETS: Final = (
    "Prijzen",
    "Prijsfactoren",
    "Constanten",
    "Indicatoren",
    "Gewichten",
    "Teksten",
    "Bronnen",
    SCHEME_SHEET,
)
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
LANGUAGES: Final[Mapping[str, Text]] = {"nl": Text("(Nederlands)", "(Dutch)"), "en": Text("(Engels)", "(English)")}


@dataclass(frozen=True, slots=True)
class Row:
    """One value in the workbook. `text` is without the line ends that a block of text ends with.

    `scheme` is the id of the scheme in whose file the value stands, empty for one of the model itself.
    """

    sheet: str
    path: Path
    text: str
    grammar: Grammar
    what: Text
    unit: str = ""
    evidence: str = ""
    source: str = ""
    scheme: str = ""

    @property
    def key(self) -> str:
        """What the row is known by; ids hold no points."""
        scheme = ("schemes", self.scheme) if self.scheme else ()
        return ".".join(map(str, (*scheme, *self.path)))


def grammar_of(path: Path) -> Grammar:
    """Return how the value at a path is written."""
    last = str(path[-1])
    return "formula" if last in _FORMULAS else "text" if last in _TEXTS else "number"


def sheet_of(path: Path) -> str | None:  # noqa: C901 - one case for each place of the file
    """Return the sheet on which a value stands, None for one that only the file itself can change."""
    match path:
        case ("cases", *_):
            return None
        case ("overlays", _, *within) if within:
            return sheet_of(tuple(within))
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
    if path[0] == "overlays":
        return _row_of_overlay(tree, sheet, path, text)
    around = at(tree, path[:2]) if len(path) > 2 else at(tree, path[:1])  # noqa: PLR2004 - section, thing, part
    priced = at(tree, ("proxies", text_at(around, "proxy"))) if path[0] == "indicators" else around
    return Row(
        sheet=sheet,
        path=path,
        text=text,
        grammar=grammar_of(path),
        what=Text(_what(tree, path, "nl"), _what(tree, path, "en")),
        unit=text_at(around, "unit") if path[-1] in _WITH_UNIT else "",
        evidence=text_at(priced, "evidence"),
        source=source_of(tree, priced),
    )


def _row_of_overlay(tree: Tree, sheet: str, path: Path, text: str) -> Row:
    """Return the row of the value that an overlay replaces, with the name of the overlay before it."""
    instead, name = _row(tree, sheet, path[2:], text), at(tree, (*path[:2], "name"))
    what = Text(f"{text_at(name, 'nl')}: {instead.what.nl}", f"{text_at(name, 'en')}: {instead.what.en}")
    return replace(instead, path=path, what=what)


def source_of(tree: Tree, grounded: Tree) -> str:
    """Return title, publisher and year of the source that something in a file names; empty where it names none."""
    source = at(tree, ("sources", text_at(grounded, "source")))
    return ", ".join(filter(None, (text_at(source, key) for key in ("title", "publisher", "year"))))


def _what(tree: Tree, path: Path, language: Language) -> str:
    section = SECTIONS.get(str(path[0])) or PARTS.get(str(path[0]))
    head = section.said(language) if section else str(path[0])
    start = 1 if path[0] == "discount" else 2
    named = text_at(at(tree, (*path[:2], "name")), language)
    thing = named or " ".join(str(step) for step in path[1:start] if step not in _UNSAID)
    parts = (str(step) for step in path[start:] if step not in _UNSAID)
    said = " ".join(PARTS[part].said(language) if part in PARTS else part for part in parts)
    spoken = LANGUAGES[str(path[-1])].said(language) if path[-1] in LANGUAGES else ""
    return " ".join(filter(None, (f"{head} {thing}".strip() + (f": {said}" if said else ""), spoken)))


def at(tree: Tree, path: Path) -> Tree:
    """Return what stands at a path, an empty text where nothing does."""
    found = tree
    for step in path:
        found = _child(found, step)
    return found


def _child(tree: Tree, step: str | int) -> Tree:
    match tree:
        case tuple():
            return tree[step] if isinstance(step, int) and step < len(tree) else ""
        case Mapping():
            return tree.get(str(step), "")
        case _:
            return ""


def text_at(tree: Tree, key: str) -> str:
    """Return the text of a key, empty where there is none."""
    found = at(tree, (key,))
    return found if isinstance(found, str) else ""
