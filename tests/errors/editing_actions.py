"""How the gallery plays what goes wrong in the workbook of a model and in a release: the action is done for real."""

import sys
from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

from openpyxl import Workbook, load_workbook

from handprint.cli.releasing import Decision, Release, cases_not_met, misstated
from handprint.cli.scheme_editing import changed_scheme, read_schemes
from handprint.document import Document, read_document
from handprint.model.edits import Edit
from handprint.model.model import Case, Model
from handprint.model.read import read_model
from handprint.problems import Place, Problems
from handprint.readers.archive import INDEX, Index, find_archived, index_text, path_of
from handprint.readers.model_edits import Edits, understand_edits
from handprint.readers.model_workbook import LARGEST_BYTES, ModelWorkbook, read_model_workbook
from handprint.score.cases import Outcome
from handprint.writers.excel.model_workbook import model_workbook_of
from handprint.writers.together import left_behind, write_together
from handprint.writers.whole import temporary_of

if sys.platform == "win32":
    from pathlib import WindowsPath as SystemPath
else:
    from pathlib import PosixPath as SystemPath

Change: TypeAlias = Callable[[Workbook], None]
TINY = Path(__file__).parents[1] / "scheme" / "tiny.yaml"
SMALL = Path(__file__).parents[1] / "model" / "full.yaml"
PLACE = Place("model.yaml")
GOOD = Decision("2026.2", "2027-01-01", "Made up", "2026-11-30")


def editing_faults(path: Path) -> Problems:
    """Return everything that is told when the action is done that a file names."""
    return ACTIONS[path.read_text(encoding="utf-8").splitlines()[1]]()


@cache
def small_model() -> tuple[Model, Document, bytes]:
    """Return a small model with its file."""
    content = SMALL.read_bytes()
    model, document = read_model(content, SMALL.name)[0], read_document(content, SMALL.name)[0]
    assert model is not None
    assert document is not None
    return model, document, content


def changed_workbook(change: Change) -> bytes:
    """Return the workbook of the small model after somebody changed it."""
    workbook = load_workbook(BytesIO(model_workbook_of(*small_model(), "nl")))
    change(workbook)
    saved = BytesIO()
    workbook.save(saved)
    return saved.getvalue()


def faults_in(content: bytes, document: Document | None = None) -> Problems:
    """Return what is told when a workbook is put back into the small model, or into a later version of it."""
    workbook, problems = read_model_workbook(content, "model.xlsx")
    return problems if workbook is None else understand_edits(workbook, document or small_model()[1])[1]


def _cell(sheet: str, cell: str, value: str | date) -> Callable[[], Problems]:
    def change(workbook: Workbook) -> None:
        workbook[sheet][cell] = value

    return lambda: faults_in(changed_workbook(change))


def _changed(change: Change) -> Callable[[], Problems]:
    return lambda: faults_in(changed_workbook(change))


def _out_of_date() -> Problems:
    content = SMALL.read_bytes().replace(b"value: 35.76", b"value: 36.10")
    document, _ = read_document(content, SMALL.name)

    def change(workbook: Workbook) -> None:
        workbook["Prijzen"]["B2"] = "36.90"

    return faults_in(changed_workbook(change), document)


def _released_otherwise() -> Problems:
    release = Release(Path("archive"), GOOD, Index(), {}, [])
    first = release.entry("small", "2026.2", "0" * 64, b"one", {})
    second = release.entry("small", "2026.2", "1" * 64, b"two", {})
    after = release.with_("models", first, b"one", "model.yaml").with_("models", second, b"two", "model.yaml")
    return tuple(after.problems)


def _archive_changed() -> Problems:
    with TemporaryDirectory() as name:
        folder = Path(name)
        release = Release(folder, GOOD, Index(), {}, [])
        entry = release.entry("small", "2026.2", "0" * 64, b"one", {})
        path = path_of(folder, "models", entry)
        path.parent.mkdir()
        path.write_bytes(b"two")
        (folder / INDEX).write_text(index_text(Index().with_("models", entry)), encoding="utf-8")
        return find_archived("models", "small", "2026.2", (folder,))[1]


def _case_fails() -> Problems:
    case = Case("a.yaml", (("impact_value", "2"),), "by hand", Fraction(0), Place("model.yaml", 7, 5))
    return tuple(cases_not_met((Outcome(case, "impact_value", "2", "1", passed=False),), PLACE))


def _scheme_missing() -> Problems:
    workbook = ModelWorkbook("full", (), "model.xlsx", ("tiny",))
    return understand_edits(workbook, small_model()[1])[1]


def _scheme_twice() -> Problems:
    with TemporaryDirectory() as name:
        other = Path(name) / "other.yaml"
        other.write_bytes(TINY.read_bytes())
        return read_schemes(Path(name) / "model.yaml", (TINY, other))[1]


def _case_of_scheme_fails() -> Problems:
    (scheme,), _ = read_schemes(Path("model.yaml"), (TINY,))
    path, cell = ("amounts", "least", "value"), Place("model.xlsx", sheet="Regelingen", cell="B9")
    return changed_scheme(scheme, Edits((Edit(path, "400"),), {path: cell}, {path: cell}))[1]


class _Held(SystemPath):
    """A file that another program does not let anybody remove."""

    def unlink(self, missing_ok: bool = False) -> None:  # noqa: FBT001, FBT002 - the signature of Path
        del missing_ok
        raise PermissionError


def _half_written() -> Problems:
    with TemporaryDirectory() as name:
        folder = Path(name) / "second.yaml"
        folder.mkdir()
        return write_together({_Held(Path(name) / "first.yaml"): b"new", folder: b"new"})


def _left_behind() -> Problems:
    with TemporaryDirectory() as name:
        model = Path(name) / "model.yaml"
        temporary_of(model, b"new")
        return left_behind((model,))


def _decided(decision: Decision) -> Callable[[], Problems]:
    return lambda: tuple(misstated(decision, PLACE))


ACTIONS: Mapping[str, Callable[[], Problems]] = {
    "Import a workbook without the file of one of its schemes.": _scheme_missing,
    "Export two files of one scheme.": _scheme_twice,
    "Import an amount that a case of its scheme does not expect.": _case_of_scheme_fails,
    "Write two files of which the second is a folder, and the first cannot be put back.": _half_written,
    "Import where an earlier import was killed.": _left_behind,
    "Import a letter that is called a workbook.": lambda: faults_in(b"Dear province, here are the prices."),
    "Import a film that is called a workbook.": lambda: faults_in(b"PK" + bytes(LARGEST_BYTES)),
    "Import a workbook of something else.": _cell("Model", "B1", "something else"),
    "Import the workbook of another model.": _cell("Model", "B2", "other"),
    "Import a workbook without the sheet with sources.": _changed(
        lambda workbook: workbook.remove(workbook["Bronnen"])
    ),
    "Import a workbook with a sheet too many.": _changed(lambda workbook: workbook.create_sheet("Kladje") and None),
    "Import a workbook in which a column was renamed.": _cell("Prijzen", "B1", "Bedrag"),
    "Import a workbook with a formula.": _cell("Prijzen", "B2", "=35.76*1.03"),
    "Import a workbook with a date for a price.": _cell("Prijzen", "B2", date(2026, 3, 1)),
    "Import a workbook in which a key was added.": _cell("Constanten", "A9", "constants.new.value"),
    "Import a workbook in which a row was removed.": _changed(lambda workbook: workbook["Prijzen"].delete_rows(2)),
    "Import a workbook with a row that was copied.": _changed(
        lambda workbook: workbook["Prijzen"].append(["proxies.daypart.value", "35.76", "35.76"])
    ),
    "Import a workbook after the file was changed.": _out_of_date,
    "Import a price of 2.500.": _cell("Prijzen", "B2", "2.500"),
    "Import a price with a comma.": _cell("Prijzen", "B2", "36,90"),
    "Release a version with a slash.": _decided(Decision("2026/2", "2027-01-01", "Made up", "2026-11-30")),
    "Release on a day that is written the Dutch way.": _decided(
        Decision("2026.2", "1-1-2027", "Made up", "2026-11-30")
    ),
    "Release without anybody who approved it.": _decided(Decision("2026.2", "2027-01-01", "", "2026-11-30")),
    "Release a model without cases.": lambda: tuple(cases_not_met((), PLACE)),
    "Release a model of which a case fails.": _case_fails,
    "Release other content as a version that is there.": _released_otherwise,
    "Use a file of the archive that somebody changed.": _archive_changed,
}
