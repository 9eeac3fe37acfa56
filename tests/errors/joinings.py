"""How the gallery reads a model with a questionnaire: one of the files broken, the others those in `included`.

What kind of file a gallery file is, is told by its keys. The model is joined with the questionnaire, its cases are
worked out over the answers, and with a line `# command:` a command is run as a person would give it. With a line
`# lint` it is asked what looks forgotten; with a line `# goal:` what has to be asked for that figure.
"""

import re
from pathlib import Path

from handprint.model.model import Model
from handprint.model.read import read_model
from handprint.problems import Place, Problems
from handprint.questionnaire.questionnaire import Questionnaire
from handprint.questionnaire.read import read_questionnaire
from handprint.readers.answer_file import read_answers
from handprint.score.cases import outcomes_of
from handprint.score.check import check_names
from handprint.score.handprint import handprint_of
from handprint.score.lint import lint_model, lint_questionnaire
from handprint.score.lint_overlays import lint_overlays
from handprint.score.needed import goal_of
from handprint.score.one import score_one
from handprint.score.plan import plan_for
from handprint.score.step import Plan
from tests.errors.commands import command_faults

INCLUDED = Path(__file__).parent / "joining" / "included"
_COMMAND = re.compile(r"^# command: (\w+) (\w+)$", re.MULTILINE)
_GOAL = re.compile(r"^# goal: (\w+)$", re.MULTILINE)


def joining_faults(path: Path) -> Problems:
    """Return everything that is wrong between a model and a questionnaire, each of which reads well by itself."""
    if command := _COMMAND.search(path.read_text(encoding="utf-8")):
        files = ("--model", INCLUDED / "model.yaml", "--questionnaire", INCLUDED / "questionnaire.yaml")
        return command_faults(command[1], path, command[2], *files)
    model, questionnaire = _model(path), _questionnaire(_file(path, "questionnaire"))
    if "\n# lint\n" in path.read_text(encoding="utf-8"):
        forgotten = (*lint_model(model, [questionnaire, _other()]), *lint_overlays(model, ()))
        return (*forgotten, *lint_questionnaire(model, questionnaire))
    nowhere = check_names(model, [questionnaire, _other()])
    plan, problems = plan_for(model, questionnaire, "short")
    if plan is not None and (goal := _GOAL.search(path.read_text(encoding="utf-8"))):
        return goal_of(plan, goal[1], Place("--goal"))[1]
    return nowhere or (problems if plan is None else (*problems, *_case_faults(path, plan)))


def _model(path: Path) -> Model:
    model, problems = read_model(*_file(path, "model"))
    assert model is not None, problems
    return model


def _other() -> Questionnaire:
    return _questionnaire(_included("other"))


def _questionnaire(file: tuple[bytes, str]) -> Questionnaire:
    questionnaire, problems = read_questionnaire(*file, lambda _id: None)
    assert questionnaire is not None, problems
    return questionnaire


def _case_faults(path: Path, plan: Plan) -> Problems:
    sheet, problems = read_answers(*_file(path, "answers"), lambda _id, _version: plan.questionnaire)
    assert sheet is not None, problems
    handprint = handprint_of(score_one(plan, sheet))
    return tuple(fault for case in plan.model.cases for fault in outcomes_of(case, handprint)[1])


def _file(path: Path, kind: str) -> tuple[bytes, str]:
    """Return the file of a kind: that of the gallery if it is one, else the ordinary one."""
    content = path.read_bytes()
    return (content, path.name) if f"\n{kind}:".encode() in content else _included(kind)


def _included(name: str) -> tuple[bytes, str]:
    path = INCLUDED / f"{name}.yaml"
    return path.read_bytes(), path.name
