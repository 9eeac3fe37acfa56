"""One question: from as written to as meant, with everything that is wrong with it by itself."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from handprint.document import Path
from handprint.expr.types import Value
from handprint.problems import Text
from handprint.questionnaire.answer_types import understand_answer
from handprint.questionnaire.kin_read import read_kin
from handprint.questionnaire.page import Page
from handprint.questionnaire.parts_written import is_yes
from handprint.questionnaire.question_bounds import CHOOSING, check_keys, understood_bounds
from handprint.questionnaire.questionnaire import Check, Option, Question
from handprint.questionnaire.written import WrittenCheck, WrittenOption, WrittenQuestion

LEAST_OPTIONS: Final = 2
_CODE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,59}", re.ASCII)


def read_question(written: WrittenQuestion, page: Page, path: Path) -> Question:
    """Return the question that stands at a path. What cannot be understood is left out of it and noted on the page."""
    check_keys(written, page, path)
    bounds = understood_bounds(written, page, path)
    question = Question(
        id=page.name((*path, "id"), written.id),
        kind=written.type,
        ask=page.needed_text((*path, "ask"), written.ask),
        why=page.text((*path, "why"), written.why),
        find=page.text((*path, "find"), written.find),
        help=page.text((*path, "help"), written.help),
        example=page.text((*path, "example"), written.example),
        unit=bounds.unit,
        low=bounds.low,
        high=bounds.high,
        decimals=bounds.decimals,
        options=_options(written, page, path),
        route=written.route,
        ask_if=page.formula((*path, "ask_if")) if written.ask_if is not None else None,
        when_off_route=None,
        declares_off_route=written.when_off_route is not None,
        checks=tuple(_checks(written, page, path)),
        allow=frozenset(written.allow),
        carry=written.carry,
        required=is_yes(written.required),
        describes=is_yes(written.describes),
        place=page.document.place((*path, "id")),
        default=page.formula((*path, "default")) if written.default is not None else None,
        also=read_kin(written, page, (*path, "also")),
    )
    return replace(question, when_off_route=_off_route(question, written, page, path))


def _off_route(question: Question, written: WrittenQuestion, page: Page, path: Path) -> Value:
    """Return the value that counts when the question is not asked; it is written as a machine answer to it."""
    if written.when_off_route is None or question.kind == "note":
        return None
    at = (*path, "when_off_route")
    answer, found = understand_answer(question, written.when_off_route, "machine", page.document.place(at))
    page.add(found)
    if answer is not None and answer.state != "answered":
        page.note("off-route-not-a-value", at)
    return None if answer is None else answer.value


# ---- choices ----


def _options(written: WrittenQuestion, page: Page, path: Path) -> tuple[Option, ...]:
    if written.options is None or written.type not in CHOOSING:
        return ()
    at = (*path, "options")
    if len(written.options) < LEAST_OPTIONS:
        page.note("options-too-few", at)
    _check_doubles(written.options, page, at)
    return tuple(_option(option, written, page, (*at, number)) for number, option in enumerate(written.options))


def _check_doubles(options: tuple[WrittenOption, ...], page: Page, path: Path) -> None:
    seen: set[str] = set()
    for number, option in enumerate(options):
        if option.code in seen:
            page.note("option-code-double", (*path, number, "code"), option=option.code)
        seen.add(option.code)


def _option(option: WrittenOption, written: WrittenQuestion, page: Page, path: Path) -> Option:
    if not _CODE.fullmatch(option.code):
        page.note("option-code-form", (*path, "code"), option=option.code)
    if is_yes(option.none) and written.type != "multi":
        page.note("question-key-misplaced", (*path, "none"), key="none", kind=written.type)
    page.text(path, option)
    only_if = page.formula((*path, "only_if")) if option.only_if is not None else None
    return Option(option.code, Text(option.nl, option.en), is_yes(option.none), only_if)


# ---- checks ----


def _checks(written: WrittenQuestion, page: Page, path: Path) -> Iterator[Check]:
    match written.check:
        case None:
            return
        case WrittenCheck():
            found = [(written.check, (*path, "check"))]
        case many:
            found = [(one, (*path, "check", number)) for number, one in enumerate(many)]
    for one, at in found:
        say = page.needed_text((*at, "say"), one.say)
        formula = page.formula((*at, "that"))
        if formula is not None:
            yield Check(formula, say, is_yes(one.must))
