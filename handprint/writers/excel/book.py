"""A workbook in memory: its sheets, formats and names for cells; the same input gives the same bytes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO
from typing import Final

import xlsxwriter
from xlsxwriter.chart_bar import ChartBar
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from handprint.expr.spreadsheet_text import workbook_name
from handprint.language import safe_text
from handprint.problems import Language
from handprint.writers.excel.cell_values import LONGEST_LITERAL, for_xml

_PAPER_A4: Final = 9
_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": False,
}


@dataclass(slots=True)
class Book:
    """A workbook under way. `names` are the names that its cells have so far."""

    language: Language
    made: datetime
    title: str
    names: dict[str, str] = field(default_factory=dict)
    _bytes: BytesIO = field(default_factory=BytesIO)
    _formats: dict[tuple[tuple[str, object], ...], Format] = field(default_factory=dict)
    _workbook: xlsxwriter.Workbook = field(init=False)

    def __post_init__(self) -> None:
        self._workbook = xlsxwriter.Workbook(self._bytes, dict(_OPTIONS))
        title = for_xml(safe_text(self.title))[:LONGEST_LITERAL]
        self._workbook.set_properties({"title": title, "author": "handprint", "created": self.made})

    def worksheet(self, name: str) -> Worksheet:
        """Add a sheet: A4 on its side, one page wide, numbered pages."""
        sheet = self._workbook.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(_PAPER_A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        sheet.set_footer("&L&A&R&P / &N")
        sheet.hide_gridlines(2)
        return sheet

    def bar_chart(self) -> ChartBar:
        """Add a chart of bars, to be put on a sheet."""
        return self._workbook.add_chart({"type": "bar"})

    def format(self, look: Mapping[str, object]) -> Format:
        """Return a cell format, each kind once."""
        key = tuple(sorted(look.items()))
        if key not in self._formats:
            self._formats[key] = self._workbook.add_format(dict(look))
        return self._formats[key]

    def name(self, id_: str, area: str) -> str:
        """Give cells a name, and return it as formulas write it.

        Raises:
            ValueError: the name was given before (a bug).
        """
        name = workbook_name(id_)
        if name in self.names:
            raise ValueError(f"two cells are called {name}")
        self.names[name] = area
        self._workbook.define_name(name, f"={area}")
        return name

    def content(self) -> bytes:
        """Return the finished file."""
        self._workbook.close()
        return self._bytes.getvalue()
