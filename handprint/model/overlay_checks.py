"""What must hold for overlays: each way in which they come together gives a whole model without faults."""

from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias

from handprint.catalogue import problem
from handprint.document import Document, Path
from handprint.expr.units import Unit, parse_unit
from handprint.model.checks import check_model
from handprint.model.draft import draft_of
from handprint.model.fields import Fields
from handprint.model.identity import meaning_without_overlays
from handprint.model.model import Model, Overlay
from handprint.model.overlay_rows import Overlaid, overlaid
from handprint.model.overlays import MOST_COMBINATIONS, combinations, overlaid_model
from handprint.problems import Fact, Place, Problem, Problems, errors

_NEEDED_SOMEWHERE: Final = frozenset({"proxy-unused", "source-unused", "constant-unused"})
"""What nothing uses is told only where nothing uses it with any overlay either."""

_Key: TypeAlias = tuple[str, Place, tuple[tuple[str, Fact], ...]]
"""What makes two faults the same one: a row that an overlay touches stands at two places."""


def with_faults_of_overlays(model: Model, document: Document, own: Problems) -> Problems:
    """Return the faults of a model and those that it has with some combination of its overlays, each once."""
    together = combinations(model.overlays)
    if len(together) > MOST_COMBINATIONS:
        return (*own, problem("overlays-too-many", model.overlays[0].place, most=MOST_COMBINATIONS))
    found = _each_once([_by_key(own, Overlaid(document)), *(_faults_with(model, document, one) for one in together)])
    return found if errors(found) else (*found, *_idle(model, together))


def _by_key(faults: Problems, written: Overlaid) -> Mapping[_Key, Problem]:
    return {(fault.code, written.original(fault.place), fault.facts): fault for fault in faults}


def _each_once(found: list[Mapping[_Key, Problem]]) -> Problems:
    first = {key: fault for faults in reversed(found) for key, fault in faults.items()}
    return tuple(
        fault
        for key, fault in first.items()
        if fault.code not in _NEEDED_SOMEWHERE or all(key in faults for faults in found)
    )


def _faults_with(model: Model, document: Document, overlays: tuple[Overlay, ...]) -> Mapping[_Key, Problem]:
    written = overlaid(document, (one.number for one in overlays))
    fields = Fields(written.document)
    draft = draft_of(fields)
    faults = (*fields.problems, *check_model(draft, written.document), *_other_units(model, draft, written))
    return _by_key(faults, written)


# ---- units ----


def _other_units(model: Model, draft: Model, written: Overlaid) -> Iterator[Problem]:
    """Formulas count on the unit of a thing; an overlay changes its value only."""
    fields = Fields(written.document)
    for path in written.replaced:
        own, other = _unit_at(model, path), _unit_at(draft, path)
        readable = path[-1] != "unit" or parse_unit(fields.written(path) or "") is not None
        if own is not None and other is not None and own != other and readable:
            yield problem("overlay-other-unit", fields.place(path), unit=str(other), own=str(own))


def _unit_at(model: Model, path: Path) -> Unit | None:
    """Return the unit that a replaced field decides, None where it decides none."""
    section, id_, part = (str(step) for step in path[:3])
    match section, part:
        case "constants", "unit":
            return model.constants[id_].unit
        case "proxies", "unit":
            return model.proxies[id_].unit
        case "indicators", "proxy":
            valuation = model.indicators[id_].valuation
            return model.indicators[id_].unit if valuation and valuation.proxy in model.proxies else None
    return None


# ---- what does nothing ----


def _idle(model: Model, together: tuple[tuple[Overlay, ...], ...]) -> Iterator[Problem]:
    """Yield the overlays without which everything would be the same, whatever else applies."""
    for overlay in model.overlays:
        if not any(_moves_something(model, overlay, chosen) for chosen in together if overlay in chosen):
            yield problem("overlay-changes-nothing", overlay.place, id=overlay.id)


def _moves_something(model: Model, overlay: Overlay, chosen: tuple[Overlay, ...]) -> bool:
    without = tuple(one for one in chosen if one is not overlay)
    before, after = (meaning_without_overlays(overlaid_model(model, one)) for one in (without, chosen))
    return before != after
