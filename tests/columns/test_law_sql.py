import os
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from fractions import Fraction
from random import Random

import pytest

from handprint.expr.operations import OPERATIONS, Operation
from handprint.expr.sql.columns import Columns
from handprint.expr.sql.number import as_number
from handprint.expr.sql.pieces import Piece, Pieces, Plain, SqlNumber, Whole, literal
from handprint.expr.sql.renderings import as_plain
from handprint.expr.sql.whole import product, quotient
from handprint.expr.syntax import Call, Name, Node, Number, names_in, renamed
from tests.columns.comparing import Formula, differences, differs, formulas, larger, outcomes, plan_of, scopes
from tests.expr.generate import NAMES, random_formula
from tests.expr.known import NUMBER_TYPES

COUNT = 50_000 if os.environ.get("HANDPRINT_TESTS") == "long" else 2_000
AT_ONCE = 100
ANSWERS = 15


def test_exact_and_sql_agree() -> None:
    """Over thousands of formulas, half cents among them, SQL gives what the exact engine gives, unknowns included."""
    rng, counted = Random(COUNT), Counter[str]()
    for batch in range(COUNT // AT_ONCE):
        names = larger((1, 10**6, 10**9)[batch % 3])
        steps, answers = formulas(rng, AT_ONCE), scopes(rng, ANSWERS - 3, names)
        plan = plan_of(steps, names)
        counted["refused"] += len(plan.refused)
        counted["wide"] += sum("HUGEINT" in plan_of([step], names).sql for step in steps)
        for found in outcomes(steps, answers, plan):
            assert not differs(found), found
            counted["unknown" if found.exact is None else "known"] += 1
    compared = counted["known"] + counted["unknown"]
    assert compared == (COUNT - counted["refused"]) * ANSWERS
    assert counted["refused"] < COUNT / 10, "the law may not hold because SQL is refused"
    assert COUNT / 50 < counted["wide"] < COUNT / 2, "both widths of whole numbers are compared"
    assert compared / 10 < counted["unknown"] < compared / 2


def test_what_does_not_fit_is_refused_and_all_else_agrees() -> None:
    """With answers of up to twenty digits many formulas need more than 38: those are left to the exact engine."""
    rng, names = Random(11), larger(10**16)
    steps, answers = formulas(rng, AT_ONCE), scopes(rng, ANSWERS, names)
    plan = plan_of(steps, names)
    assert AT_ONCE / 10 < len(plan.refused) < AT_ONCE
    assert differences(steps, answers, plan) == []


def test_steps_that_use_steps_agree() -> None:
    """A step is one column, also where it is a fraction, unknown for everybody, constant, or used for each row."""
    rng = Random(7)
    for _ in range(COUNT // 50):
        steps = _chain(rng, 10)
        answers = scopes(rng, 12)
        plan = plan_of(steps)
        assert len(plan.refused) < len(steps)
        assert differences(steps, answers, plan) == []


def _chain(rng: Random, length: int) -> list[Formula]:
    steps: list[Formula] = []
    for at in range(length):
        node = random_formula(rng, NAMES, rng.choice(NUMBER_TYPES), depth=2)
        replaced = [name for name in names_in(node) if name in _NUMBERS and steps and rng.random() < 0.5]
        steps.append(Formula(f"step.{at}", renamed(node, {name: Name(rng.choice(steps).name) for name in replaced})))
    return steps


_NUMBERS = {"hours", "meals", "income", "result", "price", "rate", "people", "share", "balance"}


# ---- the law can fail ----


def _with(id_: str, sql: Callable[[Columns, Pieces], Piece]) -> Mapping[str, Operation]:
    return {**OPERATIONS, id_: replace(OPERATIONS[id_], sql=sql)}


def _truncating(columns: Columns, pieces: Pieces) -> Piece:
    value = as_number(pieces[0])
    top = product(columns.dialect, (literal(100), value.above))
    size = Whole(f"abs({top.text})", top.bounds.absolute(), top.level)
    return SqlNumber(quotient(columns.dialect, size, literal(value.below)), 100)


def _else(columns: Columns, pieces: Pieces) -> Piece:
    condition, one, two = as_plain(columns, pieces[0]), as_number(pieces[1]), as_number(pieces[2])
    text = f"CASE WHEN {condition.text} THEN {one.above.text} ELSE {two.above.text} END"
    return replace(one, above=replace(one.above, text=text, short=False))


def _least(columns: Columns, pieces: Pieces) -> Piece:
    one, two = (as_number(columns.short(piece)) for piece in pieces)
    return replace(one, above=replace(one.above, text=f"LEAST({one.above.text}, {two.above.text})", short=False))


def _ignoring_case(columns: Columns, pieces: Pieces) -> Piece:
    one, two = (as_plain(columns, piece) for piece in pieces)
    return Plain(f"(upper({one.text}) = upper({two.text}))")


INCOME, RESULT = Name("income"), Name("result")


@pytest.mark.parametrize(
    ("operation", "planted", "node"),
    [
        ("round", _truncating, Call("round", (Call("/", (RESULT, Number(Fraction(3)))), Number(Fraction(2))))),
        ("if", _else, Call("if", (Name("has_shop"), INCOME, RESULT))),
        ("min", _least, Call("min", (INCOME, RESULT))),
        ("-", OPERATIONS["+"].sql, Call("-", (INCOME, RESULT))),
        ("<", OPERATIONS["<="].sql, Call("<", (INCOME, INCOME))),
        ("=", _ignoring_case, Call("=", (Name("legal_form"), Name("former_form")))),
    ],
)
def test_a_wrong_rendering_is_found(operation: str, planted: Callable[[Columns, Pieces], Piece], node: Node) -> None:
    """Plant a known mistake in the table, and the comparison names it; without it there is nothing to name."""
    steps, answers = [Formula("planted", node)], scopes(Random(3), 40)
    if operation == "=":
        values = {**answers[0].values, "legal_form": "anders", "former_form": "Anders"}
        answers[0] = replace(answers[0], values=values)
    assert differences(steps, answers, plan_of(steps)) == []
    assert differences(steps, answers, plan_of(steps, operations=_with(operation, planted))) != []
