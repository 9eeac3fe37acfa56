"""How a new text is spelled in YAML: in the way of the text that it replaces where that can be, else in quotes."""

import re
from typing import Final

# Stricter than YAML itself: what is not clearly one word or number of a line gets quotes.
_PLAIN_IN_BRACKETS: Final = re.compile(r"-?[^\W_](?:[\w .%/*+()<>=-]*[\w.%)])?", re.ASCII)
_PLAIN: Final = re.compile(r"-?[^\W_](?:[\w .,%/*+()<>=\[\]-]*[\w.%)\]])?", re.ASCII)
_BLOCK_LINE: Final = re.compile(r"(?P<sign>[|>][-+]?) *(?P<comment>#[^\n]*)?")
_ESCAPED: Final = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"})


def spelled(text: str, was: str, style: str, *, in_brackets: bool) -> str:
    """Return the YAML of a text that takes the place of `was`, which was written in a style of `TextNode`."""
    if style == "|" and (block := _block(text, was)) is not None:
        return block
    if style == "" and (_PLAIN_IN_BRACKETS if in_brackets else _PLAIN).fullmatch(text):
        return text
    if style == "'" and "\n" not in text and "\t" not in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text.translate(_ESCAPED)}"'


def _block(text: str, was: str) -> str | None:
    """Return a text as a block with the opening line and the indentation of the old one, or None if it does not fit."""
    opening, *old = was.split("\n")
    sign = _BLOCK_LINE.fullmatch(opening)
    first = next((line for line in old if line.strip()), "")
    tail = {"|": "\n", "|-": ""}.get(sign["sign"] if sign else "")
    if tail is None or not first or text[len(text.rstrip("\n")) :] != tail:
        return None
    lines = text.removesuffix("\n").split("\n")
    if not lines[0].strip() or lines[0][:1] == " " or "\t" in text:
        return None
    margin = first[: len(first) - len(first.lstrip(" "))]
    return "\n".join([opening, *(margin + line if line else "" for line in lines)])


def blank_to(text: str, start: int) -> int:
    """Return the indentation of the first line of a block of which the sign stands at `start`; 0 for an empty one."""
    for line in text[start:].split("\n")[1:]:
        if line.strip(" "):
            return len(line) - len(line.lstrip(" "))
    return 0


def block_end(text: str, start: int, indentation: int) -> int:
    """Return the index behind the last line of a block, its line end and the blank lines after it left out."""
    opening = text.find("\n", start)
    end = at = len(text) if opening < 0 else opening
    while indentation and 0 <= at < len(text):
        after = text.find("\n", at + 1)
        line_end = len(text) if after < 0 else after
        line = text[at + 1 : line_end]
        if line.strip(" ") and len(line) - len(line.lstrip(" ")) < indentation:
            break
        end, at = (line_end if line.strip(" ") else end), line_end
    return end
