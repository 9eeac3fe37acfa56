"""A weighting model as written: which keys there are, each with text; also the JSON schema that editors complete by.

Only shapes are checked here. What a text must look like stands in the JSON schema, for an editor reads numbers and
dates where this project reads text; the reader says what is wrong with it in words.
"""

from collections.abc import Iterator
from typing import Annotated, Any, Literal, TypeAlias, get_args

from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema

from handprint.model.model import Counts, DeclaredMode, Evidence, ProxyKind

_NUMBER_PATTERN = r"^-?(0|[1-9][0-9]*)(\.[0-9]+)?%?$"
_NUMBER_SCHEMA: dict[str, Any] = {"type": ["number", "string"], "pattern": _NUMBER_PATTERN}
_WHOLE_SCHEMA: dict[str, Any] = {"type": ["integer", "string"], "pattern": "^-?[0-9]+$"}

NumberText: TypeAlias = Annotated[str, WithJsonSchema(_NUMBER_SCHEMA)]
WholeText: TypeAlias = Annotated[str, WithJsonSchema(_WHOLE_SCHEMA)]
FormulaText: TypeAlias = Annotated[str, WithJsonSchema({"type": ["string", "number"], "maxLength": 4000})]
IdText: TypeAlias = Annotated[str, WithJsonSchema({"type": "string", "pattern": "^[a-z][a-z0-9_-]{0,59}$"})]
DateText: TypeAlias = Annotated[str, WithJsonSchema({"type": "string", "format": "date"})]
YesNoText: TypeAlias = Annotated[
    Literal["yes", "no", "true", "false"], WithJsonSchema({"enum": ["yes", "no", "true", "false", True, False]})
]


class Written(BaseModel):
    """What every part of the file has in common: text in, nothing guessed, no unknown key."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class WrittenText(Written):
    """One text for people in both languages."""

    nl: str
    en: str


class WrittenEvidence(Written):
    """What every number of the method says of itself beside its value."""

    evidence: Evidence
    low: NumberText | None = None
    high: NumberText | None = None
    source: IdText | None = None
    note: WrittenText | None = None


class WrittenDiscount(WrittenEvidence):
    """The yearly discount rate."""

    rate: NumberText
    first_year: YesNoText


class WrittenPriceFactor(WrittenEvidence):
    """The direct factor from a year to the price year of the model."""

    value: NumberText


class WrittenConstant(WrittenEvidence):
    """A number that is not a price."""

    name: WrittenText | None = None
    value: NumberText
    unit: str


class WrittenProxy(WrittenEvidence):
    """Euros for one unit; the range must be written."""

    name: WrittenText | None = None
    value: NumberText
    low: NumberText
    high: NumberText
    unit: str
    price_year: WholeText
    kind: ProxyKind


class WrittenUnit(WrittenText):
    """What a unit is called after a number, and after "per" where that is another word."""

    one: WrittenText | None = None


class WrittenSource(Written):
    """Where numbers were found."""

    title: str
    publisher: str
    year: WholeText
    url: str


class WrittenGoal(WrittenText):
    """One of the 17 goals."""

    colour: Annotated[str, WithJsonSchema({"type": "string", "pattern": "^#[0-9A-Fa-f]{6}$"})]


class WrittenCorrections(Written):
    """The three shares that are taken off; none of them has a silent default."""

    deadweight: FormulaText
    displacement: FormulaText
    attribution: FormulaText


class WrittenRounding(Written):
    """How a contribution is rounded."""

    places: WholeText
    mode: DeclaredMode


class WrittenIndicator(Written):
    """One line of the method."""

    name: WrittenText
    counts: Counts
    goals: dict[str, NumberText]
    target: str
    quantity: FormulaText
    unit: str | None = None
    proxy: IdText | None = None
    effect: FormulaText | None = None
    own_contribution: FormulaText | None = None
    corrections: WrittenCorrections | None = None
    duration_years: WholeText | None = None
    drop_off: NumberText | None = None
    exclusive_group: tuple[IdText, ...] = ()
    round: WrittenRounding | None = None
    why: WrittenText


class WrittenTotal(Written):
    """A figure of the whole handprint."""

    name: WrittenText
    is_: Annotated[FormulaText, Field(alias="is")]
    unit: str
    round: WholeText
    not_applicable_if: FormulaText | None = None
    because: WrittenText | None = None


class WrittenBand(Written):
    """One class of size, with what figures in it are rounded to for display."""

    below: NumberText | None = None
    to: NumberText


class WrittenDisplay(Written):
    """How one figure is displayed."""

    round_to: Literal["by_size"] | None = None
    percent_places: WholeText | None = None


class WrittenPresentation(Written):
    """How figures are displayed: the classes of size, and under its own id how a figure is displayed."""

    # Every other key is the id of a figure; pydantic checks those values with the type of `__pydantic_extra__`.
    model_config = ConfigDict(strict=True, extra="allow", frozen=True)
    __pydantic_extra__: dict[str, WrittenDisplay]

    by_size: tuple[WrittenBand, ...] = ()


class WrittenCase(Written):
    """What must come out for an answer file, and who says so."""

    answers: str
    expect: dict[str, NumberText]
    authority: str
    tolerance: NumberText | None = None


class WrittenOtherEvidence(Written):
    """What an overlay may say of a number: only what it names is replaced."""

    value: NumberText | None = None
    low: NumberText | None = None
    high: NumberText | None = None
    evidence: Evidence | None = None
    source: IdText | None = None
    note: WrittenText | None = None


class WrittenOtherConstant(WrittenOtherEvidence):
    """Another value of a constant, in the same unit."""

    unit: str | None = None


class WrittenOtherProxy(WrittenOtherEvidence):
    """Another price, of the same unit."""

    unit: str | None = None
    price_year: WholeText | None = None
    kind: ProxyKind | None = None


class WrittenOtherCorrections(Written):
    """Other shares that are taken off."""

    deadweight: FormulaText | None = None
    displacement: FormulaText | None = None
    attribution: FormulaText | None = None


class WrittenOtherIndicator(Written):
    """Another way to value a line; what it is, and whether it counts, stays the same."""

    goals: dict[str, NumberText] | None = None
    target: str | None = None
    quantity: FormulaText | None = None
    proxy: IdText | None = None
    effect: FormulaText | None = None
    own_contribution: FormulaText | None = None
    corrections: WrittenOtherCorrections | None = None
    duration_years: WholeText | None = None
    drop_off: NumberText | None = None
    why: WrittenText | None = None


class WrittenOverlay(Written):
    """Other values, from a day or in some municipalities."""

    id: IdText
    name: WrittenText
    from_: Annotated[DateText | None, Field(alias="from")] = None
    municipalities: tuple[str, ...] | None = None
    price_factors: dict[str, WrittenOtherEvidence] = {}
    constants: dict[str, WrittenOtherConstant] = {}
    proxies: dict[str, WrittenOtherProxy] = {}
    indicators: dict[str, WrittenOtherIndicator] = {}


class WrittenModel(Written):
    """The whole file."""

    model: IdText
    version: str
    name: WrittenText
    valid_from: DateText
    price_year: WholeText
    price_factors: dict[str, WrittenPriceFactor] = {}
    discount: WrittenDiscount
    units: dict[str, WrittenUnit] = {}
    constants: dict[str, WrittenConstant] = {}
    sources: dict[str, WrittenSource] = {}
    goals: dict[str, WrittenGoal]
    proxies: dict[str, WrittenProxy] = {}
    indicators: dict[str, WrittenIndicator]
    totals: dict[str, WrittenTotal]
    presentation: WrittenPresentation | None = None
    overlays: tuple[WrittenOverlay, ...] = ()
    cases: tuple[WrittenCase, ...] = ()


def keys_of(part: type[BaseModel]) -> Iterator[str]:
    """Yield every key that a part of the file may have, with the keys of the parts in it."""
    for name, field in part.model_fields.items():
        yield field.alias or name
        for inner in _parts_in(field.annotation):
            yield from keys_of(inner)
    for inner in _parts_in(part.__annotations__.get("__pydantic_extra__")):
        yield from keys_of(inner)


def _parts_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _parts_in(argument)
