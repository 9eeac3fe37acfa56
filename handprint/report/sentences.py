"""The fixed sentences of a report, in plain Dutch and English."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from handprint.model.model import Evidence, Model
from handprint.problems import Text
from handprint.questionnaire.answers import Status
from handprint.report.presentation import euros
from handprint.score.handprint import Overlap

UNKNOWN: Final = Text("onbekend", "unknown")

NO_PRICE_FACTOR: Final = Text(
    "Het jaar van de antwoorden: het model heeft daar geen prijsfactor voor",
    "The year of the answers: the model has no price factor for it",
)

STATUS: Final[Mapping[Status, Text]] = MappingProxyType(
    {"realised": Text("gerealiseerd", "realised"), "forecast": Text("verwachting", "forecast")}
)

CORRECTIONS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "deadweight": Text("zou ook zonder u gebeurd zijn", "would have happened anyway"),
        "displacement": Text("verschoven van elders", "moved from elsewhere"),
        "attribution": Text("aandeel van anderen", "share of others"),
    }
)

ALL_CORRECTIONS: Final = Text("alle correcties", "all corrections")

EVIDENCE: Final[Mapping[Evidence, Text]] = MappingProxyType(
    {
        "published": Text("staat zo in een bron", "stands so in a source"),
        "derived": Text("is afgeleid van een bron", "is derived from a source"),
        "assumption": Text("is een aanname", "is an assumption"),
    }
)

NOT_COMPARABLE: Final = Text(
    "Niet te vergelijken met kaarten van andere modellen: elk model heeft eigen prijzen en correcties.",
    "Not comparable with cards of other models: every model has prices and corrections of its own.",
)


def not_applicable() -> Text:
    """Return what stands where a figure has no meaning."""
    return Text("niet van toepassing", "not applicable")


def known_part(amount: Fraction, missing: Sequence[Text]) -> Text:
    """Return the sentence beside an unknown impact value; the amount is never called impact value."""
    said = euros(amount)
    nl, en = "; ".join(text.nl for text in missing), "; ".join(text.en for text in missing)
    return Text(f"Ten minste {said.nl}. Nog onbekend: {nl}", f"At least {said.en}. Not known yet: {en}")


def evidence_share(what: Text, percent: Text) -> Text:
    """Return which share of the euros rests on what."""
    return Text(f"{percent.nl} van de euro's {what.nl}", f"{percent.en} of the euros {what.en}")


def overlap_sentence(overlap: Overlap, model: Model) -> Text:
    """Return the warning that lines may count the same people or things twice."""
    names = [model.indicators[id_].name for id_ in overlap.indicators]
    amount = euros(overlap.amount)
    return Text(
        f"{' en '.join(name.nl for name in names)} tellen misschien dezelfde mensen of dingen: hoogstens {amount.nl}"
        " dubbel. Er is niets afgetrokken.",
        f"{' and '.join(name.en for name in names)} may count the same people or things: at most {amount.en} twice."
        " Nothing was taken off.",
    )


def overlay_used(id_: str, name: Text) -> Text:
    """Return that other values of the model were calculated with."""
    return Text(f"{name.nl} ({id_}): toegepast", f"{name.en} ({id_}): applied")


def overlay_left(id_: str, name: Text, because: Text) -> Text:
    """Return that other values of the model were not calculated with, and why."""
    return Text(f"{name.nl} ({id_}): {because.nl}", f"{name.en} ({id_}): {because.en}")
