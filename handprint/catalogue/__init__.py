"""Every kind of fault, one row each: its code, what is wrong and what to do about it, in Dutch and English.

The rows stand per subject beside this file. `problem(...)` is the only way to make a `Problem`; a code that is not in
the catalogue, or facts that do not fit the row's `{placeholders}`, is a bug and raises.
"""

from collections.abc import Mapping
from string import Formatter
from types import MappingProxyType

from handprint.catalogue import (
    answers,
    asking,
    document,
    editing,
    files,
    formula,
    joining,
    lint,
    method,
    migrating,
    overlays,
    questions,
    recording,
    scheme,
)
from handprint.catalogue.row import Row
from handprint.catalogue.written import WRITTEN_ROWS
from handprint.problems import Fact, Language, Place, Problem, Text

__all__ = ["ROWS", "Row", "placeholders", "problem", "remedy_of", "what_is_wrong"]


def _index(rows: tuple[Row, ...]) -> Mapping[str, Row]:
    index = {row.code: row for row in rows}
    if len(index) != len(rows):
        raise ValueError("two catalogue rows share a code")
    return MappingProxyType(index)


ROWS: Mapping[str, Row] = _index(
    document.ROWS
    + formula.ROWS
    + method.ROWS
    + overlays.ROWS
    + questions.ROWS
    + asking.ROWS
    + migrating.ROWS
    + joining.ROWS
    + lint.ROWS
    + answers.ROWS
    + WRITTEN_ROWS
    + scheme.ROWS
    + editing.ROWS
    + files.ROWS
    + recording.ROWS
)


def placeholders(text: Text) -> frozenset[str]:
    """Return the facts that a text asks for; both languages must ask for the same."""
    return frozenset(name for said in (text.nl, text.en) for _, name, _, _ in Formatter().parse(said) if name)


def problem(code: str, place: Place, **facts: Fact) -> Problem:
    """Return a fault of a known kind at a place.

    Raises:
        KeyError: the code is not in the catalogue (a bug).
        ValueError: the facts are not those that the row asks for (a bug).
    """
    row = ROWS[code]
    wanted = placeholders(row.what) | placeholders(row.remedy)
    if wanted != frozenset(facts):
        raise ValueError(f"{code} asks for {sorted(wanted)}, got {sorted(facts)}")
    return Problem(code, row.severity, place, tuple(facts.items()))


def _filled(text: Text, facts: tuple[tuple[str, Fact], ...], language: Language) -> str:
    said = {name: fact.said(language) if isinstance(fact, Text) else fact for name, fact in facts}
    return text.said(language).format_map(said)


def what_is_wrong(fault: Problem, language: Language) -> str:
    """Return the sentence that says what is wrong. Facts are foreign text: show it, never parse it as markup."""
    return _filled(ROWS[fault.code].what, fault.facts, language)


def remedy_of(fault: Problem, language: Language) -> str:
    """Return the sentence that says what to do about it."""
    return _filled(ROWS[fault.code].remedy, fault.facts, language)
