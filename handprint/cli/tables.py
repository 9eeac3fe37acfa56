"""Tables on the screen: framed on a terminal, columns without a frame elsewhere; foreign text is shown as it is."""

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table

from handprint.cli.console import frame, line

Rows = Iterable[Sequence[str]]


def show_title(title: str, console: Console) -> None:
    """Show a heading with an empty line above it."""
    console.print()
    console.print(line(title, "bold"))


def show_table(title: str, columns: Sequence[str], rows: Rows, console: Console, whole: Iterable[int] = ()) -> None:
    """Show a table under a heading; without rows nothing is shown. The columns `whole` hold ids, never broken off."""
    found = tuple(rows)
    if not found:
        return
    show_title(title, console)
    table = Table(box=frame(console), pad_edge=False, header_style="dim", show_lines=console.is_terminal)
    for at, column in enumerate(columns):
        table.add_column(line(column), overflow="fold", no_wrap=at in frozenset(whole))
    for row in found:
        table.add_row(*(line(cell) for cell in row))
    console.print(table)


def show_lines(title: str, lines: Iterable[str], console: Console) -> None:
    """Show lines under a heading, each unbroken, so that an address in it can be copied."""
    show_title(title, console)
    for said in lines:
        console.print(line(said), soft_wrap=True)


def show_pairs(pairs: Iterable[tuple[str, str]], console: Console) -> None:
    """Show what belongs together as two columns: what it is, and what it says; empty ones are left out."""
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for label, said in pairs:
        if said:
            table.add_row(line(label), line(said))
    console.print(table)
