from fractions import Fraction
from random import Random

import pytest
from hypothesis import given

from handprint.expr.syntax import Call, Name, Node, Number, String, Unknown
from handprint.expr.to_text import to_text
from handprint.expr.to_value import Scope, to_value
from tests.expr.generate import NAMES, formulas, random_scope, scopes
from tests.expr.known import unit
from tests.expr.reading import checked, parsed


@given(formulas(), scopes())
def test_a_formula_survives_being_written_and_read(node: Node, scope: Scope) -> None:
    """What is written parses back to the same text and the same value."""
    again = checked(to_text(node), names=NAMES).node
    assert to_text(again) == to_text(node)
    assert to_value(again, scope) == to_value(node, scope)


@given(formulas())
def test_what_was_read_is_written_and_read_as_the_same_tree(node: Node) -> None:
    """The second time nothing changes any more, not even how chains are nested."""
    once = checked(to_text(node), names=NAMES).node
    assert checked(to_text(once), names=NAMES).node == once


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("((a+b))*(c)", "(a + b) * c"),
        ("a-(b-c)", "a - (b - c)"),
        ("(a-b)-c", "a - b - c"),
        ("a+(b+c)", "a + b + c"),
        ("a*(b/c)", "a * (b / c)"),
        ("(a*b)/c", "a * b / c"),
        ("(a = b) = c", "(a = b) = c"),
        ("not(a=b)", "not a = b"),
        ("(not a)=b", "(not a) = b"),
        ("not (a and b)", "not (a and b)"),
        ("-(a+b)", "-(a + b)"),
        ("-(5)", "-(5)"),
        ("--a", "--a"),
        ("if(a,b,c)", "if(a, b, c)"),
        ("5[hour*EUR/(people*daypart)]", "5 [EUR*hour/(daypart*people)]"),
        ("0.50 + 12.50%", "0.5 + 12.5%"),
        ("2.5000 + 2.505000 + 0.125", "2.5 + 2.5050 + 0.125"),
        ("'it''s'", "'it''s'"),
    ],
)
def test_there_is_one_way_to_write_a_tree(text: str, canonical: str) -> None:
    """Parentheses stand only where the tree needs them."""
    assert to_text(parsed(text)) == canonical
    assert to_text(parsed(canonical)) == canonical


def test_what_a_plan_makes_can_be_written_too() -> None:
    """A fraction without decimals is a quotient; a value that nobody can know is a word."""
    assert to_text(Call("*", (Name("a"), Number(Fraction(1, 3), unit("EUR"))))) == "a * (1 [EUR] / 3)"
    assert to_text(Call("+", (Call("+", (Name("a"), Unknown())), String("x")))) == "a + unknown + 'x'"
    assert to_text(Number(Fraction(1, 300), percent=True)) == "1 / 300"


def test_parentheses_never_change_the_value() -> None:
    """Signs of one strength keep their order."""
    scope = random_scope(Random(4), NAMES)
    known = Scope({**scope.values, "income": Fraction(7), "result": Fraction(3)}, scope.rows)
    for text, value in (("income - (result - income)", 11), ("income / (result / income)", Fraction(49, 3))):
        assert to_value(parsed(to_text(parsed(text))), known) == value
