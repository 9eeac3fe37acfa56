"""How the tests open the file of an interview, and what was told."""

from dataclasses import dataclass
from pathlib import Path

from handprint.cli.interview_file import Opened, open_interview
from handprint.problems import Problem
from handprint.questionnaire.record import Entry, parse_entry
from handprint.writers.history_file import history_path
from tests.writers.saving import HOURS, loader_in

HAND_MADE = """\
handprint_answers: 1
initiative: {id: b-1, name: De Brink, kind: hall, municipalities: [GM0148]}
period: {from: 2025-01-01, to: 2025-12-31, status: realised}
questionnaire: {id: hall, version: "1", route: short}
answers:
  volunteer_hours: 12
"""


@dataclass(frozen=True)
class Tried:
    """What came of opening a file."""

    opened: Opened | None
    told: tuple[Problem, ...]

    @property
    def codes(self) -> list[str]:
        """What was told."""
        return [fault.code for fault in self.told]

    def hours(self) -> object:
        """Return the hours that the interview knows, and let the file go."""
        assert self.opened is not None, self.told
        self.opened.saver.close()
        return self.opened.state.get(HOURS)


def tried(folder: Path, reason: str = "", *, restore: bool = False) -> Tried:
    """Open the interview in a folder."""
    loader = loader_in(folder)
    opened = open_interview(folder / "brink.yaml", loader, "coach-7", reason, questionnaire="hall", restore=restore)
    return Tried(opened, loader.told())


def answers(folder: Path) -> Path:
    """Return where the answer file stands."""
    return folder / "brink.yaml"


def entries(folder: Path) -> list[Entry]:
    """Return the entries of the history."""
    lines = history_path(answers(folder)).read_text(encoding="ascii").splitlines()
    return [entry for line in lines if (entry := parse_entry(line)) is not None]


def edit(folder: Path, old: str, new: str) -> None:
    """Change the answer file by hand."""
    text = answers(folder).read_text(encoding="utf-8")
    assert old in text
    answers(folder).write_text(text.replace(old, new), encoding="utf-8", newline="\n")
