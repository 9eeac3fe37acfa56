"""A scheme file is read with every fault at once, and nothing that is written there makes the reader fall over."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from handprint.document import read_document
from handprint.problems import errors
from handprint.scheme.cases import case_problems
from handprint.scheme.read import read_scheme
from tests.scheme.made import FILES, TINY

JUNK: tuple[object, ...] = (
    "",
    "x",
    "-1",
    "none",
    "{",
    "2026-02-30",
    "99999999999",
    "0.001",
    [],
    {},
    ["x"],
    {"x": "y"},
    None,
)


def tree_of(path: Path) -> dict[str, Any]:
    """Return a scheme file as plain data that can be changed."""
    document, _ = read_document(path.read_bytes(), path.name)
    assert document is not None
    tree: dict[str, Any] = json.loads(json.dumps(document.tree, default=dict))
    return tree


def changes(tree: Any, change: Callable[[Any, Any], None]) -> Iterator[None]:
    """Change every value of a tree in turn, and put it back."""
    for key in list(tree) if isinstance(tree, dict) else range(len(tree)):
        kept = tree[key]
        change(tree, key)
        yield
        tree[key] = kept
        if isinstance(kept, dict | list):
            yield from changes(kept, change)


def read(tree: Any) -> None:
    """Read a changed scheme; what is not a scheme has a fault, and the cases of what is one can be run."""
    scheme, problems = read_scheme(json.dumps(tree), "changed.yaml")
    assert (scheme is None) == bool(errors(problems))
    if scheme is not None:
        case_problems(scheme)


@pytest.mark.parametrize("junk", JUNK, ids=repr)
def test_junk_anywhere_is_a_fault_and_never_a_crash(junk: object) -> None:
    """Each value of the smallest scheme, replaced by something that does not belong there."""
    tree = tree_of(TINY)

    def change(around: Any, key: Any) -> None:
        around[key] = junk

    for _ in changes(tree, change):
        read(tree)


@pytest.mark.parametrize("path", [path for path in FILES if path.stem.startswith("voucher")], ids=lambda p: str(p.stem))
@pytest.mark.parametrize("junk", ["", {"x": "y"}], ids=repr)
def test_junk_in_a_whole_scheme_is_no_crash_either(path: Path, junk: object) -> None:
    """The rules, the amounts, the texts and the handprint of a case."""
    tree = tree_of(path)

    def change(around: Any, key: Any) -> None:
        around[key] = junk

    tree["cases"]["tries"], tree["cases"]["queues"] = tree["cases"]["tries"][:1], []
    parts = {key: tree[key] for key in ("amounts", "rules", "order", "cases")}
    for _ in changes(parts, change):
        read({**tree, **parts})


def test_every_fault_is_told_at_once() -> None:
    """One reading is enough to mend a whole file."""
    text = TINY.read_text(encoding="utf-8")
    for old, new in (
        ("scheme: tiny", "scheme: TINY"),
        ("value: 500", "value: 5e2"),
        ("opens: 2026-01-01", "opens: tomorrow"),
        ("amount: least", "amount: most"),
        ("granularity: day", "granularity: week"),
        ("asked: 499.99", "asked: 499.995"),
        ("authority: made up", "authorities: made up"),
    ):
        assert old in text
        text = text.replace(old, new)
    scheme, problems = read_scheme(text, "tiny.yaml")
    assert scheme is None
    assert {problem.code for problem in errors(problems)} == {
        "scheme-id-form",
        "model-number-unreadable",
        "moment-unreadable",
        "unknown-amount",
        "not-a-choice",
        "asked-not-cents",
        "missing-key",
        "misspelt-key",
    }


def test_what_is_no_yaml_is_told_as_such() -> None:
    """There is nothing more to say of it."""
    scheme, problems = read_scheme(b"scheme: [tiny", "broken.yaml")
    assert scheme is None
    assert [problem.code for problem in problems] == ["bracket-not-closed"]
