"""A pot is conserved to the cent, whatever applies; and the order of rows never matters."""

import hashlib
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handprint.scheme.advice import advice
from handprint.scheme.allotment import Allotment, allot, lot, turn
from handprint.scheme.application import Application, Award
from handprint.scheme.rules import Last, Pot
from handprint.scheme.scheme import Completion, Granularity, Scheme
from tests.scheme.made import application, award, day, moment, rule_of, scheme, with_rule

IMPULS = scheme("impuls-overijssel")
OPENS = moment("2026-03-02 09:00:00")


def with_pot(amount: int, last: Last, granularity: Granularity = "second", completion: Completion = "moves") -> Scheme:
    """Return Impuls Overijssel with another pot, in EUR, and another order."""
    pot = rule_of(IMPULS, "pot")
    assert isinstance(pot, Pot)
    about = replace(pot.about, capped=pot.about.refusal)
    changed = replace(pot, about=about, amount=replace(pot.amount, value=Fraction(amount)), last=last)
    order = replace(IMPULS.order, granularity=granularity, completion=completion)
    return replace(with_rule(IMPULS, changed), order=order)


schemes = st.builds(
    with_pot,
    st.integers(0, 12_000),
    st.sampled_from(("rest", "nothing")),
    st.sampled_from(("day", "second")),
    st.sampled_from(("moves", "stays")),
)
moments = st.integers(-2, 200_000).map(lambda seconds: OPENS + timedelta(seconds=seconds))


def applying(number: int, cents: int, initiative: int, arrived: object, later: int) -> Application:
    """Return one of several applications; a few ask too little or too much, come too early, or apply twice."""
    made = application(f"a{number}", str(Fraction(cents, 100)))
    assert arrived is not None
    first = moment(str(arrived))
    completed = first + timedelta(seconds=later) if later else None
    return replace(made, initiative=f"i{initiative}", arrived=first, completed=completed)


rows = st.lists(st.tuples(st.integers(1, 300_000), st.integers(0, 8), moments, st.integers(0, 3)), max_size=9).map(
    lambda found: tuple(applying(number, *row) for number, row in enumerate(found))
)
before = st.lists(st.integers(1, 400_000), max_size=3).map(
    lambda cents: tuple(award(str(number), str(Fraction(each, 100))) for number, each in enumerate(cents))
)
seeds = st.sampled_from(("2026", "lots-1", "lots-2"))


def summed(found: Allotment) -> Fraction:
    """Return what was allotted, added up by itself."""
    return sum((one.advice.grantable for one in found.allotted), Fraction(0))


@given(schemes, rows, before, seeds)
def test_a_pot_is_conserved_to_the_cent(
    given_scheme: Scheme, applications: tuple[Application, ...], earlier: tuple[Award, ...], seed: str
) -> None:
    """What was awarded before, what is allotted and what is left are the pot, at every moment of the queue."""
    known = tuple(replace(one, earlier=earlier) for one in applications)
    found = allot(given_scheme, known, seed)
    spent = sum((one.amount for one in earlier), Fraction(0)) if applications else Fraction(0)
    assert found.pot is not None
    assert found.left is not None
    assert (found.before, found.total()) == (spent, summed(found))
    assert found.before + found.total() + found.left == found.pot
    assert found.left >= min(Fraction(0), found.pot - spent)
    assert all(0 <= one.advice.grantable <= one.application.asked for one in found.allotted)
    assert all((one.advice.grantable * 100).denominator == 1 for one in found.allotted)


@given(schemes, rows, seeds, st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(
    given_scheme: Scheme, applications: tuple[Application, ...], seed: str, chance: object
) -> None:
    """The same queue comes out of every shuffle, each application once."""
    shuffled = list(applications)
    chance.shuffle(shuffled)  # type: ignore[attr-defined] # Hypothesis gives a random.Random
    found = allot(given_scheme, shuffled, seed)
    assert found == allot(given_scheme, applications, seed)
    assert sorted(one.application.id for one in found.allotted) == sorted(one.id for one in applications)


@given(schemes, rows, seeds)
def test_who_came_first_goes_first(given_scheme: Scheme, applications: tuple[Application, ...], seed: str) -> None:
    """Turns go up, and a later application never takes money from an earlier one."""
    found = allot(given_scheme, applications, seed)
    turns = [turn(given_scheme, one.application, seed) for one in found.allotted]
    assert turns == sorted(turns)
    for end in range(len(found.allotted)):
        first = [one.application for one in found.allotted[:end]]
        assert allot(given_scheme, first, seed).allotted == found.allotted[:end]


@given(rows, seeds)
def test_an_initiative_gets_one_award_for_one_period(applications: tuple[Application, ...], seed: str) -> None:
    """However often it applies, in one queue too."""
    found = allot(with_pot(12_000, "rest"), applications, seed)
    granted = [one.application.initiative for one in found.allotted if one.advice.grantable]
    assert len(granted) == len(set(granted))


@given(schemes, rows, before, seeds)
def test_advice_in_a_queue_is_the_advice_alone(
    given_scheme: Scheme, applications: tuple[Application, ...], earlier: tuple[Award, ...], seed: str
) -> None:
    """Given the awards of before, each application gets in the queue what `advice` says of it."""
    known = tuple(replace(one, earlier=earlier) for one in applications)
    awards = earlier
    for one in allot(given_scheme, known, seed).allotted:
        assert advice(given_scheme, replace(one.application, earlier=awards)) == one.advice
        asked, grant = one.application, one.advice.grantable
        if grant:
            made = Award(asked.id, given_scheme.id, asked.initiative, *_days(asked), asked.arrived.date(), grant)
            awards = (*awards, made)


def _days(asked: Application) -> tuple[date, date]:
    return asked.period.start, asked.period.end


def test_lots_can_be_replayed_with_nothing_but_sha_256() -> None:
    """The seed, a line feed, and the id of the initiative; the lowest goes first."""
    ids = [f"i{number}" for number in range(20)]
    asked = [replace(application(id_), initiative=id_) for id_ in ids]
    found = [one.application.id for one in allot(IMPULS, asked, "seed").allotted]
    assert found == sorted(ids, key=lambda id_: hashlib.sha256(f"seed\n{id_}".encode()).hexdigest())
    assert found != ids
    assert lot("seed", "i1") == hashlib.sha256(b"seed\ni1").hexdigest()


def test_another_seed_is_another_lot() -> None:
    """Each of three initiatives can come first."""
    asked = [application(id_) for id_ in "abc"]
    orders = {tuple(one.application.id for one in allot(IMPULS, asked, str(seed)).allotted) for seed in range(40)}
    assert orders == set(permutations("abc"))


def test_applying_twice_is_no_second_lot() -> None:
    """Both applications of an initiative draw the same lot."""
    twice = [replace(application(id_), initiative="same") for id_ in ("one", "two")]
    assert len({turn(IMPULS, asked, "seed")[1] for asked in twice}) == 1


@pytest.mark.parametrize(
    ("granularity", "first", "second", "equal"),
    [
        ("second", "2026-03-02 10:00:00", "2026-03-02 10:00:01", False),
        ("second", "2026-03-02 10:00:00.1", "2026-03-02 10:00:00.9", True),
        ("day", "2026-03-02 00:00:00", "2026-03-02 23:59:59", True),
        ("day", "2026-03-02 23:59:59", "2026-03-03 00:00:00", False),
    ],
)
def test_a_turn_is_a_day_or_a_second(granularity: Granularity, first: str, second: str, *, equal: bool) -> None:
    """Just within and just over the border."""
    given_scheme = with_pot(1, "rest", granularity)
    turns = [turn(given_scheme, application(arrived=arrived), "seed")[0] for arrived in (first, second)]
    assert (turns[0] == turns[1]) is equal
    assert all(one <= other for one, other in pairwise(turns))


@pytest.mark.parametrize(("completion", "at"), [("moves", "2026-03-05 08:00:00"), ("stays", "2026-03-02 10:00:00")])
def test_completion_moves_a_turn_or_not(completion: Completion, at: str) -> None:
    """As the scheme says; an application that was complete at once keeps its arrival."""
    given_scheme = with_pot(1, "rest", completion=completion)
    late = application(completed=moment("2026-03-05 08:00:00"))
    assert turn(given_scheme, late, "seed")[0] == moment(at)
    assert turn(given_scheme, application(), "seed")[0] == moment("2026-03-02 10:00:00")


def test_a_pot_that_was_overspent_gives_nothing_and_says_so() -> None:
    """What is left is then below 0, so that the sum still holds."""
    found = allot(IMPULS, [application(earlier=(award("1", "50000.01"),))], "seed")
    assert found.total() == 0
    assert found.left == Fraction(-1, 100)


def test_a_pot_knows_its_own_awards_only() -> None:
    """Those of another scheme, and those of applications of another year, came from another pot."""
    strange = (award("1", "50000", scheme="matchfunding"), award("2", "50000", arrived=day("2025-12-31")))
    found = allot(IMPULS, [application(earlier=strange)], "seed")
    assert found.before == 0
    assert found.total() == 1500


def test_what_one_application_knows_of_the_pot_counts_for_all() -> None:
    """An award before is counted once, by its number."""
    known = (award("1", "47000"),)
    found = allot(IMPULS, [application("a", earlier=known), application("b", earlier=known), application("c")], "seed")
    assert found.before == 47000
    assert found.total() == 3000
    assert found.left == 0


def test_a_scheme_without_a_pot_allots_what_may_be_granted() -> None:
    """And has nothing left to speak of."""
    found = allot(scheme("matchfunding"), [application(asked="4000")], "seed")
    assert found.pot is None
    assert found.left is None
    assert found.total() == 4000


@pytest.mark.parametrize("seed", ["", "one\ntwo", "one\n"])
def test_a_seed_is_one_line(seed: str) -> None:
    """Else two pairs of a seed and an id could be the same text."""
    with pytest.raises(ValueError, match="one line"):
        lot(seed, "i1")


def test_two_of_one_name_are_a_bug() -> None:
    """Applications by their id, awards by their number."""
    with pytest.raises(ValueError, match="share an id"):
        allot(IMPULS, [application(), application()], "seed")
    with pytest.raises(ValueError, match="share a number"):
        allot(IMPULS, [application(earlier=(award("1", "1"), award("1", "2")))], "seed")
