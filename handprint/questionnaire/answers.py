"""One initiative's answers over one period: the answer sheet that everything is calculated from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal, TypeAlias

from handprint.expr.types import Value
from handprint.problems import Place
from handprint.questionnaire.questionnaire import NOWHERE, Route, State

Status: TypeAlias = Literal["realised", "forecast"]


@dataclass(frozen=True, slots=True)
class Answer:
    """One understood answer; `value` is None in every state but answered and estimated."""

    state: State
    value: Value
    low: Fraction | None = None
    high: Fraction | None = None
    written: str = ""
    remark: str = ""
    evidence: str = ""
    reason: str = ""
    by: str = ""
    on: str = ""
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a repeat group: its answers by field id."""

    answers: Mapping[str, Answer]
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Initiative:
    """Who made the impact. `id` is given once and kept across years and renames."""

    id: str
    name: str
    kind: str
    municipalities: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Applicant:
    """Who asks on behalf of the initiative; `kvk` (company number) is text of 8 digits, or "geen"."""

    name: str
    kvk: str


@dataclass(frozen=True, slots=True)
class Period:
    """The days that the answers are about, both included; a forecast is about days to come."""

    start: date
    end: date
    status: Status

    @property
    def year(self) -> int:
        """Return the year whose prices the answers are in: that of the first day."""
        return self.start.year


@dataclass(frozen=True, slots=True)
class Named:
    """The version of a model or questionnaire that an answer file was made for; version "" where it names none."""

    id: str
    version: str


@dataclass(frozen=True, slots=True)
class Confirmation:
    """Who of the initiative stands for the answers, in which role, when, and what may be done with them."""

    by: str
    on: str
    publish: bool
    reuse: bool
    role: str = ""


@dataclass(frozen=True, slots=True)
class History:
    """The last entry of the history file that the answers were projected from."""

    sequence: int
    hash: str


@dataclass(frozen=True, slots=True)
class AnswerSheet:
    """All answers of one initiative and period. A group that is absent from `groups` was not answered."""

    initiative: Initiative
    applicant: Applicant | None
    period: Period
    questionnaire: Named
    route: Route
    model: Named
    answers: Mapping[str, Answer]
    groups: Mapping[str, tuple[Row, ...]]
    file: str
    confirmed: Confirmation | None = None
    history: History | None = None
