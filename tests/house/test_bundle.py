"""The bundle for managed laptops: what goes in, and that the same input gives the same bytes."""

import hashlib
import json
import re
import zipfile
from pathlib import Path

import pytest

from requirements.bill_of_materials import bill_of_materials
from requirements.bundle import PYTHONS, ROOT, SYSTEMS, System, pins_for, write_papers, write_zip


def a_wheel(folder: Path, name: str, tag: str, metadata: str) -> Path:
    """Return a wheel that holds nothing but what it says about itself."""
    path = folder / f"{name}-1.0-{tag}.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(
            f"{name}-1.0.dist-info/METADATA", f"Metadata-Version: 2.4\nName: {name}\nVersion: 1.0\n{metadata}\n"
        )
    return path


@pytest.fixture
def wheels(tmp_path: Path) -> Path:
    """Return a folder with handprint's own wheel and two files of one other package."""
    folder = tmp_path / "handprint" / "wheels"
    folder.mkdir(parents=True)
    a_wheel(folder, "handprint", "py3-none-any", "License-Expression: EUPL-1.2")
    a_wheel(folder, "some_thing", "cp311-cp311-win_amd64", "Classifier: License :: OSI Approved :: MIT License")
    a_wheel(folder, "some_thing", "cp312-cp312-win_amd64", "Classifier: License :: OSI Approved :: MIT License")
    return folder


@pytest.mark.parametrize("system", SYSTEMS, ids=lambda system: str(system.sys_platform))
@pytest.mark.parametrize("python", PYTHONS)
def test_pins_are_chosen_for_the_system_they_go_to(system: System, python: str) -> None:
    """What only Windows needs goes along for Windows, also when the bundle is made elsewhere."""
    pins = pins_for(system, python)
    assert any(pin.startswith("colorama==") for pin in pins) == (system.sys_platform == "win32")
    assert [pin[:60] for pin in pins if not re.match(r"\S+==\S+ --hash=sha256:", pin)] == []


def test_the_bill_names_every_package_with_licence_and_files(wheels: Path) -> None:
    """One component for a package, with its licence and the SHA-256 of each of its files."""
    own, *_ = sorted(wheels.iterdir())
    bill = json.loads(bill_of_materials(sorted(wheels.iterdir()), own))
    (other,) = bill["components"]
    assert bill["metadata"]["component"]["licenses"] == [{"expression": "EUPL-1.2"}]
    assert (other["purl"], other["licenses"]) == ("pkg:pypi/some-thing@1.0", [{"license": {"name": "MIT License"}}])
    assert {part["hashes"][0]["content"] for part in other["components"]} == {
        hashlib.sha256(path.read_bytes()).hexdigest() for path in wheels.glob("some_thing*")
    }


def test_every_file_of_the_bundle_has_a_checksum_and_a_name_of_its_own(wheels: Path) -> None:
    """Windows and macOS do not tell capitals from small letters: two such names would be one file."""
    folder = wheels.parent
    write_papers(folder, wheels, next(wheels.glob("handprint-*")))
    names = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
    lines = (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    sums = {name: said for said, name in (line.split("  ") for line in lines)}
    assert set(sums) == set(names) - {"SHA256SUMS"}
    assert all(hashlib.sha256((folder / name).read_bytes()).hexdigest() == said for name, said in sums.items())
    assert len({name.lower() for name in names}) == len(names)


def test_the_instructions_name_files_that_are_in_the_bundle(wheels: Path) -> None:
    """Both languages give the same commands, and these use what lies there."""
    folder = wheels.parent
    write_papers(folder, wheels, next(wheels.glob("handprint-*")))
    dutch, english = (folder / "INSTALL.txt").read_text(encoding="utf-8").split("ENGLISH")
    commands = [line for line in dutch.splitlines() if line.startswith("    ")]
    assert commands == [line for line in english.splitlines() if line.startswith("    ")]
    for name in ("wheels", "pins.txt", "it-beheer.md"):
        assert name in dutch
        assert (folder / name).exists()


def test_the_same_files_make_the_same_zip(wheels: Path, tmp_path: Path) -> None:
    """Two people who make the bundle can compare one checksum."""
    first, second = tmp_path / "first.zip", tmp_path / "second.zip"
    write_zip(wheels.parent, first)
    for path in wheels.iterdir():
        path.touch()
    write_zip(wheels.parent, second)
    assert first.read_bytes() == second.read_bytes()
    with zipfile.ZipFile(first) as archive:
        assert all(name.startswith("handprint/wheels/") for name in archive.namelist())


def test_the_page_for_the_it_department_names_what_it_promises() -> None:
    """No network, no telemetry, folders, licences, the bill of materials, and what was not tried on Windows."""
    page = (ROOT / "docs" / "it-beheer.md").read_text(encoding="utf-8")
    for word in (
        "Netwerk",
        "Telemetrie",
        "Beheerdersrechten",
        "SBOM",
        "EUPL-1.2",
        "HANDPRINT_HOME",
        "**niet** uitgevoerd",
    ):
        assert word in page
