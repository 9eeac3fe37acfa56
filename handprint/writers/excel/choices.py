"""Lists of options, and what a cell offers or warns about while somebody types."""

from typing import Final

from handprint.expr.spreadsheet_text import number
from handprint.problems import Language, Text
from handprint.questionnaire.questionnaire import NUMERIC, Question, Questionnaire
from handprint.score.wording import NO, YES
from handprint.writers.excel.filling import FIRST_DAY, NOT_APPLICABLE, labels_of
from handprint.writers.excel.page import Page
from handprint.writers.excel.understanding import (
    WORDS,
    WORDS_NOT_APPLICABLE,
    WORDS_OFF,
    WORDS_REFUSED,
    WORDS_UNKNOWN,
    option_list,
)

_LONGEST_MESSAGE: Final = 255
_OUTSIDE: Final = Text(
    "Dit valt buiten wat mag, en telt dan als onbekend. Toch laten staan?",
    "This is outside what is allowed, and will count as unknown. Keep it?",
)
_HEADERS: Final = (Text("Nr", "No"), Text("Keuzelijsten", "Lists of options"), Text("Code", "Code"))


def write_lists(page: Page, row: int, column: int, questionnaire: Questionnaire, inputs: frozenset[str]) -> None:
    """Write the options of every choice one below the other, and the words that say that there is no answer."""
    page.headers(row, _HEADERS, column)
    row = _write_words(page, row + 1, column)
    for section in questionnaire.sections:
        group = section.repeat.group if section.repeat else ""
        for question in section.questions:
            if question.kind == "choice" and (f"{group}.{question.id}" if group else f"given.{question.id}") in inputs:
                row = _write_list(page, row + 1, column, question, option_list(group, question.id))


def _write_words(page: Page, row: int, column: int) -> int:
    words = (*WORDS_NOT_APPLICABLE, *WORDS_UNKNOWN, *WORDS_REFUSED)
    for at, word in enumerate(words):
        page.text(row + at, column + 1, word)
    page.book.name(WORDS, page.area(row, column + 1, row + len(words) - 1, column + 1))
    page.book.name(WORDS_OFF, page.area(row, column + 1, row + len(WORDS_NOT_APPLICABLE) - 1, column + 1))
    return row + len(words)


def _write_list(page: Page, row: int, column: int, question: Question, name: str) -> int:
    last = row + len(question.options) - 1
    for at, (code, label) in enumerate(labels_of(question, page.language).items()):
        page.sheet.write_number(row + at, column, at + 1)
        page.text(row + at, column + 1, label)
        page.text(row + at, column + 2, code)
    page.text(last + 1, column + 1, NOT_APPLICABLE.said(page.language))
    for at, part in enumerate(("numbers", "labels", "codes")):
        page.book.name(f"{name}.{part}", page.area(row, column + at, last, column + at))
    offered = last + 1 if "not_applicable" in question.allow else last
    page.book.name(f"{name}.offered", page.area(row, column + 1, offered, column + 1))
    return last + 2


def offer(page: Page, rows: range, column: int, question: Question, group: str) -> None:
    """Let cells offer the options of a question, and warn about what will count as unknown."""
    rule = _rule(question, group, page.language)
    if rule:
        warning = {"error_type": "warning", "error_message": _OUTSIDE.said(page.language)[:_LONGEST_MESSAGE]}
        page.sheet.data_validation(rows[0], column, rows[-1], column, {**rule, **warning})


def _rule(question: Question, group: str, language: Language) -> dict[str, object]:
    match question.kind:
        case "choice":
            return {"validate": "list", "source": f"={option_list(group, question.id)}.offered"}
        case "yes_no" | "multi":
            off = [NOT_APPLICABLE.said(language)] if "not_applicable" in question.allow else []
            return {"validate": "list", "source": [YES.said(language), NO.said(language), *off]}
        case "date":
            return {"validate": "date", "criteria": ">=", "value": FIRST_DAY}
        case kind if kind in NUMERIC and question.low is not None and question.high is not None:
            whole = "integer" if question.decimals == 0 else "decimal"
            low, high = number(question.low).text, number(question.high).text
            return {"validate": whole, "criteria": "between", "minimum": low, "maximum": high}
        case _:
            return {}
