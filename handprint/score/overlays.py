"""Which values of a calculation came from an overlay of the model, and which overlays were left out, in words."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from handprint.document import Path
from handprint.model.model import Model, Overlay
from handprint.model.overlays import Undecided, Why
from handprint.problems import Text
from handprint.score.step import Step

_SECTIONS: Final[Mapping[str, str]] = MappingProxyType(
    {"constant": "constants", "proxy": "proxies", "price_factor": "price_factors"}
)
_FIELDS: Final[Mapping[str, Path]] = MappingProxyType(
    {
        "quantity": ("quantity",),
        "effect": ("effect",),
        "price": ("proxy",),
        "own_contribution": ("own_contribution",),
        "deadweight": ("corrections", "deadweight"),
        "displacement": ("corrections", "displacement"),
        "attribution": ("corrections", "attribution"),
        "drop_off": ("drop_off",),
        "contribution": ("duration_years",),
    }
)
"""Which field of an indicator a step of its line is written in; the number of years decides what is added up."""

_NOT_APPLIED: Final[Mapping[Why, Text]] = MappingProxyType(
    {
        "partly": Text(
            "niet toegepast: niet alle gemeenten van dit initiatief vallen eronder",
            "not applied: it does not hold for all municipalities of this initiative",
        ),
        "no_municipality": Text(
            "niet toegepast: dit initiatief noemt geen gemeente",
            "not applied: this initiative names no municipality",
        ),
    }
)


def applied_overlays(model: Model) -> tuple[Overlay, ...]:
    """Return the overlays that a model was calculated with, in the order in which they were put over it."""
    return tuple(overlay for overlay in model.overlays if overlay.id in model.applied)


def why_not_applied(left_out: Undecided) -> Text:
    """Return why an overlay that may hold for a part of the initiative was left out."""
    return _NOT_APPLIED[left_out.why]


def from_overlay(model: Model, step: Step) -> Text | None:
    """Return which overlay gave the value or formula of a step and where it stands, None where none did."""
    found = model.replaced.get(_path_of(step))
    if found is None:
        return None
    name = next(overlay.name for overlay in model.overlays if overlay.id == found.overlay)
    return Text(
        f"afwijking '{found.overlay}' ({name.nl}), {found.place}",
        f"overlay '{found.overlay}' ({name.en}), {found.place}",
    )


def _path_of(step: Step) -> Path:
    if step.indicator:
        part = step.name.removeprefix(f"{step.indicator}.")
        field = ("goals",) if step.role == "weight" else _FIELDS.get(part, ())
        return ("indicators", step.indicator, *field)
    section, _, id_ = step.name.partition(".")
    return (_SECTIONS.get(section, section), id_, "value")


def with_overlay(text: Text | None, overlay: Text | None) -> Text | None:
    """Return a remark about a step with the overlay that its value came from behind it."""
    nl, en = ("; ".join(said) for said in zip(*_both(text, overlay), strict=True)) if text or overlay else ("", "")
    return Text(nl, en) if nl else None


def _both(*texts: Text | None) -> Iterator[tuple[str, str]]:
    yield from ((text.nl, text.en) for text in texts if text is not None)
