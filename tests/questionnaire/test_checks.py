"""What must hold between questions."""

import pytest

from tests.questionnaire.reading import file, read, section, told

YES_NO = "- {id: %s, type: yes_no, ask: {nl: A, en: A}%s}\n"
REPEAT = "{group: events, max: 3, name_from: title}"
TITLE = "- {id: title, type: text, ask: {nl: A, en: A}}\n"
GUESTS = "- {id: guests, type: people, min: 0, max: 9, decimals: 0, ask: {nl: A, en: A}}\n"


def codes(*sections: str) -> list[str]:
    """Return the codes of the faults in a questionnaire of these sections."""
    return [fault.code for fault in read(file(*sections))[1]]


def yes_no(id_: str, rest: str = "") -> str:
    """Return a yes/no question."""
    return YES_NO % (id_, f", {rest}" if rest else "")


def test_a_row_may_use_its_own_fields() -> None:
    """In a condition or check of a field, the other fields of its row are plain names."""
    check = 'check: {that: "guests > 0 [people]", say: {nl: A, en: A}}'
    fields = TITLE + GUESTS + yes_no("paid", f'ask_if: "guests > 3 [people]", {check}')
    assert codes(section("rows", fields, REPEAT)) == []


def test_a_field_means_nothing_outside_its_group() -> None:
    """Outside it, only an aggregate can use it."""
    rows = section("rows", TITLE + GUESTS, REPEAT)
    assert codes(rows, section("all", yes_no("big", 'ask_if: "guests > 3 [people]"'))) == ["field-outside-group"]
    assert codes(rows, section("all", yes_no("big", 'ask_if: "sum(events, guests) > 3 [people]"'))) == []
    other = section(
        "more",
        yes_no("big", 'ask_if: "guests > 3 [people]"'),
        REPEAT.replace("events", "trips").replace("title", "big"),
    )
    assert codes(rows, other) == ["field-outside-group"]


def test_a_condition_is_a_yes_or_no() -> None:
    """A number is no condition."""
    assert codes(section("all", GUESTS + yes_no("a", "ask_if: guests"))) == ["wrong-kind"]


@pytest.mark.parametrize("key", ["ask_if: a", 'check: {that: "a or c", say: {nl: A, en: A}}'])
@pytest.mark.parametrize("skips", ["ask_if: z", "allow: [not_applicable]"])
def test_what_a_formula_uses_must_say_what_counts_when_it_is_skipped(key: str, skips: str) -> None:
    """A question with a condition, or to which "not applicable" is an answer, may have no answer that counts."""
    used = yes_no("z") + yes_no("a", skips) + yes_no("c", key)
    assert told(read(file(section("all", used)))[1]) == [("off-route-undeclared", 10, 14)]
    said = yes_no("z") + yes_no("a", f"{skips}, when_off_route: no") + yes_no("c", key)
    assert codes(section("all", said)) == []


def test_a_circle_is_told_once_and_names_only_its_members() -> None:
    """The question that merely waits for the circle is not in it."""
    off = ", when_off_route: no"
    text = yes_no("a", "ask_if: b" + off) + yes_no("b", "ask_if: c" + off) + yes_no("c", "ask_if: a" + off)
    (fault,) = read(file(section("all", text + yes_no("d", "ask_if: a"))))[1]
    assert (fault.code, dict(fault.facts)["members"]) == ("condition-cycle", "a, b, c")


def test_every_circle_is_told() -> None:
    """Two circles are two faults; a question that waits for itself is one."""
    off = ", when_off_route: no"
    two = yes_no("a", "ask_if: b" + off) + yes_no("b", "ask_if: a" + off) + yes_no("c", "ask_if: c" + off)
    assert codes(section("all", two)) == ["condition-cycle", "condition-cycle"]


def test_a_group_is_known_after_its_last_field() -> None:
    """A question before the group, or inside it, cannot wait for a sum over it."""
    rows = section("rows", TITLE + GUESTS, REPEAT)
    waits = section("all", yes_no("a", 'ask_if: "sum(events, guests) > 3 [people]"'))
    assert set(codes(waits, rows)) == {"condition-too-late"}
    inside = section("rows", TITLE + GUESTS + yes_no("a", "ask_if: answered(events)"), REPEAT)
    assert "condition-too-late" in codes(inside)


def test_the_short_route_does_not_wait_for_the_extended_one() -> None:
    """An extended question may wait for a short one, not the other way round."""
    assert codes(section("all", yes_no("a", "route: extended") + yes_no("b", "ask_if: a"))) == ["condition-on-extended"]
    assert codes(section("all", yes_no("a") + yes_no("b", "route: extended, ask_if: a"))) == []


def test_a_check_may_use_a_later_question() -> None:
    """It is looked at again once both are answered."""
    check = 'check: {that: "a or b", say: {nl: A, en: A}}'
    assert codes(section("all", yes_no("a", check) + yes_no("b"))) == []


def test_the_search_stops_after_many_faults() -> None:
    """A file with hundreds of them is answered soon, and says that it was not read to the end."""
    unknown = codes(section("all", "".join(yes_no(f"q{at}", f"ask_if: zwembad_{at}") for at in range(120))))
    assert (len(unknown), unknown.count("too-many-faults")) == (101, 1)
    circles = "".join(yes_no(f"q{at}", f"ask_if: q{at}, when_off_route: no") for at in range(120))
    assert codes(section("all", circles)).count("condition-cycle") == 20
