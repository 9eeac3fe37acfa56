"""Other values for some initiatives: whom they hold for, in which order, and that every mixture is a whole model."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handprint.model.changes import changes, said
from handprint.model.model import Model
from handprint.model.overlays import MOST_COMBINATIONS, combinations, undecided, variants, with_overlays
from handprint.model.read import read_model
from handprint.problems import Problems

TEXT = (Path(__file__).parent / "overlays.yaml").read_text(encoding="utf-8")
SPRING, SUMMER = date(2026, 6, 30), date(2026, 7, 1)
CODES = ("GM0001", "GM0002", "GM0003", "GM0004")


def the_model(text: str = TEXT) -> Model:
    """Return a model that must be readable, without warnings."""
    model, problems = read_model(text, "model.yaml")
    assert model is not None, problems
    assert problems == ()
    return model


def faults(*changed: tuple[str, str]) -> Problems:
    """Return what is wrong after some text became another."""
    text = TEXT
    for old, new in changed:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return read_model(text, "model.yaml")[1]


def line_of(written: str) -> int:
    """Return the line on which something stands, which must be one only."""
    (found,) = (number for number, line in enumerate(TEXT.splitlines(), 1) if written in line)
    return found


def test_the_first_day_counts_and_the_day_before_does_not() -> None:
    """An overlay applies when the period starts on or after its first day."""
    before, after = (with_overlays(the_model(), ("GM0004",), day) for day in (SPRING, SUMMER))
    assert (before[1], after[1]) == ((), ("later",))
    assert before[0].constants["plates"].number.value == 2
    assert after[0].constants["plates"].number.value == 3


@pytest.mark.parametrize(
    ("municipalities", "applied", "left_out"),
    [
        (("GM0001",), ("later", "edge"), {}),
        (("GM0002",), ("later", "edge", "edge_later"), {}),
        (("GM0001", "GM0002"), ("later", "edge"), {"edge_later": "partly"}),
        (("GM0001", "GM0003"), ("later",), {"edge": "partly", "edge_later": "partly"}),
        (("GM0004",), ("later",), {}),
        ((), ("later",), {"edge": "no_municipality", "edge_later": "no_municipality"}),
    ],
)
def test_all_municipalities_of_an_initiative_must_be_in_the_list(
    municipalities: tuple[str, ...], applied: tuple[str, ...], left_out: Mapping[str, str]
) -> None:
    """Partly in it is not in it, and is told; nothing is guessed for an initiative without a municipality."""
    assert with_overlays(the_model(), municipalities, SUMMER)[1] == applied
    assert {one.overlay.id: one.why for one in undecided(the_model(), municipalities, SUMMER)} == left_out


def test_an_overlay_replaces_the_fields_that_it_names_and_no_other() -> None:
    """A price keeps its low value, a line its other corrections; goals are replaced together."""
    meal, line = (
        with_overlays(the_model(), ("GM0001",), SPRING)[0].proxies["meal"].number,
        with_overlays(the_model(), ("GM0001",), SPRING)[0].indicators["meals"],
    )
    assert [meal.value, meal.low, meal.high] == [10, 7, 12]
    assert (meal.source, meal.evidence) == ("edge", "published")
    assert line.goals == ((3, Fraction(1)),)
    assert line.valuation is not None
    corrections = line.valuation.corrections
    assert (corrections.deadweight.text, corrections.displacement.text) == ("50%", "0%")


def test_a_later_overlay_goes_before_an_earlier_one() -> None:
    """The order of the file decides, not the order of the days."""
    later = TEXT.replace("      meal: {low: 6}\n", "      meal: {value: 9}\n")
    model, applied = with_overlays(the_model(later), ("GM0002",), SUMMER)
    assert applied == ("later", "edge", "edge_later")
    assert model.proxies["meal"].number.value == 9


def test_every_value_from_an_overlay_says_so_and_where_it_stands() -> None:
    """The place is the overlay's own, also of a formula."""
    model, _ = with_overlays(the_model(), ("GM0002",), SUMMER)
    found = {path: (one.overlay, one.place.line) for path, one in model.replaced.items()}
    assert found["proxies", "meal", "value"] == ("edge", line_of("meal: {value: 10"))
    assert found["indicators", "meals", "effect"] == ("edge_later", line_of("effect: 80%"))
    assert model.proxies["meal"].number.place.line == line_of("meal: {value: 10")
    line = model.indicators["meals"].valuation
    assert line is not None
    assert line.effect.place(0).line == line_of("effect: 80%")
    assert line.corrections.deadweight.place(0).line == line_of('deadweight: "50%"')
    assert line.corrections.displacement.place(0).line == line_of("displacement: 0%")


def test_a_model_without_overlays_is_itself() -> None:
    """Nothing is read again, and its fingerprint is that of before there were overlays."""
    minimal = (Path(__file__).parent / "minimal.yaml").read_text(encoding="utf-8")
    model, empty = the_model(minimal), the_model(minimal + "overlays: []\n")
    assert with_overlays(model, ("GM0001",), SUMMER) == (model, ())
    assert with_overlays(model, ("GM0001",), SUMMER)[0] is model
    assert model.fingerprint == empty.fingerprint


@given(st.sets(st.sampled_from(CODES)), st.sampled_from([SPRING, SUMMER]))
def test_what_can_apply_was_checked(municipalities: set[str], day: date) -> None:
    """Every set of overlays that an initiative meets is one of the combinations that reading has checked."""
    model = the_model()
    _, applied = with_overlays(model, municipalities, day)
    assert applied == () or applied in {tuple(one.id for one in chosen) for chosen in combinations(model.overlays)}


def test_a_model_with_overlays_keeps_its_fingerprint() -> None:
    """The file is what a result can be calculated from again; what applied is said beside it."""
    model = the_model()
    assert {one.fingerprint for one in variants(model)} == {model.fingerprint}
    assert len({one.applied for one in variants(model)}) == 1 + len(combinations(model.overlays))


# ---- faults ----


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("meal: {value: 10, high: 12, source: edge}", "meal: {value: 10, source: edge}", "range-order"),
        ("goals: {3: 100%}", "goals: {3: 90%}", "weights-not-one"),
        ("goals: {3: 100%}", "goals: {4: 100%}", "goal-not-listed"),
        ('deadweight: "50%"', "deadweight: 150%", "share-out-of-range"),
        ('deadweight: "50%"', 'deadweight: "1 +"', "operand-missing"),
        ("source: edge}", "source: edges}", "unknown-source"),
        ("effect: 80%", "proxy: meals", "unknown-proxy"),
        ("plates: {value: 3}", "plates: {value: 3 kg}", "model-number-unreadable"),
        ("plates: {value: 3}", "plates: {worth: 3}", "unknown-key"),
        ("effect: 80%", "counts: memo", "unknown-key"),
        ("plates: {value: 3}", "plate: {value: 3}", "overlay-unknown-row"),
        ("    from: 2026-07-01\n    price_factors", "    from: 2026-07-32\n    price_factors", "model-day-unreadable"),
        ("[GM0002, GM0003]", "[GM002, GM0003]", "municipality-form"),
    ],
)
def test_a_model_with_an_overlay_is_checked_like_any_other(old: str, new: str, code: str) -> None:
    """The fault is told at one place, that in the overlay."""
    found = {(fault.code, fault.place) for fault in faults((old, new)) if fault.severity == "error"}
    assert len(found) == 1
    assert {told for told, _ in found} == {code}
    assert {place.line for _, place in found} <= {*range(line_of("- id: later"), len(TEXT.splitlines()) + 1)}


def test_a_fault_of_the_model_itself_is_not_told_again_at_its_overlays() -> None:
    """Also one that is about a whole row, which the overlay touches but does not mend."""
    found = faults(
        (
            "price_year: 2023, kind: public_price, evidence: published, source: prices}",
            "price_year: 2022, kind: public_price, evidence: published}",
        ),
        ("meal: {value: 10, high: 12, source: edge}", "meal: {value: 10, high: 12}"),
    )
    assert [(fault.code, fault.place.line) for fault in found if fault.severity == "error"] == [
        ("source-missing", line_of("meal: {value: 8,")),
        ("price-factor-missing", line_of("meal: {value: 8,")),
    ]


def test_two_overlays_may_not_fit_together() -> None:
    """Each by itself is fine: the fault is in the values that come together."""
    found = faults(("meal: {low: 6}", "meal: {high: 9.5}"))
    assert [(fault.code, fault.place.line) for fault in found] == [("range-order", line_of("meal: {value: 10"))]


def test_the_unit_of_a_thing_stays_the_same() -> None:
    """Formulas count on it; the same unit written again is no fault."""
    assert faults(("plates: {value: 3}", "plates: {value: 3, unit: meal/session}")) == ()
    (fault,) = faults(("plates: {value: 3}", "plates: {value: 3, unit: meal/hour}"))
    assert (fault.code, dict(fault.facts)) == ("overlay-other-unit", {"unit": "meal/hour", "own": "meal/session"})


def test_a_source_that_only_an_overlay_names_is_used() -> None:
    """And so is one that only the model itself names; one that neither names is not."""
    assert faults() == ()
    (fault,) = faults(("source: edge}", "source: prices}"))
    assert (fault.code, dict(fault.facts)) == ("source-unused", {"id": "edge"})


@pytest.mark.parametrize(
    ("old", "new", "idle"),
    [
        ("    price_factors:\n      2023: {value: 1.1}\n    constants:\n      plates: {value: 3}\n", "", "later"),
        (
            "effect: 80%}\n    proxies:\n      meal: {low: 6}",
            "effect: 1}\n    proxies:\n      meal: {low: 7}",
            "edge_later",
        ),
    ],
)
def test_an_overlay_that_changes_nothing_is_told(old: str, new: str, idle: str) -> None:
    """It says nothing at all, or what the model says already in other words."""
    (fault,) = faults((old, new))
    assert (fault.code, fault.severity, dict(fault.facts)) == ("overlay-changes-nothing", "warning", {"id": idle})


def test_an_overlay_that_a_later_one_always_covers_is_told() -> None:
    """Its values are never used, whomever it is about."""
    covering = (
        "  - id: covering\n    name: {nl: Overal, en: Everywhere}\n    from: 2026-01-01\n"
        "    price_factors: {2023: {value: 2}}\n    constants: {plates: {value: 4}}\n"
    )
    _, problems = read_model(TEXT + covering, "model.yaml")
    assert [(fault.code, dict(fault.facts)["id"]) for fault in problems] == [("overlay-changes-nothing", "later")]


def test_the_combinations_are_bounded() -> None:
    """So many lists that overlap would take for ever to check; asking for them takes no time."""
    codes = [f"GM{number:04}" for number in range(30)]
    rows = "".join(
        f"  - id: o{at}\n    name: {{nl: Rand, en: Edge}}\n    municipalities: [{', '.join({*codes} - {code})}]\n"
        f"    constants: {{plates: {{value: 1.{at}}}}}\n"
        for at, code in enumerate(codes)
    )
    _, problems = read_model(TEXT[: TEXT.index("\noverlays:")] + "\noverlays:\n" + rows, "model.yaml")
    found = next(fault for fault in problems if fault.code == "overlays-too-many")
    assert dict(found.facts) == {"most": MOST_COMBINATIONS}


# ---- what it means ----


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("value: 10,", "value: 10.00,"),
        ("municipalities: [GM0001, GM0002]", "municipalities: [GM0002, GM0001]"),
        ("effect: 80%", "effect: 0.8"),
        ("name: {nl: Vanaf de zomer, en: From summer on}", "name: {en: From summer on, nl: Vanaf de zomer}"),
    ],
)
def test_another_spelling_of_an_overlay_has_the_same_fingerprint(old: str, new: str) -> None:
    """Numbers, formulas and the order of municipalities."""
    assert TEXT.count(old) == 1
    assert the_model(TEXT.replace(old, new)).fingerprint == the_model().fingerprint


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("value: 10,", "value: 11,", "Overlay 'edge' (Municipalities at the edge) proxy meal value: from 10 to 11"),
        ("effect: 80%", "effect: 90%", "indicator meals share with a real effect: from '0.8' to '0.9'"),
        ("[GM0001, GM0002]", "[GM0001]", "municipalities: from 'GM0001', 'GM0002' to 'GM0001'"),
        (
            "    from: 2026-07-01\n    price",
            "    from: 2026-08-01\n    price",
            "from: from '2026-07-01' to '2026-08-01'",
        ),
        ("meal: {low: 6}", "meal: {low: 6, value: 9}", "proxy meal value: new"),
    ],
)
def test_a_changed_overlay_has_another_fingerprint_and_is_said(old: str, new: str, sentence: str) -> None:
    """Also one that says outright what was so already: another overlay may change that."""
    assert TEXT.count(old) == 1
    before, after = the_model(), the_model(TEXT.replace(old, new))
    assert before.fingerprint != after.fingerprint
    (told,) = (said(change, after).en for change in changes(before, after))
    assert told.endswith(sentence)


def test_the_order_of_overlays_has_a_meaning() -> None:
    """A later one goes before an earlier one, so two models with another order do not mean the same."""
    head, first, second, third = TEXT.split("  - id: ")
    other = f"{head}  - id: {second}  - id: {first}  - id: {third}"
    assert the_model(other).fingerprint != the_model().fingerprint
    (change,) = changes(the_model(), the_model(other))
    assert (
        said(change, the_model()).en == "Overlay: from 'later', 'edge', 'edge_later' to 'edge', 'later', 'edge_later'"
    )
