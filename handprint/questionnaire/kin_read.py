"""The other units that people may answer in, as a questionnaire file declares them."""

import re
from fractions import Fraction
from typing import Final

from handprint.document import Path
from handprint.problems import Text
from handprint.questionnaire.kin import spellings
from handprint.questionnaire.page import Page
from handprint.questionnaire.parts_written import WrittenText
from handprint.questionnaire.questionnaire import Kin
from handprint.questionnaire.written import WrittenKin, WrittenQuestion

_WORD: Final = re.compile(r"[^\W\d_]+(?:[ /'-][^\W\d_]+)*\.?")


def read_kin(written: WrittenQuestion, page: Page, path: Path) -> tuple[Kin, ...]:
    """Return the other units of a question; what people can write may mean one thing only."""
    found = tuple(_kin(kin, page, (*path, at)) for at, kin in enumerate(written.also))
    seen: set[tuple[int, str]] = set()
    for at, kin in enumerate(found):
        words = {(len(kin.times), word) for word in spellings(kin.words)}
        for _, word in sorted(words & seen):
            page.note("kin-word-double", (*path, at, "word"), word=word)
        seen |= words
    return found


def _kin(written: WrittenKin, page: Page, path: Path) -> Kin:
    size = page.number((*path, "is"), written.is_)
    if size is not None and size <= 0:
        page.note("kin-size-not-positive", (*path, "is"), written=written.is_)
    times = tuple(_words(words, page, (*path, "times", at)) for at, words in enumerate(written.times))
    kin = Kin(_words(written.word, page, (*path, "word")), size or Fraction(1), times)
    said = [word for words in (kin.words, *times) for word in spellings(words)]
    for word in sorted({word for word in said if said.count(word) > 1}):
        page.note("kin-word-double", (*path, "word"), word=word)
    return kin


def _words(written: WrittenText, page: Page, path: Path) -> Text:
    words = page.needed_text(path, written)
    for word in spellings(words):
        if not _WORD.fullmatch(word):
            page.note("kin-word-form", path, word=word)
    return words
