"""What is wrong with a command line: typer says it in English, this table in Dutch."""

import re
from typing import Final

from handprint.cli.speech import speak
from handprint.language import safe_text

_KINDS: Final = tuple(
    (re.compile(english, re.DOTALL), dutch)
    for english, dutch in (
        (
            r"No such option: (?P<name>.*) \(Possible options: (?P<near>.*)\)",
            "De optie {name} is er niet. Bedoelt u {near}?",
        ),
        (r"No such option: (?P<name>.*)", "De optie {name} is er niet."),
        (
            r"No such command (?P<name>.*)\. Did you mean (?P<near>.*)\?",
            "De opdracht {name} is er niet. Bedoelt u {near}?",
        ),
        (r"No such command (?P<name>.*)\.", "De opdracht {name} is er niet."),
        (r"Missing command\.", "Er ontbreekt een opdracht."),
        (r"Missing (?:argument|parameter) (?P<name>.*)\.", "Er ontbreekt iets: {name}."),
        (r"Missing option (?P<name>.*)\.", "De optie {name} ontbreekt."),
        (r"Option (?P<name>.*) requires an argument\.", "Na de optie {name} hoort een waarde."),
        (r"Option (?P<name>.*) does not take a value\.", "De optie {name} heeft geen waarde."),
        (r"Got unexpected extra argument\(s\) \((?P<extra>.*)\)", "Dit is te veel: {extra}."),
        (
            r"Invalid value for (?P<name>.*): (?P<value>.*) is not one of (?P<choices>.*)\.",
            "{value} kan niet bij {name}. Kies uit: {choices}.",
        ),
        (r"Invalid value for (?P<name>.*): (?P<why>.*)", "De waarde bij {name} kan niet: {why}"),
    )
)


def misuse_told(english: str) -> str:
    """Return what typer says about a command line in the language of this process, safe to show.

    A message that the table does not know stays in English: better than nothing.
    """
    return safe_text(speak(_in_dutch(english), english))


def _in_dutch(english: str) -> str:
    for pattern, dutch in _KINDS:
        if found := pattern.fullmatch(english):
            return dutch.format_map(found.groupdict())
    return english
