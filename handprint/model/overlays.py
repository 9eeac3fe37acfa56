"""A model with the overlays that hold for an initiative, and every way in which overlays can come together.

An overlay applies when the period of the answers starts on or after its first day, and when all municipalities of the
initiative are in its list. An initiative that lies only partly in the list does not get its values, and is told so.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from handprint.model.draft import draft_of
from handprint.model.fields import Fields
from handprint.model.model import Model, Overlay, Replaced
from handprint.model.overlay_rows import overlaid

Why: TypeAlias = Literal["partly", "no_municipality"]
MOST_COMBINATIONS: Final = 100
"""Each combination is checked as a whole model, so their number is bounded."""


@dataclass(frozen=True, slots=True)
class Undecided:
    """An overlay that was not applied because the initiative lies partly outside it, or names no municipality."""

    overlay: Overlay
    why: Why


def with_overlays(model: Model, municipalities: Collection[str], start: date) -> tuple[Model, tuple[str, ...]]:
    """Return the model that holds for an initiative, and the ids of the overlays in it.

    Args:
        model: the model of a file that was read and checked.
        municipalities: the CBS codes of all municipalities of the initiative.
        start: the first day of the period of the answers.
    """
    applied = tuple(one for one in model.overlays if _in_time(one, start) and _reach(one, municipalities) == "all")
    return overlaid_model(model, applied), tuple(one.id for one in applied)


def undecided(model: Model, municipalities: Collection[str], start: date) -> tuple[Undecided, ...]:
    """Return the overlays that were not applied although they may hold for a part of the initiative."""
    found = ((one, _reach(one, municipalities)) for one in model.overlays if _in_time(one, start))
    return tuple(Undecided(one, reach) for one, reach in found if reach in ("partly", "no_municipality"))


def _in_time(overlay: Overlay, start: date) -> bool:
    return overlay.start <= start.isoformat()


def _reach(overlay: Overlay, municipalities: Collection[str]) -> Literal["all", "none"] | Why:
    if not overlay.municipalities:
        return "all"
    if not municipalities:
        return "no_municipality"
    inside = overlay.municipalities & set(municipalities)
    return "none" if not inside else "all" if inside == set(municipalities) else "partly"


def overlaid_model(model: Model, overlays: Iterable[Overlay]) -> Model:
    """Return a model with overlays put over it, in the order of the file; without any, the model itself."""
    chosen = sorted(overlays, key=lambda one: one.number)
    if not chosen:
        return model
    written = overlaid(chosen[0].document, (one.number for one in chosen))
    by_number = {one.number: one.id for one in chosen}
    places = ((path, by_number[number]) for path, number in written.replaced.items())
    return replace(
        draft_of(Fields(written.document)),
        applied=tuple(by_number.values()),
        replaced=MappingProxyType({path: Replaced(id_, written.document.place(path)) for path, id_ in places}),
        overlays=model.overlays,
        fingerprint=model.fingerprint,
    )


def variants(model: Model) -> Iterator[Model]:
    """Yield the model itself, and with every combination of overlays that an initiative can meet."""
    yield model
    for combination in combinations(model.overlays):
        yield overlaid_model(model, combination)


def combinations(overlays: tuple[Overlay, ...]) -> tuple[tuple[Overlay, ...], ...]:
    """Return every set of overlays that can apply together, small ones first, at most one more than are allowed."""
    found: dict[tuple[Overlay, ...], None] = {}
    for start in dict.fromkeys(sorted(("", *(one.start for one in overlays)))):
        for inside in _regions(overlays):
            chosen = tuple(
                one for one in overlays if one.start <= start and (not one.municipalities or one.number in inside)
            )
            if chosen:
                found[chosen] = None
            if len(found) > MOST_COMBINATIONS:
                return tuple(found)
    return tuple(sorted(found, key=len))


def _regions(overlays: tuple[Overlay, ...]) -> tuple[frozenset[int], ...]:
    """Return which lists an initiative can lie in entirely: those of one municipality, or shared by several."""
    codes = sorted(frozenset[str]().union(*(one.municipalities for one in overlays)))
    single = {frozenset(one.number for one in overlays if code in one.municipalities) for code in codes}
    found, fresh = {frozenset[int](), *single}, set(single)
    while fresh and len(found) <= MOST_COMBINATIONS:
        fresh = {one & other for one in fresh for other in single} - found
        found |= fresh
    return tuple(sorted(found, key=lambda numbers: (len(numbers), sorted(numbers))))
