"""What is different between two versions of a questionnaire, on the screen."""

from rich.console import Console

from handprint.cli.console import line
from handprint.cli.speech import language, speak
from handprint.cli.tables import show_lines
from handprint.questionnaire.questionnaire import Questionnaire
from handprint.report.questionnaire_changes import questionnaire_changes


def show_questionnaire_changes(old: Questionnaire, new: Questionnaire, console: Console) -> bool:
    """Show every difference as a sentence, and tell whether there is any."""
    found = questionnaire_changes(old, new)
    if not found:
        console.print(line(speak("De vragenlijsten vragen hetzelfde.", "The questionnaires ask the same."), "bold"))
        return False
    title = speak("Wat er anders is", "What is different")
    show_lines(title, (f"- {text.said(language())}" for text in found), console)
    return True
