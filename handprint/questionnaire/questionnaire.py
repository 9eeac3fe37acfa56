"""A questionnaire as meant: sections of questions, repeat groups, routes and checks."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final, Literal, TypeAlias

from handprint.expr.formula import Formula
from handprint.expr.types import ChoiceType, DateType, MultiType, NumberType, TextType, Type, Value, YesNoType
from handprint.expr.units import EUR, NO_UNIT, Unit, parse_unit
from handprint.problems import Place, Text

NOWHERE: Final = Place("")
"""The place of what was made by a program and stands in no file."""

Route: TypeAlias = Literal["short", "extended"]
Carry: TypeAlias = Literal["confirm", "offer", "never"]
State: TypeAlias = Literal["answered", "estimated", "dont_know", "refused", "not_applicable", "no_answer"]
"""How an answer was given; no_answer: the question was asked and nothing was said."""

Allow: TypeAlias = Literal["dont_know", "refused", "not_applicable", "estimate"]
How: TypeAlias = Literal["convert", "split", "merge"]
Grammar: TypeAlias = Literal["machine", "written"]
"""How numbers and days are written: `2500.5` and `2025-01-31` in files, `2.500,5` and `31-1-2025` by people."""

QuestionKind: TypeAlias = Literal[
    "yes_no", "choice", "multi", "whole", "number", "euros", "percent", "hours", "people", "date", "text", "note"
]


@dataclass(frozen=True, slots=True)
class Option:
    """One choice: its code, which answers hold, and its label, which people see. `none` excludes all others.

    Where `only_if` is false it cannot be chosen; an answer that has it all the same is kept, and counts as unknown.
    """

    code: str
    label: Text
    none: bool = False
    only_if: Formula | None = None


@dataclass(frozen=True, slots=True)
class Kin:
    """Another unit to answer in: one of it is `size` in the unit of the question, so a day may be 8 hours.

    `words` are the spellings, with commas between them. `times` are the words of other numbers that belong to it: where
    "per week" has times "weeks", people answer `10 per week x 48 weeks`.
    """

    words: Text
    size: Fraction
    times: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """A soft or hard check: what must hold, and what to say where it does not. Unknown never breaks a check."""

    that: Formula
    say: Text
    must: bool


@dataclass(frozen=True, slots=True)
class Question:
    """One question. Numeric kinds have hard bounds (inclusive, in `unit`) and decimals, both of the answer as held.

    `describes` says that its answer is there to be read: no figure has to use it. What `default` works out is offered
    and never counts until somebody takes it; `also` are other units that people may answer in.

    A percentage is held as a share from 0 to 1, with two more decimals than people write. `place` is that of the id.
    """

    id: str
    kind: QuestionKind
    ask: Text
    why: Text | None
    find: Text | None
    help: Text | None
    example: Text | None
    unit: Unit
    low: Fraction | None
    high: Fraction | None
    decimals: int | None
    options: tuple[Option, ...]
    route: Route
    ask_if: Formula | None
    when_off_route: Value
    declares_off_route: bool
    checks: tuple[Check, ...]
    allow: frozenset[Allow]
    carry: Carry
    required: bool
    describes: bool
    place: Place
    default: Formula | None = None
    also: tuple[Kin, ...] = ()

    @property
    def type(self) -> Type:
        """Return the type of the answer in formulas; a note has none and is never a name."""
        match self.kind:
            case "yes_no":
                return YesNoType()
            case "choice":
                return ChoiceType(tuple(option.code for option in self.options))
            case "multi":
                return MultiType(tuple(option.code for option in self.options))
            case "date":
                return DateType()
            case "text" | "note":
                return TextType()
            case _:
                return NumberType(self.unit)


@dataclass(frozen=True, slots=True)
class Repeat:
    """A section whose questions are asked for each row; `name_from` is the field that names a row."""

    group: str
    most: int
    name_from: str
    place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Section:
    """A titled run of questions; with `repeat`, the fields of a repeat group."""

    id: str
    title: Text
    questions: tuple[Question, ...]
    repeat: Repeat | None
    place: Place


@dataclass(frozen=True, slots=True)
class Made:
    """An answer that is worked out from old answers. `how` says what its author had in mind; they all calculate."""

    target: str
    formula: Formula
    how: How
    place: Place


@dataclass(frozen=True, slots=True)
class Migration:
    """What changed after version `last`: it holds for answers of that version and of all before it.

    `renamed` goes from old to new ids, of questions, fields and groups alike. `codes` gives for a new question what
    each old value is called now. `dropped` says for an old id why it is not asked any more. `old` are questions that
    formulas use and that were of another kind then.
    """

    last: str
    renamed: Mapping[str, str]
    made: tuple[Made, ...]
    codes: Mapping[str, Mapping[str, str]]
    dropped: Mapping[str, Text]
    old: Mapping[str, Question]
    places: Mapping[tuple[str, ...], Place] = field(default_factory=dict, compare=False)
    """Where each part stands: ("rename", "hours"), ("map", "form", "one")."""

    def produces(self) -> frozenset[str]:
        """Return the ids that come out of it."""
        return frozenset((*self.renamed.values(), *(made.target for made in self.made)))


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """A whole questionnaire, includes resolved, in the order of asking."""

    id: str
    version: str
    title: Text
    sections: tuple[Section, ...]
    includes: tuple[str, ...]
    file: str
    fingerprint: str
    migrations: tuple[Migration, ...] = ()

    def questions(self) -> Iterator[Question]:
        """Yield the questions that are asked once, in order, notes left out."""
        for section in self.sections:
            if section.repeat is None:
                yield from (question for question in section.questions if question.kind != "note")

    def groups(self) -> Mapping[str, Section]:
        """Return the repeat groups by id."""
        return {section.repeat.group: section for section in self.sections if section.repeat}


UNIT_OF_KIND: Mapping[QuestionKind, Unit] = {
    "euros": EUR,
    "percent": NO_UNIT,
    "hours": parse_unit("hour") or NO_UNIT,
    "people": parse_unit("people") or NO_UNIT,
}
"""The units that a kind of question brings along; whole and number questions name their own."""

NUMERIC: Final[frozenset[QuestionKind]] = frozenset({"whole", "number", "euros", "percent", "hours", "people"})
"""The kinds of question whose answer is a number."""

PERCENT_PLACES: Final = 2
"""A share has two more decimals than the percentage that says it: 2.5% is 0.025."""
