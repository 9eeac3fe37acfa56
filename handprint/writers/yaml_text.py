"""One line of YAML: plain where nobody can misread it, else in double quotes, with nothing hidden in it."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from handprint.document.unwritable import with_names
from handprint.language import safe_text

_PLAIN: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*|-?[0-9]+(?:\.[0-9]+)?%?")
_SHORT: Final = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_LARGEST_SHORT_CODE: Final = 0xFFFF


def plain_or_quoted(text: str) -> str:
    """Return a number, code, day or other plain word as it is, any other text in quotes; nothing for an empty text."""
    return text if not text or _PLAIN.fullmatch(text) else in_quotes(text)


def in_quotes(text: str) -> str:
    """Return any text at all in double quotes on one line; `read_answers` gives the same text back."""
    named = with_names(text)
    if named.isascii() and named.isprintable() and '"' not in named and "\\" not in named:
        return f'"{named}"'
    return '"' + "".join(map(_escaped, named)) + '"'


def _escaped(character: str) -> str:
    if character in _SHORT:
        return _SHORT[character]
    if safe_text(character) == character:
        return character
    code = ord(character)
    return f"\\u{code:04X}" if code <= _LARGEST_SHORT_CODE else f"\\U{code:08X}"


def in_brackets(items: Iterable[str]) -> str:
    """Return items that were spelled already as a list on one line."""
    return "[" + ", ".join(items) + "]"


def in_braces(entries: Mapping[str, str]) -> str:
    """Return keys with values that were spelled already as a map on one line."""
    return "{" + ", ".join(f"{key}: {value}" for key, value in entries.items()) + "}"


def comment(text: str, margin: str, most: int) -> str:
    """Return a comment of one line with a text in it, cut off where it is long."""
    line = f"{margin}# {safe_text(' '.join(text.split()))}"
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"
