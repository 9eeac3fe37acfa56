"""The pages that people rely on have the parts that people look for."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: str(path.stem))
def test_a_decision_says_question_choice_and_what_was_given_up(path: Path) -> None:
    """Half a page each, numbered, and honest about its price."""
    text = path.read_text(encoding="utf-8")
    headings = re.findall(r"^(?:#+ |\*\*)(Question|Choice|Given up)\b", text, re.MULTILINE)
    assert headings == ["Question", "Choice", "Given up"]
    assert re.match(r"\d{4}-[a-z0-9-]+$", path.stem)


def test_decisions_are_numbered_once() -> None:
    """A number points at one decision."""
    numbers = [path.name[:4] for path in DECISIONS]
    assert numbers
    assert len(set(numbers)) == len(numbers)


def test_every_release_says_which_numbers_changed() -> None:
    """A reader of two cards of one initiative must be able to see why a figure is another."""
    releases = re.split(r"^## ", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    assert releases
    assert [release.splitlines()[0] for release in releases if "**Numbers**" not in release] == []


def test_readme_names_the_two_commands() -> None:
    """A newcomer needs two commands, and README gives them."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert re.search(r"^make demo\b", readme, re.MULTILINE)
    assert re.search(r"^make test\b", readme, re.MULTILINE)


def test_links_between_pages_lead_somewhere() -> None:
    """A relative link on a page points at a file that is there."""
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    links = [(page, link) for page in pages for link in _relative_links(page)]
    assert links
    assert [f"{page.name}: {link}" for page, link in links if not (page.parent / link).exists()] == []


def _relative_links(page: Path) -> list[str]:
    targets = re.findall(r"\]\(([^)\s#]+)", page.read_text(encoding="utf-8"))
    return [target for target in targets if "://" not in target and not target.startswith("mailto:")]


def test_the_licence_is_the_whole_text() -> None:
    """EUPL-1.2 in full, articles 1 to 15 and the appendix."""
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert text.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2\n")
    assert re.findall(r"^(\d+)\.[A-Z]", text, re.MULTILINE) == [str(number) for number in range(1, 16)]
    assert "Appendix" in text
