"""What people wrote in the workbook of a model, understood: which values of the file become another text."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final

from handprint.arithmetic import MAX_NUMBER_CHARACTERS, Rounding, parse_machine_number, plain, rounded
from handprint.catalogue import problem
from handprint.document import Document, Path, read_document
from handprint.language import Refusal, understand_number
from handprint.model.editable import Row, grammar_of, rows_of
from handprint.model.edits import Edit, Edited, scalars
from handprint.problems import Fact, Place, Problem, Problems
from handprint.readers.model_workbook import ModelWorkbook, Written, WrittenRow

DECIMALS: Final = Rounding(10)
"""A spreadsheet stores binary fractions: 0.56 comes back as 0.5600000000000001. Nobody means more decimals."""

_BLANKS: Final = " \t\u00a0\u202f"
_JUST_A_NUMBER: Final = re.compile(r"-?[0-9][0-9.,]*\s*%?")
_THOUSANDS_OR_DECIMALS: Final = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}")


@dataclass(frozen=True, slots=True)
class Edits:
    """The new texts, with the cell that each stands in."""

    edits: tuple[Edit, ...]
    places: Mapping[Path, Place]


def understand_edits(workbook: ModelWorkbook, document: Document) -> tuple[Edits | None, Problems]:
    """Return what a workbook changes in a file, or every fault; warnings say how a number was understood.

    A row that says what it said when the workbook was made changes nothing, also where the file was changed since.
    """
    reading = _Reading(workbook, {row.key: row for row in rows_of(document)})
    model = document.tree.get("model", "") if isinstance(document.tree, Mapping) else ""
    if workbook.model != model:
        return None, (problem("workbook-other-model", Place(workbook.file), found=workbook.model, wanted=str(model)),)
    edits = tuple(reading.edits())
    if any(fault.severity == "error" for fault in reading.problems):
        return None, tuple(reading.problems)
    ends = {scalar.path: scalar.node.text[len(scalar.node.text.rstrip("\n")) :] for scalar in scalars(document)}
    places = {edit.path: reading.places[edit.path] for edit in edits}
    return Edits(tuple(Edit(edit.path, edit.text + ends[edit.path]) for edit in edits), places), tuple(reading.problems)


@dataclass(slots=True)
class _Reading:
    workbook: ModelWorkbook
    known: Mapping[str, Row]
    places: dict[Path, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def edits(self) -> Iterator[Edit]:
        found = {written.key for written in self.workbook.rows}
        for key, row in self.known.items():
            if key not in found:
                self._note("workbook-key-missing", Place(self.workbook.file, sheet=row.sheet), key=key)
        for written in self.workbook.rows:
            known = self.known.get(written.key)
            if known is None or known.sheet != written.place.sheet:
                self._note("workbook-key-unknown", written.place, key=written.key)
            else:
                yield from self._edit(written, known)

    def _edit(self, written: WrittenRow, row: Row) -> Iterator[Edit]:
        if _same(written.written, written.was):
            return
        text = self._text(written, row)
        if text is None or text == row.text:
            return
        if row.text != written.was:
            self._note("workbook-out-of-date", written.place, key=row.key, was=written.was, now=row.text)
            return
        self.places[row.path] = written.place
        yield Edit(row.path, text)

    def _text(self, written: WrittenRow, row: Row) -> str | None:
        grammar = grammar_of(row.path)
        if isinstance(written.written, Fraction):
            return self._number_text(written.written, written)
        text = written.written
        if grammar == "number" or (grammar == "formula" and _JUST_A_NUMBER.fullmatch(text.strip(_BLANKS))):
            return self._understood(text.strip(_BLANKS), written)
        return text if grammar == "text" else text.rstrip("\n")

    def _number_text(self, number: Fraction, written: WrittenRow) -> str:
        snapped = rounded(number, DECIMALS)
        text = f"{plain(snapped * 100)}%" if written.was.endswith("%") else plain(snapped)
        if snapped != Fraction(repr(float(number))) or written.was.endswith("%"):
            self._note("workbook-number-read", written.place, written=repr(float(number)), read=text)
        return text

    def _understood(self, text: str, written: WrittenRow) -> str | None:
        """Return a number as the file holds it; a comma is read in the Dutch way, and that is said."""
        sign = "%" if text.endswith("%") else ""
        size = text.removesuffix("%").rstrip(_BLANKS)
        if parse_machine_number(size) is not None:
            return self._machine(size, sign, written)
        value = understand_number(size)
        if isinstance(value, Refusal):
            self.problems.append(value.at(written.place))
            return None
        read = plain(value) + sign
        self._note("workbook-number-read", written.place, written=text, read=read)
        return read

    def _machine(self, size: str, sign: str, written: WrittenRow) -> str | None:
        """A point before three decimals may have been meant for thousands, unless the old value had such decimals."""
        if _THOUSANDS_OR_DECIMALS.fullmatch(size) and not _THOUSANDS_OR_DECIMALS.fullmatch(written.was):
            thousands = size.replace(".", "")
            self._note("workbook-thousands", written.place, written=size, thousands=thousands, decimals=f"{size}0")
            return None
        return size + sign

    def _note(self, code: str, place: Place, **facts: Fact) -> None:
        self.problems.append(problem(code, place, **facts))


def _same(written: Written, was: str) -> bool:
    """Return whether a cell still says what it said; a program may have stored the text of a number as a number."""
    if isinstance(written, str):
        return written.rstrip("\n") == was.rstrip("\n")
    old = parse_machine_number(was.removesuffix("%")) if len(was) <= MAX_NUMBER_CHARACTERS else None
    return old is not None and rounded(written, DECIMALS) == (old / 100 if was.endswith("%") else old)


def at_their_cells(problems: Problems, edited: Edited, file: str, places: Mapping[Path, Place]) -> Problems:
    """Return the faults of a changed file, those in or around a changed value at the cell where it was changed."""
    document, _ = read_document(edited.content, file)
    around = {} if document is None else dict(_around(document, places))
    return tuple(_moved(fault, edited, file, places, around) for fault in problems)


def _around(document: Document, places: Mapping[Path, Place]) -> Iterator[tuple[Place, Place]]:
    """Yield the places in the file of the parts in which a changed value stands, such as all weights of a line."""
    for path, cell in reversed(tuple(places.items())):
        for length in range(2, len(path)):
            if document.has(path[:length]):
                yield document.place(path[:length]), cell
        yield document.key_place(path), cell


def _moved(
    fault: Problem, edited: Edited, file: str, places: Mapping[Path, Place], around: Mapping[Place, Place]
) -> Problem:
    if fault.place.file != file or not fault.place.line:
        return fault
    inside = (path for path, stretch in edited.stretches.items() if _holds(stretch, fault.place, edited))
    path = next(inside, None)
    cell = around.get(fault.place) if path is None else places[path]
    return fault if cell is None else Problem(fault.code, fault.severity, cell, fault.facts)


def _holds(stretch: tuple[int, int], place: Place, edited: Edited) -> bool:
    text = edited.content.decode().removeprefix("\ufeff").replace("\r\n", "\n")
    lines = text.split("\n")
    index = sum(len(line) + 1 for line in lines[: place.line - 1]) + place.column - 1
    return stretch[0] <= index <= stretch[1]
