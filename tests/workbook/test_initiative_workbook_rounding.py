"""How the card rounds by size: the formula of the workbook does what the exact engine does."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from random import Random

import pytest
import xlsxwriter

from handprint.expr.spreadsheet_text import workbook_name
from handprint.model.model import DisplayBand, Model
from handprint.report.presentation import display_rounded
from handprint.writers.excel.shown_figures import display_formula
from tests.workbook.initiatives import kinds_model
from tests.workbook.recalculate import Sheets, workbook

EDGES = (
    *("0", "0.01", "4.99", "5", "5.01", "14.99", "15", "994.99", "995", "999.99", "1000", "1049.99", "1050", "1050.01"),
    *("9949.99", "9950", "9999.99", "10000", "10499.99", "10500", "20566.24", "94000", "-0.01", "-5", "-15", "-20500"),
)
BANDS = (
    DisplayBand(Fraction(1000), Fraction(10)),
    DisplayBand(Fraction(10_000), Fraction(100)),
    DisplayBand(None, Fraction(1000)),
)
FINE_BANDS = (DisplayBand(Fraction(1), Fraction(1, 20)), DisplayBand(Fraction(100), Fraction(5, 2)))

pytestmark = pytest.mark.libreoffice


def _amounts() -> list[Fraction]:
    rng = Random(9)
    return [*map(Fraction, EDGES), *(Fraction(rng.randrange(-(10**7), 10**8), 100) for _ in range(300))]


def _models() -> tuple[Model, Model]:
    figures = frozenset(f"amount{row}" for row in range(len(_amounts())))
    model = kinds_model()
    presentations = (
        replace(model.presentation, by_size=bands, rounded_by_size=figures) for bands in (BANDS, FINE_BANDS)
    )
    first, second = (replace(model, presentation=presentation) for presentation in presentations)
    return first, second


@workbook("initiative-display")
def _write_amounts(path: Path) -> None:
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("Amounts")
    for row, amount in enumerate(_amounts()):
        sheet.write_number(row, 0, float(amount))
        book.define_name(workbook_name(f"figure.amount{row}"), f"=Amounts!$A${row + 1}")
        for column, model in enumerate(_models(), start=1):
            sheet.write_formula(row, column, f"={display_formula(f'amount{row}', model)}", None, 123456)
    book.close()


def test_amounts_are_shown_as_the_report_shows_them(recalculated: Mapping[str, Sheets]) -> None:
    """In every band, on its edges and halfway, above and below 0; an amount that is not 0 is never shown as 0."""
    cells = recalculated["initiative-display"]["Amounts"]
    for column, model in zip("BC", _models(), strict=True):
        for row, amount in enumerate(_amounts()):
            exact = display_rounded(amount, f"amount{row}", model.presentation)
            assert cells[f"{column}{row + 1}"] == pytest.approx(float(exact), abs=1e-9), amount
            assert bool(cells[f"{column}{row + 1}"]) is bool(amount)
