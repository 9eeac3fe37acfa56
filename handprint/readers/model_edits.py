"""What people wrote in the workbook of a model, understood: which values of which file become another text."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from fractions import Fraction
from typing import Final

from handprint.arithmetic import MAX_NUMBER_CHARACTERS, Rounding, parse_machine_number, plain, rounded
from handprint.catalogue import problem
from handprint.document import Document, Path
from handprint.language import Refusal, understand_date, understand_number
from handprint.model.editable import Row, rows_of, text_at
from handprint.model.edits import Edit, scalars
from handprint.problems import Fact, Place, Problem, Problems
from handprint.readers.model_workbook import ModelWorkbook, Written, WrittenRow
from handprint.scheme.editable import scheme_rows_of

DECIMALS: Final = Rounding(10)
"""A spreadsheet stores binary fractions: 0.56 comes back as 0.5600000000000001. Nobody means more decimals."""

_BLANKS: Final = " \t\u00a0\u202f"
_JUST_A_NUMBER: Final = re.compile(r"-?[0-9][0-9.,]*\s*%?")
_THOUSANDS_OR_DECIMALS: Final = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}")


@dataclass(frozen=True, slots=True)
class Edits:
    """The new texts for one file, with the cell that each stands in, and the cell of every value of that file."""

    edits: tuple[Edit, ...]
    places: Mapping[Path, Place]
    cells: Mapping[Path, Place]


@dataclass(frozen=True, slots=True)
class AllEdits:
    """The new texts for the model file, and those for the file of each scheme by its id."""

    model: Edits
    schemes: Mapping[str, Edits]


def understand_edits(
    workbook: ModelWorkbook, document: Document, schemes: Sequence[Document] = ()
) -> tuple[AllEdits | None, Problems]:
    """Return what a workbook changes in a model and its schemes, or every fault; warnings say how a number was read.

    A row that says what it said when the workbook was made changes nothing, also where the file was changed since. A
    scheme that the workbook does not have stays as it is.
    """
    model = text_at(document.tree, "model")
    if workbook.model != model:
        return None, (problem("workbook-other-model", Place(workbook.file), found=workbook.model, wanted=model),)
    documents = {"": document} | {text_at(scheme.tree, "scheme"): scheme for scheme in schemes}
    missing = [id_ for id_ in workbook.schemes if id_ not in documents]
    if missing:
        return None, tuple(problem("workbook-scheme-missing", Place(workbook.file), id=id_) for id_ in missing)
    used = {id_: documents[id_] for id_ in ("", *workbook.schemes)}
    reading = _Reading(workbook, {row.key: row for row in _rows(used)})
    edits = tuple(reading.edits())
    if any(fault.severity == "error" for fault in reading.problems):
        return None, tuple(reading.problems)
    sorted_out = {id_: reading.for_file(id_, found, edits) for id_, found in used.items()}
    return AllEdits(sorted_out.pop(""), sorted_out), tuple(reading.problems)


def _rows(documents: Mapping[str, Document]) -> Iterator[Row]:
    for id_, document in documents.items():
        yield from scheme_rows_of(document) if id_ else rows_of(document)


@dataclass(slots=True)
class _Reading:
    workbook: ModelWorkbook
    known: Mapping[str, Row]
    problems: list[Problem] = field(default_factory=list)

    def edits(self) -> tuple[tuple[Row, str], ...]:
        """Return the rows that get another text."""
        self._check_complete()
        return tuple(self._edits())

    def for_file(self, scheme: str, document: Document, edits: Iterable[tuple[Row, str]]) -> Edits:
        """Return what becomes of one file; a block of text keeps the line ends that it ended with."""
        ends = {scalar.path: _line_ends(scalar.node.text) for scalar in scalars(document)}
        at = {written.key: written.place for written in self.workbook.rows}
        mine = {row.path: text + ends[row.path] for row, text in edits if row.scheme == scheme}
        cells = {row.path: at[row.key] for row in self.known.values() if row.scheme == scheme}
        found = tuple(Edit(path, text) for path, text in mine.items())
        return Edits(found, {path: cells[path] for path in mine}, cells)

    def _check_complete(self) -> None:
        found = {written.key for written in self.workbook.rows}
        for key, row in self.known.items():
            if key not in found:
                self._note("workbook-key-missing", Place(self.workbook.file, sheet=row.sheet), key=key)

    def _edits(self) -> Iterator[tuple[Row, str]]:
        for written in self.workbook.rows:
            known = self.known.get(written.key)
            if known is None or known.sheet != written.place.sheet:
                self._note("workbook-key-unknown", written.place, key=written.key)
            else:
                yield from self._edit(written, known)

    def _edit(self, written: WrittenRow, row: Row) -> Iterator[tuple[Row, str]]:
        if _same(written.written, written.was):
            return
        text = self._text(written, row)
        if text is None or text == row.text:
            return
        if row.text != written.was:
            self._note("workbook-out-of-date", written.place, key=row.key, was=written.was, now=row.text)
            return
        yield row, text

    def _text(self, written: WrittenRow, row: Row) -> str | None:
        match written.written:
            case Fraction() as number:
                return self._number_text(number, written)
            case date() as day:
                return self._day_text(day, written, row)
            case str() as text:
                return self._meant(text, written, row)

    def _meant(self, text: str, written: WrittenRow, row: Row) -> str | None:
        stripped = text.strip(_BLANKS)
        match row.grammar:
            case "number":
                return self._understood(stripped, written)
            case "formula" if _JUST_A_NUMBER.fullmatch(stripped):
                return self._understood(stripped, written)
            case "day" | "moment":
                return self._understood_day(stripped, written, row)
            case "formula":
                return text.rstrip("\n")
            case _:
                return text

    def _number_text(self, number: Fraction, written: WrittenRow) -> str:
        snapped = rounded(number, DECIMALS)
        text = f"{plain(snapped * 100)}%" if written.was.endswith("%") else plain(snapped)
        if snapped != Fraction(repr(float(number))) or written.was.endswith("%"):
            self._note("workbook-number-read", written.place, written=repr(float(number)), read=text)
        return text

    def _day_text(self, day: date, written: WrittenRow, row: Row) -> str | None:
        """Return a day that Excel stored as one; what is no day in the file cannot become one."""
        if row.grammar not in ("day", "moment"):
            self._note("workbook-cell-kind", written.place)
            return None
        return _as_text(day)

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

    def _understood_day(self, text: str, written: WrittenRow, row: Row) -> str | None:
        """Return a day as the file holds it; a moment that is more than a day is for the checks of the file."""
        day = understand_date(text)
        if isinstance(day, Refusal):
            if row.grammar == "moment" and text:
                return text
            self.problems.append(day.at(written.place))
            return None
        if day.isoformat() != text:
            self._note("workbook-number-read", written.place, written=text, read=day.isoformat())
        return day.isoformat()

    def _note(self, code: str, place: Place, **facts: Fact) -> None:
        self.problems.append(problem(code, place, **facts))


def _same(written: Written, was: str) -> bool:
    """Return whether a cell still says what it said; a program may have stored a number or a day as such."""
    if isinstance(written, str):
        return written.rstrip("\n") == was.rstrip("\n")
    if isinstance(written, date):
        return _as_text(written) == was
    old = parse_machine_number(was.removesuffix("%")) if len(was) <= MAX_NUMBER_CHARACTERS else None
    return old is not None and rounded(written, DECIMALS) == (old / 100 if was.endswith("%") else old)


def _as_text(day: date) -> str:
    """Return a day as files write it, with the time on the clock where it is not midnight; a cell always has one."""
    if not isinstance(day, datetime):
        return day.isoformat()
    moment = day.replace(microsecond=0, tzinfo=None)
    return moment.date().isoformat() if moment.time() == moment.time().min else moment.isoformat(" ")


def _line_ends(text: str) -> str:
    return text[len(text.rstrip("\n")) :]
