"""Where each character of a scalar stands in the source, whatever style it was written in."""

import re
from typing import Final

from handprint.document.nodes import TextNode
from handprint.document.source import Source

_FOLD: Final = r"(?P<fold>[ \t]*+\n[ \t\n]*+)"
_SINGLE: Final = re.compile(rf"(?P<run>[^'\n \t]++|[ \t]++(?!\n))|{_FOLD}|''")
_DOUBLE: Final = re.compile(
    rf"(?P<run>[^\\\n \t]++|[ \t]++(?!\n))|{_FOLD}|(?P<join>\\\n[ \t\n]*+)|\\(?:x..|u.{{4}}|U.{{8}}|.)"
)


def origin(source: Source, node: TextNode, offset: int) -> int:
    """Return the index in the source of the character at an offset of a scalar, its end included.

    A character that the parser made up, such as the space of a folded line, has the place of what it stands for.
    """
    match node.style:
        case "|":
            return _literal_origin(source, node, offset)
        case "'" | '"':
            return _quoted_origin(source, node, offset)
        case ">":
            return _folded_origin(source, node, offset, source.index(source.line_of(node.start) + 1, 0))
        case _:
            return _folded_origin(source, node, offset, node.start)


def _literal_origin(source: Source, node: TextNode, offset: int) -> int:
    before = node.text[:offset]
    row, column = before.count("\n"), len(before) - (before.rfind("\n") + 1)
    line = source.line_of(node.start) + 1 + row
    indentation = len(source.line_text(line)) - len(node.text.split("\n")[row])
    return source.index(line, max(indentation, 0) + column)


def _quoted_origin(source: Source, node: TextNode, offset: int) -> int:
    pattern = _SINGLE if node.style == "'" else _DOUBLE
    at, passed = node.start + 1, 0
    while passed < len(node.text) and (piece := pattern.match(source.text, at)):
        length = _length_in_value(piece)
        if passed + length > offset:
            return at + (offset - passed if piece["run"] else 0)
        at, passed = piece.end(), passed + length
    return at


def _length_in_value(piece: re.Match[str]) -> int:
    match piece.lastgroup:
        case "run":
            return len(piece[0])
        case "fold":
            return max(1, piece[0].count("\n") - 1)
        case "join":
            return piece[0].count("\n") - 1
        case _:
            return 1


def _folded_origin(source: Source, node: TextNode, offset: int, start: int) -> int:
    """Walk along the value and the source together; where they differ, both have the blanks of a line break."""
    value, text, at, passed = node.text, source.text, start, 0
    while passed < offset and at < len(text):
        if value[passed] == text[at]:
            at, passed = at + 1, passed + 1
            continue
        after = _after_blanks(value, passed)
        if after > offset or (after == passed and not text[at].isspace()):
            return at
        at, passed = _after_blanks(text, at), after
    return _after_blanks(text, at) if not value[offset : offset + 1].isspace() and offset < len(value) else at


def _after_blanks(text: str, start: int) -> int:
    while start < len(text) and text[start] in " \n":
        start += 1
    return start
