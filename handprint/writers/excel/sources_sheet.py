"""The sheet Bronnen: every number of the method that this handprint uses, with its range, evidence and source."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from handprint.expr.types import NumberType
from handprint.expr.units import NO_UNIT
from handprint.model.model import Evidenced
from handprint.problems import Language, Text
from handprint.report.code_names import PROXY_KINDS
from handprint.score.number_words import GRADES
from handprint.score.overlays import from_overlay, with_overlay
from handprint.score.step import Role, Step
from handprint.score.wording import unit_named
from handprint.writers.excel.cell_values import NONE
from handprint.writers.excel.looks import percent, plainly
from handprint.writers.excel.page import Page, Spot
from handprint.writers.excel.steps import Steps

INTRODUCTION: Final = Text(
    "De waarden in groene cellen tellen mee. Wijzig er een om te zien wat dat doet: het blad Controle meldt het.",
    "The values in green cells count. Change one to see what that does: the sheet Control reports it.",
)
HEADERS: Final = (
    Text("Getal", "Number"),
    Text("Naam in formules", "Name in formulas"),
    Text("Waarde", "Value"),
    Text("Laag", "Low"),
    Text("Hoog", "High"),
    Text("Eenheid", "Unit"),
    Text("Prijzen van", "Prices of"),
    Text("Soort", "Kind"),
    Text("Bewijs", "Evidence"),
    Text("Bron", "Source"),
    Text("Uitgever", "Publisher"),
    Text("Jaar", "Year"),
    Text("Adres", "Address"),
    Text("Opmerking", "Note"),
)
SECTIONS: Final[Mapping[Role, Text]] = MappingProxyType(
    {
        "proxy": Text("Prijzen", "Prices"),
        "constant": Text("Vaste getallen", "Constants"),
        "price_factor": Text(
            "Prijsfactoren: van een jaar naar het prijspeil", "Price factors: from a year to the price level"
        ),
        "discount": Text("Discontovoet", "Discount rate"),
    }
)
_ANY_NUMBER: Final = {
    "validate": "decimal",
    "criteria": "between",
    "minimum": -1_000_000_000_000,
    "maximum": 1_000_000_000_000,
    "ignore_blank": False,
}
_NAME, _VALUE, _LOW, _UNIT, _PRICE_YEAR, _EVIDENCE, _ADDRESS, _NOTE = 1, 2, 3, 5, 6, 8, 12, 13
_TOP: Final = 2
# Nothing but letters, digits and these signs: such an address cannot act, and Excel takes it as it stands.
_SAFE_ADDRESS: Final = re.compile(r"https?://[A-Za-z0-9./_~%+-]{3,240}")


@dataclass(slots=True)
class SourcesSheet:
    """The sheet under way: `row` is the next free one."""

    page: Page
    steps: Steps
    row: int = _TOP + 1

    @property
    def language(self) -> Language:
        """Return the language of the workbook."""
        return self.page.language

    def write(self) -> None:
        """Write a section for each kind of number."""
        self.page.say(0, 0, INTRODUCTION, "subtitle")
        self.page.headers(_TOP, HEADERS)
        self.page.widths(44, 34, 12, 10, 10, 24, 9, 22, 18, 44, 26, 7, 40, 60)
        self.page.sheet.freeze_panes(_TOP + 1, 1)
        self.page.sheet.repeat_rows(_TOP)
        self.page.sheet.repeat_columns(0)
        self.page.sheet.fit_to_pages(2, 0)
        for role, title in SECTIONS.items():
            steps = [step for step in self.steps.plan.steps if step.role == role]
            if steps:
                self.page.heading(self.row, title, len(HEADERS))
                self.row += 1
                for step in steps:
                    self._step(step)
                self.row += 1
        self.page.grey_unknown(_TOP + 1, _VALUE, self.row, _VALUE)

    def _step(self, step: Step) -> None:
        self.page.say(self.row, 0, step.label, "label")
        self.page.text(self.row, _NAME, step.name, "label")
        pattern = percent(self.language, 2) if step.role == "discount" else plainly(self.language)
        self.steps.put(Spot(self.page, self.row, _VALUE), step.name, pattern)
        if isinstance(step.type, NumberType):
            unit = unit_named(step.type.unit or NO_UNIT, self.steps.plan.model.units, self.language)
            self.page.text(self.row, _UNIT, unit or NONE, "label")
        if step.number is not None:
            self.page.sheet.data_validation(self.row, _VALUE, self.row, _VALUE, dict(_ANY_NUMBER))
            self._number(step.number, pattern)
            self._note(step, step.number)
            self._price(step)
        self.row += 1

    def _number(self, number: Evidenced, pattern: str) -> None:
        for at, bound in enumerate((number.low, number.high)):
            self.page.number(self.row, _LOW + at, bound, pattern=pattern)
        self.page.say(self.row, _EVIDENCE, GRADES[number.evidence], "label")
        source = self.steps.plan.model.sources.get(number.source)
        if source is not None:
            for at, text in enumerate((source.title, source.publisher)):
                self.page.text(self.row, _EVIDENCE + 1 + at, text, "label")
            self.page.number(self.row, _ADDRESS - 1, Fraction(source.year))
            self._address(source.url)

    def _note(self, step: Step, number: Evidenced) -> None:
        note = with_overlay(number.note, from_overlay(self.steps.plan.model, step))
        if note is not None:
            self.page.say(self.row, _NOTE, note, "label")

    def _price(self, step: Step) -> None:
        proxy = self.steps.plan.model.proxies.get(step.name.partition(".")[2]) if step.role == "proxy" else None
        if proxy is not None:
            self.page.number(self.row, _PRICE_YEAR, Fraction(proxy.price_year))
            self.page.say(self.row, _PRICE_YEAR + 1, PROXY_KINDS[proxy.kind], "label")

    def _address(self, url: str) -> None:
        """A plain web address is a link; anything else is text."""
        if _SAFE_ADDRESS.fullmatch(url):
            self.page.link(self.row, _ADDRESS, url)
        else:
            self.page.text(self.row, _ADDRESS, url, "label")
