"""The sheet Handprint: the card, live, with words where a figure cannot be said; no error code is ever on it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from handprint.expr.spreadsheet import IFNA
from handprint.expr.types import Value
from handprint.model.model import EVIDENCE, Counts, Goal, Indicator
from handprint.problems import Language, Text
from handprint.report import sentences
from handprint.report.initiative import HEADLINES, InitiativeReport
from handprint.score.explain import GRADES
from handprint.score.handprint import Figure
from handprint.score.wording import unit_named
from handprint.writers.excel import looks
from handprint.writers.excel.answers_sheet import ANSWERS_CHANGED
from handprint.writers.excel.book import NONE, Page, literal
from handprint.writers.excel.calculation_sheet import KNOWN, CalculationSheet
from handprint.writers.excel.chart import CHART_LINES, add_chart
from handprint.writers.excel.control_sheet import CHANGED, NUMBER_CHANGED, NUMBERS_CHANGED, UNCHANGED
from handprint.writers.excel.missing import MISSING, MISSING_IMPACT, Chains
from handprint.writers.excel.overlaps import Overlapping, overlapping
from handprint.writers.excel.rests import KINDS, assumed_now
from handprint.writers.excel.shown_figures import display_formula, display_value, pattern_of
from handprint.writers.excel.steps import Steps, cell

WIDE: Final = 5
"""The number of columns."""
ENABLE: Final = Text(
    "Staat er bovenaan een balk 'Beveiligde weergave'? Klik op 'Bewerken inschakelen'. Pas daarna rekent dit blad mee.",
    "Is there a bar 'Protected view' at the top? Click 'Enable editing'. Only then does this workbook recalculate.",
)
HOW: Final = Text(
    "Wijzig antwoorden op de bladen Antwoorden en Activiteiten, in de gele cellen. Deze kaart verandert dan mee.",
    "Change answers on the sheets Answers and Activities, in the yellow cells. This card then changes with them.",
)
CARD: Final = (
    Text("De kaart", "The card"),
    Text("Bedrag", "Amount"),
    Text("Toestand", "State"),
    Text("Niet afgerond", "Not rounded"),
    Text("Toelichting", "Explanation"),
)
KNOWN_PART: Final = Text("Bekend deel: ten minste", "Known part: at least")
NOT_YET: Final = Text("Nog onbekend: ", "Not known yet: ")
GOALS: Final = (
    Text("Per doel (SDG)", "Per goal (SDG)"),
    Text("Bedrag", "Amount"),
    Text("Toestand", "State"),
    Text("", ""),
    Text("Telt ook, zonder euro's", "Counts too, without euros"),
)
LINES: Final = (
    Text("Hoeveelheid", "Quantity"),
    Text("Eenheid", "Unit"),
    Text("Euro's", "Euros"),
    Text("Waarom", "Why"),
)
TITLES: Final[tuple[tuple[Counts, Text], ...]] = (
    ("impact", Text("Wat meetelt in euro's", "What counts in euros")),
    ("count", Text("Telt ook, zonder euro's", "Counts too, without euros")),
    ("harm", Text("Schade (apart, nooit verrekend)", "Harm (apart, never netted)")),
    ("memo", Text("Ter informatie (telt niet mee)", "For information (in no total)")),
)
OTHERS: Final = Text("Andere cijfers", "Other figures")
RETURN_MEANS: Final = Text(
    "Opbrengst per euro inzet: alle uren staan onder de streep, cultuur en ontmoeting niet erboven. Lees het niet als"
    " rendement.",
    "Social return: all hours are in the denominator, culture and meeting are not in the numerator. Do not read it as a"
    " rate of return.",
)
RESTS: Final = Text("Waar de euro's op rusten", "What the euros rest on")
ASSUMED: Final = Text("Aangenomen: correcties van het model", "Assumed: corrections of the model")
OVERLAPS: Final = Text("Let op: misschien dubbel geteld", "Mind: perhaps counted twice")
STILL_UNKNOWN: Final = Text("Nog onbekend", "Not known yet")
NOT_ASKED: Final = Text("Niet gevraagd in deze vragenlijst", "Not asked in this questionnaire")
MADE: Final = Text("Waarmee dit is uitgerekend (alles staat op Controle)", "What this was made with (all of it on Control)")
NOT_THE_RESULT: Final = Text(": dit is niet meer het vastgelegde resultaat", ": this is no longer the recorded result")


@dataclass(slots=True)
class CardSheet:
    """The sheet under way: `row` is the next free one."""

    page: Page
    steps: Steps
    calculation: CalculationSheet
    chains: Chains
    report: InitiativeReport
    row: int = 0

    @property
    def language(self) -> Language:
        """Return the language of the workbook."""
        return self.page.book.language

    def write(self) -> None:
        """Write the whole card, from what to click to what it was made with."""
        self.page.widths(52, 21, 20, 19, 66)
        self._top()
        self._card()
        self._goals()
        for counts, title in TITLES:
            self._lines(counts, title)
        self._others()
        self._notes()
        self.page.sheet.print_area(0, 0, self.row, WIDE - 1)

    def _say(self, text: Text) -> str:
        return literal(text.said(self.language))

    # ---- top ----

    def _top(self) -> None:
        self.page.say(0, 0, ENABLE, "warn")
        self.page.say(1, 0, HOW, "hint")
        self.page.text(3, 0, self.report.name, "title")
        self.page.height(3, 28)
        model = self.steps.plan.model
        about = Text(
            f"{self.report.period.nl} · {model.name.nl}, versie {model.version}, prijspeil {model.price_year}",
            f"{self.report.period.en} · {model.name.en}, version {model.version}, price level {model.price_year}",
        )
        self.page.say(4, 0, about, "subtitle")
        self.page.say(5, 0, self.report.not_comparable, "hint")
        changed = f"{self._say(CHANGED)}&{self._say(NOT_THE_RESULT)}"
        number = f"{self._say(NUMBER_CHANGED)}&{self._say(NOT_THE_RESULT)}"
        unchanged = self._say(UNCHANGED)
        formula = f"IF({ANSWERS_CHANGED}>0,{changed},IF({NUMBERS_CHANGED}>0,{number},{unchanged}))"
        self.page.live(6, 0, formula, UNCHANGED.said(self.language), "hint")
        self.row = 8

    # ---- the three lines ----

    def _card(self) -> None:
        self.page.headers(self.row, CARD)
        for id_ in HEADLINES:
            if id_ in self.steps.handprint.figures:
                self.row += 1
                self._figure(self.steps.handprint.figures[id_], "big")
                self.page.height(self.row, 34)
                if id_ == "impact_value":
                    self._known_part()
        self.row += 2

    def _figure(self, figure: Figure, look: looks.Look) -> None:
        model = self.steps.plan.model
        pattern = pattern_of(figure, model, self.language)
        self.page.say(self.row, 0, figure.name, "caption" if look == "big" else "label")
        display = self._or_none(display_formula(figure.id, model))
        shown = display_value(figure, model)
        self.page.live(self.row, 1, display, NONE if shown is None else shown, look, pattern)
        self._state(figure)
        whole = figure.id in model.presentation.rounded_by_size
        if whole:
            value = NONE if figure.value is None else figure.value
            self.page.live(self.row, 3, self._or_none(cell(f"figure.{figure.id}")), value, "live", pattern)
        else:
            self.page.text(self.row, 3, NONE, "live")

    def _or_none(self, formula: str) -> str:
        return f"{IFNA}({formula},{literal(NONE)})"

    def _state(self, figure: Figure) -> None:
        name, condition = cell(f"figure.{figure.id}"), f"not_applicable.{figure.id}"
        unknown, known = self._say(sentences.UNKNOWN), self._say(KNOWN)
        because: Text | None = None
        if condition in self.steps.by_name:
            off = self._say(sentences.not_applicable())
            unknown = f"IF({IFNA}({cell(condition)},FALSE),{off},{unknown})"
            because = self.steps.plan.model.totals[figure.id].not_applicable_because
        words = {"known": KNOWN, "unknown": sentences.UNKNOWN, "not_applicable": sentences.not_applicable()}
        said = words[figure.why_not].said(self.language)
        self.page.live(self.row, 2, f"IF(ISNA({name}),{unknown},{known})", said, "label")
        if because is None:
            self.page.text(self.row, 4, NONE, "label")
            return
        why = because.said(self.language) if figure.why_not == "not_applicable" else NONE
        formula = f"IF({IFNA}({cell(condition)},FALSE),{self._say(because)},{literal(NONE)})"
        self.page.live(self.row, 4, formula, why, "label")

    def _known_part(self) -> None:
        """The part that is known never takes the name of the impact value."""
        self.row += 1
        whole, part = (self.steps.handprint.figures[id_] for id_ in ("impact_value", "known_part"))
        name, is_unknown = cell("figure.impact_value"), whole.value is None
        self.page.say(self.row, 0, KNOWN_PART, "label")
        amount = f"IF(ISNA({name}),{self._or_none(cell('figure.known_part'))},{literal(NONE)})"
        value: Value = part.value if is_unknown and part.value is not None else NONE
        self.page.live(self.row, 1, amount, value, "live", looks.euros(self.language))
        self.page.text(self.row, 2, NONE, "label")
        self.page.text(self.row, 3, NONE, "live")
        _, missing = self.chains.so_far[0]
        said = f"{NOT_YET.said(self.language)}{missing}" if is_unknown else NONE
        words = f"IF(ISNA({name}),{self._say(NOT_YET)}&{MISSING_IMPACT},{literal(NONE)})"
        self.page.live(self.row, 4, words, said, "label")
        self.page.height(self.row, 46)

    # ---- goals ----

    def _goals(self) -> None:
        valued = [goal for goal in self._goals_of_model() if f"goal.{goal.number}" in self.steps.by_name]
        others = [goal for goal in self._goals_of_model() if goal not in valued and self._counted(goal)]
        if not valued and not others:
            return
        self.page.headers(self.row, GOALS)
        first = self.row + 1
        for goal in (*valued, *others):
            self.row += 1
            self._goal(goal, valued=goal in valued)
        self.row += 2
        if valued:
            add_chart(self.page, (first, first + len(valued) - 1), [goal.colour for goal in valued], self.row)
            self.row += CHART_LINES + 1

    def _goals_of_model(self) -> Iterable[Goal]:
        return self.steps.plan.model.goals.values()

    def _counted(self, goal: Goal) -> list[Indicator]:
        lines = (line for line in self.steps.plan.indicators() if line.counts == "count")
        return [line for line in lines if goal.number in dict(line.goals)]

    def _goal(self, goal: Goal, *, valued: bool) -> None:
        self.page.text(self.row, 0, f"{goal.number}. {goal.name.said(self.language)}", looks.on_colour(goal.colour))
        if valued:
            self._amount(1, 2, f"goal.{goal.number}", self.steps.scored.number(f"goal.{goal.number}"))
        else:
            self.page.text(self.row, 1, NONE, "live")
            self.page.text(self.row, 2, NONE, "label")
        self.page.text(self.row, 3, NONE, "label")
        lines = self._counted(goal)
        parts = [
            (f"{IFNA}({cell(f'{line.id}.quantity')},0)<>0", self.calculation.place(line.id, ""), self._counts(line))
            for line in lines
        ]
        names = [line.name.said(self.language) for line in lines]
        self._listed(4, parts, names)

    def _counts(self, line: Indicator) -> bool:
        return bool(self.steps.scored.number(f"{line.id}.quantity"))

    def _amount(self, column: int, words: int, step: str, value: Fraction | None) -> None:
        shown: Value = NONE if value is None else value
        self.page.live(self.row, column, self._or_none(cell(step)), shown, "live", looks.euros(self.language))
        said = (sentences.UNKNOWN if value is None else KNOWN).said(self.language)
        state = f"IF(ISNA({cell(step)}),{self._say(sentences.UNKNOWN)},{self._say(KNOWN)})"
        self.page.live(self.row, words, state, said, "label")

    def _listed(self, column: int, parts: Sequence[tuple[str, str, bool]], names: Sequence[str]) -> None:
        """Write the names of what holds, with semicolons between them."""
        if not parts:
            self.page.text(self.row, column, NONE, "label")
            return
        joined = "&".join(f'IF({condition},{place}&"; ","")' for condition, place, _ in parts)
        some = f"OR({','.join(condition for condition, _, _ in parts)})"
        formula = f"IF({some},LEFT({joined},LEN({joined})-2),{literal(NONE)})"
        said = "; ".join(name for name, (_, _, holds) in zip(names, parts, strict=True) if holds)
        self.page.live(self.row, column, formula, said or NONE, "label")

    # ---- lines ----

    def _lines(self, counts: Counts, title: Text) -> None:
        lines = [line for line in self.steps.plan.indicators() if line.counts == counts]
        if not lines:
            return
        self.page.headers(self.row, (title, *LINES))
        for line in lines:
            self.row += 1
            self._line(line)
        self.row += 2

    def _line(self, line: Indicator) -> None:
        self.page.say(self.row, 0, line.name, "label")
        quantity = f"{line.id}.quantity"
        value = self.steps.scored.number(quantity)
        unknown = self._say(sentences.UNKNOWN)
        said = sentences.UNKNOWN.said(self.language)
        formula = f"{IFNA}({cell(quantity)},{unknown})"
        pattern = looks.plainly(self.language)
        self.page.live(self.row, 1, formula, said if value is None else value, "live", pattern)
        unit = unit_named(line.unit, self.steps.plan.model.units, self.language) or NONE
        self.page.text(self.row, 2, unit, "label")
        if line.valuation is None:
            self.page.text(self.row, 3, NONE, "live")
        else:
            amount, name = self.steps.scored.number(f"{line.id}.contribution"), cell(f"{line.id}.contribution")
            shown: Value = said if amount is None else amount
            self.page.live(self.row, 3, f"{IFNA}({name},{unknown})", shown, "live", looks.euros(self.language))
        self.page.say(self.row, 4, line.why, "label")

    def _others(self) -> None:
        others = [
            figure
            for figure in self.steps.handprint.figures.values()
            if figure.id not in (*HEADLINES, "known_part")
        ]
        self.page.headers(self.row, (OTHERS, *CARD[1:]))
        for figure in others:
            self.row += 1
            self._figure(figure, "live")
        if any(figure.id.startswith("social_return") for figure in others):
            self.row += 1
            self.page.say(self.row, 0, RETURN_MEANS, "hint")
        self.row += 2

    # ---- what it rests on ----

    def _notes(self) -> None:
        self._unknown()
        self._overlaps()
        self._section(NOT_ASKED, self.report.not_asked)
        self._evidence()
        self._assumed()
        self._made()

    def _titled(self, title: Text, write: Callable[[], None]) -> None:
        self.page.heading(self.row, title, WIDE)
        self.row += 1
        write()
        self.row += 1

    def _section(self, title: Text, texts: Sequence[Text]) -> None:
        if texts:
            self._titled(title, lambda: self._texts(texts))

    def _texts(self, texts: Sequence[Text]) -> None:
        for text in texts:
            self.page.say(self.row, 0, text)
            self.row += 1

    def _unknown(self) -> None:
        self._titled(STILL_UNKNOWN, self._missing)

    def _missing(self) -> None:
        _, missing = self.chains.so_far[1]
        self.page.live(self.row, 0, MISSING, missing, "plain")
        self.row += 1

    def _overlaps(self) -> None:
        found = overlapping(self.steps)
        if found:
            self._titled(OVERLAPS, lambda: self._overlap_lines(found))

    def _overlap_lines(self, found: Sequence[Overlapping]) -> None:
        for overlap in found:
            parts = [(condition, self.calculation.place(id_, ""), holds) for id_, condition, holds in overlap.lines]
            names = [self.steps.plan.model.indicators[id_].name.said(self.language) for id_, _, _ in overlap.lines]
            self.page.say(self.row, 0, Text("Hoogstens dubbel", "At most counted twice"), "label")
            value: Value = overlap.amount if overlap.amount is not None else NONE
            formula = f"IF({overlap.how_many}>1,{overlap.formula},{literal(NONE)})"
            self.page.live(self.row, 1, formula, value, "live", looks.euros(self.language))
            self._listed(4, parts, names)
            self.row += 1

    def _evidence(self) -> None:
        if any(line.counts == "impact" for line in self.steps.plan.indicators()):
            self._titled(RESTS, self._shares)

    def _shares(self) -> None:
        euros, grades = self.calculation.area("known_euros"), self.calculation.area("evidence")
        whole = f"SUM({euros})"
        now = self.steps.handprint
        for grade in EVIDENCE:
            said = sentences.EVIDENCE[grade]
            label = Text(f"Van de euro's {said.nl}", f"Of the euros, share that {said.en}")
            part = f"SUMIF({grades},{self._say(GRADES[grade])},{euros})"
            self._share(label, part, whole, now.evidence.get(grade))
        defaults = Text("Van de euro's rust op correcties van het model", "Of the euros, share on corrections of the model")
        self._share(defaults, f"SUM({self.calculation.area('known_assumed')})", whole, now.default_corrections)

    def _share(self, label: Text, part: str, whole: str, value: Fraction | None) -> None:
        self.page.say(self.row, 0, label, "label")
        shown: Value = NONE if value is None else value
        formula = f"IF({whole}=0,{literal(NONE)},{part}/{whole})"
        self.page.live(self.row, 1, formula, shown, "live", looks.percent())
        self.row += 1

    def _assumed(self) -> None:
        if any(line.counts == "impact" for line in self.steps.plan.indicators()):
            self._titled(ASSUMED, self._assumed_lines)

    def _assumed_lines(self) -> None:
        for line in self.steps.plan.indicators():
            if line.counts == "impact":
                self.page.say(self.row, 0, line.name, "label")
                now = assumed_now(self.steps, line)
                counted = f"{IFNA}({cell(f'{line.id}.contribution')},0)<>0"
                said = "; ".join(sentences.CORRECTIONS[kind].said(self.language) for kind in KINDS if kind in now)
                nonzero = bool(self.steps.scored.number(f"{line.id}.contribution"))
                words = f"IF({counted},{self.calculation.place(line.id, 'assumed')},{literal(NONE)})"
                nothing = Text("niets", "nothing").said(self.language)
                self.page.live(self.row, 1, words, (said or nothing) if nonzero else NONE, "plain")
                self.row += 1

    def _made(self) -> None:
        self._titled(MADE, self._made_lines)

    def _made_lines(self) -> None:
        for label, value in self.report.made_with[:4]:
            self.page.say(self.row, 0, label, "hint")
            self.page.text(self.row, 1, value, "hint")
            self.row += 1
