"""`handprint questionnaire diff`, `test` and `migrate`: versions of a questionnaire and the answers to them."""

from pathlib import Path

import pytest

from handprint.questionnaire.record import Change, Said, State, differences, folded, sealed, to_line
from handprint.readers.history import read_history
from handprint.writers.history_file import history_path
from tests.cli.running import ROOT, Inside, example_with

MIGRATIONS = ROOT / "tests" / "questionnaire" / "migrations.yaml"
OLD = """
handprint_answers: 1
initiative: {id: i-1, name: Hal, kind: hall}
period: {from: 2024-01-01, to: 2024-12-31, status: realised}
questionnaire: {id: hall, version: "2025.10", route: extended}
answers:
  volunteer_days: 20
  themes: [zorg]
confirmed: {by: secretaris, on: 2025-01-10, publish: yes, reuse: no}
"""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """Return answers to an older version."""
    path = tmp_path / "hal.yaml"
    path.write_text(OLD.lstrip(), encoding="utf-8")
    return path


# ---- diff ----


def test_the_same_questionnaire_has_no_differences(inside: Inside) -> None:
    """Exit 0, and a sentence that says so."""
    told = inside("questionnaire", "diff", "base", "base")
    assert told.code == 0
    assert "vragen hetzelfde" in told.out


def test_differences_are_sentences_and_say_what_becomes_of_old_answers(inside: Inside, tmp_path: Path) -> None:
    """What came, what went with its fate, and what changed, each with what it was and what it is."""
    before = tmp_path / "old" / "hall.yaml"
    before.parent.mkdir()
    text = MIGRATIONS.read_text(encoding="utf-8")
    text = text[: text.index("migrations:")].replace('"2026.1"', '"2025.10"').replace("max: 500", "max: 400")
    text = text.replace("- {id: men,", "- {id: volunteer_days,").replace("- {id: women,", "- {id: forgotten,")
    before.write_text(text, encoding="utf-8")
    told = inside("questionnaire", "diff", before, MIGRATIONS)
    assert told.code == 1
    for said in (
        "Versie 2025.10 wordt 2026.1.",
        "Nieuw: 'women'",
        "Weg: 'volunteer_days': \"Mannen?\". Oude antwoorden gaan op in volunteer_hours, has_volunteers.",
        "Weg: 'forgotten': \"Vrouwen?\". Er is geen overstap: oude antwoorden gaan niet mee.",
        "'guests': het hoogste antwoord was 400, en wordt 500.",
    ):
        assert said in told.out
    assert "becomes" in inside("questionnaire", "diff", before, MIGRATIONS, "--lang", "en").out


# ---- test ----


def test_a_questionnaire_is_walked_through(inside: Inside) -> None:
    """Both routes, with their examples; everything is reached."""
    told = inside("questionnaire", "test", "buurthuis")
    assert told.code == 0
    assert "Elke vraag, keuze en controle is bereikt." in told.out
    assert told.out.count("goed") == 2


def test_what_nobody_reaches_fails(inside: Inside, tmp_path: Path) -> None:
    """It is named, and the exit code is that of a fault in what was written."""
    text = (ROOT / "questionnaires" / "base.yaml").read_text(encoding="utf-8")
    path = tmp_path / "base.yaml"
    path.write_text(text.replace("ask_if: has_volunteers\n", "ask_if: has_volunteers and not has_volunteers\n", 1))
    told = inside("questionnaire", "test", path)
    assert told.code == 2
    assert "- base: volunteers" in told.out
    assert "volunteers" in told.err


# ---- migrate ----


def test_first_it_is_only_told(inside: Inside, old: Path) -> None:
    """Nothing on the disk changes without `--write`, and no file comes beside."""
    told = inside("questionnaire", "migrate", old, "--questionnaire", MIGRATIONS)
    assert told.code == 0
    assert "'volunteer_hours' is nu 160" in told.out
    assert "--write" in told.out
    assert old.read_text(encoding="utf-8") == OLD.lstrip()
    assert [path.name for path in old.parent.iterdir()] == ["hal.yaml"]


def test_written_it_reads_under_the_new_version_and_the_old_file_stays(inside: Inside, old: Path) -> None:
    """The copy holds the very bytes; a confirmation of other answers is not carried over."""
    told = inside("questionnaire", "migrate", old, "--questionnaire", MIGRATIONS, "--write")
    assert told.code == 0
    assert "hal.2025.10.yaml" in told.out
    assert (old.parent / "hal.2025.10.yaml").read_text(encoding="utf-8") == OLD.lstrip()
    text = old.read_text(encoding="utf-8")
    assert "volunteer_hours: 160" in text
    assert '"2026.1"' in text
    assert "confirmed" not in text
    again = inside("questionnaire", "migrate", old, "--questionnaire", MIGRATIONS, "--write")
    assert (again.code, old.read_text(encoding="utf-8")) == (0, text)


def test_a_lost_answer_makes_it_fail_and_stays_in_the_old_file(inside: Inside, old: Path) -> None:
    """Exit 1 for who runs it over many files."""
    old.write_text(OLD.lstrip().replace("themes: [zorg]", "themes: [sport]"), encoding="utf-8")
    told = inside("questionnaire", "migrate", old, "--questionnaire", MIGRATIONS, "--write")
    assert told.code == 1
    assert "themes" in told.out
    assert "sport" not in old.read_text(encoding="utf-8")
    assert "sport" in (old.parent / "hal.2025.10.yaml").read_text(encoding="utf-8")


def test_another_file_in_the_way_is_never_overwritten(inside: Inside, old: Path) -> None:
    """Nothing is written at all."""
    (old.parent / "hal.2025.10.yaml").write_text("van iemand anders", encoding="utf-8")
    told = inside("questionnaire", "migrate", old, "--questionnaire", MIGRATIONS, "--write")
    assert told.code == 2
    assert old.read_text(encoding="utf-8") == OLD.lstrip()


def test_with_a_history_the_old_answers_stay_in_it(inside: Inside, old: Path) -> None:
    """One entry says what became what, the chain holds, and the answer file names that entry."""
    state: State = {
        ("initiative", "id"): "i-1",
        ("initiative", "name"): "Hal",
        ("period", "from"): "2024-01-01",
        ("period", "to"): "2024-12-31",
        ("period", "status"): "realised",
        ("questionnaire", "id"): "hall",
        ("questionnaire", "version"): "2025.10",
        ("questionnaire", "route"): "extended",
        ("answers", "volunteer_days"): "20",
        ("answers", "themes"): ["zorg"],
    }
    begun = sealed(Said("begun", differences({}, state)), None, "2025-01-10T10:00:00Z", "coach", "coach")
    history_path(old).write_text(to_line(begun) + "\n", encoding="utf-8")
    assert inside("questionnaire", "migrate", old, "--questionnaire", MIGRATIONS, "--write").code == 0
    recorded, problems = read_history(history_path(old).read_bytes(), "history")
    assert recorded is not None, problems
    begin, moved = recorded.entries
    assert (begin, moved.said.kind, moved.said.reason) == (begun, "migrated", "2025.10 > 2026.1")
    assert Change(("answers", "volunteer_days"), "20", None) in moved.said.changes
    assert folded(entry.said for entry in recorded.entries)["answers", "volunteer_hours"] == "160"
    assert moved.hash in old.read_text(encoding="utf-8")
    assert not list(old.parent.glob("*.lock"))


def test_newer_answers_are_refused(inside: Inside, tmp_path: Path) -> None:
    """An old questionnaire cannot know what they mean."""
    path = example_with(tmp_path, ('version: "2026.1", route', 'version: "2031.1", route'))
    told = inside("questionnaire", "migrate", path)
    assert told.code == 2
    assert "2031.1" in told.err
