"""Make the bundle: one zip that installs handprint without network and without admin rights.

It holds wheels for the systems and Pythons below, the pins with their hashes, a bill of materials, the licence, and a
page for the IT department. The same checkout and pins give the same bytes.
"""

import hashlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import Requirement

from requirements.bill_of_materials import bill_of_materials

ROOT = Path(__file__).resolve().parents[1]
PINS = ROOT / "requirements" / "runtime.txt"
PYTHONS = ("3.11", "3.12", "3.13", "3.14")


@dataclass(frozen=True, slots=True)
class System:
    """One operating system: the wheels it takes, and how Python calls it in a marker."""

    name: str
    tags: tuple[str, ...]
    sys_platform: str
    platform_system: str
    os_name: str
    platform_machine: str


SYSTEMS = (
    System("Windows (x86-64)", ("win_amd64",), "win32", "Windows", "nt", "AMD64"),
    System(
        "Linux (x86-64)",
        ("manylinux_2_28_x86_64", "manylinux_2_17_x86_64", "manylinux2014_x86_64", "manylinux_2_5_x86_64"),
        "linux",
        "Linux",
        "posix",
        "x86_64",
    ),
    System("macOS (Apple silicon)", ("macosx_14_0_arm64",), "darwin", "Darwin", "posix", "arm64"),
)


def main() -> None:
    """Write dist/handprint-bundle-VERSION.zip."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "handprint"
        wheels = folder / "wheels"
        wheels.mkdir(parents=True)
        own = build_own_wheel(wheels)
        for system in SYSTEMS:
            for python in PYTHONS:
                fetch(system, python, wheels, Path(scratch) / "pins.txt")
        write_papers(folder, wheels, own)
        version = own.name.split("-")[1]
        target = ROOT / "dist" / f"handprint-bundle-{version}.zip"
        write_zip(folder, target)
    print(f"{target.relative_to(ROOT)}: {target.stat().st_size / 1e6:.1f} MB")
    print(f"for Python {', '.join(PYTHONS)} on {', '.join(system.name for system in SYSTEMS)}")


def build_own_wheel(wheels: Path) -> Path:
    """Build handprint's own wheel with the pinned builder of this environment."""
    pip("wheel", "--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", str(wheels), str(ROOT))
    (own,) = wheels.glob("handprint-*.whl")
    return own


def fetch(system: System, python: str, wheels: Path, scratch: Path) -> None:
    """Fetch the pinned wheels of one system and Python; pip checks each against its hash."""
    # pip would judge the markers by the system it runs on, and leave out what only Windows needs.
    scratch.write_text("\n".join(pins_for(system, python)), encoding="utf-8")
    tags = [word for tag in system.tags for word in ("--platform", tag)]
    target = ["--python-version", python, "--implementation", "cp", *tags]
    checked = ["--no-deps", "--only-binary=:all:", "--require-hashes", "-r", str(scratch)]
    pip("download", *checked, *target, "--dest", str(wheels))


def pins_for(system: System, python: str) -> list[str]:
    """Return the pins that hold on one system and Python, without their markers."""
    environment = {
        "implementation_name": "cpython",
        "os_name": system.os_name,
        "platform_machine": system.platform_machine,
        "platform_python_implementation": "CPython",
        "platform_system": system.platform_system,
        "python_full_version": f"{python}.0",
        "python_version": python,
        "sys_platform": system.sys_platform,
    }
    chosen = []
    for entry in pin_entries():
        named, *hashes = re.split(r"\s+(?=--hash)", entry)
        wanted = Requirement(named)
        if wanted.marker is None or wanted.marker.evaluate(environment):
            chosen.append(f"{wanted.name}{wanted.specifier} {' '.join(hashes)}")
    return chosen


def pin_entries() -> list[str]:
    """Return the entries of the pins, each on one line."""
    lines = PINS.read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def write_papers(folder: Path, wheels: Path, own: Path) -> None:
    """Write what goes along with the wheels: pins, bill of materials, licence, instructions and checksums."""
    version = own.name.split("-")[1]
    pinned = f"handprint=={version} --hash=sha256:{sha256(own)}\n"
    write(folder / "pins.txt", pinned + PINS.read_text(encoding="utf-8"))
    write(folder / "sbom.cdx.json", bill_of_materials(sorted(wheels.glob("*.whl")), own))
    write(folder / "INSTALL.txt", (ROOT / "requirements" / "INSTALL.txt.in").read_text(encoding="utf-8"))
    shutil.copy(ROOT / "LICENSE", folder)
    shutil.copy(ROOT / "docs" / "it-beheer.md", folder)
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    sums = [f"{sha256(path)}  {path.relative_to(folder).as_posix()}\n" for path in files]
    write(folder / "SHA256SUMS", "".join(sums))


def write(path: Path, text: str) -> None:
    """Write a text file with the same bytes on every system."""
    path.write_text(text, encoding="utf-8", newline="\n")


def write_zip(folder: Path, target: Path) -> None:
    """Write a zip of a folder, sorted and with one fixed date, so that the same input gives the same bytes."""
    target.parent.mkdir(exist_ok=True)
    with zipfile.ZipFile(target, "w") as archive:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            name = path.relative_to(folder.parent).as_posix()
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.external_attr = 0o644 << 16
            # A wheel is compressed already.
            entry.compress_type = zipfile.ZIP_STORED if path.suffix == ".whl" else zipfile.ZIP_DEFLATED
            archive.writestr(entry, path.read_bytes())


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def pip(*words: str) -> None:
    """Run pip of this environment."""
    subprocess.run([sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *words], check=True)


if __name__ == "__main__":
    main()
