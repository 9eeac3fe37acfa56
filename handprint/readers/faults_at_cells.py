"""Faults of a file that a workbook changed, told at the cells in which the change was made."""

from collections.abc import Iterator, Mapping
from typing import Final

from handprint.document import Document, read_document
from handprint.model.edits import Edited, scalars
from handprint.problems import Place, Problem, Problems
from handprint.readers.model_edits import Edits

_ANYWHERE: Final = Place("")


def at_their_cells(problems: Problems, edited: Edited, file: str, edits: Edits) -> Problems:
    """Return the faults of a changed file at the cell where they belong.

    That is the cell of the changed value that a fault lies in or around. An error that lies elsewhere comes from the
    change as well, for the file had none before: it is told at the only cell that was changed, else at the cell of the
    value in which it lies. A fault for which there is no cell stays where it is in the file.
    """
    document, _ = read_document(edited.content, file)
    around = {} if document is None else dict(_around(document, edits))
    elsewhere = {} if document is None else dict(_elsewhere(document, edits))
    return tuple(
        _moved(fault, _cell_inside(fault, edited, edits) or around.get(fault.place) or _caused(fault, elsewhere))
        if fault.place.file == file and fault.place.line
        else fault
        for fault in problems
    )


def _around(document: Document, edits: Edits) -> Iterator[tuple[Place, Place]]:
    """Yield the places in the file of the parts in which a changed value stands, such as all weights of a line."""
    for path, cell in reversed(tuple(edits.places.items())):
        for length in range(2, len(path)):
            if document.has(path[:length]):
                yield document.place(path[:length]), cell
        yield document.key_place(path), cell


def _elsewhere(document: Document, edits: Edits) -> Iterator[tuple[Place, Place]]:
    """Yield all places of values with their cell, those of references too; `_ANYWHERE` has the only changed cell."""
    for scalar in scalars(document):
        cell = edits.cells.get(scalar.path) or edits.cells.get(("amounts", scalar.node.text, "value"))
        if cell is not None:
            yield document.place(scalar.path), cell
    if len(edits.places) == 1:
        yield from ((_ANYWHERE, cell) for cell in edits.places.values())


def _caused(fault: Problem, elsewhere: Mapping[Place, Place]) -> Place | None:
    return (elsewhere.get(_ANYWHERE) or elsewhere.get(fault.place)) if fault.severity == "error" else None


def _cell_inside(fault: Problem, edited: Edited, edits: Edits) -> Place | None:
    inside = (path for path, stretch in edited.stretches.items() if _holds(stretch, fault.place, edited))
    path = next(inside, None)
    return None if path is None else edits.places[path]


def _moved(fault: Problem, cell: Place | None) -> Problem:
    return fault if cell is None else Problem(fault.code, fault.severity, cell, fault.facts)


def _holds(stretch: tuple[int, int], place: Place, edited: Edited) -> bool:
    text = edited.content.decode().removeprefix("\ufeff").replace("\r\n", "\n")
    lines = text.split("\n")
    index = sum(len(line) + 1 for line in lines[: place.line - 1]) + place.column - 1
    return stretch[0] <= index <= stretch[1]
