"""A model file read: text in, a checked model out, or every fault at once."""

from dataclasses import replace

from handprint.document import Document, read_document, schema_problems
from handprint.model.checks import check_model
from handprint.model.draft import draft_of
from handprint.model.fields import Fields
from handprint.model.identity import model_fingerprint
from handprint.model.model import Model
from handprint.problems import Problems, errors, in_reading_order


def read_model(content: str | bytes, file: str) -> tuple[Model | None, Problems]:
    """Return the model that a file holds, or None if anything in it is wrong, with every problem in reading order.

    Warnings alone leave the model standing. `file` is the name that people know the file by.
    """
    document, problems = read_document(content, file)
    if document is None:
        return None, problems
    fields = Fields(document)
    draft = draft_of(fields)
    shape = _shape_problems(document)
    own = (*problems, *shape, *fields.problems, *check_model(draft, document))
    found = in_reading_order(_with_overlays(draft, document, own))
    if errors(found):
        return None, found
    if fields.has_stand_in:
        raise RuntimeError("a field of the model has a stand-in, and nobody was told why")
    return replace(draft, fingerprint=model_fingerprint(draft)), found


def read_draft(content: str | bytes, file: str) -> Model | None:
    """Return a model that has faults, with stand-ins where it could not be understood: to find more faults, no more.

    A unit that could not be understood is `1`, a formula is unknown. None where the file is not readable as YAML.
    """
    document, _ = read_document(content, file)
    return None if document is None else draft_of(Fields(document))


def _with_overlays(draft: Model, document: Document, own: Problems) -> Problems:
    if not draft.overlays:
        return own
    # Few models have overlays, and every command that reads one would pay for loading this.
    from handprint.model.overlay_checks import with_faults_of_overlays  # noqa: PLC0415

    return with_faults_of_overlays(draft, document, own)


def _shape_problems(document: Document) -> Problems:
    """Return what is missing, unknown, or a map where a text belongs."""
    # pydantic takes most of the start-up time of a command, and many commands read no model.
    from pydantic import ValidationError  # noqa: PLC0415

    from handprint.model.written import WrittenModel, keys_of  # noqa: PLC0415

    try:
        WrittenModel.model_validate(document.tree)
    except ValidationError as fault:
        return schema_problems(fault.errors(include_url=False), document, frozenset(keys_of(WrittenModel)))
    return ()
