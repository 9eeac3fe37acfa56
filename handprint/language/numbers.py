"""Numbers, euros and percentages as Dutch people write them, on any screen: 2.500 is two thousand five hundred.

The rule: thousands in dotted groups of three, a decimal comma, ASCII digits only. Whatever may mean two things is
refused with a question and never guessed. Numbers with a point, as files hold them, are in `handprint.arithmetic`.
"""

import re
from fractions import Fraction
from typing import Final

from handprint.arithmetic import MAX_NUMBER_CHARACTERS, decimals_needed
from handprint.language.refusal import Refusal, refused

# Spreadsheets and this program put no-break spaces between a sign and a number.
_BLANKS: Final = " \t\u00a0\u202f"
_NUMBER: Final = re.compile(r"(?P<minus>[-\u2212]?)(?P<whole>0|[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[1-9][0-9]*)(?:,(?P<part>[0-9]+))?")
_MONEY_BEFORE: Final = re.compile(rf"([-\u2212]?)(?:€|EUR(?![A-Z]))[{_BLANKS}]*", re.IGNORECASE)
_MONEY_AFTER: Final = re.compile(rf"[{_BLANKS}]*(?:€|EUR|euro)\Z", re.IGNORECASE)
_NO_CENTS: Final = re.compile(r",(?:-{1,2}|\u2013|\u2014)\Z")
_PERCENT: Final = re.compile(rf"[{_BLANKS}]*(?:%|procent|percent)\Z", re.IGNORECASE)

_ZERO_EUROS: Final = frozenset({"nihil", "geen"})
_DASHES: Final = frozenset({"-", "--", "\u2212", "\u2013", "\u2014"})
_CENT_PLACES: Final = 2
_PERCENT_OF_ONE: Final = 100

# The first pattern found in a refused text says what to ask; they run on at most 40 characters.
_REASONS: Final = (
    (re.compile(r"[^\W0-9_]?[^\x00-\x7f]*[\u00b2\u00b3\u00b9\u00bc-\u00be\u2150-\u218f]"), "number-fraction-sign"),
    (re.compile(r"(?![0-9])\d"), "number-other-digits"),
    (re.compile(r"€|EUR|euro", re.IGNORECASE), "number-with-euro"),
    (re.compile(r"%"), "number-with-percent"),
    (re.compile(r"\A(?:ca\b|circa|ongeveer|about|around|plm|±|~|≈|<|>|max|min\b|meer|minder|bijna)", re.IGNORECASE), "number-about"),
    (re.compile(r"[0-9]\s*(?:-|\u2013|\u2014|/|\btot\b|\bto\b|à)\s*[0-9]", re.IGNORECASE), "number-range"),
    (re.compile(r"[0-9]:[0-9]"), "number-time"),
    (re.compile(r"\A\(.*\)\Z"), "number-in-brackets"),
    (re.compile(r"[0-9]e[-+]?[0-9]", re.IGNORECASE), "number-with-exponent"),
    (re.compile(r"[0-9][\s_'\u00a0\u202f]+[0-9]"), "number-with-gaps"),
    (re.compile(r",[0-9]*\.|\..*,.*,|,.*,"), "number-mixed-signs"),
    (re.compile(r"\A[-\u2212]?0[0-9.]*[0-9]\Z(?<!\A0)(?=)"), "number-leading-zero"),
    (re.compile(r"\."), "number-with-point"),
    (re.compile(r",\Z|\A[-\u2212]?,"), "number-half-decimals"),
    (re.compile(r"\A\+"), "number-with-plus"),
    (re.compile(r"[0-9]"), "number-with-words"),
)
