from itertools import islice
from random import Random

from handprint.expr.checks import check_formula
from handprint.expr.operations import OPERATIONS
from handprint.expr.syntax import Call, walk
from handprint.expr.to_value import to_value
from handprint.expr.types import Type
from tests.expr.generate import NAMES, cases, half_cent, random_formula, random_scope
from tests.expr.known import GROUP, MAX_ROWS, NUMBER_TYPES, YES_NO
from tests.expr.reading import locate


def test_every_operation_occurs_in_random_formulas() -> None:
    """An operation that is added to the table is compared in all renderings, or this fails."""
    used = {part.operation for node, _ in cases(1000, 1) for part in walk(node) if isinstance(part, Call)}
    assert used == set(OPERATIONS)


def test_random_formulas_are_right() -> None:
    """They pass the checks, have the wanted type and every operation by its own id."""
    rng, types = Random(2), tuple[Type, ...]((*NUMBER_TYPES, YES_NO))
    for _ in range(300):
        wanted = rng.choice(types)
        node = random_formula(rng, NAMES, wanted)
        found, problems = check_formula(node, NAMES, locate, wanted)
        assert problems == ()
        assert found is not None
        assert found.node == node


def test_the_same_seed_gives_the_same_cases() -> None:
    """A failing law can be looked at again."""
    assert list(islice(cases(20, 3), 20)) == list(cases(20, 3))


def test_the_cases_are_worth_comparing() -> None:
    """Known and unknown values, groups of every size, and amounts on half cents."""
    found = list(cases(600, 5))
    unknown = sum(to_value(node, scope) is None for node, scope in found)
    sizes = {rows if rows is None else len(rows) for _, scope in found for rows in (scope.rows[GROUP],)}
    assert 100 < unknown < 400
    assert sizes >= {None, 0, 1, 2, MAX_ROWS}


def test_half_cents_are_half_cents() -> None:
    """A good part of these amounts lies exactly between two cents before it is rounded."""
    rng, ties = Random(6), 0
    for _ in range(400):
        amount = half_cent(rng)
        assert isinstance(amount, Call)
        value = to_value(amount.arguments[0], random_scope(rng, NAMES))
        ties += not isinstance(value, (str, bool, frozenset)) and value is not None and (value * 200 % 2) == 1
    assert ties > 60
