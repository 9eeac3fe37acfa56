"""Amounts built to lie on half cents, where a rendering that rounds differently or in floats is found out."""

from fractions import Fraction
from random import Random

from handprint.expr.syntax import Call, Name, Node, Number
from tests.expr.known import GROUP, unit


def half_cent(rng: Random) -> Node:
    """Return an amount that lies on a half cent for about half of the answers, rounded to two places."""
    steps = (Fraction(1, 2), Fraction(5, 200), Fraction(3, 2), Fraction(1, 200))
    amounts: tuple[Node, ...] = (
        Call("*", (Name(rng.choice(("income", "result"))), Number(steps[rng.randrange(3)]))),
        Call("*", (Name("meals"), Number(steps[rng.randrange(1, 4)] / 5, unit("EUR/meal")))),
        Call("/", (Name(rng.choice(("income", "result"))), Number(Fraction(rng.choice((2, 4, 8, 40)))))),
        Call("+", (Name("result"), Number(Fraction(rng.choice((1, -1)), 200), unit("EUR")))),
        Call("sum_over", (Name(GROUP), Call("*", (Name("yield"), Number(Fraction(1, 2)))))),
    )
    return Call("round", (rng.choice(amounts), Number(Fraction(2))))
