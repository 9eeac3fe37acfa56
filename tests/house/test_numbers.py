"""No number of the method stands in Python: it would count without a source, and nobody would find it."""

import ast
import re
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
METHOD_PACKAGES = ("score", "scheme", "portfolio", "audit")
ALLOWED = {Fraction(number) for number in (0, 1, 2, 10, 100)}

# Also what would become a number when it is read: Fraction("0.25"), Decimal("-1e3"), float("60%"), "1/3".
_NUMBER_IN_TEXT = re.compile(r"\s*[-+]?(\d[\d_]*([.,]\d*)?|[.,]\d+)(e[-+]?\d+)?(\s*/\s*\d+)?\s*%?\s*", re.IGNORECASE)
# A number of statistics stands under a name, and the text below that name says where it comes from.
_SOURCED = re.compile(r"\bSource: \S")


def numbers_of_the_method(code: str) -> list[str]:
    """Return every number in a program that is neither allowed nor a named, sourced number of statistics."""
    tree = ast.parse(code)
    sourced = {id(node) for statement in _sourced_numbers(tree) for node in ast.walk(statement)}
    found = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in sourced)
    return [f"line {node.lineno}: {node.value!r}" for node in found if not _is_allowed(node.value)]


def _sourced_numbers(tree: ast.Module) -> Iterator[ast.stmt]:
    for statement, below in zip(tree.body, tree.body[1:], strict=False):
        if isinstance(statement, ast.AnnAssign) and _says_its_source(below):
            yield statement


def _says_its_source(statement: ast.stmt) -> bool:
    said = statement.value if isinstance(statement, ast.Expr) else None
    return isinstance(said, ast.Constant) and isinstance(said.value, str) and bool(_SOURCED.search(said.value))


def _is_allowed(value: object) -> bool:
    match value:
        case bool():
            return True
        case int() | float():
            return Fraction(value) in ALLOWED
        case complex() | bytes():
            return False
        case str() if _NUMBER_IN_TEXT.fullmatch(value):
            return value.strip().lstrip("+-") in {"0", "1", "2", "10", "100"}
        case _:
            return True


@pytest.mark.parametrize("package", METHOD_PACKAGES)
def test_the_packages_that_calculate_hold_no_number_of_the_method(package: str) -> None:
    """Rates, shares, norms and roundings stand in the model, where they carry a source."""
    folder = ROOT / "handprint" / package
    found = {
        path.relative_to(ROOT).as_posix(): numbers_of_the_method(path.read_text(encoding="utf-8"))
        for path in folder.rglob("*.py")
    }
    assert {path: numbers for path, numbers in found.items() if numbers} == {}


def test_there_is_something_to_look_at() -> None:
    """The scan reads the package that calculates; an empty folder would prove nothing."""
    assert len(list((ROOT / "handprint" / "score").rglob("*.py"))) > 2


@pytest.mark.parametrize(
    "planted",
    [
        "HOURS_PER_FTE = 1765",
        "def rate() -> float:\n    return 0.0225",
        "LOSS = -3",
        "deadweight = Fraction('0.60')",
        "rate = Decimal('-2.25')",
        "share = Fraction(' 3 / 4 ')",
        "share = '60%'",
        "many = '1e3'",
        "value = round(total, 6)",
        "def f(x: int) -> bool:\n    return x > 17",
        "odd = 5j",
        "match x:\n    case 25:\n        pass",
        "text = f'{x * 15}'",
        "Z: float = 1.96\n'''The 95 % quantile.'''",
        "Z = 1.96\n'''Source: without a type it is no constant.'''",
    ],
)
def test_a_planted_number_is_found(planted: str) -> None:
    """Whatever form a number takes, the scan sees it."""
    assert len(numbers_of_the_method(planted)) == 1


@pytest.mark.parametrize(
    "harmless",
    [
        "share = 1 - deadweight",
        "percent = x * 100 / 10 + 2 - 1 + 0",
        "flag = True",
        "name = 'sdg3'",
        "'''Half of 7 is 3.5.'''",
        "version = '2026.1.1'",
        "Z: Final = 1.96\n'''The 97.5 % quantile of the normal distribution. Source: ISO 2859-1, table 1.'''",
    ],
)
def test_what_is_no_number_of_the_method_is_left_alone(harmless: str) -> None:
    """Ones, names, prose and sourced statistics pass."""
    assert numbers_of_the_method(harmless) == []
