"""How a check ends: its problems on the screen, and the exit code that goes with them."""

from handprint.cli.console import screen
from handprint.cli.exits import Exit
from handprint.cli.faults import show_problems
from handprint.cli.speech import speak
from handprint.problems import Problems, errors


def verdict(problems: Problems, count: int, *, strict: bool) -> Exit:
    """Show the problems of so many files, and return 2 for faults, 1 for warnings under `strict`, else 0."""
    show_problems(problems, screen())
    if not problems:
        nl = "1 bestand gecontroleerd" if count == 1 else f"{count} bestanden gecontroleerd"
        en = "1 file checked" if count == 1 else f"{count} files checked"
        screen().print(speak(f"{nl}: alles in orde.", f"{en}: all in order."))
    if errors(problems):
        return Exit.FAULTS
    return Exit.NO if strict and problems else Exit.DONE
