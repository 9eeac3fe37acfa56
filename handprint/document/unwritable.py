"""Characters that no document may hold, written by their names, such as `<U+001B>`, and read back as what they are.

A parser refuses an escape or half a surrogate pair, also behind a backslash, but people paste such things into answers,
and an answer is kept as it was given. Who reads the file sees the name, as on the screen.
"""

import re
from collections.abc import Mapping
from typing import Final

from handprint.document.nodes import Tree

_UNWRITABLE: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]|<(?=U\+[0-9A-F]{4}>)")
_NAMED: Final = re.compile(r"<U\+([0-9A-F]{4})>")


def with_names(text: str) -> str:
    """Return a text that a document can hold; a text that looks like a name has the name of its first sign."""
    return _UNWRITABLE.sub(lambda found: f"<U+{ord(found[0]):04X}>", text)


def without_names(text: str) -> str:
    """Return the text that was meant; the names of characters that a document can hold stay as they are."""
    return _NAMED.sub(_meant, text) if "<U+" in text else text


def _meant(found: re.Match[str]) -> str:
    character = chr(int(found[1], base=16))
    return character if character == "<" or _UNWRITABLE.match(character) else found[0]


def meant_tree(tree: Tree) -> Tree:
    """Return a tree in which every text is what was meant; keys stay as they are."""
    match tree:
        case str():
            return without_names(tree)
        case Mapping():
            return {key: meant_tree(value) for key, value in tree.items()}
        case _:
            return tuple(meant_tree(item) for item in tree)
