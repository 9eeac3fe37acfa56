"""The confirmation of a handprint as one HTML page for one sheet of A4; it loads nothing and runs nothing."""

from collections.abc import Iterable, Iterator
from html import escape
from typing import Final

from handprint.report.confirmation import ConfirmationPage

_STYLE: Final = """
@page { size: A4; margin: 14mm 16mm; }
body { font: 11pt/1.35 Verdana, "DejaVu Sans", Arial, sans-serif; color: #000; max-width: 178mm; margin: 0 auto;
  overflow-wrap: anywhere; }
h1 { font-size: 17pt; line-height: 1.2; margin: 0 0 2mm; } h2 { font-size: 12pt; margin: 4mm 0 1mm; }
p, ul { margin: 1mm 0; } ul { padding-left: 0; list-style: none; } table { border-collapse: collapse; width: 100%; }
td { padding: 0.6mm 2mm 0.6mm 0; vertical-align: top; } .much { text-align: right; white-space: nowrap; }
.figures { border: 1pt solid #000; } .figures td { padding: 1.5mm 2mm; font-weight: bold; }
.few td { font-size: 9pt; padding: 0.2mm 2mm 0.2mm 0; }
.box { display: inline-block; width: 4.5mm; height: 4.5mm; border: 1pt solid #000; text-align: center;
  font-weight: bold; line-height: 4.5mm; margin-right: 2mm; }
.fill td { border-bottom: 1pt solid #000; height: 8.5mm; vertical-align: bottom; } .fill .what { width: 34mm; }
.pair { display: flex; gap: 6mm; } .pair section { flex: 1; min-width: 0; }
.small { font-size: 8pt; color: #444; } section { break-inside: avoid; }
"""
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"


def confirmation_html(page: ConfirmationPage) -> str:
    """Return the page as HTML; every text on it is escaped."""
    return "\n".join((*_head(page), *_body(page), "</body>", "</html>", ""))


def _head(page: ConfirmationPage) -> Iterator[str]:
    yield "<!DOCTYPE html>"
    yield f'<html lang="{page.language}">'
    yield '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield f"<title>{escape(page.title)}</title>"
    yield f"<style>{_STYLE}</style></head>"
    yield "<body>"


def _body(page: ConfirmationPage) -> Iterator[str]:
    yield f"<h1>{escape(page.title)}</h1>"
    yield f"<p><strong>{escape(page.name)}</strong></p>"
    yield from (f"<p>{escape(line)}</p>" for line in page.about)
    yield from _table(page.figures, "figures")
    yield from (f"<p><strong>{escape(note)}</strong></p>" for note in page.notes)
    yield '<div class="pair">'
    yield from _titled(page.goals_title, page.goals)
    yield from _titled(page.counted_title, page.counted)
    yield "</div>"
    yield from _signing(page)
    yield from (f'<p class="small">{escape(line)}</p>' for line in page.small)


def _titled(title: str, rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    table = tuple(_table(rows, "few"))
    if table:
        yield f"<section><h2>{escape(title)}</h2>"
        yield from table
        yield "</section>"


def _table(rows: Iterable[tuple[str, str]], look: str) -> Iterator[str]:
    lines = [f'<tr><td>{escape(what)}</td><td class="much">{escape(much)}</td></tr>' for what, much in rows]
    if lines:
        yield f'<table class="{look}">{"".join(lines)}</table>'


def _signing(page: ConfirmationPage) -> Iterator[str]:
    yield f"<section><h2>{escape(page.truth)}</h2>"
    yield f"<p>{escape(page.consent)}</p><ul>"
    for ticked, what in page.boxes:
        yield f'<li><span class="box">{"X" if ticked else ""}</span>{escape(what)}</li>'
    yield '</ul><table class="fill">'
    yield from (f'<tr><td class="what">{escape(what)}</td><td>{escape(said)}</td></tr>' for what, said in page.lines)
    yield "</table></section>"
