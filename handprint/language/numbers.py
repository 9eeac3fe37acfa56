"""Numbers, euros and percentages as Dutch people write them, on any screen: 2.500 is two thousand five hundred.

The rule: thousands in dotted groups of three, a decimal comma, ASCII digits only. Whatever may mean two things is
refused with a question and never guessed. Numbers with a point, as files hold them, are in `handprint.arithmetic`.
"""

import re
from fractions import Fraction
from typing import Final

from handprint.arithmetic import MAX_NUMBER_CHARACTERS
from handprint.language.refusal import Refusal, refused

# Spreadsheets and this program put no-break spaces between a sign and a number; a cell may end in an empty line.
_BLANKS: Final = " \t\r\n\u00a0\u202f"
_SIZE: Final = r"(?P<whole>0|[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[1-9][0-9]*)(?:,(?P<part>[0-9]+))?"
_NUMBER: Final = re.compile(rf"(?P<minus>[-\u2212]?){_SIZE}")
# 2,500 is two and a half here and two thousand five hundred in English; who means two and a half writes 2,5.
_ENGLISH_THOUSANDS: Final = re.compile(r"[-\u2212]?[1-9][0-9]{0,2},[0-9]{2}0")
_EURO_BEFORE: Final = re.compile(rf"(?P<minus>[-\u2212]?)(?:€|EURO?(?![A-Z]))[{_BLANKS}]*", re.IGNORECASE)
_EURO_AFTER: Final = re.compile(rf"[{_BLANKS}]*(?:€|EURO?)\Z", re.IGNORECASE)
_NO_CENTS: Final = re.compile(r"\A([^,]*[0-9]),(?:--?|\u2013|\u2014)\Z")
_MORE_THAN_CENTS: Final = re.compile(r",[0-9]{3}")
_PERCENT: Final = re.compile(rf"[{_BLANKS}]*(?:%|procent|percent)\Z", re.IGNORECASE)

_ZERO_EUROS: Final = frozenset({"nihil", "geen"})
_DASHES: Final = frozenset("-\u2212\u2013\u2014")
_PERCENT_OF_ONE: Final = 100

# What to ask about a text that is not a number: the first that is found in it.
_QUESTIONS: Final = tuple(
    (re.compile(pattern, re.IGNORECASE), code)
    for pattern, code in (
        (r"[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u209f\u2150-\u218f]", "number-small-signs"),
        (r"(?![0-9])\d", "number-other-digits"),
        (r"€|\beur", "number-with-euro"),
        (r"%", "number-with-percent"),
        (r"\A(?:ca\b|circa|ongeveer|about|around|plm|bijna|±|~|≈|<|>|≤|≥)", "number-about"),
        (r"[0-9]\s*(?:[-\u2013\u2014/]|tot|to|à)\s*[0-9]", "number-range"),
        (r"[0-9]:[0-9]", "number-time"),
        (r"\A\(.*\)\Z", "number-in-brackets"),
        (r"[0-9]e[-+]?[0-9]", "number-with-exponent"),
        (r"[0-9][\s_'\u2019]+[0-9]", "number-with-gaps"),
        (rf"\A[^0-9.,]*{_SIZE}[^0-9.,]*\Z", "number-with-words"),
        (r",.*[.,]", "number-mixed-signs"),
        (r"\A[-\u2212]?0[0-9]", "number-leading-zero"),
        (r"[0-9]\.|\.[0-9]", "number-with-point"),
        (r"[0-9],|,[0-9]", "number-half-decimals"),
        (r"[0-9]", "number-with-words"),
    )
)


def understand_number(written: str) -> Fraction | Refusal:
    """Return the number that a person wrote, or the question to ask about it."""
    return _number(written.strip(_BLANKS), written)


def understand_euros(written: str) -> Fraction | Refusal:
    """Return an amount in euros, with at most two decimals; `nihil`, `geen` and `0,-` are zero."""
    text = written.strip(_BLANKS)
    if text.casefold() in _ZERO_EUROS:
        return Fraction(0)
    amount = _number(_NO_CENTS.sub(r"\1", _without_euro_sign(text)), written)
    if isinstance(amount, Fraction) and _MORE_THAN_CENTS.search(text):
        return refused("euros-three-decimals", written)
    return amount


def understand_percent(written: str) -> Fraction | Refusal:
    """Return a percentage as a share of one: `25 %` is a quarter. Without its sign it is asked about."""
    text = written.strip(_BLANKS)
    value = _number(_PERCENT.sub("", text), written)
    if isinstance(value, Refusal):
        return value
    return value / _PERCENT_OF_ONE if _PERCENT.search(text) else refused("percent-sign-missing", written)


def _without_euro_sign(text: str) -> str:
    if before := _EURO_BEFORE.match(text):
        return before["minus"] + text[before.end() :]
    return _EURO_AFTER.sub("", text)


def _number(text: str, written: str) -> Fraction | Refusal:
    if len(text) > MAX_NUMBER_CHARACTERS:
        return refused("number-too-long", written)
    if _ENGLISH_THOUSANDS.fullmatch(text):
        return refused("number-english-comma", written)
    if found := _NUMBER.fullmatch(text):
        size = Fraction(f"{found['whole'].replace('.', '')}.{found['part'] or '0'}")
        return -size if found["minus"] else size
    return refused(_question_about(text), written) if text else Refusal("number-missing")


def _question_about(text: str) -> str:
    if text in _DASHES:
        return "bare-dash"
    return next((code for pattern, code in _QUESTIONS if pattern.search(text)), "not-a-number")
