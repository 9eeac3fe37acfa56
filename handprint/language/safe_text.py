"""Foreign text made safe to show: whatever steers a terminal or hides from the eye becomes a visible sign."""

import unicodedata
from typing import Final, Literal

# Control, format, surrogate and private-use characters, and the separators of lines and paragraphs.
_HIDDEN_CATEGORIES: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
# Letters and marks that show nothing, and what Unicode keeps for such: not all versions of Python know what they are.
_BLANK_LETTERS: Final = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2065\u2800\u3164\uffa0\ufffe\uffff"
)
_BLANK_RANGES: Final = (range(0xFFF0, 0xFFF9), range(0xE0000, 0xE1000))
_CONTROL_PICTURES: Final = 0x2400
_DELETE: Final = 0x7F
_DELETE_PICTURE: Final = "\u2421"


def safe_text(text: str, newlines: Literal["show", "keep"] = "show") -> str:
    """Return a text in which nothing acts and nothing hides: an escape becomes `␛`, an override `<U+202E>`.

    Args:
        text: anything at all, lone surrogates included.
        newlines: `keep` for a text of several lines; otherwise a line end is shown as `␊`, so that a text stays on its
            line. Escape the result for markup all the same.
    """
    if text.isascii() and text.isprintable():
        return text
    if newlines == "keep":
        return "\n".join(safe_text(line) for line in text.replace("\r\n", "\n").split("\n"))
    return "".join(map(_shown, text))


def _shown(character: str) -> str:
    code = ord(character)
    if code < ord(" "):
        return chr(_CONTROL_PICTURES + code)
    if code == _DELETE:
        return _DELETE_PICTURE
    return f"<U+{code:04X}>" if _hides(character) else character


def _hides(character: str) -> bool:
    return (
        unicodedata.category(character) in _HIDDEN_CATEGORIES
        or character in _BLANK_LETTERS
        or any(ord(character) in blank for blank in _BLANK_RANGES)
    )
