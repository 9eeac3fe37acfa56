"""What may stand in the files of the repository, and how long they may be."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = (
    "handprint",
    "questionnaires",
    "schemes",
    "archive",
    "examples",
    "docs",
    "benchmarks",
    "requirements",
    "tests",
    ".ci",
)
TOP = ("cli.py", "pyproject.toml", "sdg_weights.yaml", "Makefile", "LICENSE", ".gitignore", ".gitattributes")
MOST_LINES = 300

# Written so that no pattern matches the line on which it stands.
FORBIDDEN = {
    "a path of one machine": re.compile(r"(?<![\w.])/(?:work|farm|root|tmp|home|opt)/"),
    "the host of a package registry": re.compile(r"pypi\.org|pythonhosted\.(?:org)|npmjs\.(?:org)|:/{2}\S+/simple\b"),
    "a place outside the repository": re.compile(r"\.\./shared(?!/corpus)"),
    "unfinished work": re.compile(r"\b(?:TO[D]O|FIX[M]E|XX[X]|Not[I]mplementedError)\b"),
}


def texts() -> list[Path]:
    """Return every text file of the repository; what was made by running it lies elsewhere."""
    inside = (path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if path.is_file())
    top = (path for path in ROOT.iterdir() if path.name in TOP or path.suffix == ".md")
    return sorted(path for path in (*inside, *top) if _is_text(path))


def _is_text(path: Path) -> bool:
    return "__pycache__" not in path.parts and b"\0" not in path.read_bytes()[:4096]


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


@pytest.mark.parametrize("kind", FORBIDDEN)
def test_no_file_holds_what_may_not_be_published(kind: str) -> None:
    """Machine paths, registry hosts, private places and unfinished work stay out."""
    lines = ((path, number, line) for path in texts() for number, line in enumerate(_read(path).splitlines(), 1))
    found = [f"{path.relative_to(ROOT)}:{number}" for path, number, line in lines if FORBIDDEN[kind].search(line)]
    assert found == []


@pytest.mark.parametrize(
    ("kind", "planted"),
    [
        ("a path of one machine", "see /wor" + "k/main/notes"),
        ("a path of one machine", "Path('/tm" + "p/x')"),
        ("the host of a package registry", "https://files.pythonhos" + "ted.org/packages/x"),
        ("the host of a package registry", "--index https://mirror.example/sim" + "ple"),
        ("a place outside the repository", "../sha" + "red/DESIGN.md"),
        ("unfinished work", "# TO" + "DO: later"),
    ],
)
def test_planted_text_is_found(kind: str, planted: str) -> None:
    """Each pattern sees what it is for."""
    assert FORBIDDEN[kind].search(planted)


def test_no_file_of_the_program_is_long() -> None:
    """A file is one subject; past 300 lines it holds two."""
    lengths = {path: len(_read(path).splitlines()) for path in texts() if path.suffix == ".py"}
    assert len(lengths) > 10
    assert [f"{path.relative_to(ROOT)}: {lines}" for path, lines in lengths.items() if lines > MOST_LINES] == []


def test_every_file_of_the_program_says_what_it_is() -> None:
    """Each file of the program opens with its subject."""
    files = [path for path in (ROOT / "handprint").rglob("*.py") if _read(path).strip()]
    assert [path.relative_to(ROOT).as_posix() for path in files if not _read(path).startswith(('"""', 'r"""'))] == []


def test_names_of_files_are_subjects() -> None:
    """Nobody can guess what belongs in a file called helpers."""
    vague = {"utils", "util", "helpers", "helper", "common", "base", "manager", "service", "misc"}
    assert [path.as_posix() for path in (ROOT / "handprint").rglob("*.py") if path.stem in vague] == []
