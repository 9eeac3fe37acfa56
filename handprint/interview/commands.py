"""What a line asks for: a command, or an answer."""

import re
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

Move: TypeAlias = Literal["back", "next", "undo", "check", "quit", "help", "accept", "last_year"]
Unsaid: TypeAlias = Literal["dont_know", "refused", "not_applicable"]


@dataclass(frozen=True, slots=True)
class Do:
    """A command without more to it."""

    what: Move


@dataclass(frozen=True, slots=True)
class Jump:
    """Go to a question by its number, its name or words from it."""

    wanted: str


@dataclass(frozen=True, slots=True)
class Speak:
    """Another language."""

    wanted: str


@dataclass(frozen=True, slots=True)
class Remark:
    """A remark with the question of this moment."""

    text: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """A file that proves the answer of this moment."""

    path: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """Why there is no value."""

    state: Unsaid


@dataclass(frozen=True, slots=True)
class RowDo:
    """Something with a row of a repeat group; `which` is its place in the list, from 1."""

    what: Literal["copy", "remove", "done"]
    which: str = ""


@dataclass(frozen=True, slots=True)
class Typed:
    """An answer. `literal`: what is typed is meant as it stands, and is no command, state or number of an option."""

    text: str
    literal: bool = False


@dataclass(frozen=True, slots=True)
class Unheard:
    """Something that begins like a command, but is none."""

    text: str


Command: TypeAlias = Do | Jump | Speak | Remark | Evidence | Unknown | RowDo | Typed | Unheard

_PLAIN: Final[dict[str, Command]] = {
    "": Do("accept"),
    "<": Do("back"),
    ">": Do("next"),
    "?": Do("help"),
    "=": Do("last_year"),
    "!u": Do("undo"),
    "!c": Do("check"),
    "!q": Do("quit"),
    "!k": RowDo("done"),
    "!w": Unknown("dont_know"),
    "!r": Unknown("refused"),
    "!n": Unknown("not_applicable"),
}
_WORD: Final = re.compile(r"(?P<sign>![a-z])(?:\s+(?P<rest>.*))?", re.IGNORECASE | re.DOTALL)
_LIKE_COMMAND: Final = re.compile(r"![a-z?]?(?:\s|\Z)", re.IGNORECASE)


def parse_command(line: str) -> Command:
    """Return what a line asks for; a backslash before it makes the rest an answer."""
    said = line.strip()
    if said.startswith("\\"):
        return Typed(said[1:], literal=True)
    if said.casefold() in _PLAIN:
        return _PLAIN[said.casefold()]
    if said.startswith("//"):
        return Remark(said[2:].strip())
    if found := _WORD.fullmatch(said):
        return _with(found["sign"].casefold(), (found["rest"] or "").strip(), said)
    return Unheard(said) if _LIKE_COMMAND.match(said) else Typed(line)


def _with(sign: str, rest: str, said: str) -> Command:
    match sign:
        case "!g":
            return Jump(rest)
        case "!l":
            return Speak(rest)
        case "!e":
            return Evidence(rest)
        case "!d":
            return RowDo("copy", rest)
        case "!x":
            return RowDo("remove", rest)
        case _:
            return Unheard(said)
