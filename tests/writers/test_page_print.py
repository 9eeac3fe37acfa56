"""A questionnaire on paper: everything that is asked, what to look up, and nothing that runs or loads."""

from html.parser import HTMLParser
from pathlib import Path

import pytest

from handprint.cli.in_words import in_words
from handprint.cli.loading import Loader, questionnaire_ids
from handprint.problems import Language
from handprint.questionnaire.names import for_route
from handprint.questionnaire.questionnaire import Questionnaire, Route
from handprint.questionnaire.read import read_questionnaire
from handprint.report.questionnaire_print import printed
from handprint.writers.page_print import page_of
from tests.cli.running import handprint

NAUGHTY = (
    "<script>alert(1)</script>",
    '" onload=alert(1) x="',
    "</title><img src=x onerror=alert(1)>",
    "{{7*7}} ${7*7} <%= 7 %>",
    "&lt;b&gt; &amp; ' é ü 漢字 🚲",
    "a\u202eb\u200bc",
    "]]> <!-- <style>*{display:none}</style>",
)
_KNOWN_TAGS = frozenset(
    {"html", "head", "meta", "title", "style", "body", "h1", "h2", "h3", "p", "section"}
    | {"ul", "li", "strong", "span", "article", "div", "table", "tr", "th", "td"}
)


class Tags(HTMLParser):
    """The tags, attributes and words of a page, as a browser reads them."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag."""
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        """Keep what is read."""
        self.words.append(data)


def read(page: str) -> Tags:
    """Return a page as a browser reads it."""
    tags = Tags()
    tags.feed(page)
    return tags


def page(questionnaire: Questionnaire, route: Route = "short", language: Language = "nl") -> str:
    """Return the page of a questionnaire."""
    return page_of(printed(questionnaire, route, language, in_words))


def shipped(id_: str) -> Questionnaire:
    """Return a questionnaire that travels along."""
    questionnaire = Loader().questionnaire(id_)
    assert questionnaire is not None
    return questionnaire


def naughty(text: str) -> Questionnaire:
    """Return a questionnaire that says one thing everywhere."""
    said = "{nl: " + _quoted(text) + ", en: " + _quoted(text) + "}"
    content = (
        f"questionnaire: small\nversion: {_quoted(text)}\ntitle: {said}\nsections:\n"
        f"  - id: all\n    title: {said}\n    questions:\n"
        f"      - id: one\n        type: choice\n        options:\n"
        f"          - {{code: a, nl: {_quoted(text)}, en: {_quoted(text)}}}\n"
        f"          - {{code: b, nl: {_quoted(text)}, en: {_quoted(text)}}}\n"
        f"        ask: {said}\n        why: {said}\n        find: {said}\n"
        f"        help: {said}\n        example: {said}\n"
    )
    questionnaire, problems = read_questionnaire(content, "small.yaml", lambda _id: None)
    assert questionnaire is not None, problems
    return questionnaire


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + escaped.replace("\u202e", "\\u202e").replace("\u200b", "\\u200b") + '"'


@pytest.mark.parametrize("text", NAUGHTY)
def test_no_text_becomes_markup(text: str) -> None:
    """Whatever a questionnaire says is shown as it stands, and nothing of it acts."""
    found = read(page(naughty(text)))
    assert found.tags <= _KNOWN_TAGS
    assert found.attributes <= {"lang", "charset", "name", "content", "http-equiv", "class"}
    shown = "".join(found.words)
    assert "\u202e" not in shown
    assert "\u200b" not in shown
    if text.isprintable():
        assert shown.count(" ".join(text.split())) >= 7


@pytest.mark.parametrize("id_", questionnaire_ids())
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("route", ["short", "extended"])
def test_every_question_and_every_place_to_look_is_on_the_page(id_: str, language: Language, route: Route) -> None:
    """In both languages, on both routes."""
    questionnaire = shipped(id_)
    shown = "".join(read(page(questionnaire, route, language)).words)
    asked = [one for section in for_route(questionnaire, route).sections for one in section.questions]
    assert asked
    for question in asked:
        assert " ".join(question.ask.said(language).split()) in shown
        assert question.find is None or " ".join(question.find.said(language).split()) in shown
    everything = [one for section in questionnaire.sections for one in section.questions]
    left_out = [one for one in everything if one not in asked and one.kind == "percent"]
    for question in left_out:
        assert f". {question.ask.said(language)}" not in shown


@pytest.mark.parametrize("id_", questionnaire_ids())
def test_the_page_opens_with_what_to_look_up(id_: str) -> None:
    """Before the first question, with the questions that each place answers."""
    content = page(shipped(id_))
    assert content.index("Zoek dit vooraf op") < content.index("<article>")
    assert "http://" not in content
    assert "https://" not in content


def test_the_command_writes_the_page(tmp_path: Path) -> None:
    """One file, in the language that was asked for; the long route asks more."""
    short, long = tmp_path / "short.html", tmp_path / "long.html"
    told = handprint("--lang", "en", "questionnaire", "print", "buurthuis", "-o", short)
    assert (told.code, told.out) == (0, "")
    assert str(short.name) in told.err.replace("\n", "")
    assert handprint("--lang", "en", "questionnaire", "print", "buurthuis", "--extended", "-o", long).code == 0
    assert '<html lang="en">' in short.read_text(encoding="utf-8")
    assert long.read_text(encoding="utf-8").count("<article>") > short.read_text(encoding="utf-8").count("<article>")


def test_a_questionnaire_that_is_not_there(tmp_path: Path) -> None:
    """Exit code 2, and no file."""
    assert handprint("questionnaire", "print", "burthuis", "-o", tmp_path / "x.html").code == 2
    assert list(tmp_path.iterdir()) == []
