"""How the gallery reads what a command says on the screen: back to the row of the catalogue that says it."""

import re
from pathlib import Path
from string import Formatter

from handprint.catalogue import ROWS
from handprint.problems import Place, Problem, Problems
from tests.cli.running import handprint

_HEAD = re.compile(r"^(?P<file>.+?)(?::(?P<line>\d+):(?P<column>\d+))?: (?:fault|warning): (?P<said>.+)$", re.MULTILINE)


def command_faults(*arguments: str | Path) -> Problems:
    """Run a command as a process of its own and return the faults that it told."""
    told = handprint(*arguments, "--lang", "en", COLUMNS="1000")
    return tuple(_fault(head) for head in _HEAD.finditer(told.err))


def _fault(head: re.Match[str]) -> Problem:
    found = ((row, _sentence(row.what.en).fullmatch(head["said"])) for row in ROWS.values())
    ((row, said),) = ((row, said) for row, said in found if said)
    place = Place(head["file"], int(head["line"] or 0), int(head["column"] or 0))
    return Problem(row.code, row.severity, place, tuple(said.groupdict().items()))


def _sentence(what: str) -> re.Pattern[str]:
    """Return what a sentence of the catalogue looks like, with a group for each of its facts."""
    parts, names = [], set[str]()
    for text, name, _, _ in Formatter().parse(what):
        fact = f"(?P={name})" if name in names else f"(?P<{name}>.*)"
        parts += [re.escape(text), fact] if name else [re.escape(text)]
        names |= {name} if name else set()
    return re.compile("".join(parts))
