"""The workbook of one initiative: the card, the calculation, the answers, the sources and the control, all live."""

from datetime import datetime
from pathlib import Path
from typing import Final

from handprint.problems import Language, Problems, Text
from handprint.report.initiative import report_of
from handprint.score.handprint import Handprint
from handprint.writers.excel.answers_sheet import AnswersSheet
from handprint.writers.excel.book import Book
from handprint.writers.excel.calculation_sheet import CalculationSheet
from handprint.writers.excel.card import Card
from handprint.writers.excel.card_sheet import write_card
from handprint.writers.excel.control_sheet import ControlSheet
from handprint.writers.excel.missing import IMPACT, Chains
from handprint.writers.excel.page import add_page
from handprint.writers.excel.rows_sheet import RowsSheet
from handprint.writers.excel.sources_sheet import SourcesSheet
from handprint.writers.excel.steps import Steps
from handprint.writers.excel.waiting import waiting_for
from handprint.writers.whole import write_whole

CONTENTS: Final = (
    (
        Text("Handprint", "Handprint"),
        Text("de kaart, met woorden waar iets onbekend is", "the card, with words where something is unknown"),
    ),
    (
        Text("Berekening", "Calculation"),
        Text("elke regel van hoeveelheid tot bijdrage", "every line from quantity to contribution"),
    ),
    (
        Text("Antwoorden", "Answers"),
        Text("wat geantwoord is; de gele cellen mag u wijzigen", "what was answered; you may change the yellow cells"),
    ),
    (
        Text("Activiteiten", "Activities"),
        Text("de lijst met rijen; de gele cellen mag u wijzigen", "the list of rows; you may change the yellow cells"),
    ),
    (
        Text("Bronnen", "Sources"),
        Text("elk getal van het model met bereik, bewijs en bron", "every number with range, evidence and source"),
    ),
    (
        Text("Controle", "Control"),
        Text("de exacte cijfers naast die van dit rekenblad", "the exact figures beside those of this workbook"),
    ),
)


def write_workbook(handprint: Handprint, path: Path, language: Language) -> tuple[Path | None, Problems]:
    """Write the workbook of a handprint whole, and return where it is."""
    return write_whole(path, workbook_of(handprint, language))


def workbook_of(handprint: Handprint, language: Language) -> bytes:
    """Return the workbook of a handprint; the same handprint always gives the same bytes.

    Raises:
        ValueError: a step of the plan has no cell (a bug).
    """
    plan = handprint.scored.plan
    report = report_of(handprint)
    book = Book(language, datetime.fromisoformat(plan.model.valid_from), f"Social Handprint: {report.name}")
    card, calculation, answers, rows, sources, control = pages = tuple(add_page(book, name) for name, _ in CONTENTS)
    steps = Steps(handprint)
    figures = [step.name for step in plan.steps if step.role == "figure"]
    chains = Chains(steps, (waiting_for(steps, [IMPACT]), waiting_for(steps, figures)))
    SourcesSheet(sources, steps).write()
    AnswersSheet(answers, steps, chains).write(frozenset(plan.questionnaire.groups()))
    RowsSheet(rows, steps, chains).write()
    lines = CalculationSheet(calculation, steps)
    lines.write()
    write_card(Card(card, steps, lines, chains, report))
    ControlSheet(control, steps).write(CONTENTS)
    left = steps.by_name.keys() - steps.written
    if left:
        raise ValueError(f"no cell for {sorted(left)}")
    for page in pages:
        page.fit_rows()
    card.sheet.activate()
    return book.content()
