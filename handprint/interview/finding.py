"""Which place somebody means by a number, a name or words from a question."""

from handprint.interview.asked import Asked, Spot
from handprint.interview.head import field_by_word
from handprint.interview.moment import Moment
from handprint.interview.places import At, Group, Head, Question
from handprint.interview.showing import place_named
from handprint.language import nearest
from handprint.problems import Text

_NOTHING = Text(
    "Typ een nummer of een woord achter !g, zoals !g 12.", "Type a number or a word after !g, such as !g 12."
)
LEAST_LETTERS = 3


def find_place(moment: Moment, wanted: str) -> At | Text:
    """Return the place that is meant, or what to say where it is none."""
    standing, said = moment.standing, " ".join(wanted.casefold().split())
    if not said:
        return _NOTHING
    field = field_by_word(said)
    if field is not None:
        return Head(field.key)
    spot = _by_number(standing.asked, said) if said.isascii() and said.isdigit() else _by_name(standing.asked, said)
    return _unknown(standing.asked, wanted) if spot is None else _place(moment, spot)


def _by_number(asked: Asked, said: str) -> Spot | None:
    return next((spot for spot in asked.spots.values() if str(spot.number) == said.lstrip("0")), None)


def _by_name(asked: Asked, said: str) -> Spot | None:
    """Return the question with this id, else of this group, else the one question with these words."""
    if said in asked.spots:
        return asked.spots[said]
    if said in asked.groups:
        return next(spot for spot in asked.spots.values() if spot.group == said)
    found = [spot for spot in asked.spots.values() if len(said) >= LEAST_LETTERS and _says(spot, said)]
    return found[0] if len(found) == 1 else None


def _says(spot: Spot, said: str) -> bool:
    ask = spot.question.ask
    return said in spot.question.id or said in ask.nl.casefold() or said in ask.en.casefold()


def _place(moment: Moment, spot: Spot) -> At | Text:
    if spot.group:
        return Group(spot.group)
    key = ("answers", spot.question.id)
    return Question(key) if moment.standing.applies(key) != "no" else _not_asked(moment, key)


def _not_asked(moment: Moment, key: tuple[str, ...]) -> Text:
    name = place_named(moment, key)
    return Text(
        f"Deze vraag geldt nu niet: {name.nl} Wat u eerder antwoordde, blijft bewaard.",
        f"This question does not apply now: {name.en} What you answered before is kept.",
    )


def _unknown(asked: Asked, wanted: str) -> Text:
    meant = nearest(wanted, (*asked.spots, *asked.groups))
    nl, en = f"Er is geen vraag '{wanted}'.", f"There is no question '{wanted}'."
    if meant is None:
        return Text(f"{nl} Typ !c voor alle nummers.", f"{en} Type !c for all numbers.")
    return Text(f"{nl} Bedoelt u !g {meant}?", f"{en} Did you mean !g {meant}?")
