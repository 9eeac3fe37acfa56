from collections.abc import Mapping
from fractions import Fraction

import pytest
from hypothesis import given

from handprint.expr.syntax import Node
from handprint.expr.to_value import Scope, to_value
from handprint.expr.types import Value
from tests.expr.answering import ROW, number, value
from tests.expr.generate import formulas, scopes
from tests.expr.known import MAX_ROWS


def test_a_group_that_was_not_answered_is_unknown() -> None:
    """And can be asked about."""
    for text in ("sum(activities, fee)", "count(activities, is_open)", "max(activities, fee)"):
        assert value(text) is None
    assert value("answered(activities)") is False
    assert value("answered(activities)", {}, []) is True


def test_a_group_without_rows_adds_up_to_zero() -> None:
    """But has no least and no greatest."""
    assert value("sum(activities, fee)", {}, []) == 0
    assert value("count(activities, is_open)", {}, []) == 0
    assert value("min(activities, fee)", {}, []) is None
    assert value("max(activities, fee)", {}, []) is None


@pytest.mark.parametrize("count", [1, 2, MAX_ROWS])
def test_an_aggregate_goes_over_every_row(count: int) -> None:
    """From one row to as many as there may be."""
    rows: list[Mapping[str, Value]] = [{**ROW, "fee": Fraction(at)} for at in range(1, count + 1)]
    assert value("sum(activities, fee)", {}, rows) == sum(range(count + 1))
    assert value("count(activities, fee > 1 [EUR])", {}, rows) == count - 1
    assert value("min(activities, -fee)", {}, rows) == -count
    assert value("max(activities, fee)", {}, rows) == count


def test_one_unknown_row_makes_the_aggregate_unknown() -> None:
    """Also where its value could not have mattered, unless the term itself says what then counts."""
    rows: list[Mapping[str, Value]] = [ROW, {**ROW, "fee": None, "kind": None}]
    for text in ("sum(activities, fee)", "min(activities, fee)", "max(activities, fee)"):
        assert value(text, {}, rows) is None
    assert value("count(activities, kind = 'meal')", {}, rows) is None
    assert value("sum(activities, default(fee, 1 [EUR]))", {}, rows) == Fraction(7, 2)
    assert value("count(activities, answered(fee))", {}, rows) == 1


def test_a_row_sees_the_answers_outside_it() -> None:
    """A field and an answer can stand in one term."""
    assert value("sum(activities, fee * share)", {"share": number("0.5")}, [ROW, ROW]) == Fraction(5, 2)
    assert value("sum(activities, 1)", {}, [ROW, ROW]) == 2


@given(formulas(), scopes())
def test_the_order_of_rows_does_not_matter(node: Node, answers: Scope) -> None:
    """Rows are a set with repeats: turned round they give the same value."""
    turned = {group: rows and rows[::-1] for group, rows in answers.rows.items()}
    assert to_value(node, Scope(answers.values, turned)) == to_value(node, answers)
