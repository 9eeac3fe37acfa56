"""How a spreadsheet understands what people fill in, by the same bounds and words as everywhere else.

Nothing filled in, words such as "weet niet" and whatever cannot be understood are unknown: #N/A behind, words beside.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Final

from handprint.expr.spreadsheet_text import number
from handprint.problems import Language, Text
from handprint.questionnaire.answers import Answer
from handprint.questionnaire.questionnaire import NUMERIC, Question
from handprint.score.one import counted_value
from handprint.score.wording import NO, YES
from handprint.writers.excel.cell_values import literal
from handprint.writers.excel.filling import FIRST_DAY

WORDS_NOT_APPLICABLE: Final = ("n.v.t.", "n.v.t", "nvt", "niet van toepassing", "n/a", "not applicable")
WORDS_UNKNOWN: Final = ("onbekend", "weet niet", "weet ik niet", "unknown", "don't know", "do not know")
WORDS_REFUSED: Final = ("geweigerd", "refused")

WORDS: Final = "workbook.words"
"""The name of the list of all words that say that there is no answer; the next one is of those that say why."""
WORDS_OFF: Final = "workbook.words_not_applicable"
_SPARE_DIGITS: Final = 3


@dataclass(frozen=True, slots=True)
class Filled:
    """The cells in which one question is answered: one, or one for each option of a multi-choice."""

    question: Question
    cells: Sequence[str]
    choices: str = ""
    """The name of the list of options."""

    @property
    def text(self) -> str:
        """Return the formula of what stands in the cells, for comparing with words."""
        return f"LOWER(TRIM({'&'.join(self.cells)}))"

    @property
    def is_empty(self) -> str:
        """Return the formula that tells whether nothing was filled in."""
        return f"LEN({self.text})=0"

    def says(self, words: str) -> str:
        """Return the formula that tells whether one of a list of words was filled in."""
        return f"SUMPRODUCT(EXACT({self.text},{words})*1)>0"


def option_list(group: str, question: str) -> str:
    """Return the name of the list of options of a question."""
    return f"choices.{group}.{question}" if group else f"choices.{question}"


def given_formula(filled: Filled) -> str:
    """Return the formula of the answer as given: a number, TRUE or FALSE, a code, a text, `|a|b|`, or #N/A.

    Also where somebody fills in a formula that goes wrong.
    """
    return f"IFERROR({_understood(filled)},NA())"


def _understood(filled: Filled) -> str:
    question = filled.question
    if question.kind in NUMERIC:
        return _number(question, filled.cells[0])
    match question.kind:
        case "yes_no":
            return f"IF({_is_word(filled.text, YES)},TRUE,IF({_is_word(filled.text, NO)},FALSE,NA()))"
        case "choice":
            return _choice(filled)
        case "multi":
            return _multi(filled)
        case "date":
            return _day(filled.cells[0])
        case _:
            return f'IF({filled.is_empty},NA(),IF({filled.says(WORDS)},NA(),{filled.cells[0]}&""))'


def applies_formula(filled: Filled) -> str:
    """Return the formula that tells whether a question was not answered with "not applicable"."""
    return f"IFERROR(NOT({filled.says(WORDS_OFF)}),TRUE)"


def _is_word(text: str, word: Text) -> str:
    return f'OR(EXACT({text},"{word.nl}"),EXACT({text},"{word.en}"))'


def _number(question: Question, cell: str) -> str:
    places = question.decimals or 0
    snapped = f"ROUND({cell},{places})"
    spare = number(Fraction(1, 10 ** (places + _SPARE_DIGITS))).text
    fits = f"AND({_within(question, snapped)},ABS({cell}-{snapped})<{spare})"
    return f"IF(ISNUMBER({cell}),IF({fits},{snapped},NA()),NA())"


def _within(question: Question, value: str) -> str:
    bounds = ((">=", question.low), ("<=", question.high))
    return ",".join(f"{value}{sign}{number(bound).text}" for sign, bound in bounds if bound is not None) or "TRUE"


def _choice(filled: Filled) -> str:
    labels = f"LOWER(TRIM({filled.choices}.labels))"
    found = f"SUMPRODUCT(EXACT({filled.text},{labels})*{filled.choices}.numbers)"
    return f"IF({found}=0,NA(),INDEX({filled.choices}.codes,{found}))"


def _multi(filled: Filled) -> str:
    """Every option has a cell with yes or no; an option that excludes the others stands alone."""
    said = [f"LOWER(TRIM({cell}))" for cell in filled.cells]
    options = filled.question.options
    chosen = {option.code: _is_word(text, YES) for option, text in zip(options, said, strict=True)}
    strange = "+".join(f"NOT(OR(LEN({text})=0,{_is_word(text, YES)},{_is_word(text, NO)}))" for text in said)
    count = "+".join(chosen.values())
    alone = "".join(f",AND({chosen[option.code]},{count}>1)" for option in options if option.none)
    codes = "&".join(f'IF({chosen[code]},"{code}|","")' for code in sorted(chosen))
    return f'IF(OR({filled.is_empty},{strange}>0{alone}),NA(),"|"&{codes})'


def _day(cell: str) -> str:
    first = (FIRST_DAY - date(1899, 12, 30)).days
    last = (date.max - date(1899, 12, 30)).days
    fits = f"AND({cell}>={first},{cell}<={last},INT({cell})={cell})"
    iso = f'YEAR({cell})&"-"&RIGHT("0"&MONTH({cell}),2)&"-"&RIGHT("0"&DAY({cell}),2)'
    return f"IF(ISNUMBER({cell}),IF({fits},{iso},NA()),{_written_day(cell)})"


def _written_day(cell: str) -> str:
    """A day before 1900 is no day to a spreadsheet: it stands there as text, such as 1898-05-01."""
    same_day = f"DATE(LEFT({cell},4)+2000,MID({cell},6,2),MID({cell},9,2))"
    month, day = f'RIGHT("0"&MONTH({same_day}),2)', f'RIGHT("0"&DAY({same_day}),2)'
    iso = f'LEFT({cell},4)&"-"&{month}&"-"&{day}'
    return f"IF(EXACT({cell},{iso}),{iso},NA())"


# ---- what is said about it ----

FINE: Final = Text("in orde", "fine")
EMPTY: Final = Text("niet ingevuld: onbekend", "not filled in: unknown")
SAID_UNKNOWN: Final = Text("onbekend", "unknown")
SAID_OFF: Final = Text("niet van toepassing", "not applicable")
NO_NUMBER: Final = Text("geen getal: telt als onbekend", "not a number: counts as unknown")
OUTSIDE: Final = Text("buiten de grenzen: telt als onbekend", "outside the bounds: counts as unknown")
TOO_FINE: Final = Text("te veel decimalen: telt als onbekend", "too many decimals: counts as unknown")
NOT_UNDERSTOOD: Final = Text("niet te begrijpen: telt als onbekend", "cannot be understood: counts as unknown")


def message_formula(filled: Filled, given: str, language: Language) -> str:
    """Return the formula that says in words what became of what was filled in."""
    say = {text: literal(text.said(language)) for text in (FINE, EMPTY, SAID_UNKNOWN, SAID_OFF)}
    wrong = _wrong(filled, language)
    words = f"IF({filled.says(WORDS_OFF)},{say[SAID_OFF]},IF({filled.says(WORDS)},{say[SAID_UNKNOWN]},{wrong}))"
    said = f"IF(ISNA({given}),IF({filled.is_empty},{say[EMPTY]},{words}),{say[FINE]})"
    return f"IFERROR({said},{literal(NOT_UNDERSTOOD.said(language))})"


def _wrong(filled: Filled, language: Language) -> str:
    if filled.question.kind not in NUMERIC:
        return literal(NOT_UNDERSTOOD.said(language))
    cell, places = filled.cells[0], filled.question.decimals or 0
    fine, outside, none = (literal(text.said(language)) for text in (TOO_FINE, OUTSIDE, NO_NUMBER))
    return (
        f"IF(ISNUMBER({cell}),IF(AND({_within(filled.question, f'ROUND({cell},{places})')}),{fine},{outside}),{none})"
    )


def message_now(question: Question, answer: Answer | None) -> Text:
    """Return what that formula says about an answer as it was written into its cells."""
    if counted_value(answer) is not None:
        return FINE
    match answer.state if answer else "no_answer":
        case "no_answer":
            return EMPTY
        case "not_applicable":
            return SAID_OFF
        case "estimated" if question.kind in NUMERIC:
            return NO_NUMBER
        case "estimated":
            return NOT_UNDERSTOOD
        case _:
            return SAID_UNKNOWN
