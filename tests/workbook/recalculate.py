"""LibreOffice as a second pair of hands: a workbook's figures as another program calculates them."""

import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias, TypeGuard

import openpyxl

Cell: TypeAlias = float | str | bool | None
Sheets: TypeAlias = Mapping[str, Mapping[str, Cell]]
"""The value of each filled cell, by sheet and then by place, such as `B3`; an error is its code, such as `#N/A`."""
Writer: TypeAlias = Callable[[Path], None]

ERRORS = frozenset({"#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"})
SECONDS = 300

# LibreOffice trusts the stored values of a workbook that claims to be Excel's; 0 is: always recalculate.
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
<prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop>
</item>
</oor:items>
"""

WORKBOOKS: dict[str, Writer] = {}
"""Every workbook that a test wants recalculated: all of them go through one start of LibreOffice."""


def workbook(name: str) -> Callable[[Writer], Writer]:
    """Have the workbook that this function writes recalculated, for the fixture `recalculated`."""

    def registered(writer: Writer) -> Writer:
        WORKBOOKS[name] = writer
        return writer

    return registered


def recalculate(soffice: Path, workbooks: Sequence[Path], folder: Path) -> dict[str, Sheets]:
    """Return what LibreOffice calculates in each workbook, by the stem of its name. It has five minutes.

    It runs with a profile of its own in `folder`, which is thrown away with it, and touches nothing else.
    """
    profile, made = folder / "profile", folder / "recalculated"
    settings = profile / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True)
    settings.write_text(_SETTINGS, encoding="utf-8")
    command = [str(soffice), f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nologo"]
    command += ["--convert-to", "xlsx", "--outdir", str(made), *map(str, workbooks)]
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)
    return {path.stem: read_sheets(made / path.name) for path in workbooks}


def read_sheets(path: Path) -> Sheets:
    """Return the stored values of a workbook."""
    book = openpyxl.load_workbook(path, data_only=True)
    return {
        sheet.title: {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if _is_value(cell.value)}
        for sheet in book.worksheets
    }


def _is_value(value: object) -> TypeGuard[float | str | bool]:
    return isinstance(value, int | float | str)


def errors_in(sheets: Sheets) -> dict[str, str]:
    """Return every cell with an error other than #N/A, which stands for unknown."""
    return {
        f"{sheet}!{place}": value
        for sheet, cells in sheets.items()
        for place, value in cells.items()
        if isinstance(value, str) and value in ERRORS - {"#N/A"}
    }
