"""A weighting model as meant: every number with its unit, range, evidence and source."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final, Literal, TypeAlias, get_args

from handprint.arithmetic import Rounding
from handprint.document import Document, Path
from handprint.expr.formula import Formula
from handprint.expr.units import Unit
from handprint.problems import Place, Text

Evidence: TypeAlias = Literal["published", "derived", "assumption"]
EVIDENCE: Final[tuple[Evidence, ...]] = get_args(Evidence)
"""The grades of evidence, strongest first: it stands in the source, it is arithmetic on what does, or neither."""

BUILT_IN: Final = ("impact_value", "harm_value")
"""The sums of contributions that formulas of `totals` may use beside questions, constants and earlier totals."""

Counts: TypeAlias = Literal["impact", "harm", "memo", "count"]
"""In the total; a positive amount shown apart and never netted; euros never in a total; no euros."""

DeclaredMode: TypeAlias = Literal["half_away", "floor", "ceiling"]
"""How a model may declare that a contribution is rounded: the modes that every rendering knows."""

ProxyKind: TypeAlias = Literal[
    "public_price",
    "avoided_public_cost",
    "market_price",
    "replacement_cost",
    "opportunity_cost",
    "wellbeing",
    "income_gain",
    "external_cost",
    "avoided_private_cost",
    "consumer_surplus",
    "fiscal_transfer",
    "effort_value",
    "convention",
    "capital_value",
    "lifetime_pv",
    "ratio_benchmark",
]
MEMO_ONLY: Final[frozenset[ProxyKind]] = frozenset({"fiscal_transfer", "effort_value", "convention"})
"""Kinds of value that may stand on a memo line only, never in a total."""
NEVER_COUNTED: Final[frozenset[ProxyKind]] = frozenset({"ratio_benchmark"})
"""Kinds of value that serve to judge plausibility only."""


@dataclass(frozen=True, slots=True)
class UnitName:
    """What a unit is called: "12 mensen", "EUR per mens"."""

    many: Text
    one: Text


@dataclass(frozen=True, slots=True)
class Source:
    """Where a number was found."""

    id: str
    title: str
    publisher: str
    year: int
    url: str


@dataclass(frozen=True, slots=True)
class Evidenced:
    """A number of the method: value, outer range, and what it rests on. `source` is "" for a bare assumption."""

    value: Fraction
    low: Fraction
    high: Fraction
    evidence: Evidence
    source: str
    note: Text | None
    place: Place


@dataclass(frozen=True, slots=True)
class Constant:
    """A sourced number that is not a price, such as the hours that make one FTE."""

    id: str
    name: Text
    unit: Unit
    number: Evidenced


@dataclass(frozen=True, slots=True)
class PriceFactor:
    """The published direct factor from a price year to the price year of the model; factors are never chained."""

    year: int
    number: Evidenced


@dataclass(frozen=True, slots=True)
class Proxy:
    """Euros for one unit, in the prices of a year."""

    id: str
    name: Text
    unit: Unit
    price_year: int
    kind: ProxyKind
    number: Evidenced


@dataclass(frozen=True, slots=True)
class Goal:
    """One of the 17 Sustainable Development Goals, with its official colour (#rrggbb)."""

    number: int
    name: Text
    colour: str


@dataclass(frozen=True, slots=True)
class Corrections:
    """Shares (0-1) of the gross value that are taken off: would have happened anyway, moved, due to others."""

    deadweight: Formula
    displacement: Formula
    attribution: Formula


@dataclass(frozen=True, slots=True)
class Valuation:
    """How a quantity becomes euros; an indicator that only counts has none."""

    proxy: str
    effect: Formula
    own_contribution: Formula | None
    corrections: Corrections
    duration_years: int
    drop_off: Fraction
    drop_off_place: Place
    rounding: Rounding


@dataclass(frozen=True, slots=True)
class Indicator:
    """One line of the method. `goals` are (goal, weight) in ascending goal number; the weights sum to exactly 1."""

    id: str
    name: Text
    counts: Counts
    goals: tuple[tuple[int, Fraction], ...]
    target: str
    quantity: Formula
    unit: Unit
    valuation: Valuation | None
    exclusive_groups: tuple[str, ...]
    why: Text
    place: Place


@dataclass(frozen=True, slots=True)
class Total:
    """A figure of the whole handprint, with the condition under which it does not apply and the reason in words."""

    id: str
    name: Text
    formula: Formula
    unit: Unit
    rounding: Rounding
    not_applicable_if: Formula | None
    not_applicable_because: Text | None
    place: Place


@dataclass(frozen=True, slots=True)
class DisplayBand:
    """Amounts below `below` (None: all others) are shown rounded to multiples of `to`, never to 0."""

    below: Fraction | None
    to: Fraction


@dataclass(frozen=True, slots=True)
class Presentation:
    """How figures are shown on the card; a figure rounded for display is never fed into another."""

    by_size: tuple[DisplayBand, ...]
    rounded_by_size: frozenset[str]
    percent_places: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Discount:
    """The yearly real discount rate, and whether the first year is discounted too."""

    number: Evidenced
    first_year: bool


@dataclass(frozen=True, slots=True)
class Case:
    """An answer file with the figures that must come out, and who vouches for them."""

    answers: str
    expect: tuple[tuple[str, str], ...]
    authority: str
    tolerance: Fraction
    place: Place


@dataclass(frozen=True, slots=True)
class Overlay:
    """Other values for some initiatives: what it names takes the place of what the model says.

    `start` is the first day as ISO text, empty for always; `municipalities` are CBS codes, none for everywhere.
    `number` is its position in `document`, the whole file.
    """

    id: str
    name: Text
    start: str
    municipalities: frozenset[str]
    number: int
    place: Place
    document: Document = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Replaced:
    """Which overlay gave a value, and where that value stands."""

    overlay: str
    place: Place


@dataclass(frozen=True, slots=True)
class Model:
    """A whole weighting model; mappings keep the order of the file. `units` says what units are called.

    A model with overlays applied has their values: `applied` are their ids, `replaced` says by path which values came
    from them. Its fingerprint stays that of the file.
    """

    id: str
    version: str
    name: Text
    valid_from: str
    price_year: int
    discount: Discount
    price_factors: Mapping[int, PriceFactor]
    constants: Mapping[str, Constant]
    sources: Mapping[str, Source]
    goals: Mapping[int, Goal]
    proxies: Mapping[str, Proxy]
    indicators: Mapping[str, Indicator]
    totals: Mapping[str, Total]
    units: Mapping[str, UnitName]
    presentation: Presentation
    cases: tuple[Case, ...]
    overlays: tuple[Overlay, ...]
    applied: tuple[str, ...]
    replaced: Mapping[Path, Replaced]
    file: str
    fingerprint: str
