"""The plain front end: lines are only added, without codes, colours or redrawing; for pipes and screen readers."""

from collections.abc import Callable, Iterable, Iterator
from typing import IO, Final, Protocol

from handprint.interview.layout import Row, asked, laid_out
from handprint.interview.speech import Line, Prompt
from handprint.language import safe_text
from handprint.problems import Language, Text

READY: Final = "> "
SO_FAR: Final = Text("Tot nu toe: ", "So far: ")
BEGINNING: Final = frozenset({"question", "group"})
"""What a section begins with."""

_MARK: Final = b"\xef\xbb\xbf"


class Bytes(Protocol):
    """Where lines come from."""

    def readline(self) -> bytes:
        """Return the next line with its end, or nothing where there is none any more."""


class LinePrompts:
    """Asks on one stream and reads from another."""

    def __init__(
        self,
        lines: Bytes,
        out: IO[str],
        *,
        echo: bool,
        ready: Callable[[], None] = lambda: None,
        figures: Callable[[Language], str] = lambda _: "",
    ) -> None:
        """Take the streams.

        Args:
            lines: where lines come from.
            out: where lines are shown.
            echo: repeat each line that came from a pipe, so that the whole can be read afterwards.
            ready: called whenever a prompt is on the screen and nothing has been typed yet.
            figures: what is known of the figures; it is said where a section begins.
        """
        self._lines, self._out, self._echo, self._ready, self._figures = lines, out, echo, ready, figures
        self._first = True
        self._section = 0

    def ask(self, prompt: Prompt, language: Language) -> str:
        """Show a prompt and return the next line.

        Raises:
            EOFError: there is none.
        """
        self._write(self._so_far(prompt, language))
        self._write(asked(prompt, language))
        self._out.write(READY)
        self._out.flush()
        self._ready()
        line = self._lines.readline()
        if not line:
            self._out.write("\n")
            raise EOFError
        text = self._understood(line)
        if self._echo:
            self._out.write(f"{safe_text(text)}\n")
        return text

    def show(self, lines: Iterable[Line], language: Language) -> None:
        """Show lines."""
        self._write(laid_out(lines, language))

    def _so_far(self, prompt: Prompt, language: Language) -> Iterator[Row]:
        before, self._section = self._section, prompt.progress.section
        if prompt.asks in BEGINNING and 0 < before < self._section and (figures := self._figures(language)):
            yield Row("")
            yield from laid_out((Line(Text(f"{SO_FAR.nl}{figures}", f"{SO_FAR.en}{figures}")),), language)

    def _write(self, rows: Iterable[Row]) -> None:
        self._out.write("".join(f"{row.text}\n" for row in rows))
        self._out.flush()

    def _understood(self, line: bytes) -> str:
        """A script is UTF-8, with or without a mark in front; what is not can only be from an old Windows program."""
        line = line.removeprefix(_MARK) if self._first else line
        self._first = False
        line = line.removesuffix(b"\n").removesuffix(b"\r")
        try:
            return line.decode("utf-8")
        except UnicodeDecodeError:
            return line.decode("cp1252", errors="replace")
