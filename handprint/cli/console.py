"""What goes to the screen: machine output on stdout, everything else on stderr, foreign text never as markup."""

import os
import sys
from functools import cache
from typing import IO, Final

from rich.box import ASCII2, ROUNDED, Box
from rich.console import Console
from rich.text import Text as Line

from handprint.cli.streams import never_fail_on_letters
from handprint.language import safe_text

PLAIN_WIDTH: Final = 110
"""How wide lines are where there is no terminal: long enough for two columns, short enough to mail."""

NARROW_WIDTH: Final = 80


@cache
def screen() -> Console:
    """Return the console for what people asked to see: the card, an explanation, a list."""
    return _console(sys.stdout)


@cache
def aside() -> Console:
    """Return the console for everything else: problems, notices, progress."""
    return _console(sys.stderr)


def plain_screen() -> Console:
    """Return a console for what people asked to see without colours, frames or codes, in lines that fit anywhere."""
    never_fail_on_letters(sys.stdout)
    return _Screen(
        file=sys.stdout,
        width=NARROW_WIDTH,
        color_system=None,
        force_terminal=False,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
    )


class _Screen(Console):
    """A console that leaves it to the program what to do when the reader of a pipe went away."""

    def on_broken_pipe(self) -> None:
        """Let the program know; rich would end the process as if something had failed."""
        raise BrokenPipeError


def _console(stream: IO[str]) -> Console:
    never_fail_on_letters(stream)
    width = None if stream.isatty() or os.environ.get("COLUMNS") else PLAIN_WIDTH
    return _Screen(file=stream, width=width, markup=False, emoji=False, highlight=False, soft_wrap=False)


def line(text: str, style: str = "") -> Line:
    """Return foreign or own text as one line that is shown as it is: no markup, no control codes."""
    return Line(safe_text(text), style=style)


def can_draw(console: Console) -> bool:
    """Tell whether box drawing and blocks can be shown: on a terminal that writes Unicode."""
    return console.is_terminal and (console.encoding or "").lower().startswith("utf")


def frame(console: Console) -> Box | None:
    """Return the frame of tables: round on a terminal that can draw it, none elsewhere."""
    if can_draw(console):
        return ROUNDED
    return ASCII2 if console.is_terminal else None
