"""Where files are looked for, shown with real folders."""

from pathlib import Path

import pytest

import handprint
from handprint.readers.locate import (
    MODEL,
    examples_folder,
    find_model,
    find_questionnaire,
    passed_over,
    questionnaire_folders,
    scheme_folders,
    shipped_folder,
)
from handprint.readers.open_files import read_bytes


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an organisation's own folder, with a model and one questionnaire."""
    folder = tmp_path / "provincie"
    (folder / "questionnaires").mkdir(parents=True)
    (folder / MODEL).write_text("model: eigen\n", encoding="utf-8")
    (folder / "questionnaires" / "moestuin.yaml").write_text("questionnaire: moestuin\n", encoding="utf-8")
    monkeypatch.setenv("HANDPRINT_HOME", str(folder))
    return folder


def test_the_files_of_a_checkout_are_those_at_its_top() -> None:
    """Without anything named or set, the model at the top of the checkout is used."""
    assert shipped_folder() == Path(handprint.__file__).resolve().parents[1]
    assert find_model() == shipped_folder() / MODEL


def test_a_named_model_goes_first(home: Path, tmp_path: Path) -> None:
    """A file that was named is used, also beside an organisation's own model."""
    named = tmp_path / "ander.yaml"
    assert find_model(named) == named
    assert find_model() == home / MODEL


def test_a_named_model_that_is_missing_is_not_replaced(home: Path, tmp_path: Path) -> None:
    """A misspelt name leads to a fault when it is read, never silently to another model."""
    missing = tmp_path / "tikfout.yaml"
    assert home.is_dir()
    assert find_model(missing) == missing


def test_a_missing_organisation_folder_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A share that is not connected stops the calculation; the figures do not quietly come from another model."""
    monkeypatch.setenv("HANDPRINT_HOME", str(tmp_path / "niet-verbonden"))
    assert find_model() == tmp_path / "niet-verbonden" / MODEL


def test_an_organisation_may_keep_only_questionnaires(home: Path) -> None:
    """An own folder without a model leaves the model that travels along in use."""
    (home / MODEL).unlink()
    assert find_model() == shipped_folder() / MODEL


def test_a_model_that_lies_about_is_never_used_but_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A model in the current folder changes nothing, and a command can say that it was passed over."""
    stray = tmp_path / MODEL
    stray.write_text("model: vreemd\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert find_model() != stray
    assert passed_over(find_model(), Path.cwd(), tmp_path) == (stray,)
    assert passed_over(stray, tmp_path) == ()


def test_own_questionnaires_go_before_those_that_travel_along(home: Path) -> None:
    """An id is looked for in the organisation's folder first."""
    assert find_questionnaire("moestuin") == home / "questionnaires" / "moestuin.yaml"
    assert questionnaire_folders() == (home / "questionnaires", shipped_folder() / "questionnaires")
    assert scheme_folders() == (home / "schemes", shipped_folder() / "schemes")


def test_includes_of_a_named_questionnaire_are_looked_for_beside_it(tmp_path: Path) -> None:
    """Whoever names a questionnaire means its neighbours as well."""
    named = tmp_path / "proef.yaml"
    assert find_questionnaire("base", named) == named
    assert questionnaire_folders(named)[0] == tmp_path


@pytest.mark.parametrize("hostile", ["../moestuin", "a/b", "a\\b", "C:moestuin", "", ".", "moestuin.yaml", "Tuin\n"])
def test_an_id_never_leaves_the_folder(home: Path, hostile: str) -> None:
    """An id in an answer file is foreign text: one that could name another folder is not looked for."""
    (home / "moestuin.yaml").write_text("questionnaire: moestuin\n", encoding="utf-8")
    assert find_questionnaire(hostile) is None


def test_an_id_that_no_folder_holds_is_not_found() -> None:
    """Not found is a value, so that the caller can say which questionnaires there are."""
    assert find_questionnaire("bestaat-niet") is None


def test_examples_travel_along() -> None:
    """The examples stand beside the model that travels along."""
    assert examples_folder() == find_model().parent / "examples"


def test_a_name_that_is_too_long_is_told_and_no_crash() -> None:
    """A name of 300 characters cannot be a file anywhere."""
    content, problems = read_bytes(Path("n" * 300))
    assert content is None
    assert [problem.code for problem in problems] == ["file-unreadable"]
