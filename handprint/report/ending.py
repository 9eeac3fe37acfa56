"""The end of an interview: the card in short, what is unknown and how much it matters, and what to do next."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from handprint.problems import Text
from handprint.questionnaire.answers import AnswerSheet
from handprint.report.initiative import InitiativeReport, Shown, report_of
from handprint.report.open_questions import OpenQuestion, open_questions
from handprint.score.handprint import Handprint

EndingTone: TypeAlias = Literal["head", "plain", "help", "good", "warning"]
"""How a line is meant; a front end gives each its look."""

TOLD: Final = 3
"""So many open questions are told in full; the others are named."""
MOST_NAMED: Final = 5

OPEN: Final = Text("Dit weten we nog niet", "This is not known yet")
NEXT: Final = Text("Hoe nu verder", "What to do next")
FIRST: Final = Text("Dit heeft de meeste invloed:", "This matters most:")


@dataclass(frozen=True, slots=True)
class EndingLine:
    """One line for people, in both languages; foreign text in it is not yet made safe to show."""

    text: Text
    tone: EndingTone = "plain"


def ending_of(handprint: Handprint, last_year: AnswerSheet | None = None) -> tuple[EndingLine, ...]:
    """Return what is told at the end of an interview; nothing of it says that the work is not good enough."""
    report, questions = report_of(handprint), open_questions(handprint, last_year)
    return (*_card(report, handprint), *_open(questions), *_next(handprint, questions))


def _card(report: InitiativeReport, handprint: Handprint) -> Iterator[EndingLine]:
    yield EndingLine(Text(f"De handprint van {report.name}", f"The handprint of {report.name}"), "head")
    yield EndingLine(report.period, "help")
    for shown in (*report.headlines, *(report.others if report.has_other_figures_only else ())):
        yield _figure(shown)
    if report.known_part is not None:
        yield EndingLine(report.known_part, "warning")
    yield from (EndingLine(wrong, "warning") for wrong in report.wrong)
    counted = [line.indicator.name for line in handprint.lines_of("count") if line.quantity]
    if counted:
        nl, en = ", ".join(name.nl for name in counted), ", ".join(name.en for name in counted)
        yield EndingLine(Text(f"Telt ook, zonder euro's: {nl}", f"Counts too, without euros: {en}"))


def _figure(shown: Shown) -> EndingLine:
    note = shown.note or Text("", "")
    behind = [f" ({text})" if text else "" for text in (note.nl, note.en)]
    text = Text(
        f"{shown.label.nl}: {shown.shown.nl}{behind[0]}",
        f"{shown.label.en}: {shown.shown.en}{behind[1]}",
    )
    return EndingLine(text, "good" if _is_said(shown) else "plain")


def _is_said(shown: Shown) -> bool:
    return any(sign.isdigit() for sign in shown.shown.nl)


def _open(questions: Sequence[OpenQuestion]) -> Iterator[EndingLine]:
    if not questions:
        return
    yield EndingLine(Text(f"{OPEN.nl} ({len(questions)})", f"{OPEN.en} ({len(questions)})"), "head")
    yield EndingLine(FIRST, "help")
    for number, question in enumerate(questions[:TOLD], 1):
        yield EndingLine(Text(f"{number}. {question.ask.nl}", f"{number}. {question.ask.en}"))
        yield EndingLine(Text(f"   {question.matters.nl}", f"   {question.matters.en}"), "help")
    yield from _others(questions[TOLD:])


def _others(questions: Sequence[OpenQuestion]) -> Iterator[EndingLine]:
    if questions:
        named, more = questions[:MOST_NAMED], len(questions) - MOST_NAMED
        nl, en = "; ".join(one.ask.nl for one in named), "; ".join(one.ask.en for one in named)
        rest = Text(f"; en nog {more}", f"; and {more} more") if more > 0 else Text("", "")
        yield EndingLine(Text(f"Ook open: {nl}{rest.nl}", f"Open as well: {en}{rest.en}"))


# ---- what to do next ----


def _next(handprint: Handprint, questions: Sequence[OpenQuestion]) -> Iterator[EndingLine]:
    yield EndingLine(NEXT, "head")
    sheet = handprint.scored.sheet
    if questions:
        yield EndingLine(_look_up(questions[0]))
    elif sheet.route == "short":
        yield EndingLine(
            Text(
                "Uw korte route is klaar. De uitgebreide route vraagt door: start het interview met --extended.",
                "Your short route is done. The extended route asks on: start the interview with --extended.",
            )
        )
    if sheet.confirmed is None:
        yield EndingLine(
            Text(
                "Laat iemand van het initiatief de antwoorden bevestigen. Er is een bladzijde om te tekenen.",
                "Have somebody of the initiative confirm the answers. There is a page to sign.",
            )
        )
    yield EndingLine(
        Text(
            "Valt het bedrag tegen? `handprint score` met --why laat zien wat eraf ging en waarom.",
            "Is the amount lower than you hoped? `handprint score` with --why shows what was taken off and why.",
        ),
        "help",
    )


def _look_up(question: OpenQuestion) -> Text:
    where = question.find
    nl = f" U vindt het hier: {where.nl}." if where else ""
    en = f" You find it here: {where.en}." if where else ""
    return Text(
        f"Zoek eerst op: {question.ask.nl}{nl} Start daarna hetzelfde interview: het gaat verder waar u was.",
        f"Look up first: {question.ask.en}{en} Then start the same interview: it goes on where you were.",
    )
