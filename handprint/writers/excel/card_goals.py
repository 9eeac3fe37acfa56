"""The goals of the card: euros in the colour of each goal, what counts without euros, and the chart."""

from collections.abc import Iterable
from typing import Final

from handprint.model.model import Goal, Indicator
from handprint.problems import Text
from handprint.writers.excel import looks
from handprint.writers.excel.card import Card
from handprint.writers.excel.cell_values import NONE
from handprint.writers.excel.chart import CHART_LINES, add_chart
from handprint.writers.excel.running_lists import Member, write_list
from handprint.writers.excel.steps import cell

GOALS: Final = (
    Text("Per doel (SDG)", "Per goal (SDG)"),
    Text("Bedrag", "Amount"),
    Text("Toestand", "State"),
    Text("", ""),
    Text("Telt ook, zonder euro's", "Counts too, without euros"),
)


def write_goals(card: Card) -> None:
    """Write the goals, those with euros first, and their chart."""
    valued = [goal for goal in _goals_of_model(card) if f"goal.{goal.number}" in card.steps.by_name]
    others = [goal for goal in _goals_of_model(card) if goal not in valued and _counted(card, goal)]
    if not valued and not others:
        return
    card.page.headers(card.row, GOALS)
    first = card.row + 1
    for goal in (*valued, *others):
        card.row += 1
        _goal(card, goal, valued=goal in valued)
    card.row += 2
    if valued:
        add_chart(card.page, (first, first + len(valued) - 1), [goal.colour for goal in valued], card.row)
        card.row += CHART_LINES + 1


def _goals_of_model(card: Card) -> Iterable[Goal]:
    return card.steps.plan.model.goals.values()


def _counted(card: Card, goal: Goal) -> list[Indicator]:
    lines = (line for line in card.steps.plan.indicators() if line.counts == "count")
    return [line for line in lines if goal.number in dict(line.goals)]


def _goal(card: Card, goal: Goal, *, valued: bool) -> None:
    card.page.text(card.row, 0, f"{goal.number}. {goal.name.said(card.language)}", looks.on_colour(goal.colour))
    if valued:
        card.amount(1, 2, f"goal.{goal.number}", card.steps.scored.number(f"goal.{goal.number}"))
    else:
        card.page.text(card.row, 1, NONE, "live")
        card.page.text(card.row, 2, NONE, "label")
    card.page.text(card.row, 3, NONE, "label")
    lines = _counted(card, goal)
    if not lines:
        card.page.text(card.row, 4, NONE, "label")
        return
    members = (Member(line.id, f"IFERROR({cell(f'{line.id}.quantity')},0)<>0", _counts(card, line)) for line in lines)
    title = Text(f"Telt ook: SDG {goal.number}", f"Counts too: SDG {goal.number}")
    card.listed(4, write_list(card.calculation, title, members))


def _counts(card: Card, line: Indicator) -> bool:
    return bool(card.steps.scored.number(f"{line.id}.quantity"))
