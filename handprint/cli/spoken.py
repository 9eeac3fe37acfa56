"""A console and the language that is spoken on it: an interview may switch language, and a file may have its own."""

from dataclasses import dataclass

from rich.console import Console

from handprint.cli.console import line
from handprint.problems import Language, Text


@dataclass(frozen=True, slots=True)
class Spoken:
    """A console and its language."""

    console: Console
    language: Language

    def say(self, text: Text) -> str:
        """Return a text in the language of the console."""
        return text.said(self.language)

    def tell(self, text: Text | str, style: str = "", indent: int = 0) -> None:
        """Print a text as one paragraph, indented as a whole."""
        said = text if isinstance(text, str) else self.say(text)
        if indent:
            from rich.padding import Padding  # noqa: PLC0415 - for few lines only

            self.console.print(Padding(line(said, style), (0, 0, 0, indent)))
        else:
            self.console.print(line(said, style))

    def title(self, text: Text | str) -> None:
        """Print a heading, with an empty line before it."""
        self.console.print()
        self.tell(text, "bold")
