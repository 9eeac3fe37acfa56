"""PyYAML has two parsers that differ in many small ways; a document is the same out of both, or refused by both."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from handprint.document import Document, read_document
from handprint.document.parsing import PureParser, fastest_parser

# What YAML is made of, and what people type between it.
PIECES = (
    *("a", "b: ", "- ", "\n", "\n  ", "\n    ", ": ", "? ", "[", "]", "{", "}", ",", "#", " #", "'", '"', "''", '\\"'),
    *("|", "|2", "|-\n  ", ">", ">+\n  ", "&x ", "*x", "!t", "!", "%", "@", "`", "...", "---", "\n---\n", "\n...\n"),
    *(
        "\t",
        "<<: ",
        "\\",
        "\\\n",
        "\\x41",
        "é",
        "😀",
        "-",
        ":",
        "\r\n",
        "1.50",
        "x y",
        " ",
        "  ",
        "%YAML 3.0\n",
        "\u00a0",
    ),
)
SOUP = st.lists(st.sampled_from(PIECES), max_size=16).map("".join)
PLAIN = st.text("abé :#-,?[]{}'\"&*!|>%@\\\n😀", max_size=12)
KEYS = st.from_regex(r"[a-z]{1,3}( [a-z])?", fullmatch=True)


def quoted(text: str) -> str:
    """Return a text in double quotes."""
    signs = {"\\": "\\\\", '"': '\\"', "\n": "\\n"}
    return '"' + "".join(signs.get(sign, sign) for sign in text) + '"'


def block(text: str, sign: str = "|+") -> str:
    """Return a text as a block of lines, indented by a number that is said."""
    return f"{sign[0]}2{sign[1]}\n" + "".join(f"  {line}\n" for line in text.split("\n"))


@st.composite
def flow(draw: st.DrawFn, depth: int = 2) -> str:
    """Return a value that stands on one line."""
    kind = draw(st.integers(0, 4 if depth else 1))
    if kind < 2:
        return draw(KEYS) if kind else quoted(draw(PLAIN))
    inner = [draw(flow(depth - 1)) for _ in range(draw(st.integers(0, 3)))]
    if kind == 2:
        return "[" + ", ".join(inner) + "]"
    return "{" + ", ".join(f"k{at}: {value}" for at, value in enumerate(inner)) + "}"


@st.composite
def documents(draw: st.DrawFn) -> str:
    """Return a document as people lay it out: keys in block style with values of every style."""
    lines = []
    for at in range(draw(st.integers(1, 5))):
        value = draw(flow() | st.builds(block, PLAIN.map(lambda text: text.replace("\n", " ") + "x")))
        comment = draw(st.sampled_from(["", "", "# een opmerking\n"]))
        lines.append(f"{comment}key{at}: {value.rstrip(chr(10))}\n")
    return "".join(lines)


@st.composite
def mutations(draw: st.DrawFn) -> str:
    """Return a document in which a few characters were typed, or lost."""
    text = draw(documents())
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(st.sampled_from(PIECES) | st.just("")) + text[at + draw(st.integers(0, 2)) :]
    return text


def assert_same(text: str) -> Document | None:
    """Assert that both parsers give the same tree, styles and places, or refuse; return the document."""
    (fast, told), (pure, said) = (read_document(text, "a.yaml", maker) for maker in (fastest_parser(), PureParser))
    assert (fast is None, pure is None) == (bool(told), bool(said))
    assert (fast is None) == (pure is None)
    if fast is not None and pure is not None:
        assert fast == pure
        assert list(_keys(fast)) == list(_keys(pure))
    return fast


def _keys(document: Document) -> list[str]:
    tree = document.tree
    return list(tree) if isinstance(tree, dict) else []


@settings(max_examples=5 * settings().max_examples)
@given(SOUP)
@example("a: {b: c?d [e]}\n")
@example("a: [b\n  ? c]\n")
@example("a: |\n\n  \n b\n")
@example("{a: , b: }\n")
@example("{a:, b}\n")
@example("a: 'b\n\n\n  c'\n")
@example("- \n- a\n-\n")
@example("a:\n- b\nc:\n- d\n")
@example("a: b\n\u00a0c: d\n")
@example("''\n%")
def test_any_text_is_the_same_to_both(text: str) -> None:
    """Whatever is typed: the signs of YAML in any order."""
    assert_same(text)


@settings(max_examples=2 * settings().max_examples)
@given(mutations())
def test_a_slip_is_the_same_to_both(text: str) -> None:
    """A document with a few slips, as people make them."""
    assert_same(text)


@given(documents())
def test_an_ordinary_document_is_read_by_both(text: str) -> None:
    """The texts of the law above are not all refused: these are read."""
    document = assert_same(text)
    assert document is not None, read_document(text, "a.yaml")[1]


@given(st.dictionaries(KEYS, PLAIN, min_size=1, max_size=5))
@pytest.mark.parametrize("style", ["quoted", "block"])
def test_a_text_that_is_written_reads_back(style: str, texts: dict[str, str]) -> None:
    """Any text, in quotes or as a block of lines."""
    show = quoted if style == "quoted" else (lambda text: block(text + "."))
    expected = texts if style == "quoted" else {key: text + ".\n" for key, text in texts.items()}
    document = assert_same("".join(f"{key}: {show(text).rstrip(chr(10))}\n" for key, text in texts.items()))
    assert document is not None
    assert document.tree == expected
