"""Streams of this process that never fail on a letter."""

from typing import IO


def never_fail_on_letters(stream: IO[str]) -> None:
    """Let a stream show a question mark for a letter that its code page cannot write, rather than stop."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")
