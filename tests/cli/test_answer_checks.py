"""Checks of a questionnaire, told beside the handprint of answers that break them."""

from pathlib import Path

import pytest

from handprint.catalogue import what_is_wrong
from handprint.cli.loading import Loader
from handprint.problems import Problems
from tests.cli.running import Inside, example_with


def told(path: Path) -> Problems:
    """Return what is told about answers that give a handprint all the same."""
    loader = Loader()
    assert loader.handprint(path) is not None
    return loader.told()


def test_a_check_that_does_not_hold_is_a_warning_with_all_its_questions(tmp_path: Path) -> None:
    """At the answer, with what the questionnaire says; the figure stays."""
    path = example_with(tmp_path, ("volunteer_hours: 2500", "volunteer_hours: 90000"))
    found = told(path)
    assert [fault.code for fault in found] == ["check-does-not-hold", "check-does-not-hold"]
    assert {str(dict(fault.facts)["names"]) for fault in found} == {"volunteer_hours", "volunteer_hours, volunteers"}
    assert "volunteer_hours" in path.read_text(encoding="utf-8").splitlines()[found[0].place.line - 1]


def test_a_reason_with_the_answer_sets_a_soft_check_aside(tmp_path: Path, inside: Inside) -> None:
    """It is no warning any more, also not for `--strict`; what was set aside is told as a note."""
    reason = 'volunteer_hours: {value: 90000, reason: "samen met vijf dorpen"}'
    path = example_with(tmp_path, ("volunteer_hours: 2500", reason))
    assert told(path) == ()
    scored = inside("score", path, "--strict")
    assert scored.code == 0
    assert "samen met vijf dorpen" in " ".join(scored.err.split())


def test_a_hard_check_cannot_be_set_aside_and_stands_on_the_card(tmp_path: Path, inside: Inside) -> None:
    """The handprint is that of the answers as they stand, and whoever reads the card hears what is wrong."""
    long_route = ("route: short", "route: extended")
    gift = ("  cash_costs:", '  donations: {value: 900000, reason: "echt"}\n  subsidies: 0\n  cash_costs:')
    path = example_with(tmp_path, long_route, gift)
    found = told(path)
    assert [fault.code for fault in found] == ["check-must-hold"]
    assert "samen meer dan al het geld" in what_is_wrong(found[0], "nl")
    card = inside("score", path)
    assert card.code == 0
    assert "Dit kan niet kloppen" in card.out
    assert inside("score", path, "--strict").code == 1


@pytest.mark.parametrize("arguments", [(), ("--strict",)])
def test_the_example_breaks_no_check(inside: Inside, arguments: tuple[str, ...]) -> None:
    """Nothing is told where nothing is wrong."""
    scored = inside("score", Path(__file__).resolve().parents[2] / "examples" / "dorpshuis.yaml", *arguments)
    assert (scored.code, scored.err) == (0, "")
