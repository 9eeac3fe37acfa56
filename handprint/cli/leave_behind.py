"""What an interview leaves behind: a folder with the answers, the card, a page to sign, and one zip to mail."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from io import StringIO
from itertools import chain
from pathlib import Path, PurePath
from typing import Final

from rich.console import Console

from handprint.cli.card import show_card
from handprint.cli.console import PLAIN_WIDTH
from handprint.problems import Language, Problems, Text
from handprint.questionnaire.answers import AnswerSheet
from handprint.questionnaire.mailed import for_mail
from handprint.readers.answer_file import read_answers
from handprint.report.confirmation import confirmation_page
from handprint.report.initiative import report_of
from handprint.score.handprint import Handprint, handprint_of
from handprint.score.one import score_one
from handprint.score.step import Plan
from handprint.writers.answer_file import write_answers
from handprint.writers.data import write_handprint
from handprint.writers.file_names import file_stem
from handprint.writers.page_confirm import confirmation_html
from handprint.writers.parcel import parcel_of
from handprint.writers.whole import write_whole

CARD: Final = Text("kaart", "card")
CONFIRMATION: Final = Text("bevestiging", "confirmation")


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """Where everything is. `answers` holds remarks too; the zip, like all other files, does not."""

    folder: Path
    answers: Path
    card: Path
    data: Path
    confirmation: Path
    workbook: Path | None
    zip: Path

    @property
    def paths(self) -> tuple[Path, ...]:
        """Return every file, the zip last."""
        files = (self.answers, self.card, self.data, self.confirmation, self.workbook, self.zip)
        return tuple(file for file in files if file is not None)


def leave_behind(
    handprint: Handprint, sheet: AnswerSheet, folder: Path, language: Language, *, excel: bool = False
) -> tuple[LeftBehind | None, Problems]:
    """Write the folder of one initiative and period inside another folder, and return where everything is.

    The same answers give the same bytes. What was written before under the same names is written over.
    """
    stem = file_stem(sheet)
    there = folder / stem
    mailed = files_to_mail(handprint, sheet, language, excel=excel)
    own = write_answers(sheet, handprint.scored.plan.questionnaire, language).encode()
    contents = {**mailed, _answers(stem): own, f"{stem}.zip": parcel_of(mailed)}
    written = [(name, *write_whole(there / name, content)) for name, content in contents.items()]
    problems = tuple(chain.from_iterable(problems for _, _, problems in written))
    paths = {name: path for name, path, _ in written if path is not None}
    if len(paths) < len(written):
        return None, problems
    return _left_behind(there, stem, language, paths), problems


def files_to_mail(
    handprint: Handprint, sheet: AnswerSheet, language: Language, *, excel: bool = False
) -> Mapping[str, bytes]:
    """Return the content of each file to mail by its name, made from the answers as they are mailed.

    What is mailed is read back and calculated again, so that card and answers can never disagree.

    Raises:
        ValueError: the answers that would be mailed cannot be read (a bug).
    """
    stem = file_stem(sheet)
    plan = _without_folders(handprint.scored.plan)
    answers = write_answers(for_mail(sheet), plan.questionnaire, language)
    mailed, problems = read_answers(answers, _answers(stem), lambda _id, _version: plan.questionnaire)
    if mailed is None:
        raise ValueError(f"answers to mail cannot be read: {problems}")
    again = handprint_of(score_one(plan, mailed))
    files = {
        _answers(stem): answers,
        f"{stem}-{CARD.said(language)}.txt": _card(again, language),
        f"{stem}.json": write_handprint(again),
        f"{stem}-{CONFIRMATION.said(language)}.html": confirmation_html(confirmation_page(again, language)),
    }
    contents = {name: text.encode() for name, text in files.items()}
    return {**contents, f"{stem}.xlsx": _workbook(again, language)} if excel else contents


def _answers(stem: str) -> str:
    return f"{stem}.yaml"


def _without_folders(plan: Plan) -> Plan:
    """Where the model stands on this machine is nobody's business; its fingerprint says which one it was."""
    model, questionnaire = plan.model, plan.questionnaire
    return replace(
        plan,
        model=replace(model, file=PurePath(model.file).name),
        questionnaire=replace(questionnaire, file=PurePath(questionnaire.file).name),
    )


def _card(handprint: Handprint, language: Language) -> str:
    """Return the card as plain text, alike on every machine: no colours, one width."""
    page = StringIO()
    console = Console(
        file=page,
        width=PLAIN_WIDTH,
        color_system=None,
        force_terminal=False,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
    )
    show_card(report_of(handprint), console, language)
    return "".join(f"{line.rstrip()}\n" for line in page.getvalue().splitlines())


def _workbook(handprint: Handprint, language: Language) -> bytes:
    from handprint.writers.excel.workbook import workbook_of  # noqa: PLC0415 - only when it is asked for

    return workbook_of(handprint, language)


def _left_behind(folder: Path, stem: str, language: Language, paths: Mapping[str, Path]) -> LeftBehind:
    return LeftBehind(
        folder=folder,
        answers=paths[_answers(stem)],
        card=paths[f"{stem}-{CARD.said(language)}.txt"],
        data=paths[f"{stem}.json"],
        confirmation=paths[f"{stem}-{CONFIRMATION.said(language)}.html"],
        workbook=paths.get(f"{stem}.xlsx"),
        zip=paths[f"{stem}.zip"],
    )
