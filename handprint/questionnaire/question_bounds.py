"""The numbers of a question as written: unit, hard bounds and decimals."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from handprint.arithmetic import decimals_needed, plain
from handprint.document import Path
from handprint.expr.units import NO_UNIT, Unit, parse_unit
from handprint.questionnaire.page import Page, whole_number
from handprint.questionnaire.questionnaire import NUMERIC, PERCENT_PLACES, UNIT_OF_KIND, QuestionKind
from handprint.questionnaire.written import WrittenQuestion

CHOOSING: Final[frozenset[QuestionKind]] = frozenset({"choice", "multi"})
WITH_UNIT: Final[frozenset[QuestionKind]] = NUMERIC - frozenset(UNIT_OF_KIND)

MOST_DECIMALS: Final = 6
_HUNDRED: Final = Fraction(10**PERCENT_PLACES)
_KINDS_OF_KEY: Final[Mapping[str, frozenset[QuestionKind]]] = {
    "unit": WITH_UNIT,
    "min": NUMERIC,
    "max": NUMERIC,
    "decimals": NUMERIC,
    "options": CHOOSING,
}
_OPTIONAL: Final[Mapping[str, frozenset[QuestionKind]]] = {"also": NUMERIC - {"percent"}}
_KEYS_OF_ANSWERS: Final = ("when_off_route", "default", "check", "allow", "required", "describes")


@dataclass(frozen=True, slots=True)
class Bounds:
    """The unit, lowest and highest answer and decimals of a question, as answers are held: shares from 0 to 1."""

    unit: Unit
    low: Fraction | None = None
    high: Fraction | None = None
    decimals: int | None = None


def check_keys(written: WrittenQuestion, page: Page, path: Path) -> None:
    """Note keys that the kind of question needs, and keys that mean nothing for it."""
    for key, kinds in _KINDS_OF_KEY.items():
        has = page.document.has((*path, key))
        if has and written.type not in kinds:
            page.note("question-key-misplaced", (*path, key), key=key, kind=written.type)
        if not has and written.type in kinds:
            page.note("question-key-needed", path, key=key, kind=written.type)
    for key, kinds in _OPTIONAL.items():
        if page.document.has((*path, key)) and written.type not in kinds:
            page.note("question-key-misplaced", (*path, key), key=key, kind=written.type)
    for key in _KEYS_OF_ANSWERS:
        if written.type == "note" and page.document.has((*path, key)):
            page.note("question-key-misplaced", (*path, key), key=key, kind=written.type)
    if "estimate" in written.allow and written.type not in NUMERIC:
        at = (*path, "allow", written.allow.index("estimate"))
        page.note("question-key-misplaced", at, key="estimate", kind=written.type)


def understood_bounds(written: WrittenQuestion, page: Page, path: Path) -> Bounds:
    """Return the unit, bounds and decimals of a question; what is not understood is None and noted."""
    unit = _unit(written, page, path)
    if written.type not in NUMERIC:
        return Bounds(unit)
    decimals = _decimals(written, page, path)
    low, high = (_bound(key, written, decimals, page, path) for key in ("min", "max"))
    if low is not None and high is not None and low > high:
        page.note("question-bounds-reversed", (*path, "min"), low=plain(low), high=plain(high))
    if written.type != "percent":
        return Bounds(unit, low, high, decimals)
    return Bounds(unit, _share(low), _share(high), None if decimals is None else decimals + PERCENT_PLACES)


def _share(percentage: Fraction | None) -> Fraction | None:
    return None if percentage is None else percentage / _HUNDRED


def _unit(written: WrittenQuestion, page: Page, path: Path) -> Unit:
    if written.type not in WITH_UNIT or written.unit is None:
        return UNIT_OF_KIND.get(written.type, NO_UNIT)
    unit = parse_unit(written.unit)
    if unit is None:
        page.note("question-unit-unreadable", (*path, "unit"), written=written.unit)
    return unit or NO_UNIT


def _decimals(written: WrittenQuestion, page: Page, path: Path) -> int | None:
    if written.decimals is None:
        return None
    decimals = whole_number(written.decimals)
    if decimals is None or decimals > MOST_DECIMALS:
        page.note("question-decimals-form", (*path, "decimals"), written=written.decimals, most=MOST_DECIMALS)
        return None
    if decimals and written.type == "whole":
        page.note("question-whole-decimals", (*path, "decimals"))
    return decimals


def _bound(key: str, written: WrittenQuestion, decimals: int | None, page: Page, path: Path) -> Fraction | None:
    text: str | None = getattr(written, key)
    value = page.number((*path, key), text)
    if value is None or text is None:
        return None
    if written.type == "percent" and not 0 <= value <= _HUNDRED:
        page.note("question-percent-bounds", (*path, key), written=text)
    if decimals is not None and (decimals_needed(value) or 0) > decimals:
        page.note("question-bound-decimals", (*path, key), written=text, decimals=decimals)
    return value
