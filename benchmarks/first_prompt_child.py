"""Starts handprint in a process of its own, and ends it when the first prompt is on the screen."""

import os
import sys

from handprint.cli import app
from handprint.cli.running import RunningFigures


def _end(_: RunningFigures) -> None:
    """A prompt that is on the screen is told to the figures; that is the moment."""
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    RunningFigures.ready = _end  # type: ignore[method-assign, assignment]
    app()
    sys.exit("no prompt was shown")
