"""How the gallery plays what no file can show: each file names an action, and the action is done for real."""

import subprocess
import sys
from collections.abc import Callable, Mapping
from os import PathLike
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

from handprint.cli.checking import kind_of
from handprint.cli.loading import Loader
from handprint.problems import Place, Problem, Problems
from handprint.readers.open_files import LARGEST_TEXT_BYTES, read_bytes
from handprint.writers.whole import write_whole
from tests.cli.running import ROOT, example_with

_WITHOUT_DUCKDB = """
import sys
sys.modules["duckdb"] = None
from handprint.columns.duckdb import check_engine
from handprint.problems import Place
for fault in check_engine(Place("answers.xlsx")):
    print(fault.code, fault.severity, fault.place.file)
"""


if sys.platform == "win32":
    from pathlib import WindowsPath as SystemPath
else:
    from pathlib import PosixPath as SystemPath


def file_faults(path: Path) -> Problems:
    """Return everything that is told when the action is done that a file names, in an empty folder."""
    action = path.read_text(encoding="utf-8").splitlines()[1]
    with TemporaryDirectory() as folder:
        return ACTIONS[action](Path(folder))


def _read_nothing(folder: Path) -> Problems:
    return read_bytes(folder / "answers.yaml")[1]


def _read_folder(folder: Path) -> Problems:
    return read_bytes(folder)[1]


def _read_inside_file(folder: Path) -> Problems:
    (folder / "model.yaml").touch()
    return read_bytes(folder / "model.yaml" / "answers.yaml")[1]


def _read_film(folder: Path) -> Problems:
    film = folder / "film.yaml"
    with film.open("wb") as file:
        file.truncate(LARGEST_TEXT_BYTES + 1)
    return read_bytes(film)[1]


def _write_over_folder(folder: Path) -> Problems:
    (folder / "report.json").mkdir()
    return write_whole(folder / "report.json", b"{}")[1]


class _OpenElsewhere(SystemPath):
    """A path in a folder in which `report.xlsx` is open in a program of Windows: nothing may take its place."""

    def replace(self, target: str | PathLike[str]) -> Self:
        """Put this file in the place of another."""
        if Path(target).name == "report.xlsx":
            raise PermissionError(13, "Permission denied")
        return super().replace(target)


def _write_over_open(folder: Path) -> Problems:
    return write_whole(_OpenElsewhere(folder / "report.xlsx"), b"new")[1]


def _check_list(folder: Path) -> Problems:
    (folder / "list.yaml").write_text("bread: 2\nmilk: 1\n", encoding="utf-8")
    loader = Loader()
    kind_of(loader, folder / "list.yaml")
    return loader.told()


def _ask_nowhere(_folder: Path) -> Problems:
    loader = Loader()
    loader.questionnaire("zwembad")
    return loader.told()


def _score_older(folder: Path) -> Problems:
    answers = example_with(
        folder, ('model: {id: overijssel, version: "2026.1"}', "model: {id: overijssel, version: x}")
    )
    loader = Loader()
    loader.handprint(answers)
    return loader.told()


def _without_duckdb(_folder: Path) -> Problems:
    command = [sys.executable, "-c", _WITHOUT_DUCKDB]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60).stdout
    return tuple(_told(*line.split()) for line in told.splitlines())


def _told(code: str, severity: str, file: str) -> Problem:
    return Problem(code, "error" if severity == "error" else "warning", Place(file))


ACTIONS: Mapping[str, Callable[[Path], Problems]] = {
    "Read a file that is not there.": _read_nothing,
    "Read a folder.": _read_folder,
    "Read a file in a folder that is itself a file.": _read_inside_file,
    "Read a film that was taken for a model.": _read_film,
    "Write a report where a folder stands.": _write_over_folder,
    "Write a workbook that is open in another program.": _write_over_open,
    "Check a shopping list.": _check_list,
    "Ask for a questionnaire that nobody made.": _ask_nowhere,
    "Score answers that were made for an older model.": _score_older,
    "Start a batch where DuckDB is not installed.": _without_duckdb,
}
