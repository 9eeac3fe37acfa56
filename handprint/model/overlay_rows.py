"""An overlay put over the file: each field that it names stands in the place of the field of the model.

What comes out is a document like any other, in which every text keeps the place where it was written. So a model with
overlays is read and checked exactly as one without.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from handprint.document import Document, Path
from handprint.document.document import document_of
from handprint.document.nodes import Entry, ListNode, MapNode, Node
from handprint.problems import Place

SECTIONS: Final = ("price_factors", "constants", "proxies", "indicators")
"""The parts of a model of which an overlay may name rows."""
_BY_FIELD: Final = ("corrections",)
"""Fields of a row that have fields of their own; goals are replaced together, for together they are the whole."""


@dataclass(slots=True)
class Overlaid:
    """A document with overlays put over it.

    `replaced` are the fields that came from an overlay, by path, with the position of that overlay in the list.
    `covers` says of the place of a row or key in an overlay which place it stands in front of.
    """

    document: Document
    replaced: dict[Path, int] = field(default_factory=dict)
    covers: dict[Place, Place] = field(default_factory=dict)

    def original(self, place: Place) -> Place:
        """Return the place in the model itself of a row that overlays stand in front of; any other place as it is."""
        while place in self.covers:
            place = self.covers[place]
        return place


def overlaid(document: Document, numbers: Iterable[int]) -> Overlaid:
    """Return a document with some of its overlays put over it, the later over the earlier."""
    out = Overlaid(document)
    if isinstance(document.root, MapNode):
        root = document.root
        for number in numbers:
            root = _with_overlay(out, root, number)
        out.document = document_of(document.source, root)
    return out


def _with_overlay(out: Overlaid, root: MapNode, number: int) -> MapNode:
    rows = _overlay(root, number)
    sections = dict(root.entries)
    for section in SECTIONS:
        own, other = _map_in(root, section), _map_in(rows, section)
        if own is not None and other is not None:
            known = {id_: entry for id_, entry in other.entries.items() if id_ in own.entries}
            merged = {id_: _over(out, own.entries[id_], entry, (section, id_), number) for id_, entry in known.items()}
            sections[section] = replace(sections[section], value=MapNode({**own.entries, **merged}, own.start))
    return MapNode(sections, root.start)


def _overlay(root: MapNode, number: int) -> MapNode | None:
    overlays = root.entries["overlays"].value
    found = overlays.items[number] if isinstance(overlays, ListNode) else None
    return found if isinstance(found, MapNode) else None


def _map_in(node: MapNode | None, key: str) -> MapNode | None:
    found: Node | None = node.entries[key].value if node is not None and key in node.entries else None
    return found if isinstance(found, MapNode) else None


def _over(out: Overlaid, own: Entry, other: Entry, path: Path, number: int) -> Entry:
    """Return a row or field with what an overlay says of it; what has another shape was told, and changes nothing."""
    if not isinstance(own.value, MapNode) or not isinstance(other.value, MapNode):
        return own
    for before, after in ((own.key, other.key), (own.value, other.value)):
        out.covers[out.document.source.place(after.start)] = out.document.source.place(before.start)
    entries = dict(own.value.entries)
    for key, entry in other.value.entries.items():
        if key in _BY_FIELD and key in entries:
            entries[key] = _over(out, entries[key], entry, (*path, key), number)
        else:
            entries[key] = entry
            out.replaced.update(dict.fromkeys(_fields((*path, key), entry.value), number))
    return Entry(other.key, MapNode(entries, other.value.start))


def _fields(path: Path, value: Node) -> Iterator[Path]:
    """Yield the paths that a replaced field is known by: its own, or those of the fields in it."""
    if path[-1] in _BY_FIELD and isinstance(value, MapNode):
        yield from ((*path, key) for key in value.entries)
    else:
        yield path
