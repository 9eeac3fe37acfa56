from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handprint.expr.operations import OPERATIONS, Operation
from handprint.expr.parser import MAX_FAULTS, parse_formula
from handprint.expr.syntax import Call, Name, Number, String, YesNo, walk
from handprint.expr.to_text import to_text
from tests.expr.known import unit
from tests.expr.reading import locate, not_parsed, parsed


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2", Number(Fraction(2))),
        ("0.10", Number(Fraction(1, 10))),
        ("-3", Number(Fraction(-3))),
        ("10%", Number(Fraction(1, 10), percent=True)),
        ("2.25 %", Number(Fraction(9, 400), percent=True)),
        ("5 [EUR/hour]", Number(Fraction(5), unit("EUR/hour"))),
        ("-5[EUR/(people*daypart)]", Number(Fraction(-5), unit("EUR/(daypart*people)"))),
        ("2.5000", Number(Fraction(5, 2))),
    ],
)
def test_numbers_are_exact_and_carry_percent_or_unit(text: str, number: Number) -> None:
    """A literal is a machine number; ten percent is a tenth."""
    assert parsed(text) == number


@pytest.mark.parametrize(
    ("text", "clear"),
    [
        ("a or b and c", "a or (b and c)"),
        ("not a = b", "not (a = b)"),
        ("not a and b", "(not a) and b"),
        ("a + b * c", "a + (b * c)"),
        ("a - b - c", "(a - b) - c"),
        ("a / b / c", "(a / b) / c"),
        ("a / b * c", "(a / b) * c"),
        ("-a * b", "(-a) * b"),
        ("a - -b", "a - (-b)"),
        ("a < b + c", "a < (b + c)"),
        ("a <= b and c > d or e", "((a <= b) and (c > d)) or e"),
        ("a\n  +\n\tb", "a + b"),
        ("((a))", "a"),
    ],
)
def test_signs_bind_as_in_arithmetic(text: str, clear: str) -> None:
    """The tree is the one that the parentheses of the second text show."""
    assert parsed(text) == parsed(clear)


def test_a_chain_of_one_sign_is_one_node() -> None:
    """A sum of many lines does not grow deep; what stands in parentheses is a part of its own."""
    assert parsed("a + b + c") == Call("+", (Name("a"), Name("b"), Name("c")))
    assert parsed("(a + b) + c") == Call("+", (Call("+", (Name("a"), Name("b"))), Name("c")))
    assert len(list(walk(parsed(" + ".join(["a"] * 300))))) == 301


def test_the_other_parts_of_the_language() -> None:
    """Texts, yes and no, dotted names and functions."""
    assert parsed("'it''s'") == String("it's")
    assert parsed("true = false") == Call("=", (YesNo(value=True), YesNo(value=False)))
    assert parsed("price_factor.2023") == Name("price_factor.2023")
    assert parsed("sum(activities, x)") == Call("sum_over", (Name("activities"), Name("x")))
    assert parsed("min(a,b , c)") == Call("min", (Name("a"), Name("b"), Name("c")))


def test_every_part_knows_where_it_begins() -> None:
    """Offsets count characters from 0, also over lines."""
    text = "if(a,\n  -b, 10% * c)"
    found = {to_text(node): node.at for node in walk(parsed(text))}
    assert found == {"if(a, -b, 10% * c)": 0, "a": 3, "-b": 8, "b": 9, "10% * c": 12, "10%": 12, "c": 18}


@pytest.mark.parametrize("operation", OPERATIONS.values(), ids=lambda row: row.id)
def test_every_operation_is_read_as_its_example_writes_it(operation: Operation) -> None:
    """The example of a row uses the row; min and max over rows are told apart by the checks."""
    found = {part.operation for part in walk(parsed(operation.example)) if isinstance(part, Call)}
    assert operation.id.removesuffix("_over") in {id_.removesuffix("_over") for id_ in found}


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("", [("formula-empty", 1)]),
        (" \n ", [("formula-empty", 1)]),
        ("a == b", [("wrong-sign", 3)]),
        ("a && b || c", [("wrong-sign", 3), ("wrong-sign", 8)]),
        ("a <> b", [("wrong-sign", 3)]),
        ("min(a; b)", [("wrong-sign", 6)]),
        ("a ^ 2", [("power-sign", 3)]),
        ("a ** 2", [("power-sign", 3)]),
        ("{a + b}", [("curly-bracket", 1), ("curly-bracket", 7)]),
        ("1,5 * a", [("comma-in-number", 1)]),
        ("1.000 + 2.500", [("thousands-point", 1), ("thousands-point", 9)]),
        ("1.000 [EUR] + 1,5%", [("thousands-point", 1), ("comma-in-number", 15)]),
        ("1.000.000", [("thousands-point", 1)]),
        ("007", [("number-unreadable", 1)]),
        ("1e3", [("number-unreadable", 1)]),
        (".5", [("number-unreadable", 1)]),
        ("5.", [("number-unreadable", 1)]),
        ("1_000", [("number-unreadable", 1)]),
        ("9" * 41, [("number-unreadable", 1)]),
        ("a = “b”", [("wrong-quotes", 5)]),
        ('a = "b"', [("wrong-quotes", 5)]),
        ("a = 'b", [("text-not-closed", 5)]),
        ("a = 'b\n'", [("text-not-closed", 5), ("operator-missing", 8), ("text-not-closed", 8)]),
        ("5 [EUR", [("unit-not-closed", 3)]),
        ("5 [EUR/]", [("bad-unit", 3)]),
        ("5 []", [("bad-unit", 3)]),
        ("Hours + 1", [("capital-letters", 1)]),
        ("a AND b", [("capital-letters", 3)]),
        ("_a", [("bad-name", 1)]),
        ("€ 5", [("unknown-character", 1)]),
        ("٣ + a", [("unknown-character", 1), ("operand-missing", 3)]),
        ("a +", [("operand-missing", 4)]),
        ("* a", [("operand-missing", 1)]),
        ("()", [("operand-missing", 2)]),
        ("min(a, )", [("operand-missing", 8)]),
        ("a b", [("operator-missing", 3)]),
        ("(a b) + ", [("operator-missing", 4), ("operand-missing", 9)]),
        ("min(a b)", [("comma-missing", 7)]),
        ("a, b", [("comma-unexpected", 2)]),
        ("(a, (b), c) = d e", [("comma-unexpected", 3), ("operator-missing", 17)]),
        ("((a)", [("parenthesis-not-closed", 1)]),
        ("min(a, b", [("parenthesis-not-closed", 4)]),
        ("a)", [("parenthesis-not-opened", 2)]),
        ("a%", [("percent-without-number", 2)]),
        ("a [EUR]", [("unit-without-number", 3)]),
        ("a < b < c", [("comparison-chained", 7)]),
        ("a = b != c = d", [("comparison-chained", 7), ("comparison-chained", 12)]),
        ("rond(a, 2)", [("misspelt-function", 1)]),
        ("sqrt(a)", [("unknown-function", 1)]),
        ("if(a, b)", [("wrong-argument-count", 1)]),
        ("answered()", [("wrong-argument-count", 1)]),
        ("round(a, 2, 3)", [("wrong-argument-count", 1)]),
    ],
)
def test_what_cannot_be_read_is_told_at_its_column(text: str, faults: list[tuple[str, int]]) -> None:
    """Every way to write it wrong has its own row of the catalogue."""
    assert sorted(not_parsed(text)) == sorted(faults)


def test_a_comparison_in_parentheses_can_be_compared() -> None:
    """Only a bare chain is refused."""
    assert to_text(parsed("(a < b) = (c < d)")) == "(a < b) = (c < d)"


def test_the_spelling_of_spreadsheets_is_known() -> None:
    """Someone who writes ALS is told about if."""
    _, problems = parse_formula("als(a, b, c)", locate)
    assert dict(problems[0].facts)["nearest"] == "if"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("(" * 100_000, "formula-too-long"),
        ("(" * 4_000, "formula-too-deep"),
        ("not " * 1_000, "formula-too-deep"),
        ("-" * 4_000, "formula-too-deep"),
        ("if(" * 1_300, "formula-too-deep"),
        ("a" + " - a" * 45, "formula-too-deep"),
        ("a" + "+-a" * 900, "formula-too-many-parts"),
        ("min(" + "a," * 1_500 + "a)", "formula-too-many-parts"),
    ],
)
def test_hostile_text_is_refused_within_bounds(text: str, code: str) -> None:
    """No text makes the parser recurse or work without end."""
    assert code in [found for found, _ in not_parsed(text)]


def test_what_is_within_the_bounds_is_read() -> None:
    """The bounds are 40 levels and 800 parts, not a few less."""
    assert parsed("(" * 39 + "a" + ")" * 39) == Name("a")
    assert "formula-too-deep" in dict(not_parsed("(" * 40 + "a" + ")" * 40))
    assert len(list(walk(parsed("min(" + "a," * 798 + "a)")))) == 800
    assert "formula-too-many-parts" in dict(not_parsed("min(" + "a," * 799 + "a)"))


def test_a_formula_full_of_faults_is_told_in_part() -> None:
    """After so many faults nobody reads on."""
    assert len(not_parsed("@ " * 1_000)) == MAX_FAULTS


@given(st.text(alphabet="ab1.,%'\"[]()+-*/=<>!& \nénot", max_size=60))
def test_any_text_is_read_or_refused_with_a_reason(text: str) -> None:
    """There is a tree or a fault, never both or neither, and every fault lies inside the text."""
    node, problems = parse_formula(text, locate)
    assert (node is None) == bool(problems)
    assert all(1 <= problem.place.column <= len(text) + 1 for problem in problems)
