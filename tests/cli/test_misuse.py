"""A command line that is not right: what is wrong is said in the chosen language, with exit code 2."""

import pytest

from tests.cli.running import EXAMPLE, Inside

MISUSED = [
    (("score", EXAMPLE, "--exel"), "De optie --exel is er niet. Bedoelt u", "No such option: --exel"),
    (("score", EXAMPLE, "--zzz"), "De optie --zzz is er niet.", "No such option: --zzz"),
    (("score",), "Er ontbreekt iets: 'ANSWERS.yaml'.", "Missing argument 'ANSWERS.yaml'."),
    (
        ("score", EXAMPLE, "--model"),
        "Na de optie '--model' hoort een waarde.",
        "Option '--model' requires an argument.",
    ),
    (("score", EXAMPLE, "--json=1"), "De optie '--json' heeft geen waarde.", "Option '--json' does not take a value."),
    (("score", EXAMPLE, "a", "b"), "Dit is te veel: a b.", "Got unexpected extra argument(s) (a b)"),
    (("scor",), "De opdracht 'scor' is er niet. Bedoelt u 'score'?", "No such command 'scor'. Did you mean 'score'?"),
    (("qqq",), "De opdracht 'qqq' is er niet.", "No such command 'qqq'."),
    (("model", "qqq"), "De opdracht 'qqq' is er niet.", "No such command 'qqq'."),
]


@pytest.mark.parametrize(("arguments", "dutch", "english"), MISUSED)
def test_misuse_is_told_in_either_language(
    inside: Inside, arguments: tuple[str, ...], dutch: str, english: str
) -> None:
    """Dutch by default; nothing goes to stdout, and the hint says where help is."""
    told = inside(*arguments)
    assert (told.code, told.out) == (2, "")
    assert f"Deze opdracht klopt niet: {dutch}" in told.err
    assert "--help" in told.err
    assert f"This command is not right: {english}" in inside("--lang", "en", *arguments).err


def test_a_language_that_is_not_there(inside: Inside) -> None:
    """The choices are named."""
    told = inside("score", EXAMPLE, "--lang", "de")
    assert told.code == 2
    assert "'de' kan niet bij '--lang'. Kies uit: 'nl', 'en'." in told.err


def test_only_a_language_is_no_command(inside: Inside) -> None:
    """An option of all commands is no command by itself."""
    assert "Er ontbreekt een opdracht." in inside("--lang", "nl").err


def test_what_was_typed_cannot_steer_the_terminal(inside: Inside) -> None:
    """An escape sequence in an argument is shown, not obeyed."""
    told = inside("score", EXAMPLE, "\x1b[2Jboe")
    assert told.code == 2
    assert "\x1b" not in told.err
