"""The workbook of an initiative, recalculated by LibreOffice: its figures are those of the exact engine."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from functools import cache
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook.workbook import Workbook

from handprint.expr.spreadsheet_text import workbook_name
from handprint.expr.types import Value
from handprint.questionnaire.answers import Answer, AnswerSheet, Row
from handprint.score.handprint import Handprint
from handprint.writers.excel.cell_values import stored
from handprint.writers.excel.workbook import workbook_of
from tests.workbook.edited import place_of, with_cell
from tests.workbook.initiatives import initiatives, overijssel, scored
from tests.workbook.recalculate import ERRORS, Cell, Sheets, errors_in, read_sheets, workbook

NEAR = 1e-7
ABSENT_ROW = '""'
"""The smallest or largest of rows passes over a row that is not there as an empty text."""

pytestmark = pytest.mark.libreoffice


@cache
def written(name: str) -> bytes:
    """Return the workbook of an initiative."""
    return workbook_of(initiatives()[name], "en" if name == "known" else "nl")


@cache
def book(name: str) -> Workbook:
    """Return the formulas of that workbook."""
    return openpyxl.load_workbook(BytesIO(written(name)))


INITIATIVES = tuple(initiatives())


@workbook("initiative-example")
def _write_example(path: Path) -> None:
    path.write_bytes(written("example"))


@workbook("initiative-gaps")
def _write_gaps(path: Path) -> None:
    path.write_bytes(written("gaps"))


@workbook("initiative-known")
def _write_known(path: Path) -> None:
    path.write_bytes(written("known"))


@workbook("initiative-closed")
def _write_closed(path: Path) -> None:
    path.write_bytes(written("closed"))


@workbook("initiative-shut")
def _write_shut(path: Path) -> None:
    path.write_bytes(written("shut"))


# ---- the example after people changed it: the values that are stored in these are stale ----


def _answers(sheet: AnswerSheet, **answers: Answer | None) -> AnswerSheet:
    kept = {id_: answer for id_, answer in sheet.answers.items() if id_ not in answers}
    return replace(sheet, answers=kept | {id_: answer for id_, answer in answers.items() if answer})


def _with_row(sheet: AnswerSheet, **values: Value) -> AnswerSheet:
    row = Row({id_: Answer("answered", value) for id_, value in values.items()})
    return replace(sheet, groups={"activities": (*sheet.groups["activities"], row)})


@cache
def changed() -> Mapping[str, tuple[Handprint, bytes]]:
    """Return the example with cells changed, and the handprint of the same answers."""
    sheet, content = initiatives()["example"].scored.sheet, written("example")
    asked = {answer: place_of(book("example"), f"given.{answer}") for answer in ("meals", "has_volunteers", "revenue")}
    places = {answer: (title, f"B{place[1:]}") for answer, (title, place) in asked.items()}
    blank = with_cell(content, *places["meals"], None)
    outside = with_cell(content, *places["meals"], 1_000_001)
    fine = with_cell(content, *places["revenue"], 38000.001)
    words = with_cell(content, *places["meals"], "onbekend")
    fewer = with_cell(with_cell(content, *places["meals"], 1234), *places["has_volunteers"], " NEE ")
    broke = with_cell(content, *places["revenue"], 0)
    label = next(cell.value for cell in book("example")["Activiteiten"]["B"] if str(cell.value).startswith("Dagact"))
    line = _first_empty_line()
    longer = content
    for column, value in zip("ABCD", ("Nieuw", label.upper(), 7.5, 10), strict=True):
        longer = with_cell(longer, "Activiteiten", f"{column}{line}", value)
    off = Answer("answered", value=False)
    new_row = _with_row(sheet, title="Nieuw", kind="day_activity", participants=Fraction(15, 2), sessions=Fraction(10))
    return {
        "blank": (_scored(_answers(sheet, meals=None)), blank),
        "outside": (_scored(_answers(sheet, meals=None)), outside),
        "too-fine": (_scored(_answers(sheet, revenue=None)), fine),
        "words": (_scored(_answers(sheet, meals=None)), words),
        "fewer": (_scored(_answers(sheet, meals=Answer("answered", Fraction(1234)), has_volunteers=off)), fewer),
        "broke": (_scored(_answers(sheet, revenue=Answer("answered", Fraction(0)))), broke),
        "longer": (_scored(new_row), longer),
    }


def _scored(sheet: AnswerSheet) -> Handprint:
    return scored(sheet, *overijssel())


def _first_empty_line() -> int:
    titles = book("example")["Activiteiten"]["A"]
    last = next(cell.row for cell in titles if cell.value == "Stoelgym")
    return int(last) + 1


CHANGES = ("blank", "outside", "too-fine", "words", "fewer", "broke", "longer")


def _registered(name: str) -> None:
    @workbook(f"initiative-{name}")
    def _write(path: Path) -> None:
        path.write_bytes(changed()[name][1])


for change in CHANGES:
    _registered(change)


def _agrees(value: Value, found: Cell) -> bool:
    expected = stored(value)
    if isinstance(expected, float) and isinstance(found, int | float):
        return abs(expected - found) <= NEAR + abs(expected) * 1e-12
    return type(expected) is type(found) and expected == found


def _differing(handprint: Handprint, name: str, sheets: Sheets) -> list[str]:
    """Return the steps and inputs whose named cell does not hold the exact value."""
    values = handprint.scored.scope.values
    places = {id_: place_of(book(name), workbook_name(id_)) for id_ in values}
    found = {id_: sheets[title].get(place) for id_, (title, place) in places.items()}
    return [f"{id_}: {values[id_]} is {found[id_]}" for id_ in values if not _agrees(values[id_], found[id_])]


@pytest.mark.parametrize("name", INITIATIVES)
def test_every_step_of_the_plan_is_a_named_cell_with_the_exact_value(
    recalculated: Mapping[str, Sheets], name: str
) -> None:
    """What LibreOffice calculates is what the exact engine does: every step and every answer, unknowns included."""
    assert _differing(initiatives()[name], name, recalculated[f"initiative-{name}"]) == []


@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_cell_changes_the_figures(recalculated: Mapping[str, Sheets], change: str) -> None:
    """After a change the workbook has the figures that the exact engine gives for the changed answers."""
    handprint, content = changed()[change]
    sheets = recalculated[f"initiative-{change}"]
    assert _differing(handprint, "example", sheets) == []
    assert content != written("example")
    assert _differing(initiatives()["example"], "example", sheets) != []
    assert "antwoorden gewijzigd" in str(sheets["Handprint"]["A7"])
    assert sheets["Controle"]["A2"] == "antwoorden gewijzigd"


@pytest.mark.parametrize("name", INITIATIVES)
def test_without_changes_the_control_sheet_has_no_differences(recalculated: Mapping[str, Sheets], name: str) -> None:
    """Nothing was changed, so nothing differs."""
    control = recalculated[f"initiative-{name}"]["Control" if name == "known" else "Controle"]
    assert control["D2"] == 0
    assert control["F2"] == 0
    assert "chang" not in str(control["A2"]).replace("unchanged", "")
    assert str(control["A2"]).endswith(("ongewijzigd", "unchanged"))


# ---- what is stored, and what is seen ----


def _formulas(name: str) -> Iterator[tuple[str, str, str]]:
    for sheet in book(name).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    yield sheet.title, cell.coordinate, str(cell.value)


@pytest.mark.parametrize("name", INITIATIVES)
def test_every_formula_cell_holds_the_value_that_it_calculates(
    recalculated: Mapping[str, Sheets], name: str, tmp_path: Path
) -> None:
    """A preview shows the same as a program that calculates: no formula cell is empty, in words or in numbers."""
    path = tmp_path / "stored.xlsx"
    path.write_bytes(written(name))
    before, after = read_sheets(path), recalculated[f"initiative-{name}"]
    wrong = []
    for title, place, formula in _formulas(name):
        held, calculated = before[title].get(place), after[title].get(place)
        if held is None:
            held = "" if formula.endswith(f",{ABSENT_ROW})") else None
            calculated = calculated or ""
        if not _same(held, calculated):
            wrong.append(f"{title}!{place}: {held!r} became {calculated!r}: {formula[:80]}")
    assert wrong == []


def _same(held: Cell, calculated: Cell) -> bool:
    if isinstance(held, int | float) and isinstance(calculated, int | float):
        return abs(held - calculated) <= NEAR + abs(held) * 1e-12
    return held is not None and held == calculated


@pytest.mark.parametrize("name", [*INITIATIVES, *CHANGES])
def test_no_error_code_is_on_the_card_and_none_but_unknown_anywhere(
    recalculated: Mapping[str, Sheets], name: str
) -> None:
    """The card says everything in words; elsewhere unknown is #N/A in a grey cell, and nothing else goes wrong."""
    sheets = recalculated[f"initiative-{name}"]
    assert [place for place, value in sheets["Handprint"].items() if value in ERRORS] == []
    assert errors_in(sheets) == {}


@pytest.mark.parametrize("change", ["blank", "outside", "words"])
def test_an_answer_that_is_not_there_is_unknown_and_never_0(recalculated: Mapping[str, Sheets], change: str) -> None:
    """Without meals the impact value is unknown, in words, with the part that is known and what is missing."""
    card = recalculated[f"initiative-{change}"]["Handprint"]
    asked = "Hoeveel warme maaltijden aten mensen hier samen in het hele jaar? Geen maaltijden? Vul 0 in."
    lines = {str(card[f"A{row}"]): row for row in range(10, 15) if f"A{row}" in card}
    impact, known = lines["Indicatie impactwaarde"], lines["Bekend deel: ten minste"]
    assert (card[f"B{impact}"], card[f"C{impact}"], card[f"D{impact}"]) == ("–", "onbekend", "–")
    assert card[f"B{known}"] == pytest.approx(15672.49)
    assert card[f"E{known}"] == f"Nog onbekend: {asked}"
    assert asked in card.values()


def test_a_figure_without_meaning_says_why(recalculated: Mapping[str, Sheets]) -> None:
    """Without revenue the ratio is not applicable, and the reason stands beside it."""
    card = recalculated["initiative-broke"]["Handprint"]
    row = next(place[1:] for place, value in card.items() if str(value).startswith("T.o.v. omzet"))
    assert (card[f"B{row}"], card[f"C{row}"], card[f"E{row}"]) == ("–", "niet van toepassing", "Er is geen omzet.")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("blank", "niet ingevuld: onbekend"),
        ("outside", "buiten de grenzen: telt als onbekend"),
        ("too-fine", "te veel decimalen: telt als onbekend"),
        ("words", "onbekend"),
    ],
)
def test_an_answer_that_cannot_count_says_so(recalculated: Mapping[str, Sheets], change: str, said: str) -> None:
    """Beside the cell stands why it counts as unknown."""
    assert said in recalculated[f"initiative-{change}"]["Antwoorden"].values()


def test_the_card_shows_the_figures_of_the_worked_example(recalculated: Mapping[str, Sheets]) -> None:
    """Authority: the worked example of the method; displayed to thousands, and the ratio with two places."""
    card = recalculated["initiative-example"]["Handprint"]
    rows = {str(card[f"A{row}"]): row for row in range(10, 14)}
    impact, ratio, per_fte = (
        rows[said]
        for said in (
            "Indicatie impactwaarde",
            "T.o.v. omzet (incl. donaties en subsidies)",
            "Impactwaarde per FTE (betaald en vrijwillig)",
        )
    )
    assert [card[f"B{impact}"], card[f"D{impact}"]] == pytest.approx([21000, 20566.24])
    assert [card[f"B{per_fte}"], card[f"D{per_fte}"]] == pytest.approx([10000, 10199.33])
    assert card[f"B{ratio}"] == pytest.approx(0.5412)
