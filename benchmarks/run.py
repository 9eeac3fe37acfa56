"""Measure, and write docs/performance.md; `--quick` measures next to nothing and shows the page instead."""

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))  # a script sees its own folder only

from benchmarks.hostile import hostile  # noqa: E402 - see above
from benchmarks.interview import interview  # noqa: E402
from benchmarks.many_scores import many_scores  # noqa: E402
from benchmarks.measuring import FULL, QUICK, Effort  # noqa: E402
from benchmarks.one_score import one_score  # noqa: E402
from benchmarks.page import Section, page_of  # noqa: E402
from benchmarks.start_up import start_up  # noqa: E402

PAGE: Final = ROOT / "docs" / "performance.md"
PARTS: Final[Mapping[str, Callable[[Effort], Section]]] = {
    "start-up": lambda effort: start_up(effort.rounds),
    "the interview": lambda effort: interview(effort.rounds),
    "one exact score": lambda effort: one_score(effort.rounds),
    "many initiatives": many_scores,
    "hostile YAML": lambda effort: hostile(effort.rounds),
}


def page(effort: Effort) -> str:
    """Return the page of one run."""
    return page_of((measure(effort) for measure in PARTS.values()), effort.rounds)


def main(arguments: Sequence[str]) -> int:
    """Write the page, or with `--quick` show one that means nothing; return the exit code."""
    if list(arguments) not in ([], ["--quick"]):
        print("run.py [--quick]", file=sys.stderr)
        return 2
    if arguments:
        print(page(QUICK))
    else:
        PAGE.write_text(page(FULL), encoding="utf-8", newline="\n")
        print(f"written: docs/{PAGE.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
