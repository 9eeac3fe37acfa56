"""The front end of a terminal: inline, so that all stays readable above, with a toolbar that says where one is."""

from collections.abc import Callable, Iterable
from typing import Final

from prompt_toolkit import PromptSession, print_formatted_text
from prompt_toolkit.formatted_text import FormattedText, StyleAndTextTuples
from prompt_toolkit.input import Input
from prompt_toolkit.output import Output
from prompt_toolkit.shortcuts import CompleteStyle
from prompt_toolkit.styles import Style

from handprint.interview.completing import Completing
from handprint.interview.layout import ALWAYS, Row, asked, laid_out, where
from handprint.interview.speech import Line, Prompt
from handprint.interview.visible import Visible
from handprint.interview.wrapping import NARROW, wrapped
from handprint.problems import Language

READY: Final = "> "
MARGIN: Final = 2

# Only basic colours, on signs and heads: what is to be read keeps the colour that the person chose for reading.
STYLE: Final = Style.from_dict(
    {
        "head": "bold",
        "good": "ansigreen",
        "answer": "bold",
        "sign.answer": "bold ansigreen",
        "sign.warning": "bold ansimagenta",
        "sign.fault": "bold ansired",
        "bottom-toolbar": "reverse",
    }
)


class ScreenPrompts:
    """Asks in a terminal, and reads lines that can be edited and completed."""

    def __init__(
        self,
        figures: Callable[[Language], str] = lambda _: "",
        ready: Callable[[], None] = lambda: None,
        source: Input | None = None,
        output: Output | None = None,
    ) -> None:
        """Start the terminal.

        Args:
            figures: what the toolbar says about the figures now; it is called often, and answers at once.
            ready: called whenever a prompt is on the screen.
            source: where keys come from, else the terminal of this process.
            output: where it draws, else the terminal of this process.
        """
        self._figures = figures
        self._completing = Completing()
        self._session: PromptSession[str] = PromptSession(
            style=STYLE,
            completer=self._completing,
            complete_while_typing=False,
            complete_style=CompleteStyle.READLINE_LIKE,
            reserve_space_for_menu=0,
            input_processors=[Visible()],
            input=source,
            output=output,
        )
        self._session.app.after_render += lambda _: ready()

    def ask(self, prompt: Prompt, language: Language) -> str:
        """Show a prompt and return the line that is typed; a text of several lines that is pasted becomes one.

        Raises:
            EOFError: Ctrl-D, or the terminal is gone.
            KeyboardInterrupt: Ctrl-C.
        """
        self._print(asked(prompt, language, self._width()))
        self._completing.offer(prompt, language)
        line = self._session.prompt(READY, bottom_toolbar=lambda: self._toolbar(prompt, language))
        return " ".join(line.split("\n"))

    def show(self, lines: Iterable[Line], language: Language) -> None:
        """Show lines."""
        self._print(laid_out(lines, language, self._width()))

    def refresh(self) -> None:
        """Draw the toolbar anew: the figures changed. Any thread may call this."""
        self._session.app.invalidate()

    def _toolbar(self, prompt: Prompt, language: Language) -> str:
        always = ALWAYS.said(language) if prompt.progress.question else ""
        rows = (where(prompt.progress, language), self._figures(language), always)
        return "\n".join(line for row in rows if row for line in wrapped(row, " ", " ", self._width()))

    def _print(self, rows: Iterable[Row]) -> None:
        for row in rows:
            print_formatted_text(FormattedText(_styled(row)), style=STYLE, output=self._session.output)

    def _width(self) -> int:
        columns = self._session.output.get_size().columns
        return max(min(NARROW, columns - MARGIN), MARGIN)


def _styled(row: Row) -> StyleAndTextTuples:
    look = f"class:{row.tone}"
    return [(f"class:sign.{row.tone}", row.text[: row.sign]), (look, row.text[row.sign :])]
