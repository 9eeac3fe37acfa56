import pytest

from handprint.catalogue import remedy_of, what_is_wrong
from handprint.expr.checks import check_formula, expect
from handprint.expr.operations import OPERATIONS, Operation
from handprint.expr.syntax import Call, Name, Unknown, walk
from handprint.expr.types import AnyType, ChoiceType, DateType, MultiType, NumberType, Type, YesNoType
from tests.expr.known import FORMS, unit
from tests.expr.reading import MORE_NAMES, checked, locate, not_checked, parsed

EUR = NumberType(unit("EUR"))
PLAIN = NumberType(unit("1"))
YES_NO = YesNoType()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("meals * price", EUR),
        ("meals * price / income", PLAIN),
        ("income / hours", NumberType(unit("EUR/hour"))),
        ("10% * income + 0", EUR),
        ("0", NumberType(None)),
        ("0%", PLAIN),
        ("0 * price + income", EUR),
        ("if(has_shop, 0, income)", EUR),
        ("default(income, 0)", EUR),
        ("max(0, income - 5 [EUR])", EUR),
        ("clamp(meals, 0, 100 [meal])", NumberType(unit("meal"))),
        ("band(meals, 0, 1 [EUR], 10 [meal], 0, 20 [meal])", EUR),
        ("floor(hours / 8)", NumberType(unit("hour"))),
        ("sum(activities, if(kind = 'meal', participants, 0))", NumberType(unit("people"))),
        ("count(activities, is_open and has_shop)", PLAIN),
        ("count_selected(themes) + 1", PLAIN),
        ("selected(themes, 'health')", YES_NO),
        ("answered(activities) or answered(remark)", YES_NO),
        ("remark = 'x'", YES_NO),
        ("started < '2025-01-31'", YES_NO),
        ("between(started, '2025-01-01', ended)", YES_NO),
        ("default(legal_form, 'bv')", ChoiceType(FORMS)),
        ("if(has_shop, 'bv', legal_form) = 'stichting'", YES_NO),
        ("default(started, '2025-01-31')", DateType()),
        ("meals.gross", EUR),
    ],
)
def test_a_formula_has_a_type_and_a_unit(text: str, kind: Type) -> None:
    """Units multiply and divide; a bare 0 takes the unit that it stands beside."""
    assert checked(text).type == kind


@pytest.mark.parametrize("operation", ["min", "max"])
def test_min_and_max_of_a_group_go_over_its_rows(operation: str) -> None:
    """Whether the first argument is a group decides, not how the function is spelled."""
    assert checked(f"{operation}(activities, fee)").node == Call(f"{operation}_over", (Name("activities"), Name("fee")))
    assert checked(f"{operation}(income, result)").node == Call(operation, (Name("income"), Name("result")))
    nested = {
        part.operation
        for part in walk(checked(f"1 + {operation}(lessons, pupils) / people").node)
        if isinstance(part, Call)
    }
    assert nested == {"+", "/", f"{operation}_over"}


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("zzz + 1", [("unknown-name", 1)]),
        ("incom + qqq", [("misspelt-name", 1), ("unknown-name", 9)]),
        ("hours + rate", [("units-differ", 9)]),
        ("hours + meals + hours + income", [("units-differ", 9)]),
        ("hours > 0 [hour] and meals > 3", [("units-differ", 30)]),
        ("max(income, hours * price, 0)", [("units-differ", 13)]),
        ("if(has_shop, income, hours)", [("units-differ", 22)]),
        ("band(meals, 0, 1, 10 [hour], 2, 20 [meal])", [("units-differ", 19)]),
        ("band(meals, 0, 1, 10 [meal], 2 [EUR], 20 [meal])", [("units-differ", 30)]),
        ("round(income, 2 [EUR])", [("units-differ", 15)]),
        ("income + has_shop", [("wrong-kind", 10)]),
        ("has_shop and income", [("wrong-kind", 14)]),
        ("if(income, 1, 2)", [("wrong-kind", 4)]),
        ("default(income, 'none')", [("wrong-kind", 17)]),
        ("legal_form < 'bv'", [("wrong-kind", 1)]),
        ("legal_form = remark", [("wrong-kind", 14)]),
        ("started = 5", [("wrong-kind", 11)]),
        ("selected(legal_form, 'bv')", [("wrong-kind", 10)]),
        ("selected(themes, 3)", [("wrong-kind", 18)]),
        ("count_selected(legal_form)", [("wrong-kind", 16)]),
        ("themes = 'health'", [("cannot-compare", 1)]),
        ("sum(income, 3)", [("group-expected", 5)]),
        ("sum(1 + 2, 3)", [("group-expected", 5)]),
        ("legal_form = 'stichtin'", [("misspelt-code", 14)]),
        ("'STICHTING' = legal_form", [("misspelt-code", 1)]),
        ("legal_form != 'qqq'", [("code-not-offered", 15)]),
        ("if(has_shop, legal_form, 'geen') = 'bv'", [("code-not-offered", 26)]),
        ("legal_form = if(has_shop, 'x', 'y')", [("code-not-offered", 27), ("code-not-offered", 32)]),
        ("selected(themes, 'wealth')", [("misspelt-code", 18)]),
        ("count(activities, kind = 'meals')", [("misspelt-code", 26)]),
        ("started > '2025-02-30'", [("bad-day", 11)]),
        ("started > '20250131'", [("bad-day", 11)]),
        ("between(started, '1 mei', '2025-13-01')", [("bad-day", 18), ("bad-day", 27)]),
        ("fee * 2", [("field-outside-group", 1)]),
        ("answered(fee)", [("field-outside-group", 10)]),
        ("sum(lessons, fee)", [("field-of-other-group", 14)]),
        ("activities + 1", [("group-as-value", 1)]),
        ("activities = lessons", [("group-as-value", 1), ("group-as-value", 14)]),
        ("sum(activities, activities)", [("group-as-value", 17)]),
        ("count(activities, answered(activities))", [("group-as-value", 28)]),
        ("if(answered(activities), activities, 0)", [("group-as-value", 26)]),
        ("sum(activities, sum(lessons, pupils))", [("aggregate-inside-aggregate", 17)]),
        ("sum(activities, max(activities, fee))", [("aggregate-inside-aggregate", 17)]),
        ("max(activities, fee, fee)", [("wrong-argument-count", 1)]),
        ("round(income, share)", [("literal-needed", 15)]),
        ("selected(themes, remark)", [("literal-needed", 18)]),
        ("round(income, 1.5)", [("round-places", 15)]),
        ("round(income, 10)", [("round-places", 15)]),
        ("round(income, 200%)", [("round-places", 15)]),
        ("band(meals, 0, 1, meals, 2, 9 [meal])", [("literal-needed", 19)]),
        ("band(meals, 0, 1, 10 [meal], 2, 10 [meal])", [("band-not-rising", 33)]),
        ("band(meals, 0, 1, 10 [meal], 2)", [("band-incomplete", 1)]),
        ("clamp(meals, 5 [meal], 0)", [("bounds-reversed", 14)]),
        ("between(started, '2025-02-01', '2025-01-01')", [("bounds-reversed", 18)]),
        ("income / 0", [("division-by-zero", 10)]),
        ("income / 0 [hour]", [("division-by-zero", 10)]),
    ],
)
def test_what_does_not_fit_is_told_at_its_column(text: str, faults: list[tuple[str, int]]) -> None:
    """The place is that of the part that does not fit."""
    assert not_checked(text) == faults


def test_all_faults_come_at_once_and_each_once() -> None:
    """A part with a fault does not make what stands around it wrong as well."""
    text = "hourz * rate + (income + hours) * 3 + sum(activities, fie) + if(legal_form = 'b', 1 [EUR], fee)"
    expected = ["misspelt-name", "units-differ", "misspelt-name", "misspelt-code", "field-outside-group"]
    assert [code for code, _ in not_checked(text)] == expected


def test_a_misspelt_group_is_one_fault() -> None:
    """Its fields may be right: they are not told as standing outside a group."""
    assert not_checked("sum(activites, fee * participants)") == [("misspelt-name", 5)]


@pytest.mark.parametrize(
    ("text", "wanted", "faults"),
    [
        ("income", (EUR,), []),
        ("0", (EUR,), []),
        ("price", (EUR, NumberType(unit("EUR/meal"))), []),
        ("share", (EUR,), [("unit-expected", 1)]),
        ("10 * share", (EUR,), [("unit-expected", 1)]),
        ("hours", (PLAIN, EUR), [("unit-expected", 1)]),
        ("has_shop", (EUR,), [("wrong-kind", 1)]),
        ("legal_form", (YES_NO,), [("wrong-kind", 1)]),
        ("income > 0", (YES_NO,), []),
    ],
)
def test_a_formula_gives_what_is_wanted_of_it(
    text: str, wanted: tuple[Type, ...], faults: list[tuple[str, int]]
) -> None:
    """A share is a plain number, an own contribution is in euros; one of several may be wanted."""
    found, problems = check_formula(parsed(text), MORE_NAMES, locate, *wanted)
    assert [(problem.code, problem.place.column) for problem in problems] == faults
    assert (found is None) == bool(faults)


def test_a_value_never_known_fits_everywhere() -> None:
    """A question that is not asked gives no faults, only an unknown value."""
    node = Call("+", (Call("*", (Unknown(), Name("rate"))), Name("income")))
    found, problems = check_formula(node, MORE_NAMES, locate, EUR)
    assert problems == ()
    assert found is not None
    assert expect(AnyType(), locate(0), MultiType(("a",))) == ()


def test_faults_name_what_was_meant() -> None:
    """The remedy offers the name and the code, in both languages."""
    _, problems = check_formula(parsed("legal_form = 'vereneging' and has_shp"), MORE_NAMES, locate)
    said = [(what_is_wrong(problem, "nl"), remedy_of(problem, "en")) for problem in problems]
    assert "vereniging" in said[0][1]
    assert "has_shop" in said[1][1]
    assert "vereneging" in said[0][0]


@pytest.mark.parametrize("operation", OPERATIONS.values(), ids=lambda row: row.id)
def test_the_example_of_every_operation_is_in_its_own_words(operation: Operation) -> None:
    """An example can be copied: it has no other faults than names that this table of names does not have."""
    _, problems = check_formula(parsed(operation.example), MORE_NAMES, locate)
    assert {problem.code for problem in problems} <= {"unknown-name", "misspelt-name"}
