"""The block "Why is this lower than you thought?" on the screen, below the card."""

from rich.console import Console

from handprint.cli.speech import language
from handprint.cli.spoken import Spoken
from handprint.problems import Language, Text
from handprint.report.lower import Lower, TakenOff


def show_lower(lower: Lower, console: Console, spoken: Language | None = None) -> None:
    """Show the block, in the language of this process if no other is named."""
    page = Spoken(console, spoken or language())
    page.title(lower.title)
    page.tell(lower.summary)
    for one in lower.largest:
        _show_taken_off(one, page)
    if lower.others_said is not None:
        page.tell(f"- {page.say(lower.others_said)}")
    _show_together(Text("Telt zonder euro's", "Counts without euros"), lower.without_euros, page)
    _show_together(Text("Staat ernaast, in geen totaal", "Stands beside it, in no total"), lower.beside, page)
    _show_question(lower, page)
    console.print()
    page.tell(lower.no_judgement, "bold")


def _show_taken_off(one: TakenOff, page: Spoken) -> None:
    off = Text(f"{one.amount.nl} eraf", f"{one.amount.en} off")
    page.tell(f"- {page.say(one.line)}: {page.say(off)}. {page.say(one.because)}")
    page.tell(one.about_line, "dim", indent=2)


def _show_together(title: Text, texts: tuple[Text, ...], page: Spoken) -> None:
    """The lists stand on the card above; here one paragraph says that they count as well."""
    if texts:
        page.console.print()
        page.tell(f"{page.say(title)}: {'; '.join(map(page.say, texts))}.")


def _show_question(lower: Lower, page: Spoken) -> None:
    if lower.question is not None:
        page.title(Text("Deze open vraag heeft de meeste invloed", "This open question matters most"))
        page.tell(lower.question.ask)
        page.tell(lower.question.matters, "dim", indent=2)
