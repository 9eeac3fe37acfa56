from fractions import Fraction
from random import Random

import pytest

from handprint.columns.duckdb import connect
from handprint.expr.bounds import LARGEST_NARROW, LARGEST_WIDE, Bounds, NotInSql, hull, proved
from handprint.expr.names import Known, table
from handprint.expr.sql.dialects import DIALECTS, DUCKDB, POSTGRESQL, SPARK, Dialect
from handprint.expr.sql.pieces import SqlNumber
from handprint.expr.sql.query import Query
from handprint.expr.syntax import Call, Name, Node, Number
from handprint.expr.to_sql import to_sql
from handprint.expr.to_value import to_value
from handprint.expr.types import NumberType
from handprint.expr.units import NO_UNIT
from handprint.score.many import ColumnPlan, OutputColumn, columns_for
from tests.columns.comparing import Formula, differences, formulas, scopes
from tests.expr.generate import NAMES, random_formula
from tests.expr.known import GROUP, NUMBER_TYPES

A, B = Name("a"), Name("b")
PLAIN = NumberType(NO_UNIT)
SMALL = table((Known("a", PLAIN, Fraction(0), Fraction(100), 2), Known("b", PLAIN, Fraction(-7), Fraction(7), 0)), {})


def number(value: str) -> Number:
    """Return a literal."""
    return Number(Fraction(value))


def plan_of(*nodes: Node, dialect: Dialect = DUCKDB) -> ColumnPlan:
    """Return the query for formulas, named `figure.0` and so on."""
    steps = [Formula(f"figure.{at}", node) for at, node in enumerate(nodes)]
    return columns_for(SMALL, steps, [step.name for step in steps], dialect)


def test_every_value_lies_within_its_proved_bounds() -> None:
    """The bounds of a numerator hold for every answer within the bounds of its question."""
    rng, compared = Random(5), 0
    answers = scopes(rng, 20)
    for _ in range(200):
        node = random_formula(rng, NAMES, rng.choice(NUMBER_TYPES))
        try:
            piece = to_sql(node, Query(NAMES, DUCKDB))
        except NotInSql:
            continue
        for scope in answers:
            value = to_value(node, scope)
            if isinstance(piece, SqlNumber) and not piece.factors and isinstance(value, Fraction):
                top, compared = value * piece.below, compared + 1
                assert top.denominator == 1
                assert piece.above.bounds.low <= top <= piece.above.bounds.high
    assert compared > 500


def test_bounds_follow_arithmetic() -> None:
    """Sums, products, opposites and sizes of intervals."""
    one, other = Bounds(-2, 3), Bounds(4, 5)
    assert one.plus(other) == Bounds(2, 8)
    assert one.times(other) == Bounds(-10, 15)
    assert one.negative() == Bounds(-3, 2)
    assert one.absolute() == Bounds(0, 3)
    assert Bounds(-5, -4).absolute() == Bounds(4, 5)
    assert hull((one, other)) == Bounds(-2, 5)


def test_a_number_of_more_than_38_digits_is_refused() -> None:
    """38 digits are what every database has."""
    assert proved(Bounds(-LARGEST_WIDE, 0)).wide
    assert not Bounds(-LARGEST_NARROW, LARGEST_NARROW).wide
    with pytest.raises(NotInSql):
        proved(Bounds(0, LARGEST_WIDE + 1))


def test_a_refused_step_takes_along_what_uses_it_and_nothing_else() -> None:
    """The exact engine calculates those; the rest of the query is the same query."""
    huge = Call("*", (A,) * 12)
    steps = [Formula("huge", huge), Formula("user", Call("+", (Name("huge"), A))), Formula("apart", A)]
    plan = columns_for(SMALL, steps, ["user", "apart"])
    assert plan.refused == ("huge", "user")
    assert plan.outputs == (OutputColumn("apart", 100),)


def test_an_input_without_bounds_is_left_to_the_exact_engine() -> None:
    """Nothing can be proved about it."""
    plan = columns_for(table((Known("a", PLAIN),), {}), [Formula("figure", A)], ["figure"])
    assert (plan.refused, plan.outputs) == (("figure",), ())


def test_steps_that_nobody_wants_are_not_in_the_query() -> None:
    """Only what the outputs use is calculated and read."""
    steps = [Formula("one", A), Formula("two", B)]
    plan = columns_for(SMALL, steps, ["two"])
    assert [known.id for known in plan.tables[0].columns] == ["b"]


def test_a_fraction_of_the_initiative_is_not_a_column_of_the_row() -> None:
    """Helper columns of the initiative that a term uses keep names of their own beside those of the rows."""
    per_share = Call("/", (Name("income"), Name("share")))
    term = Call("/", (Call("*", (Name("fee"), Name("sessions"))), number("3")))
    above = Call(">", (Call("max", (term, Name("yield"))), Name("per_share")))
    steps = [Formula("per_share", per_share), Formula("count", Call("count_over", (Name(GROUP), above)))]
    answers = scopes(Random(2), 30)
    assert differences(steps, answers, columns_for(NAMES, steps, ["per_share", "count"])) == []


def test_names_that_differ_in_capitals_only_are_a_bug() -> None:
    """No database tells them apart, and one of both would be read in silence."""
    with pytest.raises(ValueError, match="capitals"):
        columns_for(SMALL, [Formula("A", B)], ["A"])


def test_an_output_says_what_it_is_divided_by() -> None:
    """Cents over 100; a fraction by its own denominator; a yes/no by nothing."""
    plan = plan_of(Call("round", (Call("/", (A, B)), number("2"))), Call("/", (A, B)), Call("<", (A, B)))
    assert plan.outputs == (
        OutputColumn("figure.0", 100),
        OutputColumn("figure.1", 1, "figure.1@below"),
        OutputColumn("figure.2"),
    )


def test_constants_are_one_reduced_fraction() -> None:
    """A price, a factor and three corrections are two whole numbers in the text."""
    node = Call("*", (A, number("35.76"), number("1.033"), number("0.4"), number("0.9"), number("0.75")))
    value = Fraction("35.76") * Fraction("1.033") * Fraction("0.4") * Fraction("0.9") * Fraction("0.75") / 100
    plan = plan_of(node)
    assert f'({value.numerator} * "a")' in plan.sql
    assert plan.outputs == (OutputColumn("figure.0", value.denominator),)


def test_text_does_not_grow() -> None:
    """Ninety operations that each use a part more than once are not 2 to the power of 90 texts."""
    node: Node = A
    for _ in range(15):
        deeper = Call("clamp", (Call("negative", (node,)), B, Call("max", (B, A))))
        node = Call("default", (Call("if", (Call("<", (deeper, B)), A, B)), Call("floor", (B,))))
    assert len(plan_of(node).sql) < 40_000


# ---- dialects ----


def _without_spelling(sql: str, dialect: Dialect) -> str:
    return sql.replace(dialect.quote, '"').replace(dialect.wide, "HUGEINT")


@pytest.mark.parametrize("dialect", [SPARK, POSTGRESQL], ids=lambda dialect: dialect.id)
def test_other_databases_get_the_same_text(dialect: Dialect) -> None:
    """But for quotes, the name of the wide type and the division of whole numbers."""
    steps = [step for step in formulas(Random(9), 100) if not _divides(step.node)]
    names = [step.name for step in steps]
    assert len(steps) > 10
    ours, theirs = (columns_for(NAMES, steps, names, one) for one in (DUCKDB, dialect))
    assert _without_spelling(theirs.sql, dialect) == ours.sql
    assert theirs.outputs == ours.outputs


def _divides(node: Node) -> bool:
    return isinstance(node, Call) and (node.operation in {"round", "floor"} or any(map(_divides, node.arguments)))


@pytest.mark.parametrize(
    ("dialect", "narrow", "wide"),
    [
        (DUCKDB, " // 3)", "// 3"),
        (SPARK, " div 3)", "div 3"),
        (POSTGRESQL, " / 3)", "div("),
    ],
    ids=lambda value: value.id if isinstance(value, Dialect) else "",
)
def test_whole_numbers_are_divided_as_each_database_does(dialect: Dialect, narrow: str, wide: str) -> None:
    """Numbers of 64 bits and wider ones."""
    third = Call("floor", (Call("/", (A, number("0.03"))),))
    large = Call("floor", (Call("/", (Call("*", (A, A, A, A)), number("300000000000"))),))
    assert narrow in plan_of(third, dialect=dialect).sql
    assert wide in plan_of(large, dialect=dialect).sql


def test_spark_divides_into_64_bits_only() -> None:
    """Its `div` gives 64 bits, so a larger quotient is left to the exact engine there."""
    large = Call("floor", (Call("/", (Call("*", (A,) * 9), number("0.03"))),))
    assert plan_of(large).refused == ()
    assert plan_of(large, dialect=SPARK).refused == ("figure.0",)


def test_texts_are_quoted_as_each_database_reads_them() -> None:
    """A quote is doubled, but for Spark, where two texts beside each other are one."""
    assert {dialect.id: dialect.text("it's \\") for dialect in DIALECTS.values()} == {
        "duckdb": "'it''s \\'",
        "spark": "'it\\'s \\\\'",
        "postgresql": "'it''s \\'",
    }
    assert SPARK.identifier("a.`b") == "`a.``b`"
    with pytest.raises(ValueError, match="NUL"):
        DUCKDB.text("\0")


def test_the_query_is_a_query_that_the_engine_explains() -> None:
    """Nothing in the text depends on a setting that a caller must know."""
    with connect() as connection:
        connection.execute('CREATE TABLE answers ("@key" INTEGER, a DECIMAL(10, 2), b INTEGER)')
        assert connection.execute("EXPLAIN " + plan_of(Call("/", (A, B))).sql).fetchall()
