"""How a list of rows is shown: each row by its name, and what one can do with it."""

from collections.abc import Iterator

from handprint.interview.asked import Part
from handprint.interview.moment import Moment
from handprint.interview.offered import offered_rows
from handprint.interview.row_changes import waiting_rows
from handprint.interview.showing import joined, row_named, shown_at
from handprint.interview.speech import Line, Progress, Prompt
from handprint.interview.stops import open_in_rows
from handprint.problems import Language, Text

_HELP = Text("? = hulp", "? = help")


def rows_prompt(moment: Moment, group: str, language: Language) -> Prompt:
    """Return how a list of rows is asked for."""
    asked = moment.standing.asked
    part = asked.part_of(group)
    at = asked.parts.index(part)
    waiting = bool(waiting_rows(moment, group))
    return Prompt(
        asks="group",
        lines=tuple(_lines(moment, part)),
        typing=_typing(moment, group, waiting=waiting),
        progress=Progress(part.title, at + 1, len(asked.parts), part.spots[0].number, asked.count),
        default=Text("alle rijen overnemen", "take over all rows").said(language) if waiting else "",
    )


def _lines(moment: Moment, part: Part) -> Iterator[Line]:
    yield Line(part.title, "head")
    numbers = moment.standing.rows.get(part.group)
    if numbers is None:
        yield from _unanswered(moment, part)
        return
    if not numbers:
        yield Line(Text("U zei: er zijn geen rijen.", "You said: there are no rows."), "answer")
    for at, number in enumerate(numbers, start=1):
        yield Line(_row(moment, part, number, at), "warning" if _open(moment, part, number) else "answer")
    if waiting_rows(moment, part.group):
        yield Line(Text("Nog bevestigen: wat van vorig jaar is.", "Still to confirm: what is of last year."), "warning")


def _unanswered(moment: Moment, part: Part) -> Iterator[Line]:
    first = part.spots[0].question
    rows = offered_rows(moment.standing, part.group)
    if not rows:
        yield Line(first.ask)
        yield from (Line(first.why) for _ in (0,) if first.why is not None)
        return
    yield Line(Text("Vorig jaar waren dit de rijen:", "Last year these were the rows:"))
    for at, number in enumerate(rows, start=1):
        name = row_named(moment, part.group, number)
        yield Line(Text(f"{at}  {name.nl}", f"{at}  {name.en}"), "answer")


def _row(moment: Moment, part: Part, number: str, at: int) -> Text:
    """Return one row: its name, then its other answers."""
    name = row_named(moment, part.group, number)
    keys = tuple(
        ("answers", part.group, number, spot.question.id) for spot in part.spots if spot.question.id != part.name_from
    )
    shown = joined(", ", *(shown_at(moment, key) for key in keys if moment.standing.applies(key) != "no"))
    row = Text(f"{at}  {name.nl}", f"{at}  {name.en}")
    return joined(": ", row, shown) if shown.nl else row


def _open(moment: Moment, part: Part, number: str) -> bool:
    keys = (("answers", part.group, number, spot.question.id) for spot in part.spots)
    return any(moment.standing.is_open(key) for key in keys)


def _typing(moment: Moment, group: str, *, waiting: bool) -> Text:
    if waiting:
        return joined(
            " · ",
            Text("Enter = alles overnemen", "Enter = take over all"),
            Text("0 = geen rijen", "0 = no rows"),
            _HELP,
        )
    if moment.standing.rows.get(group) is None:
        return joined(
            " · ", Text("naam van de eerste rij", "name of the first row"), Text("0 = geen rijen", "0 = no rows"), _HELP
        )
    return joined(
        " · ",
        Text("naam of + = nieuwe rij", "name or + = new row"),
        Text("2 = rij 2 veranderen", "2 = change row 2"),
        *_ending(moment, group),
        _HELP,
    )


def _ending(moment: Moment, group: str) -> tuple[Text, ...]:
    if open_in_rows(moment.standing, group) is None:
        return (Text("Enter = klaar", "Enter = done"),)
    return Text("Enter = naar wat open is", "Enter = to what is open"), Text(". = klaar", ". = done")
