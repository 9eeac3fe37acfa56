"""Small models, questionnaires and answer sheets for the tests of the calculation, read as people write them."""

from functools import cache
from pathlib import Path
from textwrap import dedent

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
from handprint.score.step import Plan

ROOT = Path(__file__).resolve().parents[2]
TOTALS = """
totals:
  fte:
    {name: {nl: FTE, en: FTE}, is: "paid + hours / hours_per_fte", unit: FTE, round: 6}
  per_fte:
    name: {nl: Per FTE, en: Per FTE}
    is: impact_value / fte
    unit: EUR/FTE
    round: 2
    not_applicable_if: "fte = 0 [FTE]"
    because: {nl: Geen uren, en: No hours}
"""
HEAD = """
model: small
version: "1"
name: {nl: Klein, en: Small}
valid_from: 2026-01-01
price_year: 2024
price_factors:
  2023: {value: 1.05, evidence: assumption}
goals:
  2: {nl: Twee, en: Two, colour: "#DDA63A"}
  3: {nl: Drie, en: Three, colour: "#4C9F38"}
  10: {nl: Tien, en: Ten, colour: "#DD1367"}
constants:
  hours_per_fte: {value: 1000, unit: hour/FTE, evidence: assumption}
proxies:
  meal: {value: 8, low: 7, high: 9, unit: EUR/meal, price_year: 2024, kind: public_price, evidence: assumption}
  old_meal:
    {value: 8, low: 7, high: 9, unit: EUR/meal, price_year: 2023, kind: public_price, evidence: published, source: s}
sources:
  s: {title: T, publisher: P, year: 2023, url: "https://example.org"}
"""
QUESTIONS = """
questionnaire: small
version: "1"
title: {nl: Klein, en: Small}
sections:
  - id: all
    title: {nl: Alles, en: All}
    questions:
      - {id: open, type: yes_no, ask: {nl: Open, en: Opened}}
      - id: meals
        type: whole
        unit: meal
        min: 0
        max: 100000
        decimals: 0
        ask: {nl: Maaltijden, en: Meals}
        ask_if: open
        when_off_route: 0
        allow: [not_applicable, estimate, refused, dont_know]
      - {id: pays, type: number, unit: EUR/meal, min: 0, max: 100, decimals: 2, ask: {nl: Betaalt, en: Pays}}
      - {id: paid, type: number, unit: FTE, min: 0, max: 100, decimals: 2, ask: {nl: Betaald, en: Paid}}
      - {id: hours, type: hours, min: 0, max: 100000, decimals: 0, ask: {nl: Uren, en: Hours}}
      - {id: dead, type: percent, min: 0, max: 100, decimals: 0, route: extended, ask: {nl: Toch, en: Anyway}}
  - id: rows
    title: {nl: Rijen, en: Rows}
    repeat: {group: rows, max: 5, name_from: what}
    questions:
      - {id: what, type: text, ask: {nl: Wat, en: What}}
      - {id: people_there, type: people, min: 0, max: 100, decimals: 0, ask: {nl: Mensen, en: People}}
"""


@cache
def model_of(indicators: str, discount: str = "{rate: 0%, first_year: no, evidence: assumption}") -> Model:
    """Return a model with the indicators given as YAML."""
    text = HEAD + f"discount: {discount}\nindicators:\n" + indented(indicators) + TOTALS
    model, problems = read_model(text, "model.yaml")
    assert model is not None, problems
    return model


def indented(text: str) -> str:
    """Return indicators as they stand under `indicators:`."""
    return "".join(f"  {line}\n" for line in dedent(text).strip().splitlines())


def line(id_: str = "meals_shared", **parts: str) -> str:
    """Return one valued indicator as YAML; each part can be replaced."""
    given = {
        "name": "{nl: Eten, en: Eat}",
        "counts": "impact",
        "goals": "{2: 100%}",
        "target": '"2.1"',
        "quantity": "meals",
        "proxy": "meal",
        "own_contribution": "0",
        "corrections": "{deadweight: 0%, displacement: 0%, attribution: 0%}",
        "round": "{places: 2, mode: half_away}",
        "why": "{nl: Daarom, en: Because}",
        **parts,
    }
    return f"{id_}:\n" + "".join(f"  {key}: {value}\n" for key, value in given.items() if value)


@cache
def questionnaire_of(text: str = QUESTIONS) -> Questionnaire:
    """Return a questionnaire."""
    questionnaire, problems = read_questionnaire(text, "small.yaml", lambda _id: None)
    assert questionnaire is not None, problems
    return questionnaire


def sheet_of(answers: str, route: str = "short", year: int = 2024) -> AnswerSheet:
    """Return an answer sheet with the answers given as a YAML flow map."""
    text = (
        "handprint_answers: 1\n"
        "initiative: {id: i-1, name: Hal, kind: small}\n"
        f"period: {{from: {year}-01-01, to: {year}-12-31, status: realised}}\n"
        f'questionnaire: {{id: small, version: "1", route: {route}}}\n'
        'model: {id: small, version: "1"}\n'
        f"answers: {answers}\n"
    )
    sheet, problems = read_answers(text, "answers.yaml", lambda _id, _version: questionnaire_of())
    assert sheet is not None, problems
    return sheet


def plan_of(model: Model, route: str = "short") -> Plan:
    """Return the plan of a model over the small questionnaire."""
    plan, problems = plan_for(model, questionnaire_of(), "extended" if route == "extended" else "short")
    assert plan is not None, problems
    assert not errors(problems)
    return plan


def handprint(indicators: str, answers: str, route: str = "short", year: int = 2024) -> Handprint:
    """Return the handprint of answers under indicators."""
    return handprint_of(score_one(_plan(indicators, route), sheet_of(answers, route, year)))


@cache
def _plan(indicators: str, route: str) -> Plan:
    return plan_of(model_of(indicators), route)
