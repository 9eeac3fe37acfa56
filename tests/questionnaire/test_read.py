"""Reading a questionnaire: what it means, includes, and every fault at once."""

from fractions import Fraction

import pytest

from handprint.expr.types import MultiType
from handprint.expr.units import parse_unit
from tests.questionnaire.reading import FULL, HALL, ROWS, file, questions, read, section, the_questionnaire, told


def test_a_questionnaire_without_faults_gives_no_problems() -> None:
    """The full one uses every kind of key and gives no warning."""
    assert read(FULL)[1] == ()


def test_numbers_are_held_in_their_own_unit() -> None:
    """Hours are hours."""
    hours = questions(the_questionnaire())["volunteer_hours"]
    assert (hours.unit, hours.decimals) == (parse_unit("hour"), 1)
    assert (hours.low, hours.high) == (Fraction(0), Fraction(1_000_000))


def test_a_percentage_is_held_as_a_share() -> None:
    """Bounds, decimals and the value off the route are those of the share: 12.5% is 0.125."""
    share = questions(the_questionnaire())["share"]
    assert (share.low, share.high, share.decimals) == (Fraction(1, 20), Fraction(1), 3)
    assert share.when_off_route == Fraction(1, 8)


def test_nothing_ticked_is_a_value() -> None:
    """`none` off the route is an empty choice where no option is called so."""
    themes = questions(the_questionnaire())["themes"]
    assert themes.when_off_route == frozenset()
    assert themes.type == MultiType(("health", "nature", "nothing"))


def test_a_single_check_is_a_list_of_one() -> None:
    """`check:` may be one or several."""
    single = "- {id: a, type: yes_no, ask: {nl: A, en: A}, check: {that: a, say: {nl: Nee, en: No}, must: yes}}"
    (check,) = questions(the_questionnaire(file(section("all", single))))["a"].checks
    assert check.must
    assert [check.must for check in questions(the_questionnaire())["volunteer_hours"].checks] == [False, True]


# ---- includes ----

LEFT = "- {id: left, type: yes_no, ask: {nl: Links, en: Left}}"
RIGHT = "- {id: right, type: yes_no, ask: {nl: Rechts, en: Right}, ask_if: left}"


def test_included_sections_come_first() -> None:
    """What others ask comes before, in the order of `includes`; formulas may use it."""
    text = file(section("own", RIGHT), includes="[one, two]")
    more = LEFT.replace("left", "more")
    found = the_questionnaire(text, one=file(section("a", LEFT), id_="one"), two=file(section("b", more), id_="two"))
    assert [part.id for part in found.sections] == ["a", "b", "own"]
    assert found.includes == ("one", "two")


def test_a_section_with_the_same_id_adds_its_questions_at_the_end() -> None:
    """The title is that of the first."""
    text = file(section("all", RIGHT).replace("Deel", "Ander"), includes="[one]")
    (found,) = the_questionnaire(text, one=file(section("all", LEFT), id_="one")).sections
    assert [question.id for question in found.questions] == ["left", "right"]
    assert found.title.nl == "Deel"


def test_a_group_can_be_given_more_fields() -> None:
    """A later section with the id of a group adds fields, with or without saying `repeat` again."""
    repeat = "{group: events, max: 3, name_from: title}"
    title = "- {id: title, type: text, ask: {nl: Naam, en: Name}}"
    base = file(section("rows", title, repeat), id_="one")
    for again in ("", repeat):
        found = the_questionnaire(file(section("rows", LEFT, again), includes="[one]"), one=base)
        assert [question.id for question in found.groups()["events"].questions] == ["title", "left"]


def test_what_is_included_twice_is_asked_once() -> None:
    """Two included questionnaires may both include a third."""
    common = file(section("a", LEFT), id_="three")
    one = file(section("b", LEFT.replace("left", "b")), id_="one", includes="[three]")
    two = file(section("c", LEFT.replace("left", "c")), id_="two", includes="[three]")
    text = file(section("own", RIGHT), includes="[one, two]")
    found = the_questionnaire(text, one=one, two=two, three=common)
    assert [part.id for part in found.sections] == ["a", "b", "c", "own"]


def test_a_circle_of_includes_names_its_members() -> None:
    """Nobody has to search for the circle."""
    one = file(section("a", LEFT), id_="one", includes="[hall]")
    (fault,) = read(file(section("own", RIGHT), includes="[one]"), one=one)[1]
    assert fault.code == "include-cycle"
    assert fault.facts == (("members", "hall > one > hall"),)
    assert fault.place.file == "one.yaml"


def test_faults_in_an_included_file_stand_in_that_file() -> None:
    """A place names the file that must be mended."""
    one = file(section("a", LEFT.replace("yes_no", "yesno")), id_="one")
    faults = read(file(section("own", RIGHT.replace("ask_if: left", "ask_if: rihgt")), includes="[one]"), one=one)[1]
    assert {(fault.code, fault.place.file) for fault in faults} == {
        ("misspelt-choice", "one.yaml"),
        ("misspelt-name", "hall.yaml"),
    }


def test_a_missing_include_does_not_make_every_name_unknown() -> None:
    """Only what is really wrong is told."""
    assert [fault.code for fault in read(file(section("own", RIGHT), includes="[gone]"))[1]] == ["include-missing"]


# ---- all faults at once ----

MANY = """\
questionnaire: hall
version: "1"
tittle: {nl: Zaal, en: Hall}
sections:
  - id: all
    title: {nl: Deel, en: ""}
    questions:
      - {id: Left, type: yes_no, ask: {nl: A, en: A}}
      - {id: meals, type: number, unit: meal, min: 10, max: 5, decimals: 1, ask: {nl: A, en: A}}
      - {id: broken, type: number, ask: {nl: A}}
      - {id: uses_broken, type: yes_no, ask: {nl: A, en: A}, ask_if: broken > 3}
      - {id: a, type: yes_no, ask: {nl: A, en: A}, ask_if: "meals + 1 [kg] > 3", colour: red}
      - {id: b, type: yes_no, ask: {nl: A, en: A}, ask_if: "meals >"}
      - {id: c, type: yes_no, ask: {nl: A, en: A}, ask_if: a, when_off_route: maybe}
      - {id: c, type: yes_no, ask: {nl: A, en: A}, ask_if: true}
"""


def test_all_faults_are_told_at_once_in_reading_order() -> None:
    """Wrong shapes, wrong values and wrong formulas come in one list; what follows from another fault does not."""
    assert told(read(MANY)[1]) == [
        ("missing-key", 1, 1),
        ("misspelt-key", 3, 1),
        ("question-text-empty", 6, 27),
        ("question-id-form", 8, 14),
        ("question-bounds-reversed", 9, 52),
        ("missing-key", 10, 36),
        ("off-route-undeclared", 12, 14),
        ("units-differ", 12, 69),
        ("unknown-key", 12, 82),
        ("operand-missing", 13, 68),
        ("answer-not-yes-no", 14, 79),
        ("question-id-double", 15, 14),
        ("condition-constant", 15, 60),
    ]


@pytest.mark.parametrize("content", ["[]", "just words", "questionnaire: [hall]", "sections: 3", "a: {b: [c, {d: e}]}"])
def test_whatever_is_written_nothing_crashes(content: str) -> None:
    """A document of a wholly other shape gives faults."""
    questionnaire, problems = read(content)
    assert questionnaire is None
    assert problems


def test_a_group_is_one_name_among_all() -> None:
    """A group may not be called like a question."""
    rows = section("rows", ROWS, "{group: has_volunteers, max: 3, name_from: title}")
    assert "question-id-double" in {fault.code for fault in read(file(section("all", HALL), rows))[1]}
