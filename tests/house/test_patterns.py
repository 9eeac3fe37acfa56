"""Regular expressions mean the same on every Python that is supported."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# CPython 3.11.0 to 3.11.4 match a possessive *group* wrongly (gh-106052); Debian 12 ships 3.11.2. A possessive single
# character or class is right everywhere, and so is an atomic group: (?>(?:ab)*) instead of (?:ab)*+.
_POSSESSIVE_GROUP = re.compile(r"(?<!\\)\)(?:[*+?]|\{\d*,?\d*\})\+")


def possessive_groups(code: str) -> list[str]:
    """Return the texts of a program that hold a possessive repetition of a group."""
    texts = (
        node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    return [f"line {node.lineno}" for node in texts if _POSSESSIVE_GROUP.search(str(node.value))]


def test_no_pattern_repeats_a_group_possessively() -> None:
    """What one Python refuses and another takes would give a user faults that nobody else sees."""
    files = {path: possessive_groups(path.read_text(encoding="utf-8")) for path in (ROOT / "handprint").rglob("*.py")}
    assert {path.relative_to(ROOT).as_posix(): found for path, found in files.items() if found} == {}


@pytest.mark.parametrize("planted", ["P = r'(?:a|b)*+'", "P = r'(ab)++'", "P = rf'(?:x)?+{y}'", "P = r'(?:a|b){2,3}+'"])
def test_a_planted_pattern_is_found(planted: str) -> None:
    """Every possessive sign behind a group is seen."""
    assert len(possessive_groups(planted)) == 1


@pytest.mark.parametrize("harmless", [r"P = r'[ab]*+\n'", "P = r'(?>(?:a|b)*)'", r"P = r'\)*+'", "P = r'(a)+'"])
def test_what_every_python_reads_alike_passes(harmless: str) -> None:
    """Possessive characters and classes, atomic groups, and an escaped bracket."""
    assert possessive_groups(harmless) == []
