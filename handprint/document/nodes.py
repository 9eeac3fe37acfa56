"""What the parser found: texts, lists and maps, each with the index in the source at which it starts."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

Tree: TypeAlias = "str | tuple[Tree, ...] | Mapping[str, Tree]"
Path: TypeAlias = "tuple[str | int, ...]"


@dataclass(frozen=True, slots=True)
class TextNode:
    """A scalar as written; `style` is empty for a plain one, else the sign that opens it: a quote, | or >."""

    text: str
    start: int
    style: str = ""


@dataclass(frozen=True, slots=True)
class ListNode:
    """A list with its items in order."""

    items: "tuple[Node, ...]"
    start: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One key of a map with its value."""

    key: TextNode
    value: "Node"


@dataclass(frozen=True, slots=True)
class MapNode:
    """A map with its entries, in the order in which they were written."""

    entries: Mapping[str, Entry]
    start: int


Node: TypeAlias = TextNode | ListNode | MapNode


def plain_data(node: Node) -> Tree:
    """Return the texts, lists and maps without their places."""
    match node:
        case TextNode():
            return node.text
        case ListNode():
            return tuple(plain_data(item) for item in node.items)
        case MapNode():
            return {key: plain_data(entry.value) for key, entry in node.entries.items()}
