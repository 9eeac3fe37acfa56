"""How the gallery reads a scheme, and runs its cases where it can be read."""

from pathlib import Path

from handprint.problems import Problems
from handprint.scheme.cases import case_problems
from handprint.scheme.read import read_scheme


def scheme_faults(path: Path) -> Problems:
    """Return everything that is wrong with a scheme file and its cases."""
    scheme, problems = read_scheme(path.read_bytes(), path.name)
    return problems if scheme is None else (*problems, *case_problems(scheme))
