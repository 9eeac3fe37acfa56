"""A real pseudo-terminal with a screen that answers as a terminal does, for what only a terminal shows."""

import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from time import monotonic
from types import MappingProxyType, TracebackType
from typing import Final, Self

import pexpect  # type: ignore[import-untyped]
import pyte

ROOT: Final = Path(__file__).resolve().parents[2]
LONG: Final = os.environ.get("HANDPRINT_TESTS") == "long"
"""Whether every case is played in a terminal, which takes seconds each, or the one that says most."""

PATIENCE: Final = 30.0
READY: Final = b"\x1b[?2004h"
"""What prompt_toolkit sends when it begins to read a line, once for each."""

BAR: Final = 3
"""So many rows the bar has at most."""

PASTE: Final = ("\x1b[200~", "\x1b[201~")


class _Answering(pyte.HistoryScreen):
    """A screen that tells where its cursor is when it is asked, as every terminal does."""

    def __init__(self, columns: int, rows: int, child: pexpect.spawn) -> None:
        super().__init__(columns, rows, history=10_000, ratio=0.5)
        self._child = child

    def write_process_input(self, data: str) -> None:
        self._child.send(data)


class Terminal:
    """A command in a terminal of its own."""

    def __init__(
        self,
        command: Sequence[str],
        variables: Mapping[str, str] = MappingProxyType({}),
        *,
        columns: int = 80,
        rows: int = 24,
    ) -> None:
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        environment = {**kept, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color", "LANG": "C.UTF-8", **variables}
        self.child: pexpect.spawn = pexpect.spawn(
            sys.executable, list(command), env=environment, dimensions=(rows, columns), timeout=PATIENCE
        )
        self.child.delaybeforesend = None
        self.screen = _Answering(columns, rows, self.child)
        self._stream = pyte.ByteStream(self.screen)
        self.sent = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.child.close(force=True)

    def prompted(self, times: int) -> None:
        """Wait until a line was asked for so many times in all, and the screen is quiet."""
        end = monotonic() + PATIENCE
        while self.sent.count(READY) < times and monotonic() < end:
            if not self._take(0.05) and not self.child.isalive():
                break
        if self.sent.count(READY) < times:
            raise AssertionError(f"no prompt {times}:\n{self.text()}")
        while self._take(0.02):
            pass

    def type(self, line: str) -> None:
        """Type a line and wait until the next is asked for, or the program ends."""
        before = self.sent.count(READY)
        self.child.send(f"{line}\r")
        self._after(before)

    def paste(self, text: str) -> None:
        """Paste a line, so that no letter in it is a key."""
        before = self.sent.count(READY)
        self.child.send(text.join(PASTE).encode() + b"\r")
        self._after(before)

    def _after(self, before: int) -> None:
        """The bar is there when the terminal has said where its cursor is; what is typed sooner would be half drawn."""
        end = monotonic() + PATIENCE
        while self.child.isalive() and not (self.sent.count(READY) > before and self.screen.display[-1].strip()):
            self._take(0.05)
            if monotonic() >= end:
                raise AssertionError(f"nothing more is asked:\n{self.text()}")
        while self._take(0.02):
            pass

    def until_bar(self, words: str = "") -> None:
        """Wait until the bar stands on the last rows with these words: it and its figures come by themselves."""
        end = monotonic() + PATIENCE
        while not self.screen.display[-1].strip() or words not in "\n".join(self.screen.display[-BAR:]):
            self._take(0.05)
            if monotonic() >= end:
                raise AssertionError(f"'{words}' does not come:\n{self.text()}")

    def ended(self) -> int:
        """Wait until the program ends, and return its exit code."""
        end = monotonic() + PATIENCE
        while self.child.isalive() and monotonic() < end:
            self._take(0.05)
        while self._take(0.05):
            pass
        if self.child.isalive():
            raise AssertionError(f"it does not end:\n{self.text()}")
        return -(self.child.signalstatus or 0) if self.child.exitstatus is None else self.child.exitstatus

    def _take(self, seconds: float) -> bool:
        with suppress(pexpect.TIMEOUT, pexpect.EOF):
            taken: bytes = self.child.read_nonblocking(65_536, seconds)
            self.sent += taken
            self._stream.feed(taken)
            return True
        return False

    def text(self) -> str:
        """Return all that the terminal shows and showed, without the blanks at the ends of lines."""
        columns = range(self.screen.columns)
        gone = ["".join(row[at].data for at in columns) for row in self.screen.history.top]
        return "\n".join(line.rstrip() for line in (*gone, *self.screen.display)).rstrip()
