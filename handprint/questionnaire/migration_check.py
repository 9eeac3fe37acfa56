"""Migrations against the questions of now: every id that comes out of one is asked, or goes into a later one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from handprint.catalogue import problem
from handprint.catalogue.nearest import nearest
from handprint.expr.names import Known, Names, table
from handprint.expr.syntax import names_in
from handprint.expr.types import ChoiceType, GroupType, TextType, Type
from handprint.problems import Place, Problem, Problems, Text
from handprint.questionnaire.answer_types import understand_answer
from handprint.questionnaire.migration_read import as_it_was
from handprint.questionnaire.questionnaire import Made, Migration, Question, Questionnaire


@dataclass(frozen=True, slots=True)
class Version:
    """The ids of one version, as far as they are known: a question of which nothing is known is None.

    `group_of` gives the repeat group of a field, and `groups` the most rows of each group.
    """

    questions: Mapping[str, Question | None]
    group_of: Mapping[str, str]
    groups: Mapping[str, int]

    def ids(self) -> frozenset[str]:
        """Return all ids."""
        return frozenset((*self.questions, *self.groups))

    def names(self) -> Names:
        """Return what formulas may use: the questions of which the kind is known."""
        known = [
            Known(id_, question.type, group=self.group_of.get(id_, ""))
            for id_, question in self.questions.items()
            if question is not None and question.kind != "note"
        ]
        return table([*known, *(Known(group, GroupType()) for group in self.groups)], self.groups)


def version_of(questionnaire: Questionnaire) -> Version:
    """Return the ids of a questionnaire as it is."""
    sections = questionnaire.sections
    return Version(
        {question.id: question for section in sections for question in section.questions if question.kind != "note"},
        {part.id: section.repeat.group for section in sections if section.repeat for part in section.questions},
        {group: section.repeat.most for group, section in questionnaire.groups().items() if section.repeat},
    )


def before(migration: Migration, after: Version) -> Version:
    """Return the ids as they were before a migration."""
    produced = migration.produces()
    kept = {
        id_: as_it_was(asked, migration.codes.get(id_, {})) if asked else None for id_, asked in after.questions.items()
    }
    questions = {id_: asked for id_, asked in kept.items() if id_ not in produced}
    old_name = {new: old for old, new in migration.renamed.items()}
    for old, new in migration.renamed.items():
        if new not in after.groups:
            questions[old] = kept.get(new)
    for made in migration.made:
        if made.target in names_in(made.formula.node) and made.target not in migration.old:
            questions[made.target] = kept.get(made.target)
    questions |= dict.fromkeys(id_ for id_ in migration.dropped if id_ not in questions)
    questions |= migration.old
    groups = {old_name.get(group, group): most for group, most in after.groups.items()}
    group_of = {old_name.get(id_, id_): old_name.get(group, group) for id_, group in after.group_of.items()}
    return Version(questions, group_of, groups)


def check_migrations(questionnaire: Questionnaire) -> Problems:
    """Return everything that is wrong with the migrations of a questionnaire that reads well."""
    found: list[Problem] = []
    after = version_of(questionnaire)
    for migration in reversed(questionnaire.migrations):
        earlier = before(migration, after)
        found += _faults(migration, earlier, after)
        after = earlier
    return tuple(found)


def _faults(migration: Migration, earlier: Version, after: Version) -> Iterator[Problem]:
    yield from _targets(migration, after)
    for made in migration.made:
        yield from _formula(made, earlier, after)
    for id_, codes in migration.codes.items():
        place = migration.places["map", id_]
        if id_ not in after.questions:
            yield _unknown(id_, after, place)
        else:
            yield from _codes(migration, id_, codes, after.questions[id_])


def _targets(migration: Migration, after: Version) -> Iterator[Problem]:
    seen: set[str] = set()
    pairs = [(new, migration.places["rename", old]) for old, new in migration.renamed.items()]
    for target, place in (*pairs, *((made.target, made.place) for made in migration.made)):
        if target not in after.ids():
            yield _unknown(target, after, place)
        elif target in seen:
            yield problem("migration-target-double", place, id=target)
        seen.add(target)


def _unknown(target: str, after: Version, place: Place) -> Problem:
    near = nearest(target, after.ids())
    meant = Text(f" Bedoelt u '{near}'?", f" Did you mean '{near}'?") if near else Text("", "")
    return problem("migration-target-unknown", place, id=target, meant=meant)


def _formula(made: Made, earlier: Version, after: Version) -> Iterator[Problem]:
    """A field is worked out in its own row, so that the other fields of the row are plain names there."""
    names, group = earlier.names(), after.group_of.get(made.target, "")
    own = {id_ for id_, where in earlier.group_of.items() if group and where == group}
    plain = names.joined(Known(known.id, known.type) for known in names.known.values() if known.id in own)
    yield from made.formula.checked(plain if group else names, *_wanted(after.questions.get(made.target)))[1]


def _wanted(question: Question | None) -> tuple[Type, ...]:
    if question is None:
        return ()
    return (question.type, TextType()) if isinstance(question.type, ChoiceType) else (question.type,)


def _codes(migration: Migration, id_: str, codes: Mapping[str, str], question: Question | None) -> Iterator[Problem]:
    for old, new in codes.items():
        if question is not None:
            yield from understand_answer(question, new, "machine", migration.places["map", id_, old])[1]
