"""Which front end an interview gets: the screen in a terminal that can do it, plain lines everywhere else."""

import os
import sys

from handprint.cli.running import RunningFigures
from handprint.cli.speech import speak
from handprint.interview.conversation import FrontEnd


def front_end(figures: RunningFigures, *, plain: bool) -> FrontEnd:
    """Return the front end for the terminal or the pipe of this process."""
    if not plain and on_terminal():
        screen = _screen(figures)
        if screen is not None:
            return screen
        sys.stderr.write(speak("Dit venster kan alleen gewone regels aan.\n", "This window takes plain lines only.\n"))
    from handprint.interview.line_prompts import LinePrompts  # noqa: PLC0415

    echo = not sys.stdin.isatty()
    return LinePrompts(sys.stdin.buffer, sys.stdout, echo=echo, ready=figures.ready, figures=figures.settled)


def on_terminal() -> bool:
    """Tell whether a person sits at a terminal that can move its cursor."""
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _screen(figures: RunningFigures) -> FrontEnd | None:
    """Git Bash on Windows is a terminal that prompt_toolkit cannot use; what it raises differs by system."""
    try:
        from handprint.interview.screen_prompts import ScreenPrompts  # noqa: PLC0415

        screen = ScreenPrompts(figures=figures.said, ready=figures.ready)
    except Exception:  # noqa: BLE001 - see above
        return None
    figures.redraw = screen.refresh
    return screen
