"""The questionnaires that a questionnaire includes: looked up, read, and put in the order of asking."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from handprint.catalogue import problem
from handprint.problems import Place, Problem, Problems
from handprint.questionnaire.file_read import Part, read_part
from handprint.questionnaire.questionnaire import Section

Included: TypeAlias = Callable[[str], tuple[str | bytes, str] | None]
"""Gives the content and the file name of a questionnaire by its id, or None where there is none."""


@dataclass(slots=True)
class Includes:
    """The parts in the order of asking, the faults in them, and whether every part could be read."""

    parts: list[Part] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    complete: bool = True


def included_parts(part: Part, included: Included) -> Includes:
    """Return a part with everything that it includes before it, each file once; cycles and gaps are faults."""
    found = Includes()
    _take(part, (part.id,), included, found)
    return found


def _take(part: Part, chain: tuple[str, ...], included: Included, found: Includes) -> None:
    for id_, place in part.includes:
        if id_ in chain:
            members = " > ".join((*chain[chain.index(id_) :], id_))
            found.problems.append(problem("include-cycle", place, members=members))
        elif all(other.id != id_ for other in found.parts):
            _take_included(id_, place, chain, included, found)
    found.parts.append(part)


def _take_included(id_: str, place: Place, chain: tuple[str, ...], included: Included, found: Includes) -> None:
    content = included(id_)
    if content is None:
        found.problems.append(problem("include-missing", place, id=id_))
        found.complete = False
        return
    part, problems = read_part(*content)
    found.problems.extend(problems)
    if part is None:
        found.complete = False
        return
    if part.id != id_:
        found.problems.append(problem("include-wrong-id", place, id=id_, found=part.id))
    _take(replace(part, id=id_), (*chain, id_), included, found)


def joined_sections(parts: list[Part]) -> tuple[tuple[Section, ...], Problems]:
    """Return the sections of all parts; one with the id of an earlier section adds its questions at the end of that."""
    sections: dict[str, Section] = {}
    problems: list[Problem] = []
    for section in (section for part in parts for section in part.sections):
        earlier = sections.get(section.id)
        if earlier is None:
            sections[section.id] = section
            continue
        if section.repeat not in (None, earlier.repeat):
            problems.append(problem("section-repeat-differs", section.place, id=section.id))
        sections[section.id] = replace(earlier, questions=(*earlier.questions, *section.questions))
    return tuple(sections.values()), tuple(problems)
