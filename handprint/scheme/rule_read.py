"""The rules of a scheme file, one at a time, in the order of the file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from handprint.document import Path
from handprint.expr.units import NO_UNIT, Unit
from handprint.model.fields import Fields
from handprint.model.model import Counts, Source
from handprint.model.parts import GOALS
from handprint.problems import Text
from handprint.questionnaire.answers import Status
from handprint.questionnaire.questionnaire import Route
from handprint.scheme.fields import (
    check_once,
    read_amount,
    read_day_or_none,
    read_ground,
    read_list,
    read_moment,
    read_rounding,
    read_texts,
    read_wholes,
    read_yes_no,
)
from handprint.scheme.rules import (
    KINDS,
    About,
    Accepted,
    Amount,
    Figures,
    Goals,
    Last,
    Makers,
    Matchfunding,
    Maximum,
    Minimum,
    Models,
    NeedsHandprint,
    NewActivities,
    Once,
    Over,
    Overlaps,
    Phase,
    Pot,
    Routes,
    Rule,
    RuleKind,
    Term,
    Version,
    Voucher,
    Window,
)

MONTH: Final = Unit((("month", 1),))
DAY: Final = Unit((("day", 1),))
STATUSES: Final[tuple[Status, ...]] = ("realised", "forecast")
ROUTES: Final[tuple[Route, ...]] = ("short", "extended")
COUNTS: Final[tuple[Counts, ...]] = ("impact", "harm", "memo", "count")
_OVER: Final[tuple[Over, ...]] = ("refuse", "cap")
_LAST: Final[tuple[Last, ...]] = ("rest", "nothing")
_ACCEPTED: Final[tuple[Accepted, ...]] = ("none", "explained", "any")
_WITH_AMOUNTS: Final = frozenset({"minimum", "maximum", "matchfunding", "pot", "term", "voucher"})


@dataclass(frozen=True, slots=True)
class _Part:
    """One rule in the file: where it stands, what it says of itself, and what it may name."""

    fields: Fields
    path: Path
    about: About
    amounts: Mapping[str, Amount]

    def at(self, key: str) -> Path:
        """Return the path of a key of the rule."""
        return (*self.path, key)

    def amount(self, key: str) -> Amount:
        """Return the amount of money that a key names."""
        return read_amount(self.fields, self.at(key), self.amounts)

    def over(self) -> Over:
        """Return what becomes of an application for more than is possible."""
        return self.fields.one_of(self.at("over"), _OVER, "refuse")


def read_rules(fields: Fields, amounts: Mapping[str, Amount], sources: Mapping[str, Source]) -> tuple[Rule, ...]:
    """Return the rules; that a kind does not exist was told by the schema."""
    kinds = (kind for kind in fields.keys(("rules",)) if kind in KINDS)
    return tuple(_READERS[kind](_part(fields, kind, amounts, sources)) for kind in kinds)


def _part(fields: Fields, kind: RuleKind, amounts: Mapping[str, Amount], sources: Mapping[str, Source]) -> _Part:
    path = ("rules", kind)
    name = fields.words((*path, "name"))
    has_ground = fields.document.has((*path, "evidence"))
    if not has_ground and kind not in _WITH_AMOUNTS:
        fields.note_key("rule-without-evidence", path, rule=kind)
    what = Text(f"de regel '{name.nl}'", f"the rule '{name.en}'")
    about = About(
        kind=kind,
        name=name,
        asks=fields.words((*path, "asks")),
        refusal=fields.words_or_none((*path, "refusal")),
        capped=fields.words_or_none((*path, "capped")),
        ground=read_ground(fields, path, what, sources) if has_ground else None,
        place=fields.key_place(path),
    )
    return _Part(fields, path, about, amounts)


def _window(part: _Part) -> Rule:
    opens = read_moment(part.fields, part.at("opens"))
    return Window(part.about, opens, read_moment(part.fields, part.at("closes"), "last"))


def _matchfunding(part: _Part) -> Rule:
    share = read_amount(part.fields, part.at("share"), part.amounts, NO_UNIT)
    rounding = read_rounding(part.fields, part.at("round"))
    return Matchfunding(part.about, share, part.amount("cap"), part.over(), rounding)


def _figures(part: _Part) -> Rule:
    path = part.at("known")
    known = {id_: part.fields.words((*path, id_)) for id_ in part.fields.keys(path)}
    return Figures(part.about, MappingProxyType(known))


def _models(part: _Part) -> Rule:
    path = part.at("accepts")
    check_once(part.fields, path)
    return Models(part.about, tuple(_version(part.fields, (*path, at)) for at in part.fields.items(path)))


def _version(fields: Fields, path: Path) -> Version:
    last = read_day_or_none(fields, (*path, "until"))
    return Version(fields.id((*path, "model")), fields.text((*path, "version")), last)


def _goals(part: _Part) -> Rule:
    return Goals(
        about=part.about,
        any_of=read_wholes(part.fields, part.at("any_of"), 1, GOALS),
        least=part.fields.whole(part.at("least"), 1, GOALS),
        counts=read_list(part.fields, part.at("counts"), COUNTS),
        above=part.fields.number(part.at("above")) or Fraction(0),
    )


_READERS: Final[Mapping[RuleKind, Callable[[_Part], Rule]]] = {
    "window": _window,
    "minimum": lambda part: Minimum(part.about, part.amount("amount")),
    "maximum": lambda part: Maximum(part.about, part.amount("amount"), part.over()),
    "matchfunding": _matchfunding,
    "pot": lambda part: Pot(part.about, part.amount("amount"), part.fields.one_of(part.at("last"), _LAST, "rest")),
    "once": lambda part: Once(part.about, part.fields.whole(part.at("most"), 1, 100)),
    "phase": lambda part: Phase(part.about, read_list(part.fields, part.at("accepts"), STATUSES)),
    "new_activities": lambda part: NewActivities(part.about),
    "term": lambda part: Term(part.about, read_amount(part.fields, part.at("months"), part.amounts, MONTH)),
    "voucher": lambda part: Voucher(part.about, read_amount(part.fields, part.at("days"), part.amounts, DAY)),
    "handprint": lambda part: NeedsHandprint(part.about, read_yes_no(part.fields, part.at("confirmed"))),
    "figures": _figures,
    "overlaps": lambda part: Overlaps(part.about, part.fields.one_of(part.at("accepts"), _ACCEPTED, "none")),
    "route": lambda part: Routes(part.about, read_list(part.fields, part.at("accepts"), ROUTES)),
    "model": _models,
    "makers": lambda part: Makers(part.about, read_texts(part.fields, part.at("accepts"))),
    "goals": _goals,
}
