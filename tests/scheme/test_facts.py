"""What a scheme sees of a real handprint is what the handprint shows."""

from dataclasses import replace

from handprint.cli.loading import Loader
from handprint.scheme.advice import advice
from handprint.scheme.facts import facts_of
from handprint.score.handprint import Handprint, Overlap
from tests.cli.running import EXAMPLE
from tests.scheme.made import application, scheme


def example() -> Handprint:
    """Return the handprint of the village hall."""
    found = Loader().handprint(EXAMPLE)
    assert found is not None
    return found


def test_the_village_hall_shows_its_goals_and_figures() -> None:
    """Each line with how it counts, its goals and its quantity; no figure unknown."""
    handprint = example()
    facts = facts_of(handprint)
    assert [(line.indicator, line.quantity) for line in facts.lines] == [
        (line.indicator.id, line.quantity) for line in handprint.lines
    ]
    assert {goal for line in facts.lines if line.counts == "impact" and line.quantity for goal in line.goals} >= {3}
    assert (facts.model, facts.version, facts.route) == ("overijssel", "2026.1", handprint.scored.plan.route)
    assert facts.unknown == tuple(one.id for one in handprint.figures.values() if one.why_not == "unknown")


def test_a_recorded_reason_explains_an_overlap() -> None:
    """Only in the group for which it was recorded."""
    overlaps = tuple(Overlap(group, ("one", "other"), example().evidence["published"]) for group in ("food", "people"))
    facts = facts_of(replace(example(), overlaps=overlaps), explained={"food"})
    assert [(one.group, one.explained) for one in facts.overlaps] == [("food", True), ("people", False)]


def test_the_village_hall_can_apply_for_impuls_overijssel() -> None:
    """Confirmed or not is the only thing that may stand in its way."""
    facts = facts_of(example())
    found = advice(scheme("impuls-overijssel"), application(handprint=replace(facts, confirmed=True, overlaps=())))
    assert found.refusals() == ()
    assert found.grantable == 1500
