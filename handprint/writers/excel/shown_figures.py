"""How a figure of the card is rounded for display, as a formula: by its size, in the bands of the model."""

from collections.abc import Sequence
from fractions import Fraction

from handprint.arithmetic import Rounding, rounded
from handprint.expr.spreadsheet_text import number
from handprint.model.model import DisplayBand, Model
from handprint.problems import Language
from handprint.report.presentation import display_rounded
from handprint.score.handprint import Figure
from handprint.writers.excel import looks
from handprint.writers.excel.steps import cell


def display_formula(figure: str, model: Model) -> str:
    """Return the formula of a figure as the card shows it; #N/A where it cannot be said."""
    name = cell(f"figure.{figure}")
    presentation = model.presentation
    if figure in presentation.percent_places:
        return f"ROUND({name},{presentation.percent_places[figure] + 2})"
    if figure in presentation.rounded_by_size:
        return _by_size(name, presentation.by_size)
    return name


def _by_size(name: str, bands: Sequence[DisplayBand]) -> str:
    """An amount that is not 0 is never shown as 0."""
    if not bands:
        return name
    band, *larger = bands
    to = number(band.to).text
    whole = f"ROUND(ROUND({name}/{to},7),0)*{to}"
    rounded_to = f"IF({whole}=0,{name},{whole})"
    if band.below is None:
        return rounded_to
    return f"IF(ABS({name})<{number(band.below).text},{rounded_to},{_by_size(name, larger)})"


def display_value(figure: Figure, model: Model) -> Fraction | None:
    """Return what that formula gives now."""
    if figure.value is None:
        return None
    places = model.presentation.percent_places.get(figure.id)
    if places is not None:
        return rounded(figure.value, Rounding(places + 2))
    return display_rounded(figure.value, figure.id, model.presentation)


def pattern_of(figure: Figure, model: Model, language: Language) -> str:
    """Return how the cell of a figure shows it."""
    places = model.presentation.percent_places.get(figure.id)
    if places is not None:
        return looks.percent(language, places)
    total = model.totals.get(figure.id)
    if total is not None and "EUR" not in dict(total.unit.powers):
        return looks.number(language, max(0, total.rounding.places))
    return looks.euros(language)
