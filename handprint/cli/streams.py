"""Streams of this process that never fail on a letter."""

import sys
from typing import IO


def never_fail_on_letters(stream: IO[str]) -> None:
    """Let a stream show a question mark for a letter that its code page cannot write, rather than stop."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")


def write_out(text: str) -> None:
    """Write machine output to stdout as UTF-8, whatever the code page of the terminal or the pipe."""
    sys.stdout.flush()
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:
        sys.stdout.write(text)
    else:
        buffer.write(text.encode())
        buffer.flush()
