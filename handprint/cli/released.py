"""Released versions from the archive, read: a model or questionnaire that an answer file names."""

from typing import TypeVar

from handprint.model.model import Model
from handprint.model.read import read_model
from handprint.problems import Problems, errors
from handprint.questionnaire.questionnaire import Questionnaire
from handprint.questionnaire.read import read_questionnaire
from handprint.readers.archive import Archived, changed_since, find_archived
from handprint.readers.locate import archive_folders

Read = TypeVar("Read", Model, Questionnaire)


def released_model(id_: str, version: str) -> tuple[Model | None, Problems]:
    """Return a released model, None where no archive has it; one that is not what was released is a fault."""
    archived, problems = find_archived("models", id_, version, archive_folders())
    if archived is None:
        return None, problems
    model, faults = read_model(archived.content, str(archived.path))
    return _unchanged(model, archived, (*problems, *errors(faults)))


def released_questionnaire(id_: str, version: str) -> tuple[Questionnaire | None, Problems]:
    """Return a released questionnaire with what it included then, None where no archive has it."""
    folders = archive_folders()
    archived, problems = find_archived("questionnaires", id_, version, folders)
    if archived is None:
        return None, problems
    told: list[Problems] = [problems]

    def included(other: str) -> tuple[bytes, str] | None:
        found, faults = find_archived("questionnaires", other, archived.released.includes.get(other, ""), folders)
        told.append(faults)
        return None if found is None else (found.content, str(found.path))

    questionnaire, faults = read_questionnaire(archived.content, str(archived.path), included)
    told.append(errors(faults))
    return _unchanged(questionnaire, archived, tuple(fault for faults in told for fault in faults))


def _unchanged(read: Read | None, archived: Archived, problems: Problems) -> tuple[Read | None, Problems]:
    """The bytes are those that were released; a fingerprint that differs means that their meaning is another now."""
    if read is not None and read.fingerprint != archived.released.fingerprint:
        return None, (*problems, *changed_since(archived.released, archived.path))
    return read, problems
