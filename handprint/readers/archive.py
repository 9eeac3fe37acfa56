"""The archive: released versions of models and questionnaires, exactly as they were, with who approved each."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from handprint.catalogue import problem
from handprint.document import read_document, schema_problems
from handprint.fingerprint import blob_id
from handprint.problems import Place, Problems
from handprint.readers.open_files import read_bytes

Kind: TypeAlias = Literal["models", "questionnaires"]
KINDS: Final[tuple[Kind, ...]] = ("models", "questionnaires")
INDEX: Final = "index.yaml"
VERSION_FORM: Final = r"[0-9a-z](?:[.-]?[0-9a-z]){0,19}"
_HEAD: Final = "# Made by `handprint model release`; never change it by hand. docs/releasing.md tells what it holds.\n"

_Id: TypeAlias = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]{0,59}$")]
_Version: TypeAlias = Annotated[str, Field(pattern=f"^{VERSION_FORM}$", max_length=20)]
_Day: TypeAlias = Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
_Digest: TypeAlias = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Released(BaseModel):
    """One released version: whose it is, from which day it holds, and by what its file is known again.

    `includes` are the questionnaires that a questionnaire includes, by id, with the version that was used.
    """

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    id: _Id
    version: _Version
    valid_from: _Day
    approved_by: str
    decided_on: _Day
    fingerprint: _Digest
    blob: _Digest
    includes: dict[_Id, _Version] = {}


class Index(BaseModel):
    """Everything that was released, the newest last."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    models: tuple[Released, ...] = ()
    questionnaires: tuple[Released, ...] = ()

    def of(self, kind: Kind) -> tuple[Released, ...]:
        """Return the released versions of one kind."""
        return self.models if kind == "models" else self.questionnaires

    def find(self, kind: Kind, id_: str, version: str) -> Released | None:
        """Return a released version, or None."""
        return next((one for one in self.of(kind) if (one.id, one.version) == (id_, version)), None)

    def with_(self, kind: Kind, released: Released) -> "Index":
        """Return the index with one more version."""
        return self.model_copy(update={kind: (*self.of(kind), released)})


@dataclass(frozen=True, slots=True)
class Archived:
    """A released version as it was found: its entry, its file and what that holds."""

    released: Released
    path: Path
    content: bytes


def read_index(folder: Path) -> tuple[Index | None, Problems]:
    """Return what an archive holds: nothing where there is no archive, None where its index has faults."""
    path = folder / INDEX
    if not path.is_file():
        return Index(), ()
    content, problems = read_bytes(path)
    document, faults = read_document(content, str(path)) if content is not None else (None, ())
    if document is None:
        return None, (*problems, *faults)
    try:
        return Index.model_validate(document.tree), ()
    except ValidationError as fault:
        return None, schema_problems(fault.errors(include_url=False), document, Released.model_fields)


def find_archived(kind: Kind, id_: str, version: str, folders: Iterable[Path]) -> tuple[Archived | None, Problems]:
    """Return a released version from the first archive that has it; a file that was changed since is a fault."""
    problems: Problems = ()
    for folder in folders:
        index, faults = read_index(folder)
        problems += faults
        released = index.find(kind, id_, version) if index else None
        if released is not None:
            found, faults = _archived(released, path_of(folder, kind, released))
            return found, problems + faults
    return None, problems


def _archived(released: Released, path: Path) -> tuple[Archived | None, Problems]:
    content, problems = read_bytes(path)
    if content is None:
        return None, problems
    if blob_id(content) != released.blob:
        return None, changed_since(released, path)
    return Archived(released, path, content), ()


def changed_since(released: Released, path: Path) -> Problems:
    """Return the fault of a file that is not what was released."""
    return (problem("archive-file-changed", Place(str(path)), id=released.id, version=released.version),)


def path_of(folder: Path, kind: Kind, released: Released) -> Path:
    """Return where the file of a released version stands in an archive."""
    return folder / kind / f"{released.id}-{released.version}.yaml"


def index_text(index: Index) -> str:
    """Return an index as the YAML that `read_index` reads."""
    return _HEAD + "".join(_section(kind, index.of(kind)) for kind in KINDS)


def _section(kind: Kind, released: tuple[Released, ...]) -> str:
    if not released:
        return f"{kind}: []\n"
    return f"{kind}:\n" + "".join(map(_entry, released))


def _entry(released: Released) -> str:
    values: Mapping[str, str] = released.model_dump(exclude={"includes"})
    lines = [f"{key}: {_quoted(value)}" for key, value in values.items()]
    if released.includes:
        inner = ", ".join(f"{id_}: {_quoted(version)}" for id_, version in released.includes.items())
        lines.append(f"includes: {{{inner}}}")
    return "  - " + "\n    ".join(lines) + "\n"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
