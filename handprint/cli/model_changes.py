"""What is different between two models on the screen: in words, and in euros for the examples."""

from collections.abc import Iterator
from pathlib import Path

from rich.console import Console

from handprint.arithmetic import Rounding, rounded
from handprint.cli.console import line
from handprint.cli.loading import Loader
from handprint.cli.speech import language, speak
from handprint.cli.tables import show_lines, show_table
from handprint.language import format_percent
from handprint.model.changes import changes, said
from handprint.model.model import Model
from handprint.report.initiative import HEADLINES
from handprint.report.presentation import published_exactly
from handprint.score.handprint import Figure, Handprint

TO_TENTH_OF_A_PERCENT = Rounding(3)


def show_changes(old: Model, new: Model, console: Console) -> bool:
    """Show every difference as a sentence, and tell whether there is any."""
    found = changes(old, new)
    if not found:
        console.print(line(speak("De modellen betekenen hetzelfde.", "The models mean the same."), "bold"))
        return False
    title = speak(f"{len(found)} verschillen", f"{len(found)} differences")
    sentences = (said(change, old if change.kind == "removed" else new).said(language()) for change in found)
    show_lines(title, (f"- {sentence}" for sentence in sentences), console)
    return True


def show_effects(old: Loader, new: Loader, examples: tuple[Path, ...], console: Console) -> None:
    """Show what the differences do to the three figures of the examples; equal figures are left out."""
    columns = (
        speak("Voorbeeld", "Example"),
        speak("Cijfer", "Figure"),
        speak("Was", "Was"),
        speak("Wordt", "Becomes"),
        speak("Verschil", "Difference"),
    )
    rows = [row for path in examples for row in _rows(path, old.handprint(path), new.handprint(path))]
    if rows:
        show_table(
            speak("Wat het doet met de voorbeelden", "What it does to the examples"), columns, rows, console, (0,)
        )
    else:
        console.print(line(speak("Geen voorbeeld krijgt andere cijfers.", "No example gets other figures.")))


def _rows(path: Path, old: Handprint | None, new: Handprint | None) -> Iterator[tuple[str, ...]]:
    if old is None or new is None:
        yield path.stem, "", "", "", speak("kan niet vergeleken worden", "cannot be compared")
        return
    for id_ in HEADLINES:
        before, after = old.figures.get(id_), new.figures.get(id_)
        if before is not None and after is not None and before.value != after.value:
            yield (
                path.stem,
                after.name.said(language()),
                _told(before, old),
                _told(after, new),
                _difference(before, after),
            )


def _told(figure: Figure, handprint: Handprint) -> str:
    return published_exactly(figure, handprint.scored.plan.model).said(language())


def _difference(before: Figure, after: Figure) -> str:
    if not before.value or after.value is None:
        return ""
    share = rounded((after.value - before.value) / abs(before.value), TO_TENTH_OF_A_PERCENT)
    return ("+" if share > 0 else "") + format_percent(share, language(), 1)
