"""YAML that was made to do harm: what each kind costs before it is refused, or read as nothing but text."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from statistics import median
from typing import Final

from benchmarks.measuring import ROOT
from benchmarks.page import Section, two_digits
from benchmarks.start_up import environment

LIMIT_MS: Final = 50
LIMIT_MB: Final = 50
HEAD: Final = ("Kind", "Outcome", "ms", "MB", "Within")
ABOUT: Final = (
    f"The limits are {LIMIT_MS} ms and {LIMIT_MB} MB. Each measurement is a process of its own that has read a harmless"
    " document: processor time, and the growth of the most memory that it ever had, libyaml's included."
)


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind: the whole file, and whether it is refused (else it must be read as the text that was written)."""

    content: Callable[[], str]
    refused: bool = True


def _aliases() -> str:
    """Nine times nine times nine: 306 characters that stand for 43 million texts."""
    first = "a: &a [x,x,x,x,x,x,x,x,x]\n"
    others = zip("abcdefgh", "bcdefghi", strict=True)
    return first + "".join(f"{name}: &{name} [{','.join([f'*{before}'] * 9)}]\n" for before, name in others)


def _merges() -> str:
    many = (f"a{at}: &a{at} {{<<: [{', '.join([f'*a{at - 1}'] * 9)}]}}\n" for at in range(1, 12))
    return "a0: &a0 {k: v}\n" + "".join(many)


KINDS: Final[Mapping[str, Kind]] = {
    "aliases of aliases": Kind(_aliases),
    "merges of merges": Kind(_merges),
    "100,000 open brackets": Kind(lambda: "[" * 100_000),
    "100,000 open braces": Kind(lambda: "{a: " * 100_000),
    "100,000 lists within lists": Kind(lambda: "- " * 100_000),
    "1,000 maps within maps": Kind(lambda: "".join(f"{' ' * at}a:\n" for at in range(1_000))),
    "a number of 5,000 digits": Kind(lambda: "a: " + "9" * 5_000, refused=False),
    "days and times that do not exist": Kind(lambda: "a: 2026-02-30\nb: 0000-99-99T99:99:99Z\nc: 1:99", refused=False),
    "a key said twice": Kind(lambda: "a: 1\nb: 2\na: 3\n"),
    "1,000 keys said twice": Kind(lambda: "".join(f"k{at}: v\n" for at in range(1_000)) * 2),
    "a tag that names a program": Kind(lambda: "a: !!python/object/apply:os.system [x]\n"),
    "a second document": Kind(lambda: "a: 1\n---\nb: 2\n"),
    "3 MB": Kind(lambda: "a: " + "x" * 3_000_000),
    "control characters": Kind(lambda: "a: " + "\x1b" * 100_000),
    "an escape that is no character": Kind(lambda: 'a: "\\UFFFFFFFF"\n'),
    "0.9 MB of tiny items": Kind(lambda: "- a\n" * 225_000),
    "0.9 MB of comments": Kind(lambda: "#\n" * 450_000),
    "0.9 MB in one text": Kind(lambda: "a: " + "x" * 900_000, refused=False),
}


@dataclass(frozen=True, slots=True)
class Cost:
    """What reading one file cost, and whether it was refused."""

    milliseconds: float
    megabytes: float
    refused: bool


def hostile(rounds: int) -> Section:
    """Return the costs of every kind against the limits.

    Raises:
        SystemExit: a kind is read that must be refused, or the reverse.
    """
    costs: dict[str, list[Cost]] = {name: [] for name in KINDS}
    for _ in range(rounds):
        for name, found in costs.items():
            found.append(measured(name))
    return Section("Hostile YAML", ABOUT, HEAD, tuple(_rows(costs)))


def _rows(costs: Mapping[str, list[Cost]]) -> Iterator[tuple[str, ...]]:
    for name, found in costs.items():
        refused = KINDS[name].refused
        if {cost.refused for cost in found} != {refused}:
            raise SystemExit(f"{name}: this must be {'refused' if refused else 'read'}")
        time = median(cost.milliseconds for cost in found)
        memory = median(cost.megabytes for cost in found)
        within = "yes" if time <= LIMIT_MS and memory <= LIMIT_MB else "**no**"
        yield name, "refused" if refused else "read as text", two_digits(time), f"{memory:.1f}", within


def measured(name: str) -> Cost:
    """Return what one file costs, read in a process of its own."""
    command = (sys.executable, "-s", "-m", "benchmarks.hostile_child", name)
    said = subprocess.run(command, env=environment(), cwd=ROOT, stdout=subprocess.PIPE, check=True).stdout
    return Cost(**json.loads(said))
