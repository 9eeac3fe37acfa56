"""`handprint check` knows schemes, and runs their cases."""

import shutil
from pathlib import Path

from tests.cli.running import handprint
from tests.scheme.made import FILES, TINY


def test_the_schemes_that_ship_along_are_in_order() -> None:
    """Also strictly, in one go."""
    told = handprint("check", *FILES, "--strict", "--lang", "en")
    assert (told.code, told.out) == (0, f"{len(FILES)} files checked: all in order.\n")


def test_a_case_that_does_not_come_out_is_a_fault(tmp_path: Path) -> None:
    """Named with its place, what was expected and what came."""
    path = tmp_path / "tiny.yaml"
    path.write_text(TINY.read_text(encoding="utf-8").replace("value: 500", "value: 499.99"), encoding="utf-8")
    told = handprint("check", path, "--lang", "en", COLUMNS="300")
    assert told.code == 2
    assert "The case 'too little' does not come out. At minimum belongs 'refused', but 'passed' comes." in told.out


def test_without_a_file_the_schemes_are_checked_too(tmp_path: Path) -> None:
    """Those of the organisation, which go before the ones of the same name that ship along."""
    (tmp_path / "schemes").mkdir()
    shutil.copy(
        Path(__file__).parents[1] / "errors" / "scheme" / "scheme-case-fails.yaml", tmp_path / "schemes" / "own.yaml"
    )
    shutil.copy(TINY, tmp_path / "schemes" / "matchfunding.yaml")
    told = handprint("check", "--lang", "en", HANDPRINT_HOME=str(tmp_path), COLUMNS="300")
    assert told.code == 2
    assert "own.yaml" in told.out
    assert "does not come out" in told.out
