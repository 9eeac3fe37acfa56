"""Imports go one way, never round in a circle, and the core touches nothing outside itself."""

import ast
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EDGES = {"__main__", "readers", "columns", "interview", "register", "writers", "cli"}
CLOCK_AND_TERMINAL = {"open", "print", "input", "now", "utcnow", "today", "fromtimestamp"}
CHECK = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"


def lint(checkout: Path) -> str:
    """Return what import-linter says about the contracts of a checkout."""
    environment = {**os.environ, "PYTHONPATH": str(checkout), "NO_COLOR": "1", "COLUMNS": "200", "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-c", CHECK],
        cwd=checkout,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    return done.stdout + done.stderr


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a copy of the program and its contracts, to plant faults in."""
    shutil.copytree(ROOT / "handprint", tmp_path / "handprint", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def plant(file: Path, statement: str) -> None:
    """Add an import to a file of the copy."""
    file.write_text(file.read_text(encoding="utf-8") + f"\n{statement}\n", encoding="utf-8")


def test_every_contract_is_kept() -> None:
    """The contracts of pyproject.toml hold for the program as it stands."""
    said = lint(ROOT)
    assert f"{len(_contracts())} kept, 0 broken." in said, said


def test_each_contract_catches_what_it_forbids(copy: Path) -> None:
    """An import against the direction, a cycle, a forbidden library: each breaks its own contract."""
    package = copy / "handprint"
    plant(package / "problems.py", "import handprint.score")
    (package / "score" / "planted_one.py").write_text("import handprint.score.planted_two\n", encoding="utf-8")
    (package / "score" / "planted_two.py").write_text("import handprint.score.planted_one\n", encoding="utf-8")
    plant(package / "model" / "__init__.py", "import random")
    plant(package / "questionnaire" / "__init__.py", "import yaml")
    plant(package / "writers" / "__init__.py", "import duckdb")
    said = lint(copy)
    for contract in _contracts():
        assert f"{contract['name']} BROKEN" in said, said


def test_an_import_for_types_alone_is_an_import(copy: Path) -> None:
    """An import under TYPE_CHECKING against the direction breaks the contract as well."""
    against = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from handprint import score"
    plant(copy / "handprint" / "expr" / "__init__.py", against)
    assert "Direction of imports BROKEN" in lint(copy)


def test_a_package_without_a_layer_is_refused(copy: Path) -> None:
    """Whoever adds a package says where it stands."""
    (copy / "handprint" / "helpers.py").write_text('"""Planted."""\n', encoding="utf-8")
    assert "Direction of imports BROKEN" in lint(copy)


def test_every_package_of_the_core_is_named_in_its_contract() -> None:
    """A package that is new in the core comes under the rule for the core."""
    named = {name for contract in _contracts() if "core" in str(contract["name"]) for name in _sources(contract)}
    assert named == {f"handprint.{package}" for package in _packages() - EDGES}


def test_the_package_itself_imports_nothing() -> None:
    """`import handprint` gives the version and nothing else: no cycle can hide in it, and it costs no time."""
    tree = ast.parse((ROOT / "handprint" / "__init__.py").read_text(encoding="utf-8"))
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]


def test_the_core_calls_no_clock_file_or_terminal() -> None:
    """What no import shows: `open`, `print`, `input`, and the `now` and `today` of dates."""
    found = {
        path.relative_to(ROOT).as_posix(): calls
        for package in _packages() - EDGES
        for path in _files(package)
        if (calls := outside_calls(path.read_text(encoding="utf-8")))
    }
    assert found == {}


@pytest.mark.parametrize("planted", ["open('x')", "date.today()", "datetime.datetime.now(UTC)", "print(1)"])
def test_a_planted_call_is_found(planted: str) -> None:
    """The scan sees calls by name and by attribute."""
    assert len(outside_calls(planted)) == 1


def outside_calls(code: str) -> list[str]:
    """Return the calls in a program that reach a file, the terminal or the clock."""
    calls = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call)]
    return [f"line {call.lineno}: {_name(call)}" for call in calls if _name(call) in CLOCK_AND_TERMINAL]


def _name(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def _contracts() -> list[dict[str, object]]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts: list[dict[str, object]] = settings["tool"]["importlinter"]["contracts"]
    return contracts


def _sources(contract: dict[str, object]) -> list[str]:
    sources = contract["source_modules"]
    assert isinstance(sources, list)
    return sources


def _packages() -> set[str]:
    modules = {path.stem for path in (ROOT / "handprint").glob("*.py")} - {"__init__"}
    return modules | {path.parent.name for path in (ROOT / "handprint").glob("*/__init__.py")}


def _files(package: str) -> list[Path]:
    folder = ROOT / "handprint" / package
    return sorted(folder.rglob("*.py")) if folder.is_dir() else [folder.with_suffix(".py")]
