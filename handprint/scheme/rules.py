"""The rules of a scheme as meant, one class for each kind; every number in them is an amount with its dates."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from typing import Final, Literal, TypeAlias, get_args

from handprint.arithmetic import Rounding
from handprint.expr.units import Unit
from handprint.model.model import Counts, Evidence, Source
from handprint.problems import Place, Text
from handprint.questionnaire.answers import Status
from handprint.questionnaire.questionnaire import Route

RuleKind: TypeAlias = Literal[
    "window",
    "minimum",
    "maximum",
    "matchfunding",
    "pot",
    "once",
    "phase",
    "new_activities",
    "term",
    "voucher",
    "handprint",
    "figures",
    "overlaps",
    "route",
    "model",
    "makers",
    "goals",
]
KINDS: Final[tuple[RuleKind, ...]] = get_args(RuleKind)
Over: TypeAlias = Literal["refuse", "cap"]
"""What becomes of an application for more than is possible: refused, or granted up to the bound."""
Last: TypeAlias = Literal["rest", "nothing"]
"""What an application gets for which the pot no longer holds enough."""
Accepted: TypeAlias = Literal["any", "explained", "none"]
"""Which overlaps a scheme accepts: all, those with a recorded reason, or none."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What a rule rests on: the grade of its evidence, where it was found, and why it was assumed."""

    what: Text
    evidence: Evidence
    source: Source | None
    note: Text | None


@dataclass(frozen=True, slots=True)
class Amount:
    """A dated constant of a scheme: an amount of money, a share, a term or a rate. Both days are included."""

    id: str
    value: Fraction
    unit: Unit
    first: date
    last: date | None
    ground: Ground
    place: Place


@dataclass(frozen=True, slots=True)
class About:
    """What every rule says of itself. A text is filled in with the facts of the case; see `wording`."""

    kind: RuleKind
    name: Text
    asks: Text
    refusal: Text | None
    capped: Text | None
    ground: Ground | None
    place: Place


@dataclass(frozen=True, slots=True)
class Window:
    """Between which moments an application may arrive, both included."""

    about: About
    opens: datetime
    closes: datetime


@dataclass(frozen=True, slots=True)
class Minimum:
    """The least that may be asked, in EUR."""

    about: About
    amount: Amount


@dataclass(frozen=True, slots=True)
class Maximum:
    """The most that is granted, in EUR."""

    about: About
    amount: Amount
    over: Over


@dataclass(frozen=True, slots=True)
class Matchfunding:
    """A share (0-1) of the target of a crowdfunding campaign, up to a cap in EUR."""

    about: About
    share: Amount
    cap: Amount
    over: Over
    rounding: Rounding


@dataclass(frozen=True, slots=True)
class Pot:
    """All the money of the scheme, in EUR."""

    about: About
    amount: Amount
    last: Last


@dataclass(frozen=True, slots=True)
class Once:
    """How many awards one initiative may have for periods that overlap."""

    about: About
    most: int


@dataclass(frozen=True, slots=True)
class Phase:
    """Whether the period of the application may lie behind us or ahead."""

    about: About
    accepts: tuple[Status, ...]


@dataclass(frozen=True, slots=True)
class NewActivities:
    """What is repaid in hours is repaid with activities that are new."""

    about: About


@dataclass(frozen=True, slots=True)
class Term:
    """Within how many months an award is repaid."""

    about: About
    months: Amount


@dataclass(frozen=True, slots=True)
class Voucher:
    """Within how many days after its issue a voucher is redeemed; day 1 is the day after the issue."""

    about: About
    days: Amount


@dataclass(frozen=True, slots=True)
class NeedsHandprint:
    """There must be a handprint, and someone of the initiative may have to stand for it."""

    about: About
    confirmed: bool


@dataclass(frozen=True, slots=True)
class Figures:
    """Which figures of the handprint may not be unknown, by id, with what people call them."""

    about: About
    known: Mapping[str, Text]


@dataclass(frozen=True, slots=True)
class Overlaps:
    """Which possible double counting is accepted."""

    about: About
    accepts: Accepted


@dataclass(frozen=True, slots=True)
class Routes:
    """By which routes the handprint may have been made."""

    about: About
    accepts: tuple[Route, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a model, and until and including which day of arrival it is accepted."""

    model: str
    version: str
    last: date | None


@dataclass(frozen=True, slots=True)
class Models:
    """Which versions of which models are accepted, the older ones until a transition date."""

    about: About
    accepts: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class Makers:
    """Whose handprints are accepted that were not made with this program; none where the list is empty."""

    about: About
    accepts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Goals:
    """To how many of these goals the initiative contributes, by the lines of its handprint that are active."""

    about: About
    any_of: tuple[int, ...]
    least: int
    counts: tuple[Counts, ...]
    above: Fraction


MoneyRule: TypeAlias = Minimum | Maximum | Matchfunding | Pot
TermRule: TypeAlias = Window | Once | Phase | NewActivities | Term | Voucher
HandprintRule: TypeAlias = NeedsHandprint | Figures | Overlaps | Routes | Models | Makers | Goals
Rule: TypeAlias = MoneyRule | TermRule | HandprintRule

FACTS: Final[Mapping[RuleKind, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "window": (("arrived",), ("opens", "closes")),
    "minimum": (("asked", "minimum"), ()),
    "maximum": (("asked", "maximum"), ()),
    "matchfunding": (("asked", "limit"), ("target", "share", "cap")),
    "pot": (("asked", "left"), ("pot",)),
    "once": (("period", "earlier"), ("initiative", "most")),
    "phase": (("phase", "accepted"), ()),
    "new_activities": (("answer",), ()),
    "term": (("months", "most"), ()),
    "voucher": (("issued", "last"), ("arrived", "days")),
    "handprint": (("state",), ()),
    "figures": (("unknown", "needed"), ()),
    "overlaps": (("overlaps", "accepted"), ()),
    "route": (("route", "accepted"), ()),
    "model": (("model", "accepted"), ("arrived",)),
    "makers": (("maker", "accepted"), ()),
    "goals": (("found", "wanted"), ("least",)),
}
"""The facts that a text of each kind of rule may name: those that a refusal must name, and others."""


def amounts_of(rule: Rule) -> tuple[Amount, ...]:
    """Return the dated constants that a rule uses."""
    match rule:
        case Minimum() | Maximum() | Pot():
            return (rule.amount,)
        case Matchfunding():
            return rule.share, rule.cap
        case Term():
            return (rule.months,)
        case Voucher():
            return (rule.days,)
        case _:
            return ()


def grounds_of(rule: Rule) -> tuple[Ground, ...]:
    """Return all that a rule rests on: itself, and the amounts that it uses."""
    own = () if rule.about.ground is None else (rule.about.ground,)
    return (*own, *(amount.ground for amount in amounts_of(rule)))
