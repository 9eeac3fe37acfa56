"""One field of a model file at a time: what a text means, and what is wrong with it where it cannot be understood.

A field that cannot be understood gets a stand-in, so that everything else is still checked and all faults are told at
once; a model that holds a stand-in is never handed out.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Final, TypeVar

from handprint.arithmetic import parse_machine_number
from handprint.catalogue import problem
from handprint.catalogue.nearest import nearest
from handprint.document import Document, Path
from handprint.expr.formula import Formula, read_formula
from handprint.expr.syntax import Unknown
from handprint.expr.units import Unit, parse_unit
from handprint.problems import Fact, Place, Problem, Text

T = TypeVar("T", bound=str)

_ID: Final = re.compile(r"[a-z][a-z0-9_]{0,59}", re.ASCII)
_SOURCE_ID: Final = re.compile(r"[a-z][a-z0-9_-]{0,59}", re.ASCII)
_WHOLE: Final = re.compile(r"-?(?:0|[1-9][0-9]{0,8})", re.ASCII)
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_YEARS: Final = (1900, 2199)


@dataclass(slots=True)
class Fields:
    """The document that is being read, and every fault found so far."""

    document: Document
    problems: list[Problem] = field(default_factory=list)
    has_stand_in: bool = False

    def note(self, code: str, path: Path, **facts: Fact) -> None:
        """Note a fault at the value of a path, or at the nearest thing around it that was written."""
        self.problems.append(problem(code, self.place(path), **facts))

    def note_key(self, code: str, path: Path, **facts: Fact) -> None:
        """Note a fault at the key of a path, or at the nearest key around it that was written."""
        self.problems.append(problem(code, self.key_place(path), **facts))

    def _written(self, path: Path) -> Path:
        while not self.document.has(path):
            path = path[:-1]
        return path

    def note_inside(self, code: str, formula: Formula, at: int, **facts: Fact) -> None:
        """Note a fault at a character of a formula."""
        self.problems.append(problem(code, formula.place(at), **facts))

    def place(self, path: Path) -> Place:
        """Return the place of the value at a path, or of the nearest thing around it that was written."""
        return self.document.place(self._written(path))

    def key_place(self, path: Path) -> Place:
        """Return the place of the key at a path, or of the nearest key around it that was written."""
        return self.document.key_place(self._written(path))

    def tree(self, path: Path) -> object:
        """Return what was written at a path as plain data, None where nothing was."""
        found: object = self.document.tree
        for step in path:
            match found, step:
                case dict(), str():
                    found = found.get(step)
                case tuple(), int():
                    found = found[step] if step < len(found) else None
                case _:
                    return None
        return found

    def keys(self, path: Path) -> tuple[str, ...]:
        """Return the keys of a map in the order of the file; none where there is no map."""
        found = self.tree(path)
        return tuple(found) if isinstance(found, dict) else ()

    def items(self, path: Path) -> range:
        """Return the positions in a list; none where there is no list."""
        found = self.tree(path)
        return range(len(found) if isinstance(found, tuple) else 0)

    def written(self, path: Path) -> str | None:
        """Return the text at a path, None where nothing or something else was written."""
        found = self.tree(path)
        return found if isinstance(found, str) else None

    def _needed(self, path: Path) -> str | None:
        """Return a text that cannot be missed; that it is missing was told by the schema."""
        found = self.written(path)
        self.has_stand_in |= found is None
        return found

    def _refuse(self, code: str, path: Path, **facts: Fact) -> None:
        self.has_stand_in = True
        self.note(code, path, **facts)

    def text(self, path: Path) -> str:
        """Return a text that says something."""
        found = self._needed(path)
        if found is not None and not found.strip():
            self._refuse("empty-value", path)
        return found or ""

    def words(self, path: Path) -> Text:
        """Return a text for people in both languages."""
        return Text(self.text((*path, "nl")), self.text((*path, "en")))

    def words_or_none(self, path: Path) -> Text | None:
        """Return a text for people where one was written."""
        return self.words(path) if self.document.has(path) else None

    def one_of(self, path: Path, choices: Iterable[T], otherwise: T) -> T:
        """Return one of the choices; that it is another word was told by the schema."""
        found = self._needed(path)
        chosen = next((choice for choice in choices if choice == found), None)
        self.has_stand_in |= chosen is None
        return otherwise if chosen is None else chosen

    def check_id(self, path: Path) -> None:
        """Note a key that cannot be the name of something."""
        if not _ID.fullmatch(str(path[-1])):
            self.note_key("model-id-form", path, id=str(path[-1]))

    def check_source_id(self, path: Path) -> None:
        """Note a key that cannot be the name of a source, in which a hyphen may stand."""
        if not _SOURCE_ID.fullmatch(str(path[-1])):
            self.note_key("model-id-form", path, id=str(path[-1]))

    def id(self, path: Path) -> str:
        """Return a name that stands as a value."""
        found = self._needed(path)
        if found is not None and not _ID.fullmatch(found):
            self._refuse("model-id-form", path, id=found)
        return found or ""

    def reference(self, path: Path, section: str, code: str) -> str:
        """Return the id of something that stands in a section of this file, be it with faults of its own."""
        found, known = self._needed(path) or "", self.keys((section,))
        if self.written(path) is not None and found not in known:
            self._refuse(code, path, id=found, known=listed(found, known))
        return found

    def number(self, path: Path) -> Fraction | None:
        """Return a machine number in its own unit, such as `35.76`."""
        found = self._needed(path)
        if found is None:
            return None
        value = parse_machine_number(found)
        if value is None and ratio(found) is not None:
            self._refuse("model-percent-misplaced", path, written=found)
        elif value is None:
            self._refuse("model-number-unreadable", path, written=found)
        return value

    def ratio(self, path: Path) -> Fraction | None:
        """Return a machine number without a unit, which may be written as a percentage: `0.6` or `60%`."""
        found = self._needed(path)
        value = None if found is None else ratio(found)
        if found is not None and value is None:
            self._refuse("model-number-unreadable", path, written=found)
        return value

    def share(self, path: Path) -> Fraction | None:
        """Return a share from 0 to 1."""
        value = self.ratio(path)
        if value is not None and not 0 <= value <= 1:
            self._refuse("share-out-of-range", path, written=self.written(path) or "")
        return value

    def whole(self, path: Path, least: int, most: int, otherwise: int = 0) -> int:
        """Return a whole number within bounds."""
        found = self._needed(path)
        value = int(found) if found is not None and _WHOLE.fullmatch(found) else None
        if found is not None and (value is None or not least <= value <= most):
            self._refuse("model-whole-number", path, written=found, least=least, most=most)
            return otherwise
        return otherwise if value is None else value

    def year(self, path: Path) -> int:
        """Return a year; 0 stands in."""
        return self.whole(path, *_YEARS)

    def year_in_key(self, path: Path) -> int:
        """Return the year that is the key of a path; 0 stands in."""
        key = str(path[-1])
        if _WHOLE.fullmatch(key) and _YEARS[0] <= int(key) <= _YEARS[1]:
            return int(key)
        self.has_stand_in = True
        self.note_key("model-whole-number", path, written=key, least=_YEARS[0], most=_YEARS[1])
        return 0

    def day(self, path: Path) -> str:
        """Return a day as ISO text."""
        found = self._needed(path)
        if found is not None and not _is_day(found):
            self._refuse("model-day-unreadable", path, written=found)
        return found or ""

    def unit(self, path: Path) -> Unit | None:
        """Return a unit such as `EUR/hour`."""
        found = self._needed(path)
        unit = None if found is None else parse_unit(found)
        if found is not None and unit is None:
            self._refuse("model-unit-unreadable", path, written=found)
        return unit

    def formula(self, path: Path) -> Formula:
        """Return a formula, parsed; one whose value is unknown stands in."""
        if self._needed(path) is None:
            return Formula("", Unknown(), self.document, path)
        formula, faults = read_formula(self.document, path)
        self.problems.extend(faults)
        if formula is not None:
            return formula
        self.has_stand_in = True
        return Formula("", Unknown(), self.document, path)


def listed(word: str, known: Iterable[str]) -> str:
    """Return what could be meant instead of a word that is not known: the nearest word, else all of them."""
    words = tuple(known)
    return nearest(word, words) or ", ".join(words) or "-"


def ratio(text: str) -> Fraction | None:
    """Return what a machine number or a percentage means."""
    hundredths = parse_machine_number(text.removesuffix("%"))
    return None if hundredths is None else hundredths / 100 if text.endswith("%") else hundredths


def _is_day(text: str) -> bool:
    if not _DAY.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
