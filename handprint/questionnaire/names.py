"""What a questionnaire offers to formulas, for each route."""

from collections.abc import Iterator
from dataclasses import replace

from handprint.expr.names import Known, Names, table
from handprint.expr.syntax import names_in
from handprint.expr.types import GroupType
from handprint.questionnaire.questionnaire import Question, Questionnaire, Route, Section


def for_route(questionnaire: Questionnaire, route: Route) -> Questionnaire:
    """Return the questionnaire as it is asked on a route: the short one leaves out what is marked `extended`.

    Sections of which nothing is left go, and so do checks that name a question that is not asked.
    """
    if route == "extended":
        return questionnaire
    asked = tuple(_asked(section) for section in questionnaire.sections)
    kept = replace(questionnaire, sections=tuple(section for section in asked if section.questions))
    names = frozenset(known.id for known in _known_in(kept))
    return replace(kept, sections=tuple(_with_checks_on(section, names) for section in kept.sections))


def _asked(section: Section) -> Section:
    return replace(section, questions=tuple(part for part in section.questions if part.route == "short"))


def _with_checks_on(section: Section, names: frozenset[str]) -> Section:
    return replace(section, questions=tuple(_checked_on(question, names) for question in section.questions))


def _checked_on(question: Question, names: frozenset[str]) -> Question:
    usable = tuple(check for check in question.checks if names.issuperset(names_in(check.that.node)))
    return replace(question, checks=usable)


def names_of(questionnaire: Questionnaire, route: Route) -> Names:
    """Return the names that formulas may use: questions, fields (with their group) and groups of a route."""
    asked = for_route(questionnaire, route)
    repeats = (section.repeat for section in asked.sections if section.repeat)
    return table(_known_in(asked), {repeat.group: repeat.most for repeat in repeats})


def _known_in(questionnaire: Questionnaire) -> Iterator[Known]:
    for section in questionnaire.sections:
        group = section.repeat.group if section.repeat else ""
        if group:
            yield Known(group, GroupType())
        yield from (known_as(question, group) for question in section.questions if question.kind != "note")


def known_as(question: Question, group: str = "") -> Known:
    """Return a question as a name of formulas; `group` is "" where it is asked once."""
    return Known(question.id, question.type, question.low, question.high, question.decimals, group)


def names_inside(names: Names, group: str) -> Names:
    """Return the names as a condition or check of one row sees them: the fields of its own group are plain names."""
    return names.joined(replace(known, group="") for known in names.known.values() if group and known.group == group)
