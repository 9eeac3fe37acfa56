"""A questionnaire as one HTML page for A4 paper, in large type; it loads nothing and runs nothing."""

from collections.abc import Iterator
from html import escape
from typing import Final

from handprint.report.questionnaire_print import PrintedQuestion, PrintedQuestionnaire, PrintedSection

_STYLE: Final = """
@page { size: A4; margin: 18mm 16mm; }
body { font: 15pt/1.5 Verdana, "DejaVu Sans", Arial, sans-serif; color: #000; max-width: 178mm; margin: 0 auto; }
h1 { font-size: 24pt; line-height: 1.2; } h2 { font-size: 18pt; margin-top: 12mm; break-after: avoid; }
h3 { font-size: 15pt; margin: 0; }
article { break-inside: avoid; margin: 7mm 0; } p, ul { margin: 2mm 0; } ul { padding-left: 0; list-style: none; }
.note { font-size: 12pt; } .write { border: 1pt solid #000; min-height: 12mm; padding: 2mm; margin-top: 2mm; }
.wide { min-height: 45mm; } .box { display: inline-block; width: 5mm; height: 5mm; border: 1pt solid #000; }
.kind { color: #444; font-size: 12pt; } table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { border: 1pt solid #000; height: 12mm; padding: 1mm; font-size: 11pt; overflow-wrap: anywhere; }
.first { break-after: page; }
"""
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"


def page_of(questionnaire: PrintedQuestionnaire) -> str:
    """Return the page as HTML; every text of the questionnaire is escaped."""
    return "\n".join((*_head(questionnaire), *_body(questionnaire), "</body>", "</html>", ""))


def _head(questionnaire: PrintedQuestionnaire) -> Iterator[str]:
    yield "<!DOCTYPE html>"
    yield f'<html lang="{questionnaire.language}">'
    yield '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield f"<title>{escape(questionnaire.title)}</title>"
    yield f"<style>{_STYLE}</style></head>"
    yield "<body>"


def _body(questionnaire: PrintedQuestionnaire) -> Iterator[str]:
    yield f"<h1>{escape(questionnaire.title)}</h1>"
    yield f'<p class="kind">{escape(questionnaire.subtitle)}</p>'
    yield from _look_up(questionnaire)
    for section in questionnaire.sections:
        yield f"<h2>{escape(section.title)}</h2>"
        for question in section.questions:
            yield from _question(question, room=section.rows == 0)
        if section.rows:
            yield from _rows(section, questionnaire.rows_how)


def _look_up(questionnaire: PrintedQuestionnaire) -> Iterator[str]:
    yield f'<section class="first"><h2>{escape(questionnaire.look_up_title)}</h2>'
    yield f"<p>{escape(questionnaire.look_up_how)}</p><ul>"
    for where, asked in questionnaire.look_up:
        yield f'<li><span class="box"></span> <strong>{escape(where)}</strong><ul class="note">'
        yield from (f"<li>{escape(question)}</li>" for question in asked)
        yield "</ul></li>"
    yield "</ul></section>"


def _question(question: PrintedQuestion, *, room: bool) -> Iterator[str]:
    number = f"{question.number}. " if question.number else ""
    yield f"<article><h3>{number}{escape(question.ask)}</h3>"
    if question.number:
        yield f'<p class="kind">{escape(question.kind)}</p>'
    for heading, text in question.notes:
        yield f'<p class="note">{f"<strong>{escape(heading)}:</strong> " if heading else ""}{escape(text)}</p>'
    if question.options:
        options = (f'<li><span class="box"></span> {escape(option)}</li>' for option in question.options)
        yield f"<ul>{''.join(options)}</ul>"
    elif room and question.number:
        yield f'<div class="write{" wide" if question.wide else ""}"></div>'
    yield "</article>"


def _rows(section: PrintedSection, how: str) -> Iterator[str]:
    """A table to write in: a column for each question, known by its number, and a row for each time."""
    asked = [question for question in section.questions if question.number]
    yield f"<p>{escape(how)}</p><table><tr>{''.join(f'<th>{question.number}</th>' for question in asked)}</tr>"
    yield f"<tr>{'<td></td>' * len(asked)}</tr>" * section.rows
    yield "</table>"
