"""Start-up: what the processor does for a command from its first instruction to its last, children included."""

import os
import sys
from typing import Final

from benchmarks.measuring import EXAMPLE, ROOT, Work, ratios
from benchmarks.page import Section, times

BARE: Final = ("-c", "pass")
COMMANDS: Final = {
    "`handprint --version`": (("--version",), 3),
    "`handprint --help`": (("--help",), 9),
    "`handprint score examples/dorpshuis.yaml`": (("score", str(EXAMPLE)), 16),
    "`handprint score examples/dorpshuis.yaml --json`": (("score", str(EXAMPLE), "--json"), 16),
}
ABOUT: Final = (
    "Processor time (user and system) of a whole process, as a multiple of the same interpreter that does nothing"
    " (`python -c pass`, same options), which runs just before each measurement. The aims are those that were set"
    " beforehand."
)


def start_up(rounds: int) -> Section:
    """Return the start-up of commands beside that of a bare interpreter."""
    cases = {label: started("-m", "handprint", *words) for label, (words, _) in COMMANDS.items()}
    bare = started(*BARE)
    for work in (bare, *cases.values()) if rounds > 1 else ():
        work()  # from here on every file is compiled, and in memory
    found = ratios(cases, bare, rounds)
    rows = tuple((label, times(found[label]), f"at most {aim} x") for label, (_, aim) in COMMANDS.items())
    return Section("Start-up", ABOUT, ("Command", "Reached", "Aim"), rows)


def started(*words: str) -> Work:
    """Return the work of starting the same interpreter with these words, in seconds of processor time."""
    return lambda: _processor_seconds((sys.executable, "-s", *words))


def environment() -> dict[str, str]:
    """Return the surroundings of every child: this checkout, and no settings of the one who measures."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "HANDPRINT"))}
    return {**kept, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "0"}


def _processor_seconds(command: tuple[str, ...]) -> float:
    if sys.platform == "win32":
        raise SystemExit("the processor time of a child is told by Linux and macOS only")
    nowhere = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_WRONLY, 0) for stream in (1, 2)]
    child = os.posix_spawn(command[0], command, environment(), file_actions=nowhere)
    _, status, used = os.wait4(child, 0)
    if code := os.waitstatus_to_exitcode(status):
        raise SystemExit(f"{' '.join(command)} ended with {code}")
    return used.ru_utime + used.ru_stime
