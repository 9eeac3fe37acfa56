"""A version made final: checked strictly, its cases run, and kept in the archive with its questionnaires."""

from collections.abc import Iterator
from pathlib import Path

from handprint.catalogue import problem
from handprint.cli.checking import check_model
from handprint.cli.console import line, screen
from handprint.cli.exits import Exit
from handprint.cli.loading import Loader, questionnaire_ids
from handprint.cli.model_cases import run_outcomes
from handprint.cli.model_editing import read_all, told, write_all
from handprint.cli.releasing import Decision, Release, cases_not_met, is_version, misstated
from handprint.cli.speech import speak
from handprint.model.edits import Edit, edited
from handprint.model.model import Model
from handprint.problems import Place, Problems, errors
from handprint.questionnaire.questionnaire import Questionnaire
from handprint.readers.archive import INDEX, index_text, read_index
from handprint.readers.locate import archive_beside


def release_model(file: Path, decision: Decision, *, write: bool) -> Exit:
    """Release a model file as a version, or say everything that stands in the way."""
    before = Loader(file)
    model, document, content = read_all(before, file)
    wrong = (*misstated(decision, Place(str(file))), *errors(before.told()))
    if wrong or model is None or document is None:
        return told(wrong)
    head = Edit(("version",), decision.version), Edit(("valid_from",), decision.valid_from)
    new = edited(content, document, head).content
    after = Loader(file, drafts={file: new})
    problems = _not_in_order(after, file)
    index, faults = read_index(archive_beside(file))
    final = after.model()
    if problems or faults or index is None or final is None:
        return told((*problems, *faults))
    return _released(Release(archive_beside(file), decision, index, {}, []), after, final, new, write=write)


def _not_in_order(loader: Loader, file: Path) -> Problems:
    """Return every fault and warning of the model, and every case that fails."""
    model = check_model(loader, file, strict=True)
    if model is None or loader.told():
        return loader.told()
    fails = tuple(cases_not_met(run_outcomes(loader, model), Place(str(file))))
    return errors(loader.told()) or fails


def _released(release: Release, loader: Loader, model: Model, content: bytes, *, write: bool) -> Exit:
    for id_ in questionnaire_ids():
        questionnaire = loader.questionnaire(id_)
        release = _with_questionnaire(release, loader, questionnaire) if questionnaire else release
    entry = release.entry(model.id, model.version, model.fingerprint, content, {})
    release = release.with_("models", entry, content, model.file)
    if release.problems:
        return told(tuple(release.problems))
    if not release.files:
        screen().print(line(speak("Deze versie was al uitgebracht.", "This version was released before."), "bold"))
        return Exit.DONE
    return _kept(release, model, content, write=write)


def _with_questionnaire(release: Release, loader: Loader, questionnaire: Questionnaire) -> Release:
    if not is_version(questionnaire.version):
        place = Place(questionnaire.file)
        release.problems.append(problem("release-version-form", place, written=questionnaire.version))
        return release
    content = loader.content(Path(questionnaire.file)) or b""
    includes = dict(_included(loader, questionnaire))
    id_, version = questionnaire.id, questionnaire.version
    entry = release.entry(id_, version, questionnaire.fingerprint, content, includes)
    return release.with_("questionnaires", entry, content, questionnaire.file)


def _included(loader: Loader, questionnaire: Questionnaire) -> Iterator[tuple[str, str]]:
    """Yield every questionnaire that is included, also by an included one, with its version."""
    for id_ in questionnaire.includes:
        other = loader.questionnaire(id_)
        if other is not None:
            yield id_, other.version
            yield from _included(loader, other)


def _kept(release: Release, model: Model, content: bytes, *, write: bool) -> Exit:
    """Write the index last: a version is released when it stands there."""
    index = {release.folder / INDEX: index_text(release.index).encode()}
    files = {Path(model.file): content, **release.files, **index}
    if write:
        return write_all(files)
    screen().print(line(speak("Alles is in orde. Dit wordt geschreven:", "All in order. To be written:"), "bold"))
    for path in files:
        screen().print(line(f"- {path}"), soft_wrap=True)
    screen().print(line(speak("Niets geschreven; met --write wel.", "Nothing written; --write does.")))
    return Exit.DONE
