"""Bounds of rules in forms that no shipped scheme uses: just under, at and just over."""

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction

import pytest

from handprint.scheme.advice import advice
from handprint.scheme.application import Application, ExternalHandprint, LineFact, OverlapFact, OwnHandprint
from handprint.scheme.rules import (
    Goals,
    Makers,
    Matchfunding,
    Maximum,
    Models,
    Once,
    Overlaps,
    Phase,
    Pot,
    Routes,
    Term,
    Version,
    Voucher,
    Window,
)
from handprint.scheme.scheme import Scheme
from tests.scheme.made import SHOWN, application, award, day, moment, rule_of, scheme, with_rule

IMPULS = scheme("impuls-overijssel")
LAST_DAY = day("2026-06-30")


def told(given: Scheme, asked: Application) -> dict[str, str]:
    """Return the rules that did more than pass, with what they did."""
    verdicts = advice(given, asked).verdicts
    return {one.kind: one.outcome for one in verdicts if one.outcome in ("refused", "capped")}


def shown(**changes: object) -> OwnHandprint:
    """Return a handprint that passes, changed as given."""
    return replace(SHOWN, **changes)  # type: ignore[arg-type] # the tests name the fields that they change


@pytest.mark.parametrize(("arrived", "fits"), [("2026-06-29", True), ("2026-06-30", True), ("2026-07-01", False)])
def test_an_older_model_is_accepted_until_its_transition_date(arrived: str, *, fits: bool) -> None:
    """The last day included; the newer version is accepted before and after."""
    rule = rule_of(IMPULS, "model")
    assert isinstance(rule, Models)
    versions = (Version("overijssel", "2025.1", LAST_DAY), Version("overijssel", "2026.1", None))
    given = with_rule(IMPULS, replace(rule, accepts=versions))
    older = application(arrived=f"{arrived} 23:59:59", handprint=shown(version="2025.1"))
    assert told(given, older) == ({} if fits else {"model": "refused"})
    assert told(given, replace(older, handprint=SHOWN)) == {}


def test_a_route_that_is_not_accepted_refuses() -> None:
    """And the refusal names both."""
    rule = rule_of(IMPULS, "route")
    assert isinstance(rule, Routes)
    about = replace(rule.about, refusal=replace(rule.about.asks, nl="{route}, {accepted}", en="{route}, {accepted}"))
    given = with_rule(IMPULS, replace(rule, about=about, accepts=("extended",)))
    (refusal,) = advice(given, application()).refusals()
    assert "kort, uitgebreid" in refusal.sentence.nl
    assert told(given, application(handprint=shown(route="extended"))) == {}


@pytest.mark.parametrize(("accepts", "explained", "fits"), [("any", False, True), ("none", True, False)])
def test_overlaps_may_all_be_accepted_or_none(accepts: str, *, explained: bool, fits: bool) -> None:
    """A reason helps only where the scheme says so."""
    rule = rule_of(IMPULS, "overlaps")
    assert isinstance(rule, Overlaps)
    given = with_rule(IMPULS, replace(rule, accepts=accepts))  # type: ignore[arg-type] # one of three words
    asked = application(handprint=shown(overlaps=(OverlapFact("food", Fraction(1), explained),)))
    assert told(given, asked) == ({} if fits else {"overlaps": "refused"})


@pytest.mark.parametrize(("goals", "fits"), [((3,), False), ((3, 10), True), ((3, 10, 11), True), ((3, 12), False)])
def test_as_many_goals_as_the_threshold_asks(goals: tuple[int, ...], *, fits: bool) -> None:
    """One fewer, exactly, one more; a goal outside the list does not help."""
    rule = rule_of(IMPULS, "goals")
    assert isinstance(rule, Goals)
    given = with_rule(IMPULS, replace(rule, least=2))
    lines = tuple(LineFact(f"line_{goal}", "count", (goal,), Fraction(1)) for goal in goals)
    assert told(given, application(handprint=shown(lines=lines))) == ({} if fits else {"goals": "refused"})
    assert told(given, application(handprint=ExternalHandprint("social-handprint", goals))) == told(
        given, application(handprint=shown(lines=lines))
    )


@pytest.mark.parametrize(("quantity", "fits"), [("4.99", False), ("5", False), ("5.01", True)])
def test_a_line_contributes_above_the_threshold(quantity: str, *, fits: bool) -> None:
    """At the threshold it does not yet."""
    rule = rule_of(IMPULS, "goals")
    assert isinstance(rule, Goals)
    given = with_rule(IMPULS, replace(rule, above=Fraction(5)))
    line = LineFact("meals", "impact", (3,), Fraction(quantity))
    assert told(given, application(handprint=shown(lines=(line,)))) == ({} if fits else {"goals": "refused"})


@pytest.mark.parametrize(("earlier", "fits"), [(1, True), (2, False), (3, False)])
def test_more_than_one_award_where_the_scheme_allows_it(earlier: int, *, fits: bool) -> None:
    """Up to and including the number that it names."""
    rule = rule_of(IMPULS, "once")
    assert isinstance(rule, Once)
    given = with_rule(IMPULS, replace(rule, most=2))
    awards = tuple(award(str(number), "100", "initiative-a") for number in range(earlier))
    assert told(given, application(earlier=awards)) == ({} if fits else {"once": "refused"})


def test_a_scheme_may_ask_a_forecast() -> None:
    """Then looking back is refused."""
    rule = rule_of(IMPULS, "phase")
    assert isinstance(rule, Phase)
    given = with_rule(IMPULS, replace(rule, accepts=("forecast",)))
    assert told(given, application()) == {"phase": "refused"}


@pytest.mark.parametrize(("asked", "grant"), [("2499.99", "2499.99"), ("2500", "2500"), ("2500.01", "2500")])
def test_a_maximum_may_cap(asked: str, grant: str) -> None:
    """What is asked over it is left out."""
    rule = rule_of(IMPULS, "maximum")
    assert isinstance(rule, Maximum)
    about = replace(rule.about, capped=rule.about.refusal)
    given = with_rule(IMPULS, replace(rule, about=about, over="cap"))
    assert advice(given, application(asked=asked)).grantable == Fraction(grant)


@pytest.mark.parametrize(("asked", "grant"), [("3999.99", "3999.99"), ("4000", "4000"), ("4000.01", "0")])
def test_matchfunding_may_refuse(asked: str, grant: str) -> None:
    """What is asked over the share is refused as a whole."""
    given = scheme("matchfunding")
    rule = rule_of(given, "matchfunding")
    assert isinstance(rule, Matchfunding)
    strict = with_rule(given, replace(rule, over="refuse"))
    assert advice(strict, application(asked=asked)).grantable == Fraction(grant)


@pytest.mark.parametrize(("asked", "grant"), [("1999.99", "1999.99"), ("2000", "2000"), ("2000.01", "0")])
def test_a_pot_may_give_the_last_one_nothing(asked: str, grant: str) -> None:
    """What no longer fits is refused."""
    rule = rule_of(IMPULS, "pot")
    assert isinstance(rule, Pot)
    strict = with_rule(IMPULS, replace(rule, last="nothing"))
    assert advice(strict, application(asked=asked, earlier=(award("1", "48000"),))).grantable == Fraction(grant)


def test_a_scheme_without_external_makers_refuses_them_all() -> None:
    """An empty list is a rule too."""
    rule = rule_of(IMPULS, "makers")
    assert isinstance(rule, Makers)
    given = with_rule(IMPULS, replace(rule, accepts=()))
    assert told(given, application(handprint=ExternalHandprint("social-handprint", (3,)))) == {"makers": "refused"}


def test_rules_about_our_own_handprints_do_not_apply_to_others() -> None:
    """They say so, and neither pass nor refuse."""
    verdicts = advice(IMPULS, application(handprint=ExternalHandprint("social-handprint", (3,)))).verdicts
    found = {one.kind for one in verdicts if one.outcome == "not_applicable"}
    assert found == {"figures", "overlaps", "route", "model"}
    assert "makers" in {one.kind for one in advice(IMPULS, application()).verdicts if one.outcome == "not_applicable"}


def test_parts_of_a_second_do_not_count() -> None:
    """The last second is a whole one."""
    rule = rule_of(IMPULS, "window")
    assert isinstance(rule, Window)
    late = moment("2026-12-31 17:00:00") + timedelta(microseconds=999_999)
    assert told(IMPULS, application(arrived=str(late))) == {}


def test_a_very_long_term_is_no_fault() -> None:
    """A voucher that holds for a million years holds today."""
    given = scheme("voucher-handprint")
    rule = rule_of(given, "voucher")
    assert isinstance(rule, Voucher)
    long = with_rule(given, replace(rule, days=replace(rule.days, value=Fraction(10**12))))
    assert told(long, application(asked="500")) == {}


@pytest.mark.parametrize(("months", "fits"), [(0, True), (24, True), (25, False), (None, False)])
def test_the_term_of_repayment(months: int | None, *, fits: bool) -> None:
    """Unknown is not within the term."""
    given = scheme("sociale-hypotheek")
    assert isinstance(rule_of(given, "term"), Term)
    assert told(given, application(months=months)) == ({} if fits else {"term": "refused"})


@pytest.mark.parametrize("asked", ["0", "-1", "0.001", "1500.005"])
def test_an_amount_asked_is_cents_above_nothing(asked: str) -> None:
    """Whoever reads applications says so in words; here it is a bug."""
    with pytest.raises(ValueError, match="positive number of cents"):
        application(asked=asked)


@pytest.mark.parametrize("arrived", ["2026-03-02 10:00:00+01:00", "2026-03-02 10:00:00+00:00"])
def test_a_moment_has_no_time_zone(arrived: str) -> None:
    """The clock at the counter decides; a moment that could mean another is refused."""
    with pytest.raises(ValueError, match="no time zone"):
        application(arrived=arrived)
