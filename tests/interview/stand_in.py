"""A tiny interview that stands in for the real one where only the front ends are tested."""

import sys
from dataclasses import dataclass, field

from handprint.interview.conversation import converse
from handprint.interview.speech import Ending, Line, Progress, Prompt, Reply
from handprint.problems import Language, Text
from handprint.questionnaire.record import Change, Said


@dataclass(slots=True)
class StandIn:
    """Asks for as many lines as it is told to, and keeps them as they came."""

    count: int = 3
    language: Language = "nl"
    heard: list[str] = field(default_factory=list)

    def prompt(self) -> Prompt:
        """Return the next question."""
        number = len(self.heard) + 1
        lines = (
            Line(Text(f"Wat is antwoord {number}?", f"What is answer {number}?")),
            Line(Text("  1  Ja, graag", "  1  Yes please")),
            Line(Text("  2  Nee", "  2  No")),
        )
        progress = Progress(Text("Proef", "Trial"), 1, 1, number, self.count)
        return Prompt("question", lines, Text("een antwoord · ? is hulp", "an answer · ? is help"), progress)

    def say(self, line: str) -> Reply:
        """Keep a line, and repeat it."""
        self.heard.append(line)
        ending: Ending | None = "finished" if len(self.heard) == self.count else None
        said = Said("answered", (Change(("answers", str(len(self.heard))), None, line),))
        return Reply((Line(Text(line, line), "answer"),), (said,), ending)


def main(mode: str) -> None:
    """Hold the stand-in's interview on this process's streams; the lines heard come out as Python."""
    session = StandIn()
    if mode == "screen":
        from handprint.interview.screen_prompts import ScreenPrompts  # noqa: PLC0415 - only where it is asked for

        ended = converse(session, ScreenPrompts(), lambda _: ())
    else:
        from handprint.interview.line_prompts import LinePrompts  # noqa: PLC0415

        ended = converse(session, LinePrompts(sys.stdin.buffer, sys.stdout, echo=True), lambda _: ())
    sys.stdout.write(f"\n{ended} {session.heard!a}\n")


if __name__ == "__main__":
    main(sys.argv[1])
