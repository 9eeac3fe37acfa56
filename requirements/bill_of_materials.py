"""The software bill of materials of the bundle, in CycloneDX 1.6, read from the wheels themselves."""

import hashlib
import json
import zipfile
from email.message import Message
from email.parser import Parser
from itertools import groupby
from pathlib import Path

Part = dict[str, object]


def bill_of_materials(wheels: list[Path], own: Path) -> str:
    """Return the bill as JSON: a component for each package, with its licence and each of its files with SHA-256.

    It holds no date and no serial number, so that the same wheels give the same bill.
    """
    others = sorted((path for path in wheels if path != own), key=lambda path: path.name.lower())
    components = [_component(list(files)) for _, files in groupby(others, key=_package)]
    main = _component([own])
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {**main, "type": "application"}},
        "components": components,
        "dependencies": [{"ref": main["bom-ref"], "dependsOn": [component["bom-ref"] for component in components]}],
    }
    return json.dumps(bill, indent=2, ensure_ascii=False) + "\n"


def _package(wheel: Path) -> tuple[str, ...]:
    return tuple(wheel.name.lower().split("-")[:2])


def _component(files: list[Path]) -> Part:
    said = _metadata(files[0])
    name, version = str(said["Name"]).lower().replace("_", "-"), str(said["Version"])
    purl = f"pkg:pypi/{name}@{version}"
    return {
        "type": "library",
        "bom-ref": purl,
        "name": name,
        "version": version,
        "purl": purl,
        "licenses": [_licence(said)],
        "components": [_file(path) for path in files],
    }


def _file(wheel: Path) -> Part:
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    return {"type": "file", "name": wheel.name, "hashes": [{"alg": "SHA-256", "content": digest}]}


def _metadata(wheel: Path) -> Message:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA") and name.count("/") == 1)
        return Parser().parsestr(archive.read(name).decode("utf-8"))


def _licence(said: Message) -> Part:
    """Return the licence as its maker says it: an SPDX expression, else the words of the classifier or the field."""
    if expression := said["License-Expression"]:
        return {"expression": str(expression)}
    classified = [str(value) for value in said.get_all("Classifier", []) if str(value).startswith("License ::")]
    words = [classifier.rsplit(" :: ", 1)[-1] for classifier in classified] or [str(said["License"] or "not stated")]
    return {"license": {"name": ", ".join(words).splitlines()[0]}}
