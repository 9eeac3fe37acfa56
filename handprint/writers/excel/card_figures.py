"""The figures of the card: rounded for display, with words where they cannot be said."""

from typing import Final

from handprint.expr.types import Value
from handprint.problems import Text
from handprint.report import sentences
from handprint.report.initiative import HEADLINES
from handprint.score.handprint import Figure
from handprint.writers.excel import looks
from handprint.writers.excel.calculation_sheet import KNOWN
from handprint.writers.excel.card import Card
from handprint.writers.excel.cell_values import NONE, literal
from handprint.writers.excel.missing import MISSING_IMPACT
from handprint.writers.excel.shown_figures import display_formula, display_value, pattern_of
from handprint.writers.excel.steps import cell

CARD: Final = (
    Text("De kaart", "The card"),
    Text("Bedrag", "Amount"),
    Text("Toestand", "State"),
    Text("Niet afgerond", "Not rounded"),
    Text("Toelichting", "Explanation"),
)
KNOWN_PART: Final = Text("Bekend deel: ten minste", "Known part: at least")
NOT_YET: Final = Text("Nog onbekend: ", "Not known yet: ")
OTHERS: Final = Text("Andere cijfers", "Other figures")
RETURN_MEANS: Final = Text(
    "Opbrengst per euro inzet: alle uren staan onder de streep, cultuur en ontmoeting niet erboven. Lees het niet als"
    " rendement.",
    "Social return: all hours are in the denominator, culture and meeting are not in the numerator. Do not read it as a"
    " rate of return.",
)


def write_headlines(card: Card) -> None:
    """Write the three lines of the card, and the part that is known."""
    card.page.headers(card.row, CARD)
    for id_ in HEADLINES:
        if id_ in card.steps.handprint.figures:
            card.row += 1
            _figure(card, card.steps.handprint.figures[id_], "big")
            card.page.height(card.row, 26)
            if id_ == "impact_value":
                _known_part(card)
    card.row += 2


def write_others(card: Card) -> None:
    """Write the figures that are not on the printed card."""
    others = [figure for figure in card.steps.handprint.figures.values() if figure.id not in (*HEADLINES, "known_part")]
    card.page.headers(card.row, (OTHERS, *CARD[1:]))
    for figure in others:
        card.row += 1
        _figure(card, figure, "live")
    if any(figure.id.startswith("social_return") for figure in others):
        card.row += 1
        card.page.say(card.row, 0, RETURN_MEANS, "hint")
    card.row += 2


def _figure(card: Card, figure: Figure, look: looks.Look) -> None:
    model = card.steps.plan.model
    pattern = pattern_of(figure, model, card.language)
    card.page.say(card.row, 0, figure.name, "caption" if look == "big" else "label")
    display = card.or_none(display_formula(figure.id, model))
    shown = display_value(figure, model)
    card.page.live(card.row, 1, display, NONE if shown is None else shown, look, pattern)
    _state(card, figure)
    whole = figure.id in model.presentation.rounded_by_size
    if whole:
        value = NONE if figure.value is None else figure.value
        card.page.live(card.row, 3, card.or_none(cell(f"figure.{figure.id}")), value, "live", pattern)
    else:
        card.page.text(card.row, 3, NONE, "live")


def _state(card: Card, figure: Figure) -> None:
    name, condition = cell(f"figure.{figure.id}"), f"not_applicable.{figure.id}"
    unknown, known = card.said(sentences.UNKNOWN), card.said(KNOWN)
    because: Text | None = None
    if condition in card.steps.by_name:
        off = card.said(sentences.not_applicable())
        unknown = f"IF(IFERROR({cell(condition)},FALSE),{off},{unknown})"
        because = card.steps.plan.model.totals[figure.id].not_applicable_because
    words = {"known": KNOWN, "unknown": sentences.UNKNOWN, "not_applicable": sentences.not_applicable()}
    said = words[figure.why_not].said(card.language)
    card.page.live(card.row, 2, f"IF(ISERROR({name}),{unknown},{known})", said, "label")
    if because is None:
        card.page.text(card.row, 4, NONE, "label")
        return
    why = because.said(card.language) if figure.why_not == "not_applicable" else NONE
    formula = f"IF(IFERROR({cell(condition)},FALSE),{card.said(because)},{literal(NONE)})"
    card.page.live(card.row, 4, formula, why, "label")


def _known_part(card: Card) -> None:
    """The part that is known never takes the name of the impact value."""
    card.row += 1
    whole, part = (card.steps.handprint.figures[id_] for id_ in ("impact_value", "known_part"))
    name, is_unknown = cell("figure.impact_value"), whole.value is None
    card.page.say(card.row, 0, KNOWN_PART, "label")
    amount = f"IF(ISERROR({name}),{card.or_none(cell('figure.known_part'))},{literal(NONE)})"
    value: Value = part.value if is_unknown and part.value is not None else NONE
    card.page.live(card.row, 1, amount, value, "live", looks.euros(card.language))
    card.page.text(card.row, 2, NONE, "label")
    card.page.text(card.row, 3, NONE, "live")
    _, missing = card.chains.so_far[0]
    said = f"{NOT_YET.said(card.language)}{missing}" if is_unknown else NONE
    words = f"IF(ISERROR({name}),{card.said(NOT_YET)}&{MISSING_IMPACT},{literal(NONE)})"
    card.page.live(card.row, 4, words, said, "label")
    card.page.height(card.row, 34)
