"""The cases of a scheme as written: only shapes are checked here; the reader does the rest."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from handprint.model.model import Counts
from handprint.model.written import DateText, IdText, NumberText, WholeText, Written, YesNoText
from handprint.questionnaire.answers import Status
from handprint.questionnaire.questionnaire import Route
from handprint.scheme.judged import Outcome


class WrittenPeriod(Written):
    """The days of an application and whether they lie behind us."""

    from_: Annotated[DateText | None, Field(alias="from")] = None
    to: DateText | None = None
    status: Status | None = None


class WrittenOverlap(Written):
    """A possible double counting in a case."""

    group: str
    amount: NumberText
    explained: YesNoText


class WrittenLine(Written):
    """A line of the handprint in a case."""

    indicator: IdText
    counts: Counts
    goals: tuple[WholeText, ...]
    quantity: NumberText | Literal["unknown"]


class WrittenFacts(Written):
    """What a handprint shows in a case: one of this program, or with `maker` another's."""

    model: IdText | None = None
    version: str | None = None
    route: Route | None = None
    unknown: tuple[IdText, ...] | None = None
    overlaps: tuple[WrittenOverlap, ...] | None = None
    lines: tuple[WrittenLine, ...] | None = None
    confirmed: YesNoText | None = None
    maker: str | None = None
    goals: tuple[WholeText, ...] | None = None


class WrittenAward(Written):
    """An award from before, in a case."""

    number: str
    scheme: str
    initiative: str
    from_: Annotated[DateText, Field(alias="from")]
    to: DateText
    arrived: DateText
    amount: NumberText


_Facts: TypeAlias = WrittenFacts | Literal["none"]


class WrittenApplication(Written):
    """An application in a case; what is not written is that of the application above all cases."""

    id: str | None = None
    initiative: str | None = None
    asked: NumberText | None = None
    arrived: str | None = None
    completed: str | None = None
    period: WrittenPeriod | None = None
    handprint: _Facts | None = None
    earlier: tuple[WrittenAward, ...] | None = None
    target: NumberText | Literal["none"] | None = None
    months: WholeText | Literal["none"] | None = None
    new_activities: YesNoText | Literal["none"] | None = None
    voucher_issued: DateText | Literal["none"] | None = None


class WrittenTry(Written):
    """What must come out of one application."""

    case: str
    with_: Annotated[WrittenApplication | None, Field(alias="with")] = None
    expect: dict[str, Outcome] = Field(default_factory=dict)
    grantable: NumberText
    hours: NumberText | None = None


class WrittenQueue(Written):
    """What must come out of a queue: the amounts by application in the order of their turns, and what is left."""

    case: str
    seed: str
    applications: tuple[WrittenApplication, ...]
    expect: dict[str, NumberText]
    left: NumberText | None = None


class WrittenCases(Written):
    """The worked examples, who vouches for them, and the application that they differ from."""

    authority: str
    application: WrittenApplication
    tries: Annotated[tuple[WrittenTry, ...], Field(min_length=1)]
    queues: tuple[WrittenQueue, ...] = ()
