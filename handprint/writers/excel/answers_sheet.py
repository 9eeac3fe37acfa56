"""The sheet Antwoorden: what was answered, in cells that people may change, and what it counts for."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from handprint.expr.types import Value
from handprint.problems import Language, Text
from handprint.questionnaire.answers import Answer
from handprint.questionnaire.questionnaire import NUMERIC, Question, Section
from handprint.score.numbers import YEAR_OF_ANSWERS
from handprint.score.wording import NO, UNKNOWN, YES, unit_named
from handprint.writers.excel.answer_words import allowed, as_it_was, is_still, pattern_for
from handprint.writers.excel.cell_values import NONE, literal
from handprint.writers.excel.choices import offer, write_lists
from handprint.writers.excel.filling import filled_in, labels_of
from handprint.writers.excel.looks import GENERAL
from handprint.writers.excel.missing import HEADER, Chains
from handprint.writers.excel.page import Page, Spot
from handprint.writers.excel.steps import Steps, cell
from handprint.writers.excel.understanding import (
    Filled,
    applies_formula,
    given_formula,
    message_formula,
    message_now,
    option_list,
)

ANSWERS_CHANGED: Final = "workbook.answers_changed"
SAME: Final = Text("ongewijzigd", "unchanged")
CHANGED: Final = Text("gewijzigd", "changed")
ASK, ANSWER, UNIT, MESSAGE, COUNTED, WORDS, BOUNDS, FIRST, DIFFERS, GIVEN, APPLIES, LACKS = range(12)
LISTS: Final = LACKS + 3
HEADERS: Final = (
    Text("Vraag", "Question"),
    Text("Antwoord (hier wijzigen)", "Answer (change it here)"),
    Text("Eenheid", "Unit"),
    Text("Wat ermee gebeurt", "What becomes of it"),
    Text("Telt als", "Counts as"),
    Text("In woorden", "In words"),
    Text("Wat mag", "What is allowed"),
    Text("Zoals het was", "As it was"),
    Text("Gewijzigd?", "Changed?"),
    Text("Begrepen", "Understood"),
    Text("Van toepassing", "Applies"),
    *HEADER,
)
PASSED_OVER: Final = Text("niet aan de orde", "does not apply")
"""What is said of a question that counts for something although nothing was answered: it was not on the route."""
INTRODUCTION: Final = Text(
    "Wijzig de gele cellen: de kaart rekent mee. Leeg is onbekend, nooit 0. Een grijze cel is onbekend.",
    "Change the yellow cells: the card follows. Empty is unknown, never 0. A grey cell is unknown.",
)
ALSO_ANSWERED: Final = Text(
    "Ook gevraagd: dit verandert de bedragen niet", "Asked too: this does not change the amounts"
)
YEAR: Final = Text("Jaar waarover de antwoorden gaan", "Year that the answers are about")


@dataclass(slots=True)
class AnswersSheet:
    """The sheet under way: `row` is the next free one."""

    page: Page
    steps: Steps
    chains: Chains
    row: int = 0

    @property
    def language(self) -> Language:
        """Return the language of the workbook."""
        return self.page.language

    def write(self, groups: frozenset[str]) -> None:
        """Write the whole sheet, apart from the repeat groups."""
        self._top()
        inputs = self.steps.plan.inputs.known
        if YEAR_OF_ANSWERS in inputs:
            self._year()
        for section in self.steps.plan.questionnaire.sections:
            asked = [part for part in section.questions if f"given.{part.id}" in inputs]
            if asked and (section.repeat is None or section.repeat.group not in groups):
                self._section(section, asked)
        self._rest()
        self._bottom()

    def _top(self) -> None:
        self.page.widths(58, 22, 16, 24, 16, 20, 26, 24, 13, 16, 12, 30, 30, 4, 6, 44, 18)
        self.page.say(0, 0, INTRODUCTION, "subtitle")
        self.page.headers(2, HEADERS)
        self.page.sheet.freeze_panes(3, 1)
        self.page.sheet.repeat_rows(2)
        self.row = 3

    def _bottom(self) -> None:
        first, last = self.page.at(3, DIFFERS), self.page.at(self.row, DIFFERS)
        formula = f"COUNTIF({first}:{last},{literal(CHANGED.said(self.language))})"
        self.row += 1
        self.page.say(
            self.row, ASK, Text("Aantal gewijzigde antwoorden op dit blad", "Changed answers on this sheet"), "label"
        )
        self.page.live(self.row, DIFFERS, formula, Fraction(0), name=f"{ANSWERS_CHANGED}.here")
        self.page.grey_unknown(3, COUNTED, self.row, COUNTED)
        self.page.grey_unknown(3, GIVEN, self.row, APPLIES)
        self.page.sheet.print_area(0, 0, self.row, DIFFERS)
        write_lists(self.page, 2, LISTS, self.steps.plan.questionnaire, frozenset(self.steps.plan.inputs.known))

    # ---- one question ----

    def _section(self, section: Section, asked: list[Question]) -> None:
        self.page.heading(self.row, section.title, DIFFERS + 1)
        self.row += 1
        for question in asked:
            self._question(question)

    def _question(self, question: Question) -> None:
        answer = self.steps.scored.sheet.answers.get(question.id)
        top = self.row
        rows = range(top + 1, top + 1 + len(question.options)) if question.kind == "multi" else range(top, top + 1)
        filled = Filled(question, tuple(self.page.at(row, ANSWER) for row in rows), option_list("", question.id))
        self._asked(question, answer, top)
        self._cells(question, answer, rows)
        self._understood(filled, answer, top)
        self.row = rows[-1] + 1

    def _asked(self, question: Question, answer: Answer | None, row: int) -> None:
        self.page.say(row, ASK, question.ask, "label")
        self.page.text(row, UNIT, _unit(question, self.steps, self.language), "label")
        self.page.text(row, BOUNDS, allowed(question, self.language), "label")
        self.page.text(row, FIRST, as_it_was(question, answer, self.language), "label")

    def _cells(self, question: Question, answer: Answer | None, rows: range) -> None:
        written = filled_in(question, answer, self.language)
        for at, row in enumerate(rows):
            if question.kind == "multi":
                self.page.text(row, ASK, f"   – {question.options[at].label.said(self.language)}", "label")
            self.page.entry(row, ANSWER, written[at], pattern_for(question, self.language))
            offer(self.page, range(row, row + 1), ANSWER, question, "")

    def _understood(self, filled: Filled, answer: Answer | None, row: int) -> None:
        id_ = filled.question.id
        given, counted = f"given.{id_}", f"answer.{id_}"
        value = self.steps.scored.value(given)
        pattern = pattern_for(filled.question, self.language)
        self.page.live(row, GIVEN, given_formula(filled), value, "live", pattern, given)
        message = message_now(filled.question, answer).said(self.language)
        self.page.live(row, MESSAGE, message_formula(filled, cell(given), self.language), message, "label")
        self._differs(row, given, value)
        if f"applies.{id_}" in self.steps.plan.inputs.known:
            applies = self.steps.scored.value(f"applies.{id_}")
            self.page.live(row, APPLIES, applies_formula(filled), applies, name=f"applies.{id_}")
        self.steps.put(Spot(self.page, row, COUNTED), counted, pattern)
        self._words(row, counted, self.steps.scored.value(counted), filled)
        said = filled.question.ask.said(self.language)
        self.chains.answer(Spot(self.page, row, LACKS), counted, (self.page.place(row, ASK), said))

    def _differs(self, row: int, name: str, value: Value) -> None:
        same, changed = literal(SAME.said(self.language)), literal(CHANGED.said(self.language))
        formula = f"IF({is_still(cell(name), value)},{same},{changed})"
        self.page.live(row, DIFFERS, formula, SAME.said(self.language), "label")

    def _words(self, row: int, counted: str, value: Value, filled: Filled) -> None:
        name, unknown = cell(counted), literal(UNKNOWN.said(self.language))
        known, said = _in_words(name, value, filled, self.language)
        given = f"given.{filled.question.id}"
        off, now = PASSED_OVER.said(self.language), self.steps.scored.value(given)
        text = UNKNOWN.said(self.language) if value is None else off if now is None else said
        formula = f"IF(ISNA({name}),{unknown},IF(ISNA({cell(given)}),{literal(off)},{known}))"
        self.page.live(row, WORDS, formula, text, "label")

    # ---- what is no question ----

    def _year(self) -> None:
        value = self.steps.scored.value(YEAR_OF_ANSWERS)
        model = self.steps.plan.model
        years = sorted({model.price_year, *model.price_factors})
        here = self.page.at(self.row, ANSWER)
        known = ",".join(f"{here}={year}" for year in years)
        self.page.say(self.row, ASK, YEAR, "label")
        self.page.entry(self.row, ANSWER, Fraction(self.steps.scored.sheet.period.year), GENERAL)
        self.page.text(self.row, BOUNDS, ", ".join(map(str, years)), "label")
        self.page.text(self.row, FIRST, str(self.steps.scored.sheet.period.year), "label")
        given = f"IF(OR({known}),{here},NA())"
        self.page.live(self.row, GIVEN, given, value, name=YEAR_OF_ANSWERS)
        self._differs(self.row, YEAR_OF_ANSWERS, value)
        said = YEAR.said(self.language)
        self.chains.answer(Spot(self.page, self.row, LACKS), YEAR_OF_ANSWERS, (self.page.place(self.row, ASK), said))
        self.row += 2

    def _rest(self) -> None:
        """Answers that no formula reads stand here as text."""
        others = list(_others(self.steps))
        if not others:
            return
        self.page.heading(self.row, ALSO_ANSWERED, DIFFERS + 1)
        for question, answer in others:
            self.row += 1
            self.page.say(self.row, ASK, question.ask, "label")
            self.page.text(self.row, ANSWER, as_it_was(question, answer, self.language), "label")
        self.row += 1


def _others(steps: Steps) -> Iterator[tuple[Question, Answer]]:
    answers = steps.scored.sheet.answers
    for question in steps.plan.questionnaire.questions():
        if question.id in answers and f"given.{question.id}" not in steps.plan.inputs.known:
            yield question, answers[question.id]


def _unit(question: Question, steps: Steps, language: Language) -> str:
    if question.kind not in NUMERIC or question.kind == "percent":
        return NONE
    return unit_named(question.unit, steps.plan.model.units, language) or NONE


def _in_words(name: str, value: Value, filled: Filled, language: Language) -> tuple[str, str]:
    """Return the formula that says a known answer in words, and what it says now."""
    if filled.question.kind == "yes_no":
        said = (YES if value else NO).said(language)
        return f"IF({name},{literal(YES.said(language))},{literal(NO.said(language))})", said
    if filled.question.kind == "choice":
        place = f"SUMPRODUCT(EXACT({name},{filled.choices}.codes)*{filled.choices}.numbers)"
        return f"INDEX({filled.choices}.labels,{place})", labels_of(filled.question, language).get(str(value), NONE)
    return literal(NONE), NONE
