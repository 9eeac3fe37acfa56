"""The word that was probably meant."""

from collections.abc import Iterable
from typing import Final

_LIKENESS: Final = 0.6
_MAX_CHARACTERS: Final = 60


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that is most like a misspelt one, or None if none comes near; case does not matter."""
    if len(word) > _MAX_CHARACTERS:
        return None
    from difflib import get_close_matches  # noqa: PLC0415 - needed only once something is wrong

    by_folded = {name.casefold(): name for name in known}
    found = get_close_matches(word.casefold(), by_folded, n=1, cutoff=_LIKENESS)
    return by_folded[found[0]] if found else None
