"""The place of every character of a text, whatever style it was written in: a fault in a formula points at its sign."""

from textwrap import dedent

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from handprint.document import Document, Path, read_document
from handprint.problems import Place

LINES = st.lists(st.text("abé😀 ,'\"\\#:x", max_size=8), min_size=1, max_size=5)
WORDS = st.lists(st.text("abé😀", min_size=1, max_size=4), min_size=1, max_size=6)
GAPS = (" ", "  ", "\n", "\n\n", " \n", "\n\n\n")


def read(text: str | bytes) -> Document:
    """Return a document that must be read."""
    document, problems = read_document(text, "a.yaml")
    assert document is not None, problems
    return document


def line_and_column(document: Document, path: Path, offset: int) -> tuple[int, int]:
    """Return the place of a character of a text."""
    place = document.place_inside(path, offset)
    return place.line, place.column


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: if(x)\n", (1, 7)),
        ("a:   if(x)\n", (1, 9)),
        ("a:\n  if(x)\n", (2, 6)),
        ("a: 'if(x)'\n", (1, 8)),
        ('a: "if(x)"\n', (1, 8)),
        ("a: |\n  if(x)\n", (2, 6)),
        ("a: |\n      if(x)\n", (2, 10)),
        ("a: |2\n  if(x)\n", (2, 6)),
        ("a: |-\n  if(x)\n\n\n", (2, 6)),
        ("a: >\n  if(x)\n", (2, 6)),
        ("a: >-\n\n  if(x)\n", (3, 6)),
        ("b:\n  - a: |\n      if(x)\n", (3, 10)),
        ("# é\na: |  # comment\n  if(x)\n", (3, 6)),
    ],
)
def test_a_sign_is_where_it_stands(text: str, found: tuple[int, int]) -> None:
    """The x of a formula in every style, indented or not."""
    document = read(text)
    path: Path = ("b", 0, "a") if text.startswith("b") else ("a",)
    tree = document.tree
    for step in path:
        tree = tree[step]  # type: ignore[index]
    assert isinstance(tree, str)
    assert line_and_column(document, path, tree.index("x")) == found


def test_places_in_a_block_of_lines() -> None:
    """The first line, a deeper one, an empty one, the end."""
    document = read("a: |\n  é 😀 x\n\n    deep\n  end\n")
    text = "é 😀 x\n\n  deep\nend\n"
    assert document.tree == {"a": text}
    expected = {"é": (2, 3), "😀": (2, 5), "x": (2, 7), "deep": (4, 5), "end": (5, 3)}
    assert {sign: line_and_column(document, ("a",), text.index(sign)) for sign in expected} == expected
    assert line_and_column(document, ("a",), text.index("\n\n") + 1) == (3, 1)
    assert line_and_column(document, ("a",), len(text)) == (6, 1)


def test_places_in_folded_lines() -> None:
    """Lines that were joined stand where they were; a made-up space stands for the end of its line."""
    for sign in (">-\n", "\n", "'", '"'):
        end = sign if sign in "'\"" else ""
        document = read(f"a: {sign}{'' if end else '  '}one\n  two é\n\n  three{end}\n")
        text = "one two é\nthree"
        assert document.tree == {"a": text}
        lines = {word: line_and_column(document, ("a",), text.index(word)) for word in ("two", "é", "three")}
        first = 1 if end else 2
        assert lines == {"two": (first + 1, 3), "é": (first + 1, 7), "three": (first + 3, 3)}


def test_places_behind_escapes() -> None:
    """An escape is one character that stands where its backslash stands."""
    document = read("a: \"\\u00e9\\t\\x41\\U0001F600x\\\n   y\"\nb: 'it''s x'\n")
    assert document.tree == {"a": "é\tA😀xy", "b": "it's x"}
    assert [line_and_column(document, ("a",), at) for at in range(6)] == [
        (1, 5),
        (1, 11),
        (1, 13),
        (1, 17),
        (1, 27),
        (2, 4),
    ]
    assert [line_and_column(document, ("b",), at) for at in (2, 3, 5)] == [(3, 7), (3, 9), (3, 11)]


def test_an_offset_outside_the_text_is_its_border() -> None:
    """Behind the end is the place behind the end, which a missing bracket has."""
    document = read("a: 'ab'\nb: c\n")
    assert line_and_column(document, ("a",), -1) == (1, 5)
    assert line_and_column(document, ("a",), 2) == line_and_column(document, ("a",), 99) == (1, 7)
    assert line_and_column(document, ("b",), 1) == (2, 5)


def test_keys_values_and_items_have_places() -> None:
    """A key is where its first letter or quote is, a value where it starts, with the sign that opens it."""
    document = read(
        dedent("""\
        a: {b: 'c', "d": e}
        f:
          - g
          - h: |
              i
        """)
    )
    assert document.key_place(("a", "d")) == Place("a.yaml", 1, 13)
    assert document.place(("a", "b")) == Place("a.yaml", 1, 8)
    assert document.place(("a",)) == Place("a.yaml", 1, 4)
    assert document.place(("f",)) == Place("a.yaml", 3, 3)
    assert document.key_place(("f", 0)) == document.place(("f", 0)) == Place("a.yaml", 3, 5)
    assert document.key_place(("f", 1, "h")) == Place("a.yaml", 4, 5)
    assert document.place(("f", 1, "h")) == Place("a.yaml", 4, 8)
    assert document.place(()) == document.key_place(()) == Place("a.yaml", 1, 1)


def at(document: Document, path: Path, offset: int) -> str:
    """Return the character of the source at the place of a character of a text, "" at the end of a line."""
    line, column = line_and_column(document, path, offset)
    return document.source.line_text(line - 1)[column - 1 : column]


@given(LINES, st.integers(1, 6), st.sampled_from(["\n", "\r\n"]))
@example(["", "", "x"], 2, "\n")
@example(["a", "  b"], 3, "\r\n")
def test_every_sign_of_a_block_has_its_place(lines: list[str], indentation: int, end: str) -> None:
    """Each character stands at its place, and each line end at the end of its line."""
    block = [
        "  - a: |" + f"{indentation}",
        *(" " * (indentation + 4) + line if line else "" for line in lines),
        "    b: c",
    ]
    document = read(end.join(["x:", *block, ""]).encode())
    path: Path = ("x", 0, "a")
    text = "\n".join(lines)
    for offset, sign in enumerate(text):
        assert at(document, path, offset) == ("" if sign == "\n" else sign)


@given(WORDS, st.data(), st.sampled_from(["", "'", '"', ">2"]))
def test_every_sign_of_a_folded_text_has_its_place(words: list[str], data: st.DataObject, style: str) -> None:
    """Wherever the lines were broken, a letter of the text stands at its place in the file."""
    parts = [words[0]]
    for word in words[1:]:
        gap = data.draw(st.sampled_from([gap for gap in GAPS if style != ">2" or not gap.startswith(" ")] + [" "]))
        parts += [gap.replace("\n", "\n  "), word]
    opening, closing = (">2-\n  ", "") if style == ">2" else (style, style)
    document = read(f"a: {opening}{''.join(parts)}{closing}\nb: c\n")
    assert isinstance(document.tree, dict)
    text = document.tree["a"]
    assert isinstance(text, str)
    assert text.split() == words
    for offset, sign in enumerate(text):
        assert at(document, ("a",), offset) == sign or not sign.strip()
    assert [sign for offset, sign in enumerate(text) if sign.strip()] == [sign for word in words for sign in word]


@given(LINES, st.sampled_from([">", ">-", ">+"]))
@example(["a", " b", "", "c", "d"], ">")
@example(["", " a", "b", "", "", " c "], ">-")
def test_every_sign_of_a_folded_block_has_its_place(lines: list[str], sign: str) -> None:
    """Also where lines are indented further, and so are not joined."""
    document = read(
        f"a: {sign[0]}2{sign[1:]}\n" + "".join(f"  {line}\n" if line else "\n" for line in [*lines, "x"]) + "b: c\n"
    )
    assert isinstance(document.tree, dict)
    text = document.tree["a"]
    assert isinstance(text, str)
    found = [line_and_column(document, ("a",), offset) for offset in range(len(text) + 1)]
    assert found == sorted(found)
    assert [at(document, ("a",), offset) for offset, letter in enumerate(text) if letter.strip()] == [
        letter for letter in text if letter.strip()
    ]
