"""The rules of the method, each on the smallest model that shows it."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handprint.score.handprint import Handprint, handprint_of
from handprint.score.one import score_one
from tests.score.made import handprint, line, model_of, plan_of, sheet_of

OPEN = "open: yes, pays: 0, paid: 1, hours: 1000"


def contribution(found: Handprint, indicator: str = "meals_shared") -> Fraction | None:
    """Return the contribution of a line."""
    return next(one.contribution for one in found.lines if one.indicator.id == indicator)


def corrections(deadweight: str, displacement: str, attribution: str) -> str:
    """Return corrections as YAML."""
    return f"{{deadweight: {deadweight}, displacement: {displacement}, attribution: {attribution}}}"


def test_corrections_multiply_and_are_never_added() -> None:
    """50 %, 50 % and 50 % leave an eighth, not less than nothing. 100 meals x 8 euros / 8 = 100 euros."""
    found = handprint(line(corrections=corrections("50%", "50%", "50%")), f"{{{OPEN}, meals: 100}}")
    assert contribution(found) == 100


def test_what_would_have_happened_anyway_is_worth_nothing() -> None:
    """Deadweight of 100 % gives 0, and 0 is known."""
    found = handprint(line(corrections=corrections("100%", "0%", "0%")), f"{{{OPEN}, meals: 100}}")
    assert contribution(found) == 0
    assert found.figures["impact_value"].value == 0


def test_an_old_price_is_brought_to_the_price_year_by_its_direct_factor() -> None:
    """8 euros of 2023 x 1.05 = 8.40 euros for a meal."""
    found = handprint(line(proxy="old_meal"), f"{{{OPEN}, meals: 10}}")
    assert contribution(found) == 84


def test_an_own_contribution_for_each_unit_is_in_the_year_of_the_answers() -> None:
    """In 2023 a guest paid 3 euros, 3.15 in 2024 prices: 10 x (8 - 3.15) = 48.50 euros."""
    found = handprint(line(own_contribution="pays"), "{open: yes, meals: 10, pays: 3, paid: 0, hours: 0}", year=2023)
    assert contribution(found) == Fraction("48.5")


def test_an_own_contribution_in_total_is_taken_off_once() -> None:
    """80 euros of meals less 12 euros in all is 68 euros."""
    found = handprint(line(own_contribution="12 [EUR]"), f"{{{OPEN}, meals: 10}}")
    assert contribution(found) == 68


def test_an_own_contribution_above_the_value_is_mirrored_and_still_adds_up() -> None:
    """10 x (8 - 10) = -20 euros; both goal lines are negative and add up."""
    text = line(own_contribution="pays", goals="{2: 33%, 3: 67%}")
    found = handprint(text, "{open: yes, meals: 10, pays: 10, paid: 0, hours: 0}")
    assert contribution(found) == -20
    assert found.goals == {2: Fraction("-6.6"), 3: Fraction("-13.4")}
    assert found.figures["known_part"].value == 0


def test_a_year_without_a_price_factor_makes_an_own_contribution_unknown_and_says_so() -> None:
    """Nobody knows what a euro of 2030 is in 2024 prices; without an own contribution it does not matter."""
    answers = "{open: yes, meals: 10, pays: 3, paid: 0, hours: 0}"
    found = handprint(line(own_contribution="pays"), answers, year=2030)
    assert found.figures["impact_value"].missing == ("period.year",)
    assert contribution(handprint(line(), answers, year=2030)) == 80


@pytest.mark.parametrize(("first_year", "total"), [("no", "1624"), ("yes", "1299.2")])
def test_later_years_drop_off_and_are_discounted(first_year: str, total: str) -> None:
    """1,000 euros over four years, drop-off 50 %, rate 25 %; worked by hand: 1000 + 400 + 160 + 64.

    With the first year discounted too, all of it is divided by 1.25 once more.
    """
    model = model_of(
        line(duration_years="4", drop_off="50%"), f"{{rate: 25%, first_year: {first_year}, evidence: assumption}}"
    )
    found = handprint_of(score_one(plan_of(model), sheet_of(f"{{{OPEN}, meals: 125}}")))
    assert contribution(found) == Fraction(total)


@given(years=st.integers(1, 30), meals=st.integers(0, 1000))
def test_without_drop_off_and_discount_every_year_is_alike(years: int, meals: int) -> None:
    """R = 0 and drop-off 0: the years times the net value of one."""
    found = handprint(line(duration_years=str(years)), f"{{{OPEN}, meals: {meals}}}")
    assert contribution(found) == years * meals * 8


@given(less=st.integers(0, 50000), more=st.integers(0, 50000))
def test_more_of_a_good_thing_is_never_less(less: int, more: int) -> None:
    """A larger quantity never lowers a positive value."""
    text = line(corrections=corrections("37%", "11%", "3%"))
    amounts = [contribution(handprint(text, f"{{{OPEN}, meals: {meals}}}")) for meals in sorted((less, more))]
    assert (amounts[0] or 0) <= (amounts[1] or 0)


@given(
    meals=st.integers(0, 100000),
    pays=st.integers(0, 2000),
    weights=st.lists(st.integers(1, 99), min_size=2, max_size=2, unique=True),
    mode=st.sampled_from(["half_away", "floor", "ceiling"]),
    places=st.integers(-2, 3),
)
def test_goal_lines_always_add_up_and_never_change_sign(
    meals: int, pays: int, weights: list[int], mode: str, places: int
) -> None:
    """Whatever the weights, the rounding and the sign: the lines add up to the contribution exactly."""
    first, second = sorted(weights)
    goals = f"{{2: {first}%, 3: {second - first}%, 10: {100 - second}%}}"
    text = line(goals=goals, own_contribution="pays", round=f"{{places: {places}, mode: {mode}}}")
    found = handprint(text, f"{{open: yes, meals: {meals}, pays: {pays / 100:.2f}, paid: 0, hours: 0}}")
    whole = contribution(found)
    assert whole is not None
    amounts = [amount for _, amount in found.lines[0].goals]
    assert None not in amounts
    assert sum(amount or 0 for amount in amounts) == whole
    assert all((amount or 0) * whole >= 0 for amount in amounts)


def test_parts_can_be_rounded_before_they_are_added() -> None:
    """Rounded to hundreds first, 1,740 and 1,740 make 3,400; a method that adds first gets 3,500."""
    text = line(round="{places: -2, mode: half_away}", quantity="meals") + line(
        "again", round="{places: -2, mode: half_away}"
    )
    found = handprint(text, f"{{{OPEN}, meals: 217}}")
    assert found.figures["impact_value"].value == 3400


def test_no_hours_make_the_figure_per_fte_not_applicable_with_its_reason() -> None:
    """FTE 0 is no unknown: it is known that the figure has no meaning."""
    found = handprint(line(), "{open: yes, meals: 10, pays: 0, paid: 0, hours: 0}")
    figure = found.figures["per_fte"]
    assert (figure.value, figure.why_not, figure.missing) == (None, "not_applicable", ())
    assert figure.because is not None
    assert figure.because.nl == "Geen uren"


def test_lines_of_one_exclusive_group_are_named_with_the_smaller_amount() -> None:
    """Nothing is taken off: the reader decides."""
    text = line(exclusive_group="[food]") + line("half", quantity="meals * 0.5", exclusive_group="[food]")
    found = handprint(text, f"{{{OPEN}, meals: 10}}")
    (overlap,) = found.overlaps
    assert (overlap.group, overlap.indicators) == ("food", ("meals_shared", "half"))
    assert overlap.amount == 40
    assert found.figures["impact_value"].value == 120


def test_evidence_is_weighed_by_euros_and_the_weaker_grade_counts() -> None:
    """A published price brought over by an assumed factor is an assumption."""
    found = handprint(line(proxy="old_meal"), f"{{{OPEN}, meals: 10}}")
    assert found.evidence["assumption"] == 1


def test_harm_has_goal_lines_of_its_own_and_is_never_netted() -> None:
    """80 euros of good and 80 euros of harm are both said."""
    found = handprint(line() + line("waste", counts="harm", goals="{3: 100%}"), f"{{{OPEN}, meals: 10}}")
    assert found.figures["impact_value"].value == 80
    assert found.figures["harm_value"].value == 80
    assert dict(found.goals) == {2: Fraction(80)}
    assert dict(found.harm_goals) == {3: Fraction(80)}
