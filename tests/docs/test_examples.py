"""The page beside the examples names each of them."""

import re
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
LISTED = re.compile(
    r"^\| `([^`]+\.yaml)` \| (.+) · (.+) \| `([a-z]+)`, (?:kort · (short)|uitgebreid · (extended)) \|$", re.MULTILINE
)


def rows() -> list[tuple[str, str, str]]:
    """Return file, questionnaire and route of each row of the page."""
    page = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    return [(name, kind, short or extended) for name, _, _, kind, short, extended in LISTED.findall(page)]


def test_every_example_is_listed_once_with_a_line_in_both_languages() -> None:
    """And no row is about a file that is not there."""
    files = sorted(path.relative_to(EXAMPLES).as_posix() for path in EXAMPLES.rglob("*.yaml"))
    assert sorted(name for name, _, _ in rows()) == files


def test_a_row_says_the_questionnaire_and_route_of_its_file() -> None:
    """A reader who looks for a short example finds one."""
    for name, kind, route in rows():
        text = (EXAMPLES / name).read_text(encoding="utf-8")
        said = re.search(r"^questionnaire: \{id: ([a-z]+), version: [^,}]+(?:, route: ([a-z]+))?\}", text, re.MULTILINE)
        assert said is not None, name
        assert (said[1], said[2] or "short") == (kind, route), name


def test_no_two_examples_are_the_same_initiative() -> None:
    """An id is given once: two files with one id would be two years of one initiative."""
    texts = [path.read_text(encoding="utf-8") for path in EXAMPLES.glob("*.yaml")]
    ids = [found[1] for text in texts if (found := re.search(r"^initiative: \{id: ([^,]+),", text, re.MULTILINE))]
    assert len(ids) == len(texts)
    assert len({*ids}) == len(ids)
