"""Write docs/interview.md from its text and captures of a real terminal; `--check` only says whether it is stale."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))  # a script sees its own folder only

from handprint.interview.layout import SIGNS  # noqa: E402 - see above
from handprint.interview.screen_prompts import STYLE  # noqa: E402
from handprint.problems import Language  # noqa: E402
from tests.cli.running import handprint  # noqa: E402
from tests.interview.scripted import inside, variables, village_hall  # noqa: E402
from tests.interview.terminal import Terminal  # noqa: E402

PAGE: Final = ROOT / "docs" / "interview.md"
TEXT: Final = ROOT / "docs" / "interview_text.txt"
MADE: Final = "<!-- Made by `make docs`; change docs/interview_text.txt or the program, not this page. -->"
FILE: Final = "dorpshuis-2024.yaml"
HOURS: Final = {"nl": "Hoeveel uren werkten", "en": "How many hours did"}
DONE: Final = {"nl": "Klaar", "en": "Done"}
REVIEW: Final = {"nl": "--- Antwoorden nakijken", "en": "--- Check answers"}
CARD_ENDS: Final = {"nl": "Ter informatie", "en": "For information"}
ROWS: Final = 30
NOTHING: Final[Mapping[str, str]] = MappingProxyType({})
NO_COLOUR: Final = {"NO_COLOR": "1"}


def page() -> str:
    """Return the page: its text, with a capture in each place that asks for one."""
    text = TEXT.read_text(encoding="utf-8")
    wide = _screens("en", 120, NO_COLOUR, last="help")["help"]
    captures = {**_screens("nl", 80), "wide": wide, "plain": _plain(), "colours": "\n".join(_colours())}
    for name, capture in captures.items():
        text = text.replace(f"{{{name}}}", capture)
    heading, rest = text.split("\n", 1)
    return f"{heading}\n\n{MADE}\n{rest}"


def main(arguments: Sequence[str]) -> int:
    """Write the page, or with `--check` only say whether it is stale; return the exit code."""
    if list(arguments) not in ([], ["--check"]):
        print("interview_page.py [--check]", file=sys.stderr)
        return 2
    made = page()
    if PAGE.is_file() and PAGE.read_text(encoding="utf-8") == made:
        return 0
    if arguments:
        print(f"stale: docs/{PAGE.name} (run `make docs`)", file=sys.stderr)
        return 1
    PAGE.write_text(made, encoding="utf-8", newline="\n")
    print(f"written: docs/{PAGE.name}")
    return 0


def fenced(lines: Sequence[str]) -> str:
    """Return lines as a block that is shown as it is; empty rows at its ends are left out."""
    shown = "\n".join(line.rstrip() for line in lines).strip("\n")
    return f"```text\n{shown}\n```"


def _screens(
    language: Language, columns: int, extra: Mapping[str, str] = NOTHING, last: str = "card"
) -> dict[str, str]:
    """Return the screens of an interview, up to the one with this name."""
    found: dict[str, str] = {}
    with TemporaryDirectory() as folder:
        command = inside(Path(folder), "interview", FILE)
        with Terminal(command, {**variables(language), **extra}, columns=columns, rows=ROWS) as terminal:
            screens = _captured(terminal, language)
            while last not in found:
                name, capture = next(screens)
                found[name] = capture
    return found


def _captured(terminal: Terminal, language: Language) -> Iterator[tuple[str, str]]:
    script = village_hall("short", language)
    lines = iter(script.lines)
    terminal.until_bar()
    terminal.type("1")
    yield "first", fenced(_rows(terminal))
    while HOURS[language] not in _last_prompt(terminal):
        terminal.type(next(lines))
    terminal.type("?")
    terminal.until_bar("impact")
    yield "help", fenced(_rows(terminal))
    terminal.type("50.000")
    terminal.until_bar("impact")
    yield "check", fenced(_last(terminal, "---"))
    for line in lines:
        terminal.type(line)
    terminal.until_bar(DONE[language])
    yield "review", fenced(_review(terminal, language))
    yield "card", fenced(_card(terminal, language))


def _plain() -> str:
    """Return the beginning of the same interview by plain lines: up to where the first figures are told."""
    lines = village_hall("short", "nl").lines
    with TemporaryDirectory() as folder:
        command = inside(Path(folder), "interview", FILE, "--questionnaire", "buurthuis", "--plain")
        told = handprint(program=command, typed="".join(f"{line}\n" for line in lines), **variables("nl")).out
    shown = told.split("\n")
    at = next(at for at, line in enumerate(shown) if line.startswith("Tot nu toe: impact ten minste"))
    return fenced(shown[at - 12 : at + 9])


def _rows(terminal: Terminal) -> list[str]:
    return [row.rstrip() for row in terminal.screen.display]


def _last(terminal: Terminal, begins: str) -> list[str]:
    """Return the rows from the last one that begins so."""
    rows = terminal.text().split("\n")
    return rows[max(at for at, row in enumerate(rows) if row.startswith(begins)) :]


def _last_prompt(terminal: Terminal) -> str:
    return "\n".join(_last(terminal, "---"))


def _review(terminal: Terminal, language: Language) -> list[str]:
    rows = terminal.text().split("\n")
    begin = next(at for at, row in enumerate(rows) if row.startswith(REVIEW[language]))
    end = next(at for at, row in enumerate(rows) if at > begin and not row)
    return rows[begin:end]


def _card(terminal: Terminal, language: Language) -> list[str]:
    """The card ends before what names the files of this machine."""
    rows = terminal.text().split("\n")
    name = village_hall("short", language).sheet.initiative.name
    begin = max(at for at, row in enumerate(rows) if row == name)
    end = next(at for at, row in enumerate(rows) if at > begin and row.startswith(CARD_ENDS[language]))
    return rows[begin:end]


def _colours() -> Iterator[str]:
    yield "| Woord · Word | Kleur · Colour |"
    yield "| --- | --- |"
    colours = dict(STYLE.style_rules)
    for tone, sign in SIGNS.items():
        yield f"| {sign.nl.strip()} · {sign.en.strip()} | `{colours[f'sign.{tone}']}` |"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
