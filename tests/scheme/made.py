"""Schemes and applications for the tests: those that ship along, and small changes of them."""

from dataclasses import replace
from datetime import date, datetime
from fractions import Fraction
from functools import cache
from pathlib import Path

from handprint.questionnaire.answers import Period
from handprint.scheme.application import Application, Award, LineFact, OwnHandprint
from handprint.scheme.read import read_scheme
from handprint.scheme.rules import Rule, RuleKind
from handprint.scheme.scheme import Scheme

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "schemes").glob("*.yaml"))
TINY = Path(__file__).parent / "tiny.yaml"


@cache
def scheme(name: str) -> Scheme:
    """Return a scheme that ships along, by the name of its file."""
    path = TINY if name == "tiny" else ROOT / "schemes" / f"{name}.yaml"
    found, problems = read_scheme(path.read_bytes(), path.name)
    assert found is not None, problems
    return found


def rule_of(given: Scheme, kind: RuleKind) -> Rule:
    """Return the rule of one kind."""
    (found,) = [rule for rule in given.rules if rule.about.kind == kind]
    return found


def with_rule(given: Scheme, changed: Rule) -> Scheme:
    """Return the scheme with one rule in another form."""
    rules = tuple(changed if rule.about.kind == changed.about.kind else rule for rule in given.rules)
    return replace(given, rules=rules)


def moment(text: str) -> datetime:
    """Return a moment on the clock."""
    return datetime.fromisoformat(text)


def day(text: str) -> date:
    """Return a day."""
    return date.fromisoformat(text)


YEAR = Period(day("2025-01-01"), day("2025-12-31"), "realised")
SHOWN = OwnHandprint(
    model="overijssel",
    version="2026.1",
    route="short",
    unknown=(),
    overlaps=(),
    lines=(LineFact("meals", "impact", (3,), Fraction(10)),),
    confirmed=True,
)


def application(
    id_: str = "a", asked: str = "1500", arrived: str = "2026-03-02 10:00:00", **other: object
) -> Application:
    """Return an application that passes every rule of Impuls Overijssel, changed as given."""
    plain = Application(
        id=id_,
        initiative=f"initiative-{id_}",
        asked=Fraction(asked),
        arrived=moment(arrived),
        period=YEAR,
        handprint=SHOWN,
        voucher_issued=day("2026-03-01"),
        target=Fraction(10000),
        months=24,
        new_activities=True,
    )
    return replace(plain, **other)  # type: ignore[arg-type] # the tests name the fields that they change


def award(number: str, amount: str, initiative: str = "others", **other: object) -> Award:
    """Return an award of Impuls Overijssel from before, changed as given."""
    plain = Award(number, "impuls-overijssel", initiative, YEAR.start, YEAR.end, day("2026-03-02"), Fraction(amount))
    return replace(plain, **other)  # type: ignore[arg-type] # the tests name the fields that they change
