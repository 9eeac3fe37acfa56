"""The migrations of a questionnaire file as written: which keys there are, each with text."""

from typing import Annotated

from pydantic import Field

from handprint.questionnaire.parts_written import FormulaText, IdText, Written, WrittenText
from handprint.questionnaire.questionnaire import QuestionKind


class WrittenOld(Written):
    """What kind of question an old answer answers."""

    type: QuestionKind
    unit: str | None = None
    codes: tuple[str, ...] = ()


class WrittenMigration(Written):
    """How answers up to one version come along."""

    from_: Annotated[str, Field(alias="from")]
    old: Annotated[dict[IdText, WrittenOld], Field(default_factory=dict)]
    rename: Annotated[dict[IdText, IdText], Field(default_factory=dict)]
    convert: Annotated[dict[IdText, FormulaText], Field(default_factory=dict)]
    split: Annotated[dict[IdText, dict[IdText, FormulaText]], Field(default_factory=dict)]
    merge: Annotated[dict[IdText, FormulaText], Field(default_factory=dict)]
    map: Annotated[dict[IdText, dict[str, str]], Field(default_factory=dict)]
    drop: Annotated[dict[IdText, WrittenText], Field(default_factory=dict)]
