"""The words that say why there is no number: not applicable, not known, not told."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

WrittenState: TypeAlias = Literal["no_answer", "not_applicable", "dont_know", "refused"]

_WORDS: Final[Mapping[WrittenState, tuple[str, ...]]] = MappingProxyType(
    {
        "no_answer": ("",),
        "not_applicable": ("n.v.t.", "n.v.t", "nvt", "niet van toepassing", "n/a", "not applicable"),
        "dont_know": ("onbekend", "weet niet", "weet ik niet", "unknown", "don't know", "do not know"),
        "refused": ("geweigerd", "refused"),
    }
)
_STATES: Final = MappingProxyType({word: state for state, words in _WORDS.items() for word in words})


def understand_state(written: str) -> WrittenState | None:
    """Return the state that a person wrote in the place of an answer, or None if it may be an answer."""
    return _STATES.get(" ".join(written.replace("\u2019", "'").split()).casefold())
