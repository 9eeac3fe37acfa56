"""The words and signs of a formula, each with its place; what is no part of the language is told here."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from handprint.arithmetic import parse_machine_number
from handprint.expr.operations import OPERATIONS
from handprint.expr.units import parse_unit
from handprint.problems import Fact

Facts: TypeAlias = Mapping[str, Fact]
Kind: TypeAlias = Literal["number", "text", "name", "unit", "sign", "mended", "end"]


@dataclass(frozen=True, slots=True)
class Token:
    """One word or sign; a `mended` one stands for something unreadable, so that the rest can still be looked at."""

    kind: Kind
    text: str
    at: int


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault before it has a place in a file: a row of the catalogue, an offset in the formula, and its facts."""

    code: str
    at: int
    facts: Facts = field(default_factory=dict)


Found: TypeAlias = Token | Fault

_SIGNS: Final = frozenset("(),%") | {row.spelled for row in OPERATIONS.values() if row.precedence}

# How other languages, spreadsheets and word processors spell a sign of this language.
_INSTEAD: Final = {
    "==": "=", "<>": "!=", "≠": "!=", "=<": "<=", "≤": "<=", "=>": ">=", "≥": ">=",
    "&&": "and", "&": "and", "||": "or", "|": "or", "!": "not",
    "×": "*", "·": "*", "÷": "/", ":": "/", "−": "-", "–": "-", ";": ",",
}  # fmt: skip
_POWERS: Final = ("**", "^")
_CURLY: Final = {"{": "(", "}": ")"}
_QUOTES: Final = '"“”„‘’‚«»'

_ALL_SIGNS: Final = sorted(
    {sign for sign in (*_SIGNS, *_INSTEAD, *_POWERS, *_CURLY) if not sign.isalpha()}, key=len, reverse=True
)
_PART: Final = re.compile(
    r"(?P<space>[ \t\r\n]+)"
    r"|(?P<number>\.?[0-9][0-9A-Za-z_]*(?:[.,][0-9][0-9A-Za-z_]*)*\.?)"
    r"|(?P<word>[A-Za-z_][0-9A-Za-z_]*(?:\.[0-9A-Za-z_]+)*)"
    r"|(?P<text>'(?:[^'\n]|'')*'?)"
    rf"|(?P<quoted>[{_QUOTES}][^{_QUOTES}\n]*[{_QUOTES}]?)"
    r"|(?P<unit>\[[^\]\n]*\]?)"
    rf"|(?P<sign>{'|'.join(map(re.escape, _ALL_SIGNS))})"
    r"|(?P<other>.)",
    re.DOTALL,
)
_NAME: Final = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z0-9][a-z0-9_]*)*")
_THOUSANDS: Final = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+")


def tokens_of(text: str) -> tuple[tuple[Token, ...], tuple[Fault, ...]]:
    """Return the words and signs of a formula, an `end` last, and everything that is no part of the language."""
    found = [part for match in _PART.finditer(text) for part in _read(match)]
    tokens = (*(part for part in found if isinstance(part, Token)), Token("end", "", len(text)))
    return tokens, tuple(part for part in found if isinstance(part, Fault))


def _read(match: re.Match[str]) -> Iterator[Found]:
    written, at = match[0], match.start()
    match match.lastgroup:
        case "number":
            yield from _number(written, at)
        case "word":
            yield from _word(written, at)
        case "text":
            yield from _text(written, at)
        case "quoted":
            yield Fault("wrong-quotes", at, {"written": written})
            yield Token("text", written.strip(_QUOTES), at)
        case "unit":
            yield from _unit(written, at)
        case "sign":
            yield from _sign(written, at)
        case "other":
            yield Fault("unknown-character", at, {"character": f"{written} (U+{ord(written):04X})"})


def _number(written: str, at: int) -> Iterator[Found]:
    if "," in written:
        yield Fault("comma-in-number", at, {"written": written})
    elif is_thousands_like(written):
        without = written.replace(".", "")
        yield Fault("thousands-point", at, {"written": written, "thousands": without, "decimal": f"{written}0"})
    elif parse_machine_number(written) is None:
        yield Fault("number-unreadable", at, {"written": written})
    else:
        yield Token("number", written, at)
        return
    yield Token("mended", written, at)


def is_thousands_like(written: str) -> bool:
    """Whether a Dutch reader may take a number such as `2.500` for thousands; a formula never guesses."""
    return _THOUSANDS.fullmatch(written) is not None


def _word(written: str, at: int) -> Iterator[Found]:
    name = written.lower()
    if not _NAME.fullmatch(name):
        yield Fault("bad-name", at, {"written": written})
    elif name != written:
        yield Fault("capital-letters", at, {"written": written, "instead": name})
    yield Token("sign" if name in _SIGNS else "name", name, at)


def _text(written: str, at: int) -> Iterator[Found]:
    closed = written.count("'") % 2 == 0
    if not closed:
        yield Fault("text-not-closed", at)
    yield Token("text", written[1 : -1 if closed else None].replace("''", "'"), at)


def _unit(written: str, at: int) -> Iterator[Found]:
    if not written.endswith("]"):
        yield Fault("unit-not-closed", at)
    elif parse_unit(written[1:-1]) is None:
        yield Fault("bad-unit", at, {"unit": written})
    else:
        yield Token("unit", written[1:-1], at)


def _sign(written: str, at: int) -> Iterator[Found]:
    instead = _INSTEAD.get(written) or _CURLY.get(written) or ("*" if written in _POWERS else written)
    if written in _INSTEAD:
        yield Fault("wrong-sign", at, {"written": written, "instead": instead})
    elif written in _CURLY:
        yield Fault("curly-bracket", at, {"written": written, "instead": instead})
    elif written in _POWERS:
        yield Fault("power-sign", at, {"written": written})
    yield Token("sign", instead, at)
