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
    old: Annotated[dict[str, WrittenOld], Field(default_factory=dict)]
    rename: Annotated[dict[str, IdText], Field(default_factory=dict)]
    convert: Annotated[dict[str, FormulaText], Field(default_factory=dict)]
    split: Annotated[dict[str, dict[str, FormulaText]], Field(default_factory=dict)]
    merge: Annotated[dict[str, FormulaText], Field(default_factory=dict)]
    map: Annotated[dict[str, dict[str, str]], Field(default_factory=dict)]
    drop: Annotated[dict[str, WrittenText], Field(default_factory=dict)]
