"""Texts and numbers as they stand in a questionnaire file, for every part of it."""

from typing import Annotated, Any, Final, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, WithJsonSchema

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
