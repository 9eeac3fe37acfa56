"""The names that random formulas may use: some of every type, with the bounds and decimals that answers have."""

from fractions import Fraction

from handprint.expr.names import Known, Names, table
from handprint.expr.types import ChoiceType, DateType, GroupType, MultiType, NumberType, YesNoType
from handprint.expr.units import Unit, parse_unit

FORMS = ("stichting", "vereniging", "bv", "Anders")
KINDS = ("day_activity", "meal", "course")
THEMES = ("health", "climate", "culture", "safety")
GROUP = "activities"
MAX_ROWS = 6


def unit(text: str) -> Unit:
    """Return a unit that is known to be one."""
    found = parse_unit(text)
    assert found is not None
    return found


def _number(id_: str, named: str, bounds: tuple[str, str], decimals: int, group: str = "") -> Known:
    low, high = bounds
    return Known(id_, NumberType(unit(named)), Fraction(low), Fraction(high), decimals, group)


NAMES: Names = table(
    (
        _number("hours", "hour", ("0", "5000"), 0),
        _number("other_hours", "hour", ("0", "900.5"), 1),
        _number("meals", "meal", ("0", "3000"), 0),
        _number("income", "EUR", ("0", "9000"), 2),
        _number("result", "EUR", ("-5000", "5000"), 2),
        _number("price", "EUR/meal", ("0", "25"), 2),
        _number("rate", "EUR/hour", ("0.01", "99.99"), 2),
        _number("people", "people", ("1", "400"), 0),
        _number("share", "1", ("0", "1"), 2),
        _number("balance", "1", ("-9", "9"), 1),
        Known("has_kitchen", YesNoType()),
        Known("has_shop", YesNoType()),
        Known("legal_form", ChoiceType(FORMS)),
        Known("former_form", ChoiceType(FORMS)),
        Known("themes", MultiType(THEMES)),
        Known("started", DateType()),
        Known("ended", DateType()),
        Known(GROUP, GroupType()),
        _number("participants", "people", ("0", "200"), 0, GROUP),
        _number("fee", "EUR", ("0", "75"), 2, GROUP),
        _number("yield", "EUR", ("-100", "100"), 2, GROUP),
        _number("sessions", "1", ("0", "60"), 0, GROUP),
        Known("kind", ChoiceType(KINDS), group=GROUP),
        Known("is_open", YesNoType(), group=GROUP),
    ),
    {GROUP: MAX_ROWS},
)

NUMBER_TYPES = tuple(NumberType(unit(text)) for text in ("EUR", "1", "hour", "meal", "people", "EUR/hour"))
YES_NO = YesNoType()
DAYS = ("2019-12-31", "2024-02-29", "2025-01-01", "2025-01-31", "2025-07-01", "2026-01-01")
