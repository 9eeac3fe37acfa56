"""A condition as a policy officer reads it: `meals > 0` is "meals is more than 0"; the rest stays a formula."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from handprint.expr.syntax import Call, Name, Node
from handprint.expr.to_text import to_text
from handprint.problems import Language, Text

_COMPARISONS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "=": Text("is", "is"),
        "!=": Text("is niet", "is not"),
        "<": Text("is minder dan", "is less than"),
        "<=": Text("is hoogstens", "is at most"),
        ">": Text("is meer dan", "is more than"),
        ">=": Text("is minstens", "is at least"),
    }
)
_YES: Final = Text("is ja", "is yes")
_NO: Final = Text("is nee", "is no")
_JOINED: Final[Mapping[str, Text]] = MappingProxyType({"and": Text("en", "and"), "or": Text("of", "or")})


def in_words(node: Node, language: Language) -> str:
    """Return a condition in words, as far as words are clearer than its formula."""
    match node:
        case Name(id=id_):
            return f"{id_} {_YES.said(language)}"
        case Call(operation="not", arguments=(Name(id=id_),)):
            return f"{id_} {_NO.said(language)}"
        case Call(operation=sign, arguments=(left, right)) if sign in _COMPARISONS:
            return f"{to_text(left)} {_COMPARISONS[sign].said(language)} {to_text(right)}"
        case Call(operation=sign, arguments=parts) if sign in _JOINED and all(map(_is_simple, parts)):
            return f" {_JOINED[sign].said(language)} ".join(in_words(part, language) for part in parts)
        case _:
            return to_text(node)


def _is_simple(node: Node) -> bool:
    """Without parentheses, a sentence with both "and" and "or" could be read in two ways."""
    return not (isinstance(node, Call) and node.operation in _JOINED)
