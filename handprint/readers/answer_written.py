"""An answer file as written: which keys there are, each with text. The questions say what stands under `answers`."""

from typing import Annotated, Any, Final, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

from handprint.questionnaire.answers import Status
from handprint.questionnaire.questionnaire import Route, State

YesNoText: TypeAlias = Literal["yes", "no", "ja", "nee"]


class Written(BaseModel):
    """What every part of the file has in common: text in, nothing guessed, no unknown key."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class WrittenInitiative(Written):
    """Who made the impact."""

    id: str
    name: str
    kind: str
    municipalities: tuple[str, ...] = ()


class WrittenApplicant(Written):
    """Who asks on behalf of the initiative."""

    name: str
    kvk: str


class WrittenPeriod(Written):
    """The first and the last day that the answers are about."""

    start: Annotated[str, Field(alias="from")]
    end: Annotated[str, Field(alias="to")]
    status: Status


class WrittenNamed(Written):
    """Which model was used."""

    id: str
    version: str = ""


class WrittenAsked(WrittenNamed):
    """Which questionnaire was used, and on which route."""

    route: Route = "short"


class WrittenHistory(Written):
    """Where the answer file stands in its history."""

    sequence: str
    hash: str


class WrittenConfirmation(Written):
    """That the initiative stands for its answers."""

    by: str
    role: str = ""
    on: str
    publish: YesNoText
    reuse: YesNoText


class WrittenEntry(Written):
    """One answer with what is known about it."""

    value: str | tuple[str, ...] | None = None
    written: str | None = None
    state: State | None = None
    low: str | None = None
    high: str | None = None
    by: str = ""
    on: str | None = None
    remark: str = ""
    evidence: str = ""
    reason: str = ""


class WrittenAnswerFile(Written):
    """The whole file."""

    handprint_answers: str
    initiative: WrittenInitiative
    applicant: WrittenApplicant | None = None
    period: WrittenPeriod
    questionnaire: WrittenAsked
    model: WrittenNamed | None = None
    history: WrittenHistory | None = None
    answers: dict[str, Any]
    confirmed: WrittenConfirmation | None = None


_PARTS: Final = (WrittenAnswerFile, WrittenInitiative, WrittenApplicant, WrittenPeriod, WrittenAsked, WrittenEntry)
KNOWN_KEYS: Final = frozenset(field.alias or key for part in _PARTS for key, field in part.model_fields.items())
"""Keys of the file, so that a misspelt one can be named."""
