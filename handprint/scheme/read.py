"""A scheme file read: text in, a checked scheme out, or every fault at once."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from handprint.document import Document, read_document, schema_problems
from handprint.expr.units import Unit
from handprint.model.fields import Fields
from handprint.model.model import Source
from handprint.model.parts import read_sources
from handprint.problems import Problems, Text, errors, in_reading_order
from handprint.scheme.case_read import read_cases
from handprint.scheme.checks import check_scheme
from handprint.scheme.fields import check_days, read_amount, read_amounts, read_day, read_ground, read_rounding
from handprint.scheme.identity import scheme_fingerprint
from handprint.scheme.rule_read import read_rules
from handprint.scheme.rules import Amount
from handprint.scheme.scheme import Completion, Granularity, Order, Repayment, Scheme

_ID: Final = re.compile(r"[a-z0-9]+(?:[_-][a-z0-9]+)*", re.ASCII)
_HOUR_RATE: Final = Unit((("EUR", 1), ("hour", -1)))
_GRANULARITIES: Final[tuple[Granularity, ...]] = ("day", "second")
_COMPLETIONS: Final[tuple[Completion, ...]] = ("moves", "stays")


def read_scheme(content: str | bytes, file: str) -> tuple[Scheme | None, Problems]:
    """Return the scheme that a file holds, or None if anything in it is wrong, with every problem in reading order.

    Warnings alone leave the scheme standing. `file` is the name that people know the file by.
    """
    document, problems = read_document(content, file)
    if document is None:
        return None, problems
    fields = Fields(document)
    draft = _draft(fields)
    check_scheme(draft, fields)
    found = in_reading_order((*problems, *_shape_problems(document), *fields.problems))
    if errors(found):
        return None, found
    if fields.has_stand_in:
        raise RuntimeError("a field of the scheme has a stand-in, and nobody was told why")
    return replace(draft, fingerprint=scheme_fingerprint(draft)), found


def _draft(fields: Fields) -> Scheme:
    """Return the scheme with a stand-in for every field that could not be understood."""
    sources = read_sources(fields)
    amounts = read_amounts(fields, sources)
    first, last = read_day(fields, ("valid_from",)), read_day(fields, ("valid_to",))
    check_days(fields, ("valid_to",), first, last)
    return Scheme(
        id=_id(fields),
        version=fields.text(("version",)),
        name=fields.words(("name",)),
        valid_from=first,
        valid_to=last,
        sources=sources,
        amounts=amounts,
        rules=read_rules(fields, amounts, sources),
        order=_order(fields, sources),
        repayment=_repayment(fields, amounts),
        cases=read_cases(fields),
        file=fields.document.file,
        fingerprint="",
    )


def _id(fields: Fields) -> str:
    """An id is the name of the file without its ending, so that a scheme can be found by it."""
    id_ = fields.text(("scheme",))
    if id_.strip() and not _ID.fullmatch(id_):
        fields.note("scheme-id-form", ("scheme",), id=id_)
    return id_


def _order(fields: Fields, sources: Mapping[str, Source]) -> Order:
    path = ("order",)
    what = Text("de volgorde van binnenkomst", "the order of arrival")
    return Order(
        granularity=fields.one_of((*path, "granularity"), _GRANULARITIES, "day"),
        completion=fields.one_of((*path, "completion"), _COMPLETIONS, "moves"),
        says=fields.words((*path, "says")),
        ground=read_ground(fields, path, what, sources),
    )


def _repayment(fields: Fields, amounts: Mapping[str, Amount]) -> Repayment | None:
    path = ("repayment",)
    if not fields.document.has(path):
        return None
    rate = read_amount(fields, (*path, "hour_rate"), amounts, _HOUR_RATE)
    if rate.value == 0:
        fields.note("hour-rate-zero", (*path, "hour_rate"))
    return Repayment(rate, read_rounding(fields, (*path, "round")), fields.words((*path, "says")))


def _shape_problems(document: Document) -> Problems:
    """Return what is missing, unknown, or a map where a text belongs."""
    # pydantic takes most of the start-up time of a command, and many commands read no scheme.
    from pydantic import ValidationError  # noqa: PLC0415

    from handprint.model.written import keys_of  # noqa: PLC0415
    from handprint.scheme.written import WrittenScheme  # noqa: PLC0415

    try:
        WrittenScheme.model_validate(document.tree)
    except ValidationError as fault:
        return schema_problems(fault.errors(include_url=False), document, frozenset(keys_of(WrittenScheme)))
    return ()
