"""The events of the YAML parser, one at a time, with its complaints as problems of the catalogue.

PyYAML's loaders are not used: they recurse on nested input, expand aliases and guess types.
"""

from collections.abc import Callable, Iterator
from typing import Final, Protocol, TypeAlias, cast

from yaml.error import MarkedYAMLError, YAMLError
from yaml.events import Event, StreamEndEvent
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

from handprint.catalogue import problem
from handprint.document.source import Source
from handprint.problems import Problem


class EventParser(Protocol):
    """The part of PyYAML's two parsers that is used here."""

    def get_event(self) -> Event:
        """Return the next event; it reads no further in the text than it must."""


ParserMaker: TypeAlias = Callable[[str], EventParser]


class PureParser(Reader, Scanner, Parser):
    """PyYAML's parser in Python, with nothing of its loaders."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)


def fastest_parser() -> ParserMaker:
    """Return libyaml's parser, ten times faster, or the pure Python one where libyaml was not built."""
    try:
        from yaml._yaml import CParser  # noqa: PLC0415 - not every platform has it
    except ImportError:
        return PureParser
    return cast("ParserMaker", CParser)


class Mark(Protocol):
    """A place in the source as both parsers say it, counted from 0 in characters."""

    @property
    def line(self) -> int:
        """The line."""

    @property
    def column(self) -> int:
        """The column."""


def index_of(mark: Mark | None, source: Source) -> int:
    """Return the index in the source of a parser's mark; the parsers mark every event."""
    return source.index(mark.line, mark.column) if mark else 0


class NotYamlError(Exception):
    """The parser cannot go on; carries the one problem that says so."""

    def __init__(self, fault: Problem) -> None:
        super().__init__(fault.code)
        self.fault = fault


def events(source: Source, maker: ParserMaker) -> Iterator[Event]:
    """Yield the events of a text.

    Raises:
        NotYamlError: the text is not YAML from here on.
    """
    parser, last = maker(source.text), 0
    while not isinstance(event := _next_event(parser, source, last), StreamEndEvent):
        yield event
        last = index_of(event.start_mark, source)


def _next_event(parser: EventParser, source: Source, last: int) -> Event:
    try:
        return parser.get_event()
    except MarkedYAMLError as error:
        raise NotYamlError(_marked_fault(error, source)) from error
    except (YAMLError, ValueError, OverflowError) as error:
        # The pure parser lets chr() fail on an escape such as "\UFFFFFFFF".
        raise NotYamlError(problem("bad-escape", source.place(last))) from error


# Parts of the complaints of both parsers, the more telling ones first, and the row of the catalogue for each.
_COMPLAINTS: Final = (
    ("escape", "bad-escape"),
    ("hexdecimal", "bad-escape"),
    ("cannot start any token", "needs-quotes"),
    ("mapping values are not allowed", "colon-in-text"),
    ("mapping keys are not allowed", "needs-quotes"),
    ("unexpected ':'", "quotes-in-brackets"),
    ("but got '?'", "quotes-in-brackets"),
    ("',' or ']'", "bracket-not-closed"),
    ("',' or '}'", "bracket-not-closed"),
    ("could not find expected ':'", "colon-missing"),
    ("scanning a quoted scalar", "quote-not-closed"),
    ("alphabetic or numeric", "needs-quotes"),
    ("ing a tag", "tag"),
    ("undefined tag handle", "tag"),
    ("node content", "needs-quotes"),
    ("scanning a block scalar", "block-sign"),
    ("parsing a block", "indentation"),
    ("sequence entries are not allowed", "indentation"),
    ("document start", "indentation"),
)
_TOLD_AT_THE_OPENING_SIGN: Final = frozenset({"quote-not-closed", "bracket-not-closed", "bad-escape"})


def _marked_fault(error: MarkedYAMLError, source: Source) -> Problem:
    said = f"{error.context or ''}; {error.problem or ''}"
    code = next((code for part, code in _COMPLAINTS if part in said), "not-yaml")
    opening = code in _TOLD_AT_THE_OPENING_SIGN
    mark = (error.context_mark if opening else error.problem_mark) or error.problem_mark or error.context_mark
    index = index_of(mark, source)
    return problem(_by_the_text(code, index, source), source.place(index))


def _by_the_text(code: str, index: int, source: Source) -> str:
    if source.text.startswith("\t", index):
        return "tab"
    line = source.line_of(index)
    before = source.text[source.line_starts[line] : index].strip(" -")
    return "text-after-value" if code == "indentation" and before else code
