"""How a figure is shown on a card: rounded for display as the model says, and never fed into another figure."""

from collections.abc import Callable
from fractions import Fraction
from typing import Final

from handprint.arithmetic import Rounding, rounded
from handprint.language import format_euros, format_number, format_percent
from handprint.model.model import Model, Presentation
from handprint.problems import Language, Text
from handprint.score.handprint import Figure
from handprint.score.wording import UNKNOWN

NOT_APPLICABLE: Final = Text("niet van toepassing", "not applicable")


def shown(figure: Figure, model: Model) -> Text | None:
    """Return a figure as the card shows it, None where it cannot be said."""
    value = figure.value
    if value is None:
        return None
    places = model.presentation.percent_places.get(figure.id)
    if places is not None:
        return _both(lambda language: format_percent(rounded(value, Rounding(places + 2)), language, places))
    if figure.id in model.totals and "EUR" not in dict(model.totals[figure.id].unit.powers):
        return _both(lambda language: _plain_number(value, figure, model, language))
    return euros(display_rounded(value, figure.id, model.presentation))


def published(figure: Figure, model: Model) -> Text | None:
    """Return a figure as published, with the cents that the card leaves out; a percentage has nothing more to show."""
    if figure.value is None or figure.id in model.presentation.percent_places:
        return None
    return euros(figure.value) if figure.id in model.presentation.rounded_by_size else None


def published_exactly(figure: Figure, model: Model) -> Text:
    """Return a figure as published, to its declared places, or why it cannot be said."""
    if figure.value is None:
        return NOT_APPLICABLE if figure.why_not == "not_applicable" else UNKNOWN
    unrounded = published(figure, model)
    return unrounded or shown(figure, model) or UNKNOWN


def _plain_number(value: Fraction, figure: Figure, model: Model, language: Language) -> str:
    return format_number(value, language, max(0, model.totals[figure.id].rounding.places))


def euros(value: Fraction) -> Text:
    """Return an amount in euros and cents; it must be a whole number of cents."""
    return _both(lambda language: format_euros(value, language, sign="EUR"))


def _both(say: Callable[[Language], str]) -> Text:
    return Text(say("nl"), say("en"))


def display_rounded(value: Fraction, figure: str, presentation: Presentation) -> Fraction:
    """Return an amount rounded by its size; an amount that is not 0 is never shown as 0."""
    if figure not in presentation.rounded_by_size:
        return value
    for band in presentation.by_size:
        if band.below is None or abs(value) < band.below:
            multiple = rounded(value / band.to, Rounding(0)) * band.to
            return multiple or value
    return value
