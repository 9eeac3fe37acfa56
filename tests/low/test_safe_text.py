"""Foreign text made safe to show: nothing acts, nothing hides, and ordinary text stays as it is."""

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handprint.language import safe_text

CORPUS = Path(__file__).resolve().parents[2] / ".." / "shared" / "corpus" / "strings"
HIDDEN = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
# What Unicode calls default ignorable, in as far as its category does not say so; emoji need the first 16 selectors.
IGNORABLE = {
    *map(chr, (0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x2065, 0x3164, 0xFFA0)),
    *map(chr, range(0xFFF0, 0xFFF9)),
    *map(chr, range(0xE0000, 0xE1000)),
}
SHOWN = {
    "\x1b[2J": "␛[2J",
    "a\x00b": "a␀b",
    "EUR 94\b\b100": "EUR 94␈␈100",
    "a\rb": "a␍b",
    "a\nb": "a␊b",
    "a\tb": "a␉b",
    "\x7f": "␡",
    "\x9b31mrood": "<U+009B>31mrood",
    "EUR \u202e0001\u202c": "EUR <U+202E>0001<U+202C>",
    "vrij\u200bwilliger": "vrij<U+200B>williger",
    "\ufeffx": "<U+FEFF>x",
    "\ud800": "<U+D800>",
    "\u2028": "<U+2028>",
    "\u3164": "<U+3164>",
    "\U000e0041": "<U+E0041>",
    "\uffff": "<U+FFFF>",
}
ORDINARY = (
    "",
    "Dorpshuis De Brink",
    "Café één",
    "[/] :smile: [bold]",
    "€ 2.500,00",
    "😂 ❤\ufe0f",
    "Ελλάδα",
    "日本",
    "a\u00a0b",
)


def naughty() -> list[str]:
    """Return the naughty strings, where they are at hand."""
    files = sorted(CORPUS.glob("*.json")) if CORPUS.is_dir() else []
    return [text for file in files for text in json.loads(file.read_text(encoding="utf-8"))]


def is_safe(text: str) -> bool:
    """Return whether nothing in a text acts or hides."""
    return not any(unicodedata.category(sign) in HIDDEN or sign in IGNORABLE for sign in text)


@pytest.mark.parametrize(("text", "shown"), SHOWN.items(), ids=ascii)
def test_what_acts_or_hides_becomes_a_sign(text: str, shown: str) -> None:
    """One that can be seen, and looked up."""
    assert safe_text(text) == shown


@pytest.mark.parametrize("text", ORDINARY, ids=ascii)
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    """Letters of every script, emoji, and what is markup elsewhere."""
    assert safe_text(text) == text


def test_several_lines_can_stay_lines() -> None:
    """Then nothing but the line ends is left alone; a lone carriage return could still overwrite a line."""
    assert safe_text("a\r\nb\n\x1bc\rd", newlines="keep") == "a\nb\n␛c␍d"


@given(st.text(st.characters(), max_size=30))
def test_any_text_becomes_safe(text: str) -> None:
    """Lone surrogates included; what is safe stays as it is, so that twice is once."""
    shown = safe_text(text)
    assert is_safe(shown)
    assert safe_text(shown) == shown
    assert shown.encode("utf-8").decode("utf-8") == shown
    assert is_safe(safe_text(text, newlines="keep").replace("\n", ""))


@pytest.mark.parametrize("sign", [*sorted(IGNORABLE)[:24], "\U000e0fff"], ids=ascii)
def test_no_sign_that_shows_nothing_is_left(sign: str) -> None:
    """Two names that look the same must not be two names."""
    assert is_safe(safe_text(f"Stich{sign}ting"))


def test_naughty_strings_become_safe() -> None:
    """The public list and what terminals have fallen for, where they are at hand, beside those of this file."""
    strings = [*SHOWN, *naughty()]
    assert [text for text in strings if not is_safe(safe_text(text))] == []
    assert any(not is_safe(text) for text in strings)
