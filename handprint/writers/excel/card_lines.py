"""The lines of the card: what counts in euros, what counts without, harm, and what is in no total."""

from typing import Final

from handprint.expr.types import Value
from handprint.model.model import Counts, Indicator
from handprint.problems import Text
from handprint.report import sentences
from handprint.score.wording import unit_named
from handprint.writers.excel import looks
from handprint.writers.excel.card import Card
from handprint.writers.excel.cell_values import NONE
from handprint.writers.excel.steps import cell

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


def write_lines(card: Card) -> None:
    """Write a section for each way in which a line may count."""
    for counts, title in TITLES:
        _section(card, counts, title)


def _section(card: Card, counts: Counts, title: Text) -> None:
    lines = [line for line in card.steps.plan.indicators() if line.counts == counts]
    if not lines:
        return
    card.page.headers(card.row, (title, *LINES))
    for line in lines:
        card.row += 1
        _line(card, line)
    card.row += 2


def _line(card: Card, line: Indicator) -> None:
    card.page.say(card.row, 0, line.name, "label")
    quantity = f"{line.id}.quantity"
    value = card.steps.scored.number(quantity)
    unknown = card.said(sentences.UNKNOWN)
    said = sentences.UNKNOWN.said(card.language)
    formula = f"IFERROR({cell(quantity)},{unknown})"
    pattern = looks.plainly(card.language)
    card.page.live(card.row, 1, formula, said if value is None else value, "live", pattern)
    unit = unit_named(line.unit, card.steps.plan.model.units, card.language) or NONE
    card.page.text(card.row, 2, unit, "label")
    if line.valuation is None:
        card.page.text(card.row, 3, NONE, "live")
    else:
        amount, name = card.steps.scored.number(f"{line.id}.contribution"), cell(f"{line.id}.contribution")
        shown: Value = said if amount is None else amount
        card.page.live(card.row, 3, f"IFERROR({name},{unknown})", shown, "live", looks.euros(card.language))
    card.page.say(card.row, 4, line.why, "label")
