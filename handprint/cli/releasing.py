"""What a release is: a decision about a version, and the archive with what it adds."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from handprint.catalogue import problem
from handprint.fingerprint import blob_id
from handprint.problems import Place, Problem
from handprint.readers.archive import VERSION_FORM, Index, Kind, Released, path_of
from handprint.score.cases import Outcome

LONGEST_NAME: Final = 200
_VERSION: Final = re.compile(VERSION_FORM)


@dataclass(frozen=True, slots=True)
class Decision:
    """Which version is released, from which day it holds, and who decided that on which day (days as ISO text)."""

    version: str
    valid_from: str
    approved_by: str
    decided_on: str


@dataclass(frozen=True, slots=True)
class Release:
    """An archive under way: its index with what was added, and the files to write."""

    folder: Path
    decision: Decision
    index: Index
    files: dict[Path, bytes]
    problems: list[Problem]

    def with_(self, kind: Kind, released: Released, content: bytes, file: str) -> "Release":
        """Add a version; one that was released before with the same meaning stays as it was."""
        earlier = self.index.find(kind, released.id, released.version)
        if earlier is None:
            files = {**self.files, path_of(self.folder, kind, released): content}
            return Release(self.folder, self.decision, self.index.with_(kind, released), files, self.problems)
        if earlier.fingerprint != released.fingerprint:
            facts = {"id": released.id, "version": released.version}
            self.problems.append(problem("release-other-content", Place(file), **facts))
        return self

    def entry(self, id_: str, version: str, fingerprint: str, content: bytes, includes: dict[str, str]) -> Released:
        """Return the entry of a version in the index."""
        return Released(
            id=id_,
            version=version,
            valid_from=self.decision.valid_from,
            approved_by=self.decision.approved_by,
            decided_on=self.decision.decided_on,
            fingerprint=fingerprint,
            blob=blob_id(content),
            includes=includes,
        )


def is_version(text: str) -> bool:
    """Tell whether a text can be a version, which becomes part of a file name."""
    return bool(_VERSION.fullmatch(text))


def misstated(decision: Decision, place: Place) -> Iterator[Problem]:
    """Yield what is wrong with what was said of a release, at the file that it is about."""
    if not is_version(decision.version):
        yield problem("release-version-form", place, written=decision.version)
    for day in (decision.valid_from, decision.decided_on):
        if not _is_day(day):
            yield problem("release-day", place, written=day)
    if not decision.approved_by.isprintable() or not 0 < len(decision.approved_by) <= LONGEST_NAME:
        yield problem("release-nobody", place)


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def cases_not_met(outcomes: Iterable[Outcome], place: Place) -> Iterator[Problem]:
    """Yield a fault for each case that fails, or one where there are no cases at all."""
    found = tuple(outcomes)
    if not found:
        yield problem("release-without-cases", place)
    for one in found:
        if not one.passed:
            yield problem("release-case-fails", one.case.place, step=one.step, got=one.got, expected=one.expected)
