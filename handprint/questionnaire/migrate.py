"""Answers to an older version of a questionnaire, taken along to the version of now; nothing is thrown away unsaid.

What goes in and what comes out is what stands under `answers` in an answer file: `2500`, codes, or a map with a state.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from handprint.document import Tree
from handprint.expr.syntax import names_in
from handprint.problems import Text
from handprint.questionnaire.migrate_entry import accepted, as_entry, coded, shown, shown_entry
from handprint.questionnaire.migrate_made import Sources, worked_out
from handprint.questionnaire.migration import in_order
from handprint.questionnaire.migration_check import Version, before, version_of
from handprint.questionnaire.questionnaire import Made, Migration, Question, Questionnaire

Row: TypeAlias = Mapping[str, Tree]


@dataclass(frozen=True, slots=True)
class Lost:
    """An old answer that cannot come along: its id, what was answered, and why it cannot."""

    id: str
    said: str
    why: Text


@dataclass(frozen=True, slots=True)
class Migrated:
    """The answers of now, what happened to the old ones in words, and which could not come along."""

    answers: Mapping[str, Tree]
    version: str
    told: tuple[Text, ...]
    lost: tuple[Lost, ...]
    only_names: bool
    """Whether nothing but names of questions and options became others: who confirmed the old answers said these."""


def migrate(answers: Mapping[str, Tree], version: str, questionnaire: Questionnaire) -> Migrated:
    """Return what answers to an older version become under a questionnaire.

    Args:
        answers: what stands under `answers` in the old file.
        version: the version that they were given to; an empty one is older than all.
        questionnaire: the questionnaire of now, with its migrations.
    """
    going = _Going()
    for migration, earlier, after in _steps(version, questionnaire):
        answers = _Step(migration, earlier, after, going).taken(answers)
    kept = dict(_kept(answers, questionnaire, going))
    only_names = not going.lost and not going.changed
    return Migrated(kept, questionnaire.version, tuple(dict.fromkeys(going.told)), tuple(going.lost), only_names)


def _steps(version: str, questionnaire: Questionnaire) -> list[tuple[Migration, Version, Version]]:
    """Return the migrations that answers of a version go through, from old to new."""
    found: list[tuple[Migration, Version, Version]] = []
    after = version_of(questionnaire)
    for migration in reversed(questionnaire.migrations):
        if in_order(migration.last) < in_order(version):
            break
        earlier = before(migration, after)
        found.append((migration, earlier, after))
        after = earlier
    return found[::-1]


@dataclass(slots=True)
class _Going:
    """What happened so far."""

    told: list[Text] = field(default_factory=list)
    lost: list[Lost] = field(default_factory=list)
    changed: bool = False

    def tell(self, nl: str, en: str) -> None:
        """Tell one thing; the same thing in every row is told once."""
        self.told.append(Text(nl, en))

    def lose(self, id_: str, entry: Tree, why: Text) -> None:
        """Tell what cannot come along."""
        self.lost.append(Lost(id_, shown(entry), why))


@dataclass(frozen=True, slots=True)
class _Step:
    """One migration."""

    migration: Migration
    earlier: Version
    after: Version
    going: _Going

    def taken(self, answers: Mapping[str, Tree]) -> Mapping[str, Tree]:
        """Return all answers after this migration."""
        groups = {id_: rows_of(entry) for id_, entry in answers.items() if id_ in self.earlier.groups}
        once = {id_: entry for id_, entry in answers.items() if id_ not in groups}
        sources = Sources(self.earlier, once, groups)
        found = dict(self._moved(once, sources, ""))
        for group, rows in groups.items():
            if group in self.migration.dropped:
                self._drop(group)
                continue
            new = self._renamed(group)
            found[new] = tuple(dict(self._moved(row, sources.inside(row), new)) for row in rows)
        return found

    def _moved(self, entries: Row, sources: Sources, group: str) -> Iterator[tuple[str, Tree]]:
        """Yield what the answers that are given once, or those of one row, become."""
        made = [one for one in self.migration.made if self.after.group_of.get(one.target, "") == group]
        used = {name for one in made for name in names_in(one.formula.node)}
        for id_, entry in entries.items():
            if id_ in self.migration.dropped:
                self._drop(id_)
            elif not (self._goes_into_another(id_, used) or any(one.target == id_ for one in made)):
                yield self._renamed(id_), self._coded(self._renamed(id_), entry)
        for one in made:
            new = self._made(one, sources)
            if new is not None:
                yield one.target, new

    def _goes_into_another(self, id_: str, used: set[str]) -> bool:
        return id_ in used and id_ not in self.migration.renamed and id_ not in self.after.ids()

    def _drop(self, id_: str) -> None:
        why = self.migration.dropped[id_]
        self.going.changed = True
        self.going.tell(f"'{id_}' wordt niet meer gevraagd: {why.nl}", f"'{id_}' is not asked any more: {why.en}")

    def _renamed(self, id_: str) -> str:
        new = self.migration.renamed.get(id_, id_)
        if new != id_:
            self.going.tell(f"'{id_}' heet nu '{new}'.", f"'{id_}' is now called '{new}'.")
        return new

    def _coded(self, id_: str, entry: Tree) -> Tree:
        codes = self.migration.codes.get(id_, {})
        new, changed = coded(as_entry(entry), codes)
        for old in changed:
            self.going.tell(f"'{id_}': {old} heet nu {codes[old]}.", f"'{id_}': {old} is now called {codes[old]}.")
        return new.tree() if changed else entry

    def _made(self, made: Made, sources: Sources) -> "Tree | None":
        entry, why = worked_out(made, sources, self.after.questions.get(made.target))
        names = ", ".join(names_in(made.formula.node))
        if why is not None:
            self.going.lose(made.target, sources.shown(made), why)
        if entry is None:
            return None
        self.going.changed = True
        said, formula = shown_entry(entry), made.formula.text.strip()
        nl = f"'{made.target}' is nu {said.nl}, berekend uit {names}: {formula}"
        self.going.tell(nl, f"'{made.target}' now is {said.en}, worked out from {names}: {formula}")
        return entry.tree()


def rows_of(entry: Tree) -> tuple[Row, ...]:
    """Return the rows of a repeat group as they stand in an answer file."""
    return tuple(row for row in entry if isinstance(row, Mapping)) if isinstance(entry, tuple) else ()


# ---- what the questionnaire of now takes ----


def _kept(answers: Mapping[str, Tree], questionnaire: Questionnaire, going: _Going) -> Iterator[tuple[str, Tree]]:
    groups = questionnaire.groups()
    once = {question.id: question for question in questionnaire.questions()}
    for id_, entry in answers.items():
        if id_ in groups:
            fields = {question.id: question for question in groups[id_].questions if question.kind != "note"}
            yield id_, tuple(dict(_accepted(row, fields, going)) for row in rows_of(entry))
    yield from _accepted({id_: entry for id_, entry in answers.items() if id_ not in groups}, once, going)


def _accepted(entries: Row, questions: Mapping[str, Question], going: _Going) -> Iterator[tuple[str, Tree]]:
    for id_, entry in entries.items():
        if id_ not in questions:
            going.lose(id_, entry, Text("Deze vraag is er niet meer.", "This question is not there any more."))
            continue
        found, why = accepted(questions[id_], as_entry(entry))
        if why is not None:
            going.lose(id_, entry, why)
        else:
            yield id_, entry if found == as_entry(entry) else found.tree()
