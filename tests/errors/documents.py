"""How the gallery reads a YAML document, and what a small schema says about one that reads well."""

import re
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from handprint.document import Document, read_document, schema_problems
from handprint.problems import Problems

_REPEAT = re.compile(rb"^# repeat: (\d+)\n", re.MULTILINE)
"""A file that must be long says how often its last line stands there, and stays small itself."""


class _Opening(BaseModel):
    """When a shop is open."""

    model_config = ConfigDict(extra="forbid")

    days: list[str] = []
    hours: int = 0


class Shop(BaseModel):
    """What a document of the gallery may say, every kind of value once."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[str, Field(min_length=2, max_length=20)]
    kind: Literal["winkel", "werkplaats"] = "winkel"
    postcode: Annotated[str, Field(pattern="^[0-9]{4}$")] = "7411"
    opening: _Opening = _Opening()


KEYS = frozenset({*Shop.model_fields, *_Opening.model_fields})


def document_faults(path: Path) -> Problems:
    """Return everything that is wrong with a document: as YAML, or else by the schema of a shop."""
    document, problems = read_document(_written_out(path.read_bytes()), path.name)
    return problems if document is None else shop_faults(document)


def shop_faults(document: Document) -> Problems:
    """Return what the schema of a shop finds wrong."""
    try:
        Shop.model_validate(document.tree)
    except ValidationError as error:
        return schema_problems(error.errors(include_url=False), document, KEYS)
    return ()


def _written_out(content: bytes) -> bytes:
    found = _REPEAT.search(content)
    if found is None:
        return content
    last = content.splitlines(keepends=True)[-1]
    return content.removesuffix(last) + last * int(found[1])
