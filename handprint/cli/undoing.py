"""Undoing one entry of an interview's history, without the interview."""

from pathlib import Path

from handprint.cli.interview_file import interview_of, open_interview
from handprint.cli.loading import Loader
from handprint.problems import Place, errors
from handprint.questionnaire.undoing import undone


def undo_entry(path: Path, loader: Loader, by: str, sequence: int) -> bool:
    """Undo one entry and tell whether that was done; the loader keeps the problems.

    An answer file that somebody changed by hand is left to the interview, which shows the changes.
    """
    opened = open_interview(path, loader, by)
    if opened is None:
        return False
    with interview_of(opened) as saver:
        said, problems = undone(saver.entries, sequence, Place(str(path)))
        loader.problems += problems
        if said is None or opened.outside:
            return False
        problems = saver.save((said,))
        loader.problems += problems
        return not errors(problems)
