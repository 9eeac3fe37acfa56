"""The sheet Controle: the engine's exact figures beside the live ones, and what the result was made with."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from handprint.arithmetic import as_ratio, decimals_needed, plain
from handprint.expr.types import Value
from handprint.problems import Language, Text
from handprint.report.initiative import made_with
from handprint.score.step import Step
from handprint.score.wording import NO, UNKNOWN, YES
from handprint.writers.excel.answers_sheet import ANSWERS_CHANGED
from handprint.writers.excel.cell_values import NONE, literal, stored
from handprint.writers.excel.looks import GENERAL
from handprint.writers.excel.near_ties import is_near_tie, is_too_large
from handprint.writers.excel.page import Page
from handprint.writers.excel.steps import Steps, cell

NUMBERS_CHANGED: Final = "workbook.numbers_changed"
DIFFERENT: Final = "workbook.different"
LONGEST_DECIMAL: Final = 40
MADE_WITH: Final = Text("Waarmee dit is uitgerekend", "What this was made with")
CONTENTS: Final = Text("Wat er op de bladen staat", "What the sheets hold")
EXACT: Final = Text(
    "Elke stap: exact, en zoals dit rekenblad hem nu uitrekent", "Every step: exact, and as this workbook now has it"
)
HEADERS: Final = (
    Text("Stap", "Step"),
    Text("Wat", "What"),
    Text("Exact, als tekst", "Exact, as text"),
    Text("Exact, als getal", "Exact, as a number"),
    Text("In dit rekenblad", "In this workbook"),
    Text("Verschil", "Difference"),
    Text("Opmerking", "Remark"),
    Text("Soort", "Kind"),
)
OF_METHOD: Final = Text("getal van het model", "number of the model")
CALCULATED: Final = Text("berekend", "calculated")
NEAR_TIE: Final = Text(
    "ligt bijna op een grens van afronden: dit rekenblad kan hier een cent verschillen; de exacte waarde geldt",
    "lies almost on a rounding tie: this workbook may differ by a cent here; the exact value holds",
)
TOO_LARGE: Final = Text(
    "meer dan 10 miljoen: een rekenblad rondt dit niet meer zeker op de cent; de exacte waarde geldt",
    "over 10 million: a workbook no longer rounds this to the cent for certain; the exact value holds",
)
CHANGED: Final = Text("antwoorden gewijzigd", "answers changed")
NUMBER_CHANGED: Final = Text("getallen van het model gewijzigd", "numbers of the model changed")
UNCHANGED: Final = Text("antwoorden en getallen ongewijzigd", "answers and numbers unchanged")
UNEXPECTED: Final = Text("verschil zonder wijziging: meld dit", "a difference without a change: report this")
NOW_UNKNOWN: Final = Text("nu onbekend", "now unknown")
NOW_KNOWN: Final = Text("nu bekend", "now known")
NOW_OTHER: Final = Text("nu anders", "now different")
# What binary numbers lose on the way is no difference: some ten digits of an amount are right in any spreadsheet.
_NOISE: Final = "0.0000001"
_RELATIVE_NOISE: Final = "0.000000000001"


@dataclass(slots=True)
class ControlSheet:
    """The sheet under way: `row` is the next free one."""

    page: Page
    steps: Steps
    row: int = 0

    @property
    def language(self) -> Language:
        """Return the language of the workbook."""
        return self.page.language

    def write(self, contents: tuple[tuple[Text, Text], ...]) -> None:
        """Write what the result was made with, what the sheets hold, and every step."""
        self.page.widths(44, 52, 34, 20, 20, 16, 60, 22)
        self.page.say(0, 0, Text("Controle", "Control"), "title")
        top = self._facts(3, contents)
        self._status(1, top)
        self.page.heading(top - 2, EXACT, len(HEADERS))
        self.page.headers(top - 1, HEADERS)
        for at, step in enumerate(self.steps.plan.steps):
            self._step(top + at, step)

    def _facts(self, row: int, contents: tuple[tuple[Text, Text], ...]) -> int:
        self.page.heading(row, MADE_WITH, len(HEADERS))
        for label, value in made_with(self.steps.handprint):
            row += 1
            self.page.say(row, 0, label)
            self.page.text(row, 1, value)
        self.page.heading(row + 2, CONTENTS, len(HEADERS))
        row += 2
        for name, what in contents:
            row += 1
            self.page.say(row, 0, name)
            self.page.say(row, 1, what)
        return row + 4

    def _status(self, row: int, top: int) -> None:
        last = top + len(self.steps.plan.steps) - 1
        changed, number = literal(CHANGED.said(self.language)), literal(NUMBER_CHANGED.said(self.language))
        unchanged = UNCHANGED.said(self.language)
        formula = f"IF({ANSWERS_CHANGED}>0,{changed},IF({NUMBERS_CHANGED}>0,{number},{literal(unchanged)}))"
        self.page.live(row, 0, formula, unchanged, "warn")
        self.page.say(row, 2, Text("Aantal verschillen", "Differences"))
        different = f"SUMPRODUCT(({self._column(top, 5, last)}<>0)*1)"
        self.page.live(row, 3, different, Fraction(0), name=DIFFERENT)
        self.page.say(row, 4, Text("Gewijzigde getallen", "Changed numbers"))
        own = f"EXACT({self._column(top, 7, last)},{literal(OF_METHOD.said(self.language))})"
        numbers = f"SUMPRODUCT({own}*({self._column(top, 5, last)}<>0))"
        self.page.live(row, 5, numbers, Fraction(0), name=NUMBERS_CHANGED)

    def _column(self, top: int, column: int, last: int) -> str:
        return f"{self.page.at(top, column)}:{self.page.at(last, column)}"

    # ---- one step ----

    def _step(self, row: int, step: Step) -> None:
        value = self.steps.scored.value(step.name)
        self.page.text(row, 0, step.name, "label")
        self.page.text(row, 1, self._label(step), "label")
        self.page.text(row, 2, self._exact(value), "label")
        if isinstance(value, Fraction):
            self.page.number(row, 3, value, pattern=GENERAL)
        else:
            self.page.text(row, 3, NONE, "live")
        name, unknown = cell(step.name), literal(UNKNOWN.said(self.language))
        shown = self._shown(value)
        words = self._words(name, value)
        self.page.live(row, 4, f"IFERROR({words},{unknown})", shown)
        self.page.live(row, 5, self._difference(row, value), Fraction(0))
        self._remark(row, step)
        kind = OF_METHOD if self.steps.is_number_of_method(step.name) else CALCULATED
        self.page.say(row, 7, kind, "label")

    def _label(self, step: Step) -> str:
        label = step.label.said(self.language)
        line = self.steps.plan.model.indicators.get(step.indicator)
        return f"{line.name.said(self.language)}: {label}" if line else label

    def _exact(self, value: Value) -> str:
        match value:
            case None:
                return UNKNOWN.said(self.language)
            case bool():
                return (YES if value else NO).said(self.language)
            case Fraction():
                places = decimals_needed(value)
                return as_ratio(value) if places is None or places > LONGEST_DECIMAL else plain(value)
            case _:
                return str(stored(value))

    def _shown(self, value: Value) -> Value:
        return value if isinstance(value, Fraction) else self._exact(value)

    def _words(self, name: str, value: Value) -> str:
        """A yes or no stands in words; so does one that is unknown now and may be known after a change."""
        if not isinstance(value, bool):
            return name
        return f"IF({name},{literal(YES.said(self.language))},{literal(NO.said(self.language))})"

    def _difference(self, row: int, value: Value) -> str:
        exact, number, live = (self.page.at(row, column) for column in (2, 3, 4))
        gone, come, other = (literal(text.said(self.language)) for text in (NOW_UNKNOWN, NOW_KNOWN, NOW_OTHER))
        match value:
            case None:
                return f"IF(EXACT({live},{exact}),0,{come})"
            case Fraction():
                difference = f"{live}-{number}"
                noise = f"{_NOISE}+ABS({number})*{_RELATIVE_NOISE}"
                return f"IF(ISNUMBER({live}),IF(ABS({difference})<={noise},0,{difference}),{gone})"
            case _:
                return f"IF(EXACT({live},{exact}),0,{other})"

    def _remark(self, row: int, step: Step) -> None:
        scope = self.steps.scored.scope
        remark = NEAR_TIE if is_near_tie(step, scope) else TOO_LARGE if is_too_large(step, scope) else None
        said = remark.said(self.language) if remark else NONE
        changed, unexpected = (literal(text.said(self.language)) for text in (CHANGED, UNEXPECTED))
        number = literal(NUMBER_CHANGED.said(self.language))
        why = literal(said) if remark else unexpected
        differs = f"IF({ANSWERS_CHANGED}>0,{changed},IF({NUMBERS_CHANGED}>0,{number},{why}))"
        self.page.live(row, 6, f'IF(EXACT({self.page.at(row, 5)}&"","0"),{literal(said)},{differs})', said, "label")
