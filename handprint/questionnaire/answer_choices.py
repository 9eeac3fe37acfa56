"""Answers that are chosen: yes or no, one code, or several codes."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from handprint.catalogue import problem
from handprint.catalogue.nearest import nearest
from handprint.problems import Place, Problem, Problems
from handprint.questionnaire.questionnaire import Grammar, Question
from handprint.questionnaire.quoting import quoted

MOST_FAULTS: Final = 100
NO_CODES: Final = "none"
"""How a file says that nothing was ticked, where no option has this code."""

_MACHINE_YES_NO: Final[Mapping[str, bool]] = {"yes": True, "ja": True, "no": False, "nee": False}
_WRITTEN_YES_NO: Final[Mapping[str, bool]] = {**_MACHINE_YES_NO, "j": True, "y": True, "n": False}


def understand_yes_no(written: str, grammar: Grammar, place: Place) -> tuple[bool | None, Problems]:
    """Return a yes or no; people may also write it with capitals or as one letter."""
    value = _MACHINE_YES_NO.get(written) if grammar == "machine" else _WRITTEN_YES_NO.get(written.casefold())
    return value, () if value is not None else (problem("answer-not-yes-no", place, written=quoted(written)),)


def understand_choice(question: Question, written: str, grammar: Grammar, place: Place) -> tuple[str | None, Problems]:
    """Return the code of an option; people may also write its label, in either language."""
    codes = tuple(option.code for option in question.options)
    code = written if written in codes else _labelled(question, written) if grammar == "written" else None
    return (code, ()) if code is not None else (None, (_not_an_option(written, codes, place),))


def _labelled(question: Question, written: str) -> str | None:
    """Return the one option whose code or label this is, whatever its capitals and spaces."""
    said = _folded(written)
    found = {
        option.code
        for option in question.options
        if said in {_folded(name) for name in (option.code, option.label.nl, option.label.en)}
    }
    return found.pop() if len(found) == 1 else None


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _not_an_option(written: str, codes: Sequence[str], place: Place) -> Problem:
    meant, listed = nearest(written, codes), ", ".join(codes)
    if meant is None:
        return problem("answer-not-an-option", place, written=quoted(written), codes=listed)
    return problem("answer-misspelt-option", place, written=quoted(written), nearest=meant, codes=listed)


def understand_listed(
    question: Question, written: str, grammar: Grammar, place: Place
) -> tuple[frozenset[str] | None, Problems]:
    """Return codes that stand in one text, with commas or semicolons between them; a label may hold a comma itself."""
    if grammar == "written" and (whole := _labelled(question, written)) is not None:
        return frozenset({whole}), ()
    if written == NO_CODES and not is_option(question, written):
        return frozenset(), ()
    parts = (part.strip() for part in written.replace(";", ",").split(","))
    return understand_chosen(question, tuple((part, place) for part in parts if part), grammar)


def understand_chosen(
    question: Question, chosen: Sequence[tuple[str, Place]], grammar: Grammar = "machine"
) -> tuple[frozenset[str] | None, Problems]:
    """Return the codes that were chosen, each written at its own place; none chosen is an answer as well."""
    found: dict[str, Place] = {}
    problems: list[Problem] = []
    for written, place in chosen:
        code, faults = understand_choice(question, written, grammar, place)
        problems.extend(faults)
        if len(problems) >= MOST_FAULTS:
            break
        if code in found:
            problems.append(problem("answer-option-double", place, option=code))
        elif code is not None:
            found[code] = place
    problems.extend(_exclusive(question, found))
    return (None if problems else frozenset(found)), tuple(problems)


def _exclusive(question: Question, found: Mapping[str, Place]) -> Iterable[Problem]:
    for option in question.options:
        if option.none and option.code in found and len(found) > 1:
            yield problem("answer-none-with-others", found[option.code], option=option.code)


def is_option(question: Question, written: str) -> bool:
    """Tell whether a text is the code of an option, or its label."""
    return any(option.code == written for option in question.options) or _labelled(question, written) is not None
