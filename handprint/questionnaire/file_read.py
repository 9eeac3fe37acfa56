"""One questionnaire file by itself, its includes not yet looked up."""

from dataclasses import dataclass
from typing import Final

from pydantic import ValidationError

from handprint.document import Document, Path, read_document, schema_problems
from handprint.problems import Place, Problems, Text
from handprint.questionnaire.mending import broken_questions, mended
from handprint.questionnaire.migration_read import read_migrations
from handprint.questionnaire.page import Page, whole_number
from handprint.questionnaire.question_read import read_question
from handprint.questionnaire.questionnaire import Migration, Repeat, Section
from handprint.questionnaire.written import KNOWN_KEYS, WrittenQuestionnaire, WrittenSection

MOST_ROWS: Final = 10_000


@dataclass(frozen=True, slots=True)
class Part:
    """What one file says. `broken` holds the ids of questions that could not be read."""

    id: str
    version: str
    title: Text
    includes: tuple[tuple[str, Place], ...]
    sections: tuple[Section, ...]
    broken: frozenset[str]
    migrations: tuple[Migration, ...] = ()


def read_part(content: str | bytes, file: str) -> tuple[Part | None, Problems]:
    """Return what a file says as far as it can be understood, with every fault in it; None where that is nothing."""
    document, problems = read_document(content, file)
    if document is None:
        return None, problems
    written, broken, problems = _shaped(document)
    if written is None:
        return None, problems
    page = Page(document, list(problems))
    return _part(written, broken, page), tuple(page.problems)


def _shaped(document: Document) -> tuple[WrittenQuestionnaire | None, frozenset[str], Problems]:
    try:
        return WrittenQuestionnaire.model_validate(document.tree), frozenset(), ()
    except ValidationError as fault:
        found = fault.errors(include_url=False)
    problems = schema_problems(found, document, KNOWN_KEYS)
    try:
        written = WrittenQuestionnaire.model_validate(mended(document.tree, found))
    except ValidationError:
        return None, frozenset(), problems
    return written, broken_questions(document.tree, found), problems


def _part(written: WrittenQuestionnaire, broken: frozenset[str], page: Page) -> Part:
    document = page.document
    return Part(
        id=page.id(("questionnaire",), written.questionnaire) if document.has(("questionnaire",)) else "",
        version=written.version,
        title=page.needed_text(("title",), written.title),
        includes=tuple((id_, document.place(("includes", at))) for at, id_ in enumerate(written.includes)),
        sections=_sections(written, broken, page),
        broken=broken,
        migrations=read_migrations(written.migrations, written.version, page),
    )


def _sections(written: WrittenQuestionnaire, broken: frozenset[str], page: Page) -> tuple[Section, ...]:
    seen: set[str] = set()
    for at, section in enumerate(written.sections):
        if section.id in seen:
            page.note("section-id-double", ("sections", at, "id"), id=section.id)
        seen.add(section.id)
    return tuple(_section(section, broken, page, ("sections", at)) for at, section in enumerate(written.sections))


def _section(written: WrittenSection, broken: frozenset[str], page: Page, path: Path) -> Section:
    questions = tuple(
        read_question(question, page, (*path, "questions", at))
        for at, question in enumerate(written.questions)
        if question.id not in broken
    )
    return Section(
        id=page.id((*path, "id"), written.id),
        title=page.needed_text((*path, "title"), written.title),
        questions=questions,
        repeat=_repeat(written, page, (*path, "repeat")),
        place=page.document.place(path),
    )


def _repeat(written: WrittenSection, page: Page, path: Path) -> Repeat | None:
    if written.repeat is None:
        return None
    group = page.name((*path, "group"), written.repeat.group)
    most = whole_number(written.repeat.max)
    if most is None or not 1 <= most <= MOST_ROWS:
        page.note("repeat-max-form", (*path, "max"), written=written.repeat.max, most=MOST_ROWS)
    return Repeat(group, most or 1, written.repeat.name_from, page.document.place(path))
