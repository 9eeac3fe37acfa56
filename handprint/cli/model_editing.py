"""A model and its schemes out to a workbook and back in: what was changed is shown before anything is written."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import typer

from handprint.cli.checking import check_model
from handprint.cli.console import aside, line, screen
from handprint.cli.exits import Exit
from handprint.cli.faults import show_problems
from handprint.cli.loading import Loader
from handprint.cli.model_changes import show_changes, show_effects
from handprint.cli.scheme_editing import NewScheme, changed_scheme, read_schemes, show_scheme_changes
from handprint.cli.speech import language, speak
from handprint.document import Document, read_document
from handprint.model.edits import Edited, edited
from handprint.model.model import Model
from handprint.problems import Problems, errors
from handprint.readers.faults_at_cells import at_their_cells
from handprint.readers.locate import examples_folder, find_model
from handprint.readers.model_edits import AllEdits, understand_edits
from handprint.readers.model_workbook import LARGEST_BYTES, read_model_workbook
from handprint.readers.open_files import read_bytes
from handprint.scheme.editable import SchemeFile
from handprint.writers.excel.model_workbook import model_workbook_of
from handprint.writers.together import left_behind, write_together
from handprint.writers.whole import write_whole


def export_model(file: Path | None, out: Path, named: Sequence[Path] = ()) -> Exit:
    """Write the workbook of a model and its schemes that have no faults."""
    loader = Loader(find_model(file))
    model, document, content = read_all(loader, find_model(file))
    schemes, faults = read_schemes(find_model(file), named)
    problems = errors((*loader.told(), *faults))
    show_problems(problems)
    if model is None or document is None or problems:
        return Exit.FAULTS
    written, told = write_whole(out, model_workbook_of(model, document, content, language(), schemes))
    show_problems(told)
    if written is None:
        return Exit.FAULTS
    say_written(written)
    return Exit.DONE


def read_all(loader: Loader, path: Path) -> tuple[Model | None, Document | None, bytes]:
    """Return a model, its document and its bytes; the problems are kept by the loader."""
    model, content = loader.model(), loader.content(path) or b""
    return model, read_document(content, str(path))[0] if model else None, content


def import_model(workbook: Path, into: Path, named: Sequence[Path] = (), *, write: bool) -> Exit:
    """Show what a workbook changes; write it where that leaves files without faults and somebody wants it."""
    before = Loader(into)
    _, document, content = read_all(before, into)
    schemes, faults = read_schemes(into, named)
    wrong = errors((*before.told(), *faults))
    show_problems((*wrong, *left_behind((into, *(Path(one.scheme.file) for one in schemes)))))
    if wrong or document is None:
        return Exit.FAULTS
    edits = _understood(workbook, document, schemes)
    if edits is None:
        return Exit.FAULTS
    new = edited(content, document, edits.model.edits)
    after = Loader(into, drafts={into: new.content})
    changed, problems = _changed_schemes(schemes, edits)
    problems = (*_model_faults(after, new, into, edits), *problems)
    show_problems(problems)
    if errors(problems):
        return Exit.FAULTS
    return _shown_and_written(before, after, new, changed, into, write=write)


def _understood(workbook: Path, document: Document, schemes: Sequence[SchemeFile]) -> AllEdits | None:
    content, problems = read_bytes(workbook, LARGEST_BYTES)
    found, faults = read_model_workbook(content, str(workbook)) if content is not None else (None, ())
    documents = [one.document for one in schemes]
    edits, told = understand_edits(found, document, documents) if found else (None, ())
    show_problems((*problems, *faults, *told))
    return edits


def _model_faults(after: Loader, new: Edited, into: Path, edits: AllEdits) -> Problems:
    """Return what is wrong with a model that was changed; one that was not is as good as it was."""
    if not new.stretches:
        return ()
    check_model(after, into)
    problems = at_their_cells(after.told(), new, str(into), edits.model)
    return tuple(fault for fault in problems if fault.severity == "error" or fault.place.cell)


def _changed_schemes(schemes: Sequence[SchemeFile], edits: AllEdits) -> tuple[tuple[NewScheme, ...], Problems]:
    found = [changed_scheme(one, edits.schemes[one.scheme.id]) for one in schemes if one.scheme.id in edits.schemes]
    changed = tuple(scheme for scheme, _ in found if scheme)
    return changed, tuple(fault for _, problems in found for fault in problems)


def _shown_and_written(
    before: Loader, after: Loader, new: Edited, schemes: Sequence[NewScheme], into: Path, *, write: bool
) -> Exit:
    files = {into: new.content} if new.stretches else {}
    files |= {scheme.path: scheme.after.content for scheme in schemes}
    if not files:
        screen().print(line(speak("Het werkblad verandert niets.", "The workbook changes nothing."), "bold"))
        return Exit.DONE
    if new.stretches:
        _show_model(before, after)
    for scheme in schemes:
        show_scheme_changes(scheme.before.document, scheme.after.document)
    if not (write or _agreed(tuple(files))):
        aside().print(line(speak("Niets geschreven; met --write wel.", "Nothing written; --write does.")))
        return Exit.DONE
    return write_all(files)


def _show_model(before: Loader, after: Loader) -> None:
    old, new = before.model(), after.model()
    if old and new and show_changes(old, new, screen()):
        show_effects(before, after, tuple(sorted(examples_folder().glob("*.yaml"))), screen())


def _agreed(files: Sequence[Path]) -> bool:
    """Ask a person at a terminal; a script has to say `--write`."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    named = ", ".join(map(str, files))
    return typer.confirm(speak(f"Dit in {named} schrijven?", f"Write this to {named}?"), default=False)


def write_all(files: Mapping[Path, bytes]) -> Exit:
    """Write files together: where one cannot take its place, none does."""
    problems = write_together(files)
    show_problems(problems)
    if problems:
        return Exit.FAULTS
    for path in files:
        say_written(path)
    return Exit.DONE


def say_written(path: Path) -> None:
    """Say where a file is."""
    aside().print(line(speak(f"Geschreven: {path}", f"Written: {path}")), soft_wrap=True)


def told(problems: Problems) -> Exit:
    """Show what stands in the way, and return how the command ends: 2 for faults, 1 for warnings alone."""
    show_problems(problems)
    return Exit.FAULTS if errors(problems) else Exit.NO
