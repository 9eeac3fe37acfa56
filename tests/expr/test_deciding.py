import pytest
from hypothesis import given

from handprint.expr.syntax import Node, names_in
from handprint.expr.to_value import Scope, deciding_names, to_value, unknown_names
from handprint.expr.types import Value
from tests.expr.answering import ROW, number, scope
from tests.expr.generate import formulas, scopes
from tests.expr.reading import checked


def test_an_explanation_leaves_out_what_did_not_matter() -> None:
    """The branch that was not taken, the second of a default, the rest of an `or` that is already yes."""
    values: dict[str, Value] = {"has_shop": True, "hours": number("3"), "income": number("1"), "has_kitchen": None}
    for text, names in (
        ("if(has_shop, hours, other_hours)", ("has_shop", "hours")),
        ("default(income, result)", ("income",)),
        ("default(result, income)", ("result", "income")),
        ("has_kitchen or has_shop", ("has_shop",)),
        ("has_shop and not has_shop", ("has_shop",)),
        ("income + result", ("income", "result")),
    ):
        assert deciding_names(checked(text).node, scope(text, values, None)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("income * hours + result * hours", ("result",)),
        ("if(has_kitchen, income, 0)", ("has_kitchen",)),
        ("if(has_shop, 1 [EUR] / 1, result)", ()),
        ("if(has_shop, result, other_hours * rate)", ("result",)),
        ("default(result, other_hours * rate)", ("result", "other_hours", "rate")),
        ("has_shop and has_kitchen", ("has_kitchen",)),
        ("sum(activities, fee)", ("activities",)),
        ("income / meals", ("meals",)),
    ],
)
def test_what_is_missing_is_named(text: str, names: tuple[str, ...]) -> None:
    """So that a volunteer hears which answer is still needed, and no other."""
    values: dict[str, Value] = {
        "has_shop": True,
        "hours": number("3"),
        "income": number("1"),
        "meals": number("0"),
    }
    assert unknown_names(checked(text).node, scope(text, values, None)) == names


def test_a_row_with_an_unknown_field_names_the_field() -> None:
    """The group is answered, one of its rows is not."""
    text = "sum(activities, fee * participants)"
    found = scope(text, {}, [ROW, {**ROW, "participants": None}])
    assert unknown_names(checked(text).node, found) == ("participants",)


@given(formulas(), scopes())
def test_an_unknown_value_rests_on_something(node: Node, answers: Scope) -> None:
    """Names are given only for what is unknown, and all of them stand in the formula."""
    missing = unknown_names(node, answers)
    assert set(missing) <= set(names_in(node))
    assert to_value(node, answers) is None or missing == ()
