"""An answer file of any version of its questionnaire: its parts as they stand there, no answer understood yet."""

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import ValidationError

from handprint.document import Tree, read_document, schema_problems
from handprint.problems import Problems
from handprint.questionnaire.answers import Named
from handprint.readers.answer_written import KNOWN_KEYS, WrittenAnswerFile


@dataclass(frozen=True, slots=True)
class AnswerTree:
    """The parts of an answer file, and for which questionnaire it was made."""

    parts: Mapping[str, Tree]
    answers: Mapping[str, Tree]
    questionnaire: Named


def read_answer_tree(content: bytes, file: str) -> tuple[AnswerTree | None, Problems]:
    """Return an answer file as it stands, or None where it has not the shape of one."""
    document, problems = read_document(content, file)
    if document is None:
        return None, problems
    try:
        written = WrittenAnswerFile.model_validate(document.tree)
    except ValidationError as fault:
        return None, schema_problems(fault.errors(include_url=False), document, KNOWN_KEYS)
    parts = document.tree if isinstance(document.tree, Mapping) else {}
    answers = parts.get("answers", {})
    named = Named(written.questionnaire.id, written.questionnaire.version)
    return AnswerTree(parts, answers if isinstance(answers, Mapping) else {}, named), ()
