"""A model out to a workbook and back in: what was changed is shown in words before anything is written."""

import sys
from pathlib import Path

import typer

from handprint.cli.checking import check_model
from handprint.cli.console import aside, line, screen
from handprint.cli.exits import Exit
from handprint.cli.faults import show_problems
from handprint.cli.loading import Loader
from handprint.cli.model_changes import show_changes, show_effects
from handprint.cli.speech import language, speak
from handprint.document import Document, read_document
from handprint.model.edits import Edited, edited
from handprint.model.model import Model
from handprint.problems import Problems, errors
from handprint.readers.locate import examples_folder, find_model
from handprint.readers.model_edits import Edits, at_their_cells, understand_edits
from handprint.readers.model_workbook import LARGEST_BYTES, read_model_workbook
from handprint.readers.open_files import read_bytes
from handprint.writers.excel.model_workbook import model_workbook_of
from handprint.writers.whole import write_whole


def export_model(file: Path | None, out: Path) -> Exit:
    """Write the workbook of a model that has no faults."""
    loader = Loader(find_model(file))
    model, document, content = read_all(loader, find_model(file))
    show_problems(errors(loader.told()))
    if model is None or document is None:
        return Exit.FAULTS
    written, problems = write_whole(out, model_workbook_of(model, document, content, language()))
    show_problems(problems)
    if written is None:
        return Exit.FAULTS
    say_written(written)
    return Exit.DONE


def read_all(loader: Loader, path: Path) -> tuple[Model | None, Document | None, bytes]:
    """Return a model, its document and its bytes; the problems are kept by the loader."""
    model, content = loader.model(), loader.content(path) or b""
    return model, read_document(content, str(path))[0] if model else None, content


def import_model(workbook: Path, into: Path, *, write: bool) -> Exit:
    """Show what a workbook changes; write it where that leaves a model without faults and somebody wants it."""
    before = Loader(into)
    old, document, content = read_all(before, into)
    show_problems(errors(before.told()))
    edits = _understood(workbook, document) if document else None
    if old is None or document is None or edits is None:
        return Exit.FAULTS
    new = edited(content, document, edits.edits)
    after = Loader(into, drafts={into: new.content})
    model = check_model(after, into)
    problems = at_their_cells(after.told(), new, str(into), edits.places)
    show_problems(tuple(fault for fault in problems if fault.severity == "error" or fault.place.cell))
    if model is None or errors(problems):
        return Exit.FAULTS
    return _shown_and_written(before, after, new, into, write=write)


def _understood(workbook: Path, document: Document) -> Edits | None:
    content, problems = read_bytes(workbook, LARGEST_BYTES)
    found, faults = read_model_workbook(content, str(workbook)) if content is not None else (None, ())
    edits, told = understand_edits(found, document) if found else (None, ())
    show_problems((*problems, *faults, *told))
    return edits


def _shown_and_written(before: Loader, after: Loader, new: Edited, into: Path, *, write: bool) -> Exit:
    old, model = before.model(), after.model()
    if not new.stretches or old is None or model is None:
        screen().print(line(speak("Het werkblad verandert niets.", "The workbook changes nothing."), "bold"))
        return Exit.DONE
    if show_changes(old, model, screen()):
        show_effects(before, after, tuple(sorted(examples_folder().glob("*.yaml"))), screen())
    if not (write or _agreed(into)):
        aside().print(line(speak("Niets geschreven; met --write wel.", "Nothing written; --write does.")))
        return Exit.DONE
    return write_all({into: new.content})


def _agreed(into: Path) -> bool:
    """Ask a person at a terminal; a script has to say `--write`."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    return typer.confirm(speak(f"Dit in {into} schrijven?", f"Write this to {into}?"), default=False)


def write_all(files: dict[Path, bytes]) -> Exit:
    """Write files one by one, and stop at one that cannot take its place."""
    for path, content in files.items():
        written, problems = write_whole(path, content)
        show_problems(problems)
        if written != path:
            return Exit.FAULTS
        say_written(path)
    return Exit.DONE


def say_written(path: Path) -> None:
    """Say where a file is."""
    aside().print(line(speak(f"Geschreven: {path}", f"Written: {path}")), soft_wrap=True)


def told(problems: Problems) -> Exit:
    """Show what stands in the way, and return how the command ends: 2 for faults, 1 for warnings alone."""
    show_problems(problems)
    return Exit.FAULTS if errors(problems) else Exit.NO
