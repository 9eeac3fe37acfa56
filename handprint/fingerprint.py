"""Fingerprints over one canonical text form, and blob ids over exact bytes; both SHA-256 in hexadecimal."""

import hashlib
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Final, TypeAlias
from unicodedata import normalize

from handprint.arithmetic import as_ratio, decimals_needed, plain

Meaning: TypeAlias = "str | bool | int | Fraction | Sequence[Meaning] | Mapping[str, Meaning] | None"
"""What a fingerprint is taken over: texts, exact numbers, lists in order, and mappings whose order means nothing."""

FORMAT: Final = "handprint-canonical 1"
_ESCAPED: Final = {
    **{code: f"\\u{code:04x}" for code in range(ord(" "))},
    **str.maketrans({'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}),
}


def canonical(meaning: Meaning) -> str:
    """Return the one text of a meaning: NFC, keys by code point, numbers as shortest plain decimals in quotes.

    A number that no decimal writes exactly stands as `numerator/denominator`. Numbers are texts, so that no reader can
    take them for binary fractions.

    Raises:
        ValueError: two keys are the same after normalisation (a bug: such names are refused when they are read).
    """
    match meaning:
        case None:
            return "null"
        case bool():
            return "true" if meaning else "false"
        case str():
            return _quoted(meaning)
        case int() | Fraction():
            return _quoted(_number(Fraction(meaning)))
        case Mapping():
            return "{" + ",".join(f"{_quoted(key)}:{canonical(meaning[key])}" for key in _sorted(meaning)) + "}"
        case _:
            return "[" + ",".join(canonical(item) for item in meaning) + "]"


def _sorted(meaning: Mapping[str, Meaning]) -> list[str]:
    if len({normalize("NFC", key) for key in meaning}) != len(meaning):
        raise ValueError("two keys are the same text")
    return sorted(meaning, key=lambda key: normalize("NFC", key))


def _number(value: Fraction) -> str:
    return as_ratio(value) if decimals_needed(value) is None else plain(value)


def _quoted(text: str) -> str:
    return '"' + normalize("NFC", text).translate(_ESCAPED) + '"'


def fingerprint(kind: str, meaning: Meaning) -> str:
    """Return the fingerprint of what something means; `kind` keeps a model and a questionnaire apart."""
    return blob_id(f"{FORMAT} {kind}\n{canonical(meaning)}".encode())


def blob_id(content: bytes) -> str:
    """Return the id of exact bytes."""
    return hashlib.sha256(content).hexdigest()
