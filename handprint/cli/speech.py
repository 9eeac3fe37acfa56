"""In which language this process speaks: `--lang`, else `HANDPRINT_LANG`, else Dutch. The locale is never read."""

import os
import sys
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from handprint.problems import Language, Text

VARIABLE: Final = "HANDPRINT_LANG"


def chosen_language(arguments: Sequence[str], variable: str) -> Language:
    """Return the language of a command line; anything that is no language is left for the option to refuse."""
    said = [argument.removeprefix("--lang=") for argument in arguments if argument.startswith("--lang=")]
    said += [after for option, after in pairwise(arguments) if option == "--lang"]
    wanted = (said or [variable])[-1]
    return "en" if wanted == "en" else "nl"


def language() -> Language:
    """Return the language of this process."""
    return chosen_language(sys.argv[1:], os.environ.get(VARIABLE, ""))


def speak(nl: str, en: str) -> str:
    """Return one of two texts: the one in the language of this process."""
    return Text(nl, en).said(language())
