"""How a prompt and a reply are laid out as lines of text, the same on every front end: never by colour alone."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from handprint.interview.speech import Line, Progress, Prompt, Tone
from handprint.interview.wrapping import NARROW, cells, wrapped
from handprint.problems import Language, Text

SIGNS: Final[dict[Tone, Text]] = {
    "warning": Text("Let op: ", "Mind: "),
    "fault": Text("Nog niet goed: ", "Not right yet: "),
    "answer": Text("Genoteerd: ", "Noted: "),
}
"""What a line begins with where its tone matters: a word, so that nobody has to see a colour."""
IN_PROMPTS: Final[dict[Tone, Text]] = {tone: sign for tone, sign in SIGNS.items() if tone != "answer"}
"""The same for what a prompt shows: an answer that stands there is nothing new."""

TYPE: Final = Text("Typ: ", "Type: ")
_TYPING: Final = Text("typ ", "type ")
ENTER: Final = Text("Enter = ", "Enter = ")
_OF: Final = Text("van", "of")
_PART: Final = Text("deel", "part")
_QUESTION: Final = Text("vraag", "question")
BETWEEN: Final = " · "
GLUE: Final = "\u00a0"
ALWAYS: Final = Text(
    "? hulp · < terug · !u ongedaan maken · !c nakijken · !q stoppen",
    "? help · < back · !u undo · !c check answers · !q stop",
)
"""What can be typed at every question."""

INDENTED: Final = "  "

# "3  Koffieochtend": what follows a number or a dash hangs below its first word; a choice is indented as a whole.
_HANGS: Final = re.compile(r"\s*(?:(?:\d+[.)]?|[-*])\s+)?")
_CHOICE: Final = re.compile(r"\d+  ")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the screen: safe text, how it is meant, and how many letters at its beginning are its sign."""

    text: str
    tone: Tone = "plain"
    sign: int = 0


def laid_out(
    lines: Iterable[Line], language: Language, width: int = NARROW, signs: Mapping[Tone, Text] = SIGNS
) -> Iterator[Row]:
    """Yield lines for people as rows no wider than `width`."""
    for line in lines:
        said = line.text.said(language)
        sign = signs[line.tone].said(language) if line.tone in signs else ""
        sign = "" if said.startswith(sign) else sign
        indent = INDENTED if line.tone == "help" or _CHOICE.match(said) else ""
        hanging = indent + " " * len(_hanging(said))
        for at, text in enumerate(_in_pieces(said, indent + sign, hanging, width)):
            yield Row(text, line.tone, 0 if at else len(sign))


def _hanging(text: str) -> str:
    found = _HANGS.match(text)
    return found.group() if found else ""


def asked(prompt: Prompt, language: Language, width: int = NARROW) -> Iterator[Row]:
    """Yield what a prompt shows: where one is, what is asked, and what one can type."""
    yield Row("")
    for text in wrapped(f"--- {where(prompt.progress, language)} ---", "", "    ", width):
        yield Row(text, "head")
    typed = typing(prompt, language)
    lines = (line for line in prompt.lines if line.text.said(language) not in typed)
    yield from laid_out(lines, language, width, IN_PROMPTS)
    for text in _in_pieces(typed, "", INDENTED, width):
        yield Row(text, "help")


def _in_pieces(text: str, first: str, rest: str, width: int) -> Iterator[str]:
    """Break a row of things to type between them, not inside: `!c` stays with what it does."""
    pieces = text.split(BETWEEN)
    if len(pieces) == 1 or max(map(cells, pieces)) > width // 2:
        yield from wrapped(text, first, rest, width)
        return
    glued = f"{GLUE}{BETWEEN.strip()} ".join(piece.replace(" ", GLUE) for piece in pieces)
    yield from (line.replace(GLUE, " ") for line in wrapped(glued, first, rest, width))


def typing(prompt: Prompt, language: Language) -> str:
    """Return what one can type, with what Enter does where it accepts something."""
    said, word = prompt.typing.said(language), TYPE.said(language)
    said = said.removeprefix(_TYPING.said(language))
    if prompt.default and "Enter" not in said:
        said = f"{ENTER.said(language)}{prompt.default}{BETWEEN}{said}"
    return said if word.strip(": ") in said.partition(BETWEEN)[0] else f"{word}{said}"


def where(progress: Progress, language: Language) -> str:
    """Return where the interview is: the section, and how far it is."""
    of = _OF.said(language)
    parts = [progress.title.said(language)]
    parts += [f"{_PART.said(language)} {progress.section} {of} {progress.sections}"] if progress.section else []
    parts += [f"{_QUESTION.said(language)} {progress.question} {of} {progress.questions}"] if progress.question else []
    return BETWEEN.join(parts)
