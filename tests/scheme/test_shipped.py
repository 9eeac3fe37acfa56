"""The schemes that ship along: no fault, no warning, and cases that notice every change."""

from dataclasses import fields, replace
from datetime import datetime, timedelta
from fractions import Fraction
from pathlib import Path

import pytest

from handprint.scheme.cases import case_problems
from handprint.scheme.read import read_scheme
from handprint.scheme.rules import Amount, Rule, Window, amounts_of
from handprint.scheme.scheme import Scheme
from tests.scheme.made import FILES, TINY, scheme

NAMES = [path.stem for path in FILES]
STEPS = {"EUR": Fraction(1, 100), "EUR/hour": Fraction(1, 100), "1": Fraction(1, 100)}
AMOUNTS = [(name, id_) for name in NAMES for id_ in scheme(name).amounts]


@pytest.mark.parametrize("path", [*FILES, TINY], ids=lambda path: str(path.stem))
def test_a_scheme_is_without_fault_and_its_cases_come_out(path: Path) -> None:
    """Also without a warning: each rule that can refuse does so in a case."""
    found, problems = read_scheme(path.read_bytes(), path.name)
    assert problems == ()
    assert found is not None
    assert case_problems(found) == ()
    assert found.id == path.stem


def test_the_four_schemes_are_there() -> None:
    """With the amounts that the province published, as far as we know where."""
    assert NAMES == ["impuls-overijssel", "matchfunding", "sociale-hypotheek", "voucher-handprint"]
    published = {
        (name, id_): amount.value
        for name in NAMES
        for id_, amount in scheme(name).amounts.items()
        if amount.ground.evidence == "published"
    }
    assert published == {
        ("sociale-hypotheek", "hour_rate"): 15,
        ("sociale-hypotheek", "maximum"): 15000,
    }


def test_what_nobody_published_is_an_assumption() -> None:
    """What was told without an address, the two minimums, the term, the five goals, and all about vouchers."""
    assumed = {
        (name, id_): amount.value
        for name in NAMES
        for id_, amount in scheme(name).amounts.items()
        if amount.ground.evidence == "assumption"
    }
    assert assumed == {
        ("impuls-overijssel", "minimum"): 500,
        ("impuls-overijssel", "maximum"): 2500,
        ("impuls-overijssel", "pot"): 50000,
        ("matchfunding", "cap"): 10000,
        ("matchfunding", "share"): Fraction(40, 100),
        ("sociale-hypotheek", "minimum"): 1000,
        ("sociale-hypotheek", "repayment_months"): 24,
        ("voucher-handprint", "worth"): 500,
        ("voucher-handprint", "pot"): 30000,
        ("voucher-handprint", "voucher_days"): 180,
    }
    (goals,) = [rule for rule in scheme("impuls-overijssel").rules if rule.about.kind == "goals"]
    assert goals.about.ground is not None
    assert goals.about.ground.evidence == "assumption"


@pytest.mark.parametrize(("name", "id_"), AMOUNTS)
@pytest.mark.parametrize("sign", [-1, 1])
def test_an_amount_that_moves_by_its_smallest_step_breaks_a_case(name: str, id_: str, sign: int) -> None:
    """A cent, a month, a day or a hundredth: the cases stand just under, at and just over each bound."""
    given = scheme(name)
    amount = given.amounts[id_]
    moved = replace(amount, value=amount.value + sign * STEPS.get(str(amount.unit), Fraction(1)))
    assert case_problems(_with_amount(given, amount, moved)) != ()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("sign", [-1, 1])
@pytest.mark.parametrize("end", ["opens", "closes"])
def test_a_window_that_moves_by_one_second_breaks_a_case(name: str, sign: int, end: str) -> None:
    """Both its first and its last second are pinned."""
    given = scheme(name)
    (window,) = [rule for rule in given.rules if isinstance(rule, Window)]
    bound: datetime = getattr(window, end)
    # The last moment of a day has parts of a second; the second after it is the first of the next day.
    other = bound.replace(microsecond=0) + sign * timedelta(seconds=1)
    moved = replace(window, opens=other) if end == "opens" else replace(window, closes=other)
    rules = tuple(moved if rule is window else rule for rule in given.rules)
    assert case_problems(replace(given, rules=rules)) != ()


def _with_amount(given: Scheme, amount: Amount, moved: Amount) -> Scheme:
    rules = tuple(_with_amount_in(rule, amount, moved) for rule in given.rules)
    repayment = given.repayment
    if repayment is not None and repayment.hour_rate == amount:
        repayment = replace(repayment, hour_rate=moved)
    return replace(given, rules=rules, repayment=repayment)


def _with_amount_in(rule: Rule, amount: Amount, moved: Amount) -> Rule:
    if amount not in amounts_of(rule):
        return rule
    changes = {field.name: moved for field in fields(rule) if getattr(rule, field.name) == amount}
    return replace(rule, **changes)  # type: ignore[arg-type] # each of these fields holds an amount
