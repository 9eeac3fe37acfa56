"""The README shows what a new person will see."""

from pathlib import Path

from handprint.cli.loading import Loader
from handprint.report.initiative import report_of

ROOT = Path(__file__).resolve().parents[2]


def test_the_figures_in_the_readme_are_those_of_the_example() -> None:
    """Every figure and goal of the card stands in the README as the screen shows it."""
    handprint = Loader().handprint(ROOT / "examples" / "dorpshuis.yaml")
    assert handprint is not None
    report = report_of(handprint)
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = [headline.shown.nl for headline in report.headlines] + [
        goal.shown.nl for goal in report.goals if goal.valued
    ]
    assert len(shown) > 5
    assert [text for text in shown if text not in readme] == []
    assert report.name in readme
    assert report.period.nl in readme
