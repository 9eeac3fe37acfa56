"""A questionnaire as written: which keys there are, each with text; also the JSON schema that editors complete by.

Only shapes are checked here; what a text must look like is told in words by the reader.
"""

from collections.abc import Mapping
from typing import Annotated, Final, TypeAlias

from pydantic import Discriminator, Field, Tag

from handprint.questionnaire.migration_written import WrittenMigration, WrittenOld
from handprint.questionnaire.parts_written import (
    FormulaText,
    IdText,
    NumberText,
    ValueText,
    WholeText,
    Written,
    WrittenText,
    YesNoText,
)
from handprint.questionnaire.questionnaire import Allow, Carry, QuestionKind, Route


class WrittenOption(WrittenText):
    """One choice."""

    code: str
    none: YesNoText = "no"
    only_if: FormulaText | None = None


class WrittenKin(Written):
    """Another unit to answer in."""

    word: WrittenText
    is_: Annotated[NumberText, Field(alias="is")]
    times: tuple[WrittenText, ...] = ()


class WrittenCheck(Written):
    """What must hold, and what to say where it does not."""

    that: FormulaText
    say: WrittenText
    must: YesNoText = "no"


def _one_or_many(written: object) -> str:
    return "one" if isinstance(written, Mapping) else "many"


WrittenChecks: TypeAlias = Annotated[
    Annotated[WrittenCheck, Tag("one")] | Annotated[tuple[WrittenCheck, ...], Tag("many")],
    Discriminator(_one_or_many),
]


class WrittenQuestion(Written):
    """One question, or one field of a repeat group."""

    id: IdText
    type: QuestionKind
    ask: WrittenText
    why: WrittenText | None = None
    find: WrittenText | None = None
    help: WrittenText | None = None
    example: WrittenText | None = None
    unit: str | None = None
    min: NumberText | None = None
    max: NumberText | None = None
    decimals: WholeText | None = None
    options: tuple[WrittenOption, ...] | None = None
    route: Route = "short"
    ask_if: FormulaText | None = None
    when_off_route: ValueText | None = None
    default: FormulaText | None = None
    also: tuple[WrittenKin, ...] = ()
    check: WrittenChecks | None = None
    allow: tuple[Allow, ...] = ()
    carry: Carry = "confirm"
    required: YesNoText = "no"
    describes: YesNoText = "no"


class WrittenRepeat(Written):
    """What makes a section a repeat group."""

    group: IdText
    max: WholeText
    name_from: IdText


class WrittenSection(Written):
    """One section."""

    id: IdText
    title: WrittenText
    repeat: WrittenRepeat | None = None
    questions: tuple[WrittenQuestion, ...]


class WrittenQuestionnaire(Written):
    """The whole file."""

    questionnaire: IdText
    version: str
    title: WrittenText
    includes: tuple[IdText, ...] = ()
    sections: tuple[WrittenSection, ...] = ()
    migrations: tuple[WrittenMigration, ...] = ()


_PARTS: Final = (
    WrittenQuestionnaire,
    WrittenSection,
    WrittenRepeat,
    WrittenQuestion,
    WrittenCheck,
    WrittenOption,
    WrittenKin,
    WrittenMigration,
    WrittenOld,
)
KNOWN_KEYS: Final = frozenset(field.alias or key for part in _PARTS for key, field in part.model_fields.items())
"""Every key of the file, so that a misspelt one can be named."""
