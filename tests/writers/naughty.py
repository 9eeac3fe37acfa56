"""Texts that have broken something somewhere: an own list, and a larger one where it is present."""

import json
from pathlib import Path
from typing import Final

from handprint.questionnaire.answer_types import LONGEST_TEXT

CORPUS: Final = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "strings"

_HIDDEN: Final = (
    "\ufeff", "\u2028", "\u2029", "\u202e", "\u200b", "\u00ad", "\ud800", "\udfff", "\ud83d\ude00", "\ufffe", "\uffff",
    "\U000e0041", "\u0085", "\u00a0", "a\u202eb\u202c", "\U0001f468\u200d\U0001f469",
)  # fmt: skip
_SIGNS: Final = (
    "-", "?", ":", ",", "[", "]", "{", "}", "#", "&", "*", "!", "|", ">", "'", '"', "%", "@", "`", "~", "=", "<<",
    "---", "...", "null", "true", "yes", "no", "on", "off", "y", "n", "0x1f", "1:30", "1_000", ".inf", "NaN", "007",
    "+1", "-1",
)  # fmt: skip
_YAML: Final = (
    "- a", "a: b", "a #b", " a", "# a", "key: [a, b", "''", '"a', "\\", "\\\\", "\\x1b", '\\"', "%YAML 1.1", "*anchor",
    "!!python/object:os.system", "&anchor a", "{a: b}", "[a]", "? a", "a\nb", "a\r\nb", "a\rb", "a\tb", "\n", "",
)  # fmt: skip
_NAMES_OF_CHARACTERS: Final = (
    "<U+001B>", "<U+0041>", "<U+003C>", "<U+<U+001B>>", "<U+\x1b>", "<<U+001B>", "<U+003C>U+001B>", "&lt;U+001B&gt;",
)  # fmt: skip
_WORDS: Final = (
    "onbekend", "weet niet", "n.v.t.", "dont_know", "refused", "no_answer", "none", "geen", "nihil", "0", "=1+1",
    "@SUM(A1)", "\x1b[31mrood\x1b[0m", "\x1b]0;titel\x07", "\u009b31m", "Stichting [/] Noaber", ":smile:", "[bold]",
    "é", "e\u0301", "\ufb01", "\u0130", "ß", "\U0001f600",
)  # fmt: skip
_LONG: Final = (
    "a" * LONGEST_TEXT, "\x00" * LONGEST_TEXT, "\ud800" * LONGEST_TEXT, "'\"\\" * 600, "a " * 900 + "b", "#" * 80,
    "\U0001f600" * LONGEST_TEXT,
)  # fmt: skip
_CONTROLS: Final = "".join(map(chr, (*range(0x20), 0x7F, *range(0x80, 0xA0))))


def _of_corpus(name: str) -> tuple[str, ...]:
    path = CORPUS / name
    if not path.is_file():
        return ()
    text = path.read_text(encoding="utf-8")
    return tuple(json.loads(text)) if name.endswith(".json") else tuple(text.splitlines())


_ALL: Final = (
    *(f"a{sign}b" for sign in _CONTROLS),
    *(_CONTROLS, *_HIDDEN, *_SIGNS, *_YAML, *_NAMES_OF_CHARACTERS, *_WORDS, *_LONG),
    *(text for name in ("blns.json", "terminal_markup.json", "formula_injection.txt") for text in _of_corpus(name)),
)
NAUGHTY: Final = tuple(dict.fromkeys(text[:LONGEST_TEXT] for text in _ALL))
"""None is longer than an answer may be."""
