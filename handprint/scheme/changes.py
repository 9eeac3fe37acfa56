"""What is different between two versions of a scheme file, in words; its cases are left out."""

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from typing import Final

from handprint.arithmetic import parse_machine_number
from handprint.document import Document, Path
from handprint.document.nodes import Tree
from handprint.language import format_date, format_number, format_percent
from handprint.model.edits import scalars
from handprint.problems import Text
from handprint.scheme.editable import grammar_of
from handprint.scheme.naming import name_of, what_of

_DAY_LENGTH: Final = len("2026-01-01")


def scheme_changes(old: Document, new: Document) -> tuple[Text, ...]:
    """Return a sentence for every value that came, went or became another, in the order of the files."""
    before, after = _values(old), _values(new)
    paths = dict.fromkeys((*after, *before))
    return tuple(text for path in paths for text in _changed(path, before.get(path), after.get(path), old, new))


def _values(document: Document) -> Mapping[Path, str]:
    found = scalars(document)
    return {scalar.path: scalar.node.text.rstrip("\n") for scalar in found if scalar.path[:1] != ("cases",)}


def _changed(path: Path, before: str | None, after: str | None, old: Document, new: Document) -> Iterator[Text]:
    if before is None and after is not None:
        said = _shown(path, after)
        yield _sentence(new.tree, path, Text(f"nieuw: {said.nl}", f"new: {said.en}"))
    elif after is None:
        yield _sentence(old.tree, path, Text("vervallen", "removed"))
    elif before is not None and _shown(path, before) != _shown(path, after):
        was, is_ = _shown(path, before), _shown(path, after)
        yield _sentence(old.tree, path, Text(f"van {was.nl} naar {is_.nl}", f"from {was.en} to {is_.en}"))


def _sentence(tree: Tree, path: Path, change: Text) -> Text:
    name, what = name_of(tree), what_of(tree, path)
    return Text(
        f"Regeling '{name.nl}', {what.nl}: {change.nl}",
        f"Scheme '{name.en}', {what.en}: {change.en}",
    )


def _shown(path: Path, text: str) -> Text:
    match grammar_of(path):
        case "number":
            return _number(text)
        case "day" | "moment":
            return _moment(text)
        case _:
            return Text(f"'{text}'", f"'{text}'")


def _number(text: str) -> Text:
    size = parse_machine_number(text.removesuffix("%"))
    if size is None:
        return Text(f"'{text}'", f"'{text}'")
    if text.endswith("%"):
        share = Fraction(size, 100)
        return Text(format_percent(share, "nl"), format_percent(share, "en"))
    return Text(format_number(size, "nl"), format_number(size, "en"))


def _moment(text: str) -> Text:
    """Return a day in words, with the time on the clock where one was written."""
    try:
        day = date.fromisoformat(text[:_DAY_LENGTH])
    except ValueError:
        return Text(f"'{text}'", f"'{text}'")
    clock = text[_DAY_LENGTH:].strip(" T")
    nl, en = format_date(day, "nl"), format_date(day, "en")
    return Text(f"{nl} om {clock}", f"{en} at {clock}") if clock else Text(nl, en)
