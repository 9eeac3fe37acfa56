"""What gets installed is pinned, hashed, and names no index, for every system at once."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "requirements").glob("*.txt"))
MARKER_WORDS = {
    "implementation_name",
    "os_name",
    "platform_machine",
    "platform_python_implementation",
    "platform_system",
    "python_full_version",
    "python_version",
    "sys_platform",
}


def project() -> dict[str, dict[str, dict[str, list[str]]]]:
    """Return pyproject.toml."""
    settings: dict[str, dict[str, dict[str, list[str]]]] = tomllib.loads(
        (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    )
    return settings


def entries(path: Path) -> list[str]:
    """Return the entries of a requirements file, each on one line with its hashes; comments left out."""
    text = re.sub(r"^\s*#.*$", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return [line.strip() for line in text.replace("\\\n", " ").splitlines() if line.strip()]


def pinned(path: Path) -> dict[str, Requirement]:
    """Return the requirements of a file by name."""
    found = [Requirement(entry.split(" --hash", maxsplit=1)[0]) for entry in entries(path)]
    return {canonicalize_name(requirement.name): requirement for requirement in found}


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.stem))
def test_every_package_is_pinned_with_hashes(path: Path) -> None:
    """One version exactly, and SHA-256 of each file that may be installed for it."""
    shape = re.compile(r"[a-z0-9-]+==\S+( ; [^#]+?)?( +--hash=sha256:[0-9a-f]{64})+")
    assert entries(path)
    assert [entry[:60] for entry in entries(path) if not shape.fullmatch(entry)] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.stem))
def test_no_file_names_an_index_or_a_host(path: Path) -> None:
    """Where packages come from is a matter of the machine, never of the repository."""
    text = path.read_text(encoding="utf-8")
    for word in ("://", "--index", "--extra-index", "--find-links", "--trusted-host", "file:", " @ "):
        assert word not in text


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.stem))
def test_markers_ask_only_about_the_system_and_python(path: Path) -> None:
    """A marker chooses by operating system or Python, and can be evaluated on each."""
    for requirement in pinned(path).values():
        if requirement.marker is not None:
            words = set(re.findall(r"\b[a-z]+_[a-z_]+\b", re.sub(r"'[^']*'|\"[^\"]*\"", "", str(requirement.marker))))
            assert words
            assert words <= MARKER_WORDS


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.stem))
def test_a_package_in_two_files_has_one_version(path: Path) -> None:
    """What the tests ran with is what users get."""
    everything = pinned(ROOT / "requirements" / "development.txt")
    assert {name: everything[name].specifier for name in pinned(path)} == {
        name: requirement.specifier for name, requirement in pinned(path).items()
    }


def test_there_is_one_file_for_each_way_to_install() -> None:
    """Runtime, development, what builds it, and each extra."""
    extras = set(project()["project"]["optional-dependencies"])
    assert {path.stem for path in FILES} == {"runtime", "development", "build"} | extras


def test_the_files_hold_what_the_project_asks_for() -> None:
    """A dependency that is added or moved in pyproject.toml is pinned too, within its bounds."""
    settings = project()
    asked = {"runtime": settings["project"]["dependencies"], **settings["project"]["optional-dependencies"]}
    for name, wishes in asked.items():
        pins = pinned(ROOT / "requirements" / f"{name}.txt")
        for wish in map(Requirement, wishes):
            assert str(pins[canonicalize_name(wish.name)].specifier).removeprefix("==") in wish.specifier


@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
@pytest.mark.parametrize("version", ["3.11", "3.12", "3.13", "3.14"])
def test_every_system_gets_what_the_program_imports(system: str, version: str) -> None:
    """The direct dependencies are installed on each system and each Python."""
    pins = pinned(ROOT / "requirements" / "runtime.txt")
    wishes = [Requirement(wish) for wish in project()["project"]["dependencies"]]
    for wish in wishes:
        marker: Marker | None = pins[canonicalize_name(wish.name)].marker
        assert marker is None or marker.evaluate({"sys_platform": system, "python_version": version})
