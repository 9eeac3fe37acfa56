"""Which model is in use, read from the top of its file: its numbers are not needed to ask a question."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from handprint.document import read_document
from handprint.readers.open_files import read_bytes

_PART: Final = re.compile(rb"^(?=[^\s#])", re.MULTILINE)
_TOP: Final = 10
"""So many keys from the top are looked at; both stand there in every model."""


def model_named(path: Path) -> tuple[str, str] | None:
    """Return the id and version that a model file gives itself; None where its top does not say both."""
    content, _ = read_bytes(path)
    found: dict[str, object] = {}
    for part in _PART.split(content or b"")[:_TOP]:
        document, _ = read_document(part, str(path))
        if document is not None and isinstance(document.tree, Mapping):
            found |= document.tree
        match found.get("model"), found.get("version"):
            case str(id_), str(version):
                return id_, version
    return None
