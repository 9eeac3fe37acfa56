"""What Tab completes: the choices that are on the screen, and the commands that work everywhere."""

import re
from collections.abc import Iterator
from typing import Final

from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document

from handprint.interview.speech import Prompt
from handprint.language import safe_text
from handprint.problems import Language

COMMANDS: Final = ("!w", "!r", "!n", "!g ", "!u", "!c", "!q", "!l nl", "!l en", "!e ", "!d ", "!x ", "!k")

# A choice as a prompt lists it: "  3. Koffieochtend", "3 Koffieochtend".
_CHOICE: Final = re.compile(r"\s*(\d+)[.)]?\s+(\S.*)")


class Completing(Completer):
    """Completes the last part of a line, so that several choices can be named with commas between them.

    A label with a comma in it is completed to its number.
    """

    def __init__(self) -> None:
        self._choices: tuple[tuple[str, str], ...] = ()

    def offer(self, prompt: Prompt, language: Language) -> None:
        """Take the choices from what a prompt shows."""
        found = (_CHOICE.fullmatch(line.text.said(language)) for line in prompt.lines)
        self._choices = tuple((choice.group(1), safe_text(choice.group(2))) for choice in found if choice)

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterator[Completion]:
        """Yield what the line could become."""
        del complete_event
        line = document.text_before_cursor
        if line.startswith("!"):
            yield from (Completion(one, -len(line)) for one in COMMANDS if one.startswith(line))
            return
        typed = line.rpartition(",")[2].lstrip()
        for number, label in self._choices:
            if label.casefold().startswith(typed.casefold()):
                yield Completion(number if "," in label else label, -len(typed), display=f"{number} {label}")
