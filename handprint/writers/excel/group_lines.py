"""What becomes of the lines of a repeat group: each field as understood, what is unknown, and what each line adds."""

from collections.abc import Sequence
from typing import Final

from handprint.expr.to_formula import cells_used, in_row
from handprint.expr.types import Value
from handprint.problems import Text
from handprint.writers.excel.answer_words import is_still, pattern_for
from handprint.writers.excel.answers_sheet import CHANGED, SAME
from handprint.writers.excel.cell_values import NONE, literal
from handprint.writers.excel.group import Column, Group
from handprint.writers.excel.parts import shown_rows
from handprint.writers.excel.understanding import (
    Filled,
    applies_formula,
    given_formula,
    option_list,
)

STATE: Final = Text("Wat ermee gebeurt", "What becomes of it")
IS_THERE: Final = Text("Telt mee", "Counts")
DIFFERS: Final = Text("Gewijzigd?", "Changed?")
ALL_KNOWN: Final = Text("in orde", "fine")
NOT_KNOWN: Final = Text("onbekend: ", "unknown: ")
TERMS: Final = Text("Wat elke regel bijdraagt, per formule", "What each line adds, per formula")


def write_understood(group: Group) -> dict[str, int]:
    """Write each field as understood, in a named column, and return the columns by field."""
    at = group.state_column + 3
    places: dict[str, int] = {}
    for column in group.columns:
        if column.reads:
            places[column.id] = at
            at += 1
            if f"{column.id}.applies" in group.steps.plan.inputs.known:
                places[f"{column.id}.applies"] = at
                at += 1
    for column in group.columns:
        if column.reads:
            _understood(group, column, places)
    for id_, place in places.items():
        group.page.text(group.first - 1, place, id_, "header")
        group.page.book.name(id_, group.area(place))
        group.page.grey_unknown(group.first, place, group.last, place)
    return places


def _understood(group: Group, column: Column, places: dict[str, int]) -> None:
    pattern = pattern_for(column.question, group.language)
    rows = group.steps.scored.scope.rows[group.id] or ()
    for line in range(group.size):
        filled = _filled(group, column, line)
        there = group.is_there(line)
        row: dict[str, Value] = dict(rows[line]) if line < len(rows) else {}
        given = f'IF({there},{given_formula(filled)},"{NONE}")'
        value = row[column.id] if row else NONE
        group.page.live(group.first + line, places[column.id], given, value, "live", pattern)
        applies = f"{column.id}.applies"
        if applies in places:
            now = row[applies] if row else True
            group.page.live(group.first + line, places[applies], applies_formula(filled), now)


def _filled(group: Group, column: Column, line: int) -> Filled:
    cells = (group.cell(line, column.first + at) for at in range(column.width))
    return Filled(column.question, tuple(cells), option_list(group.id, column.question.id))


def write_states(group: Group, understood: dict[str, int]) -> None:
    """Write for each line whether it is there, what is unknown in it, and whether it was changed."""
    at = group.state_column
    for place, text in ((at, STATE), (at + 1, IS_THERE), (at + 2, DIFFERS)):
        group.page.say(group.first - 1, place, text, "header")
    for place, wide in ((at, 34), (at + 1, 13), (at + 2, 13)):
        group.page.width(place, wide)
    read = [column for column in group.columns if column.reads]
    for line in range(group.size):
        joined = "&".join(group.cell(line, place) for place in range(group.state_column))
        row = group.first + line
        group.page.live(row, at + 1, f"IFERROR(LEN(TRIM({joined}))>0,TRUE)", line < len(group.given))
        _line_state(group, line, read, understood)
        _line_changed(group, line, read, understood)


def _line_state(group: Group, line: int, read: Sequence[Column], understood: dict[str, int]) -> None:
    rows = group.steps.scored.scope.rows[group.id] or ()
    unknown = [column for column in read if line < len(rows) and rows[line][column.id] is None]
    cells = [group.cell(line, understood[column.id]) for column in read]
    names = [f'IF(ISNA({place}),{group.header(column)}&" ","")' for place, column in zip(cells, read, strict=True)]
    some = f"OR({','.join(f'ISNA({place})' for place in cells)})" if cells else "FALSE"
    fine, wrong = (literal(text.said(group.language)) for text in (ALL_KNOWN, NOT_KNOWN))
    told = f"IF({some},TRIM({wrong}&{'&'.join(names) or literal(NONE)}),{fine})"
    formula = f"IF({group.is_there(line)},{told},{literal(NONE)})"
    said = ALL_KNOWN.said(group.language) if line < len(rows) else NONE
    if unknown:
        asked = " ".join(column.question.ask.said(group.language) for column in unknown)
        said = " ".join(f"{NOT_KNOWN.said(group.language)}{asked}".split())
    group.page.live(group.first + line, group.state_column, formula, said, "label")


def _line_changed(group: Group, line: int, read: Sequence[Column], understood: dict[str, int]) -> None:
    rows = group.steps.scored.scope.rows[group.id] or ()
    there = group.is_there(line)
    same = f"NOT({there})"
    if line < len(rows):
        parts = [is_still(group.cell(line, understood[column.id]), rows[line][column.id]) for column in read]
        same = f"AND({','.join((there, *parts))})"
    words = [literal(text.said(group.language)) for text in (SAME, CHANGED)]
    formula = f"IF({same},{words[0]},{words[1]})"
    group.page.live(group.first + line, group.state_column + 2, formula, SAME.said(group.language), "label")


def write_terms(group: Group, understood: dict[str, int]) -> None:
    """Write what each line adds to every sum over the group, in named columns."""
    columns = group.steps.columns(group.id)
    start = group.state_column + 4 + len(understood)
    places = understood | {column.name: start + at for at, (_, column) in enumerate(columns)}
    if columns:
        group.page.say(group.first - 2, start, TERMS, "hint")
    for step, column in columns:
        parts, place = group.steps.parts[step.name], places[column.name]
        group.page.text(group.first - 1, place, column.name, "header")
        group.page.width(place, 24)
        now = shown_rows(parts.columns[column.name], parts.absent[column.name], group.size)
        for line, value in enumerate(now):
            cells = {id_: group.cell(line, places[id_]) for id_ in cells_used(column)}
            group.page.live(group.first + line, place, in_row(column, group.is_there(line), cells), value)
        group.page.grey_unknown(group.first, place, group.last, place)
        group.page.book.name(column.name, group.area(place))
