"""What is looked at before any parser sees a file: its size, its encoding and the characters in it."""

import re
import unicodedata
from typing import Final

from handprint.catalogue import problem
from handprint.document.source import Source, source_of
from handprint.problems import Place, Problem, Problems

MAX_BYTES: Final = 1_000_000
MAX_DEPTH: Final = 40
MAX_PROBLEMS: Final = 100

_BOM: Final = "\ufeff"
_WIDE_BOMS: Final = (b"\xff\xfe", b"\xfe\xff")

# The two YAML parsers differ on the line ends of old mainframes (NEL, LS, PS) and on a byte order mark in the middle.
_HIDDEN: Final = re.compile("[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
# The first sign of the first line that is neither blank nor a comment.
_FIRST_SIGN: Final = re.compile(r"^(?![ \t]*+(?:#|$)).", re.MULTILINE)

# The pure Python parser looks ahead quadratically in such a run, before its first event.
_BRACKETS: Final = re.compile(rf"(?:[\[{{][ \n]*){{{MAX_DEPTH + 1}}}")


def guarded_source(content: str | bytes, file: str) -> tuple[Source | None, Problems]:
    """Return the text if a parser may see it, and every reason why not."""
    if len(content) > MAX_BYTES:
        return None, (problem("document-too-large", Place(file), most=_megabytes(MAX_BYTES)),)
    if isinstance(content, bytes):
        return _decoded(content, file)
    return _looked_through(source_of(file, content.removeprefix(_BOM)))


def _megabytes(size: int) -> str:
    return f"{size // 1_000_000} MB"


def _decoded(content: bytes, file: str) -> tuple[Source | None, Problems]:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, (problem("not-utf-8", _place_of_byte(content, error.start, file)),)
    return _looked_through(source_of(file, text.removeprefix(_BOM)))


def _place_of_byte(content: bytes, start: int, file: str) -> Place:
    if content.startswith(_WIDE_BOMS):
        return Place(file, 1, 1)
    before = source_of(file, content[:start].decode("utf-8").removeprefix(_BOM))
    return before.place(len(before.text))


def _looked_through(source: Source) -> tuple[Source | None, Problems]:
    faults = (*_hidden_characters(source), *_directives(source), *_deep_brackets(source))
    return (None, faults) if faults else (source, ())


def _hidden_characters(source: Source) -> list[Problem]:
    faults = []
    for match in _HIDDEN.finditer(source.text):
        faults.append(problem("hidden-character", source.place(match.start()), character=character_name(match[0])))
        if len(faults) == MAX_PROBLEMS:
            break
    return faults


def character_name(character: str) -> str:
    """Return the code point and, where it has one, the name of a character that cannot be shown."""
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()


def _directives(source: Source) -> list[Problem]:
    found = _FIRST_SIGN.search(source.text)
    return [problem("directive", source.place(found.start()))] if found and found[0] == "%" else []


def _deep_brackets(source: Source) -> list[Problem]:
    found = _BRACKETS.search(source.text)
    return [problem("too-deep", source.place(found.start()), most=MAX_DEPTH)] if found else []
