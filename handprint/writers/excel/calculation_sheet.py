"""The sheet Berekening: a line for every indicator, from quantity to contribution and goals; below it the totals."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final

from handprint.model.model import Counts, Indicator
from handprint.problems import Language, Text
from handprint.report.sentences import CORRECTIONS
from handprint.score.step import Step
from handprint.score.wording import UNKNOWN, unit_named
from handprint.writers.excel.cell_values import NONE, literal
from handprint.writers.excel.looks import number, of_type, percent, plainly
from handprint.writers.excel.page import Page, Spot
from handprint.writers.excel.rests import assumed_now, evidence_of, known_euros, rests_on
from handprint.writers.excel.steps import Steps, cell

COUNTS: Final[dict[Counts, Text]] = {
    "impact": Text("in de impactwaarde", "in the impact value"),
    "harm": Text("schade, apart", "harm, apart"),
    "memo": Text("ter informatie", "for information"),
    "count": Text("zonder euro's", "without euros"),
}
INTRODUCTION: Final = Text(
    "Elke cel is een formule met een naam. Groene cellen zijn getallen van het model. Een grijze cel is onbekend.",
    "Every cell is a formula with a name. Green cells are numbers of the model. A grey cell is unknown.",
)
KNOWN: Final = Text("bekend", "known")
NOTHING_ASSUMED: Final = Text("niets", "nothing")
PAGES_WIDE: Final = 3
PRICE_PLACES: Final = 4
TOP: Final = 2
"""The line of the headers."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the lines: the part of a line that stands in it."""

    part: str
    title: Text
    width: int = 13


FIRST: Final = (
    Column("", Text("Wat", "What"), 38),
    Column("counts", Text("Telt", "Counts"), 30),
    Column("quantity", Text("Hoeveelheid", "Quantity")),
    Column("unit", Text("Eenheid", "Unit"), 18),
    Column("effect", Text("Deel met echt effect", "Share with a real effect"), 10),
    Column("price", Text("Prijs per eenheid, op prijspeil", "Price per unit, at the price level")),
    Column("own_contribution", Text("Eigen bijdrage", "Own contribution")),
    Column("own_contribution_at_price_level", Text("Eigen bijdrage, op prijspeil", "Own contribution, price level")),
    Column("gross", Text("Bruto", "Gross")),
    Column("deadweight", CORRECTIONS["deadweight"], 14),
    Column("displacement", CORRECTIONS["displacement"], 14),
    Column("attribution", CORRECTIONS["attribution"], 14),
    Column("net", Text("Netto, eerste jaar", "Net, first year")),
    Column("years", Text("Aantal jaren", "Years"), 8),
    Column("drop_off", Text("Afname per jaar", "Drop-off per year"), 9),
    Column("contribution", Text("Bijdrage", "Contribution"), 14),
    Column("state", Text("Toestand", "State"), 12),
)
BEHIND: Final = (
    Column("assumed", Text("Aangenomen: waarde van het model", "Assumed: value of the model"), 40),
    Column("evidence", Text("Bewijs: zwakste getal", "Evidence: weakest number"), 22),
    Column("known_euros", Text("Bekende euro's, zonder teken", "Known euros, without sign"), 14),
    Column("known_assumed", Text("Waarvan op aannames", "Of which on assumptions"), 14),
)
_SHARES: Final = frozenset({"effect", "deadweight", "displacement", "attribution", "drop_off"})


@dataclass(slots=True)
class CalculationSheet:
    """The sheet under way, and where its lines stand."""

    page: Page
    steps: Steps
    lines: dict[str, int] = field(default_factory=dict)
    row: int = 0
    behind: int = 0
    """How many columns other sheets have added."""

    @property
    def language(self) -> Language:
        """Return the language of the workbook."""
        return self.page.language

    @property
    def columns(self) -> tuple[Column, ...]:
        """Return all columns; years and goals as far as some line has them."""
        indicators = self.steps.plan.indicators()
        years = max((line.valuation.duration_years for line in indicators if line.valuation), default=0)
        goals = sorted({goal for line in indicators if line.valuation for goal, _ in line.goals})
        return (
            *FIRST,
            *(column for goal in goals for column in _of_goal(goal)),
            *(Column(f"year_{year}", Text(f"Jaar {year}", f"Year {year}")) for year in range(1, years + 1)),
            *BEHIND,
        )

    def place(self, indicator: str, part: str) -> str:
        """Return where a part of a line stands, for other sheets."""
        return self.page.place(self.lines[indicator], self._column(part))

    def area(self, part: str) -> str:
        """Return where a part of all lines stands, for other sheets."""
        column = self._column(part)
        return self.page.area(TOP + 1, column, max(TOP + 1, TOP + len(self.lines)), column)

    def _column(self, part: str) -> int:
        return [column.part for column in self.columns].index(part)

    def new_column(self, title: Text) -> int:
        """Add a column behind all others, for what other sheets need of each line."""
        column = len(self.columns) + 1 + self.behind
        self.behind += 1
        self.page.say(TOP, column, title, "header")
        return column

    def write(self) -> None:
        """Write all lines, and below them goals, figures, everything else and the helper cells."""
        self.page.say(0, 0, INTRODUCTION, "subtitle")
        columns = self.columns
        for at, column in enumerate(columns):
            self.page.say(TOP, at, column.title, "header")
            self.page.width(at, column.width)
        self.page.sheet.freeze_panes(TOP + 1, 1)
        self.page.sheet.repeat_rows(TOP)
        self.page.sheet.repeat_columns(0)
        self.page.sheet.fit_to_pages(PAGES_WIDE, 0)
        for at, indicator in enumerate(self.steps.plan.indicators()):
            self.lines[indicator.id] = TOP + 1 + at
            self._line(indicator, columns, TOP + 1 + at)
        self.row = TOP + 2 + len(self.lines)
        self._totals()
        self.page.grey_unknown(TOP + 1, 1, self.row, len(columns) - 1)
        self.page.sheet.print_area(0, 0, self.row, len(columns) - 1)

    # ---- the line of an indicator ----

    def _line(self, indicator: Indicator, columns: tuple[Column, ...], row: int) -> None:
        self.page.say(row, 0, indicator.name, "label")
        self.page.say(row, 1, COUNTS[indicator.counts], "label")
        unit = unit_named(indicator.unit, self.steps.plan.model.units, self.language) or NONE
        self.page.text(row, self._column("unit"), unit, "label")
        for at, column in enumerate(columns):
            name = f"{indicator.id}.{column.part}"
            if name in self.steps.by_name:
                self.steps.put(Spot(self.page, row, at), name, self._pattern(column.part, self.steps.by_name[name]))
        if indicator.valuation is not None:
            years = Fraction(indicator.valuation.duration_years)
            self.page.number(row, self._column("years"), years)
            self._behind(indicator, row)

    def _pattern(self, part: str, step: Step) -> str:
        if part in _SHARES or part.startswith("weight_"):
            return percent(self.language, 0 if _is_whole_percent(self.steps.scored.value(step.name)) else 2)
        if part == "quantity":
            return plainly(self.language)
        return of_type(step.type, self.language, PRICE_PLACES if part == "price" else 2)

    def _behind(self, indicator: Indicator, row: int) -> None:
        contribution = f"{indicator.id}.contribution"
        value, name = self.steps.scored.value(contribution), cell(contribution)
        words = [text.said(self.language) for text in (UNKNOWN, KNOWN)]
        state = f"IF(ISERROR({name}),{literal(words[0])},{literal(words[1])})"
        self.page.live(row, self._column("state"), state, words[value is not None], "label")
        if indicator.counts != "impact":
            return
        assumed, euros = self._column("assumed"), self._column("known_euros")
        formula, said = self._assumed(indicator)
        self.page.live(row, assumed, formula, said, "label")
        self.page.live(row, self._column("evidence"), *evidence_of(self.steps, indicator, self.language), "label")
        pattern = number(self.language, 2)
        known = known_euros(self.steps, indicator)
        self.page.live(row, euros, f"ABS(IFERROR({name},0))", known, pattern=pattern)
        nothing = literal(NOTHING_ASSUMED.said(self.language))
        part = f"IF({self.page.at(row, assumed)}={nothing},0,{self.page.at(row, euros)})"
        rests = known if assumed_now(self.steps, indicator) else Fraction(0)
        self.page.live(row, euros + 1, part, rests, pattern=pattern)

    def _assumed(self, indicator: Indicator) -> tuple[str, str]:
        """The corrections that rest on no answer, in words."""
        found = rests_on(self.steps, indicator)
        parts = []
        for correction, answers in found.items():
            said = literal(f"{CORRECTIONS[correction].said(self.language)}; ")
            unknown = ",".join(f"ISNA({cell(answer)})" for answer in answers)
            parts.append(f'IF(AND({unknown}),{said},"")' if answers else said)
        joined, now = "&".join(parts), assumed_now(self.steps, indicator)
        nothing = NOTHING_ASSUMED.said(self.language)
        words = "; ".join(CORRECTIONS[correction].said(self.language) for correction in now)
        return f"IF(LEN({joined})=0,{literal(nothing)},LEFT({joined},LEN({joined})-2))", words or nothing

    # ---- totals ----

    def _totals(self) -> None:
        sections = (
            (Text("Per doel (SDG)", "Per goal (SDG)"), self._named("goal")),
            (Text("Cijfers, niet afgerond", "Figures, not rounded"), self._named("figure_exact")),
            (Text("Wanneer een cijfer geen betekenis heeft", "When a figure has no meaning"), self._named("condition")),
            (Text("Cijfers zoals gepubliceerd", "Figures as published"), self._named("figure")),
        )
        for title, steps in sections:
            self._section(title, steps)
        self._helpers()

    def _named(self, role: str) -> list[Step]:
        return [step for step in self.steps.plan.steps if step.role == role]

    def _section(self, title: Text, steps: list[Step]) -> None:
        if not steps:
            return
        self.row += 1
        self.page.heading(self.row, title, 4)
        for step in steps:
            self.row += 1
            self.page.text(self.row, 0, _said(step, self.language), "label")
            self.page.text(self.row, 1, step.name, "label")
            pattern = of_type(step.type, self.language, step.rounding.places if step.rounding else 2)
            self.steps.put(Spot(self.page, self.row, 2), step.name, pattern)
        self.row += 1

    def _helpers(self) -> None:
        helpers = self.steps.helpers()
        if not helpers:
            return
        self.row += 1
        self.page.heading(
            self.row, Text("Hulpcellen: delen van lange formules", "Helper cells: parts of long formulas"), 4
        )
        for helper in helpers:
            self.row += 1
            self.page.text(self.row, 0, helper.name, "label")
            self.page.live(self.row, 2, helper.formula, helper.value, name=helper.name)


def _of_goal(goal: int) -> Iterator[Column]:
    yield Column(f"weight_{goal}", Text(f"Deel naar SDG {goal}", f"Share to SDG {goal}"), 9)
    yield Column(f"goal_{goal}", Text(f"SDG {goal}", f"SDG {goal}"), 12)


def _said(step: Step, language: Language) -> str:
    if step.role != "goal":
        return step.label.said(language)
    prefix, _, goal = step.name.partition(".")
    harm = Text(" (schade)", " (harm)").said(language) if prefix == "harm_goal" else ""
    return f"SDG {goal}. {step.label.said(language)}{harm}"


def _is_whole_percent(value: object) -> bool:
    return not isinstance(value, Fraction) or (value * 100).denominator == 1
