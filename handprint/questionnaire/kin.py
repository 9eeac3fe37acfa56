"""Numbers in another unit than the question asks for, as far as its questionnaire says what they mean: `2 dagen`.

Nothing is guessed: every word stands in the questionnaire, and each number is read as that kind of question reads it.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import prod
from types import MappingProxyType
from typing import Final, TypeAlias

from handprint.arithmetic import plain
from handprint.language import Refusal
from handprint.language.refusal import refused
from handprint.problems import Language, Text
from handprint.questionnaire.questionnaire import Kin, Question

_TIMES: Final = re.compile(r"\s*[x×*]\s*(?=[0-9])", re.IGNORECASE)
_ENDS_IN_NUMBER: Final = re.compile(r"(?:[0-9](?:,--?)?|€|[0-9]\s*euro?)\Z")

Reading: TypeAlias = Callable[[str], Fraction | Refusal]


@dataclass(frozen=True, slots=True)
class InKin:
    """An answer in another unit: the number of each word, as written, in the order of writing."""

    kin: Kin
    numbers: Mapping[str, str]


def spellings(words: Text) -> tuple[str, ...]:
    """Return every spelling in both languages, in small letters and with single spaces."""
    parts = (word for said in (words.nl, words.en) for word in said.split(","))
    return tuple(dict.fromkeys(_folded(word) for word in parts if word.strip()))


def in_kin(question: Question, written: str) -> InKin | Kin | None:
    """Return an answer in another unit, the unit alone where a number that belongs to it is missing, or None."""
    parts = _TIMES.split(_folded(written))
    for kin in question.also:
        numbers = _numbers(kin, parts)
        if numbers is not None and len(parts) == len(kin.times) + 1:
            return InKin(kin, numbers)
    return next((kin for kin in question.also if _numbers(kin, parts) is not None), None)


def understand_kin(question: Question, written: str, read: Reading) -> Fraction | Refusal | None:
    """Return what an answer in another unit is in the unit of the question; None where it is in no such unit."""
    match in_kin(question, written):
        case InKin(kin=kin, numbers=numbers):
            values = [read(number) for number in numbers.values()]
            known = [value for value in values if isinstance(value, Fraction)]
            refusals = [value for value in values if isinstance(value, Refusal)]
            return refusals[0] if refusals else prod(known, start=kin.size)
        case Kin() as kin:
            refusal = refused("number-times-missing", written)
            return Refusal(refusal.code, (*refusal.facts, ("like", _like(kin))))
        case None:
            return None


def said_in_kin(question: Question, written: str) -> Text | None:
    """Return the multiplication behind an answer in another unit, `2 dagen × 8`; None where it is in no such unit."""
    found = in_kin(question, written)
    if not isinstance(found, InKin):
        return None
    said = " × ".join(f"{number} {word}" for word, number in found.numbers.items())
    if found.kin.size == 1:
        return Text(said, said)
    return Text(f"{said} × {_size(found.kin, ',')}", f"{said} × {_size(found.kin, '.')}")


def _size(kin: Kin, decimal: str) -> str:
    return plain(kin.size).replace(".", decimal)


def _numbers(kin: Kin, parts: list[str]) -> Mapping[str, str] | None:
    """Return the number of each word; None where a part has none of the words, or two have the same."""
    waiting = [spellings(words) for words in (kin.words, *kin.times)]
    found: dict[str, str] = {}
    for part in parts:
        word = _word_of(part, waiting)
        if word is None:
            return None
        found[word] = part.removesuffix(word).strip()
        waiting = [words for words in waiting if word not in words]
    return MappingProxyType(found)


def _word_of(part: str, waiting: list[tuple[str, ...]]) -> str | None:
    """Return the longest word that stands behind the number of a part."""
    words = sorted((word for words in waiting for word in words), key=len, reverse=True)
    fitting = (word for word in words if part.endswith(word))
    return next((word for word in fitting if _ENDS_IN_NUMBER.search(part.removesuffix(word).strip())), None)


def _like(kin: Kin) -> Text:
    """Return an example of how to write it, with all its numbers."""
    return Text(_example(kin, "nl"), _example(kin, "en"))


def _example(kin: Kin, language: Language) -> str:
    words = [words.said(language).split(",")[-1].strip() for words in (kin.words, *kin.times)]
    return " x ".join(f"10 {word}" for word in words)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
