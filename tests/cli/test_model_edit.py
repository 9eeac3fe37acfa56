"""`handprint model export`, `import` and `release`, and `score` with a version from the archive."""

import json
import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook

from handprint.document import read_document
from handprint.readers.archive import read_index
from tests.cli.running import ROOT, Inside, Told, example_with, handprint

MODEL = ROOT / "sdg_weights.yaml"
PRICE = "proxies.day_activity_daypart.value"
OLD, NEW = "    value: 35.76\n", "    value: 36.9\n"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an organisation's own folder with the model and its cases."""
    folder = tmp_path / "province"
    shutil.copytree(ROOT / "examples", folder / "examples")
    shutil.copy(MODEL, folder / MODEL.name)
    monkeypatch.setenv("HANDPRINT_HOME", str(folder))
    return folder


def _workbook(inside: Inside, folder: Path, changes: dict[str, str | float]) -> Path:
    """Return a workbook of the model in which somebody changed values."""
    path = folder / "model.xlsx"
    assert inside("model", "export", folder / MODEL.name, "-o", path).code == 0
    workbook = load_workbook(path)
    for sheet in workbook:
        for row in sheet.iter_rows(min_row=2):
            if row[0].value in changes:
                row[1].value = changes[str(row[0].value)]
    workbook.save(path)
    return path


def _release(inside: Inside, home: Path, *more: str, version: str = "2026.1") -> Told:
    return inside(
        "model", "release", home / MODEL.name, "--version", version, "--valid-from", "2026-01-01",
        "--approved-by", "Made up: the board", "--decided-on", "2025-12-01", *more,
    )  # fmt: skip


def test_an_import_shows_and_does_not_write(inside: Inside, home: Path) -> None:
    """The difference stands there in words, with what it does to the examples; the file is as it was."""
    path = _workbook(inside, home, {PRICE: "36,90"})
    told = inside("model", "import", path, "--into", home / MODEL.name)
    assert told.code == 0
    assert "van 35,76 naar 36,9" in told.out
    assert "dorpshuis" in told.out
    assert "'36,90' is gelezen als 36.9" in told.err
    assert (home / MODEL.name).read_bytes() == MODEL.read_bytes()


def test_an_import_that_is_written_changes_only_that_value(inside: Inside, home: Path) -> None:
    """Comments, order and layout are the same bytes."""
    path = _workbook(inside, home, {PRICE: 36.9})
    assert inside("model", "import", path, "--into", home / MODEL.name, "--write").code == 0
    wanted = MODEL.read_text(encoding="utf-8").replace(OLD, NEW, 1)
    assert (home / MODEL.name).read_text(encoding="utf-8") == wanted


def test_an_import_with_faults_writes_nothing(inside: Inside, home: Path) -> None:
    """What the model would get wrong is told at the cell in which it was changed."""
    changes: dict[str, str | float] = {
        "indicators.day_activity.goals.3": "60%",
        "indicators.day_activity.corrections.deadweight": "default(nobody_asks, 60%)",
    }
    path = _workbook(inside, home, changes)
    told = inside("model", "import", path, "--into", home / MODEL.name, "--write")
    assert told.code == 2
    assert f"{path}, Gewichten!B" in told.err
    assert f"{path}, Indicatoren!B" in told.err
    assert (home / MODEL.name).read_bytes() == MODEL.read_bytes()


def test_a_release_shows_and_does_not_write(inside: Inside, home: Path) -> None:
    """Without `--write` it says which files there would be."""
    told = _release(inside, home)
    assert told.code == 0, told.err
    assert str(home / "archive" / "models" / "overijssel-2026.1.yaml") in told.out.replace("\n", "")
    assert not (home / "archive").exists()


def test_answers_keep_the_figures_of_the_version_that_they_name(inside: Inside, home: Path, tmp_path: Path) -> None:
    """A new price in a new version leaves older answers as they were, to the cent; new answers get the new price."""
    assert _release(inside, home, "--write").code == 0
    before = inside("score", ROOT / "examples" / "dorpshuis.yaml", "--json").out
    text = MODEL.read_text(encoding="utf-8").replace(OLD, NEW, 1)
    (home / MODEL.name).write_text(text.replace('version: "2026.1"', 'version: "2026.2"', 1), encoding="utf-8")
    told = inside("score", ROOT / "examples" / "dorpshuis.yaml", "--json")
    assert (told.code, told.err, told.out) == (0, "", before)
    newer = example_with(tmp_path, ('{id: overijssel, version: "2026.1"}', '{id: overijssel, version: "2026.2"}'))
    after = json.loads(inside("score", newer, "--json").out)
    assert after["model"]["version"] == "2026.2"
    assert after["impact_value"] != json.loads(before)["impact_value"]


def test_a_released_version_is_exact_and_stays(inside: Inside, home: Path) -> None:
    """The copy is byte for byte, the index says who and when, and other content under its name is refused."""
    assert _release(inside, home, "--write").code == 0
    assert (home / "archive" / "models" / "overijssel-2026.1.yaml").read_bytes() == MODEL.read_bytes()
    base = home / "archive" / "questionnaires" / "base-2026.1.yaml"
    assert base.read_bytes() == (ROOT / "questionnaires" / "base.yaml").read_bytes()
    index, _ = read_index(home / "archive")
    released = index.find("models", "overijssel", "2026.1") if index else None
    assert released is not None
    assert (released.approved_by, released.decided_on) == ("Made up: the board", "2025-12-01")
    assert index is not None
    assert all(one.includes == {"base": "2026.1"} for one in index.questionnaires if one.id != "base")
    written = (home / "archive" / "index.yaml").read_bytes()
    assert _release(inside, home, "--write").code == 0
    text = MODEL.read_text(encoding="utf-8").replace("low: 1600", "low: 1601", 1)
    (home / MODEL.name).write_text(text, encoding="utf-8")
    refused = _release(inside, home, "--write")
    assert refused.code == 2
    assert "al uitgebracht" in refused.err
    assert (home / "archive" / "index.yaml").read_bytes() == written


def test_answers_keep_the_questionnaire_that_they_name(inside: Inside, home: Path) -> None:
    """A newer questionnaire under the same name is not for them, nor for what it included then."""
    assert _release(inside, home, "--write").code == 0
    for name in ("base.yaml", "buurthuis.yaml"):
        text = (ROOT / "questionnaires" / name).read_text(encoding="utf-8")
        (home / "questionnaires").mkdir(exist_ok=True)
        newer = text.replace('version: "2026.1"', 'version: "2026.2"', 1).replace("literacy_left", "literacy_gone")
        (home / "questionnaires" / name).write_text(newer, encoding="utf-8")
    told = inside("score", ROOT / "examples" / "dorpshuis.yaml")
    assert (told.code, told.err) == (0, "")


def test_a_changed_archive_is_not_used(inside: Inside, home: Path) -> None:
    """Whoever changes a released file gets no figures from it."""
    assert _release(inside, home, "--write").code == 0
    archived = home / "archive" / "models" / "overijssel-2026.1.yaml"
    archived.write_text(archived.read_text(encoding="utf-8").replace(OLD, NEW, 1), encoding="utf-8")
    text = MODEL.read_text(encoding="utf-8").replace('version: "2026.1"', 'version: "2026.2"', 1)
    (home / MODEL.name).write_text(text, encoding="utf-8")
    told = inside("score", ROOT / "examples" / "dorpshuis.yaml")
    assert told.code == 2
    assert str(archived) in told.err.replace("\n", "")


def test_a_release_writes_its_version_into_the_file(inside: Inside, home: Path) -> None:
    """Version and day become those of the decision, and the copy has them too."""
    assert _release(inside, home, "--write", version="2026.2").code == 0
    document, _ = read_document((home / MODEL.name).read_bytes(), MODEL.name)
    assert document is not None
    assert isinstance(document.tree, dict)
    assert document.tree["version"] == "2026.2"
    assert (home / "archive" / "models" / "overijssel-2026.2.yaml").read_bytes() == (home / MODEL.name).read_bytes()


def test_a_model_that_fails_a_case_is_not_released(inside: Inside, home: Path) -> None:
    """A price that the cases do not expect stops the release."""
    text = MODEL.read_text(encoding="utf-8").replace(OLD, NEW, 1)
    (home / MODEL.name).write_text(text, encoding="utf-8")
    told = _release(inside, home, "--write")
    assert told.code == 2
    assert "Een controlegeval klopt niet" in " ".join(told.err.split())
    assert not (home / "archive").exists()


def test_the_shipped_archive_can_be_read() -> None:
    """An index with faults would stop every older answer file."""
    index, problems = read_index(ROOT / "archive")
    assert problems == ()
    assert index is not None


def test_the_help_names_every_option() -> None:
    """A person finds the commands without a manual."""
    told = handprint("model", "--help", "--lang", "en").out
    assert all(name in told for name in ("export", "import", "release"))


MAXIMUM = "schemes.impuls-overijssel.amounts.maximum.value"


@pytest.fixture
def with_schemes(home: Path) -> Path:
    """Return an organisation's own folder with its schemes beside the model."""
    shutil.copytree(ROOT / "schemes", home / "schemes")
    return home


def _contents(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in (folder / MODEL.name, *sorted((folder / "schemes").iterdir()))}


@pytest.mark.parametrize(("lang", "said"), [("nl", "van 2.500 naar 2.600"), ("en", "from 2,500 to 2,600")])
def test_an_amount_of_a_scheme_is_shown_in_words_before_it_is_written(
    inside: Inside, with_schemes: Path, lang: str, said: str
) -> None:
    """Also the cases that expect the old amount; no file changes."""
    before = _contents(with_schemes)
    path = _workbook(inside, with_schemes, {MAXIMUM: 2600})
    told = inside("model", "import", path, "--into", with_schemes / MODEL.name, "--lang", lang)
    assert told.code == 0, told.err
    assert said in told.out
    assert "one cent over" in told.err
    assert _contents(with_schemes) == before


def test_amounts_come_back_into_the_right_files(inside: Inside, with_schemes: Path) -> None:
    """Two schemes and the model change, each by that value alone; the third scheme is as it was."""
    share = "schemes.matchfunding.amounts.share.value"
    path = _workbook(inside, with_schemes, {MAXIMUM: "2600", share: "45%", PRICE: 36.9})
    wanted = _contents(with_schemes)
    for name, old, new in (
        ("schemes/impuls-overijssel.yaml", "    value: 2500\n", "    value: 2600\n"),
        ("schemes/matchfunding.yaml", "    value: 40%\n", "    value: 45%\n"),
        (MODEL.name, OLD, NEW),
    ):
        wanted[with_schemes / name] = wanted[with_schemes / name].replace(old.encode(), new.encode(), 1)
    told = inside("model", "import", path, "--into", with_schemes / MODEL.name, "--write")
    assert told.code == 0, told.err
    assert _contents(with_schemes) == wanted


def test_a_fault_in_one_scheme_keeps_all_files_as_they_were(inside: Inside, with_schemes: Path) -> None:
    """What is right elsewhere in the workbook waits until the fault is mended."""
    before = _contents(with_schemes)
    path = _workbook(inside, with_schemes, {MAXIMUM: "2500.001", PRICE: 36.9})
    told = inside("model", "import", path, "--into", with_schemes / MODEL.name, "--write")
    assert told.code == 2
    assert f"{path}, Regelingen!B" in told.err
    assert _contents(with_schemes) == before


def test_a_scheme_can_be_named(inside: Inside, with_schemes: Path, tmp_path: Path) -> None:
    """Then only that one goes through the workbook, wherever its file is."""
    own = shutil.copy(with_schemes / "schemes" / "impuls-overijssel.yaml", tmp_path / "impuls-overijssel.yaml")
    out, model = tmp_path / "one.xlsx", with_schemes / MODEL.name
    assert inside("model", "export", model, "-o", out, "--scheme", own).code == 0
    workbook = load_workbook(out)
    (cell,) = [row[1] for row in workbook["Regelingen"].iter_rows() if row[0].value == MAXIMUM]
    cell.value = "2600"
    workbook.save(out)
    before = _contents(with_schemes)
    assert inside("model", "import", out, "--into", model, "--scheme", own, "--write").code == 0
    assert b"value: 2600" in Path(own).read_bytes()
    assert _contents(with_schemes) == before


def test_a_write_that_broke_off_is_finished_by_the_same_command(inside: Inside, with_schemes: Path) -> None:
    """What was killed between two files left the model new and a scheme old; it is said, and nothing is done twice."""
    path = _workbook(inside, with_schemes, {MAXIMUM: "2600", PRICE: 36.9})
    model, scheme = with_schemes / MODEL.name, with_schemes / "schemes" / "impuls-overijssel.yaml"
    model.write_text(model.read_text(encoding="utf-8").replace(OLD, NEW, 1), encoding="utf-8")
    left = scheme.with_name(f".{scheme.name}.1.tmp")
    left.write_bytes(b"new")
    told = inside("model", "import", path, "--into", model, "--write")
    assert told.code == 0, told.err
    assert str(left) in told.err.replace("\n", "")
    assert b"value: 2600" in scheme.read_bytes()


def test_a_difference_between_models_includes_their_schemes(inside: Inside, with_schemes: Path) -> None:
    """Those in the folders beside them, in words, with the exit code of a difference."""
    scheme = with_schemes / "schemes" / "impuls-overijssel.yaml"
    assert inside("model", "diff", MODEL, with_schemes / MODEL.name).code == 0
    text = scheme.read_text(encoding="utf-8").replace("value: 2500\n", "value: 2600\n", 1)
    scheme.write_text(text, encoding="utf-8")
    told = inside("model", "diff", MODEL, with_schemes / MODEL.name)
    assert told.code == 1
    assert "het maximum: waarde: van 2.500 naar 2.600" in told.out
