"""The figures while they grow, as one short line: what a toolbar shows after every answer."""

from fractions import Fraction
from typing import Final

from handprint.arithmetic import Rounding, rounded
from handprint.language import format_euros, format_number, format_percent
from handprint.problems import Language, Text
from handprint.score.one import Scored

WHOLE: Final = Rounding(0)
AT_LEAST: Final = Rounding(0, "floor")
"""What is said to be there at least is never rounded up."""
FTE: Final = "fte"


def running(scored: Scored) -> Text:
    """Return the three figures as far as they are known, such as `impact ten minste EUR 4.893; FTE 2,0`.

    Euros are whole here, not rounded by size as on the card: an answer that changes the figure is seen to do so.
    """
    return Text(_line(scored, "nl"), _line(scored, "en"))


def _line(scored: Scored, language: Language) -> str:
    parts = (_impact(scored, language), _per_fte(scored, language), _to_revenue(scored, language))
    return "; ".join(part for part in parts if part)


def _impact(scored: Scored, language: Language) -> str:
    value, known = _number(scored, "impact_value"), _number(scored, "known_part")
    if value is not None:
        return f"impact {_euros(value, language)}"
    if known:
        at_least = Text("impact ten minste", "impact at least").said(language)
        return f"{at_least} {_euros(known, language, AT_LEAST)}"
    return Text("impact nog onbekend", "impact not known yet").said(language)


def _per_fte(scored: Scored, language: Language) -> str:
    """While the impact is not known, the FTE by themselves."""
    value, fte = _number(scored, "impact_per_fte"), _number(scored, FTE)
    if value is not None:
        return f"per FTE {_euros(value, language)}"
    return f"FTE {format_number(rounded(fte, Rounding(1)), language, 1)}" if fte is not None else ""


def _to_revenue(scored: Scored, language: Language) -> str:
    value = _number(scored, "impact_to_revenue")
    if value is None:
        return ""
    places = scored.plan.model.presentation.percent_places.get("impact_to_revenue", 0)
    percent = format_percent(rounded(value, Rounding(places + 2)), language, places)
    return Text(f"{percent} van de omzet", f"{percent} of revenue").said(language)


def _number(scored: Scored, figure: str) -> Fraction | None:
    """Return a figure; a model of another method may not have it."""
    value = scored.scope.values.get(f"figure.{figure}")
    return value if isinstance(value, Fraction) else None


def _euros(value: Fraction, language: Language, rounding: Rounding = WHOLE) -> str:
    return format_euros(rounded(value, rounding), language, places=0, sign="EUR")
