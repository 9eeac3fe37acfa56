from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

import pytest

from handprint.columns import duckdb as engine
from handprint.columns.duckdb import ScoredRow, check_engine, connect, results, run
from handprint.expr.names import Known, table
from handprint.expr.to_value import Scope
from handprint.expr.types import GroupType, NumberType, TextType
from handprint.expr.units import NO_UNIT
from handprint.problems import Place
from handprint.score.many import ColumnPlan, columns_for
from tests.columns.comparing import Formula
from tests.expr.reading import checked

NUMBER = NumberType(NO_UNIT)
NAMES = table(
    (
        Known("amount", NUMBER, Fraction(-10), Fraction(10), 2),
        Known("title", TextType()),
        Known("rows", GroupType()),
        Known("part", NUMBER, Fraction(0), Fraction(9), 0, "rows"),
    ),
    {"rows": 2},
)


def plan_for(*formulas: str) -> ColumnPlan:
    """Return the query for formulas, named `figure.0` and so on."""
    steps = [Formula(f"figure.{at}", checked(text, names=NAMES).node) for at, text in enumerate(formulas)]
    return columns_for(NAMES, steps, [step.name for step in steps])


def from_tables(plan: ColumnPlan, *tables: str) -> Sequence[ScoredRow]:
    """Return the outcome over tables of one's own."""
    with connect() as connection:
        for one in tables:
            connection.execute(f"CREATE TABLE {one}")
        return sorted(results(connection, plan), key=lambda row: str(row.key))


@pytest.mark.parametrize("kind", ["DECIMAL(10, 2)", "DECIMAL(38, 10)", "DOUBLE"])
def test_numbers_are_read_exactly_whatever_their_type(kind: str) -> None:
    """A stored number counts if it is exactly what its question allows, as a decimal or as a double."""
    stored = (
        "answers AS SELECT * FROM (VALUES ('a', CAST(0.56 AS {0})), ('b', -10), ('c', NULL)) AS t(\"@key\", amount)"
    )
    found = from_tables(plan_for("amount * 2"), stored.format(kind))
    assert [row.values["figure.0"] for row in found] == [Fraction("1.12"), -20, None]
    assert all(row.fits for row in found)


@pytest.mark.parametrize(
    "stored",
    [
        "CAST(1.005 AS DECIMAL(10, 3))",
        "CAST(0.56000000000001 AS DOUBLE)",
        "CAST(10.01 AS DECIMAL(10, 2))",
        "CAST(-11 AS BIGINT)",
        "CAST('nan' AS DOUBLE)",
        "CAST('inf' AS DOUBLE)",
        "CAST(1e300 AS DOUBLE)",
        "CAST('99999999999999999999999999999999999999' AS DECIMAL(38, 0))",
    ],
)
def test_a_stored_number_that_does_not_fit_is_unknown_and_told(stored: str) -> None:
    """It is not rounded, cut off or let through: the row says that it does not fit."""
    (found,) = from_tables(plan_for("amount + 1"), f'answers AS SELECT 1 AS "@key", {stored} AS amount')
    assert found.values["figure.0"] is None
    assert not found.fits


def test_rows_that_do_not_fit_are_told_with_their_initiative() -> None:
    """A field outside its bounds, or more rows than a group may have, and nobody else is touched."""
    answers = 'answers AS SELECT * FROM (VALUES (1, TRUE), (2, TRUE), (3, TRUE), (4, NULL)) AS t("@key", rows)'
    parts = 'rows_rows AS SELECT * FROM (VALUES (1, 10), (2, 1), (2, 1), (2, 1), (3, 4), (4, 4)) AS t("@key", part)'
    found = from_tables(plan_for("sum(rows, part)"), answers, parts)
    assert [(row.values["figure.0"], row.fits) for row in found] == [
        (None, False),
        (None, False),
        (4, True),
        (None, True),
    ]


def test_an_answer_in_memory_outside_its_bounds_is_a_bug() -> None:
    """Answers are checked before they are scored."""
    with pytest.raises(ValueError, match="bounds"):
        run(plan_for("amount"), [Scope({"amount": Fraction(11)})])
    with pytest.raises(ValueError, match="decimals"):
        run(plan_for("amount"), [Scope({"amount": Fraction(1, 1000)})])


def test_nobody_at_all_is_scored_too() -> None:
    """An empty table gives an empty outcome."""
    assert run(plan_for("amount"), []) == []


def test_many_initiatives_keep_their_order() -> None:
    """The outcome stands in the order of the answers, over more rows than are fetched at once."""
    amounts = [Fraction(at % 2000 - 1000, 100) for at in range(21_000)]
    found = run(plan_for("amount * 2"), [Scope({"amount": amount}) for amount in amounts])
    assert [row["figure.0"] for row in found] == [amount * 2 for amount in amounts]


HOSTILE = ["", "it's", '"; DROP TABLE answers; --', "\\", "{0} %s ?", "'' ''", "|a|", "日本 €", "\u202e"]


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_is_compared_as_text(text: str) -> None:
    """Quotes, signs and other scripts mean nothing, in a formula or in an answer."""
    written = text.replace("'", "''")
    plan = plan_for(f"title = '{written}'")
    scopes = [Scope({"title": answer}) for answer in HOSTILE]
    assert [row["figure.0"] for row in run(plan, scopes)] == [answer == text for answer in HOSTILE]


def test_the_engine_reads_no_file_and_fetches_nothing(tmp_path: Path) -> None:
    """Scoring answers in memory leaves files alone, and no setting can be turned back."""
    path = tmp_path / "some.csv"
    path.write_text("a\n1\n", encoding="utf-8")
    with connect() as connection:
        for statement in (f"SELECT * FROM '{path}'", "SET enable_external_access = true", "INSTALL httpfs"):
            with pytest.raises(Exception, match=r"disabled|locked|Cannot|forbidden"):
                connection.execute(statement)
    with connect(files=True) as connection:
        assert connection.execute(f"SELECT * FROM '{path}'").fetchall() == [(1,)]


def test_a_missing_engine_is_a_problem_not_a_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    """DuckDB is an extra; where it is not installed, that is said with what to do about it."""
    assert check_engine(Place("batch")) == ()
    monkeypatch.setattr(engine, "find_spec", lambda _: None)
    assert [problem.code for problem in check_engine(Place("batch"))] == ["columns-not-installed"]
