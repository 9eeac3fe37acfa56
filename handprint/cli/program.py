"""The program: its commands, and what happens when a command is misused, stopped, or hits a bug."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import typer
from typer import Abort
from typer._click.exceptions import ClickException, NoArgsIsHelpError, UsageError

from handprint import __version__
from handprint.cli import check, demo, explain, interview, model, questionnaire, score
from handprint.cli.exits import Exit
from handprint.cli.help import SpokenCommand, SpokenGroup
from handprint.cli.options import LangOption
from handprint.cli.speech import speak
from handprint.cli.streams import never_fail_on_letters

program = typer.Typer(
    name="handprint",
    cls=SpokenGroup,
    help=speak(
        "Rekent een Social Handprint uit: impact in euro's, per FTE en ten opzichte van de omzet. Elke euro is terug te"
        " volgen naar een antwoord, een correctie en een bron.",
        "Calculates a Social Handprint: impact in euros, per FTE and relative to revenue. Every euro can be followed"
        " back to an answer, a correction and a source.",
    ),
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def _show_version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"handprint {__version__}\n")
        raise typer.Exit


@program.callback()
def _all_commands(
    lang: LangOption = None,
    version: bool = typer.Option(
        False, "--version", is_eager=True, callback=_show_version, help=speak("Toon de versie.", "Show the version.")
    ),
) -> None:
    del lang, version


program.command("demo", cls=SpokenCommand, help=demo.HELP)(demo.demo)
program.command("interview", cls=SpokenCommand, help=interview.HELP)(interview.interview)
program.command("score", cls=SpokenCommand, help=score.HELP)(score.score)
program.command("explain", cls=SpokenCommand, help=explain.HELP)(explain.explain)
program.command("check", cls=SpokenCommand, help=check.HELP)(check.check)
program.add_typer(model.commands, name="model", help=model.HELP)
program.add_typer(questionnaire.commands, name="questionnaire", help=questionnaire.HELP)


def run(arguments: Sequence[str]) -> int:
    """Run a command line and return its exit code; without any words, a terminal gets the menu."""
    never_fail_on_letters(sys.stdout)
    never_fail_on_letters(sys.stderr)
    try:
        outcome = _menu() if not arguments and _is_somebody_there() else _invoked(list(arguments))
    except typer.Exit as done:
        return done.exit_code
    except NoArgsIsHelpError as asked:
        sys.stdout.write(f"{asked.format_message()}\n")
        return Exit.DONE
    except UsageError as fault:
        return _misused(fault)
    except (KeyboardInterrupt, Abort, EOFError):
        sys.stderr.write(speak("\nGestopt.\n", "\nStopped.\n"))
        return Exit.STOPPED
    except ClickException as fault:
        sys.stderr.write(f"{fault.format_message()}\n")
        return Exit.FAULTS
    except BrokenPipeError:
        _forget_stdout()
        return Exit.DONE
    except Exception as bug:  # noqa: BLE001 - the last resort: a bug is told in a sentence, with a way to see more
        return _bug(bug)
    return outcome if isinstance(outcome, int) else Exit.DONE


def _is_somebody_there() -> bool:
    return sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()


def _menu() -> int:
    from handprint.cli.menu import menu  # noqa: PLC0415 - for a person only

    return menu(_show_help)


def _show_help() -> int:
    """Show what all commands do, and return the exit code."""
    try:
        _invoked([])
    except NoArgsIsHelpError as asked:
        sys.stdout.write(f"{asked.format_message()}\n")
    return Exit.DONE


def _invoked(arguments: list[str]) -> object:
    """Run a command by hand: typer's own way of running ends the process when a pipe breaks or Ctrl+C is pressed."""
    command = typer.main.get_command(program)
    with command.make_context(_name(), arguments) as context:
        return command.invoke(context)


def _name() -> str:
    """Return what a person types to start this program."""
    names = {"__main__.py": "python -m handprint", "cli.py": "python cli.py"}
    return names.get(Path(sys.argv[0]).name, "handprint")


def _misused(fault: UsageError) -> int:
    from handprint.cli.misuse import misuse_told  # noqa: PLC0415 - the words of a language, for a misuse only

    context = fault.ctx
    command = context.command_path if context else "handprint"
    sys.stderr.write(
        f"{speak('Deze opdracht klopt niet', 'This command is not right')}: {misuse_told(fault.format_message())}\n"
    )
    sys.stderr.write(speak(f"Hulp: {command} --help\n", f"Help: {command} --help\n"))
    return Exit.FAULTS


def _forget_stdout() -> None:
    """The reader of a pipe went away: nothing is wrong, and nothing more can be written."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _bug(bug: Exception) -> int:
    if os.environ.get("HANDPRINT_DEBUG"):
        raise bug
    sys.stderr.write(
        speak(
            f"Dit is een fout in handprint zelf ({type(bug).__name__}: {bug}). Uw bestanden zijn niet veranderd.\n"
            "Meld hem met de opdracht die u gaf; met HANDPRINT_DEBUG=1 ziet u meer.\n",
            f"This is a bug in handprint itself ({type(bug).__name__}: {bug}). Your files were not changed.\n"
            "Report it with the command that you gave; HANDPRINT_DEBUG=1 shows more.\n",
        )
    )
    return Exit.BUG
