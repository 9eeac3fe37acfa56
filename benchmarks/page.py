"""What was measured, as a page of Markdown."""

import os
import platform
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from itertools import groupby
from math import floor, log10
from typing import Final, TypeAlias

Cells: TypeAlias = tuple[str, ...]

MADE: Final = "<!-- Made by `make bench`; a run writes all of it anew. -->"
ABOUT: Final = (
    "Every table comes from one run. Within a table the cases take turns, each figure is the median of at least five"
    " measurements, and what can be is a ratio: another machine gives other times, and about the same ratios."
)


@dataclass(frozen=True, slots=True)
class Section:
    """One table: its title, what was measured and how, the heads of its columns, and its rows."""

    title: str
    about: str
    head: Cells
    rows: tuple[Cells, ...]
    after: str = ""


def page_of(sections: Iterable[Section], rounds: int) -> str:
    """Return the page; `rounds` is how often everything was measured."""
    blocks = ("# Performance", MADE, ABOUT, _here(rounds), *(block for part in sections for block in _blocks(part)))
    return "\n\n".join(blocks) + "\n"


def _here(rounds: int) -> str:
    packages = ", ".join(f"{name} {version(name)}" for name in ("pydantic", "typer", "duckdb"))
    return f"This run: Python {platform.python_version()}, {os.cpu_count()} processors, {packages}; {rounds} rounds."


def _blocks(section: Section) -> Iterator[str]:
    yield f"## {section.title}"
    yield section.about
    line = "|" + " --- |" + " ---: |" * (len(section.head) - 1)
    yield "\n".join((_row(section.head), line, *map(_row, section.rows)))
    if section.after:
        yield section.after


def _row(cells: Cells) -> str:
    return f"| {' | '.join(cells)} |"


def labels(page: str) -> dict[str, tuple[str, ...]]:
    """Return the first cell of every row of every table of a page, by the title above it."""
    found: dict[str, tuple[str, ...]] = {}
    for title, lines in groupby(_titled(page.splitlines()), key=lambda line: line[0]):
        rows = [line.split(" | ")[0].removeprefix("| ") for _, line in lines if line.startswith("| ")]
        if rows:
            found[title] = tuple(rows[2:])
    return found


def _titled(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    title = ""
    for line in lines:
        title = line.removeprefix("## ") if line.startswith("## ") else title
        yield title, line


def times(ratio: float) -> str:
    """Return a ratio to two digits, such as `8.7 x` or `0.031 x`."""
    return f"{two_digits(ratio)} x"


def two_digits(number: float) -> str:
    """Return a number to two digits, in full: `0.031`, `8.7`, `1,300`."""
    if number <= 0:
        return "0"
    places = 1 - floor(log10(number))
    return f"{round(number, places):,.{max(places, 0)}f}"
