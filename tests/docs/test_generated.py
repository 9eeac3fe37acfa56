"""The pages that are made from the program are as the program is now."""

from pathlib import Path

import pytest

from docs.generate import FOLDER, PAGES, main
from handprint.catalogue import ROWS
from handprint.expr.operations import OPERATIONS
from tests.cli.running import handprint


def test_no_page_is_stale(capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever changes a fault, a command, a function or a key makes the pages again: `make docs`."""
    code = main(["--check"])
    assert capsys.readouterr().err == ""
    assert code == 0


def test_a_stale_page_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One letter more, or a page that is missing, fails the check and is told by name; nothing is written."""
    for name in PAGES:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes((FOLDER / name).read_bytes())
    (tmp_path / "faults.md").write_bytes((FOLDER / "faults.md").read_bytes() + b"x")
    (tmp_path / "glossary.md").unlink()
    assert main(["--check"], tmp_path) == 1
    told = capsys.readouterr().err
    assert [name for name in PAGES if f"docs/{name}" in told] == ["faults.md", "glossary.md"]
    assert not (tmp_path / "glossary.md").exists()


def test_pages_are_written_where_they_are_stale(tmp_path: Path) -> None:
    """After writing, nothing is stale."""
    assert main([], tmp_path) == 0
    assert main(["--check"], tmp_path) == 0


def test_every_fault_and_every_function_has_its_place() -> None:
    """The pages hold every row of the catalogue and of the language."""
    faults = (FOLDER / "faults.md").read_text(encoding="utf-8")
    language = (FOLDER / "language.md").read_text(encoding="utf-8")
    assert [code for code in ROWS if f"\n## `{code}`" not in faults] == []
    assert [row.id for row in OPERATIONS.values() if f"`{row.example}`".replace("|", "\\|") not in language] == []


def test_the_page_of_commands_is_what_a_command_tells() -> None:
    """Letter by letter, in both languages."""
    page = (FOLDER / "commands.md").read_text(encoding="utf-8")
    for language in ("nl", "en"):
        told = handprint(
            "score", "--help", program=("-c", "from handprint.cli import app; app()"), HANDPRINT_LANG=language
        )
        assert told.out.strip() in page
