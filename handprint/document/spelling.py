"""Spellings that are refused although a parser takes them, each where it stands in the source.

Control characters, tabs, keys that nobody would recognise, and what the two parsers of PyYAML read differently.
"""

import re
from collections.abc import Iterator
from typing import Final

from handprint.catalogue import problem
from handprint.document.guard import character_name
from handprint.document.nodes import Node, TextNode
from handprint.document.origins import origin
from handprint.document.source import Source
from handprint.problems import Problem

MAX_KEY_CHARACTERS: Final = 200

_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_COMMENT: Final = re.compile(r"(?:^|(?<=\s))#[^\n]*", re.MULTILINE)

# The first sign behind a plain text between brackets that can end it, whether or not a parser thinks so.
_STOPS_PLAIN: Final = re.compile(r"[,\[\]{}?]|(?<=\s)#|:(?=[\s,\[\]{}?]|\Z)|\Z")
_ENDS_PLAIN: Final = re.compile(r"[,\]}#]|:\s|\Z")


_TO_THE_COLON: Final = re.compile(r"[ \n]*+:")
_BLOCK_SIGN: Final = re.compile(r"[|>][-+1-9]{0,2}(?: *| +#.*)")
_TAB_IN_INDENTATION: Final = re.compile(r"^ *\t", re.MULTILINE)


def faults_between(source: Source, start: int, end: int) -> Iterator[Problem]:
    """Yield the faults in the signs, spaces and comments between two nodes."""
    gap = source.text[start:end]
    if "\t" not in gap and "?" not in gap:
        return
    signs = _COMMENT.sub(lambda comment: " " * len(comment[0]), gap)
    for sign, code in (("\t", "tab"), ("?", "key-not-text")):
        if (found := signs.find(sign)) >= 0:
            yield problem(code, source.place(start + found))


def faults_in_text(source: Source, node: TextNode, end: int, *, in_brackets: bool) -> Iterator[Problem]:
    """Yield the faults in one scalar, whose source ends before the index `end`."""
    if control := _CONTROL.search(node.text):
        yield problem("hidden-character", source.place(node.start), character=character_name(control[0]))
    match node.style:
        case "":
            yield from _faults_in_plain(source, node, end, in_brackets=in_brackets)
        case "|" | ">":
            yield from _faults_in_block(source, node)


def _faults_in_block(source: Source, node: TextNode) -> Iterator[Problem]:
    opening = source.line_text(source.line_of(node.start))[source.column(node.start) :]
    if not _BLOCK_SIGN.fullmatch(opening):
        yield problem("tab" if "\t" in opening else "block-sign", source.place(node.start))
    if tab := _TAB_IN_INDENTATION.search(node.text):
        yield problem("tab", source.place(origin(source, node, tab.end() - 1)))


def _faults_in_plain(source: Source, node: TextNode, end: int, *, in_brackets: bool) -> Iterator[Problem]:
    if not node.text:
        return
    if (tab := source.text.find("\t", node.start, end)) >= 0:
        yield problem("tab", source.place(tab))
    if in_brackets:
        stop = _STOPS_PLAIN.search(source.text, node.start)
        if stop and not _ENDS_PLAIN.match(source.text, stop.start()):
            yield problem("quotes-in-brackets", source.place(stop.start()))


def faults_in_key(source: Source, key: Node) -> Iterator[Problem]:
    """Yield the faults in the key of a map."""
    match key:
        case TextNode(text="<<", style=""):
            yield problem("merge-key", source.place(key.start))
        case TextNode(text=""):
            yield problem("empty-key", source.place(key.start))
        case TextNode() if len(key.text) > MAX_KEY_CHARACTERS:
            yield problem("key-too-long", source.place(key.start), most=MAX_KEY_CHARACTERS)
        case TextNode():
            return
        case _:
            yield problem("key-not-text", source.place(key.start))


def value_start_in_braces(source: Source, key_end: int) -> int | None:
    """Return the index behind the colon that follows a key, or None if none follows."""
    colon = _TO_THE_COLON.match(source.text, key_end)
    return colon.end() if colon else None
