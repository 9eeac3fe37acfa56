"""`handprint interview FILE --history`: who said what and when, oldest first."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Final

from handprint.cli.console import line, screen
from handprint.cli.exits import Exit
from handprint.cli.faults import show_problems
from handprint.cli.speech import language, speak
from handprint.language import format_date
from handprint.problems import Text, errors
from handprint.questionnaire.record import Change, Entry, Kind, Spelled
from handprint.readers.history import LARGEST_HISTORY_BYTES, read_history
from handprint.readers.open_files import read_bytes
from handprint.writers.history_file import history_path

KINDS: Final[dict[Kind, Text]] = {
    "begun": Text("begonnen", "begun"),
    "answered": Text("geantwoord", "answered"),
    "rows": Text("rijen", "rows"),
    "undone": Text("ongedaan gemaakt", "undone"),
    "carried": Text("van vorig jaar", "last year's"),
    "route": Text("route", "route"),
    "confirmed": Text("bevestigd", "confirmed"),
    "outside": Text("buiten het interview veranderd", "changed outside the interview"),
    "migrated": Text("naar een nieuwe vragenlijst", "to a new questionnaire"),
    "taken_over": Text("overgenomen", "taken over"),
}
NOTHING: Final = "-"


def show_history(answers: Path) -> int:
    """Show the history of an answer file and return the exit code."""
    content, problems = read_bytes(history_path(answers), LARGEST_HISTORY_BYTES)
    recorded = None
    if content is not None:
        recorded, problems = read_history(content, str(history_path(answers)))
    show_problems(problems)
    if recorded is None or errors(problems):
        return Exit.FAULTS
    for said in _lines(recorded.entries):
        screen().print(line(said), soft_wrap=True)
    return Exit.DONE


def undo_in_history(answers: Path, number: int, by: str) -> int:
    """Undo one entry of the history of an answer file, show the history, and return the exit code."""
    from handprint.cli.loading import Loader  # noqa: PLC0415 - looking needs no questionnaire
    from handprint.cli.undoing import undo_entry  # noqa: PLC0415

    if not history_path(answers).is_file():
        return show_history(answers)
    loader = Loader()
    is_done = undo_entry(answers, loader, by, number)
    show_problems(loader.told())
    return show_history(answers) if is_done else Exit.FAULTS


def _lines(entries: Iterable[Entry]) -> Iterator[str]:
    for entry in entries:
        undoes = f" {entry.said.undoes}" if entry.said.undoes is not None else ""
        who = entry.by or entry.account or speak("iemand", "somebody")
        yield f"{entry.sequence}. {_moment(entry.at)}, {who}: {KINDS[entry.said.kind].said(language())}{undoes}"
        yield from (f"     {_change(change)}" for change in entry.said.changes)
        if entry.said.reason:
            yield f"     {speak('reden', 'reason')}: {entry.said.reason}"


def _change(change: Change) -> str:
    name = ".".join(change.key[1:] if change.key[0] == "answers" else change.key)
    old = f"{_spelled(change.old)} -> " if change.old is not None else ""
    return f"{name}: {old}{_spelled(change.new)}"


def _spelled(spelled: Spelled) -> str:
    match spelled:
        case None:
            return NOTHING
        case str():
            return spelled
        case list():
            return ", ".join(spelled) or "[]"
        case dict():
            return ", ".join(f"{key} {_spelled(value)}" for key, value in spelled.items())


def _moment(at: str) -> str:
    """Return a moment in the time of this machine; what is no moment as it stands."""
    try:
        moment = datetime.fromisoformat(at).astimezone()
    except (ValueError, OverflowError, OSError):
        return at
    return f"{format_date(moment.date(), language())} {moment:%H:%M}"
