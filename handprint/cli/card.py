"""The card of one initiative on the screen: three figures first, then goals, what counts without euros, and why."""

from collections.abc import Iterable
from fractions import Fraction

from rich.console import Console, JustifyMethod
from rich.panel import Panel
from rich.table import Table
from rich.text import Text as Line

from handprint.cli.console import can_draw, frame, line
from handprint.cli.speech import language, speak
from handprint.problems import Text
from handprint.report.initiative import GoalShown, InitiativeReport, LineShown, Shown

WIDEST_BAR = 24
FINGERPRINT_LENGTH = 64
SHOWN_OF_FINGERPRINT = 16


def show_card(report: InitiativeReport, console: Console) -> None:
    """Show the report of one initiative."""
    console.print(line(report.name, "bold"))
    console.print(line(_said(report.period), "dim"))
    console.print()
    _show_headlines(report, console)
    _show_goals(report.goals, console)
    _show_lines(speak("Wat meetelt in euro's", "What counts in euros"), report.impact, console)
    _show_lines(speak("Telt ook, zonder euro's", "Counts too, without euros"), report.counted, console)
    _show_lines(speak("Schade (apart, nooit verrekend)", "Harm (apart, never netted)"), report.harm, console)
    _show_lines(speak("Ter informatie (telt niet mee)", "For information (in no total)"), report.memo, console)
    _show_notes(report, console)


def _said(text: Text) -> str:
    return text.said(language())


def _table(*justify: JustifyMethod) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False)
    for side in justify:
        table.add_column(justify=side)
    return table


def _show_headlines(report: InitiativeReport, console: Console) -> None:
    table = _table("left", "right", "left")
    for shown in report.headlines:
        table.add_row(line(_said(shown.label), "bold"), line(_value(shown), "bold green"), line(_exactly(shown), "dim"))
    for shown in report.others if report.has_other_figures_only else ():
        table.add_row(line(_said(shown.label), "bold"), line(_value(shown), "bold green"), line(""))
    box = frame(console)
    console.print(Panel.fit(table, box=box) if box else table)
    if report.known_part:
        console.print(line(_said(report.known_part), "bold yellow"))


def _exactly(shown: Shown) -> str:
    """The card rounds by size; the cents behind it stand beside, so that nobody has to wonder."""
    if shown.unrounded is None or shown.unrounded == shown.shown:
        return ""
    return speak(f"niet afgerond: {shown.unrounded.nl}", f"not rounded: {shown.unrounded.en}")


def _value(shown: Shown) -> str:
    return f"{_said(shown.shown)} ({_said(shown.note)})" if shown.note else _said(shown.shown)


def _show_goals(goals: Iterable[GoalShown], console: Console) -> None:
    goals = tuple(goals)
    if not goals:
        return
    console.print()
    console.print(line(speak("Per doel (SDG)", "Per goal (SDG)"), "bold"))
    largest = max((abs(goal.amount) for goal in goals if goal.amount), default=Fraction(1))
    table = _table("right", "left", "left", "right")
    for goal in goals:
        colour = f"bold {goal.colour}"
        amount = _said(goal.shown) if goal.valued else speak("telt zonder euro's", "counts without euros")
        table.add_row(
            line(str(goal.number), colour), line(_said(goal.name)), _bar(goal, largest, console), line(amount)
        )
    console.print(table)


def _bar(goal: GoalShown, largest: Fraction, console: Console) -> Line:
    length = max(1, int(abs(goal.amount) * WIDEST_BAR / largest)) if goal.amount else 0
    return Line(("█" if can_draw(console) else "#") * length, style=goal.colour)


def _show_lines(title: str, lines: tuple[LineShown, ...], console: Console) -> None:
    if not lines:
        return
    console.print()
    console.print(line(title, "bold"))
    table = _table("left", "left", "right", "right")
    for shown in lines:
        amount = _said(shown.amount) if shown.amount else ""
        table.add_row(line(_said(shown.name)), line(shown.goals, "dim"), line(_said(shown.quantity)), line(amount))
    console.print(table)


def _show_notes(report: InitiativeReport, console: Console) -> None:
    _show_list(speak("Nog onbekend", "Not known yet"), report.unknown, console)
    _show_not_asked(report.not_asked, console)
    _show_list(
        speak("Aangenomen: correcties van het model", "Assumed: corrections of the model"), report.assumed, console
    )
    _show_list(speak("Let op: misschien dubbel geteld", "Mind: perhaps counted twice"), report.overlaps, console)
    _show_list(speak("Afwijkingen van het model", "Overlays of the model"), report.overlays, console)
    _show_list(speak("Waar de euro's op rusten", "What the euros rest on"), report.evidence, console)
    console.print()
    for label, value in report.made_with:
        console.print(line(f"{_said(label)}: {_short(value)}", "dim"), soft_wrap=True)
    console.print(line(_said(report.not_comparable), "dim"))


def _short(value: str) -> str:
    """A fingerprint is long: its beginning is enough to compare by eye, and the data has all of it."""
    return f"{value[:SHOWN_OF_FINGERPRINT]}..." if len(value) == FINGERPRINT_LENGTH and value.isalnum() else value


def _show_not_asked(names: tuple[Text, ...], console: Console) -> None:
    """Dozens of lines of other kinds of initiative: one paragraph, so that the rest of the card stays in sight."""
    if names:
        console.print()
        title = speak("Niet gevraagd in deze vragenlijst", "Not asked in this questionnaire")
        console.print(line(f"{title} ({len(names)})", "bold"))
        console.print(line("; ".join(_said(name) for name in names), "dim"))


def _show_list(title: str, texts: tuple[Text, ...], console: Console) -> None:
    if texts:
        console.print()
        console.print(line(title, "bold"))
    for text in texts:
        console.print(line(f"- {_said(text)}"))
