"""How the gallery reads what a command says on the screen: back to the row of the catalogue that says it."""

import re
from pathlib import Path

from handprint.catalogue import ROWS
from handprint.problems import Place, Problem, Problems
from tests.cli.running import handprint

_HEAD = re.compile(r"^(?P<file>.+?)(?::(?P<line>\d+):(?P<column>\d+))?: (?:fault|warning): (?P<said>.+)$", re.MULTILINE)


def command_faults(*arguments: str | Path) -> Problems:
    """Run a command as a process of its own and return the faults that it told."""
    told = handprint(*arguments, "--lang", "en", COLUMNS="1000")
    return tuple(_fault(head) for head in _HEAD.finditer(told.err))


def _fault(head: re.Match[str]) -> Problem:
    (row,) = [row for row in ROWS.values() if _sentence(row.what.en).fullmatch(head["said"])]
    place = Place(head["file"], int(head["line"] or 0), int(head["column"] or 0))
    return Problem(row.code, row.severity, place)


def _sentence(what: str) -> re.Pattern[str]:
    """Return what a sentence of the catalogue looks like, whatever stands in its places."""
    return re.compile(re.sub(r"\\\{\w+\\\}", ".*", re.escape(what)))
