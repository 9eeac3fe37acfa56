"""What the steps of a line and the figures of a handprint are called, for people."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from handprint.problems import Text

LINE: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "quantity": Text("Hoeveelheid", "Quantity"),
        "effect": Text("Deel met echt effect", "Share with a real effect"),
        "price": Text("Prijs per eenheid, op prijspeil", "Price for one unit, at the price level"),
        "own_contribution": Text("Eigen bijdrage van deelnemers", "Own contribution of participants"),
        "own_contribution_at_price_level": Text("Eigen bijdrage, op prijspeil", "Own contribution, at the price level"),
        "gross": Text("Bruto waarde", "Gross value"),
        "deadweight": Text("Zou ook zonder u gebeurd zijn", "Would have happened anyway"),
        "displacement": Text("Verschoven van elders", "Moved from elsewhere"),
        "attribution": Text("Aandeel van anderen", "Share of others"),
        "drop_off": Text("Afname per jaar", "Drop-off per year"),
        "net": Text("Netto waarde, eerste jaar", "Net value, first year"),
        "contribution": Text("Bijdrage", "Contribution"),
    }
)

FIGURES: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "impact_value": Text("Indicatie impactwaarde", "Indication of impact value"),
        "harm_value": Text("Schade", "Harm"),
        "known_part": Text("Bekend deel van de impactwaarde", "Known part of the impact value"),
    }
)

DISCOUNT_RATE: Final = Text("Discontovoet per jaar", "Discount rate per year")
ANSWERS_FACTOR: Final = Text("Prijsfactor van het jaar van de antwoorden", "Price factor of the year of the answers")


def year(number: int) -> Text:
    """Return what the value of one year is called."""
    return Text(f"Waarde in jaar {number}", f"Value in year {number}")


def price_factor(price_year: int, to_year: int) -> Text:
    """Return what a direct price factor is called."""
    return Text(f"Prijsfactor {price_year} naar {to_year}", f"Price factor {price_year} to {to_year}")


def weight(goal: int) -> Text:
    """Return what the share of a line to a goal is called."""
    return Text(f"Deel naar SDG {goal}", f"Share to SDG {goal}")


def goal_line(goal: int) -> Text:
    """Return what the euros of a line to a goal are called."""
    return Text(f"Bijdrage aan SDG {goal}", f"Contribution to SDG {goal}")


def condition(figure: Text) -> Text:
    """Return what the condition is called under which a figure does not apply."""
    return Text(f"Niet van toepassing: {figure.nl}", f"Not applicable: {figure.en}")


def unrounded(figure: Text) -> Text:
    """Return what a figure is called before it is rounded."""
    return Text(f"{figure.nl}, niet afgerond", f"{figure.en}, not rounded")
