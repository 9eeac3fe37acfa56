"""Answer sheets of all kinds, and texts that do harm, for laws about files."""

from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction
from typing import Final

from hypothesis import strategies as st

from handprint.questionnaire.answer_types import LONGEST_TEXT
from handprint.questionnaire.answers import (
    Answer,
    AnswerSheet,
    Applicant,
    Confirmation,
    History,
    Initiative,
    Named,
    Period,
    Row,
)
from handprint.questionnaire.questionnaire import Question, Route
from tests.questionnaire.reading import HALL, ROWS, file, section, the_questionnaire
from tests.writers.naughty import NAUGHTY

OTHERS: Final = """
- {id: founded, type: date, ask: {nl: "Wanneer begon u? # echt: [ja]", en: Founded}}
- id: stands
  type: whole
  unit: people
  min: -5
  max: 5000000
  decimals: 0
  ask: {nl: "Hoeveel \\ttribunes heeft u, met de plaatsen van vorig jaar, en ook de banken langs het veld, waar al jaren
    niemand meer op zit?", en: Stands}
  allow: [estimate, refused, not_applicable]
- id: legal
  type: choice
  options: [{code: refused, nl: Geweigerd, en: Refused}, {code: other, nl: Anders, en: Other}]
  ask: {nl: Vorm, en: Form}
  allow: [refused]
"""
ALL: Final = the_questionnaire(
    file(
        section("all", HALL),
        section("others", OTHERS),
        section("rows", ROWS, "{group: events, max: 3, name_from: title}"),
    )
)
FIELDS: Final[Mapping[str, Question]] = {one.id: one for part in ALL.sections for one in part.questions}


# ---- texts ----

texts: Final = st.one_of(
    st.sampled_from(NAUGHTY), st.text(max_size=40), st.text(st.characters(codec=None), max_size=20)
).map(lambda text: text[:LONGEST_TEXT])
said: Final = texts.map(str.strip).filter(bool)
"""Texts as answers hold them: without blanks around them."""


# ---- answers and sheets ----

_days: Final = st.dates(date(1900, 1, 1), date(2100, 12, 31))
_idents: Final = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,20}", fullmatch=True)


def _numbers(question: Question) -> st.SearchStrategy[Fraction]:
    assert question.low is not None
    assert question.high is not None
    scale = 10 ** (question.decimals or 0)
    return st.integers(int(question.low * scale), int(question.high * scale)).map(lambda found: Fraction(found, scale))


def _values(question: Question) -> st.SearchStrategy[object]:
    codes = [option.code for option in question.options]
    match question.kind:
        case "yes_no":
            return st.booleans()
        case "choice":
            return st.sampled_from(codes)
        case "multi":
            return st.frozensets(st.sampled_from([code for code in codes if code != "nothing"]))
        case "date":
            return _days.map(date.isoformat)
        case "text":
            return said
        case _:
            return _numbers(question)


def _written(question: Question, value: object) -> st.SearchStrategy[str]:
    """Draw what a person wrote for a value: often nothing."""
    match value:
        case Fraction() if value.denominator == 1 and question.kind != "percent":
            return st.sampled_from(["", f" {value.numerator}", f"{value.numerator},0" if question.decimals else ""])
        case bool():
            return st.sampled_from(["", "Ja " if value else "N"])
        case _:
            return st.just("")


@st.composite
def answers(draw: st.DrawFn, question: Question) -> Answer:
    """Draw an answer in any state that the question allows, bare or with everything that can be known about it."""
    states = ["answered", "answered", "no_answer", "dont_know"]
    states += [state for state in ("refused", "not_applicable") if state in question.allow]
    is_number = question.decimals is not None
    states += ["estimated"] if "estimate" in question.allow and is_number else []
    state = draw(st.sampled_from(states))
    value = draw(_values(question)) if state in ("answered", "estimated") else None
    known = {
        name: draw(st.one_of(st.just(""), texts)) if draw(st.booleans()) else ""
        for name in ("remark", "reason", "evidence", "by")
    }
    on = draw(st.sampled_from(["", "2026-02-03"]))
    written = draw(_written(question, value)) if value is not None else draw(_of_state(question, state))
    low = high = None
    if state == "estimated" and draw(st.booleans()):
        assert isinstance(value, Fraction)
        low, high = question.low, draw(st.sampled_from([value, question.high]))
    return Answer(state, value, low, high, written=written, on=on, **known)  # type: ignore[arg-type]


def _of_state(question: Question, state: str) -> st.SearchStrategy[str]:
    words = {"dont_know": "Weet niet", "no_answer": " ", "refused": "geweigerd", "not_applicable": "n.v.t."}
    return st.just("") if question.kind == "choice" else st.sampled_from(["", words[state]])


@st.composite
def _answered(draw: st.DrawFn, fields: tuple[Question, ...]) -> dict[str, Answer]:
    chosen = draw(st.lists(st.sampled_from(fields), unique_by=lambda question: question.id))
    return {question.id: draw(answers(question)) for question in chosen}


@st.composite
def sheets(draw: st.DrawFn) -> AnswerSheet:
    """Draw an answer sheet to the questionnaire of these tests, as a reader gives it."""
    events = tuple(question for question in ALL.groups()["events"].questions)
    rows = st.lists(_answered(events).filter(_is_filled), max_size=3)
    start = draw(_days)
    route: Route = draw(st.sampled_from(["short", "extended"]))
    return AnswerSheet(
        initiative=Initiative(
            draw(_idents),
            draw(said),
            draw(said),
            tuple(draw(st.lists(st.from_regex(r"GM[0-9]{4}", fullmatch=True), max_size=3))),
        ),
        applicant=draw(st.none() | st.builds(Applicant, said, st.sampled_from(["geen", "01234567"]))),
        period=Period(
            start, start + timedelta(draw(st.integers(0, 400))), draw(st.sampled_from(["realised", "forecast"]))
        ),
        questionnaire=Named(ALL.id, draw(st.just(ALL.version) | st.just(""))),
        route=route,
        model=draw(st.just(Named("", "")) | st.builds(Named, texts, texts)),
        answers=draw(_answered(tuple(ALL.questions()))),
        groups=draw(st.just({}) | rows.map(lambda found: {"events": tuple(map(Row, found))})),
        file="brink.yaml",
        confirmed=draw(
            st.none()
            | st.builds(Confirmation, said, st.just("2026-02-10"), st.booleans(), st.booleans(), texts.map(str.strip))
        ),
        history=draw(st.none() | st.builds(History, st.integers(0, 10**9), texts)),
    )


def _is_filled(row: Mapping[str, Answer]) -> bool:
    return any(answer.state != "no_answer" for answer in row.values())
