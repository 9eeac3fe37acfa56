"""New texts for values of a YAML file: everything else in it, comments and layout too, keeps its exact bytes."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from handprint.document import Document, Path, read_document
from handprint.document.nodes import ListNode, MapNode, Node, TextNode
from handprint.document.origins import origin
from handprint.document.source import Source
from handprint.model.spelled import blank_to, block_end, spelled

_BOM: Final = "\ufeff"
_CLOSED: Final = {
    "'": re.compile(r"'(?:[^']++|'')*'(?!')"),
    '"': re.compile(r'"(?:[^"\\]++|\\.)*"', re.DOTALL),
}


@dataclass(frozen=True, slots=True)
class Edit:
    """Another text for the value at a path."""

    path: Path
    text: str


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text in a document with its path; `in_brackets` where it stands in `{...}` or `[...]`."""

    path: Path
    node: TextNode
    in_brackets: bool


@dataclass(frozen=True, slots=True)
class Edited:
    """The new bytes, and where each new text stands in them: start and end, counted in characters as `Source` does."""

    content: bytes
    stretches: Mapping[Path, tuple[int, int]]


def scalars(document: Document) -> Iterator[Scalar]:
    """Yield every text of a document in the order of the file."""
    waiting: list[tuple[Path, Node, bool]] = [((), document.root, False)]
    while waiting:
        path, node, inside = waiting.pop()
        if isinstance(node, TextNode):
            yield Scalar(path, node, inside)
            continue
        inside = inside or document.source.text[node.start : node.start + 1] in ("{", "[")
        waiting.extend(reversed([((*path, step), child, inside) for step, child in _children(node)]))


def _children(node: MapNode | ListNode) -> Iterator[tuple[str | int, Node]]:
    if isinstance(node, MapNode):
        yield from ((key, entry.value) for key, entry in node.entries.items())
    else:
        yield from enumerate(node.items)


def edited(content: bytes, document: Document, edits: Iterable[Edit]) -> Edited:
    """Return the file with other texts at some paths; a text that stays the same keeps its spelling.

    Args:
        content: the bytes that `document` was read from.
        document: the same file, read.
        edits: at most one for a path.

    Raises:
        KeyError: no text was written at a path (a bug).
        ValueError: what was written does not read back as what was meant (a bug).
    """
    known = {scalar.path: scalar for scalar in scalars(document)}
    changed = {edit.path: edit.text for edit in edits if known[edit.path].node.text != edit.text}
    if not changed:
        return Edited(content, {})
    pieces = sorted(_piece(document.source, known[path], text) for path, text in changed.items())
    new = _patched(content, pieces)
    _check(new, document, changed)
    return Edited(new, dict(zip(_in_order(known, changed), _moved(pieces), strict=True)))


@dataclass(frozen=True, slots=True, order=True)
class _Piece:
    """What replaces the characters from start to end."""

    start: int
    end: int
    text: str


def _in_order(known: Mapping[Path, Scalar], changed: Iterable[Path]) -> list[Path]:
    return sorted(changed, key=lambda path: known[path].node.start)


def _piece(source: Source, scalar: Scalar, text: str) -> _Piece:
    node = scalar.node
    end = _end(source, node)
    before = " " if source.text[node.start - 1 : node.start] == ":" else ""
    was = source.text[node.start : end]
    return _Piece(node.start, end, before + spelled(text, was, node.style, in_brackets=scalar.in_brackets))


def _end(source: Source, node: TextNode) -> int:
    match node.style:
        case "'" | '"':
            closed = _CLOSED[node.style].match(source.text, node.start)
            return closed.end() if closed else len(source.text)
        case "|" | ">":
            return block_end(source.text, node.start, blank_to(source.text, node.start))
        case _:
            return origin(source, node, len(node.text))


def _patched(content: bytes, pieces: list[_Piece]) -> bytes:
    """Replace the pieces, whose places count line ends of Windows as one character and a byte order mark as none."""
    text = content.decode()
    mark = len(_BOM) if text.startswith(_BOM) else 0
    pairs = [match.start() - mark - nth for nth, match in enumerate(re.finditer("\r\n", text))]
    ends = "\r\n" if pairs else "\n"

    def written_at(index: int) -> int:
        return mark + index + bisect_left(pairs, index)

    out, at = "", 0
    for piece in pieces:
        out += text[at : written_at(piece.start)] + piece.text.replace("\n", ends)
        at = written_at(piece.end)
    return (out + text[at:]).encode()


def _moved(pieces: list[_Piece]) -> Iterator[tuple[int, int]]:
    shift = 0
    for piece in pieces:
        yield piece.start + shift, piece.start + shift + len(piece.text)
        shift += len(piece.text) - (piece.end - piece.start)


def _check(new: bytes, document: Document, changed: Mapping[Path, str]) -> None:
    """A text with hidden characters cannot be read back, and the reader will say so; all others must be as meant."""
    after, _ = read_document(new, document.file)
    if after is None:
        return
    meant = [(scalar.path, changed.get(scalar.path, scalar.node.text)) for scalar in scalars(document)]
    found = [(scalar.path, scalar.node.text) for scalar in scalars(after)]
    if meant != found:
        raise ValueError(f"{document.file}: the new values do not read back")
