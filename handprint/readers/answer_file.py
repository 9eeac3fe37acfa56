"""An answer file read: text in, an answer sheet out, or every fault at once."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias

from pydantic import ValidationError

from handprint.catalogue import problem
from handprint.catalogue.nearest import nearest
from handprint.document import Document, Path, Tree, read_document, schema_problems
from handprint.document.unwritable import meant_tree
from handprint.problems import Place, Problem, Problems, errors, in_reading_order
from handprint.questionnaire.answers import Answer, AnswerSheet, Named, Row
from handprint.questionnaire.questionnaire import Question, Questionnaire, Route, Section
from handprint.questionnaire.quoting import quoted
from handprint.readers.answer_entry import read_entry
from handprint.readers.answer_head import read_head
from handprint.readers.answer_written import KNOWN_KEYS, WrittenAnswerFile

FORMAT: Final = "1"
MOST_GUESSES: Final = 100
QuestionnaireFor: TypeAlias = Callable[[str, str], Questionnaire | None]
"""Gives the questionnaire with an id and a version ("" where the file names none), or None where there is none."""


def read_answers(
    content: str | bytes, file: str, questionnaire_for: QuestionnaireFor
) -> tuple[AnswerSheet | None, Problems]:
    """Return the answer sheet that a file holds, or None if anything in it is wrong, with every problem at once.

    Warnings, such as for a period that is no whole year, leave the sheet standing. Answers that do not count on the
    route are kept in it.

    Args:
        content: the whole file.
        file: the name that people know the file by.
        questionnaire_for: gives the questionnaire that the file was made for.
    """
    document, problems = read_document(content, file)
    if document is None:
        return None, problems
    document = replace(document, tree=meant_tree(document.tree))
    written, problems = _shaped(document)
    if written is None:
        return None, problems
    return _sheet(written, document, questionnaire_for)


def _shaped(document: Document) -> tuple[WrittenAnswerFile | None, Problems]:
    """Another version of the format may have other keys, so nothing else is said about such a file."""
    tree = document.tree
    if isinstance(tree, Mapping) and isinstance(said := tree.get("handprint_answers"), str) and said != FORMAT:
        return None, (problem("answer-file-version", document.place(("handprint_answers",)), written=quoted(said)),)
    try:
        return WrittenAnswerFile.model_validate(tree), ()
    except ValidationError as fault:
        return None, schema_problems(fault.errors(include_url=False), document, KNOWN_KEYS)


def _sheet(
    written: WrittenAnswerFile, document: Document, questionnaire_for: QuestionnaireFor
) -> tuple[AnswerSheet | None, Problems]:
    head, problems = read_head(written, document)
    questionnaire, found = _questionnaire(written, document, questionnaire_for)
    problems = (*problems, *found)
    if questionnaire is None:
        return None, in_reading_order(problems)
    reading = _Answers(questionnaire, written.questionnaire.route, document)
    reading.read(written.answers)
    problems = in_reading_order((*problems, *reading.problems))
    if errors(problems):
        return None, problems
    sheet = AnswerSheet(
        initiative=head.initiative,
        applicant=head.applicant,
        period=head.period,
        questionnaire=Named(written.questionnaire.id, written.questionnaire.version),
        route=written.questionnaire.route,
        model=head.model,
        answers=reading.answers,
        groups=reading.groups,
        file=document.file,
        confirmed=head.confirmed,
        history=head.history,
    )
    return sheet, problems


def _questionnaire(
    written: WrittenAnswerFile, document: Document, questionnaire_for: QuestionnaireFor
) -> tuple[Questionnaire | None, Problems]:
    asked = written.questionnaire
    found = questionnaire_for(asked.id, asked.version)
    place = document.place(("questionnaire", "id"))
    if found is None:
        return None, (problem("answers-for-no-questionnaire", place, id=quoted(asked.id)),)
    if found.id != asked.id:
        return None, (problem("questionnaire-other-id", place, id=quoted(asked.id), used=found.id),)
    if asked.version in ("", found.version):
        return found, ()
    place = document.place(("questionnaire", "version"))
    return found, (problem("questionnaire-other-version", place, made=quoted(asked.version), used=found.version),)


# ---- the answers ----


@dataclass(slots=True)
class _Answers:
    """The answers of one file as they are being read."""

    questionnaire: Questionnaire
    route: Route
    document: Document
    problems: list[Problem] = field(default_factory=list)
    answers: dict[str, Answer] = field(default_factory=dict)
    groups: dict[str, tuple[Row, ...]] = field(default_factory=dict)

    def read(self, entries: Mapping[str, Tree]) -> None:
        """Read every entry under `answers`."""
        once = {question.id: question for question in self.questionnaire.questions()}
        groups = self.questionnaire.groups()
        for id_, entry in entries.items():
            path = ("answers", id_)
            if id_ in once:
                self._read_into(self.answers, once[id_], entry, path)
            elif id_ in groups:
                self._read_group(id_, groups[id_], entry, path)
            else:
                self.problems.append(self._unknown(id_, (*once, *groups), path))

    def _note(self, code: str, path: Path, **facts: str | int) -> None:
        self.problems.append(problem(code, self.document.place(path), **facts))

    def _read_into(self, answers: dict[str, Answer], question: Question, entry: Tree, path: Path) -> None:
        answer, problems = read_entry(question, entry, self.document, path)
        self.problems.extend(problems)
        if answer is not None:
            answers[question.id] = answer
        if question.route == "extended" and self.route == "short":
            self.problems.append(problem("answer-not-on-route", self.document.key_place(path), id=question.id))

    def _unknown(self, id_: str, known: tuple[str, ...], path: Path) -> Problem:
        place, shown = self.document.key_place(path), quoted(id_)
        for group, section in self.questionnaire.groups().items():
            if any(question.id == id_ for question in section.questions):
                return problem("answer-field-outside-group", place, field=shown, group=group)
        if any(question.id == id_ for section in self.questionnaire.sections for question in section.questions):
            return problem("answer-to-note", place, id=shown)
        meant = self._meant(id_, known)
        if meant is None:
            return problem("answer-unknown-question", place, id=shown)
        return problem("answer-misspelt-question", place, id=shown, nearest=meant)

    def _meant(self, id_: str, known: Iterable[str]) -> str | None:
        """Return what was probably meant; after many faults nobody is helped by more guesses, which take time."""
        return nearest(id_, known) if len(self.problems) < MOST_GUESSES else None

    # ---- the rows of a group ----

    def _read_group(self, group: str, section: Section, entry: Tree, path: Path) -> None:
        if entry == "":
            return
        if not isinstance(entry, tuple):
            self._note("answer-rows-expected", path, group=group)
            return
        most = section.repeat.most if section.repeat else 0
        if len(entry) > most:
            self._note("answer-too-many-rows", path, group=group, given=len(entry), most=most)
        rows = (self._row(group, section, row, (*path, at)) for at, row in enumerate(entry))
        self.groups[group] = tuple(row for row in rows if _is_filled(row))

    def _row(self, group: str, section: Section, entry: Tree, path: Path) -> Row:
        fields = {question.id: question for question in section.questions if question.kind != "note"}
        answers: dict[str, Answer] = {}
        if not isinstance(entry, Mapping):
            self._note("map-expected", path)
            return Row({}, self.document.place(path))
        for id_, value in entry.items():
            if id_ in fields:
                self._read_into(answers, fields[id_], value, (*path, id_))
            else:
                place = self.document.key_place((*path, id_))
                self.problems.append(_unknown_field(id_, group, fields, self._meant(id_, fields), place))
        return Row(answers, self.document.place(path))


def _unknown_field(id_: str, group: str, fields: Iterable[str], meant: str | None, place: Place) -> Problem:
    if meant is not None:
        return problem("answer-misspelt-question", place, id=quoted(id_), nearest=meant)
    return problem("answer-unknown-field", place, id=quoted(id_), group=group, fields=", ".join(fields))


def _is_filled(row: Row) -> bool:
    """A row exists when something in it was filled in."""
    return any(answer.state != "no_answer" for answer in row.answers.values())
