"""A workbook with one cell changed, everything else as it was: also the values that are stored in its formulas."""

import re
import zipfile
from io import BytesIO
from xml.sax.saxutils import escape

from openpyxl.workbook.workbook import Workbook


def place_of(book: Workbook, name: str) -> tuple[str, str]:
    """Return the sheet and the cell of a name, such as ("Antwoorden", "B5")."""
    title, _, place = book.defined_names[name].attr_text.partition("!")
    return title, place.replace("$", "")


def with_cell(content: bytes, sheet: str, place: str, value: float | str | None) -> bytes:
    """Return the workbook with another number or text in a cell that people fill in, or nothing."""
    changed = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(changed, "w") as new:
        part = _part(old, sheet)
        for item in old.infolist():
            data = old.read(item)
            new.writestr(item, _replaced(data.decode(), place, value).encode() if item.filename == part else data)
    return changed.getvalue()


def _part(book: zipfile.ZipFile, sheet: str) -> str:
    titles = re.findall(r'<sheet name="([^"]+)"', book.read("xl/workbook.xml").decode())
    return f"xl/worksheets/sheet{titles.index(sheet) + 1}.xml"


def _replaced(xml: str, place: str, value: float | str | None) -> str:
    cell = re.compile(rf'<c r="{place}"( s="\d+")?[^>]*?(/>|>.*?</c>)', re.DOTALL)
    found = cell.search(xml)
    assert found, f"no cell {place}"
    assert "<f>" not in found[0], f"{place} holds a formula"
    style = found[1] or ""
    match value:
        case None:
            new = f'<c r="{place}"{style}/>'
        case str():
            new = f'<c r="{place}"{style} t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
        case _:
            new = f'<c r="{place}"{style}><v>{value!r}</v></c>'
    return xml[: found.start()] + new + xml[found.end() :]
