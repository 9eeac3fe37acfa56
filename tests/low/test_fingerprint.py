"""Fingerprints: pinned from the first day, and the same for whatever means the same."""

import hashlib
import json
import random
from collections.abc import Mapping, Sequence
from fractions import Fraction
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handprint.arithmetic import as_ratio, decimals_needed, plain
from handprint.fingerprint import Meaning, blob_id, canonical, fingerprint

PINNED: tuple[tuple[Meaning, str, str], ...] = (
    ({}, "{}", "3fa1bdba86e1421a4449ab14cf306bbcc3d55dc02745be200f0b82c18e33b711"),
    (
        {"b": "x", "a": [True, None, 0]},
        '{"a":[true,null,"0"],"b":"x"}',
        "bfc1d1de0f7a1e2088a85cefcc95ba0542f92967f52860deb076b72b2badfe2a",
    ),
    (
        {"naam": "Café", "tekst": 'a\n"b"\\\t\x01'},
        '{"naam":"Café","tekst":"a\\n\\"b\\"\\\\\\t\\u0001"}',
        "18c13f222e760ae6efdf45a1624d92842593b3181cbe6b54ba011672e7ec37a1",
    ),
    (
        [Fraction(2500), Fraction("35.760"), Fraction(-1, 3), Fraction(1, 8)],
        '["2500","35.76","-1/3","0.125"]',
        "f55b20650eeb9e677c56ef85537b176b0035ad2240a2733a653339241f5e4258",
    ),
    (
        {"leeg": {"lijst": [], "tekst": ""}},
        '{"leeg":{"lijst":[],"tekst":""}}',
        "ce27d35abe325faa0680cc71990b4cdfa34a01dd581d3c8d5bbcd72a527eb5b4",
    ),
)


LEAVES = st.none() | st.booleans() | st.text(st.characters(exclude_categories=["Cs"])) | st.integers() | st.fractions()
MEANINGS = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text("abé e\u0301", max_size=3).map(lambda key: normalize("NFC", key)), inner, max_size=4)
    ),
    max_leaves=20,
)


@pytest.mark.parametrize(("meaning", "text", "found"), PINNED)
def test_a_fingerprint_never_changes(meaning: Meaning, text: str, found: str) -> None:
    """A register of years ago must be found again; whoever has SHA-256 can work it out by hand."""
    assert canonical(meaning) == text
    assert fingerprint("model", meaning) == found
    assert found == hashlib.sha256(b"handprint-canonical 1 model\n" + text.encode("utf-8")).hexdigest()


def test_a_blob_id_is_that_of_the_bytes() -> None:
    """The well-known answer for `abc`, and line ends count."""
    assert blob_id(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert blob_id(b"a\n") != blob_id(b"a\r\n")


@given(MEANINGS)
def test_the_canonical_text_says_everything(meaning: Meaning) -> None:
    """Any reader of JSON gets the meaning back, with numbers as texts: no two meanings share a text."""
    assert json.loads(canonical(meaning)) == _as_texts(meaning)


def _as_texts(meaning: Meaning) -> object:
    match meaning:
        case None | bool():
            return meaning
        case str():
            return normalize("NFC", meaning)
        case int() | Fraction():
            value = Fraction(meaning)
            return as_ratio(value) if decimals_needed(value) is None else plain(value)
        case Mapping():
            return {key: _as_texts(value) for key, value in meaning.items()}
        case Sequence():
            return [_as_texts(item) for item in meaning]


@given(
    st.dictionaries(st.text(max_size=5).map(lambda key: normalize("NFC", key)), st.integers(), max_size=6), st.randoms()
)
def test_the_order_of_keys_means_nothing(meaning: dict[str, int], rng: random.Random) -> None:
    """The order of a list does."""
    keys = list(meaning)
    rng.shuffle(keys)
    assert canonical({key: meaning[key] for key in keys}) == canonical(meaning)
    assert (canonical(keys) == canonical(list(meaning))) == (keys == list(meaning))


def test_keys_stand_by_code_point() -> None:
    """Not by the 16-bit units of other languages, in which an emoji comes before U+FFFD."""
    assert canonical({"😀": 1, "\ufffd": 2, "a": 3, "B": 4}) == '{"B":"4","a":"3","\ufffd":"2","😀":"1"}'


def test_a_letter_means_the_same_however_it_is_put_together() -> None:
    """A Mac writes é as two characters."""
    assert fingerprint("model", {"Cafe\u0301": "e\u0301"}) == fingerprint("model", {"Café": "é"})
    with pytest.raises(ValueError, match="same text"):
        canonical({"Cafe\u0301": 1, "Café": 2})


def test_a_number_is_its_value() -> None:
    """However it was written or calculated, and never a binary fraction."""
    tenths = {fingerprint("model", value) for value in (Fraction("0.10"), Fraction(1, 10), Fraction("0.1"))}
    assert len(tenths) == 1
    assert canonical(Fraction(10**40 + 1)) == f'"{10**40 + 1}"'
    assert canonical([True, 1, None]) == '[true,"1",null]'


def test_kinds_are_kept_apart() -> None:
    """A model and a questionnaire with the same words are two things."""
    assert fingerprint("model", {}) != fingerprint("questionnaire", {})
