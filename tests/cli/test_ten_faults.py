"""A model with ten different faults: all ten are named, each at its line and column."""

import re
from pathlib import Path

import pytest

from handprint.catalogue import ROWS
from handprint.cli.checking import check_model
from handprint.cli.loading import Loader
from handprint.problems import errors
from tests.cli.running import ROOT, Inside

FILE = Path(__file__).parent / "ten_faults.yaml"
FAULTS = {
    "model-day-unreadable": "5:13",
    "model-number-unreadable": "8:17",
    "range-order": "11:26",
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


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("unit: EUR/(people*daypart)", "unit: EUR per person", "model-unit-unreadable"),
        ("proxy: meal_delivered", "proxy: meal_deliverd", "unknown-proxy"),
        ("    unit: hour/FTE\n", "    unit: hour per FTE\n", "model-unit-unreadable"),
        ("    unit: EUR/FTE\n", "    unit: euro's per FTE\n", "model-unit-unreadable"),
        ("is: impact_value / fte\n", "is: impact_value / (fte\n", "parenthesis-not-closed"),
        ("quantity: literacy_left\n", "quantity: literacy_let\n", "nowhere-asked"),
        ("is: impact_value / revenue\n", "is: impact_value / revenu\n", "nowhere-asked"),
    ],
)
def test_one_fault_brings_no_others(tmp_path: Path, old: str, new: str, code: str) -> None:
    """A unit or formula that could not be read is told once; whatever uses it is not blamed."""
    text = (ROOT / "sdg_weights.yaml").read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "model.yaml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    loader = Loader()
    check_model(loader, path)
    assert [fault.code for fault in errors(loader.told())] == [code]
