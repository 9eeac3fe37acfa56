"""How things are timed: in turn within one run, so that a busy moment of the machine meets all of them alike."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Final, TypeAlias

ROOT: Final = Path(__file__).resolve().parents[1]
EXAMPLE: Final = ROOT / "examples" / "dorpshuis.yaml"

Work: TypeAlias = Callable[[], float]
"""Does something once and returns the seconds that it took."""


@dataclass(frozen=True, slots=True)
class Effort:
    """How much is measured: rounds of every case, made-up initiatives, how many of them exactly, copies in a table."""

    rounds: int
    made_up: int
    exactly: int
    copies: int


FULL: Final = Effort(rounds=7, made_up=20_000, exactly=200, copies=10)
QUICK: Final = Effort(rounds=1, made_up=40, exactly=10, copies=2)


def cpu(work: Callable[[], object]) -> Work:
    """Return work that is timed in seconds of processor time of this process."""
    return lambda: _seconds(work, process_time)


def wall(work: Callable[[], object]) -> Work:
    """Return work that is timed by the clock: for what uses more than one processor."""
    return lambda: _seconds(work, perf_counter)


def _seconds(work: Callable[[], object], clock: Callable[[], float]) -> float:
    start = clock()
    work()
    return clock() - start


def ratios(cases: Mapping[str, Work], yardstick: Work, rounds: int) -> dict[str, float]:
    """Return how many times as long as the yardstick each case takes: the median over the rounds.

    Every single measurement stands beside one of the yardstick just before it.
    """
    found: dict[str, list[float]] = {name: [] for name in cases}
    for _ in range(rounds):
        for name, work in cases.items():
            unit = yardstick()
            found[name].append(work() / unit)
    return {name: median(times) for name, times in found.items()}


def medians(cases: Mapping[str, Work], rounds: int) -> dict[str, float]:
    """Return the median seconds of every case; they take turns."""
    found: dict[str, list[float]] = {name: [] for name in cases}
    for _ in range(rounds):
        for name, work in cases.items():
            found[name].append(work())
    return {name: median(times) for name, times in found.items()}
