"""The schemes that go through a workbook with the model: read, changed, checked, and shown in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from handprint.catalogue import problem
from handprint.cli.console import line, screen
from handprint.cli.speech import language, speak
from handprint.cli.tables import show_lines
from handprint.document import Document, read_document
from handprint.model.edits import edited
from handprint.problems import Place, Problem, Problems, errors
from handprint.readers.faults_at_cells import at_their_cells
from handprint.readers.locate import schemes_beside
from handprint.readers.model_edits import Edits
from handprint.readers.open_files import read_bytes
from handprint.scheme.cases import case_problems
from handprint.scheme.changes import scheme_changes
from handprint.scheme.editable import SchemeFile
from handprint.scheme.read import read_scheme
from handprint.scheme.scheme import Scheme


@dataclass(frozen=True, slots=True)
class NewScheme:
    """A scheme file with the content that it would get."""

    before: SchemeFile
    after: SchemeFile

    @property
    def path(self) -> Path:
        """Where its file is."""
        return Path(self.before.scheme.file)


def read_schemes(model: Path, named: Sequence[Path]) -> tuple[tuple[SchemeFile, ...], Problems]:
    """Return the named schemes, else those beside a model, with every problem in them."""
    found: list[SchemeFile] = []
    problems: Problems = ()
    for path in dict.fromkeys(named or schemes_beside(model)):
        content, told = read_bytes(path)
        scheme, faults = (None, told) if content is None else _read(content, str(path))
        problems = (*problems, *faults)
        found += () if scheme is None else (scheme,)
    return tuple(found), (*problems, *_twice(found))


def _read(content: bytes, file: str) -> tuple[SchemeFile | None, Problems]:
    scheme, problems = read_scheme(content, file)
    document, _ = read_document(content, file)
    if scheme is None or document is None:
        return None, problems
    return SchemeFile(scheme, document, content), problems


def _twice(schemes: Sequence[SchemeFile]) -> Problems:
    first: dict[str, Scheme] = {}
    for scheme in (one.scheme for one in schemes):
        first.setdefault(scheme.id, scheme)
    return tuple(
        problem("workbook-scheme-twice", Place(one.scheme.file), id=one.scheme.id, other=first[one.scheme.id].file)
        for one in schemes
        if first[one.scheme.id] is not one.scheme
    )


def changed_scheme(before: SchemeFile, edits: Edits) -> tuple[NewScheme | None, Problems]:
    """Return a scheme file with its new values, or its faults at their cells; None without a fault: nothing changes."""
    new = edited(before.content, before.document, edits.edits)
    if not new.stretches:
        return None, ()
    after, problems = _read(new.content, before.scheme.file)
    told = at_their_cells(problems, new, before.scheme.file, edits)
    if after is None:
        return None, told
    return NewScheme(before, after), (*_with_cell(told), *_cases(after.scheme))


def _with_cell(problems: Problems) -> Problems:
    """Leave out warnings that the file had before."""
    return tuple(fault for fault in problems if fault.severity == "error" or fault.place.cell)


def _cases(after: Scheme) -> Iterator[Problem]:
    """A case that expects the old amounts does not stand in the way, but somebody has to work it out again."""
    first: dict[Place, Problem] = {}
    for fault in case_problems(after):
        first.setdefault(fault.place, fault)
    for fault in first.values():
        yield problem("workbook-case-fails", fault.place, **dict(fault.facts))


def show_scheme_changes(old: Document, new: Document) -> bool:
    """Show every difference between two versions of a scheme file as a sentence, and tell whether there is any."""
    found = scheme_changes(old, new)
    word = speak("verschil", "difference") if len(found) == 1 else speak("verschillen", "differences")
    if found:
        title = f"{len(found)} {word} in {new.file}"
        show_lines(title, (f"- {text.said(language())}" for text in found), screen())
    return bool(found)


def show_other_schemes(old: Path, new: Path) -> tuple[bool, Problems]:
    """Show what is different between the schemes beside two models, with the faults that stand in the way.

    A model that has no schemes beside it, as one in an archive, is compared without them.
    """
    if not (schemes_beside(old) and schemes_beside(new)):
        return False, ()
    (before, faults), (after, more) = read_schemes(old, ()), read_schemes(new, ())
    wrong = errors((*faults, *more))
    if wrong:
        return False, wrong
    known = {one.scheme.id: one.document for one in before}, {one.scheme.id: one.document for one in after}
    found = [_shown(known[0].get(id_), known[1].get(id_), id_) for id_ in dict.fromkeys((*known[0], *known[1]))]
    return any(found), ()


def _shown(old: Document | None, new: Document | None, id_: str) -> bool:
    if old and new:
        return show_scheme_changes(old, new)
    said = speak(f"Regeling '{id_}': nieuw", f"Scheme '{id_}': new")
    screen().print(line(said if new else speak(f"Regeling '{id_}': vervallen", f"Scheme '{id_}': removed")))
    return True
