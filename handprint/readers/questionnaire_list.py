"""Which questionnaires there are, by their titles: read from the top of each file, so that a list is there at once."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from handprint.document import read_document
from handprint.problems import Text
from handprint.readers.locate import questionnaire_folders
from handprint.readers.open_files import read_bytes

_BODY: Final = b"\nsections:"


def questionnaire_titles() -> Mapping[str, Text]:
    """Return the titles of the questionnaires that can be asked, by id, in alphabetical order.

    What others include is no questionnaire to choose; a file whose top cannot be read goes by its name.
    """
    tops = {path.stem: _top(path) for path in reversed(list(_files()))}
    included = {id_ for top in tops.values() for id_ in _included(top)}
    return {id_: _title(tops[id_], id_) for id_ in sorted(tops) if id_ not in included}


def _files() -> Iterator[Path]:
    for folder in questionnaire_folders():
        yield from sorted(folder.glob("*.yaml")) if folder.is_dir() else ()


def _top(path: Path) -> Mapping[str, object]:
    content, _ = read_bytes(path)
    document, _ = read_document((content or b"").partition(_BODY)[0], str(path))
    return document.tree if document is not None and isinstance(document.tree, Mapping) else {}


def _included(top: Mapping[str, object]) -> tuple[object, ...]:
    found = top.get("includes", ())
    return found if isinstance(found, tuple) else ()


def _title(top: Mapping[str, object], id_: str) -> Text:
    title = top.get("title")
    both = title if isinstance(title, Mapping) else {}
    nl, en = both.get("nl"), both.get("en")
    return Text(nl if isinstance(nl, str) else id_, en if isinstance(en, str) else id_)
