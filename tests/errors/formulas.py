"""How the gallery reads a file with one formula: `formula:`, and with `unit:` the unit that its value must have."""

from collections.abc import Mapping
from pathlib import Path

from handprint.document import read_document
from handprint.expr.formula import read_formula
from handprint.expr.types import NumberType
from handprint.problems import Problems
from tests.expr.known import unit
from tests.expr.reading import MORE_NAMES


def formula_faults(path: Path) -> Problems:
    """Return everything that is wrong with the formula of a file, over the names that the tests know."""
    document, problems = read_document(path.read_text(encoding="utf-8"), path.name)
    assert document is not None, problems
    formula, problems = read_formula(document, ("formula",))
    if formula is None:
        return problems
    wanted = document.tree.get("unit") if isinstance(document.tree, Mapping) else None
    types = [NumberType(unit(wanted))] if isinstance(wanted, str) else []
    return formula.checked(MORE_NAMES, *types)[1]
