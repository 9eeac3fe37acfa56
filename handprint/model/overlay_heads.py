"""The heads of overlays: what each is called, and for which initiatives and days its values hold."""

import re
from typing import Final

from handprint.document import Path
from handprint.model.fields import Fields, listed
from handprint.model.model import Overlay
from handprint.model.overlay_rows import SECTIONS

_MUNICIPALITY: Final = re.compile(r"GM[0-9]{4}", re.ASCII)


def read_overlays(fields: Fields) -> tuple[Overlay, ...]:
    """Return the overlays in the order of the file, in which a later one goes before an earlier one."""
    overlays = tuple(_overlay(fields, number) for number in fields.items(("overlays",)))
    for overlay in overlays:
        _check_told_once(fields, overlay, overlays)
        _check_rows(fields, ("overlays", overlay.number))
    return overlays


def _overlay(fields: Fields, number: int) -> Overlay:
    path: Path = ("overlays", number)
    _check_condition(fields, path)
    return Overlay(
        id=fields.id((*path, "id")),
        name=fields.words((*path, "name")),
        start=fields.day((*path, "from")) if fields.document.has((*path, "from")) else "",
        municipalities=_municipalities(fields, (*path, "municipalities")),
        number=number,
        place=fields.place(path),
        document=fields.document,
    )


def _check_condition(fields: Fields, path: Path) -> None:
    """Values that always hold belong in the model itself; for nobody is no condition either."""
    keys = fields.keys(path)
    at = (*path, "municipalities")
    if not isinstance(fields.tree(path), dict):
        return
    if "from" not in keys and "municipalities" not in keys:
        fields.note("overlay-without-condition", path)
    elif "municipalities" in keys and fields.written(at) is None and not fields.items(at):
        fields.note_key("overlay-for-nobody", at)


def _municipalities(fields: Fields, path: Path) -> frozenset[str]:
    codes = [fields.text((*path, at)) for at in fields.items(path)]
    for at, code in enumerate(codes):
        if code and not _MUNICIPALITY.fullmatch(code):
            fields.note("municipality-form", (*path, at), written=code)
    return frozenset(codes)


def _check_told_once(fields: Fields, overlay: Overlay, overlays: tuple[Overlay, ...]) -> None:
    first = next(other for other in overlays if other.id == overlay.id)
    if overlay.id and first is not overlay:
        fields.note("overlay-twice", ("overlays", overlay.number, "id"), id=overlay.id, line=first.place.line)


def _check_rows(fields: Fields, path: Path) -> None:
    """An overlay says something else of what the model has; it brings nothing new."""
    for section in SECTIONS:
        known = fields.keys((section,))
        for id_ in fields.keys((*path, section)):
            if id_ not in known:
                facts = {"id": id_, "section": section, "known": listed(id_, known)}
                fields.note_key("overlay-unknown-row", (*path, section, id_), **facts)
