"""Problems on the screen: where, what, the line itself, and what to do about it."""

from functools import cache
from pathlib import Path
from typing import Final

from rich.console import Console

from handprint.catalogue import remedy_of, what_is_wrong
from handprint.cli.console import aside, line
from handprint.cli.speech import language, speak
from handprint.problems import Place, Problem, Problems, errors

MOST_SHOWN: Final = 200
_WIDEST_EXCERPT: Final = 100


def show_problems(problems: Problems, console: Console | None = None) -> None:
    """Show every problem, with the line in which it stands, and how many there are."""
    console = console or aside()
    for problem in problems[:MOST_SHOWN]:
        _show(problem, console)
    if problems:
        console.print(line(_count(problems), "bold"))


def _count(problems: Problems) -> str:
    wrong, warned = len(errors(problems)), len(problems) - len(errors(problems))
    faults = f"{wrong} " + (speak("fout", "fault") if wrong == 1 else speak("fouten", "faults"))
    warnings = f"{warned} " + (speak("waarschuwing", "warning") if warned == 1 else speak("waarschuwingen", "warnings"))
    hidden = len(problems) - MOST_SHOWN
    rest = speak(f" (nog {hidden} niet getoond)", f" ({hidden} more not shown)") if hidden > 0 else ""
    return f"{faults}, {warnings}{rest}"


def _show(problem: Problem, console: Console) -> None:
    said = language()
    fault = problem.severity == "error"
    kind = speak("fout", "fault") if fault else speak("waarschuwing", "warning")
    head = line(f"{problem.place}: ", "bold")
    head.append_text(line(kind, "bold red" if fault else "bold yellow"))
    head.append_text(line(f": {what_is_wrong(problem, said)}"))
    console.print(head)
    for excerpt in _excerpt(problem.place):
        console.print(line(f"    {excerpt}", "dim"), no_wrap=True, crop=False, soft_wrap=True)
    console.print(line(f"    > {remedy_of(problem, said)}", "green"))


def _excerpt(place: Place) -> tuple[str, ...]:
    """Return the line in which a problem stands with a mark below it; nothing for a place without a line."""
    lines = _lines(place.file)
    if not 0 < place.line <= len(lines):
        return ()
    text = lines[place.line - 1]
    start = max(0, place.column - 1 - _WIDEST_EXCERPT // 2)
    return (text[start : start + _WIDEST_EXCERPT], " " * (max(1, place.column) - 1 - start) + "^")


@cache
def _lines(file: str) -> tuple[str, ...]:
    try:
        return tuple(Path(file).read_text(encoding="utf-8-sig").splitlines())
    except (OSError, ValueError):
        return ()
