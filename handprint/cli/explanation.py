"""An explanation on the screen: one step below another, indented by how deep it lies under the figure."""

from collections.abc import Iterable

from rich.console import Console
from rich.padding import Padding
from rich.text import Text as Line

from handprint.cli.console import line
from handprint.problems import Language
from handprint.score.explain import Explained

INDENT = 2


def show_explanation(explained: Iterable[Explained], console: Console, language: Language) -> None:
    """Show each step: what it is called, its value, how it was calculated, and where it comes from."""
    for step in explained:
        _show(step, console, language)


def _show(step: Explained, console: Console, language: Language) -> None:
    head = line(step.label.said(language), "bold" if not step.depth else "")
    head.append_text(line(f" ({step.name})", "dim"))
    head.append_text(line(f": {step.value.said(language)}", "bold green"))
    if step.repeated:
        head.append_text(line(" - zie boven" if language == "nl" else " - see above", "dim"))
    _indented(head, INDENT * step.depth, console)
    if step.repeated:
        return
    for below, style in ((step.formula, "cyan"), (step.from_where, "dim")):
        if below is not None:
            _indented(line(below.said(language), style), INDENT * (step.depth + 2), console)


def _indented(text: Line, columns: int, console: Console) -> None:
    """On a terminal a long line goes on below its own beginning; elsewhere it stays one line, to be found by search."""
    if console.is_terminal:
        console.print(Padding(text, (0, 0, 0, columns), expand=False))
    else:
        console.print(line(" " * columns).append_text(text), soft_wrap=True)
