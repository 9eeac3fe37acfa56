"""What can still be read of a questionnaire of which some parts have a wrong shape, so that all faults come at once."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, TypeAlias

from handprint.document import Tree

Step: TypeAlias = str | int
Errors: TypeAlias = Sequence[Mapping[str, Any]]

_WORDS: Final = {"nl": "-", "en": "-"}
_STAND_INS: Final[Mapping[str, Any]] = {
    "questionnaire": "unread",
    "version": "-",
    "title": _WORDS,
    "id": "unread",
    "questions": (),
}
_QUESTION_DEPTH: Final = 4
"""A question stands at `sections`, its number, `questions`, its number."""


def mended(tree: Tree, errors: Errors) -> Tree:
    """Return the tree without unknown keys, and with a note in the place of each question that cannot be read."""
    found = _opened(tree)
    for error in errors:
        if error["type"] == "extra_forbidden":
            _around(found, error["loc"]).pop(error["loc"][-1], None)
    for error in errors:
        if error["type"] != "extra_forbidden":
            _replace(found, error["loc"], is_missing=error["type"] == "missing")
    return _closed(found)


def broken_questions(tree: Tree, errors: Errors) -> frozenset[str]:
    """Return the ids of the questions that cannot be read; formulas may name them all the same."""
    found = _opened(tree)
    at = {error["loc"][:_QUESTION_DEPTH] for error in errors if error["type"] != "extra_forbidden"}
    return frozenset(_written_id(_part(found, path)) for path in at if _is_question(path))


def _replace(found: Any, location: tuple[Step, ...], *, is_missing: bool) -> None:
    if _is_question(location):
        path = location[:_QUESTION_DEPTH]
        around = _part(found, path[:-1])
        around[path[-1]] = {"id": _written_id(around[path[-1]]), "type": "note", "ask": _WORDS}
    elif is_missing and location[-1] in _STAND_INS and "repeat" not in location:
        _around(found, location)[location[-1]] = _STAND_INS[str(location[-1])]


def _is_question(location: Sequence[Step]) -> bool:
    return len(location) >= _QUESTION_DEPTH and location[0] == "sections" and location[2] == "questions"


def _written_id(question: object) -> str:
    written = question.get("id") if isinstance(question, Mapping) else None
    return written if isinstance(written, str) else "unread"


def _around(found: Any, location: Iterable[Step]) -> Any:
    """Return the part around the end of a location; a union adds steps that were not written, which are passed over."""
    return _part(found, tuple(location)[:-1])


def _part(found: Any, path: Iterable[Step]) -> Any:
    for step in path:
        match found, step:
            case dict(), _ if step in found:
                found = found[step]
            case list(), int():
                found = found[step]
    return found


def _opened(tree: Tree) -> Any:
    if isinstance(tree, str):
        return tree
    if isinstance(tree, Mapping):
        return {key: _opened(value) for key, value in tree.items()}
    return [_opened(item) for item in tree]


def _closed(found: Any) -> Tree:
    if isinstance(found, dict):
        return {key: _closed(value) for key, value in found.items()}
    return found if isinstance(found, str) else tuple(_closed(item) for item in found)
