"""The chart of the card: euros per goal, a bar in the colour of each goal."""

from collections.abc import Sequence
from typing import Final

from handprint.problems import Text
from handprint.writers.excel.looks import number
from handprint.writers.excel.page import Page

CHART_LINES: Final = 18
"""The lines of the sheet that the chart covers."""
_LINE_PIXELS: Final = 20
_WIDTH: Final = 1120
_THIN: Final = {"visible": True, "line": {"color": "#D0D5DB", "width": 0.75}}
_TITLE: Final = Text("Impactwaarde per doel (SDG)", "Impact value per goal (SDG)")
_AMOUNT: Final = Text("Euro's", "Euros")
_GOAL: Final = Text("Doel", "Goal")


def add_chart(page: Page, rows: tuple[int, int], colours: Sequence[str], at: int) -> None:
    """Put the chart of the goals in some rows (name in column 0, euros in column 1) at a line of the sheet."""
    language = page.language
    pattern = number(language, 0)
    first, last = rows
    chart = page.book.bar_chart()
    series = {
        "name": _TITLE.said(language),
        "categories": [page.name, first, 0, last, 0],
        "values": [page.name, first, 1, last, 1],
        "points": [{"fill": {"color": colour}} for colour in colours],
        "gap": 40,
        "data_labels": {"value": True, "num_format": pattern},
    }
    chart.add_series(series)
    chart.set_title({"name": _TITLE.said(language), "name_font": {"size": 14}})
    chart.set_x_axis({"name": _AMOUNT.said(language), "num_format": pattern, "major_gridlines": _THIN})
    chart.set_y_axis({"name": _GOAL.said(language), "reverse": True, "label_position": "low", "crossing": "max"})
    chart.set_legend({"none": True})
    chart.set_size({"width": _WIDTH, "height": (CHART_LINES - 1) * _LINE_PIXELS})
    page.sheet.insert_chart(at, 0, chart, {"object_position": 2, "description": _TITLE.said(language)})
