"""YAML made to do harm, one of each kind, with what must be told about it first; and how a child process reads it all.

Run as a program it reads every kind with one of the two parsers and prints one line of JSON for each. A child does it,
because what goes wrong here is a hang or a crash of the whole process.
"""

import json
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from yaml.events import Event

from handprint.document import read_document
from handprint.document.parsing import EventParser, ParserMaker, PureParser, fastest_parser

PARSERS: Final = {"fastest": fastest_parser(), "pure": PureParser}


@dataclass(frozen=True, slots=True)
class Kind:
    """The content of one file, and the code, line and column of the first thing that must be told about it."""

    content: Callable[[], str | bytes]
    code: str
    line: int = 1
    column: int = 1


def _aliases() -> str:
    others = zip("abcdefgh", "bcdefghi", strict=True)
    lines = (f"{name}: &{name} [{','.join([f'*{before}'] * 9)}]\n" for before, name in others)
    return "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(lines)


def _merges() -> str:
    many = (f"a{at}: &a{at} {{<<: [{', '.join([f'*a{at - 1}'] * 9)}]}}\n" for at in range(1, 12))
    return "a0: &a0 {k: v}\n" + "".join(many)


def _block_maps() -> str:
    return "".join(f"{' ' * at}a:\n" for at in range(1000))


DEEP: Final = 100_000
KINDS: Final[dict[str, Kind]] = {
    "aliases of aliases": Kind(_aliases, "anchor", 1, 4),
    "merges of merges": Kind(_merges, "anchor", 1, 5),
    "an alias that holds itself": Kind(lambda: "a: &a [*a]\n", "anchor", 1, 4),
    "100,000 open brackets": Kind(lambda: "[" * DEEP, "too-deep"),
    "100,000 brackets that close": Kind(lambda: "[" * DEEP + "]" * DEEP, "too-deep"),
    "100,000 open braces": Kind(lambda: "{" * DEEP, "too-deep"),
    "100,000 maps in braces": Kind(lambda: "{a: " * DEEP, "too-deep", 1, 161),
    "100,000 lists with an item": Kind(lambda: "[a," * DEEP, "too-deep", 1, 121),
    "100,000 lists within lists": Kind(lambda: "- " * DEEP, "too-deep", 1, 81),
    "100,000 keys within keys": Kind(lambda: "? " * DEEP, "key-not-text"),
    "1,000 maps within maps": Kind(_block_maps, "too-deep", 41, 41),
    "100,000 spaced brackets": Kind(lambda: "[ \n" * DEEP, "too-deep"),
    "100,000 brackets after comments": Kind(lambda: "[ #\n" * DEEP, "too-deep", 41, 1),
    "100,000 anchors": Kind(lambda: "- &a a\n" * DEEP, "anchor", 1, 3),
    "100,000 aliases": Kind(lambda: "- *a\n" * DEEP, "alias", 1, 3),
    "100,000 tags": Kind(lambda: "- !a a\n" * DEEP, "tag", 1, 3),
    "100,000 documents": Kind(lambda: "--- a\n" * DEEP, "second-document", 2, 1),
    "100,000 items": Kind(lambda: "- a\n" * DEEP, "too-many-nodes", 20_001, 3),
    "100,000 items in brackets": Kind(lambda: "[" + "a," * DEEP, "too-many-nodes", 1, 40_002),
    "9,000 keys said twice": Kind(lambda: "a: 1\n" * 9_000, "duplicate-key", 2, 1),
    "100,000 lines without a colon": Kind(lambda: "a: 1\n" + "b\n" * DEEP, "colon-missing", 3, 1),
    "a key of 100,000 letters": Kind(lambda: "k" * DEEP + ": 1\n", "colon-in-text", 1, DEEP + 1),
    "100,000 colons": Kind(lambda: "a: " * DEEP, "colon-in-text", 1, 5),
    "a quote that never ends": Kind(lambda: "a: '" + "''" * DEEP, "quote-not-closed", 1, 4),
    "escapes that never end": Kind(lambda: 'a: "' + "\\\\" * DEEP, "quote-not-closed", 1, 4),
    "an escaped NUL": Kind(lambda: 'a: "x\\0"\n', "hidden-character", 1, 4),
    "100,000 control characters": Kind(lambda: "a: " + "\x1b" * DEEP, "hidden-character", 1, 4),
    "nothing but NUL": Kind(lambda: b"\0" * DEEP, "hidden-character"),
    "100,000 tabs": Kind(lambda: "a:\n" + "\t" * DEEP + "b: 1\n", "tab", 2, 1),
    "nothing but comments": Kind(lambda: "#\n" * DEEP, "empty-document"),
    "one byte too many": Kind(lambda: b"a: " + b"x" * 1_000_000, "document-too-large", 0, 0),
    "a tag that names a program": Kind(lambda: "a: !!python/object/apply:os.system [x]\n", "tag", 1, 4),
    "a tag of its own": Kind(lambda: "%TAG ! tag:example.org,2026:\n---\na: !b 1\n", "directive"),
}


@dataclass(slots=True)
class Counted:
    """A parser with a count of the events that were asked of it."""

    parser: EventParser
    events: int = 0

    def get_event(self) -> Event:
        """Return the next event."""
        self.events += 1
        return self.parser.get_event()


def told(content: str | bytes, maker: ParserMaker) -> dict[str, object]:
    """Return what is told first about a content, and what it cost."""
    made: list[Counted] = []

    def counting(text: str) -> EventParser:
        made.append(Counted(maker(text)))
        return made[-1]

    start = time.process_time()
    document, problems = read_document(content, "hostile.yaml", counting)
    seconds = time.process_time() - start
    first = problems[0] if problems else None
    place = (first.code, first.place.line, first.place.column) if first else ("", 0, 0)
    events = sum(parser.events for parser in made)
    return {"first": place, "read": document is not None, "seconds": seconds, "events": events}


def main() -> None:
    """Print one line for each kind, read by the parser that is named on the command line."""
    for name, kind in KINDS.items():
        sys.stdout.write(json.dumps({"kind": name, **told(kind.content(), PARSERS[sys.argv[1]])}) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
