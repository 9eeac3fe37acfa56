"""YAML made to do harm is refused where it stands, soon, and without taking the process along."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from handprint.document import read_document
from handprint.document.compose import MAX_NODES
from handprint.document.guard import MAX_BYTES, MAX_DEPTH, MAX_PROBLEMS
from handprint.document.parsing import ParserMaker
from handprint.problems import errors
from tests.low.hostile_yaml import KINDS, PARSERS

ROOT = Path(__file__).resolve().parents[2]
# A guard against hanging and no measurement: those stand in docs/performance.md. The parser in Python is slower.
GUARD_SECONDS = {"fastest": 0.5, "pure": 5.0}
# Each key and value is one event, each list and map two.
MOST_EVENTS = 2 * MAX_NODES + 10


def told_by_child(parser: str) -> dict[str, dict[str, Any]]:
    """Return what a process of its own told about every kind; a kind that killed it is missing."""
    command = [sys.executable, "-m", "tests.low.hostile_yaml", parser]
    child = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    return {told["kind"]: told for told in map(json.loads, child.stdout.splitlines())}


@pytest.mark.parametrize("parser", PARSERS)
def test_harm_is_refused_where_it_stands(parser: str) -> None:
    """By both parsers alike, before it costs time or memory."""
    told = told_by_child(parser)
    expected = {name: [kind.code, kind.line, kind.column] for name, kind in KINDS.items()}
    assert {name: said["first"] for name, said in told.items()} == expected
    assert [name for name, said in told.items() if said["read"]] == []
    assert {name: said["events"] for name, said in told.items() if said["events"] > MOST_EVENTS} == {}
    slow = {name: said["seconds"] for name, said in told.items() if said["seconds"] >= GUARD_SECONDS[parser]}
    assert slow == {}


@pytest.mark.parametrize("maker", PARSERS.values(), ids=PARSERS)
@pytest.mark.parametrize("escape", ["\\UFFFFFFFF", "\\U00110000", "\\ud800", "\\xZZ", "\\q"])
def test_an_escape_that_is_no_character_is_refused(maker: ParserMaker, escape: str) -> None:
    """The two parsers complain in different words, and one of them not at all."""
    document, (fault,) = read_document(f'a: "{escape}"\n', "a.yaml", maker)
    assert document is None
    assert fault.code in {"bad-escape", "hidden-character"}
    assert fault.place.line == 1


def test_a_file_may_be_as_large_as_was_said() -> None:
    """The limits are themselves allowed: of bytes, of levels, of values and of faults."""
    text = "a: ".ljust(MAX_BYTES, "x")
    assert read_document(text, "a.yaml")[1] == ()
    assert [fault.code for fault in read_document(text + "x", "a.yaml")[1]] == ["document-too-large"]
    deepest = "- " * MAX_DEPTH + "a\n"
    assert read_document(deepest, "a.yaml")[1] == ()
    assert [fault.code for fault in read_document("- " + deepest, "a.yaml")[1]] == ["too-deep"]
    assert read_document("- a\n" * (MAX_NODES - 1), "a.yaml")[1] == ()
    assert [fault.code for fault in read_document("- a\n" * MAX_NODES, "a.yaml")[1]] == ["too-many-nodes"]


@pytest.mark.parametrize("line", ["- &a a\n", "- *a\n", "- !a a\n", "- {a: 1, a: 2}\n", "- <<: a\n"])
def test_reading_stops_after_many_faults(line: str) -> None:
    """And says so, where it stopped, as a warning among the faults."""
    _, problems = read_document(line * 2 * MAX_PROBLEMS, "a.yaml")
    assert len(errors(problems)) == MAX_PROBLEMS
    assert [fault.code for fault in problems if fault.severity == "warning"] == ["too-many-faults"]
    assert problems[-1].place.line == MAX_PROBLEMS
