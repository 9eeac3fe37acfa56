"""Nodes from parser events: an own loop with its own stack, which refuses what a form does not need.

Refused are anchors, aliases, tags, merge keys, second documents, keys that are not text, keys said twice, and every
spelling that the two parsers of PyYAML read differently.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from handprint.catalogue import problem
from handprint.document.guard import MAX_DEPTH, MAX_PROBLEMS
from handprint.document.nodes import Entry, ListNode, MapNode, Node, TextNode
from handprint.document.parsing import NotYamlError, ParserMaker, events, index_of
from handprint.document.source import Source
from handprint.document.spelling import faults_between, faults_in_key, faults_in_text, value_start_in_braces
from handprint.problems import Fact, Problem, Problems, in_reading_order

MAX_NODES: Final = 20_000


class _StopError(Exception):
    """There is no use in reading on; the reason is among the problems."""


@dataclass(slots=True)
class _Open:
    """A list or map that is not closed yet; a map holds keys and values in turn."""

    start: int
    is_map: bool
    in_brackets: bool
    parts: list[Node] = field(default_factory=list)

    def wants_key(self) -> bool:
        """Return whether the next node is a key."""
        return self.is_map and len(self.parts) % 2 == 0

    def wants_value(self) -> bool:
        """Return whether the next node is the value of a key."""
        return self.is_map and len(self.parts) % 2 == 1


def composed(source: Source, maker: ParserMaker) -> tuple[Node | None, Problems]:
    """Return the nodes of the one document in a text, and every fault up to where reading had to stop."""
    composer = _Composer(source)
    try:
        for event in events(source, maker):
            composer.take(event)
        composer.finish()
    except NotYamlError as stop:
        if not _follows(stop.fault, composer.problems):
            composer.problems.append(stop.fault)
    except _StopError:
        pass
    return (None if composer.problems else composer.root), in_reading_order(tuple(composer.problems))


def _follows(fault: Problem, found: list[Problem]) -> bool:
    """Return whether a bracket is not closed only because a text inside it, which was told already, has one too."""
    inside = (told for told in found if told.code == "quotes-in-brackets")
    return fault.code == "bracket-not-closed" and any(told.place > fault.place for told in inside)


@dataclass(slots=True)
class _Composer:
    """The state of one reading: what is open, what was found, and how far the text has been looked at."""

    source: Source
    root: Node | None = None
    problems: list[Problem] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)
    documents: int = 0
    nodes: int = 0
    looked_at: int = 0

    def take(self, event: Event) -> None:
        """Take in the next event."""
        match event:
            case ScalarEvent():
                self._take_text(event)
            case MappingStartEvent() | SequenceStartEvent():
                self._take_opening(event)
            case MappingEndEvent() | SequenceEndEvent():
                self._take_closing(event)
            case AliasEvent():
                start = self._start_of(event)
                self._fault("alias", start, name=event.anchor or "")
                self._add(TextNode("", start))
            case DocumentStartEvent():
                self._take_document(event)

    def finish(self) -> None:
        """Look at what stands after the last event."""
        self._look_between(len(self.source.text))
        if self.root is None and not self.problems:
            self.problems.append(problem("empty-document", self.source.place(0)))

    def _take_document(self, event: DocumentStartEvent) -> None:
        self.documents += 1
        start = self._start_of(event)
        if self.documents > 1:
            self._fault("second-document", start)
            raise _StopError

    def _take_text(self, event: ScalarEvent) -> None:
        before = self.looked_at
        start = self._start_of(event)
        around = self.open[-1] if self.open else None
        in_brackets = around is not None and around.in_brackets
        if around and in_brackets and around.wants_value() and not (event.value or event.style):
            start = self._empty_value_start(around.parts[-1], before)
        node = TextNode(event.value, start, event.style or "")
        self._check_properties(event, start)
        self._note(faults_in_text(self.source, node, self.looked_at, in_brackets=in_brackets))
        self._add(node)

    def _empty_value_start(self, key: Node, key_end: int) -> int:
        """Return where an empty value between braces stands: the two parsers do not agree about it."""
        start = value_start_in_braces(self.source, key_end)
        if start is None:
            self._fault("no-value-in-braces", key.start, key=key.text if isinstance(key, TextNode) else "")
        return start or key_end

    def _take_opening(self, event: MappingStartEvent | SequenceStartEvent) -> None:
        start = self._start_of(event)
        self._check_properties(event, start)
        if len(self.open) == MAX_DEPTH:
            self._fault("too-deep", start, most=MAX_DEPTH)
            raise _StopError
        self.open.append(_Open(start, isinstance(event, MappingStartEvent), bool(event.flow_style)))

    def _take_closing(self, event: Event) -> None:
        closed = self.open.pop()
        if closed.in_brackets:
            self._start_of(event)
        self._add(self._map_node(closed) if closed.is_map else ListNode(tuple(closed.parts), closed.start))

    def _start_of(self, event: Event) -> int:
        start = index_of(event.start_mark, self.source)
        self._look_between(start)
        self.looked_at = max(start, index_of(event.end_mark, self.source))
        return start

    def _add(self, node: Node) -> None:
        self.nodes += 1
        if self.nodes > MAX_NODES:
            self._fault("too-many-nodes", node.start, most=MAX_NODES)
            raise _StopError
        if not self.open:
            self.root = node
            return
        if self.open[-1].wants_key():
            self._note(faults_in_key(self.source, node))
        self.open[-1].parts.append(node)

    def _map_node(self, closed: _Open) -> MapNode:
        entries: dict[str, Entry] = {}
        for key, value in zip(closed.parts[::2], closed.parts[1::2], strict=True):
            if not isinstance(key, TextNode):
                continue
            if (first := entries.get(key.text)) is not None:
                line = self.source.line_of(first.key.start) + 1
                self._fault("duplicate-key", key.start, key=key.text, line=line)
            entries.setdefault(key.text, Entry(key, value))
        return MapNode(entries, closed.start)

    def _check_properties(self, event: NodeEvent, start: int) -> None:
        if event.anchor is not None:
            self._fault("anchor", start, name=event.anchor)
        if getattr(event, "tag", None) is not None:
            self._fault("tag", start)

    def _look_between(self, end: int) -> None:
        if end > self.looked_at:
            self._note(faults_between(self.source, self.looked_at, end))

    def _fault(self, code: str, index: int, **facts: Fact) -> None:
        self._note((problem(code, self.source.place(index), **facts),))

    def _note(self, faults: Iterable[Problem]) -> None:
        for fault in faults:
            self.problems.append(fault)
            if len(self.problems) == MAX_PROBLEMS:
                self.problems.append(problem("too-many-faults", fault.place, most=MAX_PROBLEMS))
                raise _StopError
