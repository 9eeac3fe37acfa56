"""What a schema finds wrong in a document, as problems at the place of the key or value.

Works on the plain list of `ValidationError.errors()`, so that this layer needs no pydantic.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import Any, Final

from handprint.catalogue import ROWS, problem
from handprint.catalogue.nearest import nearest
from handprint.document.document import Document
from handprint.document.nodes import Path
from handprint.problems import Place, Problem, Problems, in_reading_order

_MAX_SHOWN: Final = 80

_KINDS: Final = {
    "dict_type": "map-expected",
    "mapping_type": "map-expected",
    "model_type": "map-expected",
    "model_attributes_type": "map-expected",
    "dataclass_type": "map-expected",
    "list_type": "list-expected",
    "tuple_type": "list-expected",
    "set_type": "list-expected",
    "frozen_set_type": "list-expected",
    "string_type": "text-expected",
    "string_sub_type": "text-expected",
}
_LENGTHS: Final = {
    "string_too_short": ("value-too-short", "least", "min_length"),
    "too_short": ("value-too-short", "least", "min_length"),
    "string_too_long": ("value-too-long", "most", "max_length"),
    "too_long": ("value-too-long", "most", "max_length"),
}


def schema_problems(
    errors: Iterable[Mapping[str, Any]], document: Document, known_keys: Collection[str] = ()
) -> Problems:
    """Return the errors of a schema as problems of the catalogue, in reading order.

    Args:
        errors: what `ValidationError.errors(include_url=False)` gave for `document.tree`; a `PydanticCustomError`
            whose type is a code of the catalogue becomes that problem, with its context as the facts.
        document: what was validated.
        known_keys: all keys of the schema, so that a misspelt one can be named.
    """
    return in_reading_order(tuple(_problem_of(error, document, known_keys) for error in errors))


def _problem_of(error: Mapping[str, Any], document: Document, known_keys: Collection[str]) -> Problem:
    kind, context = str(error["type"]), error.get("ctx", {})
    path = _written_path(error["loc"], document)
    match kind:
        case "missing":
            return problem("missing-key", document.key_place(path), key=str(error["loc"][-1]))
        case "extra_forbidden":
            return _unknown_key(str(error["loc"][-1]), document.key_place(path), known_keys)
        case _ if kind in ROWS:
            return problem(kind, document.place(path), **context)
    return _wrong_value(kind, error.get("input"), context, document.place(path))


def _written_path(location: Iterable[str | int], document: Document) -> Path:
    """Return the steps of a location that were written; a union adds steps of its own, a missing key has none."""
    path: Path = ()
    for step in location:
        path = (*path, step) if document.has((*path, step)) else path
    return path


def _unknown_key(key: str, place: Place, known_keys: Collection[str]) -> Problem:
    meant = nearest(key, known_keys)
    if meant is None or meant == key:
        return problem("unknown-key", place, key=_shortened(key))
    return problem("misspelt-key", place, key=_shortened(key), nearest=meant)


def _wrong_value(kind: str, written: object, context: Mapping[str, Any], place: Place) -> Problem:
    if written == "":
        return problem("empty-value", place)
    if kind in _KINDS:
        return problem(_KINDS[kind], place)
    if kind in _LENGTHS:
        code, fact, limit = _LENGTHS[kind]
        return problem(code, place, **{fact: int(context[limit])})
    shown = _shortened(written if isinstance(written, str) else "...")
    if kind == "string_pattern_mismatch":
        return problem("wrong-spelling", place, written=shown, pattern=str(context["pattern"]))
    expected = context.get("expected", context.get("expected_tags"))
    return (
        _wrong_choice(shown, str(expected), place) if expected else problem("value-does-not-fit", place, written=shown)
    )


def _wrong_choice(written: str, expected: str, place: Place) -> Problem:
    choices = [choice.strip(" '") for choice in expected.replace(" or ", ", ").split(",")]
    meant, listed = nearest(written, choices), ", ".join(choices)
    if meant is None:
        return problem("not-a-choice", place, written=written, choices=listed)
    return problem("misspelt-choice", place, written=written, nearest=meant, choices=listed)


def _shortened(text: str) -> str:
    return text if len(text) <= _MAX_SHOWN else text[: _MAX_SHOWN - 1] + "…"
