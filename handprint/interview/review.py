"""At the answers: of one section after it, of everything at the end; change one by its number, and come back."""

from collections.abc import Iterator

from handprint.interview.asked import Part
from handprint.interview.commands import Command, Do, Typed
from handprint.interview.confirm import confirmed_shown, first_step, is_confirmed
from handprint.interview.doubts import open_doubts
from handprint.interview.finding import find_place
from handprint.interview.head import FIELDS, ROUTE, first_missing
from handprint.interview.head_talk import head_shown
from handprint.interview.moment import Moment, Turn, changed, fault
from handprint.interview.moving import excursion, first_open, next_open, place_before
from handprint.interview.places import Confirm, Doubt, Gone, Head, Longer, Review
from handprint.interview.showing import named, place_named, row_named, shown_at
from handprint.interview.speech import Line, Progress, Prompt
from handprint.interview.standing import every_key, is_of_row
from handprint.interview.stops import open_keys
from handprint.problems import Text
from handprint.questionnaire.record import Key, Said

_NUMBER = Text("Typ het nummer van een vraag, of Enter.", "Type the number of a question, or Enter.")
_BYE = Text("Klaar. Dank u wel.", "Done. Thank you.")


def hear_review(moment: Moment, part: int | None, command: Command) -> Turn:
    """Return what comes of a line at the answers."""
    match command:
        case Typed(text=text):
            return _change(moment, text.strip())
        case Do(what="accept") if part is not None:
            return Turn(moment.to(next_open(moment, Review(part))))
        case Do(what="next") if part is not None:
            return Turn(moment.to(next_open(moment, Review(part))))
        case Do(what="accept"):
            return _finish(moment, passing=False)
        case Do(what="next"):
            return _finish(moment, passing=True)
        case Do(what="back"):
            before = place_before(moment, Review(part))
            return Turn(moment.to(Head(FIELDS[-1].key) if before is None else before))
        case Do(what="help"):
            return Turn(moment, (Line(_NUMBER, "help"),))
        case _:
            return fault(moment, _NUMBER)


def _change(moment: Moment, text: str) -> Turn:
    found = find_place(moment, text) if text else _NUMBER
    return fault(moment, found) if isinstance(found, Text) else Turn(excursion(moment, found))


def _finish(moment: Moment, *, passing: bool) -> Turn:
    """Go on to the end: what must be right comes first, then what is open, unless somebody passes over it."""
    doubts = [one for one in open_doubts(moment) if not passing or one.weight == "must"]
    missing = first_missing(moment)
    if missing is not None:
        return Turn(excursion(moment, Head(missing.key)))
    if doubts:
        return Turn(excursion(moment, Doubt(doubts[0].key, doubts[0].key)))
    if open_keys(moment.standing) and not passing:
        return Turn(moment.to(first_open(moment)))
    if moment.fixed.has_goal or is_confirmed(moment):
        return Turn(moment.to(Gone()), (Line(_BYE, "good"),), ending="finished")
    return Turn(moment.to(Longer() if has_longer(moment) else Confirm(first_step(moment))))


# ---- the offer of the extended route ----


def has_longer(moment: Moment) -> bool:
    """Tell whether the extended route asks more than the route of now."""
    routes = moment.fixed.routes
    return moment.standing.asked.route == "short" and routes["extended"].count > routes["short"].count


def hear_longer(moment: Moment, command: Command) -> Turn:
    """Return what comes of a line at the offer to go on with the extended route."""
    match command:
        case Typed(text=text) if text.strip().casefold() in ("ja", "j", "yes", "y"):
            said = Said("route", changed(moment, {ROUTE: "extended"}))
            after = moment.after(said)
            return Turn(after.to(first_open(after)), (Line(Text("Uitgebreide route.", "Extended route.")),), (said,))
        case Typed(text=text) if text.strip().casefold() in ("nee", "n", "no"):
            return Turn(moment.to(Confirm(first_step(moment))))
        case Do(what="back"):
            return Turn(moment.to(Review()))
        case _:
            return fault(moment, Text("Typ ja of nee.", "Type yes or no."))


def longer_prompt(moment: Moment) -> Prompt:
    """Return the offer to go on with the extended route."""
    more = moment.fixed.routes["extended"].count - moment.fixed.routes["short"].count
    return Prompt(
        asks="route",
        lines=(
            Line(Text("De korte route is klaar.", "The short route is done."), "good"),
            Line(
                Text(
                    f"De uitgebreide route heeft nog {more} vragen. Wilt u nu doorgaan?",
                    f"The extended route has {more} more questions. Do you want to go on now?",
                ),
                "head",
            ),
        ),
        typing=Text("ja · nee = naar de bevestiging · < = terug", "yes · no = to the confirmation · < = back"),
        progress=_progress(moment, None),
    )


# ---- how answers are shown ----


def review_prompt(moment: Moment, part: int | None) -> Prompt:
    """Return the answers of a section, or all of them."""
    asked = moment.standing.asked
    parts = asked.parts if part is None else (asked.parts[part],)
    lines = [] if part is not None else list(_head_lines(moment))
    lines += [line for one in parts for line in _part_lines(moment, one)]
    lines += [] if part is not None else list(_state_lines(moment))
    return Prompt("review", tuple(lines), _typing(moment, part), _progress(moment, part))


def _progress(moment: Moment, part: int | None) -> Progress:
    asked = moment.standing.asked
    if part is None:
        title = Text("Antwoorden nakijken", "Check answers")
        return Progress(title, len(asked.parts), len(asked.parts), asked.count, asked.count)
    last = asked.parts[part].spots[-1].number
    return Progress(asked.parts[part].title, part + 1, len(asked.parts), last, asked.count)


def _head_lines(moment: Moment) -> Iterator[Line]:
    yield Line(Text("Om wie het gaat", "Who this is about"), "head")
    for field in FIELDS:
        shown = head_shown(moment, field.key)
        yield Line(Text(f"!g {field.words[0]}: {shown.nl}", f"!g {field.words[0]}: {shown.en}"), "answer")


def _part_lines(moment: Moment, part: Part) -> Iterator[Line]:
    yield Line(part.title, "head")
    if part.group and not moment.standing.numbers(part.group):
        nothing = moment.standing.rows.get(part.group) is None
        said = Text("nog open", "still open") if nothing else Text("geen rijen", "no rows")
        name = place_named(moment, ("answers", part.group))
        yield Line(Text(f"{name.nl}: {said.nl}", f"{name.en}: {said.en}"), "warning" if nothing else "answer")
    for key in every_key(moment.standing, part):
        yield from _answer_line(moment, key)


def _answer_line(moment: Moment, key: Key) -> Iterator[Line]:
    standing = moment.standing
    answer, applies = standing.answer(key), standing.applies(key) != "no"
    if not applies and answer.state == "no_answer":
        return
    name, shown = named(standing.asked.spot(key)), shown_at(moment, key)
    if is_of_row(key):
        row = row_named(moment, key[1], key[2])
        name = Text(f"{name.nl} ({row.nl})", f"{name.en} ({row.en})")
    if not applies:
        yield Line(
            Text(f"{name.nl} {shown.nl} - telt nu niet mee", f"{name.en} {shown.en} - does not count now"), "help"
        )
        return
    waits = standing.is_open(key)
    yield Line(Text(f"{name.nl} {shown.nl}", f"{name.en} {shown.en}"), "warning" if waits else "answer")


def _state_lines(moment: Moment) -> Iterator[Line]:
    waiting = open_keys(moment.standing)
    if waiting:
        count = len(waiting)
        yield Line(Text(f"Nog open: {count}.", f"Still open: {count}."), "warning")
    for one in open_doubts(moment):
        name = place_named(moment, one.key)
        says = one.says or Text("Groot verschil met vorig jaar.", "Large difference with last year.")
        yield Line(Text(f"Kijk nog naar {name.nl} {says.nl}", f"Look again at {name.en} {says.en}"), "warning")
    if is_confirmed(moment):
        yield Line(confirmed_shown(moment), "good")


def _typing(moment: Moment, part: int | None) -> Text:
    if part is not None:
        return Text("Enter = verder · nummer = die vraag veranderen", "Enter = go on · number = change that question")
    if open_doubts(moment) or open_keys(moment.standing):
        return Text(
            "Enter = naar wat open is · > = zo verder · nummer = veranderen",
            "Enter = to what is open · > = go on like this · number = change",
        )
    return Text(
        "Enter = klopt, verder · nummer = die vraag veranderen", "Enter = right, go on · number = change that question"
    )
