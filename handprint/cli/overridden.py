"""Soft checks that do not hold and that somebody left so, with the reason that was recorded."""

from collections.abc import Iterable

from handprint.cli.console import aside, line
from handprint.cli.speech import language, speak
from handprint.questionnaire.standing import BrokenCheck


def show_overridden(checks: Iterable[BrokenCheck]) -> None:
    """Show each check with its reason, as a note: it counts neither as a fault nor as a warning."""
    for broken in checks:
        said = broken.check.say.said(language())
        note, why = speak("nagekeken", "looked at"), speak("Reden", "Reason")
        aside().print(line(f"{note}: {broken.question.id}: {said} {why}: {broken.reason}", "dim"), soft_wrap=True)
