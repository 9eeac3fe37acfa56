"""One initiative: what each stretch of the way from a file to a handprint costs."""

from dataclasses import dataclass
from typing import Final

from benchmarks.measuring import EXAMPLE, cpu, ratios
from benchmarks.page import Section, times
from handprint.cli.loading import Loader
from handprint.expr.to_value import Scope
from handprint.model.model import Model
from handprint.model.read import read_model
from handprint.questionnaire.answers import AnswerSheet
from handprint.questionnaire.questionnaire import Questionnaire
from handprint.readers.answer_file import read_answers
from handprint.readers.locate import find_model
from handprint.score.handprint import handprint_of
from handprint.score.many import columns_for
from handprint.score.one import score_one
from handprint.score.plan import plan_for
from handprint.score.step import Plan
from handprint.writers.data import write_handprint

ADDITIONS: Final = 100_000
ABOUT: Final = (
    "Processor time within one process, everything imported, as a multiple of a plain Python loop of"
    f" {ADDITIONS:,} additions of whole numbers."
)


@dataclass(frozen=True, slots=True)
class Example:
    """The worked example as read: what a score starts from."""

    model: Model
    questionnaire: Questionnaire
    sheet: AnswerSheet
    plan: Plan


def example() -> Example:
    """Return the worked example."""
    loader = Loader()
    model, sheet = loader.model(), loader.sheet(EXAMPLE)
    questionnaire = loader.questionnaire(sheet.questionnaire.id) if sheet else None
    if model is None or sheet is None or questionnaire is None:
        raise SystemExit(str(loader.told()))
    plan, problems = plan_for(model, questionnaire, sheet.route)
    if plan is None:
        raise SystemExit(str(problems))
    return Example(model, questionnaire, sheet, plan)


def wanted(plan: Plan) -> tuple[str, ...]:
    """Return the steps that a batch shows: contributions, goals and figures."""
    return tuple(step.name for step in plan.steps if step.role in ("contribution", "goal", "figure"))


def one_score(rounds: int) -> Section:
    """Return the stretches of one exact score beside a plain loop."""
    given = example()
    model, answers = find_model(None).read_bytes(), EXAMPLE.read_bytes()
    scored = score_one(given.plan, given.sheet)
    handprint = handprint_of(scored)
    cases = {
        "read the model": cpu(lambda: read_model(model, "model")),
        "read the questionnaire and what it includes": cpu(lambda: Loader().questionnaire(given.questionnaire.id)),
        "read the answers": cpu(lambda: read_answers(answers, "answers", lambda *_: given.questionnaire)),
        "make the plan": cpu(lambda: plan_for(given.model, given.questionnaire, given.sheet.route)),
        "score, plan at hand": cpu(lambda: score_one(given.plan, given.sheet)),
        "handprint of the score": cpu(lambda: handprint_of(scored)),
        "write it as JSON": cpu(lambda: write_handprint(handprint)),
        "write the plan as SQL": cpu(lambda: columns_for(given.plan.inputs, given.plan.steps, wanted(given.plan))),
    }
    found = ratios(cases, cpu(additions), rounds)
    rows = tuple((label, times(found[label])) for label in cases)
    return Section("One exact score", f"{ABOUT} {_size(given.plan, scored.scope)}", ("What", "Times the loop"), rows)


def additions() -> int:
    """Add whole numbers, one after another: the yardstick."""
    total = 0
    for number in range(ADDITIONS):
        total += number
    return total


def _size(plan: Plan, scope: Scope) -> str:
    rows = sum(len(found or ()) for found in scope.rows.values())
    lines = len(plan.indicators())
    return f"The worked example: {lines} indicators, {len(plan.steps)} steps, {rows} activities."
