"""The interview: what the processor does before the first prompt, and for each answer to a long questionnaire."""

import os
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time
from typing import Final

from benchmarks.measuring import Work, ratios
from benchmarks.page import Section, times, two_digits
from benchmarks.start_up import BARE, environment, started
from handprint.cli.interview_file import Opened, open_interview
from handprint.cli.loading import Loader
from handprint.interview.session import InterviewSession

CHILD: Final = ("-m", "benchmarks.first_prompt_child")
NEW: Final = ("interview", "new.yaml")
NAMED: Final = (*NEW, "--questionnaire", "buurthuis")
BEGUN: Final = ("interview", "begun.yaml")
FIRST: Final = {
    "`handprint` in a terminal: the menu": ((), True),
    "a new interview in a terminal: which questionnaire": (NEW, True),
    "a new interview over a pipe: which questionnaire": (NEW, False),
    "a new interview in a terminal, questionnaire named": (NAMED, True),
    "a new interview over a pipe, questionnaire named": (NAMED, False),
    "going on with an interview in a terminal": (BEGUN, True),
}
AIM: Final = 25
AIM_MS: Final = 20
QUESTIONS: Final = 120
HEAD: Final = ("De Brink", "GM0148", "De Brink", "geen", "2024", "1", "brink-2024", "kort")
LENGTH: Final = (
    f"{QUESTIONS} questions, each with a condition on the one before, a check on two questions and a value worked out"
    " from an earlier one"
)
ABOUT: Final = (
    "Before the first prompt: processor time of the whole process up to the moment at which one can type, as a multiple"
    " of a bare interpreter. Per answer: milliseconds of processor time of one line, with the prompt after it;"
    f" {LENGTH}. Saving writes the history and waits for the disk, and writes the answer file anew: there the"
    " processor's time is counted, not the disk's. A questionnaire that is named, or that stands in the file, has to be"
    " read before its first question can be asked: reading and checking it is most of what is above the aim."
)


def interview(rounds: int) -> Section:
    """Return what an interview costs beside its aims."""
    with TemporaryDirectory() as folder:
        _begin(Path(folder) / BEGUN[-1])
        cases = {
            label: first_prompt(words, Path(folder), terminal=terminal) for label, (words, terminal) in FIRST.items()
        }
        found = ratios(cases, started(*BARE), rounds)
    rows = [(label, times(ratio), f"at most {AIM} x") for label, ratio in found.items()]
    answers = [_answers(saving=False) for _ in range(rounds)]
    saved = [_answers(saving=True) for _ in range(rounds)]
    rows += [
        ("an answer, half of them", _ms(median(map(median, answers))), ""),
        ("an answer, the slowest", _ms(median(map(max, answers))), f"under {AIM_MS} ms"),
        ("an answer and saving it, the slowest", _ms(median(map(max, saved))), f"under {AIM_MS} ms"),
    ]
    return Section("The interview", ABOUT, ("What", "Reached", "Aim"), tuple(rows))


def _ms(seconds: float) -> str:
    return f"{two_digits(seconds * 1_000)} ms"


# ---- before the first prompt ----


def first_prompt(words: tuple[str, ...], folder: Path, *, terminal: bool) -> Work:
    """Return the work of starting handprint in a folder up to its first prompt, in seconds of processor time."""
    return lambda: _until_prompt(words, folder, terminal=terminal)


def _until_prompt(words: tuple[str, ...], folder: Path, *, terminal: bool) -> float:
    if sys.platform == "win32":
        raise SystemExit("the processor time of a child is told by Linux and macOS only")
    near, far = os.openpty() if terminal else (os.open(os.devnull, os.O_RDONLY), os.open(os.devnull, os.O_WRONLY))
    typed = far if terminal else near
    streams = [(os.POSIX_SPAWN_DUP2, from_, to) for from_, to in ((typed, 0), (far, 1), (far, 2))]
    child = os.posix_spawn(
        sys.executable,
        (sys.executable, "-s", *CHILD, *(str(folder / word) if word.endswith(".yaml") else word for word in words)),
        {**environment(), "TERM": "xterm-256color"},
        file_actions=streams,
    )
    _, status, used = os.wait4(child, 0)
    os.close(near)
    os.close(far)
    if code := os.waitstatus_to_exitcode(status):
        raise SystemExit(f"handprint {' '.join(words)} ended with {code} before its first prompt")
    return used.ru_utime + used.ru_stime


def _begin(file: Path) -> None:
    """Make the file of an interview of which only the head was asked."""
    opened, session = _opened(file, Loader(), "buurthuis")
    opened.saver.save(session.say("!w").said)
    opened.saver.close()


def _opened(file: Path, loader: Loader, questionnaire: str) -> tuple[Opened, InterviewSession]:
    opened = open_interview(file, loader, "", questionnaire=questionnaire)
    if opened is None:
        raise SystemExit(f"the interview cannot be opened: {loader.told()}")
    session = InterviewSession(opened.questionnaire, opened.state, today=date(2025, 3, 1))
    for line in HEAD:
        opened.saver.save(session.say(line).said)
    return opened, session


# ---- one answer ----


def _lines() -> Iterator[str]:
    yield "questionnaire: long"
    yield 'version: "1"'
    yield "title: {nl: Lang, en: Long}"
    yield "sections:"
    for number in range(QUESTIONS):
        if number % 10 == 0:
            yield f"  - id: part_{number}"
            yield f"    title: {{nl: Deel {number}, en: Part {number}}}"
            yield "    questions:"
        yield from (f"      {line}" for line in _question(number))
    yield "migrations: []"


def _question(number: int) -> Iterator[str]:
    yield f"- id: q{number}"
    yield "  type: people"
    yield "  min: 0"
    yield "  max: 1000000"
    yield "  decimals: 0"
    yield f"  ask: {{nl: 'Hoeveel mensen bij {number}?', en: 'How many people at {number}?'}}"
    yield "  allow: [dont_know, estimate]"
    if number > 1:
        yield f"  ask_if: 'q{number - 1} > 0 [people]'"
        yield "  when_off_route: 0"
        yield f"  default: 'q{number - 1} + 1 [people]'"
        yield "  check:"
        yield f"    that: 'q{number} <= q0 + q{number - 1} + 10 [people]'"
        yield "    say: {nl: 'Klopt dit?', en: 'Is this right?'}"


def _answers(*, saving: bool) -> list[float]:
    """Return the seconds of each line of an interview from its first question on."""
    with TemporaryDirectory() as folder:
        made_up = Path(folder) / "long.yaml"
        made_up.write_text("\n".join(_lines()), encoding="utf-8")
        loader = Loader()
        loader.take(made_up)
        opened, session = _opened(Path(folder) / "answers.yaml", loader, "long")
        found: list[float] = []
        while (prompt := session.prompt()).asks in ("question", "review") and len(found) < 2 * QUESTIONS:
            line = "5" if prompt.asks == "question" else ""
            start = process_time()
            reply = session.say(line)
            session.prompt()
            if saving:
                opened.saver.save(reply.said)
            found.append(process_time() - start)
        opened.saver.close()
        return found
