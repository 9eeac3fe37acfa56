"""The migrations of a questionnaire file: from as written to as meant, not yet held against the questions."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from handprint.document import Path
from handprint.expr.units import NO_UNIT, Unit, parse_unit
from handprint.problems import Place, Text
from handprint.questionnaire.migration import in_order
from handprint.questionnaire.migration_written import WrittenMigration, WrittenOld
from handprint.questionnaire.page import Page
from handprint.questionnaire.questionnaire import UNIT_OF_KIND, Allow, How, Made, Migration, Option, Question

_NOTHING: Final = Text("", "")
_EVERY_STATE: Final[frozenset[Allow]] = frozenset({"dont_know", "refused", "not_applicable", "estimate"})


def read_migrations(written: tuple[WrittenMigration, ...], version: str, page: Page) -> tuple[Migration, ...]:
    """Return the migrations of a file; each is of a version before that of the file."""
    seen: set[str] = set()
    for at, one in enumerate(written):
        path: Path = ("migrations", at, "from")
        if in_order(one.from_) >= in_order(version):
            page.note("migration-not-older", path, last=one.from_, version=version)
        if one.from_ in seen:
            page.note("migration-double", path, last=one.from_)
        seen.add(one.from_)
    return tuple(_Reading(one, page, ("migrations", at)).migration() for at, one in enumerate(written))


class _Reading:
    """One migration while it is read."""

    def __init__(self, written: WrittenMigration, page: Page, path: Path) -> None:
        self.written, self.page, self.path = written, page, path

    def migration(self) -> Migration:
        """Return the migration as meant."""
        written = self.written
        return Migration(
            last=written.from_,
            renamed=dict(written.rename),
            made=tuple(self._made()),
            codes={id_: dict(codes) for id_, codes in written.map.items()},
            dropped={id_: self.page.needed_text((*self.path, "drop", id_), why) for id_, why in written.drop.items()},
            old={id_: self._old(id_, old) for id_, old in written.old.items()},
            places=dict(self._places()),
        )

    def _made(self) -> Iterator[Made]:
        for id_ in self.written.convert:
            yield from self._one(id_, "convert", (id_,))
        for old, parts in self.written.split.items():
            for id_ in parts:
                yield from self._one(id_, "split", (old, id_))
        for id_ in self.written.merge:
            yield from self._one(id_, "merge", (id_,))

    def _one(self, target: str, how: How, below: tuple[str, ...]) -> Iterator[Made]:
        path = (*self.path, how, *below)
        formula = self.page.formula(path)
        if formula is not None:
            yield Made(target, formula, how, self.page.document.key_place(path))

    def _old(self, id_: str, old: WrittenOld) -> Question:
        path = (*self.path, "old", id_)
        unit = UNIT_OF_KIND.get(old.type, NO_UNIT)
        if old.unit is not None:
            unit = parse_unit(old.unit) or NO_UNIT
            if parse_unit(old.unit) is None:
                self.page.note("question-unit-unreadable", (*path, "unit"), written=old.unit)
        return old_question(id_, old, unit, self.page.document.place(path))

    def _places(self) -> Iterator[tuple[tuple[str, ...], Place]]:
        parts: Mapping[str, Mapping[str, object]] = {
            "rename": self.written.rename,
            "map": self.written.map,
            "drop": self.written.drop,
        }
        for part, entries in parts.items():
            for id_ in entries:
                path = (*self.path, part, id_)
                document = self.page.document
                yield (part, id_), document.place(path) if part == "rename" else document.key_place(path)
        for id_, codes in self.written.map.items():
            yield from (
                (("map", id_, code), self.page.document.place((*self.path, "map", id_, code))) for code in codes
            )


def old_question(id_: str, old: WrittenOld, unit: Unit, place: Place) -> Question:
    """Return a question of an older version, without bounds: what was accepted then is accepted."""
    return Question(
        id=id_,
        kind=old.type,
        ask=_NOTHING,
        why=None,
        find=None,
        help=None,
        example=None,
        unit=unit,
        low=None,
        high=None,
        decimals=None,
        options=tuple(Option(code, _NOTHING) for code in old.codes),
        route="short",
        ask_if=None,
        when_off_route=None,
        declares_off_route=False,
        checks=(),
        allow=_EVERY_STATE,
        carry="confirm",
        required=False,
        describes=False,
        place=place,
    )


def as_it_was(question: Question, codes: Mapping[str, str]) -> Question:
    """Return a question of now as it could be answered before: no bounds, and with the codes of then."""
    known = {option.code for option in question.options}
    before = tuple(Option(code, _NOTHING) for code in codes if code not in known)
    options = (*question.options, *before) if question.options else ()
    return replace(question, low=None, high=None, decimals=None, options=options, allow=_EVERY_STATE)
