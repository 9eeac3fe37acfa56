"""Initiatives for the tests of their workbook: the worked example, one with gaps, and one with every kind of answer."""

from functools import cache
from pathlib import Path

from handprint.model.model import Model
from handprint.model.read import read_model
from handprint.problems import errors
from handprint.questionnaire.answers import AnswerSheet
from handprint.questionnaire.questionnaire import Questionnaire
from handprint.questionnaire.read import read_questionnaire
from handprint.readers.answer_file import read_answers
from handprint.score.handprint import Handprint, handprint_of
from handprint.score.one import score_one
from handprint.score.plan import plan_for
from tests.workbook.initiative_texts import CLOSED, GAPS, KNOWN, LINE, LINES, MODEL, QUESTIONS, SHUT, TOTALS, USUAL

ROOT = Path(__file__).resolve().parents[2]


@cache
def kinds_model() -> Model:
    """Return a model with every rounding, long sums, overlaps, and formulas over every kind of answer."""
    text = MODEL + "".join(LINE.format(**{**USUAL, **line}) for line in LINES) + TOTALS
    model, problems = read_model(text, "kinds.yaml")
    assert model is not None, errors(problems)
    return model


@cache
def kinds_questionnaire() -> Questionnaire:
    """Return a questionnaire with every kind of question."""
    questionnaire, problems = read_questionnaire(QUESTIONS, "questions.yaml", lambda _id: None)
    assert questionnaire is not None, errors(problems)
    return questionnaire


@cache
def overijssel() -> tuple[Model, Questionnaire]:
    """Return the model and the questionnaire that travel along."""
    model, problems = read_model((ROOT / "sdg_weights.yaml").read_bytes(), "sdg_weights.yaml")
    assert model is not None, errors(problems)
    folder = ROOT / "questionnaires"
    questionnaire, problems = read_questionnaire(
        (folder / "buurthuis.yaml").read_bytes(),
        "buurthuis.yaml",
        lambda id_: ((folder / f"{id_}.yaml").read_bytes(), f"{id_}.yaml"),
    )
    assert questionnaire is not None, errors(problems)
    return model, questionnaire


def handprint(answers: str | bytes, model: Model, questionnaire: Questionnaire) -> Handprint:
    """Return the handprint of an answer file."""
    sheet, problems = read_answers(answers, "answers.yaml", lambda _id, _version: questionnaire)
    assert sheet is not None, errors(problems)
    return scored(sheet, model, questionnaire)


def scored(sheet: AnswerSheet, model: Model, questionnaire: Questionnaire) -> Handprint:
    """Return the handprint of an answer sheet."""
    plan, problems = plan_for(model, questionnaire, sheet.route)
    assert plan is not None, errors(problems)
    return handprint_of(score_one(plan, sheet))


@cache
def initiatives() -> dict[str, Handprint]:
    """Return every initiative by name."""
    kinds = (kinds_model(), kinds_questionnaire())
    return {
        "example": handprint((ROOT / "examples" / "dorpshuis.yaml").read_bytes(), *overijssel()),
        "gaps": handprint(GAPS, *overijssel()),
        "known": handprint(KNOWN, *kinds),
        "closed": handprint(CLOSED, *kinds),
        "shut": handprint(SHUT, *kinds),
    }
