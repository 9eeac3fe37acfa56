"""The sheet Handprint: the card, live, with words where a figure cannot be said; no error code is ever on it."""

from typing import Final

from handprint.problems import Text
from handprint.writers.excel.answers_sheet import ANSWERS_CHANGED
from handprint.writers.excel.card import WIDE, Card
from handprint.writers.excel.card_figures import write_headlines, write_others
from handprint.writers.excel.card_goals import write_goals
from handprint.writers.excel.card_lines import write_lines
from handprint.writers.excel.card_notes import write_notes
from handprint.writers.excel.control_sheet import CHANGED, NUMBER_CHANGED, NUMBERS_CHANGED, UNCHANGED

ENABLE: Final = Text(
    "Staat er bovenaan een balk 'Beveiligde weergave'? Klik op 'Bewerken inschakelen'. Pas daarna rekent dit blad mee.",
    "Is there a bar 'Protected view' at the top? Click 'Enable editing'. Only then does this workbook recalculate.",
)
HOW: Final = Text(
    "Wijzig antwoorden op de bladen Antwoorden en Activiteiten, in de gele cellen. Deze kaart verandert dan mee.",
    "Change answers on the sheets Answers and Activities, in the yellow cells. This card then changes with them.",
)
NOT_THE_RESULT: Final = Text(": dit is niet meer het vastgelegde resultaat", ": this is no longer the recorded result")


def write_card(card: Card) -> None:
    """Write the whole card, from what to click to what it was made with."""
    card.page.widths(52, 21, 20, 19, 66)
    _top(card)
    write_headlines(card)
    write_goals(card)
    write_lines(card)
    write_others(card)
    write_notes(card)
    card.page.sheet.print_area(0, 0, card.row, WIDE - 1)


def _top(card: Card) -> None:
    card.page.say(0, 0, ENABLE, "warn")
    card.page.say(1, 0, HOW, "hint")
    card.page.text(3, 0, card.report.name, "title")
    card.page.height(3, 28)
    model = card.steps.plan.model
    about = Text(
        f"{card.report.period.nl} · {model.name.nl}, versie {model.version}",
        f"{card.report.period.en} · {model.name.en}, version {model.version}",
    )
    card.page.say(4, 0, about, "subtitle")
    card.page.say(5, 0, card.report.not_comparable, "hint")
    changed = f"{card.said(CHANGED)}&{card.said(NOT_THE_RESULT)}"
    number = f"{card.said(NUMBER_CHANGED)}&{card.said(NOT_THE_RESULT)}"
    unchanged = card.said(UNCHANGED)
    formula = f"IF({ANSWERS_CHANGED}>0,{changed},IF({NUMBERS_CHANGED}>0,{number},{unchanged}))"
    card.page.live(6, 0, formula, UNCHANGED.said(card.language), "hint")
    card.row = 8
