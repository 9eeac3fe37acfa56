"""A document that was read: its texts as plain data, and the place of every key, value and character."""

from dataclasses import dataclass

from handprint.document.nodes import MapNode, Node, Path, TextNode, Tree, plain_data
from handprint.document.origins import origin
from handprint.document.source import Source
from handprint.problems import Place


@dataclass(frozen=True, slots=True)
class Document:
    """A guarded YAML document; a path is a tuple of keys and of positions in lists, counted from 0."""

    file: str
    tree: Tree
    source: Source
    root: Node

    def has(self, path: Path) -> bool:
        """Return whether something was written at a path, be it an empty text."""
        node: Node | None = self.root
        for step in path:
            node = _child(node, step) if node is not None else None
        return node is not None

    def place(self, path: Path) -> Place:
        """Return the place of a value: its first sign, so the quote or the `|` where it has one.

        Raises:
            KeyError: nothing was written at the path (a bug).
        """
        return self.source.place(self._node(path).start)

    def key_place(self, path: Path) -> Place:
        """Return the place of the key at the end of a path, or of the item itself in a list.

        Raises:
            KeyError: nothing was written at the path (a bug).
        """
        around = self._node(path[:-1]) if path else self.root
        if path and isinstance(around, MapNode):
            return self.source.place(around.entries[str(path[-1])].key.start)
        return self.place(path)

    def place_inside(self, path: Path, offset: int) -> Place:
        """Return the place of one character of a text, counted from 0; its length gives the place behind its end.

        Raises:
            KeyError: nothing was written at the path, or no text (a bug).
        """
        node = self._node(path)
        if not isinstance(node, TextNode):
            raise KeyError(path)
        return self.source.place(origin(self.source, node, min(max(offset, 0), len(node.text))))

    def is_quoted(self, path: Path) -> bool:
        """Return whether a text stands in quotes or in a text block, so that nothing but a text was meant.

        Raises:
            KeyError: nothing was written at the path (a bug).
        """
        node = self._node(path)
        return isinstance(node, TextNode) and node.style != ""

    def _node(self, path: Path) -> Node:
        node: Node | None = self.root
        for step in path:
            node = _child(node, step) if node is not None else None
        if node is None:
            raise KeyError(path)
        return node


def _child(node: Node, step: str | int) -> Node | None:
    if isinstance(node, MapNode):
        entry = node.entries.get(str(step))
        return entry.value if entry else None
    if isinstance(node, TextNode) or not isinstance(step, int):
        return None
    return node.items[step] if step < len(node.items) else None


def document_of(source: Source, root: Node) -> Document:
    """Return the document of a text and the nodes found in it."""
    return Document(source.file, plain_data(root), source, root)
