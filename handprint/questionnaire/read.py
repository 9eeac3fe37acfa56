"""A questionnaire read: text in, a checked questionnaire out with its includes resolved, or every fault at once."""

from dataclasses import replace

from handprint.problems import Problems, errors, in_reading_order
from handprint.questionnaire.checks import check_questionnaire
from handprint.questionnaire.file_read import read_part
from handprint.questionnaire.identity import questionnaire_fingerprint
from handprint.questionnaire.includes import Included, included_parts, joined_sections
from handprint.questionnaire.migration import joined
from handprint.questionnaire.migration_check import check_migrations
from handprint.questionnaire.questionnaire import Questionnaire

__all__ = ["Included", "read_questionnaire"]


def read_questionnaire(content: str | bytes, file: str, included: Included) -> tuple[Questionnaire | None, Problems]:
    """Return the questionnaire that a file holds, or None if anything in it or its includes is wrong.

    Every problem is told at once, in reading order, each in the file in which it stands; warnings alone leave the
    questionnaire standing.

    Args:
        content: the whole file.
        file: the name that people know the file by.
        included: gives the content and the file name of another questionnaire by its id, or None.
    """
    part, problems = read_part(content, file)
    if part is None:
        return None, in_reading_order(problems)
    whole = included_parts(part, included)
    sections, clashes = joined_sections(whole.parts)
    draft = Questionnaire(
        id=part.id,
        version=part.version,
        title=part.title,
        sections=sections,
        includes=tuple(id_ for id_, _ in part.includes),
        file=file,
        fingerprint="",
        migrations=joined(one for included_part in whole.parts for one in included_part.migrations),
    )
    broken = frozenset(id_ for one in whole.parts for id_ in one.broken)
    checked = check_questionnaire(draft, broken, names_complete=whole.complete)
    found = in_reading_order((*problems, *whole.problems, *clashes, *checked))
    if not errors(found):
        found = in_reading_order((*found, *check_migrations(draft)))
    if errors(found):
        return None, found
    return replace(draft, fingerprint=questionnaire_fingerprint(draft)), found
