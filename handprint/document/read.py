"""Guarded YAML in, a document out: everything stays the text that was written, and has a place."""

from typing import TYPE_CHECKING

from handprint.document.document import Document, document_of
from handprint.document.guard import guarded_source
from handprint.problems import Problems

if TYPE_CHECKING:
    from handprint.document.parsing import ParserMaker


def read_document(
    content: str | bytes, file: str, parser: "ParserMaker | None" = None
) -> tuple[Document | None, Problems]:
    """Return the document in a YAML text or its bytes, or every fault in it.

    Args:
        content: the whole file, at most 1 MB.
        file: the name to tell in the place of every problem.
        parser: one of PyYAML's two parsers; the fastest that is there when left out. They give the same document.
    """
    source, problems = guarded_source(content, file)
    if source is None:
        return None, problems
    # Loading PyYAML takes longer than the rest of start-up, and most commands' help needs no file.
    from handprint.document.compose import composed  # noqa: PLC0415
    from handprint.document.parsing import fastest_parser  # noqa: PLC0415

    root, problems = composed(source, parser or fastest_parser())
    return (document_of(source, root) if root is not None else None), problems
