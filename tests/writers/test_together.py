"""Several files are written together: all of them, or none."""

from pathlib import Path

import pytest

from handprint.writers.together import left_behind, write_together


def _folder(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_all_files_are_written_and_nothing_is_left_beside_them(tmp_path: Path) -> None:
    """Also where one of them is new, in a folder that is new."""
    (tmp_path / "one.yaml").write_bytes(b"old")
    files = {tmp_path / "one.yaml": b"1", tmp_path / "new" / "two.yaml": b"2"}
    assert write_together(files) == ()
    assert _folder(tmp_path) == {"one.yaml": b"1"}
    assert _folder(tmp_path / "new") == {"two.yaml": b"2"}


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_file_that_cannot_take_its_place_keeps_all_files_as_they_were(tmp_path: Path, place: int) -> None:
    """Wherever in the order it stands: those before it get back what they held, a new one goes again."""
    before = {"a.yaml": b"a", "b.yaml": b"b"}
    for name, content in before.items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "folder.yaml").mkdir()
    names = ["a.yaml", "b.yaml", "new.yaml"]
    names.insert(place, "folder.yaml")
    problems = write_together({tmp_path / name: b"new" for name in names})
    assert [(fault.code, fault.place.file) for fault in problems] == [
        ("file-not-written", str(tmp_path / "folder.yaml"))
    ]
    assert _folder(tmp_path) == before


def test_a_file_that_cannot_be_written_at_all_stops_before_the_first_replacement(tmp_path: Path) -> None:
    """A folder that cannot be made is found while nothing has changed."""
    (tmp_path / "a.yaml").write_bytes(b"a")
    problems = write_together({tmp_path / "a.yaml": b"new", tmp_path / "a.yaml" / "b.yaml": b"new"})
    assert [fault.code for fault in problems] == ["file-not-written"]
    assert _folder(tmp_path) == {"a.yaml": b"a"}


def test_what_was_left_behind_beside_a_file_is_named(tmp_path: Path) -> None:
    """That of another file, and another file altogether, is nobody's concern here."""
    for name in (".a.yaml.12.tmp", ".b.yaml.12.tmp", "a.yaml"):
        (tmp_path / name).write_bytes(b"")
    (fault,) = left_behind((tmp_path / "a.yaml",))
    assert dict(fault.facts) == {"left": str(tmp_path / ".a.yaml.12.tmp")}
