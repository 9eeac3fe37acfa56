"""What a questionnaire offers to formulas."""

from fractions import Fraction

from handprint.expr.types import GroupType, NumberType, TextType, YesNoType
from handprint.expr.units import EUR
from handprint.questionnaire.names import for_route, names_of
from tests.questionnaire.reading import questions, the_questionnaire


def test_every_question_is_a_name_with_its_type_and_bounds() -> None:
    """Fields know their group, groups how many rows there can be; a note is no name."""
    names = names_of(the_questionnaire(), "extended")
    assert names.known["donations"].type == NumberType(EUR)
    assert (names.known["donations"].low, names.known["donations"].high) == (Fraction(0), Fraction(1_000_000))
    assert names.known["donations"].decimals == 2
    assert (names.known["title"].type, names.known["title"].group) == (TextType(), "events")
    assert (names.known["has_volunteers"].type, names.known["has_volunteers"].group) == (YesNoType(), "")
    assert (names.known["events"].type, names.rows) == (GroupType(), {"events": 3})
    assert "welcome" not in names.known


def test_the_short_route_leaves_out_what_is_extended() -> None:
    """The question goes, and so does a check that names it; nothing else changes."""
    whole = the_questionnaire()
    short = for_route(whole, "short")
    assert set(questions(whole)) - set(questions(short)) == {"donations"}
    assert set(names_of(whole, "extended").known) - set(names_of(whole, "short").known) == {"donations"}
    assert len(questions(short)["volunteer_hours"].checks) == 1
    assert for_route(whole, "extended") == whole
