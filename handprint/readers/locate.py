"""Where files are looked for, in one place and always in this order.

1. the file that was named on the command line;
2. the folder in `HANDPRINT_HOME`, which an organisation sets for its own model and questionnaires;
3. the files that travel with handprint: in a checkout its top folder, in an installation `handprint/method/`.

Never the current folder and never the folder of an answer file: a model that lies there by accident, or came along in
somebody's mail, would change figures without a word (docs/decisions/0002-where-files-are-looked-for.md).
"""

import os
import re
from pathlib import Path

MODEL = "sdg_weights.yaml"

_QUESTIONNAIRES = "questionnaires"
_SCHEMES = "schemes"
_EXAMPLES = "examples"
_ARCHIVE = "archive"

# An id becomes a file name, so it may not hold a separator, a drive or dots.
_ID = re.compile(r"[a-z0-9]+(?:[_-][a-z0-9]+)*")


def find_model(explicit: Path | None = None) -> Path:
    """Return the model file to use: the named one, else that of the organisation, else the one that travels along.

    The file need not exist (a named one may be misspelt): reading it tells, nothing else is taken in its place.
    """
    if explicit is not None:
        return explicit
    home = organisation_folder()
    if home is not None and ((home / MODEL).is_file() or not home.is_dir()):
        return home / MODEL
    return shipped_folder() / MODEL


def find_questionnaire(questionnaire: str, explicit: Path | None = None) -> Path | None:
    """Return the file of a questionnaire, by its id, or None where no folder holds it.

    A named file is returned as it is. An id that could not be a file name here is not looked for.
    """
    if explicit is not None:
        return explicit
    if not _ID.fullmatch(questionnaire):
        return None
    candidates = (folder / f"{questionnaire}.yaml" for folder in questionnaire_folders())
    return next((path for path in candidates if path.is_file()), None)


def questionnaire_folders(explicit: Path | None = None) -> tuple[Path, ...]:
    """Return the folders in which an id and its `includes` are looked for; beside a named questionnaire first."""
    beside = () if explicit is None else (explicit.parent,)
    return beside + _folders(_QUESTIONNAIRES)


def scheme_folders() -> tuple[Path, ...]:
    """Return the folders that hold schemes, the organisation's own first."""
    return _folders(_SCHEMES)


def schemes_beside(model: Path) -> tuple[Path, ...]:
    """Return the scheme files that belong with a model, by name: those in the folder beside its file."""
    return tuple(sorted((model.parent / _SCHEMES).glob("*.yaml")))


def archive_folders() -> tuple[Path, ...]:
    """Return the folders that hold released versions, the organisation's own first."""
    return _folders(_ARCHIVE)


def archive_beside(model: Path) -> Path:
    """Return the archive into which a model is released: the folder beside its file."""
    return model.parent / _ARCHIVE


def examples_folder() -> Path:
    """Return the folder of the examples that travel with handprint."""
    return shipped_folder() / _EXAMPLES


def passed_over(used: Path, *folders: Path) -> tuple[Path, ...]:
    """Return model files that lie in the given folders and were not used, so that a command can say so."""
    lying_about = (folder / MODEL for folder in dict.fromkeys(folders))
    return tuple(path for path in lying_about if path.is_file() and path.resolve() != used.resolve())


def organisation_folder() -> Path | None:
    """Return the folder in `HANDPRINT_HOME`, or None where it is not set; it need not exist."""
    named = os.environ.get("HANDPRINT_HOME", "").strip()
    return Path(named).expanduser() if named else None


def shipped_folder() -> Path:
    """Return the folder of the files that travel with handprint, in an installation or in a checkout."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "method"
    return installed if installed.is_dir() else package.parent


def _folders(name: str) -> tuple[Path, ...]:
    home = organisation_folder()
    own = () if home is None else (home / name,)
    return (*own, shipped_folder() / name)
