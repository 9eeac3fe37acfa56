"""The figures of every example are pinned: they change only together with a line under Numbers in CHANGELOG.md.

After a change that is meant: `python -m tests.golden.test_numbers` writes the figures again and prints the digest that
the line must carry. Authority: the worked example is worked by hand (examples/README.md); the rest is what this program
gave before, and guards against change, not against error.
"""

import hashlib
import json
from fractions import Fraction
from pathlib import Path

from handprint.arithmetic import as_ratio, decimals_needed, plain
from handprint.cli.loading import Loader
from handprint.score.handprint import Handprint, LineResult

ROOT = Path(__file__).resolve().parents[2]
PINNED = Path(__file__).with_name("numbers.json")


def numbers() -> str:
    """Return the figures, goals and contributions of all examples as text."""
    found = {path.stem: _numbers_of(path) for path in sorted((ROOT / "examples").glob("*.yaml"))}
    return json.dumps(found, indent=1, sort_keys=True) + "\n"


def _numbers_of(path: Path) -> dict[str, dict[str, str]]:
    loader = Loader()
    handprint = loader.handprint(path)
    assert handprint is not None, loader.told()
    return {
        "figures": {id_: _exact(figure.value) for id_, figure in handprint.figures.items()},
        "goals": {str(goal): _exact(amount) for goal, amount in handprint.goals.items()},
        "lines": _lines(handprint),
    }


def _lines(handprint: Handprint) -> dict[str, str]:
    return {line.indicator.id: _line(line) for line in handprint.lines}


def _line(line: LineResult) -> str:
    quantity, gross, contribution = (_exact(value) for value in (line.quantity, line.gross, line.contribution))
    return f"quantity {quantity}, gross {gross}, contribution {contribution}"


def _exact(value: Fraction | None) -> str:
    if value is None:
        return "none"
    return as_ratio(value) if decimals_needed(value) is None else plain(value)


def digest() -> str:
    """Return the digest of the pinned figures."""
    return hashlib.sha256(PINNED.read_bytes()).hexdigest()[:12]


def test_no_figure_of_an_example_changes_unnoticed() -> None:
    """Every figure, goal and line of every example, exactly."""
    assert numbers() == PINNED.read_text(encoding="utf-8")


def test_a_changed_figure_has_a_line_in_the_changelog() -> None:
    """Under Numbers stands what changed and why, with the digest of the figures as they are now."""
    _, _, after = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").partition("\n**Numbers**\n")
    assert f"`{digest()}`" in after.partition("\n## ")[0]


if __name__ == "__main__":
    PINNED.write_text(numbers(), encoding="utf-8")
    print(digest())  # noqa: T201 - the answer that a person asked for
