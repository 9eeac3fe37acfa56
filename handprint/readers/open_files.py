"""Bytes of a file that a person named, or a problem that says why they cannot be had."""

import os
from pathlib import Path
from typing import Final

from handprint.catalogue import problem
from handprint.problems import Place, Problems

LARGEST_TEXT_BYTES: Final = 8 * 1024 * 1024
"""No model, questionnaire or answer file of people comes near; a larger one was named by mistake."""


def read_bytes(path: Path, largest: int = LARGEST_TEXT_BYTES) -> tuple[bytes | None, Problems]:
    """Return the whole content of a file of at most so many bytes."""
    place = Place(str(path))
    try:
        with path.open("rb") as file:
            content = file.read(largest + 1)
    except FileNotFoundError:
        return None, (problem("file-not-found", place),)
    except IsADirectoryError:
        return None, (problem("file-is-a-folder", place),)
    except OSError as error:
        if os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises on a name that is too long
            return None, (problem("file-is-a-folder", place),)
        return None, (problem("file-unreadable", place, reason=error.strerror or type(error).__name__),)
    if len(content) > largest:
        return None, (problem("file-too-large", place, largest=largest // 1024 // 1024),)
    return content, ()
