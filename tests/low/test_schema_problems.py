"""What a schema finds wrong becomes a fault of the catalogue, at the key or the value that must be mended."""

from typing import Annotated, Any, Literal

import pytest
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from handprint.catalogue import what_is_wrong
from handprint.document import read_document, schema_problems
from handprint.problems import Problems


def _full(_value: object) -> object:
    raise PydanticCustomError("file-too-large", "a fault of the catalogue", {"largest": 3})


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid")

    size: Annotated[str, Field(pattern="^[0-9]+$", max_length=5)] = "1"
    full: Annotated[str, BeforeValidator(_full)] = ""


class _Whole(BaseModel):
    model_config = ConfigDict(extra="forbid")

    title: Annotated[str, Field(min_length=2)]
    kind: Literal["impact", "harm"] = "impact"
    parts: Annotated[list[_Part], Field(max_length=2)] = []
    either: _Part | list[str] = []
    named: dict[str, _Part] = {}
    number: int = 0


KEYS = ("title", "kind", "parts", "either", "named", "number", "size", "full")


def problems_of(text: str, schema: Any = _Whole) -> Problems:
    """Return what is wrong with a document by a schema."""
    document, problems = read_document(text, "a.yaml")
    assert document is not None, problems
    with pytest.raises(ValidationError) as found:
        TypeAdapter(schema).validate_python(document.tree)
    return schema_problems(found.value.errors(include_url=False), document, KEYS)


@pytest.mark.parametrize(
    ("text", "code", "line", "column", "facts"),
    [
        ("kind: harm\n", "missing-key", 1, 1, {"key": "title"}),
        ("title: ab\ncolour: red\n", "unknown-key", 2, 1, {"key": "colour"}),
        ("title: ab\nknd: harm\n", "misspelt-key", 2, 1, {"key": "knd", "nearest": "kind"}),
        ("title: ab\nparts:\n  - sise: '1'\n", "misspelt-key", 3, 5, {"key": "sise", "nearest": "size"}),
        ("title: ab\nparts:\n  - {size: x}\n", "wrong-spelling", 3, 12, {"written": "x", "pattern": "^[0-9]+$"}),
        ("title: ab\nparts: [{size: '123456'}]\n", "value-too-long", 2, 16, {"most": 5}),
        ("title: ab\nparts: [{}, {}, {}]\n", "value-too-long", 2, 8, {"most": 2}),
        ("title: a\n", "value-too-short", 1, 8, {"least": 2}),
        ("title:\n", "empty-value", 1, 7, {}),
        ("title: [a]\n", "text-expected", 1, 8, {}),
        ("title: ab\nparts: c\n", "list-expected", 2, 8, {}),
        ("title: ab\nparts: [c]\n", "map-expected", 2, 9, {}),
        ("title: ab\nnamed: c\n", "map-expected", 2, 8, {}),
        ("title: ab\nnamed: {x: {size: y}}\n", "wrong-spelling", 2, 19, {"written": "y", "pattern": "^[0-9]+$"}),
        (
            "title: ab\nkind: hram\n",
            "misspelt-choice",
            2,
            7,
            {"written": "hram", "nearest": "harm", "choices": "impact, harm"},
        ),
        ("title: ab\nkind: zwembad\n", "not-a-choice", 2, 7, {"written": "zwembad", "choices": "impact, harm"}),
        ("title: ab\nnumber: tien\n", "value-does-not-fit", 2, 9, {"written": "tien"}),
        ("title: ab\nparts:\n  - full: x\n", "file-too-large", 3, 11, {"largest": 3}),
        ("- a\n", "map-expected", 1, 1, {}),
    ],
)
def test_an_error_of_the_schema_is_a_fault_at_its_place(
    text: str, code: str, line: int, column: int, facts: dict[str, object]
) -> None:
    """A wrong key is told at the key, a wrong value at the value, a missing key at the map that lacks it."""
    (fault,) = problems_of(text)
    assert (fault.code, fault.place.line, fault.place.column) == (code, line, column)
    assert dict(fault.facts) == facts


def test_all_are_told_in_reading_order() -> None:
    """However the schema found them."""
    found = problems_of("zz: 1\nkind: x\nparts: [{size: a}]\n")
    assert [fault.code for fault in found] == ["missing-key", "unknown-key", "not-a-choice", "wrong-spelling"]


def test_the_steps_of_a_union_are_not_written_anywhere() -> None:
    """A schema puts the name of a branch into its path; the place is that of what was written."""
    found = problems_of("title: ab\neither: {size: x}\n")
    assert {fault.place.line for fault in found} == {2}
    assert ("wrong-spelling", 16) in {(fault.code, fault.place.column) for fault in found}


def test_a_long_value_is_repeated_in_part() -> None:
    """A page in the place of a word does not become the message."""
    (fault,) = problems_of(f"title: ab\nkind: {'x' * 5000}\n")
    assert fault.code == "not-a-choice"
    assert len(what_is_wrong(fault, "en")) < 150
    (fault,) = problems_of(f"title: ab\n{'x' * 150}: c\n")
    assert len(what_is_wrong(fault, "nl")) < 150
