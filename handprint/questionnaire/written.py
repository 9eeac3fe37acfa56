"""A questionnaire as written: which keys there are, each with text; also the JSON schema that editors complete by.

Only shapes are checked here; what a text must look like is told in words by the reader.
"""

from collections.abc import Mapping
from typing import Annotated, Any, Final, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Discriminator, Tag, WithJsonSchema

from handprint.questionnaire.questionnaire import Allow, Carry, QuestionKind, Route

_NUMBER_SCHEMA: Final[dict[str, Any]] = {"type": ["number", "string"], "pattern": r"^-?(0|[1-9][0-9]*)(\.[0-9]+)?$"}
_WHOLE_SCHEMA: Final[dict[str, Any]] = {"type": ["integer", "string"], "pattern": "^[0-9]+$"}
_ID_SCHEMA: Final[dict[str, Any]] = {"type": "string", "pattern": "^[a-z][a-z0-9_]{0,59}$"}
_YES_NO_SCHEMA: Final[dict[str, Any]] = {"enum": ["yes", "no", "true", "false", True, False]}

NumberText: TypeAlias = Annotated[str, WithJsonSchema(_NUMBER_SCHEMA)]
WholeText: TypeAlias = Annotated[str, WithJsonSchema(_WHOLE_SCHEMA)]
IdText: TypeAlias = Annotated[str, WithJsonSchema(_ID_SCHEMA)]
ValueText: TypeAlias = Annotated[str, WithJsonSchema({"type": ["string", "number", "boolean"]})]
FormulaText: TypeAlias = Annotated[str, WithJsonSchema({"type": ["string", "boolean"], "maxLength": 4000})]
YesNoText: TypeAlias = Annotated[Literal["yes", "no", "true", "false"], WithJsonSchema(_YES_NO_SCHEMA)]


def is_yes(written: YesNoText) -> bool:
    """Return what a yes or no of a questionnaire file means."""
    return written in ("yes", "true")


class Written(BaseModel):
    """What every part of the file has in common: text in, nothing guessed, no unknown key."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class WrittenText(Written):
    """One text for people in both languages."""

    nl: str
    en: str


class WrittenOption(WrittenText):
    """One choice."""

    code: str
    none: YesNoText = "no"


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
    migrations: tuple[Any, ...] = ()


_PARTS: Final = (
    WrittenQuestionnaire,
    WrittenSection,
    WrittenRepeat,
    WrittenQuestion,
    WrittenCheck,
    WrittenOption,
)
KNOWN_KEYS: Final = frozenset(key for part in _PARTS for key in part.model_fields)
"""Every key of the file, so that a misspelt one can be named."""
