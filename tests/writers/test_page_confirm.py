"""The page on which an initiative confirms its handprint: one sheet, everything escaped, filled in as far as known."""

from dataclasses import replace
from html.parser import HTMLParser

import pytest

from handprint.problems import Language
from handprint.questionnaire.answers import Confirmation
from handprint.report.confirmation import MOST_LINES, confirmation_page
from handprint.score.handprint import Handprint
from handprint.writers.page_confirm import confirmation_html
from tests.report.made import empty_example, example, scored_again

NAUGHTY = (
    "<script>alert(1)</script>",
    '" onload=alert(1) x="',
    "</title><img src=x onerror=alert(1)>",
    "a\u202eb\u200bc\x1b[31m\0",
    "Ω" * 3000,
)
MOST_WORDS = 6000


class Tags(HTMLParser):
    """The tags, attributes and words of a page, as a browser reads them."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag."""
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        """Keep what is read."""
        self.words += data


def page(found: Handprint, language: Language = "nl") -> Tags:
    """Return the page of a handprint as a browser reads it."""
    tags = Tags()
    tags.feed(confirmation_html(confirmation_page(found, language)))
    return tags


def confirmed(by: str = "A. Bakker", role: str = "voorzitter", *, publish: bool, reuse: bool) -> Handprint:
    """Return the example, confirmed."""
    found = example()
    said = Confirmation(by, "2026-01-31", publish, reuse, role)
    return scored_again(found, replace(found.scored.sheet, confirmed=said))


def test_the_card_stands_on_the_page_as_it_does_elsewhere() -> None:
    """The figures of the card, the goals, and what counts without euros."""
    shown = page(example()).words
    for said in ("EUR 21.000,00", "54,12%", "EUR 10.000,00", "EUR 12.024,26", "2.112 bezoeken", "naar waarheid"):
        assert said in shown


def test_what_was_confirmed_is_filled_in() -> None:
    """Name, role and day, and a cross for what is allowed only."""
    shown = confirmation_html(confirmation_page(confirmed(publish=True, reuse=False), "nl"))
    for said in ("A. Bakker", "voorzitter", "31 januari 2026"):
        assert said in shown
    first, second = shown.split('<span class="box">')[1:]
    assert first.startswith("X</span>Deze cijfers mogen openbaar")
    assert second.startswith("</span>Deze antwoorden mogen volgend jaar")


def test_before_anybody_confirmed_there_is_room_to_write() -> None:
    """No name, no cross: nothing is agreed to by default."""
    shown = confirmation_html(confirmation_page(example(), "en"))
    assert '<td class="what">Name</td><td></td>' in shown
    assert '<span class="box">X' not in shown
    assert '<html lang="en">' in shown


def test_what_is_not_known_is_said() -> None:
    """An empty handprint is no handprint of nothing."""
    assert "onbekend" in page(empty_example()).words


@pytest.mark.parametrize("text", NAUGHTY)
def test_no_text_becomes_markup_and_none_pushes_the_rest_off_the_page(text: str) -> None:
    """Names of people and initiatives are shown as they are, cut where they are endless."""
    found = confirmed(by=text, role=text, publish=True, reuse=True)
    sheet = found.scored.sheet
    named = scored_again(found, replace(sheet, initiative=replace(sheet.initiative, name=text)))
    shown, plain = page(named), page(found)
    assert shown.tags == page(confirmed(publish=True, reuse=True)).tags == plain.tags
    assert shown.attributes <= {"lang", "charset", "name", "content", "http-equiv", "class"}
    assert not {"\u202e", "\u200b", "\x1b", "\0"} & set(shown.words)
    assert len(shown.words) < MOST_WORDS


def test_a_long_list_is_cut_and_says_so() -> None:
    """The page stays one sheet; all lines are on the card."""
    found = example()
    line = found.lines_of("count")[0]
    many = replace(found, lines=(*found.lines, *[line] * MOST_LINES))
    rows = confirmation_page(many, "nl").counted
    assert len(rows) == MOST_LINES + 1
    assert rows[-1][0].startswith("en nog ")


def test_the_page_loads_nothing() -> None:
    """It can be opened from a stick, years later."""
    content = confirmation_html(confirmation_page(example(), "nl"))
    assert "http://" not in content
    assert "https://" not in content
