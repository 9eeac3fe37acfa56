"""How much of what someone wrote a problem repeats."""

from typing import Final

_MOST: Final = 60


def quoted(written: str) -> str:
    """Return what was written on one line, cut off where it is long."""
    shown = " ".join(written.split())
    return shown if len(shown) <= _MOST else shown[:_MOST] + "…"
