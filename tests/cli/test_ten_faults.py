"""A model with ten different faults: all ten are named, each at its line and column."""

import re
from pathlib import Path

import pytest

from handprint.catalogue import ROWS
from handprint.cli.checking import check_model
from handprint.cli.loading import Loader
from handprint.problems import errors
from tests.cli.running import Inside

FILE = Path(__file__).parent / "ten_faults.yaml"
FAULTS = {
    "model-day-unreadable": "5:13",
    "model-number-unreadable": "8:17",
    "range-reversed": "11:26",
    "misspelt-choice": "18:80",
    "weights-not-one": "23:12",
    "unknown-proxy": "26:12",
    "misspelt-code": "37:21",
    "nowhere-asked": "45:15",
    "units-differ": "51:20",
    "misspelt-key": "54:5",
}


def test_ten_faults_of_ten_kinds() -> None:
    """Faults of shape, of numbers, of references and inside formulas, all in one reading."""
    loader = Loader()
    assert check_model(loader, FILE) is None
    found = {fault.code: f"{fault.place.line}:{fault.place.column}" for fault in errors(loader.told())}
    assert found == FAULTS
    assert len(errors(loader.told())) == len(FAULTS) == 10


@pytest.mark.parametrize("command", [("check",), ("model", "check")])
@pytest.mark.parametrize(("language", "fault"), [("nl", "fout"), ("en", "fault")])
def test_all_ten_are_told_in_reading_order(inside: Inside, command: tuple[str, ...], language: str, fault: str) -> None:
    """Each on its line and column, in the chosen language; exit code 2."""
    told = inside(*command, FILE, "--lang", language)
    assert told.code == 2
    places = re.findall(rf"^{re.escape(str(FILE))}:(\d+:\d+): {fault}: ", told.out, re.MULTILINE)
    assert places == list(FAULTS.values())


def test_each_comes_with_its_remedy(inside: Inside) -> None:
    """Below each fault stands the line itself, a mark at the column, and what to do."""
    told = inside("check", FILE)
    marks = [len(line) - 4 for line in told.out.splitlines() if re.fullmatch(r" +\^", line)]
    remedies = [line for line in told.out.splitlines() if line.startswith("    > ")]
    assert len(remedies) == len(marks) == 11
    assert marks[0] == 13
    assert set(FAULTS) <= set(ROWS)
