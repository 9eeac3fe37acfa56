"""A scheme as written: which keys there are, each with text. Only shapes are checked here; the reader does the rest."""

from typing import Annotated

from pydantic import Field

from handprint.arithmetic import RoundingMode
from handprint.model.model import Counts, Evidence
from handprint.model.written import (
    DateText,
    IdText,
    NumberText,
    WholeText,
    Written,
    WrittenSource,
    WrittenText,
    YesNoText,
)
from handprint.questionnaire.answers import Status
from handprint.questionnaire.questionnaire import Route
from handprint.scheme.case_written import WrittenCases
from handprint.scheme.rules import Accepted, Last, Over
from handprint.scheme.scheme import Completion, Granularity


class WrittenAmount(Written):
    """A dated constant; both days are included, and without `to` it holds on."""

    name: WrittenText
    value: NumberText
    unit: str
    from_: Annotated[DateText, Field(alias="from")]
    to: DateText | None = None
    evidence: Evidence
    source: IdText | None = None
    note: WrittenText | None = None


class WrittenRounding(Written):
    """How an amount or a number of hours is rounded."""

    places: WholeText
    mode: RoundingMode


class WrittenRule(Written):
    """What every rule says; the evidence may be left to the amounts that it uses."""

    name: WrittenText
    asks: WrittenText
    refusal: WrittenText | None = None
    capped: WrittenText | None = None
    evidence: Evidence | None = None
    source: IdText | None = None
    note: WrittenText | None = None


class WrittenWindow(WrittenRule):
    """When applications may arrive: days, or moments to the second."""

    opens: str
    closes: str


class WrittenMinimum(WrittenRule):
    """The least that may be asked."""

    amount: IdText


class WrittenMaximum(WrittenRule):
    """The most that is granted, and what becomes of an application for more."""

    amount: IdText
    over: Over


class WrittenMatchfunding(WrittenRule):
    """A share of the target of a campaign, up to a cap."""

    share: IdText
    cap: IdText
    over: Over
    round: WrittenRounding


class WrittenPot(WrittenRule):
    """All the money, and what the last applicant gets."""

    amount: IdText
    last: Last


class WrittenOnce(WrittenRule):
    """How many awards an initiative may have for one period."""

    most: WholeText


class WrittenPhase(WrittenRule):
    """Which phases are accepted."""

    accepts: Annotated[tuple[Status, ...], Field(min_length=1)]


class WrittenTerm(WrittenRule):
    """The term of repayment."""

    months: IdText


class WrittenVoucher(WrittenRule):
    """How long a voucher can be redeemed."""

    days: IdText


class WrittenNeedsHandprint(WrittenRule):
    """Whether the handprint must be confirmed."""

    confirmed: YesNoText


class WrittenFigures(WrittenRule):
    """Which figures must be known, and what people call them."""

    known: dict[str, WrittenText]


class WrittenOverlaps(WrittenRule):
    """Which overlaps are accepted."""

    accepts: Accepted


class WrittenRoutes(WrittenRule):
    """Which routes are accepted."""

    accepts: Annotated[tuple[Route, ...], Field(min_length=1)]


class WrittenVersion(Written):
    """A version of a model, with its last day where it has one."""

    model: IdText
    version: str
    until: DateText | None = None


class WrittenModels(WrittenRule):
    """Which versions of which models are accepted."""

    accepts: Annotated[tuple[WrittenVersion, ...], Field(min_length=1)]


class WrittenMakers(WrittenRule):
    """Which makers of external handprints are accepted."""

    accepts: tuple[str, ...]


class WrittenGoals(WrittenRule):
    """Which goals, how many of them, and what counts as contributing: lines of these kinds with more than `above`."""

    any_of: Annotated[tuple[WholeText, ...], Field(min_length=1)]
    least: WholeText
    counts: Annotated[tuple[Counts, ...], Field(min_length=1)]
    above: NumberText


class WrittenRules(Written):
    """The rules, each kind at most once."""

    window: WrittenWindow | None = None
    minimum: WrittenMinimum | None = None
    maximum: WrittenMaximum | None = None
    matchfunding: WrittenMatchfunding | None = None
    pot: WrittenPot | None = None
    once: WrittenOnce | None = None
    phase: WrittenPhase | None = None
    new_activities: WrittenRule | None = None
    term: WrittenTerm | None = None
    voucher: WrittenVoucher | None = None
    handprint: WrittenNeedsHandprint | None = None
    figures: WrittenFigures | None = None
    overlaps: WrittenOverlaps | None = None
    route: WrittenRoutes | None = None
    model: WrittenModels | None = None
    makers: WrittenMakers | None = None
    goals: WrittenGoals | None = None


class WrittenOrder(Written):
    """How turns are decided."""

    granularity: Granularity
    completion: Completion
    says: WrittenText
    evidence: Evidence
    source: IdText | None = None
    note: WrittenText | None = None


class WrittenRepayment(Written):
    """What is repaid in volunteer hours."""

    hour_rate: IdText
    round: WrittenRounding
    says: WrittenText


class WrittenScheme(Written):
    """The whole file."""

    scheme: str
    version: str
    name: WrittenText
    valid_from: DateText
    valid_to: DateText
    sources: dict[str, WrittenSource] = Field(default_factory=dict)
    amounts: dict[str, WrittenAmount] = Field(default_factory=dict)
    rules: WrittenRules
    order: WrittenOrder
    repayment: WrittenRepayment | None = None
    cases: WrittenCases
