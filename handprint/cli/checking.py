"""Which checks fit a file: what it is, is told by its first keys."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal, TypeAlias

from handprint.catalogue import problem
from handprint.cli.loading import Loader, questionnaire_ids
from handprint.document import read_document
from handprint.model.model import Model
from handprint.model.overlays import variants
from handprint.model.read import read_draft
from handprint.problems import Place, Problem, Problems
from handprint.questionnaire.answers import AnswerSheet
from handprint.questionnaire.lint import lint_logic
from handprint.questionnaire.questionnaire import Questionnaire, Route
from handprint.readers.locate import find_model, scheme_folders
from handprint.readers.open_files import read_bytes
from handprint.scheme.cases import case_problems
from handprint.scheme.read import read_scheme
from handprint.scheme.scheme import Scheme
from handprint.score.check import check_names
from handprint.score.draft import check_draft
from handprint.score.lint import lint_model, lint_questionnaire
from handprint.score.lint_overlays import lint_overlays
from handprint.score.plan import plan_for

Kind: TypeAlias = Literal["model", "questionnaire", "answers", "scheme"]


def check_files(loader: Loader, files: tuple[Path, ...], *, strict: bool = False) -> int:
    """Check files, or else the model and the questionnaires that would be used; return how many files were read."""
    if files:
        for path in files:
            _check_file(loader, path, strict=strict)
        return len(files)
    ids, schemes = questionnaire_ids(), scheme_files()
    check_model(loader, find_model(loader.model_file), strict=strict)
    for path in schemes:
        check_scheme(loader, path)
    return 1 + len(ids) + len(schemes)


def _check_file(loader: Loader, path: Path, *, strict: bool) -> None:
    match kind_of(loader, path):
        case "model":
            check_model(loader, path, strict=strict)
        case "questionnaire":
            check_questionnaire(loader, loader.questionnaire_at(path), strict=strict)
        case "answers":
            loader.handprint(path)
        case "scheme":
            check_scheme(loader, path)
        case None:
            pass


def kind_of(loader: Loader, path: Path) -> Kind | None:
    """Return what a file is, or None with the problem told."""
    content, problems = read_bytes(path)
    loader.problems += problems
    if content is None:
        return None
    document, problems = read_document(content, str(path))
    loader.problems += problems
    if document is None:
        return None
    keys = set(document.tree) if isinstance(document.tree, dict) or hasattr(document.tree, "keys") else set()
    if "handprint_answers" in keys:
        return "answers"
    if "questionnaire" in keys:
        return "questionnaire"
    if "scheme" in keys:
        return "scheme"
    if "model" in keys:
        return "model"
    loader.problems.append(problem("unknown-kind-of-file", Place(str(path))))
    return None


def scheme_files() -> tuple[Path, ...]:
    """Return the scheme files that would be used, by name; the organisation's own goes before one that ships along."""
    found = [path for folder in scheme_folders() if folder.is_dir() for path in sorted(folder.glob("*.yaml"))]
    first = {path.name: path for path in reversed(found)}
    return tuple(first[name] for name in sorted(first))


def check_scheme(loader: Loader, path: Path) -> Scheme | None:
    """Check a scheme, and run its cases."""
    content, problems = read_bytes(path)
    loader.problems += problems
    if content is None:
        return None
    scheme, problems = read_scheme(content, str(path))
    loader.problems += (*problems, *(case_problems(scheme) if scheme else ()))
    return scheme


def check_model(loader: Loader, path: Path, *, strict: bool = False) -> Model | None:
    """Check a model by itself and against every questionnaire that can be found; `strict` adds what looks forgotten."""
    loader.model_file = path
    model = loader.model()
    questionnaires = loader.all_questionnaires()
    if model is None:
        loader.problems += _check_draft(loader, path, questionnaires)
    else:
        each = tuple(variants(model))
        nowhere = tuple(fault for one in each for fault in check_names(one, questionnaires))
        for questionnaire in questionnaires:
            _check_pairs(loader, each, questionnaire)
            loader.problems += lint_logic(questionnaire)
        loader.problems = [*_less_those_told(loader.problems, nowhere), *nowhere]
        if strict:
            loader.problems += _lint(loader, model, questionnaires)
    return model


def _lint(loader: Loader, model: Model, questionnaires: Sequence[Questionnaire]) -> Iterator[Problem]:
    yield from lint_model(model, questionnaires)
    yield from lint_overlays(model, _sheets_of_cases(loader, model))
    for questionnaire in questionnaires:
        yield from lint_questionnaire(model, questionnaire)


def _sheets_of_cases(loader: Loader, model: Model) -> tuple[AnswerSheet, ...]:
    """Return the answers of the cases, where it matters whom they are about."""
    found = [loader.sheet(Path(model.file).parent / case.answers) for case in model.cases if model.overlays]
    return tuple(sheet for sheet in found if sheet is not None)


def _less_those_told(problems: list[Problem], nowhere: Problems) -> Iterator[Problem]:
    """A name that nobody asks is told once, not again for each questionnaire that does not ask it."""
    told = {(fault.place.file, dict(fault.facts)["name"]) for fault in nowhere}
    for fault in problems:
        if fault.code != "total-not-asked" or (fault.place.file, dict(fault.facts)["name"]) not in told:
            yield fault


def _check_draft(loader: Loader, path: Path, questionnaires: Sequence[Questionnaire]) -> Problems:
    """A model with faults cannot be joined with a questionnaire, but its formulas are checked all the same."""
    content = loader.content(path)
    draft = read_draft(content, str(path)) if content is not None else None
    return () if draft is None else check_draft(draft, questionnaires)


def check_questionnaire(loader: Loader, questionnaire: Questionnaire | None, *, strict: bool = False) -> None:
    """Check a questionnaire that could be read against the model; `strict` adds what looks forgotten."""
    model = loader.model() if questionnaire else None
    if model and questionnaire:
        _check_pairs(loader, tuple(variants(model)), questionnaire)
        loader.problems += lint_logic(questionnaire)
        loader.problems += lint_questionnaire(model, questionnaire) if strict else ()


def _check_pairs(loader: Loader, models: tuple[Model, ...], questionnaire: Questionnaire) -> None:
    """A model is checked as it is and with its overlays; what both have is told once."""
    routes: tuple[Route, ...] = ("short", "extended")
    for model in models:
        for route in routes:
            loader.problems += plan_for(model, questionnaire, route)[1]
