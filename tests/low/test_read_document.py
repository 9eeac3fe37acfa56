"""A guarded YAML document: what is read stays the text that was written, what is refused says where and why."""

import pytest

from handprint.document import Document, Path, Tree, read_document
from handprint.document.parsing import ParserMaker
from handprint.problems import Place
from tests.low.hostile_yaml import PARSERS

DIGITS = "9" * 5000
READ: dict[str, Tree] = {
    f"a: {DIGITS}\n": {"a": DIGITS},
    "a: NO\nb: yes\nc: on\nd: null\ne: ~\nf: true\n": {
        "a": "NO",
        "b": "yes",
        "c": "on",
        "d": "null",
        "e": "~",
        "f": "true",
    },
    "a: 1:30\nb: 0.10\nc: 01234567\nd: 1_000\ne: 1e3\nf: .inf\ng: .nan\nh: 0x1F\ni: 0o17\n": {
        "a": "1:30",
        "b": "0.10",
        "c": "01234567",
        "d": "1_000",
        "e": "1e3",
        "f": ".inf",
        "g": ".nan",
        "h": "0x1F",
        "i": "0o17",
    },
    "a: 2026-02-30\nb: 0000-99-99T99:99:99Z\n": {"a": "2026-02-30", "b": "0000-99-99T99:99:99Z"},
    "a:\nb: ''\nc: \"\"\nd: []\ne: {}\n": {"a": "", "b": "", "c": "", "d": (), "e": {}},
    "1: a\nNO: b\n2025-01-01: c\n": {"1": "a", "NO": "b", "2025-01-01": "c"},
    "- a\n- - b\n  - c\n- d: e\n": ("a", ("b", "c"), {"d": "e"}),
    "a: [b, 'c d', {e: f}]\n": {"a": ("b", "c d", {"e": "f"})},
    "a: 'it''s'\nb: \"x\\ty\\u00e9\\n\"\n": {"a": "it's", "b": "x\tyé\n"},
    "a: |\n  if(b,\n    c)\nd: >-\n  e\n  f\n": {"a": "if(b,\n  c)\n", "d": "e f"},
    "# comment\na: b # comment\nc: d#e\n": {"a": "b", "c": "d#e"},
    "a: x [y]\nb: what?\nc: 10%\nd: a & b\ne: a * b\nf: <<\n": {
        "a": "x [y]",
        "b": "what?",
        "c": "10%",
        "d": "a & b",
        "e": "a * b",
        "f": "<<",
    },
    "'<<': a\n": {"<<": "a"},
    "a: Café 😀\né: ok\n": {"a": "Café 😀", "é": "ok"},
    "just a text\n": "just a text",
    "--- {a: b}\n...\n": {"a": "b"},
}

REFUSED: dict[str | bytes, tuple[str, int, int]] = {
    "a: 1\nb: 2\na: 3\n": ("duplicate-key", 3, 1),
    "a: 1\n'a': 2\n": ("duplicate-key", 2, 1),
    "x: {a: 1, b: 2, a: 3}\n": ("duplicate-key", 1, 17),
    "a: &b c\n": ("anchor", 1, 4),
    "&a b: c\n": ("anchor", 1, 1),
    "a: &b\n  c: d\n": ("anchor", 1, 4),
    "a: *b\n": ("alias", 1, 4),
    "*a : b\n": ("alias", 1, 1),
    "<<: {a: b}\n": ("merge-key", 1, 1),
    "a: !!int 1\n": ("tag", 1, 4),
    "a: !b c\n": ("tag", 1, 4),
    "a: ! c\n": ("tag", 1, 4),
    "a: !<tag:yaml.org,2002:str> b\n": ("tag", 1, 4),
    "!!map\na: b\n": ("tag", 1, 1),
    "a: 1\n---\nb: 2\n": ("second-document", 2, 1),
    "a: 1\n...\n---\nb: 2\n": ("second-document", 3, 1),
    "%YAML 1.2\n---\na: b\n": ("directive", 1, 1),
    "# x\n\n%TAG ! x\n---\na: b\n": ("directive", 3, 1),
    "? [a, b]\n: c\n": ("key-not-text", 1, 1),
    "[a]: b\n": ("key-not-text", 1, 1),
    "{a: b}: c\n": ("key-not-text", 1, 1),
    "? a\n: b\n": ("key-not-text", 1, 1),
    "a: ? b\n": ("needs-quotes", 1, 4),
    "'': a\n": ("empty-key", 1, 1),
    "a:\n\tb: c\n": ("tab", 2, 1),
    "a:\tb\n": ("tab", 1, 3),
    "a: b\tc\n": ("tab", 1, 5),
    "a: b\n\t# c\n": ("tab", 2, 1),
    "x: {a: b [c], d: e}\n": ("quotes-in-brackets", 1, 10),
    "x: [hours > 0 [hour]]\n": ("quotes-in-brackets", 1, 15),
    "x: [wat?, b]\n": ("quotes-in-brackets", 1, 8),
    "x: {a: b ? c}\n": ("quotes-in-brackets", 1, 10),
    "x: {a, b: c}\n": ("no-value-in-braces", 1, 5),
    "x: {a:b}\n": ("no-value-in-braces", 1, 5),
    "a: \x00\n": ("hidden-character", 1, 4),
    "a: b\x1b[2J\n": ("hidden-character", 1, 5),
    "a: b\x85c\n": ("hidden-character", 1, 5),
    "a: b\u2028c\n": ("hidden-character", 1, 5),
    "a: b\ufeffc\n": ("hidden-character", 1, 5),
    "a: b\x7f\n": ("hidden-character", 1, 5),
    'a: "\\e[2J"\n': ("hidden-character", 1, 4),
    b"a: caf\xe9\n": ("not-utf-8", 1, 7),
    b"a: b\nc: \xc3": ("not-utf-8", 2, 4),
    b"a: \xc0\xaf\n": ("not-utf-8", 1, 4),
    b"a: \xed\xa0\x80\n": ("not-utf-8", 1, 4),
    "a: b\n".encode("utf-16"): ("not-utf-8", 1, 1),
    "": ("empty-document", 1, 1),
    "\n \n# x\n": ("empty-document", 1, 1),
    "a: @b\n": ("needs-quotes", 1, 4),
    "a: `b`\n": ("needs-quotes", 1, 4),
    "a: %b\n": ("needs-quotes", 1, 4),
    "a: b: c\n": ("colon-in-text", 1, 5),
    "a: | b\n  c\n": ("block-sign", 1, 6),
    "a: |0\n  b\n": ("block-sign", 1, 5),
    "a:\n    b: c\n  d: e\n": ("indentation", 3, 3),
    "a: 'b' c\n": ("text-after-value", 1, 8),
}


def read(text: str | bytes, maker: ParserMaker | None = None) -> Document:
    """Return the document in a text that must be read."""
    document, problems = read_document(text, "a.yaml", maker)
    assert problems == ()
    assert document is not None
    return document


@pytest.mark.parametrize("maker", PARSERS.values(), ids=PARSERS)
@pytest.mark.parametrize(("text", "tree"), READ.items(), ids=lambda part: repr(part)[:40])
def test_everything_stays_the_text_that_was_written(maker: ParserMaker, text: str, tree: Tree) -> None:
    """No number, date, yes or no is guessed, and nothing is too long to be a text."""
    assert read(text, maker).tree == tree


@pytest.mark.parametrize("maker", PARSERS.values(), ids=PARSERS)
@pytest.mark.parametrize(("text", "fault"), REFUSED.items(), ids=lambda part: repr(part)[:40])
def test_what_a_form_does_not_need_is_refused(
    maker: ParserMaker, text: str | bytes, fault: tuple[str, int, int]
) -> None:
    """With its line and column, by both parsers alike."""
    document, problems = read_document(text, "a.yaml", maker)
    assert document is None
    first = problems[0]
    assert (first.code, first.place.line, first.place.column) == fault
    assert first.place.file == "a.yaml"


def test_a_key_said_twice_tells_both_lines() -> None:
    """Each repetition names the first."""
    _, problems = read_document("a: 1\nb: 2\na: 3\na: 4\n", "a.yaml")
    assert [(fault.place.line, dict(fault.facts)["line"]) for fault in problems] == [(3, 1), (4, 1)]


def test_all_faults_are_told_at_once() -> None:
    """In reading order, whatever their kind."""
    _, problems = read_document("a: &x 1\nb: *x\nc: !t 2\na: {d, <<: e}\n", "a.yaml")
    assert [fault.code for fault in problems] == [
        "anchor",
        "alias",
        "tag",
        "duplicate-key",
        "no-value-in-braces",
        "merge-key",
    ]


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_of_other_systems_mean_the_same(end: str) -> None:
    """The same tree and the same places, inside blocks as well."""
    text = "a: b\nc: |\n  d\n  e\nf: 'g\n\n  h'\n"
    there, here = read(text.replace("\n", end)), read(text)
    assert there.tree == here.tree
    for path in (("a",), ("c",), ("f",)):
        assert there.place(path) == here.place(path)
    assert there.place_inside(("c",), 2) == here.place_inside(("c",), 2) == Place("a.yaml", 4, 3)


def test_a_byte_order_mark_means_nothing() -> None:
    """Notepad writes one; the first column stays the first."""
    assert read(b"\xef\xbb\xbfa: b\n").tree == {"a": "b"}
    assert read("\ufeffa: b\n").key_place(("a",)) == Place("a.yaml", 1, 1)
    _, (fault,) = read_document(b"\xef\xbb\xbfa: \xff\n", "a.yaml")
    assert (fault.code, fault.place.column) == ("not-utf-8", 4)


def test_a_document_knows_what_was_written() -> None:
    """Present or not, quoted or not; asking for what was not written is a bug."""
    document = read("a: {b: 'c', d: }\ne:\n  - f\n  - |-\n    g\n")
    present: tuple[Path, ...] = ((), ("a",), ("a", "b"), ("a", "d"), ("e", 0), ("e", 1))
    absent: tuple[Path, ...] = (("b",), ("a", "x"), ("a", "b", "c"), ("e", 2), ("e", "f"), ("a", "b", 0))
    assert all(document.has(path) for path in present)
    assert not any(document.has(path) for path in absent)
    assert [document.is_quoted(path) for path in (("a", "b"), ("a", "d"), ("e", 0), ("e", 1))] == [
        True,
        False,
        False,
        True,
    ]
    for path in absent:
        with pytest.raises(KeyError):
            document.place(path)
    with pytest.raises(KeyError):
        document.place_inside(("a",), 0)
