"""A scheme as meant: its dates, amounts, rules, order of arrival, repayment and cases."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal, TypeAlias

from handprint.arithmetic import Rounding
from handprint.model.model import Source
from handprint.problems import Place, Text
from handprint.scheme.application import Application
from handprint.scheme.rules import Amount, Ground, Rule

Granularity: TypeAlias = Literal["day", "second"]
Completion: TypeAlias = Literal["moves", "stays"]
"""Whether an application that was completed later gets the moment of its completion, or keeps its arrival."""


@dataclass(frozen=True, slots=True)
class Order:
    """How the turn of applications is decided; those with the same turn draw lots."""

    granularity: Granularity
    completion: Completion
    says: Text
    ground: Ground


@dataclass(frozen=True, slots=True)
class Repayment:
    """What is repaid in volunteer hours: EUR for one hour, and how the number of hours is rounded."""

    hour_rate: Amount
    rounding: Rounding
    says: Text


@dataclass(frozen=True, slots=True)
class Try:
    """A case: an application with the advice that must come out. Rules that are not named may not refuse or cap."""

    case: str
    application: Application
    outcomes: tuple[tuple[str, str], ...]
    grantable: Fraction
    hours: Fraction | None
    place: Place


@dataclass(frozen=True, slots=True)
class Queue:
    """A case: applications with what each must be allotted, in EUR, and what must be left of the pot."""

    case: str
    seed: str
    applications: tuple[Application, ...]
    allotted: tuple[tuple[str, Fraction], ...]
    left: Fraction | None
    place: Place


@dataclass(frozen=True, slots=True)
class Cases:
    """The worked examples of a scheme, and who vouches for them."""

    authority: str
    tries: tuple[Try, ...]
    queues: tuple[Queue, ...]


@dataclass(frozen=True, slots=True)
class Scheme:
    """A whole scheme; both days are included, and mappings keep the order of the file."""

    id: str
    version: str
    name: Text
    valid_from: date
    valid_to: date
    sources: Mapping[str, Source]
    amounts: Mapping[str, Amount]
    rules: tuple[Rule, ...]
    order: Order
    repayment: Repayment | None
    cases: Cases
    file: str
    fingerprint: str
