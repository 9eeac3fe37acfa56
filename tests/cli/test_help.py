"""Every command says what it does, in either language."""

import pytest

from tests.cli.running import handprint

COMMANDS = (
    (),
    ("demo",),
    ("interview",),
    ("score",),
    ("explain",),
    ("check",),
    ("model",),
    ("model", "show"),
    ("model", "check"),
    ("model", "test"),
    ("questionnaire",),
    ("questionnaire", "show"),
    ("questionnaire", "check"),
)
DUTCH = ("Gebruik: ", "Opties:", "Toon deze hulp.")
ENGLISH = ("Usage: ", "Options:", "Show this help.")


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize(("language", "words", "others"), [("nl", DUTCH, ENGLISH), ("en", ENGLISH, DUTCH)])
def test_help_is_in_one_language_throughout(
    command: tuple[str, ...], language: str, words: tuple[str, ...], others: tuple[str, ...]
) -> None:
    """Headings, usage and the help option too; nothing of the other language is left."""
    told = handprint(*command, "--help", "--lang", language)
    assert (told.code, told.err) == (0, "")
    assert [word for word in words if word not in told.out] == []
    assert [word for word in others if word in told.out] == []


def test_without_a_command_the_help_is_shown() -> None:
    """Somebody who types only the name sees what there is."""
    told = handprint()
    assert told.code == 0
    assert "Opdrachten:\n  demo " in told.out


@pytest.mark.parametrize("arguments", [("--version",), ("--lang", "en", "--version")])
def test_the_version_is_told(arguments: tuple[str, ...]) -> None:
    """The version is one line, with or without other options."""
    told = handprint(*arguments)
    assert (told.code, told.out.split()[0], len(told.out.split())) == (0, "handprint", 2)
