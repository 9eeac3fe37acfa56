"""How the gallery reads what a person wrote: one key that says what was asked for, with the text in quotes."""

from collections.abc import Callable, Mapping
from pathlib import Path

from handprint.document import read_document
from handprint.language import Refusal, understand_date, understand_euros, understand_number, understand_percent
from handprint.problems import Problems

UNDERSTAND: Mapping[str, Callable[[str], object]] = {
    "number": understand_number,
    "euros": understand_euros,
    "percent": understand_percent,
    "date": understand_date,
}


def written_faults(path: Path) -> Problems:
    """Return the question to ask about a written number, amount, percentage or date."""
    document, problems = read_document(path.read_bytes(), path.name)
    assert document is not None, problems
    assert isinstance(document.tree, Mapping)
    ((asked, written),) = document.tree.items()
    assert isinstance(written, str)
    understood = UNDERSTAND[asked](written)
    return (understood.at(document.place((asked,))),) if isinstance(understood, Refusal) else ()
