"""The head of an answer file: who it is about, which days, which route. It is asked before everything else."""

from dataclasses import dataclass
from typing import Final

from handprint.interview.moment import Moment
from handprint.problems import Text
from handprint.questionnaire.record import Key

NAME: Final = ("initiative", "name")
ID: Final = ("initiative", "id")
PLACES: Final = ("initiative", "municipalities")
APPLICANT: Final = ("applicant", "name")
KVK: Final = ("applicant", "kvk")
START: Final = ("period", "from")
END: Final = ("period", "to")
STATUS: Final = ("period", "status")
ROUTE: Final = ("questionnaire", "route")
LONGEST_ID: Final = 60
LONGEST_NAME: Final = 200
NO_KVK: Final = "geen"


@dataclass(frozen=True, slots=True)
class HeadField:
    """One field: what is asked, help with it, what one can type, and the words by which people go to it."""

    key: Key
    ask: Text
    help: Text
    words: tuple[str, ...]
    is_optional: bool = False


FIELDS: Final = (
    HeadField(
        NAME,
        Text("Hoe heet het initiatief?", "What is the initiative called?"),
        Text("De naam komt op de kaart.", "The name comes on the card."),
        ("naam", "name", "initiatief", "initiative"),
    ),
    HeadField(
        PLACES,
        Text(
            "In welke gemeente is het? Meer gemeenten mag, met komma's.", "In which municipality? Several, with commas."
        ),
        Text(
            "Typ de naam of de code van het CBS, zoals GM0148. Enter = niet invullen.",
            "Type the name or the code of Statistics Netherlands, such as GM0148. Enter = leave it out.",
        ),
        ("gemeente", "gemeenten", "municipality", "municipalities"),
        is_optional=True,
    ),
    HeadField(
        APPLICANT,
        Text("Wie vraagt dit aan? Typ de naam van de organisatie.", "Who asks for this? Type the organisation's name."),
        Text("Vaak is dit het initiatief zelf.", "Often this is the initiative itself."),
        ("aanvrager", "applicant"),
    ),
    HeadField(
        KVK,
        Text(
            "Wat is het KvK-nummer van de aanvrager? Geen nummer? Typ geen.",
            "What is its company number (KvK)? None? Type none.",
        ),
        Text("Het nummer heeft acht cijfers.", "The number has eight digits."),
        ("kvk",),
    ),
    HeadField(
        START,
        Text(
            "Over welk jaar gaat het? Of typ de eerste en de laatste dag.",
            "About which year is this? Or type the first and last day.",
        ),
        Text("Zoals 2025, of 1-7-2024 t/m 30-6-2025.", "Such as 2025, or 1-7-2024 to 30-6-2025."),
        ("periode", "jaar", "period", "year"),
    ),
    HeadField(
        STATUS,
        Text(
            "Is dit echt gebeurd (1), of is het een verwachting (2)?",
            "Did this really happen (1), or is it a forecast (2)?",
        ),
        Text("Typ 1 als het jaar voorbij is. Typ 2 voor een plan.", "Type 1 if the year is over. Type 2 for a plan."),
        ("soort", "verwachting", "status", "forecast"),
    ),
    HeadField(
        ID,
        Text(
            "Welk kenmerk krijgt het initiatief? Het blijft elk jaar hetzelfde.",
            "Which id does the initiative get? It stays the same every year.",
        ),
        Text(
            "Letters, cijfers, punten en streepjes, zonder spaties.",
            "Letters, digits, dots and hyphens, without spaces.",
        ),
        ("kenmerk", "id"),
    ),
    HeadField(
        ROUTE,
        Text(
            "Welke route kiest u: kort (1) of uitgebreid (2)?", "Which route do you choose: short (1) or extended (2)?"
        ),
        Text(
            "Kort duurt ongeveer een kwartier. Daarna kunt u altijd nog door met uitgebreid.",
            "Short takes about a quarter of an hour. You can always go on with the extended route afterwards.",
        ),
        ("route",),
    ),
)


def field_by_word(said: str) -> HeadField | None:
    """Return the field that people call so."""
    return next((field for field in FIELDS if said in field.words), None)


def field_of(key: Key) -> HeadField:
    """Return a field by its key."""
    return next(field for field in FIELDS if field.key == key)


def first_missing(moment: Moment) -> HeadField | None:
    """Return the first field that was not filled in."""
    return next((field for field in FIELDS if field.key not in moment.state), None)
