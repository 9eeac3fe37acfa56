"""The formulas of the method, in the language of the model, before the names of an indicator are filled in.

Source of each: `docs/how-it-counts.md`. Corrections multiply and are never added up; a contribution is rounded once.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from handprint.expr.parser import parse_formula
from handprint.expr.syntax import Name, Node, renamed
from handprint.problems import Place

FORMULAS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "price": "proxy * price_factor",
        "price_of_this_year": "proxy",
        "own_contribution_at_price_level": "own_contribution * price_factor",
        "gross": "effect * quantity * price",
        "gross_less_own_per_unit": "effect * quantity * (price - own_contribution)",
        "gross_less_own_in_total": "effect * (quantity * price - own_contribution)",
        "net": "gross * (1 - deadweight) * (1 - displacement) * (1 - attribution)",
        "first_year": "net",
        "first_year_discounted": "net / (1 + discount_rate)",
        "next_year": "year_before * (1 - drop_off) / (1 + discount_rate)",
        "known_part_of": "max(default(contribution, 0), 0)",
    }
)


@cache
def _parsed(formula: str) -> Node:
    node, problems = parse_formula(FORMULAS[formula], lambda at: Place(formula, 1, at + 1))
    if node is None or problems:
        raise ValueError(f"{formula}: {problems}")
    return node


def formula(name: str, **steps: str) -> Node:
    """Return a formula of the method with its names replaced by the names of steps."""
    return renamed(_parsed(name), {short: Name(step) for short, step in steps.items()})
