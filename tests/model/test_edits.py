"""Values of a YAML file become other texts, and nothing else in the file moves."""

from hypothesis import given
from hypothesis import strategies as st

from handprint.document import Document, read_document
from handprint.document.nodes import Tree
from handprint.document.origins import origin
from handprint.model.edits import Edit, Scalar, edited, scalars

FILE = """# Made up: every style of text.
one: 1  # stays beside its number
two: 'it''s "two"'   # and here
three: "a \\"quoted\\" \\n \\
  folded text"
many lines: plain text
  that goes on

  and on
block: |  # a comment
    first

      second

# between
folded: >-
  some
  words
stripped: |-
  no end
map: {a: 1, b: [x, 'y', "z"], "c": -2.5%}
list:
  - plain
  - "quoted"
  - {deep: {deeper: here}}
last: end"""
ENDS = {
    "unix": FILE,
    "windows": FILE.replace("\n", "\r\n"),
    "marked": "\ufeff" + FILE,
    "mixed": FILE.replace("\n", "\r\n", 9),
}
TEXTS = st.text(
    st.sampled_from("ab7 .,:#-'\"\\{}[]|>%&*!?@`é€\n") | st.characters(min_codepoint=0x20, max_codepoint=0x7E),
    max_size=20,
)


def _document(content: bytes) -> Document:
    document, problems = read_document(content, "file.yaml")
    assert problems == ()
    assert document is not None
    return document


def _scalars(content: bytes) -> dict[tuple[str | int, ...], Scalar]:
    return {scalar.path: scalar for scalar in scalars(_document(content))}


def _with(tree: Tree, path: tuple[str | int, ...], text: str) -> Tree:
    if not path:
        return text
    if isinstance(tree, tuple):
        return tuple(_with(item, path[1:], text) if at == path[0] else item for at, item in enumerate(tree))
    assert not isinstance(tree, str)
    return {key: _with(item, path[1:], text) if key == path[0] else item for key, item in tree.items()}


PATHS = sorted(_scalars(FILE.encode()), key=str)
EDITS = st.dictionaries(st.sampled_from(PATHS), TEXTS, max_size=len(PATHS))


@given(chosen=EDITS, ends=st.sampled_from(sorted(ENDS)))
def test_exactly_the_edited_values_change(chosen: dict[tuple[str | int, ...], str], ends: str) -> None:
    """Whatever texts are put in, in whatever line ends, the file then reads as the old one with those texts."""
    content = ENDS[ends].encode()
    document = _document(content)
    new = edited(content, document, [Edit(path, text) for path, text in chosen.items()])
    wanted = document.tree
    for path, text in chosen.items():
        wanted = _with(wanted, path, text)
    assert _document(new.content).tree == wanted


@given(chosen=EDITS, ends=st.sampled_from(sorted(ENDS)))
def test_what_is_no_value_stays(chosen: dict[tuple[str | int, ...], str], ends: str) -> None:
    """Comments and the order of keys stay, whatever becomes of the values between them."""
    content = ENDS[ends].encode()
    new = edited(content, _document(content), [Edit(path, text) for path, text in chosen.items()]).content
    for line in (b"# Made up: every style of text.", b"# stays beside its number", b"# and here", b"# between"):
        assert line in new
    assert new.startswith(content[: content.index(b"one:")])
    assert _keys(new) == _keys(content)


def _keys(content: bytes) -> list[tuple[str | int, ...]]:
    return [scalar.path for scalar in scalars(_document(content))]


def test_without_edits_the_bytes_are_the_same() -> None:
    """Also where every value is edited into what it was."""
    for text in ENDS.values():
        content = text.encode()
        document = _document(content)
        same = [Edit(scalar.path, scalar.node.text) for scalar in scalars(document)]
        assert edited(content, document, same).content == content


def test_the_spelling_stays_in_the_way_of_the_old_one() -> None:
    """Plain stays plain, quotes stay quotes, a block stays a block, and the comment beside it stays."""
    content = FILE.encode()
    texts = {"one": "2.5", "two": "it's", "block": "third\nfourth\n", "last": "a: b"}
    new = edited(content, _document(content), [Edit((key,), text) for key, text in texts.items()]).content.decode()
    assert "one: 2.5  # stays beside its number\n" in new
    assert "two: 'it''s'   # and here\n" in new
    assert "block: |  # a comment\n    third\n    fourth\n\n# between\n" in new
    assert new.endswith('last: "a: b"')


@given(chosen=EDITS)
def test_the_stretches_say_where_the_new_texts_stand(chosen: dict[tuple[str | int, ...], str]) -> None:
    """A fault in a new text can be led back to the value that was changed."""
    content = FILE.encode()
    new = edited(content, _document(content), [Edit(path, text) for path, text in chosen.items()])
    after = _document(new.content)
    for scalar in scalars(after):
        if scalar.path in new.stretches:
            start, end = new.stretches[scalar.path]
            assert start <= scalar.node.start <= origin(after.source, scalar.node, len(scalar.node.text)) <= end
