"""How commands tell what they do: typer's help, with its own words in the language of this process."""

from typing import TYPE_CHECKING, Final

from typer.core import TyperCommand, TyperGroup

from handprint.cli.speech import speak

if TYPE_CHECKING:
    from typer._click import Context, HelpFormatter
    from typer._click.core import Command
    from typer.core import TyperOption

_WORDS: Final = (
    ("[OPTIONS]", speak("[OPTIES]", "[OPTIONS]")),
    ("COMMAND [ARGS]...", speak("OPDRACHT ...", "COMMAND ...")),
    ("[required]", speak("[verplicht]", "[required]")),
    ("[default: ", speak("[anders: ", "[default: ")),
)
_KINDS: Final = (("argument", speak("Argumenten", "Arguments")), ("option", speak("Opties", "Options")))


class SpokenCommand(TyperCommand):
    """A command whose help is in one language throughout."""

    def format_usage(self, ctx: "Context", formatter: "HelpFormatter") -> None:
        """Write how the command is called."""
        _write_usage(self, ctx, formatter)

    def format_options(self, ctx: "Context", formatter: "HelpFormatter") -> None:
        """Write the arguments and options."""
        _write_options(self, ctx, formatter)

    def get_help_option(self, ctx: "Context") -> "TyperOption | None":
        """Return the option `--help`."""
        return _told(super().get_help_option(ctx))


class SpokenGroup(TyperGroup):
    """A group of commands whose help is in one language throughout."""

    def format_usage(self, ctx: "Context", formatter: "HelpFormatter") -> None:
        """Write how the group is called."""
        _write_usage(self, ctx, formatter)

    def format_options(self, ctx: "Context", formatter: "HelpFormatter") -> None:
        """Write the options and the commands."""
        _write_options(self, ctx, formatter)
        with formatter.section(speak("Opdrachten", "Commands")):
            formatter.write_dl([(name, command.help or "") for name, command in self.commands.items()])

    def get_help_option(self, ctx: "Context") -> "TyperOption | None":
        """Return the option `--help`."""
        return _told(super().get_help_option(ctx))


def helps(command: "Command", name: str, parent: "Context | None" = None) -> dict[str, str]:
    """Return the help of a command and of all commands below it, by what is typed to reach them."""
    context = command.make_context(name, [], parent=parent, resilient_parsing=True)
    found = {context.command_path: command.get_help(context)}
    for below, inner in command.commands.items() if isinstance(command, TyperGroup) else ():
        found |= helps(inner, below, context)
    return found


def _write_usage(command: "Command", ctx: "Context", formatter: "HelpFormatter") -> None:
    pieces = _in_own_words(" ".join(command.collect_usage_pieces(ctx)))
    formatter.write_usage(ctx.command_path, pieces, prefix=speak("Gebruik: ", "Usage: "))


def _write_options(command: "Command", ctx: "Context", formatter: "HelpFormatter") -> None:
    for kind, heading in _KINDS:
        found = (param.get_help_record(ctx) for param in command.get_params(ctx) if param.param_type_name == kind)
        records = [(name, _in_own_words(told)) for name, told in filter(None, found)]
        if records:
            with formatter.section(heading):
                formatter.write_dl(records)


def _in_own_words(text: str) -> str:
    for typers, ours in _WORDS:
        text = text.replace(typers, ours)
    return text


def _told(option: "TyperOption | None") -> "TyperOption | None":
    if option is not None:
        option.help = speak("Toon deze hulp.", "Show this help.")
    return option
