"""The card of one initiative on the screen: three figures first, then goals, what counts without euros, and why."""

from collections.abc import Iterable
from fractions import Fraction

from rich.console import Console, JustifyMethod
from rich.panel import Panel
from rich.table import Table
from rich.text import Text as Line

from handprint.cli.console import can_draw, frame, line
from handprint.cli.speech import language
from handprint.cli.spoken import Spoken
from handprint.problems import Language, Text
from handprint.report.initiative import GoalShown, InitiativeReport, LineShown, Shown

WIDEST_BAR = 24
FINGERPRINT_LENGTH = 64
SHOWN_OF_FINGERPRINT = 16
WITHOUT_EUROS = Text("telt zonder euro's", "counts without euros")


def show_card(report: InitiativeReport, console: Console, spoken: Language | None = None) -> None:
    """Show the report of one initiative, in the language of this process if no other is named."""
    page = Spoken(console, spoken or language())
    page.tell(report.name, "bold")
    page.tell(report.period, "dim")
    console.print()
    _show_headlines(report, page)
    _show_goals(report.goals, page)
    _show_lines(Text("Wat meetelt in euro's", "What counts in euros"), report.impact, page)
    _show_lines(Text("Telt ook, zonder euro's", "Counts too, without euros"), report.counted, page)
    _show_lines(Text("Schade (apart, nooit verrekend)", "Harm (apart, never netted)"), report.harm, page)
    _show_lines(Text("Ter informatie (telt niet mee)", "For information (in no total)"), report.memo, page)
    _show_notes(report, page)


def _table(*justify: JustifyMethod) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False)
    for side in justify:
        table.add_column(justify=side)
    return table


def _show_headlines(report: InitiativeReport, page: Spoken) -> None:
    table = _table("left", "right", "left")
    for shown in report.headlines:
        value, exactly = _value(shown, page), _exactly(shown, page)
        table.add_row(line(page.say(shown.label), "bold"), line(value, "bold green"), line(exactly, "dim"))
    for shown in report.others if report.has_other_figures_only else ():
        table.add_row(line(page.say(shown.label), "bold"), line(_value(shown, page), "bold green"), line(""))
    box = frame(page.console)
    page.console.print(Panel.fit(table, box=box) if box else table)
    if report.known_part:
        page.tell(report.known_part, "bold yellow")


def _exactly(shown: Shown, page: Spoken) -> str:
    """The card rounds by size; the cents behind it stand beside, so that nobody has to wonder."""
    if shown.unrounded is None or shown.unrounded == shown.shown:
        return ""
    return page.say(Text(f"niet afgerond: {shown.unrounded.nl}", f"not rounded: {shown.unrounded.en}"))


def _value(shown: Shown, page: Spoken) -> str:
    return f"{page.say(shown.shown)} ({page.say(shown.note)})" if shown.note else page.say(shown.shown)


def _show_goals(goals: Iterable[GoalShown], page: Spoken) -> None:
    goals = tuple(goals)
    if not goals:
        return
    page.title(Text("Per doel (SDG)", "Per goal (SDG)"))
    largest = max((abs(goal.amount) for goal in goals if goal.amount), default=Fraction(1))
    table = _table("right", "left", "left", "right")
    for goal in goals:
        number, name = line(str(goal.number), f"bold {goal.colour}"), line(page.say(goal.name))
        table.add_row(
            number, name, _bar(goal, largest, page), line(page.say(goal.shown if goal.valued else WITHOUT_EUROS))
        )
    page.console.print(table)


def _bar(goal: GoalShown, largest: Fraction, page: Spoken) -> Line:
    length = max(1, int(abs(goal.amount) * WIDEST_BAR / largest)) if goal.amount else 0
    return Line(("█" if can_draw(page.console) else "#") * length, style=goal.colour)


def _show_lines(title: Text, lines: tuple[LineShown, ...], page: Spoken) -> None:
    if not lines:
        return
    page.title(title)
    table = _table("left", "left", "right", "right")
    for shown in lines:
        name, quantity = line(page.say(shown.name)), line(page.say(shown.quantity))
        table.add_row(name, line(shown.goals, "dim"), quantity, line(page.say(shown.amount) if shown.amount else ""))
    page.console.print(table)


def _show_notes(report: InitiativeReport, page: Spoken) -> None:
    _show_list(Text("Dit kan niet kloppen", "This cannot be right"), report.wrong, page)
    _show_list(Text("Nog onbekend", "Not known yet"), report.unknown, page)
    _show_not_asked(report.not_asked, page)
    _show_list(Text("Aangenomen: correcties van het model", "Assumed: corrections of the model"), report.assumed, page)
    _show_list(Text("Let op: misschien dubbel geteld", "Mind: perhaps counted twice"), report.overlaps, page)
    _show_list(Text("Afwijkingen van het model", "Overlays of the model"), report.overlays, page)
    _show_list(Text("Waar de euro's op rusten", "What the euros rest on"), report.evidence, page)
    page.console.print()
    for label, value in report.made_with:
        page.console.print(line(f"{page.say(label)}: {_short(value)}", "dim"), soft_wrap=True)
    page.tell(report.not_comparable, "dim")


def _short(value: str) -> str:
    """A fingerprint is long: its beginning is enough to compare by eye, and the data has all of it."""
    return f"{value[:SHOWN_OF_FINGERPRINT]}..." if len(value) == FINGERPRINT_LENGTH and value.isalnum() else value


def _show_not_asked(names: tuple[Text, ...], page: Spoken) -> None:
    """Dozens of lines of other kinds of initiative: one paragraph, so that the rest of the card stays in sight."""
    if names:
        count = len(names)
        page.title(Text(f"Niet gevraagd in deze vragenlijst ({count})", f"Not asked in this questionnaire ({count})"))
        page.tell("; ".join(page.say(name) for name in names), "dim")


def _show_list(title: Text, texts: tuple[Text, ...], page: Spoken) -> None:
    if texts:
        page.title(title)
    for text in texts:
        page.tell(f"- {page.say(text)}")
