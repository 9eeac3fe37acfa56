"""A model file read: text in, a checked model out, or every fault at once."""

from dataclasses import replace

from handprint.document import Document, read_document, schema_problems
from handprint.model.checks import check_model
from handprint.model.fields import Fields
from handprint.model.identity import model_fingerprint
from handprint.model.lines import read_indicators, read_totals
from handprint.model.model import Model
from handprint.model.numbers import read_constants, read_discount, read_price_factors, read_proxies
from handprint.model.parts import read_cases, read_goals, read_presentation, read_sources, read_units
from handprint.problems import Problems, errors, in_reading_order


def read_model(content: str | bytes, file: str) -> tuple[Model | None, Problems]:
    """Return the model that a file holds, or None if anything in it is wrong, with every problem in reading order.

    Warnings alone leave the model standing. `file` is the name that people know the file by.
    """
    document, problems = read_document(content, file)
    if document is None:
        return None, problems
    fields = Fields(document)
    draft = _draft(fields)
    shape = _shape_problems(document)
    found = in_reading_order((*problems, *shape, *fields.problems, *check_model(draft, document)))
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
    return None if document is None else _draft(Fields(document))


def _draft(fields: Fields) -> Model:
    """Return the model with a stand-in for every field that could not be understood."""
    proxies = read_proxies(fields)
    return Model(
        id=fields.id(("model",)),
        version=fields.text(("version",)),
        name=fields.words(("name",)),
        valid_from=fields.day(("valid_from",)),
        price_year=fields.year(("price_year",)),
        discount=read_discount(fields),
        price_factors=read_price_factors(fields),
        constants=read_constants(fields),
        sources=read_sources(fields),
        goals=read_goals(fields),
        proxies=proxies,
        indicators=read_indicators(fields, proxies),
        totals=read_totals(fields),
        presentation=read_presentation(fields),
        cases=read_cases(fields),
        units=read_units(fields),
        file=fields.document.file,
        fingerprint="",
    )


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
