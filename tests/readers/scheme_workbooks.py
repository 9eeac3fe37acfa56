"""The workbook of a small model and the schemes that ship along, with values that somebody changed in it."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from handprint.document import Document, read_document
from handprint.model.editable import Row
from handprint.model.edits import edited
from handprint.model.read import read_model
from handprint.problems import Place, Problems
from handprint.readers.faults_at_cells import at_their_cells
from handprint.readers.model_edits import AllEdits, understand_edits
from handprint.readers.model_workbook import ModelWorkbook, Written, WrittenRow, read_model_workbook
from handprint.scheme.editable import SchemeFile, scheme_rows_of
from handprint.scheme.read import read_scheme
from handprint.writers.excel.model_workbook import model_workbook_of
from tests.scheme.made import FILES

ROOT = Path(__file__).parents[2]
MODEL = ROOT / "tests" / "model" / "full.yaml"
NAMES = [path.stem for path in FILES]
IMPULS = "schemes.impuls-overijssel."


@cache
def scheme_file(name: str) -> SchemeFile:
    """Return a scheme that ships along, with its document and bytes."""
    content = (ROOT / "schemes" / f"{name}.yaml").read_bytes()
    scheme, document = read_scheme(content, f"{name}.yaml")[0], read_document(content, f"{name}.yaml")[0]
    assert scheme is not None
    assert document is not None
    return SchemeFile(scheme, document, content)


@cache
def model_document() -> Document:
    """Return the small model's document."""
    document, _ = read_document(MODEL.read_bytes(), MODEL.name)
    assert document is not None
    return document


@cache
def exported() -> bytes:
    """Return the workbook of the small model and all schemes."""
    model, _ = read_model(MODEL.read_bytes(), MODEL.name)
    assert model is not None
    schemes = [scheme_file(name) for name in NAMES]
    return model_workbook_of(model, model_document(), MODEL.read_bytes(), "nl", schemes)


@cache
def _cells() -> dict[str, Place]:
    return {row.key: row.place for row in unchanged().rows}


@cache
def unchanged() -> ModelWorkbook:
    """Return the workbook as nobody changed it, read."""
    workbook, problems = read_model_workbook(exported(), "m.xlsx")
    assert problems == ()
    assert workbook is not None
    return workbook


def changed(written: Mapping[str, Written]) -> ModelWorkbook:
    """Return the workbook with other values at some keys."""
    rows = (WrittenRow(row.key, row.was, written.get(row.key, row.written), row.place) for row in unchanged().rows)
    return ModelWorkbook("full", tuple(rows), "m.xlsx", unchanged().schemes)


def understood(workbook: ModelWorkbook) -> tuple[AllEdits | None, Problems]:
    """Return what a workbook changes in the small model and all schemes."""
    return understand_edits(workbook, model_document(), [scheme_file(name).document for name in NAMES])


def rows_of_scheme(name: str) -> dict[str, Row]:
    """Return the rows of one scheme by their keys."""
    return {row.key: row for row in scheme_rows_of(scheme_file(name).document)}


def faults_of(name: str, written: Mapping[str, Written]) -> Problems:
    """Return what is wrong with a scheme after a change, at the cells."""
    edits, problems = understood(changed(written))
    if edits is None:
        return problems
    one = scheme_file(name)
    new = edited(one.content, one.document, edits.schemes[name].edits)
    return at_their_cells(read_scheme(new.content, f"{name}.yaml")[1], new, f"{name}.yaml", edits.schemes[name])


def cell_of(key: str) -> Place:
    """Return the cell in which the value of a key stands."""
    return _cells()[key]
