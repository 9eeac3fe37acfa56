"""The cases of a model on the screen: what was expected, what came out, and who vouches for it."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from rich.console import Console

from handprint.arithmetic import plain
from handprint.cli.console import line
from handprint.cli.speech import speak
from handprint.cli.tables import show_table
from handprint.model.model import Case, Model
from handprint.score.cases import Outcome


def show_outcomes(model: Model, outcomes: Sequence[Outcome], console: Console) -> None:
    """Show every expectation of every case, and how many came out."""
    for case, found in groupby(outcomes, key=lambda outcome: outcome.case):
        _show_case(case, found, console)
    console.print()
    failed = sum(not outcome.passed for outcome in outcomes)
    console.print(line(_count(len(model.cases), len(outcomes), failed), "bold red" if failed else "bold green"))


def _show_case(case: Case, outcomes: Iterable[Outcome], console: Console) -> None:
    columns = (
        speak("Cijfer of stap", "Figure or step"),
        speak("Verwacht", "Expected"),
        speak("Uitkomst", "Outcome"),
        "",
    )
    show_table(case.answers, columns, map(_row, outcomes), console)
    tolerance = plain(case.tolerance)
    console.print(line(speak(f"Volgens: {case.authority}", f"According to: {case.authority}"), "dim"))
    if case.tolerance:
        console.print(line(speak(f"Verschil van {tolerance} mag", f"May differ by {tolerance}"), "dim"))


def _row(outcome: Outcome) -> tuple[str, ...]:
    verdict = speak("goed", "right") if outcome.passed else speak("FOUT", "WRONG")
    return outcome.step, outcome.expected, outcome.got, verdict


def _count(cases: int, expectations: int, failed: int) -> str:
    if not cases:
        return speak("Dit model heeft geen controlegevallen.", "This model has no cases.")
    nl, en = ("1 controlegeval", "1 case") if cases == 1 else (f"{cases} controlegevallen", f"{cases} cases")
    return speak(
        f"{nl}, {expectations} cijfers vergeleken, {failed} fout.",
        f"{en}, {expectations} figures compared, {failed} wrong.",
    )
