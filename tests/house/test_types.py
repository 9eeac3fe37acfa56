"""Every function says what goes in and what comes out."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def untyped_functions(code: str) -> list[str]:
    """Return the functions of a program that leave an argument or their result without a type."""
    return [f"line {node.lineno}: {node.name}" for node in _functions(ast.parse(code)) if not _is_typed(node)]


def _functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _is_typed(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    takes = function.args
    plain = [*takes.posonlyargs, *takes.args, *takes.kwonlyargs]
    starred = [argument for argument in (takes.vararg, takes.kwarg) if argument is not None]
    named = [argument for argument in plain + starred if argument.arg not in {"self", "cls"}]
    return function.returns is not None and all(argument.annotation is not None for argument in named)


@pytest.mark.parametrize("folder", ["handprint", "tests", "docs", "benchmarks", "requirements"])
def test_every_function_is_typed(folder: str) -> None:
    """The source, its tests and its tools alike."""
    found = {
        path.relative_to(ROOT).as_posix(): untyped_functions(path.read_text(encoding="utf-8"))
        for path in (ROOT / folder).rglob("*.py")
    }
    assert {path: functions for path, functions in found.items() if functions} == {}


@pytest.mark.parametrize(
    "planted",
    [
        "def f(x): return x",
        "def f(x: int): return x",
        "def f(x) -> int: return x",
        "def f(*xs) -> None: ...",
        "def f(**xs) -> None: ...",
        "async def f(*, x) -> None: ...",
        "class A:\n    def f(self, x) -> None: ...",
        "def f() -> None:\n    def inner(): ...",
    ],
)
def test_a_planted_untyped_function_is_found(planted: str) -> None:
    """Wherever an annotation is missing, the scan sees it."""
    assert len(untyped_functions(planted)) == 1


def test_a_typed_function_passes() -> None:
    """Only `self` and `cls` go without a type."""
    assert untyped_functions("class A:\n    def f(self, x: int, *y: str, **z: str) -> None: ...") == []
