"""How the gallery plays what goes wrong with the files of an interview: the action is done for real."""

from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from handprint.cli.interview_file import Opened, open_interview, this_holder
from handprint.cli.undoing import undo_entry
from handprint.problems import Problems
from handprint.questionnaire.record import Said
from handprint.writers.disk import DISK, Disk
from handprint.writers.history_file import history_path
from handprint.writers.lock import Holder, take_lock
from tests.writers.saving import StepDisk, Steps, answer, full, go_on, loader_in, opened_in

ELSEWHERE = Holder("Anna", "anna", "laptop-2", 7, "2026-02-03T09:00:00+00:00")


def recording_faults(path: Path) -> Problems:
    """Return everything that is told when the action is done that a file names, in a folder with an interview."""
    action = path.read_text(encoding="utf-8").splitlines()[1]
    with TemporaryDirectory() as folder:
        go_on(Path(folder), loader_in(Path(folder)), DISK, 2)
        return ACTIONS[action](Path(folder))


def _open(folder: Path, *, restore: bool = False) -> Problems:
    loader = loader_in(folder)
    opened = open_interview(folder / "brink.yaml", loader, "coach-7", restore=restore)
    if opened is not None:
        opened.saver.close()
    return loader.told()


def _with_history(change: Callable[[list[bytes]], list[bytes]], name: str = "brink.yaml") -> Callable[[Path], Problems]:
    def action(folder: Path) -> Problems:
        path = history_path(folder / name)
        path.write_bytes(b"".join(change(path.read_bytes().splitlines(keepends=True))))
        return _open(folder)

    return action


def _with_answers(old: str, new: str, *, restore: bool = False) -> Callable[[Path], Problems]:
    def action(folder: Path) -> Problems:
        path = folder / "brink.yaml"
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
        return _open(folder, restore=restore)

    return action


def _saved(folder: Path, before: Callable[[Opened], object], disk: Disk = DISK) -> Problems:
    opened = opened_in(folder, loader_in(folder), disk)
    before(opened)
    said: tuple[Said, ...] = (answer(opened, 3),)
    problems = opened.saver.save(said)
    opened.saver.close()
    return problems


def _on_a_full_disk(folder: Path) -> Problems:
    return _saved(folder, lambda _: None, StepDisk(Steps(lambda _: True, full)))


def _while_another_writes(folder: Path) -> Problems:
    return _saved(folder, lambda _: history_path(folder / "brink.yaml").write_bytes(b""))


def _after_a_take_over(folder: Path) -> Problems:
    return _saved(folder, lambda _: take_lock(folder / "brink.yaml", ELSEWHERE, "ziek"))


def _where_a_folder_stands(folder: Path) -> Problems:
    def put_folder(_: Opened) -> None:
        (folder / "brink.yaml").unlink()
        (folder / "brink.yaml").mkdir()

    return _saved(folder, put_folder)


def _while_open_elsewhere(folder: Path) -> Problems:
    take_lock(folder / "brink.yaml", ELSEWHERE)
    return _open(folder)


def _after_a_crash(folder: Path) -> Problems:
    me = this_holder("Anna")
    take_lock(folder / "brink.yaml", Holder("Anna", "anna", me.machine, 0, me.since))
    return _open(folder)


def _without(name: str) -> Callable[[Path], Problems]:
    def action(folder: Path) -> Problems:
        (folder / name).unlink()
        return _open(folder)

    return action


def _undone(sequence: int) -> Callable[[Path], Problems]:
    def action(folder: Path) -> Problems:
        loader = loader_in(folder)
        opened = opened_in(folder, loader, DISK)
        opened.saver.save((Said("answered", ()),))
        opened.saver.close()
        undo_entry(folder / "brink.yaml", loader, "coach-7", sequence)
        return loader.told()

    return action


ACTIONS: Mapping[str, Callable[[Path], Problems]] = {
    "Go on where a letter of the history was changed.": _with_history(
        lambda lines: [lines[0], lines[1].replace(b"Brink", b"Brunk"), lines[2]]
    ),
    "Go on where a line of the history is gone.": _with_history(lambda lines: [lines[0], lines[2]]),
    "Go on after the power failed while saving.": _with_history(lambda lines: [*lines, lines[2][:40]]),
    "Go on with an older copy of the history.": _with_history(lambda lines: lines[:2]),
    "Go on without the history.": _without("brink.yaml.history.jsonl"),
    "Go on without the answer file.": _without("brink.yaml"),
    "Go on after somebody changed the answer file.": _with_answers("volunteer_hours: 2", "volunteer_hours: 20"),
    "Go on after somebody broke the answer file.": _with_answers("volunteer_hours: 2", "volunteer_hours: twee"),
    "Go on after somebody broke the answer file, and restore it.": _with_answers(
        "hours: 2", "hours: twee", restore=True
    ),
    "Go on while a colleague has the file open.": _while_open_elsewhere,
    "Go on after the program was killed.": _after_a_crash,
    "Answer on a full disk.": _on_a_full_disk,
    "Answer while another program writes the history.": _while_another_writes,
    "Answer after a colleague took the file over.": _after_a_take_over,
    "Answer where a folder stands in the place of the answer file.": _where_a_folder_stands,
    "Undo an entry that is not there.": _undone(9),
    "Undo an entry that changed nothing.": _undone(4),
    "Undo an entry that was changed again later.": _undone(2),
}
