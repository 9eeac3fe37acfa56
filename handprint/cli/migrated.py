"""What becomes of an answer file under the questionnaire of now, on the screen."""

from rich.console import Console

from handprint.cli.console import line
from handprint.cli.migrating import Moving
from handprint.cli.speech import language, speak
from handprint.cli.tables import show_lines, show_table


def show_moving(found: Moving, console: Console) -> None:
    """Show what changes, and what cannot come along."""
    old, new = found.version or "?", found.migrated.version
    if not found.is_older:
        console.print(line(speak(f"Dit bestand is al van versie {new}.", f"This file is of version {new} already.")))
        return
    console.print(line(speak(f"Van versie {old} naar {new}", f"From version {old} to {new}"), "bold"))
    told = [f"- {text.said(language())}" for text in found.migrated.told]
    if told:
        show_lines(speak("Wat er verandert", "What changes"), told, console)
    _show_lost(found, console)
    if not told and not found.migrated.lost:
        console.print(line(speak("Alle antwoorden gaan mee zoals ze zijn.", "All answers come along as they are.")))


def _show_lost(found: Moving, console: Console) -> None:
    columns = (speak("Vraag", "Question"), speak("Antwoord", "Answer"), speak("Waarom niet", "Why not"))
    rows = [(lost.id, lost.said, lost.why.said(language())) for lost in found.migrated.lost]
    show_table(speak("Wat niet mee kan", "What cannot come along"), columns, rows, console, whole=(0,))


def show_what_next(found: Moving, console: Console, *, written: bool) -> None:
    """Say where the old file stays, or how to write the new one."""
    if not found.is_older:
        return
    if not found.migrated.only_names:
        console.print(
            line(
                speak(
                    "De bevestiging vervalt: laat de antwoorden opnieuw bevestigen.",
                    "The confirmation falls away: have the answers confirmed again.",
                )
            )
        )
    if written:
        said = speak(
            f"Geschreven: {found.path}. Het oude bestand staat in {found.kept}",
            f"Written: {found.path}. The old file stands in {found.kept}",
        )
    else:
        said = speak("Er is nog niets geschreven. Doe dat met --write.", "Nothing was written yet. Do so with --write.")
    console.print(line(said), soft_wrap=True)
