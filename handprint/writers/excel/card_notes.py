"""The notes of the card: what is unknown, counted double, assumed, and what the euros rest on."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from handprint.expr.types import Value
from handprint.model.model import EVIDENCE
from handprint.problems import Text
from handprint.report import sentences
from handprint.score.number_words import GRADES
from handprint.writers.excel import looks
from handprint.writers.excel.card import WIDE, Card
from handprint.writers.excel.cell_values import NONE, literal
from handprint.writers.excel.missing import MISSING
from handprint.writers.excel.overlaps import write_overlaps
from handprint.writers.excel.rests import KINDS, assumed_now
from handprint.writers.excel.steps import cell

RESTS: Final = Text("Waar de euro's op rusten", "What the euros rest on")
ASSUMED: Final = Text("Aangenomen: correcties van het model", "Assumed: corrections of the model")
ON_DEFAULTS: Final = Text(
    "Van de euro's rust op correcties van het model", "Of the euros, share that rests on corrections of the model"
)
OVERLAPS: Final = Text("Let op: misschien dubbel geteld", "Mind: perhaps counted twice")
AT_MOST_TWICE: Final = Text("Hoogstens dubbel geteld", "At most counted twice")
STILL_UNKNOWN: Final = Text("Nog onbekend", "Not known yet")
ANSWERS_NEEDED: Final = Text("Antwoorden die nog nodig zijn", "Answers that are still needed")
NOT_ASKED: Final = Text("Niet gevraagd in deze vragenlijst", "Not asked in this questionnaire")
OVERLAYS: Final = Text("Afwijkingen van het model", "Overlays of the model")
MADE: Final = Text("Waarmee dit is uitgerekend (meer op Controle)", "What this was made with (more on Control)")
MOST_IMPORTANT: Final = 6
"""How many lines of what the result was made with stand here."""


def write_notes(card: Card) -> None:
    """Write all notes, each under its own heading."""
    _unknown(card)
    _overlaps(card)
    _section(card, NOT_ASKED, card.report.not_asked)
    _section(card, OVERLAYS, card.report.overlays)
    _evidence(card)
    _assumed(card)
    _made(card)


def _titled(card: Card, title: Text) -> None:
    card.page.heading(card.row, title, WIDE)
    card.row += 1


def _section(card: Card, title: Text, texts: Sequence[Text]) -> None:
    if not texts:
        return
    _titled(card, title)
    for text in texts:
        card.page.say(card.row, 0, text)
        card.row += 1
    card.row += 1


def _unknown(card: Card) -> None:
    _titled(card, STILL_UNKNOWN)
    _, missing = card.chains.so_far[1]
    card.page.say(card.row, 0, ANSWERS_NEEDED, "label")
    card.page.live(card.row, WIDE - 1, MISSING, missing, "label")
    card.page.height(card.row, 62)
    card.row += 2


def _overlaps(card: Card) -> None:
    found = tuple(write_overlaps(card.calculation))
    if not found:
        return
    _titled(card, OVERLAPS)
    for overlap in found:
        card.page.say(card.row, 0, AT_MOST_TWICE, "label")
        card.page.live(card.row, 1, overlap.formula, overlap.amount, "live", looks.euros(card.language))
        card.listed(WIDE - 1, overlap.names)
        card.row += 1
    card.row += 1


def _evidence(card: Card) -> None:
    if any(line.counts == "impact" for line in card.steps.plan.indicators()):
        _titled(card, RESTS)
        _shares(card)
        card.row += 1


def _shares(card: Card) -> None:
    euros, grades = card.calculation.area("known_euros"), card.calculation.area("evidence")
    whole = f"SUM({euros})"
    now = card.steps.handprint
    for grade in EVIDENCE:
        said = sentences.EVIDENCE[grade]
        label = Text(f"Van de euro's {said.nl}", f"Of the euros, share that {said.en}")
        part = f"SUMIF({grades},{card.said(GRADES[grade])},{euros})"
        _share(card, label, part, whole, now.evidence.get(grade))
    _share(card, ON_DEFAULTS, f"SUM({card.calculation.area('known_assumed')})", whole, now.default_corrections)


def _share(card: Card, label: Text, part: str, whole: str, value: Fraction | None) -> None:
    card.page.say(card.row, 0, label, "label")
    shown: Value = NONE if value is None else value
    formula = f"IF({whole}=0,{literal(NONE)},{part}/{whole})"
    card.page.live(card.row, 1, formula, shown, "live", looks.percent(card.language))
    card.row += 1


def _assumed(card: Card) -> None:
    if any(line.counts == "impact" for line in card.steps.plan.indicators()):
        _titled(card, ASSUMED)
        _assumed_lines(card)
        card.row += 1


def _assumed_lines(card: Card) -> None:
    for line in card.steps.plan.indicators():
        if line.counts == "impact":
            card.page.say(card.row, 0, line.name, "label")
            now = assumed_now(card.steps, line)
            counted = f"IFERROR({cell(f'{line.id}.contribution')},0)<>0"
            said = "; ".join(sentences.CORRECTIONS[kind].said(card.language) for kind in KINDS if kind in now)
            nonzero = bool(card.steps.scored.number(f"{line.id}.contribution"))
            words = f"IF({counted},{card.calculation.place(line.id, 'assumed')},{literal(NONE)})"
            nothing = Text("niets", "nothing").said(card.language)
            card.page.live(card.row, 1, words, (said or nothing) if nonzero else NONE, "plain")
            card.row += 1


def _made(card: Card) -> None:
    _titled(card, MADE)
    for label, value in card.report.made_with[:MOST_IMPORTANT]:
        card.page.say(card.row, 0, label, "hint")
        card.page.text(card.row, 1, value, "hint")
        card.row += 1
