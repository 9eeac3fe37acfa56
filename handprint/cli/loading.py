"""From paths to checked things: model, questionnaire, answer sheet, plan; every problem on the way is collected."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import filterfalse
from pathlib import Path
from typing import TYPE_CHECKING

from handprint.catalogue import problem
from handprint.catalogue.nearest import nearest
from handprint.model.model import Model
from handprint.problems import Place, Problem, Problems, Text, errors, in_reading_order
from handprint.questionnaire.answers import AnswerSheet, Named
from handprint.questionnaire.includes import Included
from handprint.questionnaire.questionnaire import Questionnaire, Route
from handprint.questionnaire.read import read_questionnaire
from handprint.readers.answer_file import read_answers
from handprint.readers.locate import find_model, find_questionnaire, questionnaire_folders
from handprint.readers.open_files import read_bytes

if TYPE_CHECKING:
    from handprint.score.handprint import Handprint
    from handprint.score.step import Plan


@dataclass(slots=True)
class Loader:
    """Reads what a command needs, each file once, and keeps every problem that it meets."""

    model_file: Path | None = None
    questionnaire_file: Path | None = None
    drafts: Mapping[Path, bytes] = field(default_factory=dict)
    """What files would hold, taken instead of what they hold."""
    problems: list[Problem] = field(default_factory=list)
    _models: dict[Path, Model | None] = field(default_factory=dict)
    _questionnaires: dict[str, Questionnaire | None] = field(default_factory=dict)
    _released_models: dict[Named, Model | None] = field(default_factory=dict)
    _released_questionnaires: dict[Named, Questionnaire | None] = field(default_factory=dict)
    _effective: dict[tuple[str, tuple[str, ...], date], Model] = field(default_factory=dict)
    _plans: dict[tuple[str, tuple[str, ...], str, Route], "Plan | None"] = field(default_factory=dict)

    def model(self) -> Model | None:
        """Return the model that was asked for, or the one that travels along."""
        path = find_model(self.model_file)
        if path not in self._models:
            self._models[path] = self._read_model(path)
        return self._models[path]

    def content(self, path: Path) -> bytes | None:
        """Return what a file holds, or what it would hold."""
        if path in self.drafts:
            return self.drafts[path]
        content, problems = read_bytes(path)
        self.problems += problems
        return content

    def _read_model(self, path: Path) -> Model | None:
        from handprint.model.read import read_model  # noqa: PLC0415 - an interview begins without its numbers

        content = self.content(path)
        if content is None:
            return None
        model, problems = read_model(content, str(path))
        self.problems += problems
        return model

    def questionnaire(self, id_: str, place: Place | None = None) -> Questionnaire | None:
        """Return a questionnaire by its id, or the file that was named on the command line."""
        if id_ not in self._questionnaires:
            self._questionnaires[id_] = self._read_questionnaire(id_, place or Place(id_))
        return self._questionnaires[id_]

    def take(self, path: Path) -> Questionnaire | None:
        """Take the questionnaire in a file in the place of the one with its id; all others are found as ever."""
        questionnaire = self.questionnaire_at(path)
        if questionnaire is not None:
            self._questionnaires[questionnaire.id] = questionnaire
        return questionnaire

    def all_questionnaires(self) -> tuple[Questionnaire, ...]:
        """Return every questionnaire that can be found or was taken, as far as it could be read."""
        found = (self.questionnaire(id_) for id_ in sorted({*questionnaire_ids(), *self._questionnaires}))
        return tuple(questionnaire for questionnaire in found if questionnaire)

    def _read_questionnaire(self, id_: str, place: Place) -> Questionnaire | None:
        path = find_questionnaire(id_, self.questionnaire_file)
        if path is None:
            self.problems.append(_no_questionnaire(id_, place))
            return None
        return self.questionnaire_at(path)

    def questionnaire_at(self, path: Path) -> Questionnaire | None:
        """Return the questionnaire in a file; what it includes is looked for beside it first."""
        content, problems = read_bytes(path)
        self.problems += problems
        if content is None:
            return None
        questionnaire, problems = read_questionnaire(content, str(path), self._included(path))
        self.problems += problems
        return questionnaire

    def _included(self, beside: Path) -> Included:
        def content_of(id_: str) -> tuple[bytes, str] | None:
            for folder in questionnaire_folders(beside):
                path = folder / f"{id_}.yaml"
                if path.is_file():
                    content, problems = read_bytes(path)
                    self.problems += problems
                    return None if content is None else (content, str(path))
            return None

        return content_of

    def sheet(self, path: Path) -> AnswerSheet | None:
        """Return the answers in a file, understood by the questionnaire that it names."""
        content, problems = read_bytes(path)
        self.problems += problems
        if content is None:
            return None
        sheet, problems = read_answers(content, str(path), self._questionnaire_if_there)
        self.problems += filterfalse(self._told_by_questionnaire, problems)
        return sheet

    def asked(self, named: Named) -> Questionnaire | None:
        """Return the questionnaire that answers name, in the version that they name where that can be had."""
        return self._questionnaire_if_there(named.id, named.version) or self.questionnaire(named.id)

    def _questionnaire_if_there(self, id_: str, version: str) -> Questionnaire | None:
        there = id_ in self._questionnaires or find_questionnaire(id_, self.questionnaire_file) is not None
        current = self.questionnaire(id_) if there else None
        if not self._may_be_released(version) or (current and current.version == version) or (there and not current):
            return current
        return self._released_questionnaire(Named(id_, version)) or current

    def _may_be_released(self, version: str) -> bool:
        """A file that was named on the command line is what somebody wants to see used; the archive is left alone."""
        return bool(version) and self.model_file is None and self.questionnaire_file is None

    def _released_questionnaire(self, named: Named) -> Questionnaire | None:
        from handprint.cli.released import released_questionnaire  # noqa: PLC0415 - hardly ever needed

        if named not in self._released_questionnaires:
            self._released_questionnaires[named], problems = released_questionnaire(named.id, named.version)
            self.problems += problems
        return self._released_questionnaires[named]

    def _model_for(self, named: Named) -> Model | None:
        """Return the model of the version that answers name, else the current one, with a warning."""
        current = self.model()
        if current is None or named.version == "" or named == Named(current.id, current.version):
            return current
        released = self._released_model(named) if self._may_be_released(named.version) else None
        return released or current

    def _released_model(self, named: Named) -> Model | None:
        from handprint.cli.released import released_model  # noqa: PLC0415 - hardly ever needed

        if named not in self._released_models:
            self._released_models[named], problems = released_model(named.id, named.version)
            self.problems += problems
        return self._released_models[named]

    def _told_by_questionnaire(self, problem: Problem) -> bool:
        """A questionnaire that is there but has faults tells them itself; that it is not there would be untrue."""
        faulty = {id_ for id_, questionnaire in self._questionnaires.items() if questionnaire is None}
        return problem.code == "answers-for-no-questionnaire" and dict(problem.facts)["id"] in faulty

    def handprint(self, answers: Path) -> "Handprint | None":
        """Return the handprint of an answer file, or None where a fault stands in the way."""
        from handprint.score.answer_checks import check_answers  # noqa: PLC0415 - see above
        from handprint.score.handprint import handprint_of  # noqa: PLC0415
        from handprint.score.one import score_one  # noqa: PLC0415

        sheet = self.sheet(answers)
        model = self._model_for(Named("", "") if sheet is None else sheet.model)
        if model is None or sheet is None:
            return None
        questionnaire = self.asked(sheet.questionnaire)
        if questionnaire is None:
            return None
        self.problems += (*_other_model(model, sheet), *check_answers(sheet, questionnaire))
        plan = self.plan_of(sheet, questionnaire)
        return None if plan is None or self.errors() else handprint_of(score_one(plan, sheet))

    def plan_of(self, sheet: AnswerSheet, questionnaire: Questionnaire) -> "Plan | None":
        """Return the plan for answers: of the model that they name, with the overlays that hold for them."""
        model = self._model_for(sheet.model)
        return None if model is None else self._plan(self._overlaid(model, sheet), questionnaire, sheet.route)

    def _overlaid(self, model: Model, sheet: AnswerSheet) -> Model:
        """Return the model with the overlays that hold for these answers."""
        from handprint.model.overlays import with_overlays  # noqa: PLC0415 - see above

        key = (model.fingerprint, sheet.initiative.municipalities, sheet.period.start)
        if key not in self._effective:
            self._effective[key], _ = with_overlays(model, sheet.initiative.municipalities, sheet.period.start)
        return self._effective[key]

    def _plan(self, model: Model, questionnaire: Questionnaire, route: Route) -> "Plan | None":
        from handprint.score.plan import plan_for  # noqa: PLC0415 - see above

        key = (model.fingerprint, model.applied, questionnaire.fingerprint, route)
        if key not in self._plans:
            self._plans[key], problems = plan_for(model, questionnaire, route)
            self.problems += problems
        return self._plans[key]

    def errors(self) -> Problems:
        """Return the problems that stand in the way of a result."""
        return errors(self.told())

    def told(self) -> Problems:
        """Return all problems, each once, in reading order."""
        return in_reading_order(tuple(self.problems))


def questionnaire_ids() -> tuple[str, ...]:
    """Return the ids of all questionnaires that can be found, in alphabetical order."""
    files = (path for folder in questionnaire_folders() if folder.is_dir() for path in folder.glob("*.yaml"))
    return tuple(sorted({path.stem for path in files}))


def _no_questionnaire(id_: str, place: Place) -> Problem:
    known = questionnaire_ids()
    near = nearest(id_, known)
    meant = Text(f" Bedoelt u '{near}'?", f" Did you mean '{near}'?") if near else Text("", "")
    return problem("questionnaire-not-found", place, id=id_, meant=meant, known=", ".join(known))


def _other_model(model: Model, sheet: AnswerSheet) -> Iterator[Problem]:
    wanted = sheet.model
    if wanted.version and (wanted.id, wanted.version) != (model.id, model.version):
        facts = {"wanted": f"{wanted.id} {wanted.version}", "found": f"{model.id} {model.version}"}
        yield problem("model-other-version", Place(sheet.file), **facts)
