"""A small questionnaire with one of everything, and interviews about it."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache

from handprint.interview.session import InterviewSession
from handprint.interview.speech import Reply
from handprint.problems import Language
from handprint.questionnaire.answers import AnswerSheet
from handprint.questionnaire.questionnaire import Questionnaire
from handprint.questionnaire.read import read_questionnaire
from handprint.questionnaire.record import Change, Said, State, folded, parse_entry, sealed, to_line

TODAY = date(2026, 3, 2)
HALL = """
questionnaire: hall
version: "1"
title: {nl: Zaal, en: Hall}
sections:
  - id: people
    title: {nl: Mensen, en: People}
    questions:
      - {id: welcome, type: note, ask: {nl: Welkom bij de zaal., en: Welcome to the hall.}}
      - id: helpers
        type: yes_no
        ask: {nl: Zijn er helpers, en: Are there helpers}
        why: {nl: Hun uren tellen., en: Their hours count.}
        help: {nl: Ook het bestuur., en: The board too.}
        example: {nl: Ja., en: Yes.}
        find: {nl: rooster, en: rota}
        allow: [dont_know]
      - id: hours
        type: hours
        min: 0
        max: 100000
        decimals: 0
        also: [{word: {nl: "dag, dagen", en: "day, days"}, is: 8}]
        ask: {nl: Hoeveel uren, en: How many hours}
        ask_if: helpers
        when_off_route: 0
        check: {that: "hours <= 5000 [hour]", say: {nl: Dat is veel., en: That is a lot.}}
        allow: [dont_know, refused, estimate]
      - id: share
        type: percent
        min: 0
        max: 100
        decimals: 0
        ask: {nl: Welk deel, en: Which share}
        when_off_route: 0%
        allow: [not_applicable]
  - id: events
    title: {nl: Feesten, en: Feasts}
    repeat: {group: events, max: 3, name_from: title}
    questions:
      - {id: title, type: text, ask: {nl: Hoe heet het feest, en: What is the feast called}}
      - id: kind
        type: choice
        options: [{code: walk, nl: Wandelen, en: Walking}, {code: meal, nl: Eten, en: Eating}]
        ask: {nl: Wat voor feest, en: What kind}
      - id: guests
        type: people
        min: 0
        max: 500
        decimals: 0
        ask: {nl: Hoeveel gasten, en: How many guests}
        ask_if: kind = 'meal'
        when_off_route: 0
        check: {that: "guests <= 100 [people]", say: {nl: Grote zaal., en: Large hall.}}
        carry: never
  - id: money
    title: {nl: Geld, en: Money}
    questions:
      - id: income
        type: euros
        min: 0
        max: 1000000
        decimals: 2
        ask: {nl: Hoeveel kwam binnen, en: How much came in}
      - id: costs
        type: euros
        min: 0
        max: 1000000
        decimals: 2
        ask: {nl: Hoeveel ging uit, en: How much went out}
        default: income / 2
        check: {that: costs <= 2 * income, say: {nl: Meer uit dan in., en: More out than in.}}
      - id: gifts
        type: euros
        min: 0
        max: 1000000
        decimals: 2
        ask: {nl: Hoeveel was gegeven, en: How much was given}
        check: {that: gifts <= income, say: {nl: Meer dan alles., en: More than all.}, must: yes}
        allow: [dont_know]
        carry: offer
      - id: themes
        type: multi
        options:
          - {code: health, nl: Gezondheid, en: Health}
          - {code: nature, nl: Natuur, en: Nature, only_if: helpers}
          - {code: nothing, nl: Geen van deze, en: None of these, none: yes}
        ask: {nl: Waar gaat het over, en: What is it about}
      - {id: opened, type: date, ask: {nl: Sinds wanneer, en: Since when}}
      - {id: proud, type: text, ask: {nl: Waar bent u trots op, en: What are you proud of}, allow: [refused]}
  - id: more
    title: {nl: Meer, en: More}
    questions:
      - id: trees
        type: whole
        unit: tree
        min: 0
        max: 1000
        decimals: 0
        route: extended
        ask: {nl: Hoeveel bomen, en: How many trees}
"""
HEAD = ("De Zaal", "GM0148", "", "geen", "2025", "1", "", "1")
"""Lines that fill in the head: name, municipality, applicant, company number, year, status, id, short route."""

SHORT = ("ja", "2500", "60%", "", "0", "1000", "500", "10", "1", "31-1-2020", "De taart", "")
"""Lines that answer the whole short route, with Enter after each section; no feasts."""


@cache
def hall(text: str = HALL) -> Questionnaire:
    """Return the questionnaire."""
    found, problems = read_questionnaire(text, "hall.yaml", lambda _id: None)
    assert found is not None, problems
    return found


def session(  # noqa: PLR0913 - as the session itself
    *,
    state: State | None = None,
    history: Iterable[Said] = (),
    previous: AnswerSheet | None = None,
    goal: frozenset[str] | None = None,
    outside: Iterable[Change] = (),
    language: Language = "nl",
    text: str = HALL,
) -> InterviewSession:
    """Return an interview about the hall."""
    return InterviewSession(
        hall(text),
        state or {},
        today=TODAY,
        history=history,
        previous=previous,
        goal=goal,
        outside=outside,
        language=language,
    )


def started(**how: frozenset[str] | None) -> InterviewSession:
    """Return an interview of which the head is filled in."""
    return told(session(**how), *HEAD)  # type: ignore[arg-type]


def told(interview: InterviewSession, *lines: str) -> InterviewSession:
    """Say lines that may not be refused, and return the interview."""
    for line in lines:
        reply = interview.say(line)
        assert not faults(reply), (line, faults(reply))
    return interview


def faults(reply: Reply) -> list[str]:
    """Return what a reply refuses."""
    return [line.text.nl for line in reply.lines if line.tone == "fault"]


def words(reply: Reply) -> list[str]:
    """Return the lines of a reply in Dutch."""
    return [line.text.nl for line in reply.lines]


def shown(interview: InterviewSession) -> list[str]:
    """Return the lines of the prompt in Dutch."""
    return [line.text.nl for line in interview.prompt().lines]


def given(interview: InterviewSession) -> Mapping[str, object]:
    """Return the answers of the state that are asked once, as they are spelled."""
    return {key[1]: value for key, value in interview.state.items() if key[0] == "answers" and len(key) == 2}


def resumed(interview: InterviewSession) -> InterviewSession:
    """Return the interview as another process goes on with it: from the lines of its record."""
    lines, entry = [], None
    for said in interview.history:
        entry = sealed(said, entry, "2026-03-02T10:00:00Z", "Coach", "coach")
        lines.append(to_line(entry))
    entries = [parse_entry(line) for line in lines]
    history = tuple(entry.said for entry in entries if entry is not None)
    assert len(history) == len(lines)
    return session(state=folded(history), history=history)
