"""Where each character of a scalar stands in the source, whatever style it was written in."""

import re
from typing import Final

from handprint.document.nodes import TextNode
from handprint.document.source import Source

_ESCAPE_LENGTHS: Final = {"x": 4, "u": 6, "U": 10}
_LINE_BREAKS: Final = re.compile(r"[ \t]*\n(?:[ \t]*\n)*[ \t]*")


def origin(source: Source, node: TextNode, offset: int) -> int:
    """Return the index in the source of the character at an offset of a scalar, its end included.

    A character that the parser made up, such as the space of a folded line, has the place of what it stands for.
    """
    match node.style:
        case "|":
            return _literal_origin(source, node, offset)
        case "'" | '"':
            return _quoted_origin(source, node, offset)
        case _:
            return _folded_origin(source, node, offset)


def _literal_origin(source: Source, node: TextNode, offset: int) -> int:
    before = node.text[:offset]
    row, column = before.count("\n"), len(before) - (before.rfind("\n") + 1)
    line = source.line_of(node.start) + 1 + row
    written = source.line_text(line)
    indent = len(written) - len(node.text.split("\n")[row])
    return source.index(line, max(indent, 0) + column)


def _folded_origin(source: Source, node: TextNode, offset: int) -> int:
    """Each line of the source appears in the value without its indentation, in order, and never broken."""
    line = source.line_of(node.start) + (1 if node.style == ">" else 0)
    column = 0 if node.style == ">" else node.start - source.line_starts[line]
    found, index = 0, node.start
    while found <= offset and line < len(source.line_starts):
        body = source.line_text(line)[column:].strip(" ")
        at = node.text.find(body, found) if body else -1
        if at > offset:
            break
        if at >= 0:
            index, found = _start_of_body(source, line, column) - at, at
            ...
        line, column = line + 1, 0
    return index
