"""Which language a command speaks: the option, else HANDPRINT_LANG, else Dutch; never the system's locale."""

import pytest

from tests.cli.running import EXAMPLE, Inside, handprint

DUTCH, ENGLISH = "Indicatie impactwaarde", "Indication of impact value"


@pytest.mark.parametrize("locale", ["", "en_GB.UTF-8", "C", "de_DE.UTF-8"])
def test_dutch_whatever_the_locale(locale: str) -> None:
    """A system in English still gets Dutch."""
    told = handprint("score", EXAMPLE, LANG=locale, LC_ALL=locale, LANGUAGE=locale)
    assert told.code == 0
    assert DUTCH in told.out
    assert ENGLISH not in told.out


@pytest.mark.parametrize(
    "arguments",
    [
        ("--lang", "en", "score", EXAMPLE),
        ("score", EXAMPLE, "--lang", "en"),
        ("score", "--lang=en", EXAMPLE),
    ],
)
def test_english_where_it_is_asked_for(arguments: tuple[str, ...], inside: Inside) -> None:
    """The option may stand before the command or after it."""
    told = inside(*arguments)
    assert told.code == 0
    assert ENGLISH in told.out
    assert DUTCH not in told.out


def test_the_variable_sets_the_language() -> None:
    """HANDPRINT_LANG is for a whole organisation."""
    assert ENGLISH in handprint("score", EXAMPLE, HANDPRINT_LANG="en").out


def test_the_option_goes_before_the_variable(inside: Inside, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was typed now counts most."""
    monkeypatch.setenv("HANDPRINT_LANG", "en")
    assert DUTCH in inside("score", EXAMPLE, "--lang", "nl").out


def test_both_languages_show_the_same_figures(inside: Inside) -> None:
    """Only the signs differ: 20.566,24 is 20,566.24."""
    dutch = inside("explain", EXAMPLE, "figure.impact_value").out.splitlines()[0]
    english = inside("explain", EXAMPLE, "figure.impact_value", "--lang", "en").out.splitlines()[0]
    assert "20.566,24" in dutch
    assert "20,566.24" in english
