"""One start of LibreOffice for all workbooks of the tests in this folder."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.workbook.recalculate import WORKBOOKS, Sheets, recalculate


@pytest.fixture(scope="session")
def recalculated(soffice: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Sheets]:
    """Return the recalculated values of every workbook that a test in this run registered, by name."""
    folder = tmp_path_factory.mktemp("workbooks")
    paths = [folder / f"{name}.xlsx" for name in WORKBOOKS]
    for path in paths:
        WORKBOOKS[path.stem](path)
    return recalculate(soffice, paths, folder)
